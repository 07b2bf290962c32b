import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecording, type ReplayedDecision, replay } from '@mainstem/argocd/gate';
import { rightReasons } from './right-reasons.ts';

/** Recordings of a real Argo CD, where the machine has them: beside the repository, or where the variable says. */
export const RECORDINGS =
  process.env.MAINSTEM_RECORDINGS ?? join(import.meta.dirname, '../../../../../shared/recordings/argocd');

export interface Truth {
  readonly t: number;
  readonly live: boolean;
  readonly verdict: string;
  readonly accept?: readonly string[];
  readonly why: string;
}

export interface Scenario {
  readonly name: string;
  /** The group of facts that it shows. */
  readonly group: string;
  readonly text: string;
  readonly truth: readonly Truth[];
  readonly applications: readonly string[];
}

export function scenarios(): Scenario[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(RECORDINGS, file), 'utf8');
      const { truth, expectation, group } = JSON.parse(text) as {
        truth: Truth[];
        group: readonly string[];
        expectation: { app: string | string[] };
      };
      return {
        ...{ name: file.slice(0, -'.json'.length), group: group[0] ?? '', text, truth },
        applications: [expectation.app].flat(),
      };
    });
}

/** What was said of all applications together from `t` (seconds) on: the first that is not live decides. */
export interface Said {
  readonly t: number;
  readonly verdict: string;
  readonly reason: string;
}

export const LIVE = ['live', 'live-bundled', 'equivalent'];

export function decisionsOf(scenario: Scenario): Said[] {
  const lines: ReplayedDecision[] = [];
  replay(parseRecording(scenario.text, scenario.name), (line) => lines.push(line));
  const present = new Map<string, ReplayedDecision>();
  return lines.flatMap((line) => {
    present.set(line.application, line);
    const all = scenario.applications.flatMap((name) => present.get(name) ?? []);
    if (all.length < scenario.applications.length) return [];
    const decides = all.find(({ verdict }) => !LIVE.includes(verdict)) ?? line;
    return [{ t: line.t, verdict: decides.verdict, reason: decides.reason }];
  });
}

export interface Outcome {
  readonly name: string;
  /** Moments at which a live verdict was given, or stood, while it was not true. */
  readonly early: readonly Said[];
  readonly final: Said | undefined;
  readonly isRight: boolean;
  readonly group: string;
  /** Moments at which the truth says why: the words, what was said then, and whether it is one of the right reasons. */
  readonly reasons: readonly {
    readonly why: string;
    readonly said: string;
    readonly isRight: boolean;
    readonly isLast: boolean;
  }[];
  /** Seconds from the truth's first live moment of its last live span to ours; absent where it does not end live. */
  readonly late?: number;
}

/** The truth is polled, so a change of it may have been up to this much earlier or later (README of the recordings). */
const SLACK = 0.6;

export function outcomeOf(scenario: Scenario, said: readonly Said[]): Outcome {
  const { truth } = scenario;
  const early = said.filter(({ t, verdict }, index) => {
    if (!LIVE.includes(verdict)) return false;
    const until = said[index + 1]?.t ?? Number.POSITIVE_INFINITY;
    return truth.some((span, at) => {
      const ends = truth[at + 1]?.t ?? Number.POSITIVE_INFINITY;
      if (span.live || span.accept?.includes(verdict) === true) return false;
      const begins = t >= span.t && t < ends;
      return begins ? t + SLACK < ends : Math.min(ends, until) - Math.max(span.t, t) > SLACK;
    });
  });
  const end = truth.at(-1);
  const final = said.at(-1);
  const isRight = final !== undefined && (end?.accept ?? [end?.verdict]).includes(final.verdict);
  const since = [...truth].reverse().find(({ live }, index, all) => live && all[index + 1]?.live !== true)?.t;
  const first = said.find(({ t, verdict }) => LIVE.includes(verdict) && t >= (since ?? 0))?.t;
  return {
    name: scenario.name,
    group: scenario.group,
    reasons: reasonsOf(scenario, said),
    early,
    final,
    isRight,
    ...(end?.live === true && since !== undefined && first !== undefined ? { late: first - since } : {}),
  };
}

/** Argo CD reports late: a shorter span may be over before it says a word. */
const LONG = 5;

function reasonsOf({ truth }: Scenario, said: readonly Said[]): Outcome['reasons'] {
  return truth.flatMap(({ t, live, why, verdict, accept = [verdict] }, index) => {
    const ends = truth[index + 1]?.t ?? Number.POSITIVE_INFINITY;
    const allowed = rightReasons(why);
    const standing = said.filter((one) => one.t < ends).at(-1);
    if (live || allowed === undefined || standing === undefined || ends - t < LONG) return [];
    const isLast = ends === Number.POSITIVE_INFINITY;
    // Argo CD may report after the span: within it the reason has to have been given; in the end it has to stand.
    const given = isLast ? [standing] : said.filter((one, at) => one.t < ends && (said[at + 1]?.t ?? ends) > t);
    // Where several verdicts are defensible, the words are about one of them.
    const isOther = standing.verdict !== verdict && accept.includes(standing.verdict);
    const isRight = isOther || given.some(({ reason }) => (allowed as readonly string[]).includes(reason));
    return [{ why, said: `${standing.verdict}/${standing.reason}`, isRight, isLast }];
  });
}
