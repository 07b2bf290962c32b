import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readApis } from '../../../workshop/src/kubernetes-schema/apis.ts';
import { kubernetesTable, TABLE_PATH } from '../../../workshop/src/write-kubernetes-schema.ts';
import { KUBERNETES_VERSION, loadSchemas, validateFiles } from '../../src/schema/index.ts';
import { compareWithDefinition, type StructuralSchema } from './argo-definition.ts';
import { compareWithClient } from './client-model.ts';

const modules = join(import.meta.dirname, '../../../../node_modules');
const schemas = await loadSchemas();

describe('the table', () => {
  it('is what its sources give: run `npx node tools/workshop/src/write-kubernetes-schema.ts`', async () => {
    expect(await kubernetesTable()).toBe(readFileSync(TABLE_PATH, 'utf8'));
  });

  it('is small, and says whose work it is derived from', () => {
    const text = readFileSync(TABLE_PATH, 'utf8');
    expect(text.length).toBeLessThan(100_000);
    for (const word of ['NOTICE', 'Apache-2.0', 'MIT', 'kubernetes-models', '@kubernetes/client-node']) {
      expect(text.slice(0, 700)).toContain(word);
    }
  });

  it('is loaded on demand only', () => {
    const folder = join(TABLE_PATH, '..');
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/from '\.\/table\.json'/);
    }
  });

  it('is of the stated release', () => {
    expect(schemas.version).toBe(KUBERNETES_VERSION);
    expect(readApis(modules).version).toBe(KUBERNETES_VERSION);
  });

  it('has every kind that the release serves, and every stable one with its fields', () => {
    const { served } = readApis(modules);
    expect(served.size).toBeGreaterThan(80);
    for (const kind of served.keys()) {
      expect(schemas.has(kind), kind).toBe(true);
      if (!/alpha|beta/.test(kind)) expect(schemas.typeOf(kind), kind).toBeDefined();
    }
  });

  it('names no kind both served and gone, and only successors that are served', () => {
    for (const [kind, successor] of schemas.gone) {
      expect(schemas.has(kind), kind).toBe(false);
      if (successor !== '')
        expect(schemas.has(`${successor}/${kind.slice(kind.lastIndexOf('/') + 1)}`), kind).toBe(true);
    }
    // https://kubernetes.io/docs/reference/using-api/deprecation-guide/
    for (const [kind, successor] of [
      ['extensions/v1beta1/Deployment', 'apps/v1'],
      ['extensions/v1beta1/Ingress', 'networking.k8s.io/v1'],
      ['apps/v1beta2/StatefulSet', 'apps/v1'],
      ['policy/v1beta1/PodDisruptionBudget', 'policy/v1'],
      ['autoscaling/v2beta2/HorizontalPodAutoscaler', 'autoscaling/v2'],
      ['flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema', 'flowcontrol.apiserver.k8s.io/v1'],
      ['policy/v1beta1/PodSecurityPolicy', ''],
    ] as const) {
      expect(schemas.gone.get(kind), kind).toBe(successor);
    }
  });

  it('agrees with the models of @kubernetes/client-node in every field, type and requirement', async () => {
    const kinds = [...readApis(modules).served].flatMap(([kind, model]) => {
      const type = schemas.typeOf(kind);
      return type === undefined ? [] : [[type, model] as const];
    });
    const { differences, compared } = await compareWithClient(modules, kinds);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(350);
  });
});

const upstream = process.env.MAINSTEM_UPSTREAM ?? '';

describe.skipIf(upstream === '')('the kinds of Argo CD against its own definitions (needs MAINSTEM_UPSTREAM)', () => {
  it.each([
    ['Application', 'application-crd.yaml'],
    ['ApplicationSet', 'applicationset-crd.yaml'],
    ['AppProject', 'appproject-crd.yaml'],
  ])('%s', (kind, file) => {
    const definition = parse(readFileSync(join(upstream, 'argo-cd', file), 'utf8')) as {
      spec: { versions: { schema: { openAPIV3Schema: StructuralSchema } }[] };
    };
    const type = schemas.typeOf(`argoproj.io/v1alpha1/${kind}`);
    const schema = definition.spec.versions[0]?.schema.openAPIV3Schema;
    expect(type).toBeDefined();
    if (type !== undefined) expect(compareWithDefinition(type, schema, kind)).toEqual([]);
  });

  it('every definition that upstream publishes is valid itself', async () => {
    const texts = readdirSync(upstream, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name): [string, string] => [name, readFileSync(join(upstream, name), 'utf8')]);
    expect(await validateFiles(new Map(texts), { knownKinds: new Set(), partial: () => false })).toEqual([]);
  });
});
