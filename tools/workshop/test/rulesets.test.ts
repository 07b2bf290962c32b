import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('row 15: what decides has an owner of security', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../.github/CODEOWNERS'), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('/') && /@\S+\/security\b/.test(line));
  const owned = lines.map((line) => line.split(/\s+/)[0]);
  const deciding = ['/.github/', '/actions/', '/tools/', '/mainstem.yaml', '/.gitattributes', '/.npmrc', '/nx.json'];
  expect(owned).toEqual(expect.arrayContaining([...deciding, '/package.json', '/package-lock.json']));
  // The last line that matches wins: none after these takes a folder back.
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/@\S+\/security\b/);
});
