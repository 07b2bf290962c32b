/**
 * `npm run release:check`: says what would break callers, by comparing the inputs and outputs of actions and reusable
 * workflows with the last released tag. A change that breaks needs a new major version in package.json.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareInterfaces, type Interface, interfaceOf } from './release/interfaces.ts';

type Interfaces = ReadonlyMap<string, Interface | undefined>;

function main(root: string): number {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const tag = lastRelease(git('tag', '--list', 'v*.*.*', '--merged', 'HEAD').split('\n'));
  if (tag === undefined) {
    process.stdout.write('There is no released tag vX.Y.Z yet: nothing to compare with.\n');
    return 0;
  }
  const paths = git('ls-tree', '-r', '--name-only', tag, '--', 'actions', '.github/workflows').split('\n');
  const before = read(paths.filter(isInterface), (path) => git('show', `${tag}:${path}`));
  const now = read(onDisk(root), (path) => readFileSync(join(root, path), 'utf8'));
  const differences = [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .flatMap((path) => compareInterfaces(path, before.get(path), now.get(path)));
  for (const { breaks, message } of differences) process.stdout.write(`${breaks ? 'BREAKS' : 'new   '} ${message}\n`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const broken = differences.filter(({ breaks }) => breaks).length;
  const allowed = isMajor(tag.slice(1), version);
  process.stdout.write(`${differences.length} differences from ${tag}, ${broken} of them would break callers\n`);
  if (broken === 0 || allowed) return 0;
  process.stdout.write(`package.json has the version ${version}: make it a new major version, or keep what was.\n`);
  return 1;
}

/** Before 1.0.0 the second number is the one that may break, as in semantic versioning. */
function isMajor(before: string, now: string): boolean {
  const [a = [], b = []] = [before, now].map((version) => version.split('.').map(Number));
  if ((b[0] ?? 0) !== (a[0] ?? 0)) return (b[0] ?? 0) > (a[0] ?? 0);
  return b[0] === 0 && (b[1] ?? 0) > (a[1] ?? 0);
}

function lastRelease(tags: readonly string[]): string | undefined {
  const numbers = (tag: string) => tag.slice(1).split('.').map(Number);
  return tags
    .filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag))
    .sort((a, b) => {
      const [x, y] = [numbers(a), numbers(b)];
      return (y[0] ?? 0) - (x[0] ?? 0) || (y[1] ?? 0) - (x[1] ?? 0) || (y[2] ?? 0) - (x[2] ?? 0);
    })[0];
}

function isInterface(path: string): boolean {
  return /^actions\/[^/]+\/action\.yml$|^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

function onDisk(root: string): string[] {
  const names = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);
  return [
    ...names('actions').map((name) => `actions/${name}/action.yml`),
    ...names('.github/workflows').map((name) => `.github/workflows/${name}`),
  ].filter((path) => isInterface(path) && existsSync(join(root, path)));
}

function read(paths: readonly string[], text: (path: string) => string): Interfaces {
  const all = paths.map((path) => [path, interfaceOf(path, text(path))] as const);
  return new Map(all.filter(([, one]) => one !== undefined));
}

process.exitCode = main(resolve(process.argv[2] ?? join(import.meta.dirname, '../../..')));
