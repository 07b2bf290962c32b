import { digestOf, matchesGlob, nameOf } from '@mainstem/change';
import { type GraphChange, rulesOf } from '@mainstem/graph';
import type { ChangeRisk } from '../plan/states.ts';

/** Files that decide what a pull request may do, or what judges it. */
interface Decider {
  readonly what: string;
  /** The end of "a change of it decides …". */
  readonly opens: string;
  readonly is: (path: string, change: GraphChange) => boolean;
}

/** Package managers and Nx run what these say, in the repository that the bundles of actions are built in. */
const MANIFESTS =
  /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|nx\.json)$/;

const DECIDERS: readonly Decider[] = [
  {
    what: 'workflows',
    opens: 'what runs for a pull request, with which rights and secrets',
    is: (path) => /^\.github\/workflows\//.test(path),
  },
  {
    what: 'actions and their bundles',
    opens: 'what judges and applies every change',
    is: (path, change) => /^\.github\/actions\//.test(path) || isOfAction(path, change),
  },
  {
    what: 'CODEOWNERS',
    opens: 'who reviews and who accepts risks',
    is: (path) => /^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path),
  },
  {
    what: 'Git attributes and submodules',
    opens: 'what a checkout makes of the files that people read',
    is: (path) => nameOf(path) === '.gitattributes' || path === '.gitmodules',
  },
  {
    what: 'package manifests',
    opens: 'what is installed and run where the actions are built',
    is: (path, { base }) => MANIFESTS.test(path) && [...base.projects.values()].some(({ kind }) => kind === 'action'),
  },
];

/**
 * Changes of files that decide about changes: one risk for each kind of them, which names them and what they open. Globs in `unguarded` of
 * the settings that judge leave files out.
 */
export function deciderRisks(change: GraphChange): ChangeRisk[] {
  const { unguarded } = rulesOf(change).settings;
  const files = change.files.filter(({ path }) => !unguarded.some((glob) => matchesGlob(path, glob)));
  return DECIDERS.flatMap(({ what, opens, is }) => {
    const found = files.filter(({ path }) => is(path, change));
    const [first] = found;
    if (first === undefined) return [];
    const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
    const blobs = found.map(({ path }) =>
      [change.base, change.head].map(({ tree }) => [
        path,
        tree.entries.get(path)?.id ?? '',
        tree.entries.get(path)?.mode ?? '',
      ]),
    );
    return [
      {
        level: 'security' as const,
        project: first.path,
        address: first.path,
        reason: `${first.path}${more} changed (${what}): that decides ${opens}`,
        wayOut: `Have somebody who answers for it read and acknowledge this; files that need nobody are named under unguarded of mainstem.yaml, such as ${JSON.stringify(first.path)}.`,
        digest: digestOf({ decides: what, blobs }),
      },
    ];
  });
}

/** Whether a file decides what verdicts are: a workflow, an action or its bundle. */
export function judgesVerdicts(path: string, change: GraphChange): boolean {
  return /^\.github\/(?:workflows|actions)\//.test(path) || isOfAction(path, change);
}

/** Any file of an action but its documentation and tests, at base or at head. */
function isOfAction(path: string, { base, head }: GraphChange): boolean {
  if (/(?:^|\/)(?:test|tests|__tests__)\/|\.(?:md|adoc)$/.test(path)) return false;
  return [base, head].some((graph) => graph.ownerOf(path)?.kind === 'action');
}
