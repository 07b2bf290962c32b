import { digestOf } from '@mainstem/change';
import { type Body, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import type { Value } from '../hcl/value.ts';
import { lockedProviders, shortSource } from '../preview/lock-file.ts';

/** One thing that a configuration brings in. */
export interface Use {
  /** A provider's or a module's source; the address of a program. */
  readonly what: string;
  /** Equal for what is the same before and after; of a program it stands for its whole block. */
  readonly key: string;
  readonly version?: string;
  readonly file: string;
  readonly line: number;
}

/** What an `init` of a configuration fetches, and what it or a plan runs beside the providers. */
export interface Uses {
  readonly providers: readonly Use[];
  /** Modules from outside of the tree. A source that is no literal has the empty text as `what`. */
  readonly modules: readonly Use[];
  /** Folders of modules in the tree, as they are written. */
  readonly calls: readonly string[];
  /** `data "external"`, and provisioners that run something. */
  readonly programs: readonly Use[];
  /** Addresses of resources with `prevent_destroy = true`. */
  readonly guarded: readonly string[];
  /** Where a file cannot be read, so that nothing is known of what stands behind. */
  readonly unreadable: readonly Use[];
}

const PROVISIONERS = new Set(['local-exec', 'remote-exec']);

/** Reads one configuration file. Never throws. */
export function usesOf(text: string, file: string): Uses {
  const { body, problem } = file.endsWith('.json') ? parseJson(text) : parseHcl(text);
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
  const calls: string[] = [];
  const programs: Use[] = [];
  const guarded: string[] = [];
  for (const block of body.blocks) {
    const [type = '', name = ''] = block.labels;
    if (block.type === 'terraform') {
      for (const { body } of block.body.blocks.filter(({ type }) => type === 'required_providers')) {
        for (const { name, value, at } of body.attributes) {
          const { source = `hashicorp/${name}` } = objectOf(value);
          if (typeof source === 'string') providers.push(use(shortSource(source), shortSource(source), at));
          else providers.push(use('', '', at));
        }
      }
    } else if (block.type === 'module') {
      const source = argumentOf(block.body, 'source');
      if (typeof source === 'string' && /^\.{1,2}(?:\/|$)/.test(source)) calls.push(source);
      else if (source !== undefined) {
        const [bare, version] = typeof source === 'string' ? splitVersion(source) : ['', undefined];
        const written = argumentOf(block.body, 'version');
        modules.push(use(bare, bare, block.at, typeof written === 'string' ? written : version));
      }
    } else if (block.type === 'data' && type === 'external') {
      programs.push(use(`data.${type}.${name}`, digestOf(text.slice(block.at, block.end)), block.at));
    } else if (block.type === 'resource') {
      for (const { kind, at, end } of provisionersOf(block.body)) {
        if (PROVISIONERS.has(kind))
          programs.push(use(`provisioner "${kind}" of ${type}.${name}`, digestOf(text.slice(at, end)), at));
      }
      if (preventsDestroy(block.body)) guarded.push(`${type}.${name}`);
    }
  }
  const unreadable = problem === undefined ? [] : [use(problem.message, digestOf(text), problem.at)];
  return { providers, modules, calls, programs, guarded, unreadable };
}

/** The providers of a lock file: also those that only modules from outside need. */
export function locked(text: string, file: string): Use[] {
  return lockedProviders(text).map(({ source, version }) => {
    const what = shortSource(source);
    const at = text.indexOf(JSON.stringify(source));
    return { what, key: what, version, file, line: text.slice(0, Math.max(0, at)).split('\n').length };
  });
}

/** All of several files. */
export function joinUses(all: readonly Uses[]): Uses {
  return {
    providers: all.flatMap(({ providers }) => providers),
    modules: all.flatMap(({ modules }) => modules),
    calls: all.flatMap(({ calls }) => calls),
    programs: all.flatMap(({ programs }) => programs),
    guarded: all.flatMap(({ guarded }) => guarded),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
  };
}

/** `git::https://host/x.git//sub?ref=v1` is the same source as with `ref=v2`. */
function splitVersion(source: string): [string, string | undefined] {
  const [bare = '', query = ''] = source.split('?');
  return [shortSource(bare), /(?:^|&)ref=([^&]+)/.exec(query)?.[1]];
}

function provisionersOf(body: Body): { kind: string; at: number; end: number }[] {
  const blocks = body.blocks
    .filter(({ type }) => type === 'provisioner')
    .map(({ labels, at, end }) => ({ kind: labels[0] ?? '', at, end }));
  // JSON syntax: an object by kind, or a list of such.
  const attributes = body.attributes
    .filter(({ name }) => name === 'provisioner')
    .flatMap(({ value, at, end }) =>
      (Array.isArray(value) ? value : [value]).flatMap((item: Value) =>
        Object.keys(objectOf(item)).map((kind) => ({ kind, at, end })),
      ),
    );
  return [...blocks, ...attributes];
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

function objectOf(value: Value): { readonly [key: string]: Value } {
  return value !== null && typeof value === 'object' && 'object' in value ? value.object : {};
}
