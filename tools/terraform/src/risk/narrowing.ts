import { firstOf } from '@mainstem/change';
import { jsonInside, list, own, record } from '../json.ts';
import { policyDifference } from './statements.ts';
import type { Verdict } from './updates.ts';

type Values = Readonly<Record<string, unknown>>;

/** At most so many statements are told; the rest is counted. */
const TOLD = 3;

/**
 * What an update does to the policies that a resource holds, whatever its attributes are called: a string is one when it holds JSON with
 * statements. What was not allowed before is `security`; what is not allowed any more takes access away, which is `disrupt`.
 *
 * @param changed the attributes that differ: what stays as it is says nothing, and is not read.
 * @returns verdicts, and the attributes that they tell all of.
 */
export function policyUpdates(
  before: Values,
  after: Values,
  changed: readonly string[],
): { verdicts: Verdict[]; known: string[] } {
  const verdicts: Verdict[] = [];
  const known: string[] = [];
  for (const name of changed) {
    const from = documents(own(before, name));
    if (from.length === 0) continue;
    const to = documents(own(after, name));
    if (to.length === 0) continue;
    const difference = policyDifference(joined(from), joined(to));
    if (difference === undefined) continue;
    known.push(name);
    if (difference.widened.length > 0) {
      verdicts.push({
        level: 'security',
        reason: `${name} ${firstOf(difference.widened, TOLD, '; ')}, which it did not before`,
        wayOut: 'Make sure that this access is meant, or take it out again.',
      });
    }
    if (difference.narrowed.length > 0) {
      verdicts.push({
        level: 'disrupt',
        reason: `${name} ${firstOf(difference.narrowed.map(negated), TOLD, '; ')}: whoever used that is refused`,
      });
    }
  }
  return { verdicts, known };
}

function negated(words: string): string {
  return words.startsWith('allows ') ? `no longer ${words}` : words.replace(/^no longer denies /, 'newly denies ');
}

/** Policy documents in an attribute: a text, or `inline_policy` blocks. */
function documents(value: unknown): unknown[] {
  const texts = Array.isArray(value) ? list(value).map((item) => record(item).policy) : [value];
  return texts.map(jsonInside).filter((document) => record(document).Statement !== undefined);
}

function joined(all: readonly unknown[]): unknown {
  return { Statement: all.flatMap((document) => record(document).Statement) };
}
