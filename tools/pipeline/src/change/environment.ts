import {
  type AffectedDocument,
  canonicalEnvironment,
  environmentOfProject,
  InputError,
  type Settings,
} from '@mainstem/change';
import type { GraphChange } from '@mainstem/graph';

/** Whether a project's environment is the one that is asked for. `prod` and `production` name the same one. */
export function isEnvironment(name: string | undefined, wanted: string, settings: Settings): boolean {
  return name !== undefined && canonicalEnvironment(name, settings) === canonicalEnvironment(wanted, settings);
}

/**
 * The environment of a project's folder by the rules, under its declared name; empty for none. What a change's own settings say of it has no
 * say in which role and which key it gets.
 */
export function ruledEnvironment(root: string, rules: Settings): string {
  return canonicalEnvironment(environmentOfProject(root, rules) ?? '', rules);
}

/**
 * Makes sure that an environment is one: of the settings, or named by a folder at base or head.
 *
 * @throws InputError for another one: a typing error must not look like "nothing is affected".
 */
export function checkEnvironment(wanted: string, { base, head }: GraphChange): void {
  const known = new Set(head.settings.environments.map(({ name }) => name));
  for (const graph of [base, head]) {
    for (const { environment } of graph.projects.values()) if (environment !== undefined) known.add(environment);
  }
  if ([...known].some((name) => isEnvironment(name, wanted, head.settings))) return;
  throw new InputError(
    `There is no environment ${JSON.stringify(wanted)}. There are: ${[...known].join(', ') || 'none'}.`,
  );
}

/**
 * What is affected in one environment.
 *
 * @throws InputError for an environment that neither the settings nor any folder names.
 */
export function onlyInEnvironment(document: AffectedDocument, wanted: string, change: GraphChange): AffectedDocument {
  checkEnvironment(wanted, change);
  const is = (name: string | undefined) => isEnvironment(name, wanted, change.head.settings);
  return {
    ...document,
    projects: document.projects.filter(({ environment }) => is(environment)),
    waves: Object.fromEntries(Object.entries(document.waves).filter(([name]) => is(name))),
  };
}
