import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, ToolError } from '@mainstem/change';
import { expect, it } from 'vitest';
import { settle } from '../../src/change/outcome.ts';
import { readPreviews, writePreviews } from '../../src/recorded/recorded.ts';

const [base, head] = ['b'.repeat(40), 'a'.repeat(40)];

it.each([
  ['input', new InputError('bad')],
  ['tool', new ToolError('failed')],
  ['defect', new TypeError('of ours')],
])('a failure says whose it is, and its record too: %s', async (code, error) => {
  const outcome = await settle('p', async () => {
    throw error;
  });
  expect(outcome.failures).toMatchObject([{ project: 'p', code }]);
  expect(/This is a defect/.test(outcome.failures[0]?.message ?? '')).toBe(code === 'defect');
  const folder = await mkdtemp(join(tmpdir(), 'mainstem-outcome-'));
  try {
    await writePreviews(folder, outcome, { base, head });
    expect((await readPreviews(folder, { base, head })).failures).toEqual(outcome.failures);
    // One of an older version has none; one of another head is none of this change.
    const file = join(folder, 'p.failed.json');
    const { code: _, ...older } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify(older));
    expect((await readPreviews(folder, { base, head })).failures[0]).not.toHaveProperty('code');
    expect((await readPreviews(folder, { base, head: base })).failures).toMatchObject([{ code: 'missing' }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
