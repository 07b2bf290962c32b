import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from './digest.ts';
import { type Verdict, verdictSchema } from './documents/verdict.ts';
import { InputError } from './errors.ts';

const SHORTEST = 16;

/**
 * The key that verdicts are sealed with, from `MAINSTEM_VERDICT_KEY`. It is none of the receipts' keys: no job that runs what a change
 * brings may hold it.
 *
 * @returns `undefined` where none is set.
 * @throws InputError when it can be guessed.
 */
export function readVerdictKey(environment: NodeJS.ProcessEnv): string | undefined {
  const key = (environment.MAINSTEM_VERDICT_KEY ?? '').trim();
  if (key === '' || key.length >= SHORTEST) return key === '' ? undefined : key;
  throw new InputError(
    `MAINSTEM_VERDICT_KEY has fewer than ${SHORTEST} characters, so it can be guessed. Make one with: openssl rand -base64 32`,
  );
}

/** The document with a seal over all of it. */
export function sealVerdict(verdict: Verdict, key: string): Verdict {
  return { ...verdict, seal: sealOf(verdict, key) };
}

/** A verdict from another job; `undefined` unless it is one, and as this key's holder made it. */
export function openVerdict(document: unknown, key: string): Verdict | undefined {
  const { data } = verdictSchema.safeParse(document);
  if (data?.seal === undefined) return undefined;
  const [given, expected] = [Buffer.from(data.seal), Buffer.from(sealOf(document as Verdict, key))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? data : undefined;
}

/** Fields that this version does not know are under the seal too. */
function sealOf({ seal: _, ...verdict }: Verdict, key: string): string {
  return createHmac('sha256', key)
    .update(`mainstem/verdict@1 seal\n${canonicalJson(verdict)}`)
    .digest('base64url');
}
