import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often each figure is measured; its median counts. */
export const RUNS = Number(process.env.MAINSTEM_BENCH_RUNS ?? 5);
/** This repository, and its bundled command line. */
export const root = join(import.meta.dirname, '../../../..');
export const cli = join(root, 'tools/cli/dist/index.js');

export interface Measure {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Time and peak memory of one process. Memory is Linux's VmHWM, polled; 0 where /proc does not tell. */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string; ignoreCode?: number } = {},
): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['pipe', 'ignore', 'pipe'] });
    let peak = 0;
    let stderr = '';
    const poll = () => {
      try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        peak = Math.max(peak, Number(found?.[1] ?? 0) / 1024);
      } catch {
        // the process has ended
      }
    };
    const timer = setInterval(poll, 10);
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (code !== 0 && code !== options.ignoreCode)
        reject(new Error(`${command} ${args.join(' ')} exited ${code}: ${stderr}`));
      else resolve({ seconds, megabytes: peak });
    });
  });
}

/** The median of the times, the highest of the memories. */
export async function median(work: () => Promise<Measure>, runs = RUNS): Promise<Measure> {
  const all: Measure[] = [];
  for (let i = 0; i < runs; i++) all.push(await work());
  const seconds = all.map((one) => one.seconds).sort((a, b) => a - b);
  return {
    seconds: seconds[Math.floor(seconds.length / 2)] ?? 0,
    megabytes: Math.max(...all.map((one) => one.megabytes)),
  };
}

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

const rows: Row[] = [];
/** Prints one row of the table: a limit that is missed says so. */
export function report(what: string, measured: number, limit: number, unit: string): void {
  rows.push({ what, measured, limit, unit });
  const missed = measured > limit ? '  MISSED' : '';
  process.stdout.write(
    `${what.padEnd(66)} ${measured.toFixed(unit === 'MB' ? 0 : 2).padStart(8)} ${unit.padEnd(5)} limit ${limit}${missed}\n`,
  );
}

/** Prints a figure that has no limit: another one in the same run is what it is held against. */
export function tell(what: string, measured: number, unit: string): void {
  process.stdout.write(`${what.padEnd(66)} ${measured.toFixed(2).padStart(8)} ${unit}\n`);
}

/** How many limits were missed, of how many. */
export const missedRows = (): number => rows.filter(({ measured, limit }) => measured > limit).length;
export const reportedRows = (): number => rows.length;

/** What work inside this process takes; its memory is not told apart. */
export async function timed(work: () => void | Promise<void>): Promise<Measure> {
  const start = process.hrtime.bigint();
  await work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: 0 };
}
