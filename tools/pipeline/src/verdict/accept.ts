import { type Acknowledgement, accepts, nearest, type VerdictRisk } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';

/** Accepts everything that a verdict asks about. */
const ALL = 'all';

/**
 * What somebody accepts for a look of their own: risks by id, by what the comment on a pull request offers, or `all` that ask.
 *
 * @param typed ids, several of them separated by commas.
 * @throws InputError for what no risk of the verdict is called, or one that nobody may accept.
 */
export function acceptHere(
  typed: readonly string[],
  risks: readonly VerdictRisk[],
  by: string,
  at: Date,
): Acknowledgement[] {
  const asking = risks.filter(({ decision }) => decision === 'acknowledge');
  const chosen = typed
    .flatMap((list) => list.split(','))
    .filter((word) => word !== '')
    .flatMap((word) => (word.toLowerCase() === ALL ? asking : [riskCalled(word, risks, asking)]));
  return [...new Set(chosen)].map(({ id, digest }) => ({ id, digest, by, at: at.toISOString() }));
}

function riskCalled(word: string, risks: readonly VerdictRisk[], asking: readonly VerdictRisk[]): VerdictRisk {
  const risk = risks.find((one) => one.id === word.toLowerCase() || accepts(word, one));
  if (risk?.decision === 'acknowledge') return risk;
  if (risk !== undefined) {
    const why = risk.decision === 'blocked' ? 'blocks: only another commit helps' : 'passes already';
    throw new InputError(`--accept ${word}: ${risk.address} ${why}.`);
  }
  const ids = asking.map(({ id }) => id);
  const near = nearest(word, ids);
  const hint =
    ids.length === 0
      ? 'This change asks nobody to accept anything: take --accept out.'
      : near === undefined
        ? `There are: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}; or ${ALL}.`
        : `Did you mean ${near}?`;
  throw new InputError(`--accept ${word}: no risk of this change has that id. ${hint}`);
}
