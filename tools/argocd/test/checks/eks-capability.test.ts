import { describe, expect, it } from 'vitest';
import { checkEksCapability } from '../../src/index.ts';
import { application, configMap, examine, REPO } from './trees.ts';

const ARN = 'arn:aws:eks:us-east-1:111111111111:cluster/dev';
const object = (kind: string, name: string, more: Record<string, unknown>, metadata: Record<string, unknown> = {}) =>
  JSON.stringify({ apiVersion: 'v1', kind, metadata: { name, namespace: 'argocd', ...metadata }, ...more });
const source = { repoURL: REPO, path: 'apps/shop', targetRevision: 'HEAD' };
const shop = (spec: Record<string, unknown>) => application('shop', { source, ...spec });
const PART_OF = { 'app.kubernetes.io/part-of': 'argocd' };
const CLUSTER = { labels: { 'argocd.argoproj.io/secret-type': 'cluster' } };
const cluster = (name: string, server: string) => object('Secret', name, { stringData: { name, server } }, CLUSTER);
const external = (server: string) =>
  object('ExternalSecret', 'dev', {
    spec: { target: { template: { metadata: CLUSTER, data: { name: 'dev', server } } } },
  });
const set = (generators: readonly unknown[]) =>
  JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'shops', namespace: 'argocd' },
    spec: {
      generators,
      template: { metadata: { name: 'shop' }, spec: { project: 'default', source, destination: { name: 'dev' } } },
    },
  });

function told(files: Record<string, string>): string[] {
  const all = { ...files, 'apps/shop/cm.yaml': configMap('a') };
  return checkEksCapability(examine(all).readings, new Map(Object.entries(files))).map(
    ({ severity, file, path, message, suggestion }) => `${severity} ${file} ${path}: ${message} ${suggestion}`,
  );
}

describe('EKS’s managed Argo CD: what it does not take is said with what to do', () => {
  it.each<[name: string, files: Record<string, string>, expected: RegExp]>([
    [
      'a plugin that renders',
      { 'a.yaml': shop({ source: { ...source, plugin: { name: 'cdk8s' } } }) },
      /^error a\.yaml spec\.source\.plugin: Application shop is rendered by a plugin.* Render it with Helm/,
    ],
    [
      'a plugin that generates',
      { 'a.yaml': set([{ matrix: { generators: [{ plugin: { configMapRef: { name: 'p' } } }, { list: {} }] } }]) },
      /^error a\.yaml spec\.generators: ApplicationSet shops asks a plugin.* Take a list, git or clusters generator/,
    ],
    [
      "the local cluster's address",
      { 'a.yaml': shop({ destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' } }) },
      /^error a\.yaml spec\.destination\.server: .*https:\/\/kubernetes\.default\.svc.* Write destination\.name/,
    ],
    [
      'its own cluster, which nothing registers',
      { 'a.yaml': shop({ destination: { name: 'in-cluster', namespace: 'shop' } }) },
      /^warning a\.yaml spec\.destination\.name: .* Add a Secret with the label/,
    ],
    [
      'Argo CD itself, from its repository',
      {
        'a.yaml': shop({
          source: { repoURL: 'https://github.com/argoproj/argo-cd', path: 'manifests', targetRevision: 'v3.5.7' },
        }),
      },
      /^error a\.yaml spec\.source: Application shop installs Argo CD beside/,
    ],
    [
      'Argo CD itself, from its chart',
      {
        'a.yaml': shop({
          source: { repoURL: 'https://argoproj.github.io/argo-helm', chart: 'argo-cd', targetRevision: '9.0.0' },
        }),
      },
      /^error a\.yaml spec\.source: .* Delete it\./,
    ],
    [
      'a project without namespaces of Applications',
      { 'p.yaml': object('AppProject', 'apps', { spec: { sourceRepos: ['*'] } }) },
      /^error p\.yaml spec: AppProject apps has no sourceNamespaces.* Write spec\.sourceNamespaces: \[argocd\]/,
    ],
    [
      "a cluster by its API server's address",
      { 's.yaml': cluster('dev', 'https://A1.gr7.us-east-1.eks.amazonaws.com') },
      /^error s\.yaml stringData\.server: the cluster dev is registered by the address/,
    ],
    [
      'the same as base64',
      {
        's.yaml': object('Secret', 'dev', { data: { server: Buffer.from('https://a').toString('base64') } }, CLUSTER),
      },
      /^error s\.yaml data\.server: /,
    ],
    [
      'the same as a template of an ExternalSecret',
      { 's.yaml': external('{{ (.facts | fromJson).cluster.endpoint }}') },
      /^error s\.yaml spec\.target\.template\.data\.server: the cluster dev .* Write its ARN as server/,
    ],
    [
      'settings that it does not read',
      {
        'c.yaml': object(
          'ConfigMap',
          'argocd-cm',
          { data: { url: 'https://a', 'oidc.config': 'x', 'admin.enabled': 'false', 'exec.enabled': 'false' } },
          { labels: PART_OF },
        ),
      },
      /^warning c\.yaml data\.url: .*ignores url, oidc\.config, admin\.enabled and 1 more of argocd-cm/,
    ],
    [
      'a health check for several kinds',
      {
        'c.yaml': object(
          'ConfigMap',
          'argocd-cm',
          { data: { 'resource.customizations.health.kro.run_*': 'return {}' } },
          { labels: PART_OF },
        ),
      },
      /^warning c\.yaml .*ignores resource\.customizations\.health\.kro\.run_\* .* write health checks by group and kind/,
    ],
    [
      'settings without the label',
      { 'c.yaml': object('ConfigMap', 'argocd-cm', { data: { 'resource.exclusions': '' } }) },
      /^warning c\.yaml metadata: .* Add the label app\.kubernetes\.io\/part-of: argocd/,
    ],
    [
      'parameters of its servers',
      {
        'c.yaml': object(
          'ConfigMap',
          'argocd-cmd-params-cm',
          { data: { 'server.insecure': 'true' } },
          { labels: PART_OF },
        ),
      },
      /^warning c\.yaml data\.server\.insecure: .*ignores server\.insecure of argocd-cmd-params-cm/,
    ],
    [
      'who may do what',
      { 'c.yaml': object('ConfigMap', 'argocd-rbac-cm', { data: { 'policy.default': '' } }) },
      /^warning c\.yaml metadata\.name: .* Map groups of Identity Center/,
    ],
    [
      'notifications without an opt-in',
      { 'c.yaml': object('ConfigMap', 'argocd-notifications-cm', { data: {} }, { labels: PART_OF }) },
      /^warning c\.yaml metadata\.name: .* Add the label that the page names/,
    ],
  ])('%s', (_name, files, expected) => {
    const findings = told(files);
    expect(findings).toEqual([expect.stringMatching(expected)]);
    expect(findings[0]).toMatch(/https:\/\/docs\.aws\.amazon\.com\/eks\/latest\/userguide\/argocd-[a-z-]+\.html$/);
  });

  it.each<[name: string, files: Record<string, string>]>([
    ['an Application for a registered name', { 'a.yaml': shop({}) }],
    ['one by ARN', { 'a.yaml': shop({ destination: { server: ARN, namespace: 'shop' } }) }],
    [
      'its own cluster, registered',
      {
        'a.yaml': shop({ destination: { name: 'in-cluster', namespace: 'shop' } }),
        's.yaml': cluster('in-cluster', ARN),
      },
    ],
    ['a cluster by an ARN that is filled in later', { 's.yaml': external('{{ (.facts | fromJson).cluster.arn }}') }],
    [
      'a project with its namespace',
      { 'p.yaml': object('AppProject', 'apps', { spec: { sourceNamespaces: ['argocd'] } }) },
    ],
    [
      'a health check of one kind, and exclusions',
      {
        'c.yaml': object(
          'ConfigMap',
          'argocd-cm',
          {
            data: {
              'resource.customizations.health.platform.example.com_Queue': 'return {}',
              'resource.customizations.ignoreResourceUpdates.all': '',
              'resource.exclusions': '',
            },
          },
          { labels: PART_OF },
        ),
      },
    ],
    [
      'a Secret that is no cluster',
      { 's.yaml': object('Secret', 'argocd-secret', { stringData: { server: 'https://a' } }) },
    ],
  ])('nothing of %s', (_name, files) => {
    expect(told(files)).toEqual([]);
  });
});
