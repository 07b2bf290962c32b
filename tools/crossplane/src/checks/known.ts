import { loadSchemas } from '@mainstem/kubernetes';
import { type Definition, readDefinition, type Version } from '@mainstem/kubernetes/admission';
import { groupOf } from '@mainstem/kubernetes/yaml';
import { DeriveError, deriveClaim, deriveComposite } from '../admission/derive.ts';
import { isClusterScoped } from '../preview/scope.ts';
import { nested, type ObjectValue, textAt } from '../render/go/value.ts';
import { ANY, objectOfKubernetes, objectOfSchema, type Type } from './types.ts';

/** What is known about kinds, functions and composite resources. */
export interface Known {
  /** The definition of a kind: a CRD, or what Crossplane derives from an XRD. */
  definitionOf(apiVersion: string, kind: string): Definition | undefined;
  /** The type of whole objects; `undefined` when no schema of the kind is known. */
  typeOf(apiVersion: string, kind: string): Type | undefined;
  /** `undefined` when that is not known. */
  isNamespaced(apiVersion: string, kind: string): boolean | undefined;
  /** The XRD whose composite resource, or claim, a kind is. */
  xrdOf(apiVersion: string, kind: string): ObjectValue | undefined;
  /** Installed functions, by name. */
  readonly functions: ReadonlyMap<string, ObjectValue>;
  /** Configurations install functions of their own, which nothing here names. */
  readonly hasConfigurations: boolean;
  /** Kinds that were looked for in vain, `apiVersion, Kind`. */
  readonly sought: ReadonlySet<string>;
}

/** Collects what objects define. Of two definitions of a kind the first counts. */
export async function knownOf(objects: Iterable<ObjectValue>): Promise<Known> {
  const schemas = await loadSchemas();
  const raw = new Map<string, () => ObjectValue | undefined>();
  const definitions = new Map<string, Definition | undefined>();
  const xrds = new Map<string, ObjectValue>();
  const functions = new Map<string, ObjectValue>();
  const types = new Map<string, Type | undefined>();
  let hasConfigurations = false;
  const add = <T>(map: Map<string, T>, key: string, value: T) => {
    if (!map.has(key)) map.set(key, value);
  };
  for (const object of objects) {
    const group = groupOf(textAt(object, 'apiVersion'));
    const kind = textAt(object, 'kind');
    if (kind === 'CustomResourceDefinition' && group === 'apiextensions.k8s.io') {
      add(raw, `${textAt(object, 'spec', 'group')}/${textAt(object, 'spec', 'names', 'kind')}`, () => object);
    } else if (kind === 'CompositeResourceDefinition' && group === 'apiextensions.crossplane.io') {
      const of = (names: string) => `${textAt(object, 'spec', 'group')}/${textAt(object, 'spec', names, 'kind')}`;
      add(xrds, of('names'), object);
      add(raw, of('names'), () => deriveComposite(object) as ObjectValue);
      if (nested(object, 'spec', 'claimNames') === undefined) continue;
      add(xrds, of('claimNames'), object);
      add(raw, of('claimNames'), () => deriveClaim(object) as ObjectValue | undefined);
    } else if (group === 'pkg.crossplane.io' && kind === 'Function')
      add(functions, textAt(object, 'metadata', 'name'), object);
    else if (group === 'pkg.crossplane.io' && kind === 'Configuration') hasConfigurations = true;
  }
  const sought = new Set<string>();
  const definitionOf = (apiVersion: string, kind: string): Definition | undefined => {
    const key = `${groupOf(apiVersion)}/${kind}`;
    if (!definitions.has(key)) definitions.set(key, readSafely(raw.get(key)));
    return definitions.get(key);
  };
  const compute = (apiVersion: string, kind: string): Type | undefined => {
    const definition = definitionOf(apiVersion, kind);
    if (definition !== undefined) {
      const version = versionOf(definition, apiVersion);
      return version === undefined ? undefined : objectOfSchema(version.schema);
    }
    const builtIn = schemas.typeOf(`${apiVersion}/${kind}`);
    if (builtIn !== undefined) return objectOfKubernetes(builtIn);
    return schemas.has(`${apiVersion}/${kind}`) ? ANY : undefined;
  };
  return {
    definitionOf,
    typeOf(apiVersion, kind) {
      const key = `${apiVersion}, ${kind}`;
      if (!types.has(key)) types.set(key, compute(apiVersion, kind));
      const type = types.get(key);
      if (type === undefined) sought.add(key);
      return type;
    },
    isNamespaced(apiVersion, kind) {
      const definition = definitionOf(apiVersion, kind);
      if (definition !== undefined) return definition.namespaced;
      return isClusterScoped(groupOf(apiVersion), kind) ? false : undefined;
    },
    xrdOf: (apiVersion, kind) => xrds.get(`${groupOf(apiVersion)}/${kind}`),
    functions,
    hasConfigurations,
    sought,
  };
}

/** What Crossplane derives nothing from is a finding about the XRD itself. */
function readSafely(make: (() => ObjectValue | undefined) | undefined): Definition | undefined {
  try {
    const made = make?.();
    return made === undefined ? undefined : readDefinition(made);
  } catch (error) {
    if (error instanceof DeriveError) return undefined;
    throw error;
  }
}

export function versionOf(definition: Definition, apiVersion: string): Version | undefined {
  const name = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return definition.versions.find((version) => version.name === name);
}
