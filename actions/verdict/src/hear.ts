import { SETTINGS_FILE, type VerdictRisk } from '@mainstem/change';
import { messageOf } from '@mainstem/change/errors';
import {
  type AcceptedRisk,
  CODEOWNERS_PATHS,
  type Codeowners,
  type Context,
  type Conversation,
  type GitHub,
  type GroupContext,
  hearCommands,
  type May,
  mayAccept,
  type Permission,
  parseCodeowners,
  pullsOfGroup,
  readConversation,
  readPull,
  recheckAcceptances,
} from '@mainstem/github';
import type { Session } from '@mainstem/pipeline/session';
import { git, readObjects } from '@mainstem/repository';
import type { Inputs } from './interface.ts';
import type { Connections } from './run.ts';

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
    const mayOn = (author: string): May => {
      const accepters = { codeowners, always: inputs.acknowledgers, author, teams };
      const may = remember((login, root) => mayAccept(github, accepters, login, root));
      return (login, { project }) => may(login, rootOf(session, project));
    };
    if (group !== undefined)
      return { ...NOTHING, accepted: await acceptedInGroup(github, group, session, risks, mayOn) };
    if (pull === undefined || pull.fork || !inputs.comment) return NOTHING;
    const conversation = await readConversation(github, pull.number);
    const heard = await hearCommands(conversation, risks, mayOn(pull.author));
    return { ...heard, conversation, problems: [] };
  } catch (error) {
    return { ...NOTHING, problems: [messageOf(error)] };
  }
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
  mayOn: (author: string) => May,
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
    accepted.push(...(await recheckAcceptances(conversation, risks, mayOn(author))).accepted);
  }
  return accepted;
}

/** CODEOWNERS as it is at base: a change cannot name who accepts it. */
async function readCodeowners({ change, repository }: Session): Promise<Codeowners> {
  const { entries } = change.base.tree;
  const id = CODEOWNERS_PATHS.map((path) => entries.get(path)?.id).find((one) => one !== undefined);
  if (id === undefined) return [];
  let text = '';
  await readObjects(repository, [id], (_, content) => {
    text = content.toString('utf8');
  });
  return parseCodeowners(text);
}

function rootOf({ change }: Session, project: string): string {
  // Rules that change are their own project: whoever owns the file accepts that.
  if (project === SETTINGS_FILE) return SETTINGS_FILE;
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
