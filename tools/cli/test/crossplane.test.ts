import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const main = join(root, 'tools/cli/src/main.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-crossplane-'));
  cpSync(join(TEMPLATE, 'platform/crossplane'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mainstem(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'crossplane', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const XR = 'apis/postgres/examples/postgres.yaml';
const COMPOSITION = 'apis/postgres/composition.yaml';
const FUNCTIONS = 'providers/functions.yaml';

describe('crossplane render', () => {
  test('prints the documents, and with --json what upstream leaves out', () => {
    const options = [XR, COMPOSITION, FUNCTIONS, '-e', 'facts/dev', '--xrd', 'apis/postgres/definition.yaml'];
    const yaml = mainstem('render', ...options);
    expect(yaml).toMatchObject({ status: 0, stderr: '' });
    expect(yaml.stdout.split(/^---$/m)).toHaveLength(8);
    const json = mainstem('render', ...options, '--json');
    expect(Object.keys(JSON.parse(json.stdout))).toEqual(['xr', 'composed', 'deleted', 'results', 'context']);
  });

  test('exits 1 in the words of upstream, and 2 for a wrong flag', () => {
    const missing = mainstem('render', 'none.yaml', COMPOSITION, FUNCTIONS);
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^crossplane: error: cannot load composite resource from "none.yaml"/);
    expect(mainstem('render', XR, COMPOSITION).status).toBe(1); // without facts the pipeline ends with a fatal result
    expect(mainstem('render', XR, COMPOSITION, '--engine', 'x').status).toBe(2);
    expect(mainstem('render', XR).status).toBe(2);
  });
});

describe('crossplane validate', () => {
  test('finds nothing worse than a missing schema in the template', () => {
    const { status, stdout } = mainstem('validate', 'apis', 'providers/functions.yaml', '--json');
    const rules = new Set(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule));
    expect([status, [...rules]]).toEqual([0, ['crossplane/missing-schema']]);
  });

  test('exits 3 with file and line of what is wrong, and 2 where there is nothing', () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(
      file,
      readFileSync(join(folder, COMPOSITION), 'utf8').replace(
        'fromFieldPath: spec.environment',
        'fromFieldPath: spec.enviroment',
      ),
    );
    const { status, stdout } = mainstem(
      'validate',
      'broken.yaml',
      '--schemas',
      'apis',
      '--schemas',
      FUNCTIONS,
      '--json',
    );
    expect(status).toBe(3);
    const [first] = JSON.parse(stdout).findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(first).toMatchObject({ rule: 'crossplane/unknown-field', file: 'broken.yaml' });
    expect(first.suggestion).toMatch(/spec\.environment/);
    expect(mainstem('validate', 'none').status).toBe(2);
    expect(mainstem('validate').status).toBe(2);
  });
});
