import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const ENGINE = 'tools/pipeline/test/rollout/faults.test.ts';
const RULES = 'tools/pipeline/test/rollout/rules.test.ts';
const STACKS = 'tools/pipeline/test/rollout/stacks.test.ts';
const LEDGER = 'tools/repository/test/ledger.test.ts';
const WORKFLOWS = 'tools/testing/test/workflows/rollout-by-hand.test.ts';

/**
 * What can go wrong with a rollout, and the tests that make it go wrong: in the file that is named a test begins with these words.
 * GitHub's 5xx, 403 and 429 are tested call by call (tools/github/test/retry.test.ts), not yet under a whole rollout.
 */
const FAULTS: Readonly<Record<string, readonly (readonly [file: string, test: string])[]>> = {
  'killed (SIGKILL and cancel) at every stage, then run again': [
    [STACKS, '%s after line %i of its story, then run again: nothing forgotten, nothing applied twice'],
  ],
  'killed after wave 1, and the revert is merged': [[STACKS, 'killed after wave 1, and the revert is merged']],
  'two rollouts of one environment at once': [
    [RULES, 'two rollouts at once'],
    [ENGINE, 'rule 19: two first rollouts of an environment'],
  ],
  'a push that loses the race three times': [[LEDGER, 'a push that loses the race is read again and decided again']],
  'env/E moved by hand, and deleted': [[RULES, 'env/E moved by hand, and deleted']],
  'env/E, or the default branch, diverged': [[RULES, 'rule 1: older never wins; the same is taken up; what diverged']],
  'the ledger branch deleted': [
    [RULES, 'the ledger deleted: refused, and rebuilt by --adopt'],
    [WORKFLOWS, 'adopt by hand'],
  ],
  'the default branch force-pushed': [[RULES, 'rule 1: older never wins; the same is taken up; what diverged']],
  'a stack that disappears while its destroy fails': [
    [STACKS, 'rule 11: a destroy that fails keeps its record and all that it depends on'],
  ],
  'a renamed stack': [[STACKS, 'a renamed stack keeps its state']],
  'the last environment held': [[ENGINE, 'the last environment held']],
  'a commit reverted before it reached production': [
    [RULES, 'a commit that was reverted before it reached production'],
  ],
  'a clock that jumps': [[LEDGER, 'a clock that goes back does not turn the story round']],
  'a token without the right': [
    [RULES, 'rule 9: nothing is begun where env/* may not be written'],
    [WORKFLOWS, 'rule 9: a token without the right begins nothing'],
  ],
  '400 projects due at once': [[ENGINE, '400 projects due at once']],
  'an Application unhealthy since before': [
    [ENGINE, 'an Application that is unhealthy since before adoption'],
    [RULES, 'rule 2: what failed its gate stays dirty'],
  ],
  'an environment added to the settings': [[RULES, 'rule 16: an environment that is inserted']],
  'an environment removed from the settings': [[ENGINE, 'rule 16: an environment that is removed']],
  'held while it waited for a person': [
    [ENGINE, 'a hold that is set while a rollout runs'],
    [WORKFLOWS, 'rule 8: held meanwhile'],
  ],
  'overtaken while it waited for a person': [[WORKFLOWS, 'rule 1, rule 15: overtaken while it waited']],
};

describe('each fault of a rollout has a test', () => {
  test.each(Object.entries(FAULTS))('%s', (_, tests) => {
    for (const [file, words] of tests) {
      const text = readFileSync(join(root, file), 'utf8');
      const names = [...text.matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.+?)\1/g)].map(
        ([, , name = '']) => name,
      );
      expect([file, names.some((name) => name.startsWith(words))]).toEqual([file, true]);
      expect(text).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo)\(/);
    }
  });
});
