import { parseSettings, SETTINGS_FILE } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { ROLLOUT_WORKFLOW, writeChain } from '@mainstem/pipeline/chain';
import type { Draft, Files } from './draft.ts';
import { blankIds, freeNetwork } from './network.ts';
import { mentions, replaceSegments, replaceWords } from './words.ts';
import {
  type Collection,
  collectionsOf,
  type Entry,
  entryText,
  textsIn,
  withEntry,
  withoutEntry,
} from './yaml-text.ts';

/** The names of the environments, in the order of the rollout. */
export function environmentsOf(files: Files): string[] {
  return settingsOf(files).environments.map(({ name }) => name);
}

/** `mainstem.yaml` of the tree. @throws InputError where it is not valid. */
export function settingsOf(files: Files) {
  return parseSettings(files.read(SETTINGS_FILE));
}

/** What a fork edits: the tools, their tests and their documents are not. */
export function isContent(path: string): boolean {
  return !/^(?:tools|actions|docs|node_modules|\.mainstem)\//.test(path);
}

/** YAML in which environments are named: content and settings. The workflow that chains them is written as a whole. */
function namesEnvironments(path: string): boolean {
  return isContent(path) && /\.ya?ml$/.test(path) && !path.startsWith('.github/');
}

/** An environment to add. */
export interface NewEnvironment {
  readonly name: string;
  /** The environment that it is like. */
  readonly like: string;
  /** The environment that it comes after in the rollout; `undefined`: it is the first. */
  readonly after: string | undefined;
  /** AWS account id. */
  readonly account: string;
  readonly region: string | undefined;
  /** Its addresses, `10.40.0.0/16`; absent: the next free ones. */
  readonly cidr: string | undefined;
}

/**
 * Adds an environment: the folders of the one that it is like, and an entry in each list and map of the tree that has an entry for every
 * environment there is (settings, ApplicationSets, AppProjects, enums of definitions, maps of Compositions, the rollout's chain).
 *
 * @returns files that name every other environment in another way, for a person to look at.
 */
export function addEnvironment(draft: Draft, wanted: NewEnvironment): string[] {
  const { name, like, after } = wanted;
  const settings = settingsOf(draft);
  const known = settings.environments.map((one) => one.name);
  if (known.includes(name))
    throw new InputError(`There is an environment ${name} already: there are ${known.join(', ')}.`);
  const model = settings.environments.find((one) => one.name === like);
  if (model === undefined)
    throw new InputError(`There is no environment ${like} to be like: there are ${known.join(', ')}.`);
  const words = new Map([[like, name]]);
  const [account] = model.accounts;
  if (account !== undefined) words.set(account, wanted.account);
  const region = model.regions[0] ?? regionOf(draft, like);
  const cidr = wanted.cidr ?? freeNetwork(draft);
  const own = (text: string) =>
    withRegion(blankIds(replaceWords(text, words)), region, wanted.region).replace(
      /\b10\.\d{1,3}\.0\.0\/16\b/g,
      (found) => cidr ?? found,
    );
  const before = new Set(draft.paths);
  for (const path of before) {
    if (!isContent(path) || !path.split('/').slice(0, -1).includes(like)) continue;
    const target = replaceSegments(path, words);
    if (!before.has(target)) draft.create(target, own(draft.read(path) ?? ''));
  }
  const left: string[] = [];
  for (const path of draft.paths) {
    if (path.split('/').includes(name) || !isContent(path)) continue;
    if (namesEnvironments(path)) draft.edit(path, (text) => withEnvironment(text, known, { name, like, after, words }));
    const text = draft.read(path) ?? '';
    if (!/\.(?:tf|tftpl|ya?ml|json)$/.test(path) || mentions(text, name) || path.startsWith('.github/')) continue;
    if (known.length > 1 && known.every((one) => mentions(text, one))) left.push(path);
  }
  linkChain(draft);
  return left;
}

/**
 * The entries of one list or map that stand for an environment, of each of them, in its order; `undefined` where they don't. An
 * environment may have several (the namespaces of its cluster that an AppProject permits), if each of the others has the same.
 */
function entriesByEnvironment(
  text: string,
  one: Collection,
  known: readonly string[],
): ReadonlyMap<string, readonly Entry[]> | undefined {
  const found = new Map<string, readonly Entry[]>();
  const shapes = new Set<string>();
  for (const name of known) {
    const own = one.entries.filter((entry) => standsFor(text, one, entry, name, known));
    if (own.length === 0) return undefined;
    found.set(name, own);
    shapes.add(
      own.length === 1
        ? '1'
        : own.map((entry) => replaceWords(entryText(text, entry), new Map([[name, '']]))).join('\n'),
    );
  }
  return shapes.size === 1 ? found : undefined;
}

function standsFor(text: string, one: Collection, entry: Entry, name: string, known: readonly string[]): boolean {
  if (one.kind === 'map') return entry.name === name;
  if (entry.name !== undefined)
    return entry.name === name || (known.length > 1 && onlyMentions(entry.name, name, known));
  const own = entryText(text, entry);
  if (known.length === 1)
    return new RegExp(`\\b(?:environment|name):\\s*["']?${name}["']?\\s*(?:[,}#]|$)`, 'm').test(own);
  return onlyMentions(own, name, known);
}

function onlyMentions(text: string, name: string, known: readonly string[]): boolean {
  return mentions(text, name) && known.every((other) => other === name || !mentions(text, other));
}

interface Addition {
  readonly name: string;
  readonly like: string;
  readonly after: string | undefined;
  readonly words: ReadonlyMap<string, string>;
}

/** The documents of one file that stand for an environment, of each of them; `undefined` where they don't have the same kinds. */
function documentsByEnvironment(
  documents: readonly string[],
  known: readonly string[],
): ReadonlyMap<string, readonly string[]> | undefined {
  if (documents.length < 2 || known.length < 2) return undefined;
  const found = new Map(known.map((name) => [name, documents.filter((one) => onlyMentions(one, name, known))]));
  const shapes = [...found.values()].map((own) => own.map((one) => /^kind:.*/m.exec(one)?.[0]).join('\n'));
  return shapes[0] !== '' && new Set(shapes).size === 1 ? found : undefined;
}

/** A file that has documents for every environment gets those of one more. */
function withDocuments(text: string, known: readonly string[], { name, like, after, words }: Addition): string {
  const { head, documents } = textsIn(text);
  const found = documentsByEnvironment(documents, known);
  const models = found?.get(like);
  if (found === undefined || models === undefined || documents.some((one) => mentions(one, name))) return text;
  const place = after === undefined ? found.get(known[0] ?? '')?.[0] : found.get(after)?.at(-1);
  const at = documents.indexOf(place ?? '') + (after === undefined ? 0 : 1);
  const own = models.map((one) => replaceWords(one, words));
  return head + documents.toSpliced(at, 0, ...own).join('---\n');
}

function withoutDocuments(text: string, known: readonly string[], name: string): string {
  const { head, documents } = textsIn(text);
  const own = documentsByEnvironment(documents, known)?.get(name);
  return own === undefined ? text : head + documents.filter((one) => !own.includes(one)).join('---\n');
}

function withEnvironment(before: string, known: readonly string[], addition: Addition): string {
  const { name, like, after, words } = addition;
  const text = withDocuments(before, known, addition);
  const additions = collectionsOf(text).flatMap((one) => {
    const entries = entriesByEnvironment(text, one, known);
    const models = entries?.get(like);
    const first = entries?.get(known[0] ?? '')?.[0];
    if (models === undefined || first === undefined || one.entries.some((entry) => entry.name === name)) return [];
    const place = after === undefined ? one.entries[one.entries.indexOf(first) - 1] : entries?.get(after)?.at(-1);
    // Each goes right behind the place: the last one first.
    return models.toReversed().map((model) => {
      const copy = replaceWords(entryText(text, model), words);
      return { one, place, copy: one.flow ? copy : copy.replace(new RegExp(`^ {${one.indent}}`, 'gm'), '') };
    });
  });
  // From the last place up: what stands before keeps its own.
  const offset = ({ one, place }: (typeof additions)[number]) => place?.end ?? one.entries[0]?.start ?? one.inside;
  return additions
    .sort((a, b) => offset(b) - offset(a))
    .reduce(
      (changed, { one, place, copy }) =>
        place === undefined ? atStart(changed, one, copy) : withEntry(changed, one, copy, place),
      text,
    );
}

function atStart(text: string, to: Collection, entry: string): string {
  const at = to.entries[0]?.start ?? to.inside;
  const own = to.flow ? `${entry}, ` : entry.replace(/^(?=.)/gm, ' '.repeat(to.indent));
  return `${text.slice(0, at)}${own}${text.slice(at)}`;
}

/** Takes an environment away: its folders, and its entry in each list and map that has one for every environment. */
export function removeEnvironment(draft: Draft, name: string): void {
  const known = environmentsOf(draft);
  if (!known.includes(name)) throw new InputError(`There is no environment ${name}: there are ${known.join(', ')}.`);
  if (known.length === 1) throw new InputError(`${name} is the only environment: a tree needs one.`);
  for (const path of draft.paths) {
    if (!isContent(path)) continue;
    if (path.split('/').slice(0, -1).includes(name)) draft.remove(path);
    else if (namesEnvironments(path)) draft.edit(path, (text) => withoutEnvironment(text, known, name));
  }
  linkChain(draft);
}

function withoutEnvironment(text: string, known: readonly string[], name: string): string {
  const left = withoutDocuments(text, known, name);
  let changed = left;
  const all = collectionsOf(left);
  for (const one of all.reverse()) {
    const entries = entriesByEnvironment(left, one, known)?.get(name) ?? [];
    for (const entry of entries.toReversed()) changed = withoutEntry(changed, one, entry);
  }
  return changed;
}

/** Renames environments: folders, and the names as words in all that is content. */
export function renameEnvironments(draft: Draft, pairs: ReadonlyMap<string, string>): void {
  if (pairs.size === 0) return;
  for (const path of draft.paths) {
    if (!isContent(path) || (path.startsWith('.github/') && path !== ROLLOUT_WORKFLOW) || isModule(path)) continue;
    const text = draft.read(path) ?? '';
    const target = path.startsWith('.github/') ? path : replaceSegments(path, pairs);
    const changed = path.endsWith('.md') ? text : replaceWords(text, pairs);
    if (target === path) {
      if (changed !== text) draft.write(path, changed);
      continue;
    }
    draft.remove(path);
    draft.create(target, changed);
  }
  linkChain(draft);
}

/** Modules speak of no environment; what their tests say is theirs. */
export function isModule(path: string): boolean {
  return /(?:^|\/)modules\//.test(path);
}

/** The chain of the rollout, in the order of the settings. */
function linkChain(draft: Draft): void {
  const names = environmentsOf(draft);
  draft.edit(ROLLOUT_WORKFLOW, (text) => writeChain(text, names));
}

/** The region of an environment, where its stacks write one. */
export function regionOf(files: Files, environment: string): string | undefined {
  for (const path of files.paths) {
    if (!path.split('/').includes(environment)) continue;
    const found = /^\s*region\s*[:=]\s*"?([a-z]{2}(?:-[a-z]+)+-\d)"?/m.exec(files.read(path) ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text with one region in place of another, zones included (`us-east-1a`). */
export function withRegion(text: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined || from === to) return text;
  return text.replace(new RegExp(`(?<![a-z0-9-])${from}(?=[a-z]?(?![a-z0-9]))`, 'g'), to);
}
