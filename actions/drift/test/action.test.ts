import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrifts, writeDrift } from '../src/documents.ts';
import { type InputName, readInputs } from '../src/interface.ts';

const read = (given: Partial<Record<InputName, string>>) =>
  readInputs((name) => ({ 'github-token': 'job', ...given })[name] ?? '');

describe('inputs', () => {
  it.each([
    [{ mode: 'look' }, 'Input mode is "look"; expected list, scan, remember, tell.'],
    [{}, 'Input environment is empty; expected one of mainstem.yaml.'],
    [{ environment: 'dev', transport: 'github' }, 'Input transport is "github"; expected kubernetes, argocd.'],
    [{ environment: 'dev', budget: 'soon' }, 'Input budget is "soon"; expected seconds, such as 2700.'],
    [{ mode: 'remember', environments: '["dev"]' }, /Input key is empty; .*MAINSTEM_NOTES_TOKEN/],
    [{ mode: 'remember', key: 'k', environments: 'dev' }, /Input environments is "dev"; expected names as JSON/],
    [{ environment: 'dev', 'github-token': '' }, /Input github-token is empty/],
  ] as const)('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });

  it('tells without names, where not even these could be put out', () => {
    expect(read({ mode: 'tell' }).environments).toEqual([]);
    expect(read({ mode: 'tell', environments: '["dev"]' }).environments).toEqual(['dev']);
  });
});

describe('what scans left', () => {
  let folder: string;
  const NOW = '2026-01-05T09:00:00.000Z';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mainstem-drift-'));
    const clean = { schema: 'mainstem/drift@1' as const, at: NOW, projects: [], failures: [] };
    await writeDrift(join(folder, 'mainstem-drift-dev-1'), 'dev', { ...clean, environment: 'dev' });
    await writeDrift(join(folder, 'mainstem-drift-qa-1'), 'qa', { ...clean, environment: 'dev' });
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken/staging.json'), '{ "schema": "mainstem/drift@1"');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read wherever it lies; nothing, half a file and another environment’s are failures, never clean', async () => {
    const found = await readDrifts(folder, ['dev', 'qa', 'staging', 'production'], NOW);
    expect([...found].map(([name, { failures }]) => [name, failures.map(({ code }) => code)])).toEqual([
      ['dev', []],
      ['qa', ['missing']],
      ['staging', ['missing']],
      ['production', ['missing']],
    ]);
  });
});
