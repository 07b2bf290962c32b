import { createHash } from 'node:crypto';
import type { VerdictRisk } from './documents/verdict.ts';

/** Hexadecimal digits of a digest that nobody can make collide on purpose: 128 bits. */
const DIGITS = 32;

/**
 * What a person types to accept a risk as it is: its short name, and 128 bits of its digest. The name alone says nothing, since four letters
 * can be made to fit another risk.
 */
export function acceptanceOf({ id, digest }: Pick<VerdictRisk, 'id' | 'digest'>): string {
  return `${id}_${digestIn(digest)}`;
}

/** What a person types to accept everything that a verdict asks about: 128 bits over the sorted digests of all of it, accepted or not. */
export function acceptanceOfAll(risks: readonly Pick<VerdictRisk, 'digest' | 'decision'>[]): string {
  const digests = risks.filter(({ decision }) => decision === 'acknowledge').map(({ digest }) => digest);
  return createHash('sha256')
    .update([...new Set(digests)].sort().join('\n'))
    .digest('hex')
    .slice(0, DIGITS);
}

/** Whether what a person typed names this risk at this digest. */
export function accepts(typed: string, { digest }: Pick<VerdictRisk, 'digest'>): boolean {
  const given = typed.toLowerCase().replace(/^.*_/, '');
  return given.length === DIGITS && given === digestIn(digest);
}

function digestIn(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, DIGITS);
}
