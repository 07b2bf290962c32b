import { firstOf } from '@mainstem/change';
import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

/** Something that is allowed, as a point that a wider one may cover. */
type Grant = readonly string[];

/** How access differs between two versions of an object: what it allows newly, and what no longer. */
interface Difference {
  readonly widened: readonly string[];
  readonly narrowed: readonly string[];
}

/**
 * What an update of roles, bindings, network policies and AppProjects opens or closes, by what each allows: a grant is new when no grant of
 * the other version covers it. Anything new is `security`; what is taken away is `disrupt`.
 */
export function accessChanged(before: Manifest, after: Manifest): Concern[] {
  const { widened, narrowed } = differenceOf(before, after);
  return [
    ...(widened.length === 0
      ? []
      : [
          {
            level: 'security' as const,
            reason: `${firstOf(widened, 3, '; ')}, which it did not before`,
            wayOut: 'Make sure that this access is meant, or take it out again.',
          },
        ]),
    ...(narrowed.length === 0
      ? []
      : [
          {
            level: 'disrupt' as const,
            reason: `it no longer ${firstOf(narrowed.map(singular), 3, '; ')}: whoever used that is refused`,
          },
        ]),
  ];
}

function differenceOf(before: Manifest, after: Manifest): Difference {
  switch (kindKeyOf(after)) {
    case 'rbac.authorization.k8s.io/Role':
    case 'rbac.authorization.k8s.io/ClusterRole': {
      const rules = differs(ruleGrants(before), ruleGrants(after), ([verb, resource, group, name]) => {
        const on = group === '' || group === '*' ? resource : `${resource}.${group}`;
        return `it allows ${verb} on ${on}${name === '*' ? '' : ` ${name}`}`;
      });
      const roles = differs(
        aggregated(before),
        aggregated(after),
        ([selector]) => `it allows what roles with ${selector} allow`,
      );
      return { widened: [...rules.widened, ...roles.widened], narrowed: [...rules.narrowed, ...roles.narrowed] };
    }
    case 'rbac.authorization.k8s.io/RoleBinding':
    case 'rbac.authorization.k8s.io/ClusterRoleBinding':
      return differs(subjectGrants(before), subjectGrants(after), ([kind, namespace, name]) => {
        const role = String(at(after, 'roleRef', 'name') ?? 'its role');
        return `it gives ${role} to ${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
      });
    case 'networking.k8s.io/NetworkPolicy':
      return networkDifference(before, after);
    case 'argoproj.io/AppProject':
      return projectDifference(before, after);
    default:
      return { widened: [], narrowed: [] };
  }
}

function differs(from: readonly Grant[], to: readonly Grant[], words: (grant: Grant) => string): Difference {
  const covered = (grant: Grant, by: readonly Grant[]) => by.some((other) => covers(other, grant));
  return {
    widened: to.filter((grant) => !covered(grant, from)).map(words),
    narrowed: from.filter((grant) => !covered(grant, to)).map(words),
  };
}

function covers(wide: Grant, narrow: Grant): boolean {
  return wide.every((part, index) => {
    const other = narrow[index] ?? '';
    // `*/scale` means the subresource of every resource.
    return part === '*' || part === other || (part.startsWith('*/') && other.endsWith(part.slice(1)));
  });
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
function ruleGrants(role: Manifest): Grant[] {
  return itemsOf(role.rules).flatMap((rule) => {
    const list = (field: string) => (Array.isArray(rule[field]) ? (rule[field] as unknown[]).map(String) : []);
    const names = list('resourceNames');
    const urls = list('nonResourceURLs');
    return list('verbs').flatMap((verb) => [
      ...list('apiGroups').flatMap((group) =>
        list('resources').flatMap((resource) =>
          (names.length === 0 ? ['*'] : names).map((name): Grant => [verb, resource, group, name]),
        ),
      ),
      ...urls.map((url): Grant => [verb, `URL ${url}`, '', '*']),
    ]);
  });
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles */
function aggregated(role: Manifest): Grant[] {
  return itemsOf(at(role, 'aggregationRule', 'clusterRoleSelectors')).map((selector) => [JSON.stringify(selector)]);
}

function subjectGrants(binding: Manifest): Grant[] {
  return itemsOf(binding.subjects).map((subject) => [
    String(subject.kind ?? ''),
    String(subject.namespace ?? ''),
    String(subject.name ?? ''),
  ]);
}

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
function networkDifference(before: Manifest, after: Manifest): Difference {
  const widened: string[] = [];
  const narrowed: string[] = [];
  const types = (policy: Manifest): readonly string[] => {
    const written = at(policy, 'spec', 'policyTypes');
    if (Array.isArray(written)) return written.map(String);
    return at(policy, 'spec', 'egress') === undefined ? ['Ingress'] : ['Ingress', 'Egress'];
  };
  for (const type of types(before))
    if (!types(after).includes(type)) widened.push(`it lets all ${type} traffic through`);
  for (const type of types(after))
    if (!types(before).includes(type)) narrowed.push(`it lets all ${type} traffic through`);
  for (const [direction, peers, way] of [
    ['ingress', 'from', 'in from'],
    ['egress', 'to', 'out to'],
  ] as const) {
    const type = direction === 'ingress' ? 'Ingress' : 'Egress';
    if (!types(after).includes(type) || !types(before).includes(type)) continue;
    const difference = differs(
      peerGrants(before, direction, peers),
      peerGrants(after, direction, peers),
      ([peer, port]) =>
        `it lets traffic ${way} ${peer === '*' ? 'everywhere' : peer}${port === '*' ? '' : ` on ${port}`}`,
    );
    widened.push(...difference.widened);
    narrowed.push(...difference.narrowed);
  }
  const selector = (policy: Manifest) => JSON.stringify(at(policy, 'spec', 'podSelector') ?? {});
  if (selector(before) !== selector(after)) {
    const labels = (policy: Manifest) => Object.entries(asFields(at(policy, 'spec', 'podSelector', 'matchLabels')));
    const expressions = (policy: Manifest) => itemsOf(at(policy, 'spec', 'podSelector', 'matchExpressions')).length;
    const old = new Map(labels(before));
    const wider = expressions(after) === 0 && labels(after).every(([key, value]) => old.get(key) === value);
    if (wider) narrowed.push('it leaves pods alone that it selects now');
    else widened.push('it leaves pods alone that it selected');
  }
  return { widened, narrowed };
}

function peerGrants(policy: Manifest, direction: string, peers: string): Grant[] {
  return itemsOf(at(policy, 'spec', direction)).flatMap((rule) => {
    const ports = itemsOf(rule.ports).map(
      (port) => `${port.protocol ?? 'TCP'} ${port.port ?? '*'}${port.endPort === undefined ? '' : `-${port.endPort}`}`,
    );
    const from = itemsOf(rule[peers]).flatMap(peerWords);
    return (from.length === 0 ? ['*'] : from).flatMap((peer) =>
      (ports.length === 0 ? ['*'] : ports).map((port): Grant => [peer, port]),
    );
  });
}

function peerWords(peer: Fields): string[] {
  const cidr = at(peer, 'ipBlock', 'cidr');
  if (cidr !== undefined) {
    const except = at(peer, 'ipBlock', 'except');
    const not = Array.isArray(except) && except.length > 0 ? ` but ${except.join(', ')}` : '';
    return [/^(?:0\.0\.0\.0|::)\/0$/.test(String(cidr)) && not === '' ? '*' : `${cidr}${not}`];
  }
  const written = (field: string) => (isFields(peer[field]) ? JSON.stringify(peer[field]) : undefined);
  const [namespaces, pods] = [written('namespaceSelector'), written('podSelector')];
  const where =
    namespaces === undefined ? '' : namespaces === '{}' ? ' of every namespace' : ` of namespaces ${namespaces}`;
  return [`${pods === undefined || pods === '{}' ? 'every pod' : `pods ${pods}`}${where}`];
}

/** Lists of an AppProject that allow, and those that deny. https://argo-cd.readthedocs.io/en/stable/user-guide/projects/ */
function projectDifference(before: Manifest, after: Manifest): Difference {
  const widened: string[] = [];
  const narrowed: string[] = [];
  const items = (project: Manifest, field: string): Grant[] => {
    const value = at(project, 'spec', field);
    return (Array.isArray(value) ? value : []).map((item) => grantOf(field, item));
  };
  const both = (field: string, what: (grant: Grant) => string, denies = false) => {
    // A leading `!` forbids: https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
    const forbids = (grant: Grant) => grant.some((part) => part.startsWith('!'));
    for (const denied of denies ? [true, false] : [false, true]) {
      const [from, to] = [before, after].map((project) =>
        items(project, field).filter((grant) => (forbids(grant) !== denies) === denied),
      ) as [Grant[], Grant[]];
      const difference = denied ? differs(to, from, what) : differs(from, to, what);
      widened.push(...difference.widened);
      narrowed.push(...difference.narrowed);
    }
  };
  both('sourceRepos', ([repository]) => `it allows sources from ${repository}`);
  both('destinations', ([server, namespace]) => `it allows delivery to ${namespace} of ${server}`);
  both('sourceNamespaces', ([namespace]) => `it allows Applications in ${namespace}`);
  both('clusterResourceWhitelist', ([group, kind]) => `it allows cluster-wide ${group}/${kind}`);
  both('clusterResourceBlacklist', ([group, kind]) => `it allows cluster-wide ${group}/${kind}`, true);
  both('namespaceResourceBlacklist', ([group, kind]) => `it allows ${group}/${kind}`, true);
  both(
    'destinationServiceAccounts',
    ([server, namespace, account]) => `it delivers to ${namespace} of ${server} as ${account}`,
  );
  const whitelist = (project: Manifest) => at(project, 'spec', 'namespaceResourceWhitelist');
  // Without a list every kind is allowed.
  if (whitelist(before) !== undefined && whitelist(after) === undefined)
    widened.push('it allows every kind in a namespace');
  else if (whitelist(before) === undefined && whitelist(after) !== undefined)
    narrowed.push('it allows every kind in a namespace');
  else both('namespaceResourceWhitelist', ([group, kind]) => `it allows ${group}/${kind}`);
  const roles = differs(roleGrants(before), roleGrants(after), ([role, what]) => `its role ${role} gives ${what}`);
  widened.push(...roles.widened);
  narrowed.push(...roles.narrowed);
  const windows = (project: Manifest, kind: string): Grant[] =>
    itemsOf(at(project, 'spec', 'syncWindows'))
      .filter((window) => window.kind === kind)
      .map((window) => [JSON.stringify(window)]);
  for (const window of differs(windows(after, 'deny'), windows(before, 'deny'), () => '').widened)
    widened.push(`it allows syncs in a window that was closed${window}`);
  const [allowed, allows] = [windows(before, 'allow'), windows(after, 'allow')];
  // As soon as one window allows, everything outside of it is closed.
  if (allowed.length > 0 && allows.length === 0) widened.push('it allows syncs at any time');
  else if (allowed.length > 0 && differs(allowed, allows, () => 'x').widened.length > 0)
    widened.push('it allows syncs in another window');
  else if (allowed.length === 0 && allows.length > 0) narrowed.push('it allows syncs outside of a window');
  if (differs(windows(before, 'deny'), windows(after, 'deny'), () => 'x').widened.length > 0)
    narrowed.push('it allows syncs in a window that is closed now');
  for (const field of ['signatureKeys', 'sourceIntegrity']) {
    const value = (project: Manifest) => JSON.stringify(at(project, 'spec', field) ?? []);
    if (value(before) !== value(after)) {
      if (value(before) === '[]') narrowed.push('it takes commits without a signature');
      else widened.push(`it changes whose commits it takes (${field})`);
    }
  }
  const scoped = (project: Manifest) => at(project, 'spec', 'permitOnlyProjectScopedClusters') === true;
  if (scoped(before) && !scoped(after)) widened.push('it allows clusters of other projects');
  // https://argo-cd.readthedocs.io/en/stable/user-guide/orphaned-resources/
  const shows = (project: Manifest) => isFields(at(project, 'spec', 'orphanedResources'));
  const orphans = 'it allows its users to see, and to remove, what no Application manages in its namespaces';
  if (!shows(before) && shows(after)) widened.push(orphans);
  if (shows(before) && !shows(after)) narrowed.push(orphans);
  return { widened, narrowed };
}

function grantOf(field: string, item: unknown): Grant {
  if (typeof item === 'string') return [item];
  const value = asFields(item);
  switch (field) {
    case 'destinations':
      return [String(value.server ?? value.name ?? '*'), String(value.namespace ?? '*')];
    case 'destinationServiceAccounts':
      return [String(value.server ?? ''), String(value.namespace ?? ''), String(value.defaultServiceAccount ?? '')];
    default:
      return [String(value.group ?? ''), String(value.kind ?? ''), String(value.name ?? '*')];
  }
}

function roleGrants(project: Manifest): Grant[] {
  return itemsOf(at(project, 'spec', 'roles')).flatMap((role) => {
    const list = (field: string) => (Array.isArray(role[field]) ? (role[field] as unknown[]).map(String) : []);
    return [
      ...list('policies').map((policy): Grant => [String(role.name), policy]),
      ...list('groups').map((group): Grant => [String(role.name), `what it allows to the group ${group}`]),
      ...itemsOf(role.jwtTokens).map(
        (token): Grant => [String(role.name), `what it allows to the token ${token.id ?? token.iat}`],
      ),
    ];
  });
}

function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function singular(words: string): string {
  return words.replace(/^it(?:s)? /, '').replace(/^(\w+?)s\b/, '$1');
}
