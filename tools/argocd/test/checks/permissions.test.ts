import { describe, expect, it } from 'vitest';
import {
  type AppProject,
  isDestinationPermitted,
  isSourcePermitted,
  type Permission,
  type ProjectDestination,
  readAppProjects,
  refusingList,
} from '../../src/index.ts';

function project(spec: Record<string, unknown>): AppProject {
  const text = JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'p' },
    spec,
  });
  const [found] = readAppProjects(new Map([['p.yaml', text]]));
  if (found === undefined) throw new Error('no AppProject');
  return found;
}

const URL = 'https://github.com/acme/shop.git';

describe('sources', () => {
  it.each<[sourceRepos: string[], repoURL: string, permission: Permission]>([
    [[], URL, 'no'],
    [['*'], URL, 'yes'],
    [[URL], URL, 'yes'],
    [['https://github.com/acme/shop'], URL, 'yes'],
    [['https://GitHub.com/Acme/shop'], URL, 'yes'],
    [['https://github.com/acme/*'], URL, 'yes'],
    [['https://github.com/*'], URL, 'no'],
    [['https://github.com/**'], URL, 'yes'],
    [['https://github.com/{acme,other}/*'], URL, 'yes'],
    [['https://github.com/other/*'], URL, 'no'],
    [['*', '!https://github.com/acme/shop'], URL, 'no'],
    [['*', '!https://github.com/acme/*'], URL, 'no'],
    [['*', '!https://github.com/other/*'], URL, 'yes'],
    [['!https://github.com/other/*'], URL, 'yes'],
    [['git@github.com:acme/*'], 'git@github.com:acme/shop.git', 'yes'],
    [['git@github.com:acme/shop'], 'ssh://git@github.com/acme/shop', 'yes'],
    [[URL], 'git@github.com:acme/shop.git', 'no'],
    [[URL], 'https://{{host}}/x', 'unknown'],
  ])('%j: %s %s', (sourceRepos, repoURL, permission) => {
    expect(isSourcePermitted(project({ sourceRepos }), repoURL)).toBe(permission);
  });
});

describe('destinations', () => {
  const dev = { name: 'dev', namespace: 'shop-dev' };
  const IN = 'https://kubernetes.default.svc';
  it.each<[destinations: ProjectDestination[], target: ProjectDestination, permission: Permission]>([
    [[], dev, 'no'],
    [[{ name: 'dev', namespace: '*-dev' }], dev, 'yes'],
    [[{ name: 'dev', namespace: '*-prod' }], dev, 'no'],
    [[{ name: 'prod', namespace: '*' }], dev, 'no'],
    [[{ name: '*', namespace: '*' }], dev, 'yes'],
    [[{ server: '*', namespace: '*' }], dev, 'yes'],
    [[{ server: 'https://dev.test', namespace: '*' }], dev, 'unknown'],
    [[{ server: 'https://dev.test', namespace: 'other' }], dev, 'no'],
    [[{ server: IN, namespace: '*' }], { name: 'in-cluster', namespace: 'x' }, 'yes'],
    [[{ name: 'in-cluster', namespace: '*' }], { server: IN, namespace: 'x' }, 'yes'],
    [[{ server: IN, namespace: '*' }], { server: 'https://other.test', namespace: 'x' }, 'no'],
    [
      [
        { name: '*', namespace: '*' },
        { name: '*', namespace: '!kube-system' },
      ],
      { name: 'dev', namespace: 'kube-system' },
      'no',
    ],
    [
      [
        { name: '*', namespace: '*' },
        { name: '*', namespace: '!kube-system' },
      ],
      dev,
      'yes',
    ],
    [[{ name: '!prod', namespace: '*' }], { name: 'prod', namespace: 'x' }, 'no'],
    [[{ name: '!prod', namespace: '*' }], dev, 'yes'],
    [[{ name: 'dev', namespace: '*' }], { name: 'dev' }, 'yes'],
    [[{ name: 'dev', namespace: 'x' }], { name: 'dev' }, 'no'],
    [[{ name: 'dev', namespace: 'x' }], { name: 'dev', namespace: '\uE000' }, 'unknown'],
  ])('%j: %j %s', (destinations, target, permission) => {
    expect(isDestinationPermitted(project({ destinations }), target)).toBe(permission);
  });
});

describe('kinds', () => {
  const role = { group: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r', isClusterScoped: false };
  const namespace = { group: '', kind: 'Namespace', name: 'shop-dev', isClusterScoped: true };
  const any = [{ group: '*', kind: '*' }];
  it.each<[name: string, spec: Record<string, unknown>, placed: typeof role, refusing: string | undefined]>([
    ['a namespaced kind without lists', {}, role, undefined],
    ['a cluster-scoped kind without lists', {}, namespace, 'whitelist'],
    ['an empty whitelist', { namespaceResourceWhitelist: [] }, role, 'whitelist'],
    [
      'a whitelist of something else',
      { namespaceResourceWhitelist: [{ group: 'apps', kind: '*' }] },
      role,
      'whitelist',
    ],
    [
      'a whitelist of the group',
      { namespaceResourceWhitelist: [{ group: '*.k8s.io', kind: 'Role*' }] },
      role,
      undefined,
    ],
    ['a blacklist', { namespaceResourceBlacklist: [{ group: '*', kind: 'Role' }] }, role, 'blacklist'],
    ['everything but', { namespaceResourceWhitelist: any, namespaceResourceBlacklist: any }, role, 'blacklist'],
    ['all cluster-scoped kinds', { clusterResourceWhitelist: any }, namespace, undefined],
    [
      'a blacklist of cluster-scoped kinds',
      { clusterResourceWhitelist: any, clusterResourceBlacklist: any },
      namespace,
      'blacklist',
    ],
    ['a name', { clusterResourceWhitelist: [{ group: '', kind: 'Namespace', name: '*-dev' }] }, namespace, undefined],
    [
      'another name',
      { clusterResourceWhitelist: [{ group: '', kind: 'Namespace', name: '*-prod' }] },
      namespace,
      'whitelist',
    ],
    ['the wrong list', { namespaceResourceWhitelist: any }, namespace, 'whitelist'],
  ])('%s', (_, spec, placed, refusing) => {
    expect(refusingList(project(spec), placed)).toBe(refusing);
  });
});

it('reads AppProjects with their lines, those of lists too', () => {
  const text = `kind: List
items:
  - apiVersion: argoproj.io/v1alpha1
    kind: AppProject
    metadata:
      name: one
    spec:
      destinations:
        - { name: dev, namespace: x }
      clusterResourceWhitelist: []
---
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: "{{ .Values.name }}" }
---
broken: [
`;
  expect(readAppProjects(new Map([['p.yaml', text]]))).toMatchObject([
    { name: 'one', line: 6, clusterResourceWhitelist: [], lines: { destinations: 9, clusterResourceWhitelist: 10 } },
    { name: '{{ .Values.name }}', sourceRepos: [] },
  ]);
});
