import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import type { GitPlace, GitResult } from '../../../../repository/src/git.ts';

type Files = ReadonlyMap<string, string>;
type RunGit = (place: GitPlace, args: readonly string[], input?: string) => Promise<GitResult>;

/** The repository of one history with its remote. */
export interface GitSide {
  readonly root: string;
  /** A commit of whole files, that is on no branch yet. */
  commit(files: Files, parents: readonly string[], message: string): string;
  /** Where a branch of the remote is. */
  ref(name: string): string | undefined;
  /** Moves the remote's default branch. */
  merge(sha: string): void;
  isAncestor(older: string, newer: string): boolean;
  /** Answers instead of the program `git`. */
  run(args: readonly string[], input: string | undefined, real: () => Promise<GitResult>): Promise<GitResult>;
  /** Objects, where no program reads them. */
  readonly blobs?: ReadonlyMap<string, Buffer>;
  remove(): void;
}

/** What happens at a write to the remote: `before` and `after` may throw; `lose` lets it be refused as if somebody else had been first. */
export interface Network {
  before(ref: string): void;
  after(ref: string): void;
  loses(ref: string): boolean;
}

const sides = new Map<string, GitSide>();

/** The side that a folder belongs to. */
export function sideOf(place: GitPlace): GitSide | undefined {
  const root = typeof place === 'string' ? place : place.root;
  return sides.get(root);
}

/** In place of `git()`: the side's answer, else the program's. */
export const answering =
  (real: RunGit): RunGit =>
  (place, args, input) =>
    sideOf(place)?.run(args, input, () => real(place, args, input)) ?? real(place, args, input);

/** The words of Git for a push that came too late. */
const LOST: GitResult = {
  code: 1,
  stdout: Buffer.from('!\tx:y\t[rejected] (stale info)\n'),
  stderr: '',
};

async function pushed(args: readonly string[], network: Network, work: () => Promise<GitResult>): Promise<GitResult> {
  const ref = (args.at(-1) ?? '').replace(/^[^:]*:/, '');
  network.before(ref);
  if (network.loses(ref)) return LOST;
  const result = await work();
  network.after(ref);
  return result;
}

/** The program `git`, with a bare remote beside it. */
export function createRealSide(network: Network): GitSide {
  const scratch = createScratchRepository();
  const origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
  scratch.git('init', '--quiet', '--bare', origin);
  for (const name of ['gc.auto', 'receive.autogc', 'maintenance.auto']) {
    scratch.git('config', name, name === 'gc.auto' ? '0' : 'false');
    scratch.git('-C', origin, 'config', name, name === 'gc.auto' ? '0' : 'false');
  }
  scratch.git('remote', 'add', 'origin', origin);
  let now: Files = new Map();
  const side: GitSide = {
    root: scratch.root,
    commit(files, parents, message) {
      const gone = [...now.keys()].filter((path) => !files.has(path)).map((path) => [path, undefined] as const);
      scratch.write(Object.fromEntries([...files, ...gone]));
      now = files;
      scratch.git('add', '--all');
      const tree = scratch.git('write-tree');
      return scratch.git('commit-tree', tree, ...parents.flatMap((one) => ['-p', one]), '-m', message);
    },
    ref: (name) => scratch.git('ls-remote', '--refs', 'origin', `refs/heads/${name}`).split('\t')[0] || undefined,
    merge(sha) {
      scratch.git('push', '--quiet', 'origin', `${sha}:refs/heads/main`);
      scratch.git('reset', '--quiet', '--hard', sha);
    },
    isAncestor(older, newer) {
      return scratch.git('rev-list', newer).split('\n').includes(older);
    },
    run: (args, _, real) => (args.includes('push') ? pushed(args, network, real) : real()),
    remove() {
      sides.delete(scratch.root);
      scratch.remove();
      rmSync(origin, { recursive: true, force: true });
    },
  };
  sides.set(scratch.root, side);
  return side;
}

interface Entry {
  readonly mode: string;
  readonly id: string;
}
interface Commit {
  readonly tree: ReadonlyMap<string, Entry>;
  readonly parents: readonly string[];
}

/**
 * The few commands of Git that a rollout gives, in memory: a stand-in for the program, so that hundreds of histories cost seconds. The same
 * histories run over the program too, some of them, and have to end the same way.
 */
export function createMemorySide(network: Network): GitSide {
  const root = mkdtempSync(join(tmpdir(), 'mainstem-memory-'));
  mkdirSync(join(root, '.git'));
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, ReadonlyMap<string, Entry>>();
  const commits = new Map<string, Commit>();
  const refs = new Map<string, string>();
  let head = '';

  const hash = (kind: string, content: string | Buffer) =>
    createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
  const blob = (content: string) => {
    const id = hash('blob', Buffer.from(content));
    if (!blobs.has(id)) blobs.set(id, Buffer.from(content));
    return id;
  };
  const commit = (tree: ReadonlyMap<string, Entry>, parents: readonly string[], message: string) => {
    const id = hash('commit', JSON.stringify([[...tree], parents, message, commits.size]));
    commits.set(id, { tree, parents });
    return id;
  };
  const known = new Map<string, ReadonlySet<string>>();
  const ancestors = (sha: string): ReadonlySet<string> => {
    const found =
      known.get(sha) ?? new Set([...(commits.get(sha)?.parents ?? []).flatMap((one) => [...ancestors(one)]), sha]);
    known.set(sha, found);
    return found;
  };
  const resolve = (name: string): string => {
    const [, plain = '', first] = /^(.*?)(\^1)?(?:\^\{(?:commit|tree)\})?$/.exec(name) ?? [];
    const sha = plain === 'HEAD' ? head : (refs.get(`refs/heads/${plain}`) ?? plain);
    if (!commits.has(sha)) return '';
    return first === undefined ? sha : (commits.get(sha)?.parents[0] ?? '');
  };
  const treeOf = (name: string) => commits.get(resolve(name))?.tree ?? new Map<string, Entry>();
  const ok = (text = ''): GitResult => ({ code: 0, stdout: Buffer.from(text), stderr: '' });
  const no = (code = 1): GitResult => ({ code, stdout: Buffer.from(''), stderr: 'not there' });
  const lines = (all: readonly string[]) => ok(all.map((line) => `${line}\n`).join(''));

  const answer = (command: string, args: readonly string[], input: string): GitResult => {
    const plain = args.filter((arg) => !arg.startsWith('-'));
    switch (command) {
      case 'config':
        return ok('remote.origin.url memory\n');
      case 'fetch':
        return ok();
      case 'rev-parse': {
        if (args.includes('--show-toplevel')) return lines(['false', join(root, '.git'), root]);
        if (args.includes('--is-shallow-repository')) return lines(['false']);
        const found = plain.map(resolve);
        return found.includes('') ? no() : lines(found);
      }
      case 'ls-remote':
        return lines(plain.slice(1).flatMap((ref) => (refs.has(ref) ? [`${refs.get(ref)}\t${ref}`] : [])));
      case 'cat-file':
        return resolve(plain[0] ?? '') === '' ? no() : ok();
      case 'merge-base': {
        const [one = '', other = ''] = plain.map(resolve);
        if (args.includes('--is-ancestor')) return ancestors(other).has(one) ? ok() : no();
        const common = [...ancestors(one)].filter((sha) => ancestors(other).has(sha));
        const best = common.find((sha) => common.every((also) => ancestors(sha).has(also)));
        return best === undefined ? no() : lines([best]);
      }
      case 'rev-list': {
        const without = new Set(
          plain.filter((arg) => arg.startsWith('^')).flatMap((arg) => [...ancestors(resolve(arg.slice(1)))]),
        );
        const [newer = ''] = plain.filter((arg) => !arg.startsWith('^'));
        const line: string[] = [];
        for (let at: string | undefined = resolve(newer); at !== undefined; at = commits.get(at)?.parents[0])
          line.push(at);
        const all = args.includes('--first-parent') ? line : [...ancestors(resolve(newer))].reverse();
        return lines(all.filter((sha) => !without.has(sha)));
      }
      case 'ls-tree':
        return ok([...treeOf(plain[0] ?? '')].map(([path, { mode, id }]) => `${mode} blob ${id}\t${path}\0`).join(''));
      case 'diff-tree': {
        const [before, after] = [treeOf(plain[0] ?? ''), treeOf(plain[1] ?? '')];
        const none: Entry = { mode: '000000', id: '0'.repeat(40) };
        const rows = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
          const [one, other] = [before.get(path), after.get(path)];
          if (one?.id === other?.id) return [];
          const status = one === undefined ? 'A' : other === undefined ? 'D' : 'M';
          const [from, to] = [one ?? none, other ?? none];
          return [`:${from.mode} ${to.mode} ${from.id} ${to.id} ${status}\0${path}\0`];
        });
        return ok(rows.join(''));
      }
      case 'hash-object':
        return lines([blob(input)]);
      case 'mktree': {
        const entries = new Map<string, Entry>();
        for (const row of input.split('\n').filter(Boolean)) {
          const [about = '', path = ''] = row.split('\t');
          const [mode = '', kind, id = ''] = about.split(' ');
          if (kind === 'blob') entries.set(path, { mode, id });
          else for (const [below, entry] of trees.get(id) ?? []) entries.set(`${path}/${below}`, entry);
        }
        const id = hash('tree', JSON.stringify([...entries]));
        trees.set(id, entries);
        return lines([id]);
      }
      case 'commit-tree': {
        const [tree = ''] = plain;
        const parent = args.indexOf('-p');
        return lines([commit(trees.get(tree) ?? new Map(), parent < 0 ? [] : [args[parent + 1] ?? ''], input)]);
      }
      case 'push': {
        const [, to = '', ref = ''] = /^(.*?):(.*)$/.exec(args.at(-1) ?? '') ?? [];
        const lease = args.find((arg) => arg.startsWith('--force-with-lease=')) ?? '';
        if ((refs.get(ref) ?? '') !== lease.slice(lease.lastIndexOf(':') + 1)) return LOST;
        if (to === '') refs.delete(ref);
        else refs.set(ref, to);
        return ok();
      }
      case 'status':
        return ok();
      default:
        throw new Error(`the stand-in for Git knows no ${command} ${args.join(' ')}`);
    }
  };

  const side: GitSide = {
    root,
    blobs,
    commit(files, parents, message) {
      const tree = new Map([...files].sort().map(([path, text]) => [path, { mode: '100644', id: blob(text) }]));
      return commit(tree, parents, message);
    },
    ref: (name) => refs.get(`refs/heads/${name}`),
    merge(sha) {
      refs.set('refs/heads/main', sha);
      head = sha;
    },
    isAncestor: (older, newer) => ancestors(newer).has(older),
    async run(args, input = '') {
      const own = [...args];
      while (own[0] === '-c') own.splice(0, 2);
      const [command = '', ...rest] = own;
      const work = async () => answer(command, rest, input);
      return command === 'push' ? pushed(own, network, work) : work();
    },
    remove() {
      sides.delete(root);
      rmSync(root, { recursive: true, force: true });
    },
  };
  sides.set(root, side);
  return side;
}
