import { InputError } from '@mainstem/change/errors';
import { type Answers, answersSchema, checkAnswers, checkOne } from '@mainstem/generators';

/** Flags of `mainstem init`, each an answer. */
export interface AnswerFlags {
  readonly organisation?: string;
  readonly repository?: string;
  readonly 'owner-id'?: string;
  readonly 'repository-id'?: string;
  readonly region?: string;
  readonly environment?: readonly string[];
  readonly domain?: string;
  readonly registry?: string;
  readonly team?: readonly string[];
  readonly 'remove-examples'?: boolean;
}

type Partly = { [K in keyof Answers]?: unknown };

/** The answers that flags give. @throws InputError for a flag that cannot be read. */
export function flagged(flags: AnswerFlags): Partly {
  const { organisation, repository, region, domain, registry } = flags;
  const given: Partly = { organisation, repository, region, domain, registry };
  if (flags['owner-id'] !== undefined || flags['repository-id'] !== undefined)
    given.ids = { owner: flags['owner-id'], repository: flags['repository-id'] };
  if (flags.environment !== undefined) given.environments = flags.environment.map(environmentOf);
  if (flags.team !== undefined) given.teams = Object.fromEntries(flags.team.map(teamOf));
  if (flags['remove-examples'] === true) given.examples = 'remove';
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function environmentOf(text: string) {
  const [, name, account, region] = /^([^=]+)=(\d{12})(?:@(.+))?$/.exec(text) ?? [];
  if (name === undefined)
    throw new InputError(
      `--environment ${text}: expected NAME=ACCOUNT or NAME=ACCOUNT@REGION, such as dev=123456789012@eu-central-1.`,
    );
  return { name, account, ...(region === undefined ? {} : { region }) };
}

function teamOf(text: string): [string, string] {
  const [role = '', slug = ''] = text.split('=');
  if (!(role in answersSchema.shape.teams.shape) || slug === '')
    throw new InputError(
      `--team ${text}: expected ROLE=TEAM, with ${Object.keys(answersSchema.shape.teams.shape).join(', ')} for ROLE.`,
    );
  return [role, slug];
}

/** What nothing answered yet is asked on a terminal. @throws InputError elsewhere, naming what is missing. */
export async function complete(given: Partly): Promise<Answers> {
  const teams = { ...(given.teams as object | undefined) } as Record<string, string>;
  const questions: Question[] = [
    { key: 'organisation', flag: '--organisation', ask: 'Organisation (or user) on GitHub' },
    { key: 'repository', flag: '--repository', ask: 'Repository' },
    { key: 'region', flag: '--region', ask: 'AWS region', hint: 'eu-central-1' },
    {
      key: 'environments',
      flag: '--environment',
      ask: 'Environments in the order of the rollout, as NAME=ACCOUNT or NAME=ACCOUNT@REGION, with commas',
      hint: 'dev=…,staging=…,production=…',
    },
    { key: 'domain', flag: '--domain', ask: 'API group of what the platform offers', hint: 'platform.<your domain>' },
    { key: 'registry', flag: '--registry', ask: 'Registry of images' },
  ];
  const roles = Object.keys(answersSchema.shape.teams.shape).filter((role) => teams[role] === undefined);
  const open = questions.filter(({ key }) => given[key] === undefined);
  if (open.length + roles.length > 0 && (process.stdin.isTTY !== true || process.stdout.isTTY !== true)) {
    const flags = [...open.map(({ flag }) => flag), ...roles.map((role) => `--team ${role}=…`)];
    throw new InputError(
      `Not answered: ${flags.join(', ')}. Give the flags, or a file: mainstem init --answers tools/generators/examples/answers.yaml`,
    );
  }
  const asked: Partly = {};
  for (const one of open) {
    const text = await ask(one.ask, one.hint, (value) => wrong(one.key, value));
    asked[one.key] = one.key === 'environments' ? text.split(',').map((part) => environmentOf(part.trim())) : text;
  }
  for (const role of roles)
    teams[role] = await ask(`Team on GitHub for ${role}`, role, (value) => (value ? undefined : 'A slug'));
  return checkAnswers({ ...given, ...asked, teams }, 'the answers');
}

interface Question {
  readonly key: keyof Answers;
  readonly flag: string;
  readonly ask: string;
  readonly hint?: string;
}

function wrong(key: keyof Answers, text: string): string | undefined {
  try {
    return checkOne(key, key === 'environments' ? text.split(',').map((part) => environmentOf(part.trim())) : text);
  } catch (error) {
    return error instanceof InputError ? error.message : String(error);
  }
}

async function ask(
  message: string,
  placeholder: string | undefined,
  check: (value: string) => string | undefined,
): Promise<string> {
  const { text, isCancel } = await import('@clack/prompts');
  const answer = await text({
    message,
    ...(placeholder === undefined ? {} : { placeholder }),
    validate: (value) => check(value ?? ''),
  });
  if (isCancel(answer)) throw new InputError('Nothing was written: init was stopped.');
  return answer;
}
