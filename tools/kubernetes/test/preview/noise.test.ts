import { describe, expect, it } from 'vitest';
import { compareManifests, type IgnoreRule, parseManifests } from '../../src/preview/index.ts';
import { deployment } from './table.ts';

const labelled = (chart: string, checksum: string, replicas = 2) =>
  deployment()
    .replace('replicas: 2', `replicas: ${replicas}`)
    .replace('namespace: shop }', `namespace: shop, labels: { helm.sh/chart: ${chart} } }`)
    .replace(
      'metadata: { labels: { app: api } }',
      `metadata: { labels: { app: api, helm.sh/chart: ${chart} }, annotations: { checksum/config: ${checksum} } }`,
    );

function compare(before: string, after: string, ignoreDifferences: readonly IgnoreRule[] = []) {
  const { resources, warnings } = compareManifests(parseManifests(before, 'a.yaml'), parseManifests(after, 'b.yaml'), {
    compositeKinds: new Set(),
    ignoreDifferences,
  });
  return {
    changes: resources.map(({ address, risk, fields, hiddenFields = 0 }) => ({
      address,
      level: risk.level,
      fields: fields.map(({ path }) => path),
      hidden: hiddenFields,
    })),
    warnings,
  };
}

const API = 'apps/Deployment/shop/api';
const rule = (more: Partial<IgnoreRule>): IgnoreRule => ({ group: 'apps', kind: 'Deployment', ...more });

describe('noise', () => {
  it('hides chart labels and checksums beside what changed, and counts them', () => {
    const { changes, warnings } = compare(labelled('api-1.0.0', 'aa'), labelled('api-1.1.0', 'bb', 4));
    expect(changes).toEqual([{ address: API, level: 'safe', fields: ['spec.replicas'], hidden: 3 }]);
    expect(warnings).toEqual(['3 noisy fields hidden in 1 resource (chart labels, checksums, ignoreDifferences)']);
  });

  it('counts a resource in which nothing else changed, and says that its pods restart', () => {
    const { changes, warnings } = compare(labelled('api-1.0.0', 'aa'), labelled('api-1.0.0', 'bb'));
    expect(changes).toEqual([]);
    expect(warnings).toEqual([
      `1 noisy field hidden in 1 resource (chart labels, checksums, ignoreDifferences); pods restart all the same: ${API}`,
    ]);
  });

  it('never hides what makes a change more than safe', () => {
    // The only pod stops for a checksum: that is to be seen.
    const single = (checksum: string) =>
      labelled('c', checksum, 1)
        .replace('kind: Deployment', 'kind: StatefulSet')
        .replace('spec:\n  replicas', 'spec:\n  serviceName: api\n  replicas');
    const { changes, warnings } = compare(single('aa'), single('bb'));
    expect(changes).toEqual([
      {
        address: 'apps/StatefulSet/shop/api',
        level: 'disrupt',
        fields: ['spec.template.metadata.annotations["checksum/config"]'],
        hidden: 0,
      },
    ]);
    expect(warnings).toEqual([]);
    // A selector is no label, whatever its key.
    const selecting = (chart: string) =>
      deployment().replaceAll('{ app: api }', `{ app: api, helm.sh/chart: ${chart} }`);
    expect(compare(selecting('a'), selecting('b')).changes).toMatchObject([
      { level: 'stuck', fields: ['spec.selector.matchLabels["helm.sh/chart"]'] },
    ]);
    const stopped = compare(deployment(), deployment().replace('replicas: 2', 'replicas: 0'), [
      rule({ jsonPointers: ['/spec/replicas'] }),
    ]);
    expect(stopped.changes).toMatchObject([{ level: 'disrupt', fields: ['spec.replicas'], hidden: 0 }]);
  });

  const env = (value: string) =>
    deployment('', '', `          env: [{ name: A, value: x }, { name: REGION, value: ${value} }]`);
  const webhook = (bundle: string) =>
    `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: w }\nwebhooks: [{ name: a.example.org, clientConfig: { caBundle: ${bundle} } }, { name: b.example.org, clientConfig: { caBundle: x } }]\n`;
  const HOOK = { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' };
  it.each<[string, IgnoreRule, string, string, boolean]>([
    ['a pointer', rule({ jsonPointers: ['/spec/replicas'] }), 'replicas: 2', 'replicas: 3', true],
    [
      'a pointer with an escaped key',
      rule({ jsonPointers: ['/metadata/labels/a~1b'] }),
      'labels: {',
      'labels: {',
      true,
    ],
    [
      'a pointer into a list',
      rule({ jsonPointers: ['/spec/template/spec/containers/0/image'] }),
      ':1.0.0',
      ':1.1.0',
      true,
    ],
    [
      'a pointer to the other item',
      rule({ jsonPointers: ['/spec/template/spec/containers/1/image'] }),
      ':1.0.0',
      ':1.1.0',
      false,
    ],
    [
      'any group and kind',
      rule({ group: '*', kind: '*', jsonPointers: ['/spec/replicas'] }),
      'replicas: 2',
      'replicas: 3',
      true,
    ],
    [
      'another kind',
      rule({ kind: 'StatefulSet', jsonPointers: ['/spec/replicas'] }),
      'replicas: 2',
      'replicas: 3',
      false,
    ],
    ['another name', rule({ name: 'web', jsonPointers: ['/spec/replicas'] }), 'replicas: 2', 'replicas: 3', false],
    [
      'another namespace',
      rule({ namespace: 'x', jsonPointers: ['/spec/replicas'] }),
      'replicas: 2',
      'replicas: 3',
      false,
    ],
    ['jq: a path', rule({ jqPathExpressions: ['.spec.replicas'] }), 'replicas: 2', 'replicas: 3', true],
    [
      'jq: every item',
      rule({ jqPathExpressions: ['.spec.template.spec.containers[].image'] }),
      ':1.0.0',
      ':1.1.0',
      true,
    ],
    [
      'jq: one item',
      rule({ jqPathExpressions: ['.spec.template.spec.containers[] | select(.name == "c")'] }),
      ':1.0.0',
      ':1.1.0',
      true,
    ],
    [
      'jq: a field of one item',
      rule({ jqPathExpressions: ['.spec.template.spec.containers[]? | select(.name == "c") | .image'] }),
      ':1.0.0',
      ':1.1.0',
      true,
    ],
    [
      'jq: the other item',
      rule({ jqPathExpressions: ['.spec.template.spec.containers[] | select(.name == "d") | .image'] }),
      ':1.0.0',
      ':1.1.0',
      false,
    ],
    ['jq: a quoted key', rule({ jqPathExpressions: ['.spec["replicas"]'] }), 'replicas: 2', 'replicas: 3', true],
  ])('ignoreDifferences: %s', (name, one, from, to, hidden) => {
    const text = deployment();
    const [before, after] = name.includes('escaped')
      ? [1, 2].map((value) => text.replace('namespace: shop }', `namespace: shop, labels: { a/b: "${value}" } }`))
      : [text, text.replace(from, to)];
    const { changes, warnings } = compare(before ?? '', after ?? '', [one]);
    expect(changes.length, JSON.stringify(changes)).toBe(hidden ? 0 : 1);
    expect(warnings.join()).toMatch(hidden ? /^1 noisy field hidden/ : /^$/);
  });

  it('hides one item of a list and shows the other', () => {
    const one = rule({ jqPathExpressions: ['.spec.template.spec.containers[].env[] | select(.name == "REGION")'] });
    expect(compare(env('a'), env('b').replace('value: x', 'value: y'), [one]).changes).toMatchObject([
      { fields: ['spec.template.spec.containers[name=c].env[name=A].value'], hidden: 1 },
    ]);
    // Ignored in a comparison, it is written all the same, and a wrong one closes the webhook.
    const bundles = { ...HOOK, jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'] };
    expect(compare(webhook('x'), webhook('y'), [bundles]).changes).toMatchObject([{ level: 'disrupt', hidden: 0 }]);
  });

  it('names what it cannot follow, and shows the field', () => {
    const { changes, warnings } = compare(deployment(), deployment().replace('replicas: 2', 'replicas: 3'), [
      rule({ jqPathExpressions: ['.spec | to_entries[]'], managedFieldsManagers: ['kube-controller-manager'] }),
    ]);
    expect(changes).toHaveLength(1);
    expect(warnings).toEqual([
      'ignoreDifferences is not followed for .spec | to_entries[] of Deployment (jq): such fields are shown',
      'ignoreDifferences is not followed for fields of Deployment that kube-controller-manager manages (only the cluster knows them): such fields are shown',
    ]);
  });
});

describe('defaults are values', () => {
  it.each([
    [
      'replicas of a StatefulSet',
      'apps/v1',
      'StatefulSet',
      'spec: { serviceName: a, replicas: 1 }',
      'spec: { serviceName: a }',
    ],
    [
      'the type of a Service',
      'v1',
      'Service',
      'spec: { type: ClusterIP, ports: [{ port: 1, protocol: TCP }] }',
      'spec: { ports: [{ port: 1 }] }',
    ],
    ['the grace period of pods', 'v1', 'Pod', 'spec: { terminationGracePeriodSeconds: 30 }', 'spec: {}'],
  ])('%s', (_, version, kind, before, after) => {
    const text = (spec: string) => `apiVersion: ${version}\nkind: ${kind}\nmetadata: { name: a }\n${spec}\n`;
    expect(compare(text(before), text(after)).changes).toEqual([]);
    expect(compare(text(after), text(before)).changes).toEqual([]);
    const other = text(before).replace(/\b(1|ClusterIP|30)\b(?=[, }])/, (value) =>
      value === 'ClusterIP' ? 'NodePort' : '7',
    );
    expect(compare(other, text(after)).changes).toHaveLength(1);
  });
});

describe('renames by content', () => {
  const object = (kind: string, name: string, rest: string) =>
    `---\napiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\n${rest}\n`;
  const claim = (name: string, size = '10Gi') =>
    object(
      'PersistentVolumeClaim',
      name,
      `spec: { accessModes: [ReadWriteOnce], storageClassName: gp3, volumeMode: Filesystem, volumeName: v, resources: { requests: { storage: ${size} } } }`,
    );
  const resources = (before: string, after: string) =>
    compareManifests(parseManifests(before, 'a'), parseManifests(after, 'b'), { compositeKinds: new Set() }).resources;
  const reasons = (before: string, after: string) =>
    Object.fromEntries(resources(before, after).map(({ address, risk }) => [address, risk.reasons.join('; ')]));

  it('names both ends, and loses nothing of the danger', () => {
    const found = resources(claim('data'), claim('store', '20Gi'));
    expect(found.map(({ action, risk }) => [action, risk.level])).toEqual([
      ['delete', 'destroy'],
      ['create', 'safe'],
    ]);
    const said = reasons(claim('data'), claim('store', '20Gi'));
    expect(said['/PersistentVolumeClaim/shop/data']).toMatch(/store is created with \d\d % of its content/);
    expect(said['/PersistentVolumeClaim/shop/store']).toMatch(/it looks like \/PersistentVolumeClaim\/shop\/data/);
  });

  it('takes the best of several, and nothing that is not alike', () => {
    const config = (name: string, data: string) => object('ConfigMap', name, `data: { ${data} }`);
    const many = 'a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7", h: "8", i: "9"';
    const said = reasons(
      config('old', many),
      config('near', many.replace('"9"', '"0"')) + config('same', many) + config('far', 'z: "1"'),
    );
    expect(said['/ConfigMap/shop/old']).toMatch(/same is created with the same content/);
    expect(said['/ConfigMap/shop/near']).not.toMatch(/looks like/);
    expect(reasons(config('old', 'a: "1"'), config('far', 'z: "1"'))['/ConfigMap/shop/old']).not.toMatch(/is created/);
    expect(
      reasons(object('ServiceAccount', 'a', ''), object('ServiceAccount', 'b', ''))['/ServiceAccount/shop/a'],
    ).not.toMatch(/is created/);
  });
});
