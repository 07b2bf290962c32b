import { appliedSchema, applyStateOf, noCounts, openApprovals } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { parseApprovals } from '../../src/apply/request.ts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

describe('approvals', () => {
  it.each([
    ['', []],
    [' , ', []],
    [digest('a'), [digest('a')]],
    [`${digest('a')},${digest('b')}`, [digest('a'), digest('b')]],
    [` ${digest('a')} ,\n${digest('b')} ${digest('a')}`, [digest('a'), digest('b')]],
  ])('%j', (text, digests) => expect([...parseApprovals(text, '--approved')]).toEqual(digests));

  it.each([
    'yes',
    'sha256:',
    'sha256:ab',
    digest('a').slice(0, -1),
    `${digest('a')}a`,
    digest('A'),
    digest('g'),
    `x${digest('a')}`,
  ])('none: %j', (text) => {
    for (const where of ['--approved', 'Input approved']) {
      expect(() => parseApprovals(`${digest('b')},${text}`, where)).toThrow(`${where} holds ${JSON.stringify(text)}`);
    }
  });
});

describe('what a run did as a whole', () => {
  const one = (outcome: string, more = {}) =>
    appliedSchema.parse({
      schema: 'mainstem/applied@1',
      project: 'p',
      revision: 'r',
      outcome,
      counts: noCounts(),
      applied: [],
      notApplied: [],
      unreviewed: [],
      receipts: [],
      warnings: [],
      tools: {},
      ...more,
    });
  const open = one('unreviewed', { policy: 'ask', approval: digest('a') });
  it.each([
    ['nothing', [], 'applied', 0],
    ['applied', [one('applied'), one('nothing-to-do')], 'applied', 0],
    ['waiting alone', [one('waiting')], 'stopped', 0],
    ['to be asked', [one('applied'), open], 'ask', 1],
    ['to be stopped', [one('unreviewed', { policy: 'stop', approval: digest('a') })], 'stopped', 0],
    ['a failure is worse than a question', [open, one('failed')], 'failed', 1],
    ['what was skipped was not applied', [one('skipped')], 'failed', 0],
    ['interrupted', [one('interrupted')], 'failed', 0],
  ] as const)('%s', (_, all, state, approvals) => {
    expect([applyStateOf(all), openApprovals(all).length]).toEqual([state, approvals]);
  });
});
