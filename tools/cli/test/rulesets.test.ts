import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, startFakeGitHub } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkRulesets } from '../src/rulesets.ts';

let scratch: ScratchRepository;
let fake: FakeGitHub;
beforeEach(async () => {
  scratch = createScratchRepository();
  scratch.commit({ 'mainstem.yaml': 'environments: [{ name: dev }, { name: production }]\n' });
  fake = await startFakeGitHub();
  fake.token('t', { grants: { metadata: 'read' } });
});
afterEach(async () => {
  scratch.remove();
  await fake.stop();
});

const look = (token: string | undefined) =>
  checkRulesets(scratch.root, { GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'acme/platform' }, async (given) => ({
    request: async (route, parameters = {}) => {
      const [method = 'GET', path = ''] = route.split(' ');
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
      const reply = await fetch(`${fake.apiUrl}${url}`, { method, headers: { authorization: `token ${given}` } });
      if (!reply.ok)
        throw Object.assign(new Error('no'), { status: reply.status, response: { headers: {}, data: {} } });
      return { status: reply.status, data: await reply.json(), headers: {} };
    },
  }));
const ruleset = (include: string[], types: ('creation' | 'deletion' | 'non_fast_forward' | 'update')[]) => ({
  name: 'deployed',
  target: 'branch' as const,
  enforcement: 'active' as const,
  conditions: { ref_name: { include, exclude: [] } },
  rules: types.map((type) => ({ type })),
  bypass_actors: [],
});
const ALL = ['creation', 'deletion', 'non_fast_forward', 'update'] as const;

it('says that it could not look without a token', async () => {
  expect(await look(undefined)).toMatchObject({ state: 'skip', found: expect.stringMatching(/there is no token/) });
});

it('is content where every branch of a rollout has all the rules', async () => {
  fake.state.rulesets.push(ruleset(['refs/heads/env/*', 'refs/heads/mainstem/**/*'], [...ALL]));
  expect(await look('t')).toMatchObject({ state: 'ok' });
});

it('names each branch, and the rules that it lacks', async () => {
  expect(await look('t')).toMatchObject({
    state: 'warn',
    found: expect.stringMatching(/^env\/dev lacks creation, update, deletion, non_fast_forward; .* and 3 more$/),
    fix: expect.stringMatching(/deployed-branches\.json/),
  });
  fake.state.rulesets.push(
    ruleset(['refs/heads/env/*', 'refs/heads/mainstem/**/*'], ['creation', 'deletion', 'update']),
  );
  expect(await look('t')).toMatchObject({
    state: 'warn',
    found: expect.stringMatching(/^env\/dev lacks non_fast_forward;/),
  });
});

it('a ruleset that is only evaluated protects nothing', async () => {
  const evaluated = { ...ruleset(['~ALL'], [...ALL]), enforcement: 'evaluate' as const };
  fake.state.rulesets.push(evaluated);
  expect(await look('t')).toMatchObject({ state: 'warn' });
});

it('what GitHub does not answer is not known, and no failure of the machine', async () => {
  expect(await look('another')).toMatchObject({ state: 'skip', found: expect.stringMatching(/^not looked at: /) });
});
