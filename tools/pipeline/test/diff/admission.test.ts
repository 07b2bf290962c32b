import { loadChange } from '@mainstem/graph';
import { createSession, definitionFiles, diffProjects, manifestFiles, validateCustom } from '@mainstem/pipeline';
import { openRepository, readObjects } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.org }
spec:
  group: example.org
  names: { kind: Thing, plural: things }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: { type: integer, maximum: 9, x-kubernetes-validations: [{ rule: self >= oldSelf, message: it only grows }] }
                token: { type: string, format: uuid }
`;
const APPLICATION =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: https://git.example/platform.git, targetRevision: HEAD, path: apps/shop }\n  destination: { name: in-cluster, namespace: shop }\n';
const thing = (spec: string) => `apiVersion: example.org/v1\nkind: Thing\nmetadata: { name: one }\nspec: ${spec}\n`;

/** What a change of one object's spec means, and what `validate` says of the tree at head. */
async function judge(before: string, after: string, more: Readonly<Record<string, string>> = {}) {
  const scratch = createScratchRepository();
  try {
    const files = { 'crds/things.yaml': DEFINITION, 'argocd/shop.yaml': APPLICATION };
    const base = scratch.commit({ ...files, ...more, 'apps/shop/thing.yaml': thing(before) });
    const head = scratch.commit({ 'apps/shop/thing.yaml': thing(after) });
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, base, head);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const { previews, failures } = await diffProjects(session, ['apps.shop']);
    expect(failures).toEqual([]);
    const graph = change.head;
    const textsOf = async (paths: readonly string[]) => {
      const texts = new Map<string, string>();
      for (const path of paths) {
        const id = graph.tree.entries.get(path)?.id ?? '';
        await readObjects(repository, [id], (_, content) => texts.set(path, content.toString('utf8')));
      }
      return texts;
    };
    const validated = manifestFiles(graph, (file) => file.startsWith('apps/'));
    const others = await textsOf(definitionFiles(graph, validated));
    return {
      risks: previews.flatMap(({ resources }) => resources).map(({ risk }) => risk),
      findings: await validateCustom(graph, await textsOf(validated), others, []),
    };
  } finally {
    scratch.remove();
  }
}

it('a copy of a definition in a folder that the settings ignore defines nothing that the tree defines itself', async () => {
  const { risks, findings } = await judge('{ size: 1 }', '{ size: 5 }', {
    'mainstem.yaml': 'ignore: ["**/fixtures/**"]\n',
    'argocd/things.yaml': DEFINITION,
    'tools/fixtures/things.yaml': DEFINITION.replace('maximum: 9', 'maximum: 3'),
  });
  expect(findings).toEqual([]);
  expect(risks.map(({ level }) => level)).not.toContain('stuck');
});

it('a custom resource that its definition in the tree refuses is stuck, with the field and no value', async () => {
  const { risks, findings } = await judge('{ size: 1 }', '{ size: 12, tokn: a, token: secret-value }');
  expect(risks).toMatchObject([
    {
      level: 'stuck',
      reasons: expect.arrayContaining([
        'the API server refuses it: spec.tokn: unknown field (did you mean token?)',
        'the API server refuses it: spec.size: spec.size in body should be less than or equal to 9',
        'the API server refuses it: spec.token: spec.token in body must be of type uuid',
      ]),
    },
  ]);
  expect(JSON.stringify([risks, findings])).not.toContain('secret-value');
  expect(findings).toContainEqual({
    severity: 'error',
    rule: 'kubernetes/refused',
    file: 'apps/shop/thing.yaml',
    line: 4,
    path: 'spec.size',
    message: 'the API server refuses it: spec.size: spec.size in body should be less than or equal to 9.',
  });
});

it('is held to transition rules against base', async () => {
  const { risks, findings } = await judge('{ size: 5 }', '{ size: 3 }');
  expect(risks).toMatchObject([{ level: 'stuck', reasons: ['the API server refuses it: spec.size: it only grows'] }]);
  expect(findings).toEqual([]);
  expect((await judge('{ size: 3 }', '{ size: 5 }')).risks.map(({ level }) => level)).not.toContain('stuck');
});

const COMPOSED = DEFINITION.replaceAll('example.org', 'infra.example.org')
  .replaceAll('Thing', 'Disk')
  .replaceAll('thing', 'disk');
const API = `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.example.org }
spec:
  group: example.org
  scope: Namespaced
  names: { kind: Store, plural: stores }
  versions:
    - name: v1
      served: true
      referenceable: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } }
---
apiVersion: pkg.crossplane.io/v1
kind: Function
metadata: { name: function-patch-and-transform }
spec: { package: "registry.example/crossplane-contrib/function-patch-and-transform:v0.10.8" }
`;
const composition = (more: string) => `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: stores }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline:
    - step: a
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: disk
            base: { apiVersion: infra.example.org/v1, kind: Disk, spec: { size: 0 ${more} } }
            patches: [{ fromFieldPath: spec.size, toFieldPath: spec.size }]
`;
const store = (size: number) =>
  `apiVersion: example.org/v1\nkind: Store\nmetadata: { name: one }\nspec: { size: ${size} }\n`;

describe('what a composite resource composes', () => {
  const judgeComposed = async (
    before: Readonly<Record<string, string | undefined>>,
    after: Readonly<Record<string, string | undefined>>,
  ) => {
    const scratch = createScratchRepository();
    try {
      const files = {
        ...{ 'crds/disks.yaml': COMPOSED, 'apis/store/definition.yaml': API, 'argocd/shop.yaml': APPLICATION },
        ...{ 'apis/store/composition.yaml': composition(''), 'apps/shop/store.yaml': store(5) },
      };
      const base = scratch.commit({ ...files, ...before });
      const head = scratch.commit(after);
      const repository = await openRepository(scratch.root);
      const change = await loadChange(repository, base, head);
      const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
      const { previews, failures } = await diffProjects(session, ['apps.shop']);
      expect(failures).toEqual([]);
      const composed = previews.find(({ engine }) => engine === 'crossplane');
      return {
        risks: (composed?.resources ?? []).map(({ address, risk }) => [address, risk.level, risk.reasons[0]]),
        warnings: composed?.warnings ?? [],
      };
    } finally {
      scratch.remove();
    }
  };
  const DISK = 'infra.example.org/Disk/shop/one[disk]';

  it('is stuck where the API server refuses it: a field, a rule against what it was', async () => {
    expect(await judgeComposed({}, { 'apps/shop/store.yaml': store(6) })).toMatchObject({
      risks: [[DISK, expect.not.stringMatching('stuck'), expect.any(String)]],
    });
    expect((await judgeComposed({}, { 'apps/shop/store.yaml': store(3) })).risks).toEqual([
      [DISK, 'stuck', 'the API server refuses it: spec.size: it only grows'],
    ]);
    expect((await judgeComposed({}, { 'apis/store/composition.yaml': composition(', tokn: a') })).risks).toEqual([
      [DISK, 'stuck', 'the API server refuses it: spec.tokn: unknown field (did you mean token?)'],
    ]);
    // A composite that is new.
    const created = await judgeComposed(
      { 'apps/shop/store.yaml': 'kind: List\napiVersion: v1\nitems: []\n' },
      { 'apps/shop/store.yaml': store(12) },
    );
    expect(created.risks).toEqual([[DISK, 'stuck', expect.stringContaining('less than or equal to 9')]]);
  });

  it('says once where no definition is in the tree', async () => {
    const { risks, warnings } = await judgeComposed(
      { 'crds/disks.yaml': undefined },
      { 'apps/shop/store.yaml': store(3) },
    );
    expect(risks.map(([, level]) => level)).toEqual(['unknown']);
    expect(warnings).toEqual([
      'what the API server would refuse of infra.example.org/Disk is not known, since no definition of it is in the tree: mainstem schemas sync',
    ]);
  });
});
