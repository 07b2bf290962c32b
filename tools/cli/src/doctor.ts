import { existsSync } from 'node:fs';
import { InputError, messageOf } from '@mainstem/change/errors';
import { defaultBase, git, openRepository } from '@mainstem/repository';
import { findProgram, type ProgramName, versionOf } from '@mainstem/toolchain';

export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail' | 'skip';
  readonly found: string;
  readonly wanted: string;
  readonly fix: string;
}

interface WantedProgram {
  readonly name: ProgramName;
  readonly wanted: string;
  readonly atLeast: string;
  readonly lacking: Check['state'];
  readonly fix: string;
  /** What does the same: where it is there, nothing is lacking. */
  readonly or?: ProgramName;
}

/** Programs, and what does not work without each. */
const WANTED: readonly WantedProgram[] = [
  { name: 'git', wanted: '2.30 or newer', atLeast: '2.30', lacking: 'fail', fix: 'apt-get install git' },
  {
    name: 'terraform',
    wanted: '1.10 or newer',
    atLeast: '1.10',
    lacking: 'warn',
    fix: 'Without it plan does not work. See developer.hashicorp.com/terraform/install',
    or: 'tofu',
  },
  {
    name: 'tofu',
    wanted: '1.9 or newer',
    atLeast: '1.9',
    lacking: 'skip',
    fix: 'Only stacks of OpenTofu need it. See opentofu.org/docs/intro/install',
    or: 'terraform',
  },
  {
    name: 'kubectl',
    wanted: '1.30 or newer',
    atLeast: '1.30',
    lacking: 'warn',
    fix: 'Without it diff and render do not work. See kubernetes.io/docs/tasks/tools',
    or: 'kustomize',
  },
  {
    name: 'kustomize',
    wanted: '5.0 or newer',
    atLeast: '5.0',
    lacking: 'skip',
    fix: 'kubectl brings its own',
    or: 'kubectl',
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
  if (!existsSync(cwd)) throw new InputError(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
  const checks = await Promise.all(WANTED.map(checkProgram));
  return [
    checkNode(),
    ...checks,
    await checkRepository(cwd),
    await checkBase(cwd),
    checkCredentials(),
    await checkAccepters(cwd),
  ];
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

async function checkProgram({ name, wanted, atLeast, lacking, fix, or }: WantedProgram): Promise<Check> {
  const find = (program: ProgramName) => findProgram(program, { download: false }).catch(() => undefined);
  const program = await find(name);
  if (program === undefined) {
    const other = or !== undefined && (await find(or)) !== undefined;
    return other
      ? { name, state: 'skip', found: `not found; ${or} is used`, wanted, fix: `${or} does the same` }
      : { name, state: lacking, found: 'not found', wanted, fix };
  }
  try {
    const found = await versionOf(program);
    return { name, state: isAtLeast(found, atLeast) ? 'ok' : 'warn', found, wanted, fix };
  } catch (error) {
    return { name, state: 'warn', found: program.path, wanted, fix: messageOf(error) };
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

/** What commands without `--base` compare with; Nx knows nx.json's branch alone. */
async function checkBase(cwd: string): Promise<Check> {
  const check = { name: 'base branch', wanted: 'a branch to compare with' };
  const repository = await openRepository(cwd).catch(() => undefined);
  if (repository === undefined) return { ...check, state: 'skip', found: 'no repository', fix: 'See above' };
  try {
    const base = await defaultBase(repository, 'HEAD');
    return { ...check, state: 'ok', found: base.slice(0, 12), fix: '' };
  } catch (error) {
    return { ...check, state: 'warn', found: 'none', fix: messageOf(error) };
  }
}

/** Who could accept a risk on GitHub, as far as files tell: a workflow's own token cannot read who is in a team. */
async function checkAccepters(cwd: string): Promise<Check> {
  const check = { name: 'who accepts risks', wanted: 'people, or a token that reads teams' };
  const texts = await Promise.all(
    ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'].map((path) =>
      git(cwd, ['show', `HEAD:./${path}`]).catch(() => undefined),
    ),
  );
  const text = texts.find((one) => one?.code === 0)?.stdout.toString('utf8');
  if (text === undefined) return { ...check, state: 'ok', found: 'no CODEOWNERS: whoever may write', fix: '' };
  const lines = text.split('\n').map((line) => line.replace(/(?:^|\s)#.*/, ''));
  const owners = new Set(
    lines.flatMap((line) => line.trim().split(/\s+/).slice(1)).filter((owner) => owner.startsWith('@')),
  );
  const teams = [...owners].filter((owner) => owner.includes('/'));
  const found = `${owners.size - teams.length} people and ${teams.length} teams in CODEOWNERS`;
  if (teams.length === 0) return { ...check, state: 'ok', found, fix: '' };
  return {
    ...check,
    state: teams.length === owners.size ? 'warn' : 'ok',
    found,
    fix: 'Name people in the variable MAINSTEM_ACKNOWLEDGERS, or give the verdict a team token: docs/github.md, "Who accepts risks"',
  };
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
