import { addTo, everythingBelow, type Place, type Reference, type Tree } from '@mainstem/change';
import type { Value } from '../hcl/value.ts';
import { evaluate, GAP, gap, isKnown, type Text, textsOf } from './evaluate.ts';
import type { Folder } from './folders.ts';
import { attributesOf, type StatePlaces, statePlaces } from './state-key.ts';
import { createTextIndex } from './text-index.ts';
import { everythingBelowAll } from './tree-path.ts';

/** A data source whose values were evaluated as far as a scope allows. */
export interface StateRead extends Place {
  readonly name: string;
  readonly backend: Value;
  readonly config: Value;
  readonly workspace?: Value;
}

/** Which folder keeps which state. */
export interface States {
  /** Keys that a folder provides; complete once every reference was resolved. */
  provides(root: string): readonly string[];
  /** Keys of what a folder's own configuration says, whoever reads it: `kept:` a place, `kept-by-workspace:` with `*` for the workspace. */
  keeps(root: string): readonly string[];
  /** States outside of the tree that several folders keep, each with its folders. */
  shared(): readonly (readonly [text: string, roots: readonly string[]])[];
  resolve(tree: Tree, read: StateRead, root: string): Reference[];
}

/** States that a folder keeps, or may keep: a text with gaps. */
interface Pattern {
  readonly text: string;
  readonly root: string;
  /** The only gap is the name of the workspace. */
  readonly workspaces: boolean;
}

/** Where a folder keeps its state: its backend block, else a local file. A partial one is completed from a single settings' file. */
function placesOf(folder: Folder): StatePlaces[] {
  if (folder.backends.length === 0) return [statePlaces('local', {}, false, folder.root)];
  const [settings, ...others] = folder.settings;
  return folder.backends.map(({ type, attributes }) => {
    const evaluated = evaluate(
      { object: attributes },
      { folder: folder.root, root: folder.root, locals: folder.locals },
    );
    const known = attributesOf(evaluated).attributes;
    const written = statePlaces(type, known, false, folder.root);
    if (written.usual.every(isKnown)) return written;
    const complete = settings === undefined || others.length > 0 ? {} : definedOnly(settings);
    return statePlaces(type, { ...known, ...complete }, false, folder.root);
  });
}

function definedOnly(settings: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}

/** @param roots folders that Terraform may be run in. */
export function collectStates(roots: Iterable<Folder>): States {
  const exact = new Map<string, string[]>();
  const provided = new Map<string, string[]>();
  const all: string[] = [];

  const provide = (root: string, text: string) => {
    add(exact, text, root);
    add(provided, root, `state:${text}`);
  };
  const places: { root: string; place: StatePlaces }[] = [];
  const kept = new Map<string, string[]>();
  for (const folder of roots) {
    all.push(folder.root);
    for (const place of placesOf(folder)) {
      places.push({ root: folder.root, place });
      for (const usual of place.usual) {
        if (!isKnown(usual)) continue;
        provide(folder.root, usual.text);
        add(kept, folder.root, `kept:${usual.text}`);
      }
      for (const named of place.named({ text: '*', gaps: [] }))
        if (isKnown(named)) add(kept, folder.root, `kept-by-workspace:${named.text}`);
    }
  }
  let patterns: ReturnType<typeof createTextIndex<Pattern>> | undefined;
  /** Made at the first read that no known key answers: most trees have none, and the index is as large as the tree. */
  const matching = (text: string): readonly Pattern[] => {
    if (patterns === undefined) {
      patterns = createTextIndex<Pattern>();
      for (const { root, place } of places) {
        for (const usual of place.usual) patterns.add({ text: usual.text, root, workspaces: false });
        for (const { text, gaps } of place.named(gap('workspace'))) {
          patterns.add({ text, root, workspaces: gaps.length === 1 });
        }
      }
    }
    return patterns.matching(text);
  };

  const widened = new Map<string, string[]>();
  const widen = (text: string): string[] => {
    const known = widened.get(text);
    if (known !== undefined) return known;
    const globs = everythingBelowAll(matching(text).map(({ root }) => root));
    widened.set(text, globs);
    return globs;
  };

  const resolveText = (read: StateRead, place: Text, root: string): Reference[] => {
    const { file, line, name } = read;
    const unknown = (what: string, widensTo: readonly string[]): Reference => {
      return { file, line, to: 'unknown', what, widensTo: widensTo.filter((glob) => glob !== everythingBelow(root)) };
    };
    if (!isKnown(place)) {
      return [
        unknown(`remote state "${name}" is not known from literals (${place.gaps.join(', ')})`, widen(place.text)),
      ];
    }
    const { text } = place;
    const open: string[] = [];
    if (!exact.has(text)) {
      for (const pattern of matching(text)) {
        if (isNamedWorkspace(pattern, text)) provide(pattern.root, text);
        else open.push(pattern.root);
      }
    }
    if (exact.has(text)) return [{ file, line, to: 'key', key: `state:${text}`, reason: 'remote-state' }];
    if (open.length === 0) return []; // kept by nobody in this repository
    return [
      unknown(
        `remote state "${name}" (${text}) may be kept by a stack whose backend is not known`,
        everythingBelowAll(open),
      ),
    ];
  };

  return {
    provides: (root) => sorted(provided.get(root)),
    keeps: (root) => sorted(kept.get(root)),
    shared: () =>
      [...exact].flatMap(([text, roots]) =>
        roots.length > 1 && /^\w+:\/\//.test(text) ? [[text, [...roots].sort()] as const] : [],
      ),
    resolve(tree, read, root) {
      const { attributes, rest } = attributesOf(read.config);
      const references: Reference[] = [];
      for (const type of textsOf(read.backend)) {
        if (!isKnown(type)) {
          const { file, line, name } = read;
          const what = `the backend of remote state "${name}" is not a literal (${type.gaps.join(', ')})`;
          references.push({
            file,
            line,
            to: 'unknown',
            what,
            widensTo: everythingBelowAll(all.filter((other) => other !== root)),
          });
          continue;
        }
        const places = statePlaces(type.text, attributes, rest, root);
        for (const place of placesOfRead(places, read.workspace, exact)) {
          references.push(...resolveText(read, place, root));
          const path = place.text.startsWith('local:') ? place.text.slice('local:'.length) : '';
          if (tree.entries.has(path)) {
            references.push({ file: read.file, line: read.line, to: 'file', path, reason: 'remote-state' });
          }
        }
      }
      return references;
    },
  };
}

/** The states that are read. Whichever the workspace is, the folder that keeps the usual one keeps them all. */
function placesOfRead(
  places: StatePlaces,
  workspace: Value | undefined,
  exact: { has(text: string): boolean },
): readonly Text[] {
  if (workspace === undefined || workspace === null) return places.usual;
  return textsOf(workspace).flatMap((name) => {
    if (isKnown(name)) return name.text === 'default' ? places.usual : places.named(name);
    const known = places.usual.every((place) => isKnown(place) && exact.has(place.text));
    return known ? places.usual : [...places.usual, ...places.named(name)];
  });
}

/** True when a folder surely keeps this state: all is known but the workspace's name, and the name is one. */
function isNamedWorkspace(pattern: Pattern, text: string): boolean {
  const [start = '', end = ''] = pattern.text.split(GAP);
  const name = text.slice(start.length, text.length - end.length);
  return pattern.workspaces && name !== '' && !name.includes('/');
}

function sorted(texts: readonly string[] = []): readonly string[] {
  return texts.length < 2 ? texts : texts.toSorted();
}

/** Lists in place of sets: nearly all have one or two, and there is one for every stack. */
function add(map: Map<string, string[]>, key: string, value: string): void {
  if (map.get(key)?.includes(value) !== true) addTo(map, key, value);
}
