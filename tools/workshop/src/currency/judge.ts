import { addTo } from '@mainstem/change';
import * as z from 'zod';
import type { Pin } from './pins.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-03-27');
const entry = z
  .strictObject({
    component: z.string().min(1),
    /** A release line of the publisher's: `1.35` is 1.35 and every 1.35.x. */
    line: z.string().regex(/^\d+(?:\.\d+)*$/, 'a release line in quotes, such as "1.35"'),
    publisher: z.string().min(1),
    /** Last day of support; `unknown` where the publisher gives no date. */
    ends: z.union([day, z.literal('unknown')]),
    /** Where the date, or the rule that gives none, is said. */
    source: z.string().min(1),
    /** The publisher's rule, where it gives no day. */
    rule: z.string().min(1).optional(),
    /** What is out of support and stays for a while: until when, and why. */
    kept: z.strictObject({ until: day, reason: z.string().min(1) }).optional(),
  })
  .refine(({ ends, rule }) => ends !== 'unknown' || rule !== undefined, 'an end that is unknown needs the rule');

/** The file that lists every pinned version. */
export const versionsSchema = z.strictObject({ versions: z.array(entry).min(1) });
export type Entry = z.infer<typeof entry>;

/** `out`, `missing` and `kept-too-long` fail; the others are said. */
export type State = 'out' | 'missing' | 'kept-too-long' | 'kept' | 'soon' | 'unknown' | 'supported' | 'unused';
export const FAILS: ReadonlySet<State> = new Set(['out', 'missing', 'kept-too-long']);

export interface Judged {
  readonly state: State;
  readonly component: string;
  readonly version: string;
  readonly places: readonly string[];
  readonly words: string;
}

/** Days before the end of support in which it is said. */
const SOON = 90;

/**
 * Holds pins against the list.
 *
 * @param today a day, `2026-11-30`.
 */
export function judge(pins: readonly Pin[], entries: readonly Entry[], today: string): Judged[] {
  const byVersion = new Map<string, Pin[]>();
  for (const pin of pins) addTo(byVersion, `${pin.component} ${pin.version}`, pin);
  const used = new Set<Entry>();
  const judged = [...byVersion.values()].map((same): Judged => {
    const [{ component, version } = { component: '', version: '' }] = same;
    const places = same.map(({ file, line }) => `${file}:${line}`);
    const found = entries
      .filter((one) => one.component === component && (version === one.line || version.startsWith(`${one.line}.`)))
      .toSorted((a, b) => b.line.length - a.line.length)[0];
    if (found === undefined)
      return {
        state: 'missing',
        component,
        version,
        places,
        words: 'is pinned, and docs/versions.yaml does not list it',
      };
    used.add(found);
    return { component, version, places, ...stateOf(found, today) };
  });
  const unused = entries
    .filter((one) => !used.has(one))
    .map(
      ({ component, line }): Judged => ({
        state: 'unused',
        component,
        version: line,
        places: [],
        words: 'is listed, and nothing pins it',
      }),
    );
  return [...judged, ...unused];
}

function stateOf({ ends, rule, source, kept }: Entry, today: string): Pick<Judged, 'state' | 'words'> {
  if (ends === 'unknown') return { state: 'unknown', words: `has no dated end: ${rule} (${source})` };
  if (ends < today) {
    if (kept === undefined) return { state: 'out', words: `is out of support since ${ends} (${source})` };
    return kept.until < today
      ? {
          state: 'kept-too-long',
          words: `was to stay until ${kept.until}, and is out of support since ${ends}: ${kept.reason}`,
        }
      : { state: 'kept', words: `is out of support since ${ends}, and stays until ${kept.until}: ${kept.reason}` };
  }
  return daysBetween(today, ends) <= SOON
    ? { state: 'soon', words: `is supported until ${ends} (${source})` }
    : { state: 'supported', words: `is supported until ${ends}` };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
