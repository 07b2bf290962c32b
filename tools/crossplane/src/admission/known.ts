import type { Finding } from '@mainstem/change';
import { aimedLine, exactValue, readYaml, splitDocuments, toValue, type Yaml } from '@mainstem/kubernetes';
import {
  admitDefinition,
  admitObject,
  type Definition,
  emptyObject,
  type FieldError,
  fromPlain,
  get,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  readDefinition,
} from '@mainstem/kubernetes/admission';
import { admitXrd, isXrd } from './admit-xrd.ts';

/** Why the API server would refuse an object: the field, and a clause that quotes no value. */
export interface Refusal {
  /** The type of the error, or `unknown field`. */
  readonly type: string;
  /** Empty where it is about the whole object. */
  readonly field: string;
  readonly reason: string;
  readonly suggestion?: string;
}

/** The kinds that the files of a tree define: their CustomResourceDefinitions and CompositeResourceDefinitions. */
export class KnownDefinitions {
  /** By `group/Kind`. */
  private readonly definitions = new Map<string, Definition>();
  /** Documents that were not read yet, by the group of what they define: a provider's are many and large. */
  private readonly waiting = new Map<string, string[]>();

  /** Takes definitions out of files; one that the API server refuses defines nothing. */
  static read(texts: Iterable<string>): KnownDefinitions {
    const known = new KnownDefinitions();
    for (const text of texts) {
      if (!DEFINES.test(text)) continue;
      for (const { kind, name = '', text: document } of splitDocuments(text)) {
        if (kind !== 'CustomResourceDefinition' && kind !== 'CompositeResourceDefinition') continue;
        // Both are named plural.group; of one that is not, the API server takes nothing.
        const group = name.slice(name.indexOf('.') + 1);
        known.waiting.set(group, [...(known.waiting.get(group) ?? []), document]);
      }
    }
    return known;
  }

  private add(value: JsonObject): void {
    const made = isXrd(value) ? derivedOf(value) : [value];
    for (const one of made) {
      if (admitDefinition(one, { strict: false }).accepted !== true) continue;
      const definition = readDefinition(one);
      this.definitions.set(`${definition.group}/${definition.kind}`, definition);
    }
  }

  get isEmpty(): boolean {
    return this.definitions.size === 0 && this.waiting.size === 0;
  }

  has(apiVersion: string, kind: string): boolean {
    return this.find(apiVersion, kind) !== undefined;
  }

  /** The definition of a kind; `undefined` when the files have none that the API server takes. */
  find(apiVersion: string, kind: string): Definition | undefined {
    const group = apiVersion.split('/')[0] ?? '';
    const waiting = this.waiting.get(group);
    if (waiting !== undefined) {
      this.waiting.delete(group);
      for (const text of waiting) for (const { value } of definitionsIn(text)) this.add(value);
    }
    return this.definitions.get(`${group}/${kind}`);
  }

  /**
   * Why the API server would refuse an object.
   *
   * @param object as plain JavaScript, as manifests are read.
   * @param old the object as it is stored; absent when it is created.
   * @returns nothing when it is accepted; `undefined` when the tree does not define its kind.
   */
  refusals(object: unknown, old: unknown): Refusal[] | undefined {
    const value = exact(object);
    if (!isObject(value)) return undefined;
    const definition = this.find(textAt(value, 'apiVersion'), textAt(value, 'kind'));
    if (definition === undefined) return undefined;
    return allErrors((strict) => admitObject(definition, { object: value, old: exact(old), strict }).errors);
  }
}

/** Beside unknown fields the server says nothing else; a reader wants all at once. */
function allErrors(judge: (strict: boolean) => readonly FieldError[]): Refusal[] {
  const errors = judge(true);
  const [first] = errors;
  const unknown = first?.type === 'BadRequest' ? unknownFields(first) : [];
  return unknown.length === 0 ? errors.map(refusalOf) : [...unknown, ...judge(false).map(refusalOf)];
}

/** `… strict decoding error: unknown field "spec.a", unknown field "spec.b"`. */
function unknownFields({ detail, suggestion }: FieldError): Refusal[] {
  return [...detail.matchAll(/unknown field "([^"]*)"/g)].map(([reason, field = '']) => {
    const hint = suggestion?.split('; ').find((one) => one.startsWith(`${field}: `));
    return {
      type: 'unknown field',
      field,
      reason: reason.replace(/ ".*/, ''),
      ...(hint !== undefined && { suggestion: hint.slice(field.length + 2) }),
    };
  });
}

function exact(value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  try {
    return fromPlain(value);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

function refusalOf({ type, field, detail, suggestion }: FieldError): Refusal {
  const fallback: Partial<Record<FieldError['type'], string>> = {
    Required: 'it is required',
    Duplicate: 'it is there twice',
  };
  // A value of the wrong format is quoted at the end; it may be a secret.
  const shown = detail
    .replace(/(must be of type [\w-]+): [\s\S]*$/, '$1')
    .replace(/^\w+ in version "[^"]*" cannot be handled as a \w+: /, '');
  const reason = shown === '' ? (fallback[type] ?? 'its value is not allowed') : shown;
  return { type, field, reason, ...(suggestion !== undefined && { suggestion }) };
}

interface Found {
  readonly value: JsonObject;
  readonly line: number;
  readonly root: Yaml;
}

const DEFINES = /(?:Custom|Composite)ResourceDefinition/;

function definitionsIn(text: string): Found[] {
  return DEFINES.test(text)
    ? objectsIn(text).filter(({ value }) => isXrd(value) || textAt(value, 'kind') === 'CustomResourceDefinition')
    : [];
}

/** The objects of a file; what does not parse is for others to say. */
function objectsIn(text: string): Found[] {
  return splitDocuments(text).flatMap(({ text: document, line }) => {
    const { root, problems } = readYaml(document);
    if (problems.some(({ code }) => code !== 'duplicate-key')) return [];
    const value = exact(toValue(root, exactValue));
    return isObject(value) ? [{ value, line, root }] : [];
  });
}

/** Without the owner: its uid is the cluster's, and a definition of a file has none. */
function derivedOf(xrd: JsonObject): JsonObject[] {
  const { crd, claim } = admitXrd(xrd, { strict: false }).derived;
  return [crd, claim].flatMap((one) => {
    if (one === undefined) return [];
    const { metadata } = one;
    if (!isObject(metadata)) return [one];
    const { ownerReferences: _, ...rest } = metadata;
    return [Object.assign(emptyObject(), one, { metadata: Object.assign(emptyObject(), rest) })];
  });
}

function textAt(object: JsonObject, key: string): string {
  const value = get(object, key);
  return typeof value === 'string' ? value : '';
}

export interface CustomResourceFiles {
  /** The files by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts in which further definitions stand. */
  readonly more: readonly string[];
  /** `patch`: not an object at all. `completed`: others may add to its objects, so what is missing or broken may be mended. */
  completion(file: string): 'patch' | 'completed' | 'whole';
  /** What is applied in the end, and the file that says so. */
  readonly rendered?: readonly { readonly file: string; readonly line: number; readonly manifest: unknown }[];
}

/** What another file can hardly mend. */
const SURE: ReadonlySet<string> = new Set(['unknown field', 'TypeInvalid']);

/**
 * Holds every custom resource in some files to the definition that the tree has of its kind, and those definitions to what
 * the API server takes.
 */
export function validateCustomResources(files: CustomResourceFiles): Finding[] {
  const { texts, more, rendered = [] } = files;
  // The last definition of a kind counts.
  const known = KnownDefinitions.read([...more, ...texts.values()]);
  const findings: Finding[] = [];
  for (const [file, text] of texts) {
    const completion = files.completion(file);
    if (completion === 'patch' || (/(?:^|\/)templates\//.test(file) && text.includes('{{'))) continue;
    if (known.isEmpty && !DEFINES.test(text)) continue;
    for (const { value, line, root } of objectsIn(text)) {
      for (const refusal of judged(value, known)) {
        if (completion === 'completed' && !SURE.has(refusal.type)) continue;
        const at = (aimedLine(root, pathOf(refusal.field), 'value') ?? 1) + line - 1;
        findings.push(findingOf(refusal, file, at, 'the API server refuses it'));
      }
    }
  }
  for (const { file, line, manifest } of rendered) {
    const value = exact(manifest);
    for (const refusal of known.refusals(manifest, undefined) ?? []) {
      const name = isObject(value) && isObject(value.metadata) ? textAt(value.metadata, 'name') : '';
      const kind = isObject(value) ? textAt(value, 'kind') : '';
      findings.push(findingOf(refusal, file, line, `the API server refuses its ${kind} ${name}`));
    }
  }
  return findings;
}

function findingOf({ field, reason, suggestion }: Refusal, file: string, line: number, what: string): Finding {
  const message = `${what}: ${field === '' ? '' : `${field}: `}${reason}.`;
  return {
    ...{ severity: 'error', rule: 'kubernetes/refused', file, line, path: field, message },
    ...(suggestion !== undefined && { suggestion }),
  };
}

function judged(value: JsonObject, known: KnownDefinitions): Refusal[] {
  if (isXrd(value)) return allErrors((strict) => admitXrd(value, { strict }).errors);
  if (textAt(value, 'kind') === 'CustomResourceDefinition') {
    return allErrors((strict) => admitDefinition(value, { strict }).errors);
  }
  return known.refusals(value, undefined) ?? [];
}

/** A field as errors name it, as the steps that lead to it; what all versions share stands in the first. */
function pathOf(field: string): (string | number)[] {
  const own = field.replace(/^derived\.(?:crd|claim)\./, '').replace(/^spec\.validation\./, 'spec.versions[0].schema.');
  return [...own.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(([, name, key = '']) =>
    name !== undefined ? name : /^\d+$/.test(key) ? Number(key) : key,
  );
}
