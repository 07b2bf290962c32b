import * as z from 'zod';
import { timeSchema } from './event.ts';

const seconds = z.number().nonnegative();
const count = z.int().nonnegative();

export const spreadSchema = z.object({
  n: count,
  /** Absent where there is nothing to take it from. */
  medianSeconds: seconds.optional(),
  /** Nearest rank: nine of ten were no longer. */
  p90Seconds: seconds.optional(),
});
/** Spans of time, in seconds. */
export type Spread = z.infer<typeof spreadSchema>;

export const shareSchema = z.object({
  part: count,
  of: count,
  /** `part / of`; absent where there is nothing to divide by. */
  rate: z.number().min(0).max(1).optional(),
});
export type Share = z.infer<typeof shareSchema>;

/** What is not over yet: it takes at least that long. */
const openSpan = { since: timeSchema, atLeastSeconds: seconds };

export const stageSpanSchema = spreadSchema.extend({ from: z.string(), to: z.string() });
/** One bar of the waterfall: from one stage of a change to the next that was seen. */
export type StageSpan = z.infer<typeof stageSpanSchema>;

export const trendSchema = z.object({
  /** First moment of the month or week, and of the next one. */
  from: timeSchema,
  to: timeSchema,
  deployments: count,
  failed: count,
  leadTime: spreadSchema,
  driftOpened: count,
});
export type Trend = z.infer<typeof trendSchema>;

export const environmentMetricsSchema = z.object({
  environment: z.string(),
  /** The oldest event that is known: before it there is no figure. */
  firstEvent: timeSchema.optional(),
  deployments: z.object({
    /** One environment revision with something due, proved live or failed. */
    total: count,
    failed: count,
    overridden: count,
    /** Over the days of the window in which there was a history. */
    perDay: z.number().nonnegative().optional(),
  }),
  leadTime: spreadSchema.extend({
    stages: z.array(stageSpanSchema),
    /** Live within the window, and without a figure. */
    leftOut: z.array(z.object({ pullRequest: z.int().positive(), because: z.string() })),
    /** Spans that go backwards; they count in no bar. */
    odd: z.array(z.object({ pullRequest: z.int().positive(), from: z.string(), to: z.string(), seconds: z.number() })),
    /** Merged, and not live yet. */
    open: z.array(z.object({ pullRequest: z.int().positive(), ...openSpan })),
  }),
  changeFailureRate: shareSchema,
  recovery: spreadSchema.extend({ open: z.array(z.object({ revision: z.string(), ...openSpan })) }),
  reworkRate: shareSchema,
  drift: z.object({
    opened: count,
    closed: count,
    stayed: spreadSchema,
    open: z.array(z.object({ project: z.string(), ...openSpan })),
  }),
  trend: z.array(trendSchema),
});
export type EnvironmentMetrics = z.infer<typeof environmentMetricsSchema>;

export const surveySchema = z.object({
  /** `2026-Q1`, in UTC. */
  quarter: z.string(),
  /** How many answered. */
  n: count,
  /** Of each question, from 1 to 5; absent where so few answered that a mean would be somebody's answer. */
  means: z.array(z.number()).optional(),
});
/** What people answered in one quarter. */
export type Survey = z.infer<typeof surveySchema>;

export const metricsSchema = z.object({
  schema: z.literal('mainstem/metrics@1'),
  since: timeSchema,
  until: timeSchema,
  /** How many events there are in all, each once. */
  events: count,
  /** Lines that are no event of this version. */
  passedOver: z.array(z.object({ where: z.string(), line: z.int().positive(), because: z.string() })),
  environments: z.array(environmentMetricsSchema),
  /** Of all quarters in which somebody answered, oldest first; absent where nobody ever did. */
  survey: z.array(surveySchema).optional(),
});
/** The figures of the promise, computed from events alone. Definitions: docs/figures.md. */
export type Metrics = z.infer<typeof metricsSchema>;
