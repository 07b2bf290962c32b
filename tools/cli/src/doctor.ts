import { openRepository } from '@mainstem/repository';
import { findProgram, type ProgramName, versionOf } from '@mainstem/toolchain';

export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail' | 'skip';
  readonly found: string;
  readonly wanted: string;
  readonly fix: string;
}

/** Programs, and what does not work without each. */
const WANTED: readonly { name: ProgramName; wanted: string; atLeast: string; lacking: Check['state']; fix: string }[] =
  [
    { name: 'git', wanted: '2.30 or newer', atLeast: '2.30', lacking: 'fail', fix: 'apt-get install git' },
    {
      name: 'terraform',
      wanted: '1.10 or newer',
      atLeast: '1.10',
      lacking: 'warn',
      fix: 'Without it plan does not work. See developer.hashicorp.com/terraform/install',
    },
    {
      name: 'kubectl',
      wanted: '1.30 or newer',
      atLeast: '1.30',
      lacking: 'warn',
      fix: 'Without it diff and render do not work. See kubernetes.io/docs/tasks/tools',
    },
    {
      name: 'helm',
      wanted: '3.8 or newer',
      atLeast: '3.8',
      lacking: 'skip',
      fix: 'Only charts need it. See helm.sh/docs/intro/install',
    },
  ];

/** Looks at programs, the repository and credentials. Asks nothing of the network. */
export async function examineMachine(cwd: string): Promise<Check[]> {
  const checks = await Promise.all(WANTED.map(checkProgram));
  return [checkNode(), ...checks, await checkRepository(cwd), checkCredentials()];
}

function checkNode(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  return {
    name: 'node',
    state: major >= 20 ? 'ok' : 'fail',
    found: process.versions.node,
    wanted: '20 or newer',
    fix: 'Install Node 24 from nodejs.org',
  };
}

async function checkProgram({ name, wanted, atLeast, lacking, fix }: (typeof WANTED)[number]): Promise<Check> {
  try {
    const found = await versionOf(await findProgram(name, { download: false }));
    return { name, state: isAtLeast(found, atLeast) ? 'ok' : 'warn', found, wanted, fix };
  } catch {
    return { name, state: lacking, found: 'not found', wanted, fix };
  }
}

/** Compares major and minor, as `1.10.5` and `v1.32.4-gke`; a version that cannot be read is not called old. */
function isAtLeast(found: string, wanted: string): boolean {
  const [major, minor] = (/(\d+)\.(\d+)/.exec(found) ?? []).slice(1).map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  if (major === undefined || minor === undefined) return true;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

async function checkRepository(cwd: string): Promise<Check> {
  const wanted = 'a Git repository';
  try {
    return { name: 'repository', state: 'ok', found: (await openRepository(cwd)).root, wanted, fix: '' };
  } catch {
    return {
      name: 'repository',
      state: 'warn',
      found: 'none here',
      wanted,
      fix: 'git init && git add . && git commit -m start',
    };
  }
}

function checkCredentials(): Check {
  const variables = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ];
  const found = variables.find((name) => process.env[name]);
  return {
    name: 'AWS credentials',
    state: found === undefined ? 'skip' : 'ok',
    found: found ?? 'none in the environment',
    wanted: 'a role that may read',
    fix: 'Without them plan says skipped and the rest works. For example: aws sso login && export AWS_PROFILE=…',
  };
}
