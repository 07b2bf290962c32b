import { dns1035Problems, subdomainProblems } from '@mainstem/cel';
import { byteLength } from '@mainstem/cel/go';
import {
  childOf,
  type FieldError,
  forbidden,
  indexOf,
  invalid,
  keyOf,
  notSupported,
  required,
} from '../field-error.ts';
import { deepEqual, type Json } from '../json.ts';
import { readSchema } from '../schema/schema.ts';
import { checkConversion } from './check-conversion.ts';
import { checkDefaults } from './check-defaults.ts';
import { Costs } from './check-rule-types.ts';
import { checkSchema } from './check-schema.ts';
import { checkColumns, checkSelectable, checkSubresources } from './check-surface.ts';
import { printInternal } from './print.ts';
import type { Names, Props, SpecProps, VersionProps } from './props.ts';
import { type InternalField, SCHEMA, VERSION } from './shapes.ts';
import { checkStructural, structuralProblem } from './structural.ts';

/**
 * What all versions have alike, which the server moves to the definition itself: errors then name it there.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/v1/conversion.go
 */
export interface Shared {
  readonly common: Partial<VersionProps>;
  /** The versions, without what they have in common. */
  readonly versions: readonly VersionProps[];
}

const SHARED = ['schema', 'subresources', 'additionalPrinterColumns', 'selectableFields'] as const;

export function shareVersions(versions: readonly VersionProps[]): Shared {
  const [first] = versions;
  if (first === undefined) return { common: {}, versions };
  const alike = SHARED.filter((key) =>
    versions.every((version) => deepEqual(present(version[key]), present(first[key]))),
  );
  return {
    common: Object.fromEntries(alike.map((key) => [key, first[key]])),
    versions: versions.map((version) => {
      const rest: { -readonly [Key in keyof VersionProps]: VersionProps[Key] } = { ...version };
      for (const key of alike) delete rest[key];
      return rest;
    }),
  };
}

/** An empty list is as good as none. */
function present(value: unknown): Json | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : (value as Json | undefined);
}

/**
 * Checks what a definition says.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/validation/validation.go
 */
export function checkSpec(spec: SpecProps, { common, versions }: Shared): FieldError[] {
  const errors = [...checkGroup(spec.group ?? ''), ...checkScope(spec.scope ?? '')];
  for (const [index, version] of versions.entries()) {
    if (common.schema?.openAPIV3Schema ?? version.schema?.openAPIV3Schema) continue;
    errors.push(required(`spec.versions[${index}].schema.openAPIV3Schema`));
  }
  const subresources = common.subresources;
  const hasStatus = (version: Partial<VersionProps>) => version.subresources?.status !== undefined;
  const own = versions.some((version) => version.subresources !== undefined);
  for (const [index, version] of versions.entries()) {
    const path = indexOf('spec.versions', index);
    const problems = dns1035Problems(version.name ?? '');
    if (problems.length > 0) errors.push(invalid(childOf(path, 'name'), version.name ?? '', problems.join(',')));
    errors.push(...checkDeprecation(version, childOf(path, 'deprecationWarning')));
    errors.push(
      ...checkVersion(
        version,
        path,
        childOf(path, 'schema'),
        hasStatus(own ? version : { ...version, ...(subresources && { subresources }) }),
      ),
    );
  }
  errors.push(...checkVersions(versions));
  errors.push(...checkNames(spec.names ?? {}));
  errors.push(...checkVersion(common, 'spec', 'spec.validation', [common, ...versions].some(hasStatus)));
  errors.push(...checkConversion(spec.conversion));
  if (spec.preserveUnknownFields) {
    const words =
      'cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead';
    errors.push(invalid('spec.preserveUnknownFields', true, words));
  }
  return errors;
}

function checkGroup(group: string): FieldError[] {
  if (group === '') return [required('spec.group')];
  const problems = subdomainProblems(group);
  if (problems.length > 0) return [invalid('spec.group', group, problems.join(','))];
  return group.includes('.') ? [] : [invalid('spec.group', group, 'should be a domain with at least one dot')];
}

function checkScope(scope: string): FieldError[] {
  const scopes = ['Cluster', 'Namespaced'];
  if (scope === '') return [required('spec.scope')];
  return scopes.includes(scope) ? [] : [notSupported('spec.scope', scope, scopes)];
}

const LONGEST_WARNING = 256;

function checkDeprecation({ deprecated, deprecationWarning }: VersionProps, path: string): FieldError[] {
  if (deprecationWarning === undefined) return [];
  const wrong = (words: string) => invalid(path, deprecationWarning, words);
  if (!deprecated) return [wrong('can only be set for deprecated versions')];
  const errors: FieldError[] = [];
  if (byteLength(deprecationWarning) > LONGEST_WARNING) errors.push(wrong('must be <= 256 characters long'));
  if (deprecationWarning === '') errors.push(wrong('must not be an empty string'));
  const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.exec(deprecationWarning);
  if (unprintable !== null) {
    const index = byteLength(deprecationWarning.slice(0, unprintable.index));
    errors.push(wrong(`must only contain printable UTF-8 characters; non-printable character found at index ${index}`));
  }
  return errors;
}

/** @param props a version, or what all versions have in common. */
function checkVersion(
  props: Partial<VersionProps>,
  path: string,
  schemaPath: string,
  hasStatus: boolean,
): FieldError[] {
  const { openAPIV3Schema: schema } = props.schema ?? {};
  const at = childOf(schemaPath, 'openAPIV3Schema');
  return [
    ...(schema === undefined ? [] : checkOpenApi(schema, at, hasStatus)),
    ...checkSubresources(props.subresources, childOf(path, 'subresources')),
    ...checkColumns(props.additionalPrinterColumns, childOf(path, 'additionalPrinterColumns')),
    ...checkSelectable(props, path),
  ];
}

const ROOT_FIELDS = [
  'Description',
  'Type',
  'Format',
  'Title',
  'Maximum',
  'ExclusiveMaximum',
  'Minimum',
  'ExclusiveMinimum',
  'MaxLength',
  'MinLength',
  'Pattern',
  'MaxItems',
  'MinItems',
  'UniqueItems',
  'MultipleOf',
  'Required',
  'Items',
  'Properties',
  'ExternalDocs',
  'Example',
  'XPreserveUnknownFields',
  'XValidations',
];

function checkOpenApi(props: Props, path: string, hasStatus: boolean): FieldError[] {
  const errors = hasStatus ? checkRootFields(props, path) : [];
  if (props.nullable) errors.push(forbidden(childOf(path, 'nullable'), 'nullable cannot be true at the root'));
  const problem = structuralProblem(props);
  let costs: Costs | undefined;
  if (problem === undefined) {
    const wrong = checkStructural(props, path);
    if (wrong.length === 0) wrong.push(...checkDefaults(readSchema(props as Json), path));
    if (wrong.length === 0) costs = new Costs();
    errors.push(...wrong);
  }
  errors.push(...checkSchema(props, path, costs));
  if (errors.length === 0 && problem !== undefined) errors.push(invalid(path, '', problem));
  if (costs !== undefined) errors.push(...costs.check(path));
  return errors;
}

/** With the status subresource, little more than properties may stand at the root. */
function checkRootFields(props: Props, path: string): FieldError[] {
  for (const { key, internal, pointer } of SCHEMA.fields as readonly InternalField[]) {
    const value = (props as Readonly<Record<string, Json>>)[key];
    if (value === undefined || value === null || (!pointer && (value === '' || value === false))) continue;
    if (internal === 'Type' && value !== 'object') {
      const words =
        'only "object" is allowed as the type at the root of the schema if the status subresource is enabled';
      return [invalid(childOf(path, 'type'), value, words)];
    }
    if (ROOT_FIELDS.includes(internal)) continue;
    const words = `only [${ROOT_FIELDS.join(' ')}] fields are allowed at the root of the schema if the status subresource is enabled`;
    return [invalid(path, printInternal(props, SCHEMA), words)];
  }
  return [];
}

function checkVersions(versions: readonly VersionProps[]): FieldError[] {
  const errors: FieldError[] = [];
  const shown = printInternal(versions, { kind: 'list', of: VERSION });
  const names = versions.map(({ name = '' }) => name);
  if (new Set(names).size < names.length) {
    errors.push(invalid('spec.versions', shown, 'must contain unique version names'));
  }
  const stored = versions.filter(({ storage }) => storage);
  if (stored.length !== 1) {
    errors.push(invalid('spec.versions', shown, 'must have exactly one version marked as storage version'));
  }
  const [first] = names;
  const problems = first === undefined || first === '' ? [] : dns1035Problems(first);
  if (problems.length > 0) errors.push(invalid('spec.version', first ?? '', problems.join(',')));
  const path = 'status.storedVersions';
  if (stored.length === 0) errors.push(invalid(path, null, 'must have at least one stored version'));
  const kept = stored[0]?.name ?? '';
  for (const { name = '' } of stored) {
    if (name !== kept) errors.push(invalid(path, [kept], `must have the storage version ${name}`));
  }
  return errors;
}

function checkNames(names: Names): FieldError[] {
  const errors: FieldError[] = [];
  const path = 'spec.names';
  for (const key of ['plural', 'singular', 'kind', 'listKind'] as const) {
    const name = names[key] ?? '';
    if (name === '') {
      errors.push(required(childOf(path, key)));
      continue;
    }
    const mixed = key === 'kind' || key === 'listKind';
    const problems = dns1035Problems(mixed ? name.toLowerCase() : name).join(',');
    if (problems === '') continue;
    const words = mixed ? `may have mixed case, but should otherwise match: ${problems}` : problems;
    errors.push(invalid(childOf(path, key), name, words));
  }
  if (names.kind && names.kind === names.listKind) {
    errors.push(invalid(childOf(path, 'listKind'), names.listKind, 'kind and listKind may not be the same'));
  }
  for (const key of ['shortNames', 'categories'] as const) {
    for (const [index, name] of (names[key] ?? []).entries()) {
      const problems = dns1035Problems(name);
      if (problems.length > 0) errors.push(invalid(indexOf(childOf(path, key), index), name, problems.join(',')));
    }
  }
  return errors;
}

const APPROVAL = 'api-approved.kubernetes.io';
const APPROVAL_PATH = keyOf('metadata.annotations', APPROVAL);

/** Groups of Kubernetes itself need the approval of its reviewers. */
export function checkApproval(group: string, annotation: string, isUrl: (text: string) => boolean): FieldError[] {
  if (!/(^|\.)(k8s|kubernetes)\.io$/.test(group)) return [];
  const see = 'see https://github.com/kubernetes/enhancements/pull/1111';
  if (annotation === '') {
    return [required(APPROVAL_PATH, `protected groups must have approval annotation "${APPROVAL}", ${see}`)];
  }
  if (annotation.startsWith('unapproved') || isUrl(annotation)) return [];
  const words = `protected groups must have approval annotation "${APPROVAL}" with either a URL or a reason starting with "unapproved", ${see}`;
  return [invalid(APPROVAL_PATH, annotation, words)];
}
