import { subdomainProblems } from '@mainstem/cel';
import { parseRequestUri, quote, UrlError } from '@mainstem/cel/go';
import { nearest } from '@mainstem/change';
import type { Admission } from '../admit.ts';
import { badRequest, type FieldError } from '../field-error.ts';
import { isKnownFormat } from '../formats/index.ts';
import { decodeShape, ShapeError, ValueError, writeShape } from '../go/shape.ts';
import { copyOf, emptyObject, get, isObject, type Json, type JsonObject } from '../json.ts';
import { checkMetadata, checkMetadataUpdate, finalizerWarnings, textOf } from '../metadata/check.ts';
import { OBJECT_META } from '../metadata/decode.ts';
import { schemasIn } from './check-schema.ts';
import { checkApproval, checkSpec, shareVersions } from './check-spec.ts';
import { checkDefinitionUpdate, unjudgedBundle } from './check-update.ts';
import type { SpecProps } from './props.ts';
import { DEFINITION, RULE, SCHEMA } from './shapes.ts';

const KIND = 'CustomResourceDefinition';

export interface DefinitionRequest {
  /** Strict field validation, kubectl's default: an unknown field refuses the definition. */
  readonly strict: boolean;
  /** Paths of keys that the text had twice. */
  readonly duplicates?: readonly string[];
  /** The definition as it is stored, when it is updated. */
  readonly old?: Json | undefined;
}

/**
 * What the API server (1.36) would answer to creating or updating a CustomResourceDefinition (apiextensions.k8s.io/v1).
 *
 * `accepted.object` is the definition with defaults, without status.
 */
export function admitDefinition(definition: Json, { strict, duplicates = [], old }: DefinitionRequest): Admission {
  const refused = (error: FieldError): Admission => ({ accepted: false, errors: [error], warnings: [], unknown: [] });
  const badly = (words: string, suggestion?: string) =>
    refused(badRequest(`${KIND} in version "v1" cannot be handled as a ${KIND}: ${words}`, suggestion));
  if (!isObject(definition)) return refused(badRequest('an object was expected'));
  const unknown: string[] = [];
  let decoded: JsonObject;
  try {
    decoded = copyOf(decodeShape(definition, DEFINITION, unknown) ?? emptyObject()) as JsonObject;
  } catch (error) {
    if (error instanceof ShapeError || error instanceof ValueError) return badly(error.message);
    throw error;
  }
  if (strict && duplicates.length + unknown.length > 0) {
    const words = [
      ...duplicates.map((path) => `duplicate field ${quote(path)}`),
      ...unknown.map((path) => `unknown field ${quote(path)}`),
    ];
    return badly(`strict decoding error: ${words.join(', ')}`, suggestion(unknown));
  }
  delete decoded.status;
  const spec = withDefaults(decoded);
  const metadata = isObject(decoded.metadata)
    ? (writeShape(decoded.metadata, OBJECT_META) as JsonObject)
    : emptyObject();
  decoded.metadata = metadata;
  const before = isObject(old) ? stored(old) : undefined;
  if (before !== undefined) {
    const [name, oldName] = [textOf(metadata, 'name'), textOf(before.metadata, 'name')];
    if (name !== oldName)
      return refused(badRequest(`the name of the object (${name}) does not match the name on the URL (${oldName})`));
  }
  const errors = [
    ...(before === undefined ? checkName(metadata, spec) : checkMetadataUpdate(metadata, before.metadata, 'metadata')),
    ...checkSpec(spec, shareVersions(spec.versions ?? [])),
    ...(before === undefined ? [] : checkDefinitionUpdate(spec, before.object, before.spec)),
  ];
  const approval = approvalErrors(metadata, spec);
  // An approval that lacks as it did before is let pass.
  if (
    before === undefined ||
    approval.length === 0 ||
    approvalErrors(before.metadata, spec)[0]?.type !== approval[0]?.type
  )
    errors.push(...approval);
  const unjudged: string[] = [];
  if (before !== undefined) {
    const bundle = unjudgedBundle(spec, before.spec);
    if (bundle !== undefined) unjudged.push(bundle);
    // Of what is stored already the server lets faults pass that it would refuse today.
    if (errors.length > 0 && admitDefinition(old as Json, { strict: false }).accepted !== true)
      return {
        accepted: null,
        errors: [],
        warnings: [],
        unknown: ['the definition as it is stored would not be created today'],
      };
  }
  if (errors.length > 0) return { accepted: false, errors, warnings: [], unknown: [] };
  const known = new Set(before === undefined ? [] : formatWarnings(before.spec));
  const warnings = [
    ...formatWarnings(spec).filter((warning) => !known.has(warning)),
    ...finalizerWarnings(metadata, before?.metadata),
  ];
  return { accepted: unjudged.length > 0 ? null : true, object: decoded, errors, warnings, unknown: unjudged };
}

interface Stored {
  readonly object: JsonObject;
  readonly metadata: JsonObject;
  readonly spec: SpecProps;
}

/** A definition as the server reads it back; `undefined` for what is none. */
function stored(old: JsonObject): Stored | undefined {
  let decoded: JsonObject;
  try {
    decoded = copyOf(decodeShape(old, DEFINITION, []) ?? emptyObject()) as JsonObject;
  } catch (error) {
    if (error instanceof ShapeError || error instanceof ValueError) return undefined;
    throw error;
  }
  const spec = withDefaults(decoded);
  const metadata = isObject(decoded.metadata)
    ? (writeShape(decoded.metadata, OBJECT_META) as JsonObject)
    : emptyObject();
  return { object: old, metadata, spec };
}

function approvalErrors(metadata: JsonObject, { group = '' }: SpecProps): FieldError[] {
  const annotations = get(metadata, 'annotations');
  return checkApproval(group, isObject(annotations) ? textOf(annotations, APPROVAL) : '', isWebAddress);
}

const APPROVAL = 'api-approved.kubernetes.io';

/** Fills what the server fills, in place. */
function withDefaults(definition: JsonObject): SpecProps {
  const spec = isObject(definition.spec) ? definition.spec : emptyObject();
  definition.spec = spec;
  const names = isObject(spec.names) ? spec.names : emptyObject();
  spec.names = names;
  const kind = textOf(names, 'kind');
  if (textOf(names, 'singular') === '') names.singular = kind.toLowerCase();
  if (textOf(names, 'listKind') === '' && kind !== '') names.listKind = `${kind}List`;
  if (get(spec, 'conversion') === undefined) spec.conversion = Object.assign(emptyObject(), { strategy: 'None' });
  return spec as SpecProps;
}

function checkName(metadata: JsonObject, { names, group = '' }: SpecProps): FieldError[] {
  const wanted = `${names?.plural ?? ''}.${group}`;
  const problems = (name: string) => {
    const found = subdomainProblems(name);
    return name === wanted ? found : [...found, 'must be spec.names.plural+"."+spec.group'];
  };
  return checkMetadata(metadata, false, problems, 'metadata');
}

function isWebAddress(text: string): boolean {
  try {
    const { scheme, host } = parseRequestUri(text);
    return scheme !== '' && host !== '';
  } catch (error) {
    if (error instanceof UrlError) return false;
    throw error;
  }
}

/** Formats that the server does not know check nothing, which it warns about. */
function formatWarnings({ versions = [] }: SpecProps): string[] {
  const { common, versions: own } = shareVersions(versions);
  const schemas = [common, ...own].flatMap(({ schema }) => schema?.openAPIV3Schema ?? []);
  return schemas.flatMap((schema) =>
    [...schemasIn(schema)].flatMap(({ type = '', format = '' }) =>
      format === '' || isKnownFormat(type, format) ? [] : [`unrecognized format ${quote(format)}`],
    ),
  );
}

/** Keywords are misspelled more often than anything else of a definition. */
function suggestion(unknown: readonly string[]): string | undefined {
  const hints = unknown.flatMap((path) => {
    const known = /\.x-kubernetes-validations\[\d+\]\.[^.]*$/.test(path) ? RULE : SCHEMA;
    const name = path.slice(path.lastIndexOf('.') + 1);
    const near = nearest(
      name,
      known.fields.map(({ key }) => key),
    );
    return near === undefined || near === name ? [] : [`${path}: did you mean ${near}?`];
  });
  return hints.length === 0 ? undefined : hints.join('; ');
}
