import { type AffectedDocument, canonicalEnvironment, InputError } from '@mainstem/change';
import type { GraphChange } from '@mainstem/graph';

/**
 * What is affected in one environment. `prod` and `production` name the same one.
 *
 * @throws InputError for an environment that neither the settings nor any folder names: a typing error must not look like
 *   "nothing is affected".
 */
export function onlyInEnvironment(document: AffectedDocument, wanted: string, change: GraphChange): AffectedDocument {
  const { settings } = change.head;
  const known = new Set(settings.environments.map(({ name }) => name));
  for (const graph of [change.base, change.head]) {
    for (const { environment } of graph.projects.values()) if (environment !== undefined) known.add(environment);
  }
  const is = (name: string | undefined) =>
    name !== undefined && canonicalEnvironment(name, settings) === canonicalEnvironment(wanted, settings);
  if (![...known].some(is)) {
    throw new InputError(`There is no environment ${JSON.stringify(wanted)}. There are: ${[...known].join(', ')}.`);
  }
  return {
    ...document,
    projects: document.projects.filter(({ environment }) => is(environment)),
    waves: Object.fromEntries(Object.entries(document.waves).filter(([name]) => is(name))),
  };
}
