import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { ToolError } from '@mainstem/change';
import { gitEnvironment } from './git.ts';
import type { Repository } from './open.ts';

/** From so many objects on a process of its own is quicker: it writes whole buffers, where the shared one answers object by object. */
const MANY = 200;

/**
 * Reads objects, handing over each content as it arrives, in the order asked, so that a large tree never lies in memory as a whole. A few are
 * read through one `git cat-file --batch` that serves all who ask for a few: where starting a program costs most of the time, that is
 * what reading costs.
 *
 * @throws ToolError when Git fails or an object is missing (a partial clone without network).
 */
export function readObjects(
  repository: Repository,
  ids: readonly string[],
  onObject: (id: string, content: Buffer) => void,
): Promise<void> {
  if (ids.length === 0) return Promise.resolve();
  const reader = ids.length < MANY ? sharedReader(repository) : startReader(repository, ['--buffer']);
  const done = reader.read(ids, onObject);
  if (ids.length >= MANY) reader.end();
  return done;
}

interface Reader {
  read(ids: readonly string[], onObject: (id: string, content: Buffer) => void): Promise<void>;
  /** No more is asked: the process ends after its last answer. */
  end(): void;
}

/** How long a shared process waits for somebody to ask again, in milliseconds: it holds the repository's packs open. */
const IDLE = 200;

const shared = new Map<string, Reader>();

function sharedReader(repository: Repository): Reader {
  const key = JSON.stringify([repository.root, repository.environment]);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const started = startReader(repository, [], () => shared.delete(key));
  shared.set(key, started);
  return started;
}

interface Request {
  left: number;
  readonly onObject: (id: string, content: Buffer) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  failed?: Error;
}

/**
 * One `git cat-file --batch`. It answers in the order of the questions. While nothing is asked it keeps nobody from ending.
 *
 * @param onEnd given for one that is shared: it is told when no more can be asked, and the process ends when nobody asks for a while.
 */
function startReader(repository: Repository, flags: readonly string[], onEnd?: () => void): Reader {
  const child = spawn('git', ['cat-file', '--batch', ...flags], {
    cwd: repository.root,
    env: gitEnvironment(repository),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const requests: Request[] = [];
  let stderr = '';
  let idle: NodeJS.Timeout | undefined;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    onEnd?.();
    child.stdin.end();
  };
  const answered = (request: Request) => {
    request.left--;
    if (request.left > 0) return;
    requests.shift();
    if (request.failed === undefined) request.resolve();
    else request.reject(request.failed);
    if (onEnd === undefined || requests.length > 0) return;
    hold(child, false);
    idle = setTimeout(end, IDLE).unref();
  };
  const failAll = (error: Error) => {
    end();
    for (const request of requests.splice(0)) request.reject(request.failed ?? error);
  };
  const parser = createBatchParser(
    (id, content) => {
      const [request] = requests;
      if (request === undefined) return;
      try {
        if (request.failed === undefined) request.onObject(id, content);
      } catch (error) {
        request.failed = error as Error;
      }
      answered(request);
    },
    (error) => {
      const [request] = requests;
      if (request === undefined) return;
      request.failed ??= error;
      answered(request);
    },
  );
  child.stdout.on('data', parser);
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  child.on('error', (error) => failAll(new ToolError(`git could not be started: ${error.message}`)));
  child.on('close', (code) => failAll(new ToolError(`git cat-file failed: ${stderr.trim() || `exit ${code}`}`)));
  child.stdin.on('error', () => {}); // the exit code tells
  return {
    read: (ids, onObject) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        if (onEnd !== undefined) hold(child, true);
        requests.push({ left: ids.length, onObject, resolve, reject });
        child.stdin.write(`${ids.join('\n')}\n`);
      }),
    end,
  };
}

/** Whether a process that is under way keeps this one from ending. */
function hold(child: ChildProcessWithoutNullStreams, wanted: boolean): void {
  const change = wanted ? 'ref' : 'unref';
  child[change]();
  // Pipes to a child are sockets.
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Partial<Socket>)[change]?.();
}

/** The format is `<id> SP <type> SP <size> LF <content> LF`, and `<id> SP missing LF` (git-cat-file, BATCH OUTPUT). */
function createBatchParser(
  onObject: (id: string, content: Buffer) => void,
  onMissing: (error: Error) => void,
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
        onMissing(
          new ToolError(
            `Git has no object ${header}. In a partial or shallow clone, fetch it: git fetch --unshallow --refetch origin`,
          ),
        );
        offset = newline + 1;
        continue;
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
