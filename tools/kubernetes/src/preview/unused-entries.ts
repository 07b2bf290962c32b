import { type Finding, folderOf, joinPath } from '@mainstem/change';
import { groupOf } from '../yaml/head.ts';
import { readYaml } from '../yaml/read.ts';
import { entryOf, toValue, type Yaml } from '../yaml/tree.ts';
import { at, type Manifest } from './manifest.ts';

export interface UnusedEntriesInput {
  /** The kustomization that is built as a whole, not one that others build upon. */
  readonly file: string;
  readonly text: string;
  /** What it renders to. */
  readonly manifests: readonly Manifest[];
  /** The text of a file that it names as a patch; absent where it is not known. */
  readonly read: (path: string) => string | undefined;
}

/**
 * Entries of a kustomization that kustomize passes over without a word: an image that no container has, and a patch whose target
 * selects nothing. Asked of what was rendered, so that only what cannot have had an effect is told.
 */
export function findUnusedEntries({ file, text, manifests, read }: UnusedEntriesInput): Finding[] {
  const { root, problems } = readYaml(text);
  if (problems.length > 0) return [];
  const patches = [...itemsAt(root, 'patches'), ...itemsAt(root, 'patchesJson6902')];
  return [
    ...itemsAt(root, 'images').flatMap((item) => unusedImage(item, file, manifests)),
    ...(patches.some((item) => mayRemove(item, file, read))
      ? []
      : patches.flatMap((item) => unusedTarget(item, file, manifests))),
  ];
}

interface Item {
  readonly line: number;
  readonly path: string;
  readonly value: unknown;
}

function itemsAt(root: Yaml, key: string): Item[] {
  const list = entryOf(root, key)?.value;
  if (list?.is !== 'list') return [];
  return list.items.map((item, i) => ({
    line: item.is === 'nothing' ? 1 : item.line,
    path: `${key}[${i}]`,
    value: toValue(item),
  }));
}

function unusedImage({ line, path, value }: Item, file: string, manifests: readonly Manifest[]): Finding[] {
  const name = textAt(value, 'name');
  const image = textAt(value, 'newName') ?? name;
  if (name === undefined || image === undefined || !isPlain(image)) return [];
  const fits = (text: string) => text.startsWith(image) && /^(?::[\w.-]+)?(?:@[\w:]+)?$/.test(text.slice(image.length));
  if (some(manifests, fits)) return [];
  const instead = 'Write the name as the containers have it, without the tag';
  return [unused(file, line, `${path}.name`, `${name} is the image of no container`, instead)];
}

function unusedTarget({ line, path, value }: Item, file: string, manifests: readonly Manifest[]): Finding[] {
  const target = at(value, 'target');
  if (target === undefined) return []; // kustomize refuses a patch that names its object itself and does not find it
  const [group, version, kind, name] = ['group', 'version', 'kind', 'name'].map((key) => {
    const text = textAt(target, key);
    return text === undefined || !isPlain(text) ? undefined : text;
  });
  const isSelected = ({ apiVersion, kind: own, metadata }: Manifest) =>
    (group === undefined || group === groupOf(apiVersion)) &&
    (version === undefined || version === apiVersion.slice(apiVersion.lastIndexOf('/') + 1)) &&
    (kind === undefined || kind === own) &&
    // Prefixes, suffixes and hashes come to names after the patch.
    (name === undefined || name.includes('.') || metadata.name?.includes(name) === true);
  const said = [kind ?? group, name].filter((part) => part !== undefined).join(' ');
  if (said === '' || manifests.some(isSelected)) return [];
  const instead = 'Write kind and name as the object has them before a prefix or suffix';
  return [unused(file, line, `${path}.target`, `${said} selects no object`, instead)];
}

/** Without what makes a regular expression of it, as kustomize reads these names: of one nothing is said. */
function isPlain(text: string): boolean {
  return /^[\w./:-]+$/.test(text);
}

/** Whether a patch may take its object away: then what is rendered does not tell what it selected. */
function mayRemove({ value }: Item, file: string, read: UnusedEntriesInput['read']): boolean {
  const path = textAt(value, 'path');
  const place = joinPath(folderOf(file), path ?? '');
  const text = path === undefined ? textAt(value, 'patch') : place === undefined ? undefined : read(place);
  return text === undefined || /\$patch["']?\s*:\s*["']?delete|["'\s]\/(?:kind|metadata\/name)\b/.test(text);
}

function unused(file: string, line: number, path: string, what: string, instead: string): Finding {
  return {
    severity: 'warning',
    rule: 'kustomize/no-effect',
    file,
    line,
    path,
    message: `${what}, so that the entry has no effect`,
    suggestion: `${instead}; what is there: mainstem render ${folderOf(file).replaceAll('/', '.')}`,
  };
}

/** Whether a text anywhere in the values fits. */
function some(value: unknown, fits: (text: string) => boolean): boolean {
  if (typeof value === 'string') return fits(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => some(inner, fits));
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
