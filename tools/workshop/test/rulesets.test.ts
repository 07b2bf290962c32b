import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeGitHub } from '@mainstem/testing/fake-github';
import { expect, test } from 'vitest';

/** Types that GitHub's REST API knows for rules of branches ("Create a repository ruleset"), as far as they are used here. */
interface Ruleset {
  readonly target: string;
  readonly enforcement: string;
  readonly conditions: { readonly ref_name: { readonly include: string[]; readonly exclude: string[] } };
  readonly rules: { readonly type: string }[];
  readonly bypass_actors: unknown[];
}

test('row 11: the ruleset to import covers what is deployed and what was recorded, for everybody', () => {
  const path = join(import.meta.dirname, '../../../.github/rulesets/deployed-branches.json');
  const ruleset = JSON.parse(readFileSync(path, 'utf8')) as Ruleset;
  expect(ruleset).toMatchObject({ target: 'branch', enforcement: 'active', bypass_actors: [] });
  // A star does not match a slash there (fnmatch with FNM_PATHNAME), so that each depth is named.
  for (const branch of ['env', 'mainstem']) {
    expect(ruleset.conditions.ref_name.include).toEqual(
      expect.arrayContaining([`refs/heads/${branch}/*`, `refs/heads/${branch}/**/*`]),
    );
  }
  expect(ruleset.conditions.ref_name.exclude).toEqual([]);
  expect(ruleset.rules.map(({ type }) => type).sort()).toEqual(['creation', 'deletion', 'non_fast_forward', 'update']);
});

test('row 11: GitHub takes the ruleset as it is described officially, and it stands before each branch of a rollout', async () => {
  const fake = await startFakeGitHub();
  try {
    fake.token('t', { grants: { administration: 'write', metadata: 'read' } });
    const text = readFileSync(join(import.meta.dirname, '../../../.github/rulesets/deployed-branches.json'), 'utf8');
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${fake.apiUrl}/repos/acme/platform/${path}`, { headers: { authorization: 'token t' }, ...init });
    const made = await ask('rulesets', { method: 'POST', body: text });
    expect([made.status, fake.problems]).toEqual([201, []]);
    for (const branch of ['env/dev', 'mainstem/ledger/dev', 'mainstem/notes/dev', 'env/mainstem-trial-1']) {
      const rules = (await (await ask(`rules/branches/${encodeURIComponent(branch)}`)).json()) as { type: string }[];
      expect(rules.map(({ type }) => type).sort()).toEqual(['creation', 'deletion', 'non_fast_forward', 'update']);
    }
    expect(await (await ask('rules/branches/main')).json()).toEqual([]);
  } finally {
    await fake.stop();
  }
});

test('row 15: what decides has an owner of security', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../.github/CODEOWNERS'), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('/') && /@\S+\/security\b/.test(line));
  const owned = lines.map((line) => line.split(/\s+/)[0]);
  const deciding = ['/.github/', '/actions/', '/tools/', '/mainstem.yaml', '/.gitattributes', '/.npmrc', '/nx.json'];
  expect(owned).toEqual(expect.arrayContaining([...deciding, '/package.json', '/package-lock.json']));
  // The last line that matches wins: none after these takes a folder back.
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/@\S+\/security\b/);
});
