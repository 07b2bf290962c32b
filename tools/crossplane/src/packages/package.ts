import { readYaml, splitDocuments, toValue } from '@mainstem/kubernetes';
import {
  fromPlain,
  get,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  toPlain,
} from '@mainstem/kubernetes/admission';
import { stringify } from 'yaml';
import { admitXrd } from '../admission/admit-xrd.ts';

/** A definition of a kind, as a package or a chart brings it. */
export interface PackagedDefinition {
  /** `group/Kind`. */
  readonly api: string;
  /** `plural.group`. */
  readonly name: string;
  /** One document of YAML. */
  readonly text: string;
}

export interface PackageContent {
  /** `Provider`, `Function` or `Configuration`; absent when nothing says so. */
  readonly kind?: string;
  readonly dependencies: readonly PackageDependency[];
  readonly definitions: readonly PackagedDefinition[];
}

/** Another package that one needs. */
export interface PackageDependency {
  /** Without a version. */
  readonly package: string;
  /** A digest, or a constraint on versions. */
  readonly version: string;
}

/**
 * Reads `package.yaml`: the meta object first, then definitions and what else the package installs. Of a CompositeResourceDefinition
 * the definitions come that Crossplane derives from it.
 *
 * Source of the rule: https://github.com/crossplane/crossplane/blob/main/contributing/specifications/xpkg.md
 */
export function readPackage(text: string): PackageContent {
  const definitions: PackagedDefinition[] = [];
  let kind: string | undefined;
  const dependencies: PackageDependency[] = [];
  for (const document of splitDocuments(text)) {
    const group = document.apiVersion?.split('/')[0];
    if (group === 'meta.pkg.crossplane.io') {
      kind ??= document.kind;
      const needs = at(readObject(document.text), 'spec', 'dependsOn');
      if (Array.isArray(needs)) dependencies.push(...needs.flatMap(dependencyOf));
    } else definitions.push(...definitionsOfDocument(document));
  }
  return { ...(kind === undefined ? {} : { kind }), dependencies, definitions };
}

/** The definitions of kinds among the documents of a file. */
export function definitionsInText(text: string): PackagedDefinition[] {
  return splitDocuments(text).flatMap(definitionsOfDocument);
}

function definitionsOfDocument({
  kind,
  text,
}: {
  readonly kind?: string;
  readonly text: string;
}): PackagedDefinition[] {
  if (kind !== 'CustomResourceDefinition' && kind !== 'CompositeResourceDefinition') return [];
  const value = readObject(text);
  if (!isObject(value)) return [];
  if (kind === 'CustomResourceDefinition') return definitionOf(value, text);
  const { crd, claim } = admitXrd(value, { strict: false }).derived;
  return [crd, claim].flatMap((one) =>
    one === undefined ? [] : definitionOf(one, stringify(toPlain(one), { lineWidth: 0 })),
  );
}

function definitionOf(value: JsonObject, text: string): PackagedDefinition[] {
  const [group, kind, name] = [
    at(value, 'spec', 'group'),
    at(value, 'spec', 'names', 'kind'),
    at(value, 'metadata', 'name'),
  ];
  if (typeof group !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return [];
  return /^[a-z0-9][a-z0-9.-]*$/.test(name)
    ? [{ api: `${group}/${kind}`, name, text: text.endsWith('\n') ? text : `${text}\n` }]
    : [];
}

function dependencyOf(entry: Json): PackageDependency[] {
  // `provider: …` and the like is the older way to write `apiVersion`, `kind` and `package`.
  const named = ['package', 'provider', 'configuration', 'function'].map((key) => at(entry, key));
  const name = named.find((one) => typeof one === 'string');
  const version = at(entry, 'version');
  return typeof name === 'string' ? [{ package: name, version: typeof version === 'string' ? version : '' }] : [];
}

function readObject(text: string): Json | undefined {
  const { root, problems } = readYaml(text);
  if (problems.some(({ code }) => code !== 'duplicate-key')) return undefined;
  try {
    return fromPlain(toValue(root));
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found = value;
  for (const key of path) found = isObject(found) ? get(found, key) : undefined;
  return found;
}
