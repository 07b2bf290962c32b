import { type Applied, type Drift, noCounts } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { renderAppliedMarkdown, renderAppliedTerminal, renderDriftTerminal } from '../src/index.ts';
import { paintedWidth } from '../src/terminal/canvas.ts';
import { HIDDEN, markdownProblems, splitFences } from './checkers.ts';
import { HOSTILE } from './hostile.ts';
import { resource } from './samples.ts';

const plain = { color: false, width: 80 };

function applied(project: string, more: Partial<Applied> = {}): Applied {
  return {
    schema: 'mainstem/applied@1',
    project,
    environment: 'production',
    revision: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    outcome: 'applied',
    counts: { ...noCounts(), update: 1 },
    applied: [],
    notApplied: [],
    unreviewed: [],
    receipts: [],
    warnings: [],
    tools: {},
    ...more,
  };
}

const digest = `sha256:${'ab'.repeat(32)}`;
const failed = applied('infra.stacks.production.database', {
  outcome: 'failed',
  message: 'main.tf:3: quota exceeded\n  3: resource "aws_db_instance" "main"',
  notApplied: [{ address: 'aws_db_instance.main', state: 'half-done' }],
  lock: { id: '1', who: 'ada@laptop', operation: 'apply', created: '2026-03-02', release: 'terraform force-unlock 1' },
  erroredState: { path: '/tmp/errored.tfstate', encrypted: true, next: 'terraform state push errored.tfstate' },
});
const unreviewed = applied('infra.stacks.production.network', {
  outcome: 'unreviewed',
  policy: 'ask',
  approval: digest,
  unreviewed: [
    {
      address: 'aws_vpc.main',
      kind: 'aws_vpc',
      action: 'replace',
      risk: 'disrupt',
      fields: [{ path: 'cidr_block', before: '10.0.0.0/16', after: '10.1.0.0/16' }],
      why: ['it was an update at review'],
    },
  ],
});

describe('what an apply did, as a summary', () => {
  const text = renderAppliedMarkdown([applied('infra.stacks.production.cluster'), unreviewed, failed]);

  it('says first what failed, in its own lines, and what to type', () => {
    expect(text).toMatch(
      /^## 2 of 3 stacks not applied\n\n\*\*<code>infra.stacks.production.database<\/code>: failed\*\*\n/,
    );
    expect(splitFences(text).fences[0]?.lines).toEqual([
      'main.tf:3: quota exceeded',
      '  3: resource "aws_db_instance" "main"',
    ]);
    for (const part of ['terraform force-unlock 1', 'terraform state push errored.tfstate', 'half done: ']) {
      expect(text).toContain(part);
    }
  });

  it('shows what was not reviewed and the digest that accepts it, to be copied', () => {
    expect(text).toContain('| replace <code>aws_vpc.main</code> | **disrupt** | it was an update at review<br>');
    expect(splitFences(text).fences.at(-1)?.lines).toEqual([digest]);
  });

  it('offers no digest where the settings say stop', () => {
    expect(renderAppliedMarkdown([{ ...unreviewed, policy: 'stop' }])).not.toContain('approve');
  });

  it('never cuts a command that saves a state', () => {
    const next = `terraform state push ${'folder/'.repeat(200)}errored.tfstate`;
    const kept = { path: 'errored.tfstate', encrypted: false, next };
    expect(renderAppliedMarkdown([{ ...failed, erroredState: kept }])).toContain(next);
  });

  it('stays whole within any limit', () => {
    const many = Array.from({ length: 600 }, (_, index) => [
      { ...failed, project: `f${index}`, message: '\u{1f600}'.repeat(2_000) },
      { ...unreviewed, project: `u${index}` },
    ]).flat();
    for (const limit of [2_000, 10_000, 65_536, 1_000_000]) {
      const summary = renderAppliedMarkdown(many, { limit });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
      expect(markdownProblems(summary)).toEqual([]);
      expect(summary).toMatch(/digests? to approve found no room|sha256:/);
    }
  });
});

describe('text from outside is data', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const change = resource('update', text, text, [{ path: text, before: text, after: `${text}2` }]);
    const all = [
      applied(text, {
        outcome: 'failed',
        message: text,
        warnings: [text],
        notApplied: [{ address: text, state: 'failed' }],
        lock: { id: text, who: text, operation: text, created: text, release: text },
        erroredState: { path: text, encrypted: false, next: text },
        unreviewed: [{ ...change, risk: 'destroy', why: [text] }],
        receipts: [{ head: text, sealed: true }],
      }),
    ];
    const drift: Drift = {
      schema: 'mainstem/drift@1',
      projects: [
        { project: text, engine: 'terraform', since: text, resources: [change], pending: 1, warnings: [text] },
        { project: `${text}2`, engine: 'terraform', since: text, resources: [], pending: 0 },
      ],
      failures: [{ project: text, message: text }],
    };
    expect(markdownProblems(renderAppliedMarkdown(all))).toEqual([]);
    for (const shown of [renderAppliedTerminal(all, plain), renderDriftTerminal(drift, plain)]) {
      expect(shown).not.toMatch(HIDDEN);
      expect(shown).not.toMatch(/\n\n\n/);
    }
  });
});

describe('drift on a terminal', () => {
  const text = renderDriftTerminal(
    {
      schema: 'mainstem/drift@1',
      projects: [
        {
          project: 'infra.stacks.dev.logs',
          engine: 'terraform',
          since: '2026-03-02T09:30:00Z',
          resources: [
            resource('update', 'aws_s3_bucket', 'aws_s3_bucket.logs', [{ path: 'tags.Team', before: 'a', after: 'b' }]),
          ],
          pending: 2,
          warnings: ['the provider is old'],
        },
        { project: 'infra.stacks.dev.network', engine: 'terraform', since: 'now', resources: [], pending: 0 },
      ],
      failures: [{ project: 'infra.stacks.dev.queue', message: 'no AWS credentials' }],
    },
    plain,
  );

  it('shows what differs, what is clean, and what could not be looked at', () => {
    expect(text).toContain('infra.stacks.dev.logs                                         1 resource drifted\n');
    expect(text).toContain('tags.Team  "a" → "b"');
    expect(text).toContain('2 declared changes not applied yet');
    expect(text).toContain('warning  the provider is old');
    expect(text).toContain('clean  infra.stacks.dev.network\n');
    expect(text).toContain('could not be looked at  infra.stacks.dev.queue\n');
    for (const line of text.split('\n')) expect(paintedWidth(line)).toBeLessThanOrEqual(80);
  });
});

describe('workflows, small ones: the summary of an apply', () => {
  const idle = applied('a', { outcome: 'nothing-to-do', counts: noCounts() });
  it.each([
    ['nothing to do', [idle, idle], '## Nothing to do in 2 stacks\n'],
    ['some', [applied('b'), idle], '## 1 stack applied, nothing to do in 1 stack\n'],
    ['all', [applied('b'), applied('c')], '## 2 stacks applied\n'],
  ])('%s', (_, all, title) => {
    expect(renderAppliedMarkdown(all)).toContain(title);
  });

  it('says that the rest was approved', () => {
    expect(renderAppliedMarkdown([applied('b', { approved: true })])).toContain('approved by its digest');
  });
});
