import { InputError } from '@mainstem/change';
import { type Fields, isFields, itemsOf } from '@mainstem/kubernetes';
import { editableYaml, listOf } from '@mainstem/kubernetes/yaml';
import { Document, isMap, isScalar } from 'yaml';
import type { KustomizeSource } from '../spec/spec.ts';
import { type BuildEnvironment, substitute } from './environment.ts';
import { mergeImages, parseImageOverride } from './image-override.ts';

/**
 * Writes an Application's `kustomize:` overrides into a kustomization, as Argo CD does with `kustomize edit` in its own
 * checkout before it builds: a value replaces the one in the file, it is not added to it. What the overrides do not name stays
 * byte for byte. https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/
 *
 * @param text the kustomization file.
 * @param file how messages name it.
 * @throws InputError for a file that is no YAML mapping, and for overrides that Argo CD refuses.
 */
export function editKustomization(
  text: string,
  overrides: KustomizeSource,
  environment: BuildEnvironment,
  file: string,
): string {
  const document = readDocument(text, file);
  const value: unknown = document.toJS();
  const before: Fields = isFields(value) ? value : {};
  const set = (field: string, edited: unknown) =>
    document.set(existingKey(document, field), document.createNode(edited));
  const current = (field: string) => before[existingKey(document, field)];

  if (overrides.namePrefix) set('namePrefix', overrides.namePrefix);
  if (overrides.nameSuffix) set('nameSuffix', overrides.nameSuffix);
  if (overrides.images?.length) {
    const images = overrides.images.map((image) => imageEntry(substitute(image, environment), file));
    set('images', mergeImages(itemsOf(current('images')), images));
  }
  if (overrides.replicas?.length)
    set('replicas', mergeReplicas(itemsOf(current('replicas')), overrides.replicas, file));
  addLabels(overrides, environment, current, set, file);
  addAnnotations(overrides, environment, current, set, file);
  if (overrides.namespace) set('namespace', overrides.namespace);
  if (overrides.patches?.length) set('patches', [...listOf(current('patches')), ...overrides.patches]);
  if (overrides.components?.length) {
    const components = listOf(current('components'));
    set('components', [...components, ...overrides.components.filter((path) => !components.includes(path))]);
  }
  // Quotes around every new text: kustomize reads YAML 1.1, in which a plain `on` or `0644` is no text.
  return document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: null, lineWidth: 0 });
}

/** True when overrides change the kustomization at all. */
export function hasEdits(overrides: KustomizeSource | undefined): overrides is KustomizeSource {
  const { version: _, kubeVersion: __, apiVersions: ___, ...edits } = overrides ?? {};
  return Object.values(edits).some((value) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value),
  );
}

function readDocument(text: string, file: string): Document {
  const { documents, lineAt } = editableYaml(text);
  const [document = new Document()] = documents;
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new InputError(
      `${file}:${lineAt(broken.pos[0])}: not valid YAML. Mend this line, then run the command again.`,
    );
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    document.contents = document.createNode({}) as unknown as typeof document.contents;
  }
  if (!isMap(document.contents)) {
    throw new InputError(
      `${file}:1: not a kustomization: expected a mapping. Write fields such as resources: into it.`,
    );
  }
  return document;
}

/** Go's decoder takes keys in any case, so an edit must meet the key that is there. */
function existingKey(document: Document, field: string): string {
  if (!isMap(document.contents)) return field;
  for (const { key } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name.toLowerCase() === field.toLowerCase()) return name;
  }
  return field;
}

function imageEntry(text: string, file: string) {
  const image = parseImageOverride(text);
  if (image !== undefined) return image;
  throw new InputError(
    `${file}: kustomize.images of the Application holds ${text}, which names no tag, digest or new name. ` +
      'Write name:tag, name@digest or name=newname:tag.',
  );
}

function mergeReplicas(
  existing: readonly Fields[],
  overrides: readonly { readonly name: string; readonly count: number | string }[],
  file: string,
): Fields[] {
  const replicas = new Map<string, Fields>(existing.map((item) => [String(item.name), item]));
  for (const { name, count } of overrides) {
    const number = Number(count);
    if (!Number.isInteger(number)) {
      throw new InputError(`${file}: kustomize.replicas of the Application gives ${name} no whole number. Write one.`);
    }
    replicas.set(name, { name, count: number });
  }
  return [...replicas.values()].sort((a, b) =>
    Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))),
  );
}

type Read = (field: string) => unknown;
type Write = (field: string, value: unknown) => void;

function addLabels(overrides: KustomizeSource, environment: BuildEnvironment, read: Read, write: Write, file: string) {
  const labels = Object.entries(overrides.commonLabels ?? {}).map(
    ([key, value]) => [key, unquoted(substitute(value, environment))] as const,
  );
  if (labels.length === 0) return;
  if (overrides.labelWithoutSelector !== true) {
    if (overrides.labelIncludeTemplates === true) {
      throw new InputError(
        `${file}: kustomize.labelIncludeTemplates of the Application needs labelWithoutSelector: true. Set it, or remove the first.`,
      );
    }
    write('commonLabels', merged(read('commonLabels'), labels, overrides.forceCommonLabels, 'label', file));
    return;
  }
  // An entry of its own at the end: it is applied last, so it wins over the ones in the file.
  const includeTemplates = overrides.labelIncludeTemplates === true ? { includeTemplates: true } : {};
  write('labels', [...listOf(read('labels')), { pairs: Object.fromEntries(labels), ...includeTemplates }]);
}

function addAnnotations(
  overrides: KustomizeSource,
  environment: BuildEnvironment,
  read: Read,
  write: Write,
  file: string,
) {
  const annotations = Object.entries(overrides.commonAnnotations ?? {}).map(([key, value]) => {
    return [
      key,
      unquoted(overrides.commonAnnotationsEnvsubst === true ? substitute(value, environment) : value),
    ] as const;
  });
  if (annotations.length === 0) return;
  const force = overrides.forceCommonAnnotations;
  write('commonAnnotations', merged(read('commonAnnotations'), annotations, force, 'annotation', file));
}

/** `kustomize edit add` refuses a key that is there already, unless it is told to replace it. */
function merged(
  existing: unknown,
  added: readonly (readonly [string, string])[],
  force: boolean | undefined,
  what: 'label' | 'annotation',
  file: string,
): Fields {
  const before = isFields(existing) ? existing : {};
  const taken = added.find(([key]) => Object.hasOwn(before, key));
  if (taken !== undefined && force !== true) {
    const field = what === 'label' ? 'forceCommonLabels' : 'forceCommonAnnotations';
    throw new InputError(
      `${file}: the Application adds the common ${what} ${taken[0]}, which the kustomization has already: Argo CD fails to render it. ` +
        `Set kustomize.${field}: true, or remove one of them.`,
    );
  }
  return { ...before, ...Object.fromEntries(added) };
}

/** The command line takes `key:"value"`. */
function unquoted(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
