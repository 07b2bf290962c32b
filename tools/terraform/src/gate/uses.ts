import { digestOf } from '@mainstem/change';
import { type Body, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import { objectOf, type Value } from '../hcl/value.ts';
import { lockedProviders, shortSource } from '../preview/lock-file.ts';
import { isBackendSettings } from '../scan.ts';
import { mentionsIn, type Program, programsOf, type Reach, starters } from './programs.ts';

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
}

/** Reads one configuration file. Never throws. */
export function usesOf(text: string, file: string): Uses {
  const settings = isBackendSettings(file);
  const json = file.endsWith('.json') || (settings && text.trimStart().startsWith('{'));
  const { body, problem } = json ? parseJson(text, !settings) : parseHcl(text);
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
  const found = settings ? starters(body, 'a backend') : programsOf(body);
  const programs = found.map(({ what, at, end, reach }: Program): Use => {
    const block = text.slice(at, end);
    return { ...use(what, digestOf(block), at), reach, mentions: mentionsIn(block) };
  });
  const guarded: string[] = [];
  for (const block of body.blocks) {
    const [type = '', name = ''] = block.labels;
    if (block.type === 'terraform') {
      for (const { body, labels } of block.body.blocks.filter(({ type }) => type === 'backend')) {
        const path = argumentOf(body, 'path');
        if (labels[0] === 'local' && typeof path === 'string') states.push(use(path, path, block.at));
      }
      for (const { body } of block.body.blocks.filter(({ type }) => type === 'required_providers')) {
        for (const { name, value, at } of body.attributes) {
          const { source = `hashicorp/${name}` } = objectOf(value);
          if (typeof source === 'string') providers.push(use(shortSource(source), shortSource(source), at));
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
        modules.push(use(bare, key, block.at, typeof written === 'string' ? written : ref));
      }
    } else if (block.type === 'resource' && preventsDestroy(block.body)) guarded.push(`${type}.${name}`);
  }
  const unreadable = problem === undefined ? [] : [use(problem.message, digestOf(text), problem.at)];
  return { providers, modules, calls, states, programs, guarded, unreadable };
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
  };
}

/** `git::https://host/x.git//sub?ref=v1` without its `ref`, which lists of sources do not name. */
function splitVersion(source: string): [string, string | undefined] {
  const [bare = '', query = ''] = source.split('?');
  return [shortSource(bare), /(?:^|&)ref=([^&]+)/.exec(query)?.[1]];
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
