import { SETTINGS_FILE, type VerdictRisk } from '@mainstem/change';
import { describeError } from '@mainstem/change/errors';
import {
  type AcceptedRisk,
  acceptedIn,
  CODEOWNERS_PATHS,
  type Codeowners,
  type Context,
  type Conversation,
  contributorsOf,
  type GitHub,
  type GroupContext,
  hearCommands,
  loginOfAddress,
  type May,
  mayAccept,
  namedFor,
  type Permission,
  parseCodeowners,
  pullsOfGroup,
  readConversation,
  readPull,
} from '@mainstem/github';
import type { Session } from '@mainstem/pipeline/session';
import { git, readTexts } from '@mainstem/repository';
import type { Connections } from './connect.ts';
import type { Inputs } from './interface.ts';
import { type Standing, standingRisks } from './standing.ts';

/** What people said about this change. */
export interface WhatWasHeard {
  readonly accepted: readonly AcceptedRisk[];
  readonly answers: readonly string[];
  readonly seen: number;
  /** The pull request's comments; absent where there are none to write to, or they could not be read. */
  readonly conversation?: Conversation;
  /** What could not be read: then nothing counts as accepted, and nothing is written over. */
  readonly problems: readonly string[];
}

const NOTHING: WhatWasHeard = { accepted: [], answers: [], seen: 0, problems: [] };

/**
 * Reads what was accepted: in the comments of the pull request, or of every pull request of a merge group. Whatever
 * goes wrong accepts nothing.
 */
export async function hear(
  inputs: Inputs,
  { pull, group }: Context,
  { github, teams }: Connections,
  session: Session,
  risks: readonly VerdictRisk[],
): Promise<WhatWasHeard> {
  if (github === undefined || teams === undefined) return NOTHING;
  try {
    const codeowners = await readCodeowners(session);
    const range = [`${session.base}..${session.head}`];
    const mayOn = (number: number, author: string) =>
      accepters({ number, author, pusher: pull?.pusher, range }, { inputs, github, teams, session, codeowners });
    if (group !== undefined)
      return { ...NOTHING, accepted: await acceptedInGroup(github, group, session, risks, mayOn) };
    if (pull === undefined || pull.fork || !inputs.hears) return NOTHING;
    const conversation = await readConversation(github, pull.number);
    const heard = await hearCommands(conversation, risks, await mayOn(pull.number, pull.author));
    return { ...heard, conversation, problems: [] };
  } catch (error) {
    return { ...NOTHING, problems: [describeError(error).message] };
  }
}

interface Asker {
  readonly inputs: Inputs;
  readonly github: GitHub;
  readonly teams: GitHub;
  readonly session: Session;
  readonly codeowners: Codeowners;
}

/** Who may accept risks of a pull request. */
async function accepters(
  {
    number,
    author,
    pusher,
    range,
  }: {
    readonly number: number;
    readonly author: string;
    readonly pusher: string | undefined;
    readonly range: readonly string[];
  },
  { inputs, github, teams, session, codeowners }: Asker,
): Promise<May> {
  const contributors = await contributorsIn(github, number, session, pusher, range);
  const people = { codeowners, always: inputs.acknowledgers, author, contributors, teams };
  const may = remember((login, root) => mayAccept(github, people, login, root));
  return (login, { project }) => may(login, rootOf(session, project));
}

/**
 * What of the open risks stands on the base already, accepted in the pull requests that brought it. Whatever goes wrong leaves it open.
 */
export async function hearBefore(
  inputs: Inputs,
  { pull, group }: Context,
  { github, teams }: Connections,
  session: Session,
  open: readonly VerdictRisk[],
): Promise<Standing> {
  const branch = pull?.baseRef ?? group?.baseRef;
  if (open.length === 0 || github === undefined || teams === undefined || branch === undefined || !inputs.hears) {
    return { accepted: [], notes: [] };
  }
  const codeowners = await readCodeowners(session);
  const mayOn = async (number: number, range: readonly string[]) => {
    const { author } = await readPull(github, number);
    return accepters({ number, author, pusher: undefined, range }, { inputs, github, teams, session, codeowners });
  };
  return standingRisks(github, { open, session, branch, workflow: inputs.workflow, job: inputs.job, mayOn });
}

/**
 * What each pull request's comment remembers as accepted, and still stands with the code owners of the group's base. A pull
 * request into another branch is none of the group's, whatever a commit's subject says.
 */
async function acceptedInGroup(
  github: GitHub,
  group: GroupContext,
  session: Session,
  risks: readonly VerdictRisk[],
  mayOn: (pull: number, author: string) => Promise<May>,
): Promise<AcceptedRisk[]> {
  const range = [`${group.baseSha}..${group.headSha}`, '--first-parent', '--format=%H%x09%s'];
  const { code, stdout } = await git(session.repository.root, ['log', ...range]);
  const lines = code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
  const commits = lines.map((line) => ({
    sha: line.slice(0, line.indexOf('\t')),
    subject: line.slice(line.indexOf('\t') + 1),
  }));
  const accepted: AcceptedRisk[] = [];
  for (const number of await pullsOfGroup(github, group, commits)) {
    const { baseRef, author, open } = await readPull(github, number);
    if (!open || baseRef !== group.baseRef) continue;
    const conversation = await readConversation(github, number);
    accepted.push(...(await acceptedIn(conversation, risks, await mayOn(number, author))));
  }
  return accepted;
}

/** Whom the open risks wait for: who is named for any of them, without the author. Nobody where nobody is named, or CODEOWNERS cannot be read. */
export async function decidersOf(
  { acknowledgers }: Inputs,
  { pull }: Context,
  session: Session,
  open: readonly VerdictRisk[],
): Promise<string[]> {
  const codeowners = open.length === 0 ? [] : await readCodeowners(session).catch(() => []);
  const named = open.flatMap(({ project }) =>
    namedFor({ codeowners, always: acknowledgers }, rootOf(session, project)),
  );
  return [...new Set(named)].filter((name) => name.toLowerCase() !== `@${pull?.author ?? ''}`.toLowerCase());
}

/** Who brought something into a pull request: by GitHub's word, by the addresses in its commits, and who pushed last. */
async function contributorsIn(
  github: GitHub,
  number: number,
  { repository }: Session,
  pusher: string | undefined,
  ranges: readonly string[],
): Promise<Set<string>> {
  const found = await contributorsOf(github, number);
  for (const range of ranges) {
    // A branch that was deleted after a squash is not in the clone.
    const log = await git(repository.root, ['log', '--format=%ae%n%ce', range, '--']);
    for (const address of log.code === 0 ? log.stdout.toString('utf8').split('\n') : []) {
      const login = loginOfAddress(address);
      if (login !== undefined) found.add(login);
    }
  }
  if (pusher !== undefined) found.add(pusher.toLowerCase());
  return found;
}

/** CODEOWNERS as the rules have it: a change cannot name who accepts it. */
async function readCodeowners({ rules, repository }: Session): Promise<Codeowners> {
  const { tree } = rules;
  const path = CODEOWNERS_PATHS.find((one) => tree.entries.has(one));
  const text = path === undefined ? undefined : (await readTexts(repository, tree, [path])).get(path);
  return text === undefined ? [] : parseCodeowners(text);
}

function rootOf({ change }: Session, project: string): string {
  // Files that decide are their own project: whoever owns the file accepts that.
  if (project === SETTINGS_FILE || change.head.tree.entries.has(project) || change.base.tree.entries.has(project)) {
    return project;
  }
  return (change.head.projects.get(project) ?? change.base.projects.get(project))?.root ?? '';
}

/** One answer for the same question, however many risks a person accepts. */
function remember(
  ask: (login: string, root: string) => Promise<Permission>,
): (login: string, root: string) => Promise<Permission> {
  const known = new Map<string, Promise<Permission>>();
  return (login, root) => {
    const key = `${login}\n${root}`;
    const answer = known.get(key) ?? ask(login, root);
    known.set(key, answer);
    return answer;
  };
}
