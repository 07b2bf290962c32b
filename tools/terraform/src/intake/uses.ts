import { digestOf, nameOf } from '@mainstem/change';
import { type Block, type Body, type Document, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import { objectOf, type Value } from '../hcl/value.ts';
import { isBackendSettings, isConfiguration } from '../scan.ts';
import { BLOCKS } from './arguments.ts';
import { lockedProviders, shortSource } from './lock-file.ts';
import { isPinned, splitVersion } from './module-source.ts';
import { type Locals, mentionsIn, type Program, programsOf, type Reach, starters } from './programs.ts';

/** One thing that a configuration brings in. */
export interface Use {
  /** A provider's or a module's source; the address of a program. */
  readonly what: string;
  /** Equal for what is the same before and after; of a program it stands for its whole block. */
  readonly key: string;
  readonly version?: string;
  readonly file: string;
  readonly line: number;
  /** Of a program: what else than its block it may depend on. */
  readonly reach?: Reach;
  /** Of a program: relative paths in its block. */
  readonly mentions?: readonly string[];
  /** Of a program: why it counts although none is seen. */
  readonly why?: string;
  /** Of a module: what it holds may be another thing tomorrow, because its source is neither a commit nor an exact version. */
  readonly floating?: true;
}

/** What an `init` of a configuration fetches, and what it or a plan runs beside the providers. */
export interface Uses {
  readonly providers: readonly Use[];
  /** Modules from outside of the tree. A source that is no literal has the empty text as `what`. */
  readonly modules: readonly Use[];
  /** Modules in the tree: `what` is the folder as it is written. */
  readonly calls: readonly Use[];
  /** Files of states that a local backend names. */
  readonly states: readonly Use[];
  /** `data "external"`, provisioners, and what providers and backends start. */
  readonly programs: readonly Use[];
  /** Addresses of resources with `prevent_destroy = true`. */
  readonly guarded: readonly string[];
  /** Where a file cannot be read, so that nothing is known of what stands behind. */
  readonly unreadable: readonly Use[];
  /** Local names that `required_providers` gives a source. */
  readonly declared: readonly string[];
  /** Local names of providers that blocks need, by `provider` or by their type: `what` is the name. */
  readonly needed: readonly Use[];
}

export interface ReadOptions {
  /** Given as `-backend-config`: all of it is arguments. Default: by the name of the file. */
  readonly settings?: boolean;
  /** What `local.…` means in the folder. */
  readonly locals?: Locals;
}

/** Reads one configuration file. Never throws. */
export function usesOf(
  text: string,
  file: string,
  { settings = isBackendSettings(file), locals }: ReadOptions = {},
): Uses {
  const { body, problem } = documentOf(text, file, settings);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const use = (what: string, key: string, at: number, version?: string): Use => ({
    what,
    key,
    file,
    line: lineAt(at),
    ...(version === undefined ? {} : { version }),
  });
  const providers: Use[] = [];
  const modules: Use[] = [];
  const calls: Use[] = [];
  const states: Use[] = [];
  const found = settings ? starters(body, 'a backend') : programsOf(body, locals);
  const programs = found.map(({ what, at, end, reach, why }: Program): Use => {
    const block = text.slice(at, end);
    const more = why === undefined ? {} : { why };
    return { ...use(what, digestOf(block), at), reach, mentions: mentionsIn(block), ...more };
  });
  const guarded: string[] = [];
  const declared: string[] = [];
  const needed: Use[] = [];
  const unreadable = problem === undefined ? [] : [use(problem.message, digestOf(text), problem.at)];
  const unknownBlocks = ({ blocks }: Body, around: string) => {
    for (const { type, at, end } of blocks) {
      if (BLOCKS[around]?.has(type) === true) continue;
      unreadable.push(use(`the block ${type} is not known here`, digestOf(text.slice(at, end)), at));
    }
  };
  if (settings) {
    const path = argumentOf(body, 'path');
    if (typeof path === 'string') states.push(use(path, path, 0));
  } else unknownBlocks(body, '');
  for (const block of body.blocks) {
    const [type = '', name = ''] = block.labels;
    needed.push(...neededBy(block).map((provider) => use(provider, provider, block.at)));
    if (block.type === 'terraform') {
      unknownBlocks(block.body, 'terraform');
      for (const { body, labels } of block.body.blocks.filter(({ type }) => type === 'backend')) {
        const path = argumentOf(body, 'path');
        if (labels[0] !== 'local' || path === undefined) continue;
        if (typeof path === 'string') states.push(use(path, path, block.at));
        else unreadable.push(use('the path of this state is no literal', digestOf(text), block.at));
      }
      for (const { body } of block.body.blocks.filter(({ type }) => type === 'required_providers')) {
        for (const { name, value, at } of body.attributes) {
          declared.push(name);
          const { source = `hashicorp/${name}` } = objectOf(value);
          const written = typeof value === 'string' || (isObject(value) && value.rest !== true);
          // Part of Terraform itself: nothing is fetched (https://developer.hashicorp.com/terraform/language/functions/terraform-encode_tfvars).
          if (typeof source === 'string' && /^terraform\.io\/builtin\//.test(source)) continue;
          if (written && typeof source === 'string') providers.push(use(shortSource(source), shortSource(source), at));
          else providers.push(use('', '', at));
        }
      }
    } else if (block.type === 'module') {
      const source = argumentOf(block.body, 'source');
      if (typeof source === 'string' && /^\.{1,2}(?:\/|$)/.test(source)) calls.push(use(source, source, block.at));
      else if (source !== undefined) {
        // A registry's versions are published by whom the list trusts; a ref of a repository is anything that somebody could push.
        const written = argumentOf(block.body, 'version');
        const [bare, ref] = typeof source === 'string' ? splitVersion(source) : ['', undefined];
        const key = typeof source === 'string' ? shortSource(source) : '';
        const version =
          typeof written === 'string' ? written : written === undefined ? ref : 'a version that is no literal';
        const pinned = typeof source === 'string' && isPinned(source, version);
        modules.push({ ...use(bare, key, block.at, version), ...(pinned ? {} : { floating: true as const }) });
      }
    } else if (block.type === 'resource' && preventsDestroy(block.body)) guarded.push(`${type}.${name}`);
  }
  return { providers, modules, calls, states, programs, guarded, unreadable, declared, needed };
}

/**
 * The configuration files of one folder, which Terraform reads as one: `local.…` is looked up, and providers that no block names a source
 * for are those of the `hashicorp` namespace.
 */
export function usesOfFolder(files: ReadonlyMap<string, string>): Map<string, Uses> {
  const locals = localsOf(files);
  const uses = new Map([...files].map(([file, text]) => [file, usesOf(text, file, { locals })]));
  const declared = new Set([...uses.values()].flatMap(({ declared }) => declared));
  return new Map(
    [...uses].map(([file, one]) => {
      const implied = one.needed.filter(({ what }) => what !== 'terraform' && !declared.has(what));
      const seen = new Set<string>();
      const providers = implied.flatMap((use) => {
        if (seen.has(use.what)) return [];
        seen.add(use.what);
        return [{ ...use, what: `hashicorp/${use.what}`, key: `hashicorp/${use.what}` }];
      });
      return [file, { ...one, providers: [...one.providers, ...providers] }];
    }),
  );
}

/** What is written once in a folder, and so means what stands there. */
function localsOf(files: ReadonlyMap<string, string>): Locals {
  const found = new Map<string, Value>();
  const twice = new Set<string>();
  if (![...files.values()].some((text) => text.includes('terraform_remote_state'))) return found;
  for (const [file, text] of files) {
    if (!isConfiguration(nameOf(file))) continue;
    for (const block of documentOf(text, file, false).body.blocks) {
      if (block.type !== 'locals') continue;
      for (const { name, value } of block.body.attributes) {
        if (found.has(name)) twice.add(name);
        found.set(name, value);
      }
    }
  }
  for (const name of twice) found.delete(name);
  return found;
}

function documentOf(text: string, file: string, settings: boolean): Document {
  const json = file.endsWith('.json') || (settings && text.trimStart().startsWith('{'));
  return json ? parseJson(text, !settings) : parseHcl(text);
}

/** Source: https://developer.hashicorp.com/terraform/language/meta-arguments/provider and "Default Provider" there. */
function neededBy({ type: kind, labels, body }: Block): string[] {
  const [type = ''] = labels;
  if (kind === 'provider') return [type];
  if (kind === 'check') return body.blocks.flatMap(neededBy);
  if (!['data', 'resource', 'ephemeral', 'action', 'list'].includes(kind)) return [];
  const written = argumentOf(body, 'provider');
  const text = isObject(written) && 'unknown' in written ? written.unknown : written;
  return [typeof text === 'string' ? (text.split('.')[0] ?? '') : (type.split('_')[0] ?? '')];
}

/** The providers of a lock file: also those that only modules from outside need. Never throws. */
export function locked(text: string, file: string): Pick<Uses, 'providers' | 'unreadable'> {
  const lineAt = (offset: number) => text.slice(0, Math.max(0, offset)).split('\n').length;
  const providers = lockedProviders(text).map(({ source, version }) => {
    const what = shortSource(source);
    return { what, key: what, version, file, line: lineAt(text.indexOf(JSON.stringify(source))) };
  });
  const { problem } = parseHcl(text);
  const unreadable =
    problem === undefined ? [] : [{ what: problem.message, key: digestOf(text), file, line: lineAt(problem.at) }];
  return { providers, unreadable };
}

/** Providers that a state names: an init fetches them, whatever the configuration says. */
export function statedProviders(text: string, file: string): Pick<Uses, 'providers'> {
  const sources = new Set(
    [...text.matchAll(/provider\[\\?"([^"\\]+)\\?"\]/g)].map(([, source = '']) => shortSource(source)),
  );
  const foreign = [...sources].filter((source) => !source.startsWith('terraform.io/builtin/'));
  return { providers: foreign.map((source) => ({ what: source, key: source, file, line: 1 })) };
}

/** All of several files. */
export function joinUses(all: readonly Uses[]): Uses {
  return {
    providers: all.flatMap(({ providers }) => providers),
    modules: all.flatMap(({ modules }) => modules),
    calls: all.flatMap(({ calls }) => calls),
    states: all.flatMap(({ states }) => states),
    programs: all.flatMap(({ programs }) => programs),
    guarded: all.flatMap(({ guarded }) => guarded),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
    declared: all.flatMap(({ declared }) => declared),
    needed: all.flatMap(({ needed }) => needed),
  };
}

function preventsDestroy(body: Body): boolean {
  const blocks = body.blocks.filter(({ type }) => type === 'lifecycle');
  if (blocks.some(({ body }) => argumentOf(body, 'prevent_destroy') === true)) return true;
  const value = argumentOf(body, 'lifecycle') ?? null;
  return (Array.isArray(value) ? value : [value]).some((item: Value) => objectOf(item).prevent_destroy === true);
}

function argumentOf(body: Body, name: string): Value | undefined {
  return body.attributes.find((attribute) => attribute.name === name)?.value;
}

function isObject(value: Value | undefined): value is Extract<Value, { object: unknown }> & { unknown?: string } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
