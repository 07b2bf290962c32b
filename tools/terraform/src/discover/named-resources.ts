import { folderOf } from '@mainstem/change';
import { type Block, type Body, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import type { Value } from '../hcl/value.ts';
import { isConfiguration, isOverride } from '../scan.ts';
import { evaluate, mayBeSame, type Scope, type Text, textsOf } from './evaluate.ts';
import { treePath } from './tree-path.ts';

/** A resource of a configuration, with every name that its argument may be. */
export interface NamedResource {
  /** `aws_s3_bucket.uploads`, behind the modules that it lies in. */
  readonly address: string;
  readonly type: string;
  readonly file: string;
  readonly line: number;
  /** What is not known in a text stands as a gap in it. */
  readonly names: readonly Text[];
}

export interface NamedIn {
  /** The files of a folder of the tree, by path; `undefined` where there is no such folder. */
  readonly filesOf: (folder: string) => ReadonlyMap<string, string> | undefined;
  /** By type, the arguments that are a name. Where all are left out, the provider makes one up. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Variable files that the stack is planned with, beside those that Terraform finds by itself. */
  readonly variableFiles?: readonly string[];
}

/** Modules are followed so deep: only a ring is deeper. */
const DEEPEST = 20;

/**
 * The resources of some types that a stack makes, also in modules of the tree, with their names as far as variables, locals and templates
 * tell them without Terraform.
 *
 * @param stack its folder.
 */
export function namedResources(stack: string, given: NamedIn): NamedResource[] {
  const files = given.filesOf(stack) ?? new Map<string, string>();
  const own = readFolder(files);
  const set = new Map<string, Value>();
  const loaded = [...files.keys()]
    .filter((path) => /(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars(?:\.json)?$/.test(path))
    .sort();
  for (const path of [...loaded, ...(given.variableFiles ?? [])]) {
    const text = files.get(path) ?? given.filesOf(folderOf(path))?.get(path);
    if (text === undefined) continue;
    for (const { name, value } of documentOf(path, text).attributes) set.set(name, value);
  }
  const variable = (name: string): Value => set.get(name) ?? own.variables.get(name) ?? { unknown: `var.${name}` };
  return inFolder(stack, own, variable, '', given, 0);
}

interface Folder {
  readonly locals: Map<string, Value>;
  readonly variables: Map<string, Value>;
  readonly blocks: readonly { readonly file: string; readonly text: string; readonly block: Block }[];
}

function documentOf(path: string, text: string): Body {
  return (path.endsWith('.json') ? parseJson(text) : parseHcl(text)).body;
}

function readFolder(files: ReadonlyMap<string, string>): Folder {
  const folder: Folder = { locals: new Map(), variables: new Map(), blocks: [] };
  const blocks: Folder['blocks'][number][] = [];
  const paths = [...files.keys()].filter(isConfiguration).sort((a, b) => Number(isOverride(a)) - Number(isOverride(b)));
  for (const file of paths) {
    const text = files.get(file) ?? '';
    for (const block of documentOf(file, text).blocks) {
      blocks.push({ file, text, block });
      const [name = ''] = block.labels;
      if (block.type === 'locals') for (const one of block.body.attributes) folder.locals.set(one.name, one.value);
      if (block.type === 'variable') {
        const standard = block.body.attributes.find((one) => one.name === 'default');
        if (standard !== undefined) folder.variables.set(name, standard.value);
      }
    }
  }
  return { ...folder, blocks };
}

function inFolder(
  root: string,
  folder: Folder,
  variable: (name: string) => Value,
  above: string,
  given: NamedIn,
  depth: number,
): NamedResource[] {
  const scope: Scope = { folder: root, locals: folder.locals, variable };
  return folder.blocks.flatMap(({ file, text, block }): NamedResource[] => {
    const [first = '', second = ''] = block.labels;
    const attribute = (name: string) => block.body.attributes.find((one) => one.name === name);
    if (block.type === 'module') return inModule();
    const wanted = block.type === 'resource' ? given.names.get(first) : undefined;
    if (wanted === undefined || !exists()) return [];
    const named = wanted.map(attribute).find((one) => one !== undefined);
    if (named === undefined) return [];
    const at = text.slice(0, named.at).split('\n').length;
    const value = evaluate(named.value, scope);
    // A name that is null is as good as none.
    if (value === null) return [];
    return [{ address: `${above}${first}.${second}`, type: first, file, line: at, names: textsOf(value) }];

    /** `count = 0` makes nothing; any other number of resources of one name there cannot be. */
    function exists(): boolean {
      const count = attribute('count');
      return count === undefined || evaluate(count.value, scope) !== 0;
    }

    function inModule(): NamedResource[] {
      const source = textsOf(evaluate(attribute('source')?.value ?? null, scope))[0];
      const path = source === undefined || source.gaps.length > 0 ? undefined : below(root, source.text);
      const files = path === undefined || depth >= DEEPEST || !exists() ? undefined : given.filesOf(path);
      if (path === undefined || files === undefined) return [];
      const module = readFolder(files);
      const args = new Map(block.body.attributes.map((one) => [one.name, evaluate(one.value, scope)]));
      const inner = (name: string): Value => {
        const passed = args.get(name);
        return passed !== undefined && passed !== null
          ? passed
          : (module.variables.get(name) ?? { unknown: `var.${name}` });
      };
      return inFolder(path, module, inner, `${above}module.${first}.`, given, depth + 1);
    }
  });
}

/** A folder of the tree by a source that starts with `./` or `../`. */
function below(root: string, source: string): string | undefined {
  return /^\.\.?(?:\/|$)/.test(source) ? treePath(source, root) : undefined;
}

/** Whether a name that is not known as a whole may be this one. */
export function mayBeNamed({ text }: Text, name: string): boolean {
  return mayBeSame(text, name);
}
