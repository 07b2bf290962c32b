import { matchesDialect } from '@mainstem/change';
import type { AppProject, ProjectDestination, ProjectKind } from './app-projects.ts';
import { isTold } from './applications.ts';

/** `unknown`: only a cluster could tell. */
export type Permission = 'yes' | 'no' | 'unknown';

/** The cluster that Argo CD itself runs in has one name and one address. */
const IN_CLUSTER = { name: 'in-cluster', server: 'https://kubernetes.default.svc' };

/** Both ways to name a destination's cluster, as far as they are known. */
export function clusterOf({ name, server }: ProjectDestination): { readonly name?: string; readonly server?: string } {
  return name === IN_CLUSTER.name || server?.replace(/\/$/, '') === IN_CLUSTER.server
    ? IN_CLUSTER
    : { ...(name === undefined ? {} : { name }), ...(server === undefined ? {} : { server }) };
}

/**
 * Whether an AppProject lets its Applications come from a repository: one entry matches, and every entry with `!` does too, where
 * `!x` matches all but x. A `*` stays between slashes, `**` does not, and `*` alone is everything
 * (Argo CD, app_project_types.go, IsSourcePermitted).
 */
export function isSourcePermitted({ sourceRepos }: AppProject, repoURL: string): Permission {
  if (!isTold(repoURL) || !sourceRepos.every(isTold)) return 'unknown';
  const url = normalized(repoURL);
  const matches = sourceRepos.map((pattern) => {
    const denies = pattern.startsWith('!');
    const isMatch = matchesGlob(url, normalized(denies ? pattern.slice(1) : pattern), '/');
    return { denies, matched: denies !== isMatch };
  });
  return matches.some(({ matched }) => matched) && !matches.some(({ denies, matched }) => denies && !matched)
    ? 'yes'
    : 'no';
}

/** How Argo CD compares Git URLs (util/git/git.go, NormalizeGitURL); here a protocol stays a difference, as it does there. */
function normalized(url: string): string {
  const lower = url.trim().toLowerCase();
  const ssh = /^(?:ssh:\/\/)?([^/:]*@[^/:]+):(?!\d+\/)(.+)$/.exec(lower);
  const whole = ssh === null ? lower.replace(/^ssh:\/\//, '') : `${ssh[1]}/${ssh[2]}`;
  return whole.replace(/\.git$/, '');
}

/**
 * Whether an AppProject lets its Applications deploy to a cluster and namespace (app_project_types.go, isDestinationMatched). A
 * cluster may be given by name or by server; which name belongs to which server only Argo CD knows.
 */
export function isDestinationPermitted({ destinations }: AppProject, target: ProjectDestination): Permission {
  const { name, server } = clusterOf(target);
  const namespace = target.namespace ?? '';
  if (![name ?? '', server ?? '', namespace].every(isTold) || !destinations.every(isToldDestination)) return 'unknown';
  let isPermitted = false;
  let isUnsure = false;
  for (const item of destinations) {
    const byName = matchCluster(item.name, name);
    const byServer = matchCluster(item.server, server);
    const byNamespace = matchesNegatable(namespace, item.namespace ?? '');
    const byCluster =
      byName === 'yes' || byServer === 'yes' ? 'yes' : [byName, byServer].includes('unknown') ? 'unknown' : 'no';
    const denied = [
      byName === 'no' && item.name?.startsWith('!'),
      byServer === 'no' && item.server?.startsWith('!'),
      !byNamespace && item.namespace?.startsWith('!'),
    ];
    if (byCluster === 'yes' && byNamespace) isPermitted = true;
    else if (denied.includes(true)) return 'no';
    else if (byCluster === 'unknown' && byNamespace) isUnsure = true;
  }
  return isPermitted ? 'yes' : isUnsure ? 'unknown' : 'no';
}

function isToldDestination({ name = '', server = '', namespace = '' }: ProjectDestination): boolean {
  return [name, server, namespace].every(isTold);
}

function matchCluster(pattern: string | undefined, value: string | undefined): Permission {
  if (pattern === undefined || pattern === '') return 'no';
  if (pattern === '*') return 'yes';
  return value === undefined ? 'unknown' : matchesNegatable(value, pattern) ? 'yes' : 'no';
}

function matchesNegatable(value: string, pattern: string): boolean {
  return pattern.startsWith('!') ? !matchesGlob(value, pattern.slice(1)) : matchesGlob(value, pattern);
}

/** One object as an AppProject judges it. */
export interface Placed {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly isClusterScoped: boolean;
}

/**
 * Which list of an AppProject refuses a kind (app_project_types.go, IsGroupKindNamePermitted): a cluster-scoped kind has to be in the
 * whitelist; a namespaced one only where there is a whitelist; neither may be in its blacklist.
 *
 * @returns `undefined` when the kind is permitted.
 */
export function refusingList(
  project: AppProject,
  { group, kind, name, isClusterScoped }: Placed,
): 'whitelist' | 'blacklist' | undefined {
  const among = (list: readonly ProjectKind[] | undefined) =>
    (list ?? []).some(
      (item) =>
        matchesGlob(kind, item.kind, '/') &&
        matchesGlob(group, item.group, '/') &&
        (!isClusterScoped || item.name === undefined || matchesGlob(name, item.name)),
    );
  if (isClusterScoped) {
    if (among(project.clusterResourceBlacklist)) return 'blacklist';
    return among(project.clusterResourceWhitelist) ? undefined : 'whitelist';
  }
  if (among(project.namespaceResourceBlacklist)) return 'blacklist';
  const { namespaceResourceWhitelist: list } = project;
  return list === undefined || among(list) ? undefined : 'whitelist';
}

/** Argo CD takes `*` alone for everything, and a pattern that is not valid for no match. */
function matchesGlob(value: string, pattern: string, separator: '' | '/' = ''): boolean {
  return pattern === '*' || matchesDialect(value, pattern, separator === '/' ? 'gobwasPaths' : 'gobwas');
}
