import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIVE_CONDITION, notificationsManifest } from '@mainstem/argocd/gate';
import { TEMPLATE } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { helmProgram, renderWithHelm } from '../preview/helm.ts';

// A fork edits its own: the copy that stays is what was generated.
const platform = join(TEMPLATE, 'platform/argocd');
const read = (name: string) => readFileSync(join(platform, name), 'utf8');

it('platform/argocd/notifications.yaml is what is generated (node tools/workshop/src/write-notifications.ts)', () => {
  expect(read('notifications.yaml')).toBe(notificationsManifest());
});

it('each trigger sends a template that exists, and only the live one says success', () => {
  const { data } = parse(notificationsManifest()) as { data: Record<string, string> };
  const triggers = Object.entries(data).filter(([key]) => key.startsWith('trigger.'));
  expect(triggers).toHaveLength(3);
  for (const [key, text] of triggers) {
    const conditions = parse(text) as { when: string; send: [string]; oncePer: string }[];
    // Of an Application with several sources the revisions are a list.
    const isLive = conditions.length === 2;
    for (const { oncePer, when } of conditions) {
      expect(oncePer).not.toBe('');
      expect(isLive).toBe(when.endsWith(LIVE_CONDITION));
    }
    const [name = ''] = conditions.flatMap(({ send }) => send);
    const template = parse(data[`template.${name}`] ?? '') as {
      github: { deployment: { state: string; environment: string } };
    };
    const { state, environment } = template.github.deployment;
    expect(state === 'success').toBe(isLive);
    expect(environment).toMatch(/^argocd\//);
    expect(data.subscriptions).toContain(key.slice('trigger.'.length));
  }
});

it('the gate may read, and nothing else', () => {
  const [role] = parseAllDocuments(read('gate-reader.yaml')).map(
    (one) => one.toJS() as { rules: { verbs: string[] }[] },
  );
  const verbs = new Set(role?.rules.flatMap((rule) => rule.verbs));
  expect([...verbs].sort()).toEqual(['get', 'list', 'watch']);
});

const helm = helmProgram();
describe.skipIf('missing' in helm)('what is told of an Application, by the real template language', () => {
  const { data } = parse(notificationsManifest()) as { data: Record<string, string> };
  const paths = (name: string) => {
    const { github } = parse(data[`template.mainstem-${name}`] ?? '') as {
      github: { repoURLPath: string; revisionPath: string };
    };
    return [github.repoURLPath, github.revisionPath];
  };
  const told = (name: string, app: unknown) =>
    renderWithHelm('path' in helm ? helm.path : '', paths(name), { app }, true);
  const status = (revisions: object) => ({
    sync: revisions,
    operationState: { operation: { sync: revisions } },
  });

  it.each([
    ['one source', { source: { repoURL: 'https://g/a' } }, { revision: 'a1' }, ['https://g/a', 'a1']],
    [
      'a chart with values of a repository',
      {
        sources: [
          { repoURL: 'https://c', chart: 'web' },
          { repoURL: 'https://g/a', ref: 'values' },
          { repoURL: 'https://g/b' },
        ],
      },
      { revisions: ['1.2.3', 'a1', 'b1'] },
      ['https://g/a', 'a1'],
    ],
    [
      'two repositories',
      { sources: [{ repoURL: 'https://g/b', path: 'x' }, { repoURL: 'https://g/a' }] },
      { revisions: ['b1', 'a1'] },
      ['https://g/b', 'b1'],
    ],
    ['charts alone', { sources: [{ repoURL: 'https://c', chart: 'web' }] }, { revisions: ['1'] }, ['', '']],
  ])('%s', (_name, spec, revisions, expected) => {
    for (const name of ['live', 'failed', 'syncing'])
      expect(told(name, { spec, status: status(revisions) })).toEqual(expected);
  });
});
