import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf, ToolError } from '@mainstem/change';
import { unpack } from './archive.ts';
import type { Artifact } from './releases.ts';

/** A release file of more than this is not what we asked for. */
const MOST_BYTES = 400 * 1024 * 1024;
const TIMEOUT_MS = 10 * 60 * 1000;

const underWay = new Map<string, Promise<void>>();

/**
 * Downloads one program to `target`, once a process.
 *
 * The file is compared with its pinned checksum in memory, before anything is written that could be run. The program is then
 * written into a folder of its own beside the target's and moved into place in one step, so that another process sees all of it or nothing.
 *
 * @param url where the artifact lies.
 * @param target path of the program; its folder belongs to this version alone.
 * @throws ToolError when it cannot be fetched, or is not the pinned file: then nothing is left behind.
 */
export function downloadProgram(url: string, artifact: Artifact, target: string): Promise<void> {
  let running = underWay.get(target);
  if (running === undefined) {
    running = fetchInto(url, artifact, target).finally(() => underWay.delete(target));
    underWay.set(target, running);
  }
  return running;
}

async function fetchInto(url: string, artifact: Artifact, target: string): Promise<void> {
  const bytes = await fetchBytes(url);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== artifact.sha256) {
    throw new ToolError(
      `${url} is not the file that was pinned: its SHA-256 is ${sum}, expected ${artifact.sha256}. Nothing was installed.`,
    );
  }
  const program = unpack(bytes, artifact.packing);
  const folder = dirname(target);
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(join(dirname(folder), '.download-'));
  try {
    await writeFile(join(scratch, basename(target)), program, { mode: 0o755 });
    await rename(scratch, folder).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster; its file has passed the same check.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function fetchBytes(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new ToolError(`cannot download ${url}: ${messageOf(error)}${cause}.`);
  }
}
