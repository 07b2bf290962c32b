import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../src/release-check.ts');

const ACTION = `name: plan
inputs:
  projects: { description: x, required: true }
  base: { description: x, default: "" }
outputs:
  count: { description: x }
runs: { using: node24, main: dist/index.js }
`;
const WORKFLOW = `on:
  workflow_call:
    inputs:
      matrix: { type: string, required: true }
      attest: { type: boolean, default: false }
    secrets:
      key: { required: false }
    outputs:
      state: { value: x }
jobs:
  plan:
    permissions: { contents: read }
`;
const RELEASED = {
  'actions/plan/action.yml': ACTION,
  '.github/workflows/plan.yml': WORKFLOW,
  '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
  'package.json': '{ "version": "1.2.3" }',
};

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = createScratchRepository();
  scratch.commit(RELEASED);
});
afterEach(() => scratch.remove());

const check = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, scratch.root], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
};

describe('release:check', () => {
  it('without a release there is nothing to compare with', () => {
    expect(check()).toMatchObject({ status: 0, text: expect.stringContaining('no released tag') as string });
  });

  it('finds nothing where nothing differs, and looks at the newest release', () => {
    scratch.git('tag', 'v1.9.0');
    scratch.commit({ 'actions/plan/action.yml': ACTION.replace('  count:', '  number:') });
    scratch.git('tag', 'v1.10.0');
    expect(check()).toMatchObject({ status: 0, text: expect.stringContaining('0 differences from v1.10.0') as string });
  });

  type Break = [string, keyof typeof RELEASED, string, string, RegExp];
  const BREAKS: Break[] = [
    [
      'an input that is gone',
      'actions/plan/action.yml',
      '  base: { description: x, default: "" }\n',
      '',
      /the input base is gone/,
    ],
    [
      'an input that is required now',
      'actions/plan/action.yml',
      'default: ""',
      'required: true',
      /the input base is required now/,
    ],
    [
      'another default',
      'actions/plan/action.yml',
      'default: ""',
      'default: "HEAD"',
      /had the default "", and has "HEAD" now/,
    ],
    ['an output that is gone', 'actions/plan/action.yml', '  count:', '  number:', /the output count is gone/],
    [
      'a new input that is required',
      '.github/workflows/plan.yml',
      '      attest:',
      '      role: { type: string, required: true }\n      attest:',
      /the new input role is required/,
    ],
    [
      'another type',
      '.github/workflows/plan.yml',
      'boolean, default: false',
      'string, default: false',
      /was of type boolean/,
    ],
    [
      'a secret that is required now',
      '.github/workflows/plan.yml',
      'key: { required: false }',
      'key: { required: true }',
      /the secret key is required now/,
    ],
    [
      'a permission that callers do not grant',
      '.github/workflows/plan.yml',
      '{ contents: read }',
      '{ contents: read, id-token: write }',
      /callers must grant id-token: write/,
    ],
    [
      'a workflow that cannot be called any more',
      '.github/workflows/plan.yml',
      'workflow_call:',
      'workflow_dispatch:',
      /plan\.yml: is gone/,
    ],
  ];
  const isFound = (...[, path, from, to, message]: Break) => {
    scratch.git('tag', 'v1.2.3');
    expect(RELEASED[path]).toContain(from);
    scratch.write({ [path]: RELEASED[path].replace(from, to) });
    const broken = check();
    expect(broken.text).toMatch(message);
    expect(broken.text).toMatch(/^BREAKS/m);
    expect(broken.text).toContain('make it a new major version');
    expect(broken.status).toBe(1);
    scratch.write({ 'package.json': '{ "version": "2.0.0" }' });
    expect(check().status).toBe(0);
  };
  it.each(BREAKS.slice(0, 2))('breaks callers: %s', isFound);
  it.each(BREAKS.slice(2))('breaks callers: %s', { tags: ['long'] }, isFound);

  it('what is new breaks nobody', () => {
    scratch.git('tag', 'v1.2.3');
    scratch.write({
      'actions/plan/action.yml': ACTION.replace(
        'outputs:',
        '  out: { description: x, default: "" }\noutputs:\n  folder: { description: x }',
      ),
      'actions/diff/action.yml': ACTION,
    });
    const { status, text } = check();
    expect(status).toBe(0);
    expect(text).toContain('actions/diff/action.yml: is new');
    expect(text).toContain('3 differences from v1.2.3, 0 of them');
  });
});
