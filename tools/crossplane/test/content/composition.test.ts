import { pluralOf } from '@mainstem/crossplane/wiring';
import { describe, expect, it } from 'vitest';
import { objectsBelow, upstreamDefinitions } from './manifests.ts';
import { at, type Fields, fieldSchema, isFields, type Json, keyOf, kindsOf, listAt } from './schema.ts';

const objects = objectsBelow('platform').map(({ object }) => object);
const ofKind = (kind: string) => objects.filter((object) => at(object, 'kind') === kind);
const ours = kindsOf(ofKind('CompositeResourceDefinition'));
const upstream = kindsOf(upstreamDefinitions());

interface Step {
  readonly composition: string;
  readonly input: Json;
  readonly composite: Fields;
}

/** Every step of function-patch-and-transform, with the schema of what it is composed from. */
const steps: readonly Step[] = ofKind('Composition').flatMap((composition) => {
  const composite = ours.get(keyOf(at(composition, 'spec', 'compositeTypeRef')))?.schema ?? {};
  return listAt(composition, 'spec', 'pipeline')
    .filter((step) => at(step, 'functionRef', 'name') === 'function-patch-and-transform')
    .map((step) => ({ composition: String(at(composition, 'metadata', 'name')), input: at(step, 'input'), composite }));
});

const resources = steps.flatMap((step) =>
  listAt(step.input, 'resources').map((resource) => ({
    title: `${step.composition}: ${at(resource, 'name')}`,
    step,
    base: at(resource, 'base'),
    patches: listAt(resource, 'patches').flatMap((patch) => patchesOf(patch, step.input)),
  })),
);

/** A patch, or those of the set that it names. */
function patchesOf(patch: Json, input: Json): readonly Json[] {
  if (at(patch, 'type') !== 'PatchSet') return [patch];
  const set = listAt(input, 'patchSets').find((one) => at(one, 'name') === at(patch, 'patchSetName'));
  expect(set, `no patch set ${at(patch, 'patchSetName')}`).toBeDefined();
  return listAt(set, 'patches');
}

/** Where a patch reads and writes. A path that is not given is the other one (function-patch-and-transform). */
function endsOf(patch: Json): { reads: string[]; writes: string } {
  const combined = listAt(patch, 'combine', 'variables').map((variable) => String(at(variable, 'fromFieldPath')));
  const reads = combined.length > 0 ? combined : [String(at(patch, 'fromFieldPath'))];
  return { reads, writes: String(at(patch, 'toFieldPath') ?? reads[0]) };
}

const toComposed = (patch: Json) => !String(at(patch, 'type')).startsWith('ToComposite');
const fromFacts = (patch: Json) => /^(?:Combine)?FromEnvironment/.test(String(at(patch, 'type')));

/** Keys that the pipeline itself puts beside the facts. */
const ownKeys = (step: Step) => listAt(step.input, 'environment', 'patches').map((patch) => endsOf(patch).writes);

/** What a Composition finds of an environment: its facts and its defaults. */
const environments = new Map<string, Json[]>();
for (const one of ofKind('EnvironmentConfig')) {
  const environment = String(at(one, 'metadata', 'labels', 'platform.example.com/environment'));
  environments.set(environment, [...(environments.get(environment) ?? []), at(one, 'data')]);
}

it('there is something to check', () => {
  expect(resources.map(({ title }) => title)).toContain('postgres: instance');
});

describe.each(resources)('$title', ({ step, patches }) => {
  it('reads and writes fields that its definition has', () => {
    for (const patch of patches.filter((one) => !fromFacts(one))) {
      const { reads, writes } = endsOf(patch);
      for (const path of toComposed(patch) ? reads : [writes]) {
        expect(fieldSchema(step.composite, path), `${path} of the composite resource`).toBeDefined();
      }
    }
  });

  it('reads facts that every environment has, or what the pipeline put beside them', () => {
    expect([...environments.keys()].sort()).toEqual(['dev', 'production', 'staging']);
    const own = ownKeys(step);
    for (const path of patches.filter(fromFacts).flatMap((patch) => endsOf(patch).reads)) {
      if (own.includes(path)) continue;
      for (const [environment, configurations] of environments)
        expect(Object.assign({}, ...configurations), environment).toHaveProperty(path);
    }
  });

  it('has a value for every choice of its definition', () => {
    for (const patch of [...patches, ...listAt(step.input, 'environment', 'patches')]) {
      for (const transform of listAt(patch, 'transforms')) {
        if (at(transform, 'type') !== 'map') continue;
        const field = fieldSchema(step.composite, endsOf(patch).reads[0] ?? '');
        const choices = field?.type === 'boolean' ? ['false', 'true'] : [...listAt(field, 'enum')].sort();
        expect(Object.keys(at(transform, 'map') as Fields).sort()).toEqual(choices);
      }
    }
  });
});

/** All but the connection Secret. */
const managed = resources.filter(({ base }) => String(at(base, 'apiVersion')).includes('.upbound.io/'));

describe.skipIf(upstream.size === 0).each(managed)(
  '$title against the provider (needs MAINSTEM_UPSTREAM)',
  (resource) => {
    const { base, patches, step } = resource;
    const known = upstream.get(keyOf(base));
    const written = patches.filter(toComposed).map((patch) => endsOf(patch).writes);

    it('is of a kind that there is, and a composite resource of a namespace composes into it', () => {
      expect(known).toBeDefined();
      expect(known?.namespaced).toBe(true);
    });

    it('has only fields that the kind knows, and all that it requires once it is patched', () => {
      const problems = known?.problemsOf(base) ?? [];
      const missing = (problem: string) => /^(\S*) must have required property '([^']+)'/.exec(problem);
      expect(
        problems.filter((problem) => {
          const [, parent = '', name = ''] = missing(problem) ?? [];
          const path = `${parent.slice(1).replaceAll('/', '.')}.${name}`;
          return name === '' || !written.some((one) => one === path || one.startsWith(`${path}.`));
        }),
      ).toEqual([]);
      // What upjet requires only of resources that it creates is a CEL rule, not `required`.
      for (const rule of listAt(known?.schema, 'properties', 'spec', 'x-kubernetes-validations')) {
        const path = /^(\S+) is a required parameter$/.exec(String(at(rule, 'message')))?.[1];
        if (path === undefined) continue;
        expect(written.includes(path) || at(base, ...path.split('.')) !== undefined, path).toBe(true);
      }
    });

    it('is patched at fields that the kind has, with values of their type', () => {
      const schema = known?.schema ?? {};
      for (const patch of patches) {
        const { reads, writes } = endsOf(patch);
        for (const path of toComposed(patch) ? [writes] : reads) {
          expect(fieldSchema(schema, path), `${path} of ${at(base, 'kind')}`).toBeDefined();
        }
        if (fromFacts(patch) || at(patch, 'combine') !== undefined || at(patch, 'transforms') !== undefined) continue;
        const [from, to] = toComposed(patch) ? [step.composite, schema] : [schema, step.composite];
        const types = [fieldSchema(from, reads[0] ?? '')?.type, fieldSchema(to, writes)?.type];
        // Numbers of a provider are `number` in its schema, whole or not.
        expect(types.map((type) => (type === 'integer' ? 'number' : type))[0]).toBe(
          types[1] === 'integer' ? 'number' : types[1],
        );
      }
    });

    it('would be refused with a field that the kind does not know', () => {
      const forProvider = { ...(at(base, 'spec', 'forProvider') as Fields), storageEncryptd: true };
      const broken = { ...(base as Fields), spec: { ...(at(base, 'spec') as Fields), forProvider } };
      expect(known?.problemsOf(broken).join()).toContain('storageEncryptd');
      expect(fieldSchema(known?.schema ?? {}, 'spec.forProvider.storageEncryptd')).toBeUndefined();
    });
  },
);

describe('what an API needs around it', () => {
  it('every function of a pipeline is installed, at a version', () => {
    const used = ofKind('Composition').flatMap((composition) =>
      listAt(composition, 'spec', 'pipeline').map((one) => at(one, 'functionRef', 'name')),
    );
    expect(ofKind('Function').map((one) => at(one, 'metadata', 'name'))).toEqual(expect.arrayContaining(used));
  });

  it.each([...ofKind('Function'), ...ofKind('Provider')].map((one) => [String(at(one, 'spec', 'package'))]))(
    '%s is pinned',
    (reference) => expect(reference).toMatch(/:v\d+\.\d+\.\d+(?:@sha256:[0-9a-f]{64})?$/),
  );

  it('every composed kind is activated, and its provider installed', () => {
    const activated = ofKind('ManagedResourceActivationPolicy').flatMap((one) => listAt(one, 'spec', 'activate'));
    const packages = ofKind('Provider').map((one) => String(at(one, 'spec', 'package')));
    for (const { base } of managed) {
      const [group = ''] = String(at(base, 'apiVersion')).split('/');
      expect(activated).toContain(`${pluralOf(String(at(base, 'kind')))}.${group}`);
      expect(packages.some((one) => one.includes(`/provider-aws-${group.split('.')[0]}:`))).toBe(true);
    }
  });

  it('every API has a rule for its health, so that what waits for it really waits', () => {
    const rules = ofKind('ConfigMap').flatMap((one) => Object.keys((at(one, 'data') as Fields) ?? {}));
    for (const definition of ofKind('CompositeResourceDefinition')) {
      const spec = at(definition, 'spec');
      expect(rules).toContain(`resource.customizations.health.${at(spec, 'group')}_${at(spec, 'names', 'kind')}`);
    }
  });

  it('every resource names the same provider configuration, and that one exists', () => {
    const configurations = ofKind('ClusterProviderConfig').map((one) => at(one, 'metadata', 'name'));
    for (const { base } of managed) {
      const reference = at(base, 'spec', 'providerConfigRef');
      expect(isFields(reference) ? reference.kind : undefined).toBe('ClusterProviderConfig');
      expect(configurations).toContain(at(reference, 'name'));
    }
  });
});
