import { InputError } from '@mainstem/change/errors';
import type { Draft } from './draft.ts';
import { environmentsOf } from './environments.ts';
import { type Generator, many, one } from './generator.ts';
import { checkKnown, checkName } from './names.ts';
import { addOwners } from './owners.ts';
import { applicationsOf } from './platform.ts';
import { collectionAt, entryText } from './yaml-text.ts';

const PROJECT_OF_ALL = 'platform/argocd/project-apps.yaml';

export const team: Generator = {
  what: 'a team: an AppProject for its namespaces, and the owners of its applications',
  argument: 'NAME',
  options: {
    app: { value: 'APP', many: true, what: 'an application that it owns' },
    github: { value: 'TEAM', what: 'its slug on GitHub; default: its name' },
  },
  run(draft, argument, given) {
    const name = checkName('team', argument, 30);
    const apps = many(given, 'app').map((each) => checkKnown('application', each, applicationsOf(draft)));
    const file = `platform/argocd/project-${name}.yaml`;
    draft.create(file, projectOf(draft, name, apps));
    for (const app of apps) addOwners(draft, `/apps/${app}/`, one(given, 'github') ?? name);
    return {
      next: [
        `Its applications are still delivered by the AppProject apps: let their ApplicationSet name ${name}, when the project has been synced.`,
        ...(apps.length === 0 ? [`It owns nothing yet: mainstem new app NAME --team ${name}`] : []),
        `${name} needs write access to the repository on GitHub, or nobody is asked to review.`,
      ],
    };
  },
};

/** The project of all applications, with the namespaces of these alone. */
function projectOf(draft: Draft, name: string, apps: readonly string[]): string {
  const text = draft.read(PROJECT_OF_ALL);
  const from = text === undefined ? undefined : collectionAt(text, ['spec', 'sourceRepos']);
  const kinds = text === undefined ? undefined : collectionAt(text, ['spec', 'namespaceResourceWhitelist']);
  if (text === undefined || from === undefined || kinds === undefined)
    throw new InputError(
      `${PROJECT_OF_ALL} has no sourceRepos and kinds to take over. Write ${name}'s AppProject by hand.`,
    );
  const environments = environmentsOf(draft);
  const owned = apps.length > 0 ? apps : [name];
  const namespaces = environments.flatMap((environment) =>
    owned.map((app) => ({ environment, namespace: `${app}-${environment}` })),
  );
  const linesOf = (list: typeof kinds) => list.entries.map((entry) => entryText(text, entry)).join('');
  return `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: ${name}
  namespace: argocd
  annotations:
    # Applications name their project: it comes before them and is never pruned with them.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
spec:
  description: What the team ${name} owns
  sourceRepos:
${linesOf(from)}  destinations:
${namespaces.map(({ environment, namespace }) => `    - name: ${environment}\n      namespace: ${namespace}\n`).join('')}  clusterResourceWhitelist:
${namespaces.map(({ namespace }) => `    - { group: "", kind: Namespace, name: ${namespace} }\n`).join('')}  namespaceResourceWhitelist:
${linesOf(kinds)}`;
}
