import { spawn } from 'node:child_process';
import { ToolError } from '@mainstem/change';
import type { Repository } from './open.ts';

/**
 * Reads objects through one `git cat-file --batch`, handing over each content as it arrives, in the order asked, so that
 * a large tree never lies in memory as a whole.
 *
 * @throws ToolError when Git fails or an object is missing (a partial clone without network).
 */
export function readObjects(
  repository: Repository,
  ids: readonly string[],
  onObject: (id: string, content: Buffer) => void,
): Promise<void> {
  if (ids.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch', '--buffer'], {
      cwd: repository.root,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let failed: Error | undefined;
    const fail = (error: Error) => {
      failed ??= error;
      child.kill();
    };
    const parser = createBatchParser(onObject, fail);
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (failed === undefined) parser(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.on('error', (error) => reject(new ToolError(`git could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (failed !== undefined) reject(failed);
      else if (code !== 0) reject(new ToolError(`git cat-file failed: ${stderr.trim() || `exit ${code}`}`));
      else resolve();
    });
    child.stdin.on('error', () => {}); // the exit code tells
    child.stdin.end(`${ids.join('\n')}\n`);
  });
}

/** The format is `<id> SP <type> SP <size> LF <content> LF` (git-cat-file, BATCH OUTPUT). */
function createBatchParser(
  onObject: (id: string, content: Buffer) => void,
  fail: (error: Error) => void,
): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let buffered = 0;
  let wanted = 0;
  return (chunk) => {
    parts.push(chunk);
    buffered += chunk.length;
    if (buffered < wanted) return; // joining each chunk of a large object would be quadratic
    let data = parts.length === 1 ? chunk : Buffer.concat(parts);
    wanted = 0;
    let offset = 0;
    for (;;) {
      const newline = data.indexOf(10, offset);
      if (newline < 0) break;
      const header = data.toString('latin1', offset, newline);
      const [id, , size] = header.split(' ');
      if (id === undefined || size === undefined) {
        fail(
          new ToolError(
            `Git has no object ${header}. In a partial or shallow clone, fetch it: git fetch --unshallow --refetch origin`,
          ),
        );
        return;
      }
      const end = newline + 1 + Number(size);
      if (data.length < end + 1) {
        wanted = end + 1 - offset;
        break;
      }
      onObject(id, data.subarray(newline + 1, end));
      offset = end + 1;
    }
    data = data.subarray(offset);
    parts = [data];
    buffered = data.length;
  };
}
