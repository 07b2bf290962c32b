import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findKustomize } from '../../src/preview/programs.ts';

let folder: string;
const path = process.env.PATH;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  process.env.PATH = `${folder}:${path}`;
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

/** A kubectl that counts how often it is asked, and does something the first time. */
function install(first: string): void {
  const count = join(folder, 'count');
  const answer = '{"clientVersion":{"gitVersion":"v1.33.1"},"kustomizeVersion":"v5.6.0"}';
  writeFileSync(
    join(folder, 'kubectl'),
    `#!/bin/sh\necho >> ${count}\nif [ $(wc -l < ${count}) -eq 1 ]; then ${first}; fi\necho '${answer}'\n`,
  );
  chmodSync(join(folder, 'kubectl'), 0o755);
}

const VERSIONS = { kubectl: '1.33.1', kustomize: '5.6.0' };

it.each([
  ['fails', 'exit 1'],
  ['is ended by a signal', 'kill -TERM $$'],
])('a program that %s is asked again', async (_, first) => {
  install(first);
  expect((await findKustomize()).tools).not.toEqual(VERSIONS);
  expect((await findKustomize()).tools).toEqual(VERSIONS);
});

it('a program that answered is asked once', async () => {
  install(':');
  const asked = await Promise.all([findKustomize(), findKustomize()]);
  // From now on it would say something else.
  writeFileSync(join(folder, 'kubectl'), '#!/bin/sh\necho other\n');
  for (const { tools } of [...asked, await findKustomize()]) expect(tools).toEqual(VERSIONS);
});

it('rivals 10: with kustomize alone, no kubectl is downloaded', async () => {
  writeFileSync(join(folder, 'kustomize'), '#!/bin/sh\necho v5.6.0\n');
  chmodSync(join(folder, 'kustomize'), 0o755);
  process.env.PATH = `${folder}:/nowhere`;
  process.env.XDG_CACHE_HOME = folder;
  try {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await findKustomize()).toMatchObject({ program: { name: 'kustomize' }, tools: { kustomize: '5.6.0' } });
    expect(said.mock.calls).toEqual([]);
  } finally {
    delete process.env.XDG_CACHE_HOME;
    vi.restoreAllMocks();
  }
});
