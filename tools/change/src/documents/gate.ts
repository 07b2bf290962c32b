import * as z from 'zod';

export const GATE_VERDICTS = ['live', 'superseded', 'failed', 'blocked', 'timeout', 'unknown'] as const;
/** What the gate says of one application, the best first: their order is used. */
export const APPLICATION_VERDICTS = [
  'live',
  'live-bundled',
  'equivalent',
  'superseded',
  'waiting',
  'blocked',
  'failed',
  'unknown',
] as const;

export const gatedApplicationSchema = z.object({
  /** The server that was asked. */
  cluster: z.string(),
  namespace: z.string(),
  name: z.string(),
  verdict: z.enum(APPLICATION_VERDICTS),
  /** A code; docs/gate.md has them all. */
  reason: z.string(),
  /** One sentence. */
  detail: z.string(),
  /** What to type or do next. */
  next: z.string().optional(),
  /** What Argo CD compared with last, of the first source; absent where it was never seen. */
  revision: z.string().optional(),
  /** Until this verdict. */
  elapsedSeconds: z.number(),
  /** Of a failure: unhealthy objects and recent warnings. */
  explanation: z.array(z.string()).optional(),
  /** Its page in Argo CD. */
  url: z.string().optional(),
});
export type GatedApplication = z.infer<typeof gatedApplicationSchema>;

export const gateSchema = z.object({
  schema: z.literal('mainstem/gate@1'),
  revision: z.string(),
  environment: z.string(),
  transport: z.enum(['kubernetes', 'argocd', 'github']),
  verdict: z.enum(GATE_VERDICTS),
  applications: z.array(gatedApplicationSchema),
  /** What this way of looking cannot see. */
  limits: z.array(z.string()).optional(),
});
/** Whether a revision is live in Argo CD, application by application. */
export type GateDocument = z.infer<typeof gateSchema>;
