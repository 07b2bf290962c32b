import { runProgram } from '@mainstem/toolchain';

/** Words before a command that run it apart from this job's other processes, and why there are none. */
export interface Isolation {
  readonly words: readonly string[];
  readonly missing?: string;
}

const NAMESPACE = ['--pid', '--fork', '--mount-proc', '--kill-child'];
/** Nothing that it starts may become another user: `sudo` is there without a password on GitHub's runners. */
const CONFINED = ['setpriv', '--no-new-privs'];

let found: Promise<Isolation> | undefined;

/**
 * How Terraform runs in a process namespace of its own with its own `/proc`, so that no configuration reads the environment of the action, of the
 * step or of the runner: by a user namespace where the system lets anybody have one, else by `sudo` without a password (GitHub's own Linux
 * runners), as the same user without its other groups. Asked once for each process.
 *
 * Source: unshare(1), setpriv(1); https://docs.github.com/actions/reference/runners/github-hosted-runners ("Administrative privileges").
 */
export function isolation(environment: NodeJS.ProcessEnv): Promise<Isolation> {
  found ??= find(environment);
  return found;
}

async function find({ PATH: path = '', HOME: home = '' }: NodeJS.ProcessEnv): Promise<Isolation> {
  if (process.platform !== 'linux') return { words: [], missing: `${process.platform} has no process namespaces` };
  const user = String(process.getuid?.() ?? '');
  const itself = ['unshare', ...NAMESPACE, ...CONFINED];
  const ways = [
    ...(user === '0' ? [itself] : []),
    ['unshare', '--user', '--map-current-user', ...NAMESPACE, ...CONFINED],
    bySudo({ user, group: String(process.getgid?.() ?? ''), path, home }),
  ];
  for (const words of ways) if (await works(words)) return { words };
  return { words: [], missing: 'this machine allows neither a user namespace nor sudo without a password' };
}

/** Words that take a namespace as root and then go back to the user, for good. sudo takes away PATH and HOME, whatever it keeps. */
export function bySudo(by: {
  readonly user: string;
  readonly group: string;
  readonly path: string;
  readonly home: string;
}): string[] {
  return [
    ...['sudo', '-nE', 'unshare', ...NAMESPACE],
    ...[...CONFINED, '--reuid', by.user, '--regid', by.group, '--clear-groups'],
    ...['env', `PATH=${by.path}`, `HOME=${by.home}`],
  ];
}

/** Tried, not assumed: in a namespace of its own a shell is among the first processes. */
async function works([program = '', ...words]: readonly string[]): Promise<boolean> {
  const look = [
    'sh',
    '-c',
    'test "$$" -lt 10 && test ! -e "/proc/$1" && ls -d /proc/[0-9]* | wc -l',
    'sh',
    String(process.pid),
  ];
  const result = await runProgram(program, [...words, ...look], { env: {} }).catch(() => undefined);
  const count = Number(result?.stdout.trim());
  return result?.code === 0 && count > 0 && count < 10;
}
