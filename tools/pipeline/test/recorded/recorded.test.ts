import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noCounts, type Preview } from '@mainstem/change';
import { readPreviews, writePreviews } from '@mainstem/pipeline/recorded';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const change = { base: 'b'.repeat(40), head: 'a'.repeat(40) };

function preview(project: string): Preview {
  return {
    schema: 'mainstem/preview@1',
    project,
    engine: 'kubernetes',
    counts: noCounts(),
    resources: [],
    warnings: [],
    receipt: { ...change, dirty: false, inputs: 'sha256:0', outcome: 'sha256:0', tools: {} },
  };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-recorded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const artifact = (name: string, ...projects: string[]) =>
  writePreviews(join(folder, name), { previews: projects.map(preview), failures: [] }, change);
const read = async () => {
  const { previews, failures } = await readPreviews(folder, change);
  return { projects: previews.map(({ project }) => project).sort(), failures };
};

describe('previews that other jobs recorded', () => {
  it('come back as they were written, with what failed', async () => {
    const outcome = { previews: [preview('a'), preview('b')], failures: [{ project: 'c', message: 'no' }] };
    await writePreviews(folder, outcome, change);
    expect(await readPreviews(folder, change)).toEqual(outcome);
  });

  it('of jobs that ran again: the newest attempt of a project, and the others as they were', async () => {
    await writePreviews(
      join(folder, 'mainstem-previews-plan-1-9'),
      { previews: [], failures: [{ project: 'a', message: 'locked' }] },
      change,
    );
    await artifact('mainstem-previews-plan-1-10', 'a');
    await artifact('mainstem-previews-plan-2-9', 'b');
    expect(await read()).toEqual({ projects: ['a', 'b'], failures: [] });
  });

  it('are data: links, other files and deeper folders are not read, nonsense is a failure', async () => {
    await artifact('one', 'a');
    writeFileSync(join(folder, 'secret'), JSON.stringify(preview('secret')));
    symlinkSync(join(folder, 'secret'), join(folder, 'link.kubernetes.json'));
    symlinkSync('/etc', join(folder, 'etc'));
    mkdirSync(join(folder, 'one/deep'));
    writeFileSync(join(folder, 'one/deep/b.kubernetes.json'), JSON.stringify(preview('b')));
    writeFileSync(join(folder, 'x.kubernetes.json'), '{ not json');
    const { projects, failures } = await read();
    expect(projects).toEqual(['a']);
    expect(failures).toEqual([{ project: 'x', message: expect.stringMatching(/is no preview/), code: 'missing' }]);
  });

  it('of another head do not count', async () => {
    await writePreviews(join(folder, 'x'), { previews: [preview('a')], failures: [] }, change);
    const { previews, failures } = await readPreviews(folder, { ...change, head: 'c'.repeat(40) });
    expect([previews, failures]).toEqual([
      [],
      [{ project: 'a', message: expect.stringMatching(/not of head/), code: 'missing' }],
    ]);
  });

  it('that are too large are not read, and said', async () => {
    writeFileSync(join(folder, 'x.kubernetes.json'), '');
    truncateSync(join(folder, 'x.kubernetes.json'), 65 * 1024 * 1024);
    expect((await read()).failures).toEqual([
      { project: 'x', message: expect.stringMatching(/was not read/), code: 'missing' },
    ]);
  });

  it('a folder that is not there: what to give', async () => {
    await expect(readPreviews(join(folder, 'nowhere'), change)).rejects.toThrow(/cannot be read\. Give/);
  });
});
