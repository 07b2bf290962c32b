import type { DriftedProject, RememberedDrift } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import {
  COMMENT_LIMIT,
  driftEndWords,
  renderDriftFailures,
  renderDriftIssue,
  renderDriftList,
  renderDriftMarkdown,
} from '../src/index.ts';
import { markdownProblems } from './checkers.ts';
import { HOSTILE } from './hostile.ts';

const TOLD = { marker: '<!-- mainstem:drift dev p t -->', run: 'https://github.com/acme/platform/actions/runs/7' };
const T = '2026-01-05T09:00:00.000Z';
const resource = (address: string, after: string): DriftedProject['resources'][number] => ({
  address,
  kind: 'aws_vpc',
  action: 'update',
  fields: [{ path: 'tags.Team', before: 'a', after }],
  risk: { level: 'safe', reasons: [after] },
  digest: `sha256:${'0'.repeat(64)}`,
});
const row = (resources: DriftedProject['resources'], more: Partial<DriftedProject> = {}): DriftedProject => ({
  project: 'infra.p',
  engine: 'terraform',
  since: T,
  resources,
  pending: 0,
  ...more,
});
const entry = (project: string, more: Partial<RememberedDrift> = {}): RememberedDrift => ({
  project,
  at: T,
  open: {
    since: T,
    seen: T,
    engines: ['terraform'],
    resources: [{ address: 'aws_vpc.a', action: 'update' }],
    count: 1,
  },
  ...more,
});

describe('issues of drift', () => {
  it('say what drifted, what was before, and what to do', () => {
    const past = [{ since: '2026-01-01T00:00:00.000Z', until: '2026-01-02T03:00:00.000Z', because: 'by itself' }];
    const { title, body } = renderDriftIssue(TOLD, 'dev', entry('infra.p', { past }), [
      row([resource('aws_vpc.a', 'b')]),
      row([], { engine: 'argocd', corrected: 2 }),
    ]);
    expect(title).toBe('Drift in dev: infra.p');
    expect(body.startsWith(`${TOLD.marker}\n`)).toBe(true);
    expect(body).toContain('tags.Team');
    expect(body).toContain('put something back at least 2 times');
    expect(body).toMatch(/\| 2026-01-01T.* \| 1 d 3 h \| by itself \|/);
    expect(body).toContain('mainstem drift infra.p --accept');
  });

  it('fit GitHub’s limit at any size, and keep their marker first', () => {
    const many = Array.from({ length: 3000 }, (_, at) => resource(`aws_vpc.v${at}`, 'x'.repeat(300)));
    const list = Array.from({ length: 3000 }, (_, at) => entry(`infra.stacks.production.s${at}`));
    const failing = list.map(({ project }) => ({ environment: 'dev', project, message: 'm'.repeat(400), since: T }));
    for (const { title, body } of [
      renderDriftIssue(TOLD, 'dev', entry('infra.p'), [
        row(many),
        row(many, { engine: 'argocd' }),
        row(many, { engine: 'crossplane' }),
      ]),
      renderDriftList(TOLD, 'dev', T, list),
      renderDriftFailures(TOLD, failing),
    ]) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_LIMIT);
      expect(body.startsWith(`${TOLD.marker}\n`)).toBe(true);
      expect(title.length).toBeLessThanOrEqual(256);
      expect(body).toMatch(/more/);
    }
  });

  it.each(HOSTILE)('treat text from outside as data: %s', (_, text) => {
    const hostile = row([resource(text, text)]);
    const texts = [
      renderDriftIssue(TOLD, 'dev', entry(text), [hostile]).body,
      renderDriftFailures(TOLD, [{ environment: 'dev', project: text, message: text, since: T }]).body,
      renderDriftList(TOLD, 'dev', T, [entry(text)]).body,
      renderDriftMarkdown('dev', {
        schema: 'mainstem/drift@1',
        projects: [hostile],
        failures: [{ project: text, message: text }],
      }),
      driftEndWords({ since: T, until: T, because: text }),
    ];
    for (const one of texts)
      expect(markdownProblems(one.replace(TOLD.marker, '').replace(/<a href="[^"]*">The run<\/a>/, ''))).toEqual([]);
  });

  it('a summary tells what could not be looked at, and what there was no time for, from what is clean', () => {
    const text = renderDriftMarkdown('dev', {
      schema: 'mainstem/drift@1',
      projects: [row([])],
      failures: [
        { project: 'infra.q', message: 'expired', code: 'tool' },
        { project: 'infra.r', message: 'late', code: 'not-reached' },
      ],
    });
    expect(text).toContain('nothing drifted of what could be looked at');
    expect(text).toMatch(/Could not be looked at, and so is not clean:[\s\S]*infra\.q/);
    expect(text).toMatch(/The time was over before: [\s\S]*infra\.r/);
  });
});
