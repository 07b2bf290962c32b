import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActionMetadata, runAction } from '../src/run-action.ts';

const actions = join(import.meta.dirname, '../../../actions');
const names = readdirSync(actions).filter((name) => existsSync(join(actions, name, 'action.yml')));

/** What `src/interface.ts` of an action exports: the one place where its inputs and outputs are listed for the code. */
interface Registry {
  readonly INPUTS: readonly string[];
  readonly OUTPUTS: readonly string[];
}

it('every action is built and named by its folder', () => {
  expect(names).toEqual(
    ['affected', 'apply', 'diff', 'drift', 'gate', 'image', 'metrics', 'plan', 'rollout', 'verdict'].filter((name) =>
      names.includes(name),
    ),
  );
  expect(names.length).toBeGreaterThanOrEqual(3);
});

describe.each(names)('%s: action.yml, code and README.md agree', (name) => {
  const folder = join(actions, name);
  const metadata = readActionMetadata(name);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const inputs = metadata.inputs ?? {};
  const outputs = metadata.outputs ?? {};
  let registry: Registry;
  beforeAll(async () => {
    registry = (await import(join(folder, 'src/interface.ts'))) as Registry;
  });

  /** Names in the first column of the README's table with this heading, in order. */
  const rows = (heading: string) => {
    const table = readme.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
    return [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`([\w-]+)`/g)].map(([, word]) => word ?? ''),
    );
  };

  it('inputs', () => {
    expect(Object.keys(inputs)).toEqual(registry.INPUTS);
    expect(rows('input')).toEqual(registry.INPUTS);
  });

  it('outputs', () => {
    expect(Object.keys(outputs)).toEqual(registry.OUTPUTS);
    expect(rows('output')).toEqual(registry.OUTPUTS);
  });

  it('every input is read by the code, and no other', () => {
    const own = readdirSync(join(folder, 'src')).map((file) => readFileSync(join(folder, 'src', file), 'utf8'));
    // What several actions share.
    const shared = new Set(
      [...own.join('\n').matchAll(/'@mainstem\/action\/([\w-]+)'/g)].map(([, word]) => word ?? ''),
    );
    const source = [
      ...own,
      ...[...shared].map((word) => readFileSync(join(actions, `../tools/action/src/${word}.ts`), 'utf8')),
    ].join('\n');
    const read = new Set([...source.matchAll(/\b(?:get|readInput)\('([\w-]+)'/g)].map(([, word]) => word ?? ''));
    expect([...read].sort()).toEqual([...registry.INPUTS].sort());
  });

  it('describes everything in sentences, and requires nothing that has a default', () => {
    for (const { description } of [...Object.values(inputs), ...Object.values(outputs)])
      expect(description).toMatch(/\.$/);
    for (const { required, default: value } of Object.values(inputs))
      expect(required === true).toBe(value === undefined);
  });

  it('the README opens with at most ten lines to copy, pinned by full SHA', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const lines = example.trimEnd().split('\n');
    expect([lines.length > 1, lines.length <= 11]).toEqual([true, true]);
    expect(example).toContain(`<owner>/mainstem/actions/${name}@<full SHA>`);
    expect(readme.indexOf('```yaml')).toBeLessThan(600);
  });

  it('runs on node24, from a committed bundle of at most 2 MB, 3 of those that read what rollouts write', () => {
    expect(metadata.runs).toMatchObject({ using: 'node24', main: 'dist/index.js' });
    const dist = join(folder, 'dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(['rollout', 'drift'].includes(name) ? 3_000_000 : 2_000_000);
  });
});

describe('an action with nothing to do', () => {
  let empty: string;
  beforeAll(() => {
    empty = mkdtempSync(join(tmpdir(), 'mainstem-idle-'));
  });
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  it.each(names)(
    '%s: 0.3 s from start to exit, on a machine where Node alone takes 0.05 s',
    { tags: ['long'] },
    async (name) => {
      // In turn, so that whatever else the machine does meets both.
      const [times, bare]: [number[], number[]] = [[], []];
      for (let i = 0; i < 5; i++) {
        const started = performance.now();
        spawnSync(process.execPath, ['-e', '0']);
        bare.push(performance.now() - started);
        times.push((await runAction(name, { cwd: empty })).milliseconds);
      }
      expect(Math.min(...times)).toBeLessThan(300 * Math.max(1, Math.min(...bare) / 50));
    },
  );
});
