import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import type { Claim } from '@mainstem/change';

/** Who runs this, and how others find it. */
export interface RunName {
  /** Address of the workflow run's attempt; elsewhere the machine and the process. */
  readonly run: string;
  readonly by: string;
  /** Where it is no workflow run. */
  readonly process?: NonNullable<Claim['process']>;
}

/** The name of this run, from the runner's variables. */
export function runName(environment: NodeJS.ProcessEnv, cwd: string): RunName {
  const {
    GITHUB_REPOSITORY,
    GITHUB_RUN_ID,
    GITHUB_RUN_ATTEMPT = '1',
    GITHUB_SERVER_URL = 'https://github.com',
  } = environment;
  const by = environment.GITHUB_TRIGGERING_ACTOR ?? environment.GITHUB_ACTOR ?? personOf(cwd);
  if (GITHUB_REPOSITORY !== undefined && GITHUB_RUN_ID !== undefined) {
    return {
      run: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT}`,
      by,
    };
  }
  const own = { host: hostname(), pid: process.pid, started: startOf(process.pid) ?? '' };
  return { run: `${own.host}:${own.pid}`, by, process: own };
}

/** Whether a claim's run is surely over: another attempt of the same run began, or its process on this machine is gone. */
export function isSurelyOver(claim: Claim, own: RunName): boolean {
  if (claim.process !== undefined) {
    const { host, pid, started } = claim.process;
    if (host !== hostname() || pid === process.pid) return false;
    const now = startOf(pid);
    return now === undefined || now !== started;
  }
  const runOf = (url: string) => /^(.*\/runs\/\d+)\/attempts\/(\d+)$/.exec(url);
  const [, its, attempt] = runOf(claim.run) ?? [];
  const [, mine, current] = runOf(own.run) ?? [];
  // GitHub runs one attempt of a run at a time.
  return its !== undefined && its === mine && Number(attempt) < Number(current);
}

function personOf(cwd: string): string {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (name !== '') return name;
  } catch {
    // Nobody told Git a name.
  }
  return userInfo().username;
}

/** When a process began, in words of the system; `undefined`: there is none. A pid alone may be another's by now. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    try {
      process.kill(pid, 0);
      return '';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined;
    }
  }
}
