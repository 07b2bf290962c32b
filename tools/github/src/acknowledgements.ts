import {
  type Acknowledgement,
  acceptanceOf,
  acceptanceOfAll,
  accepts,
  addTo,
  type VerdictRisk,
} from '@mainstem/change';
import { type Command, HELP, parseCommands } from './commands.ts';
import { type AcceptedRisk, type AskedRisk, shortDigest } from './comment-state.ts';
import type { Comment, Conversation } from './conversation.ts';
import type { Permission } from './permissions.ts';

export interface Heard {
  /** Every acceptance that stands, of risks of this change as it is; digests in their short form. */
  readonly accepted: readonly AcceptedRisk[];
  /** What people who typed a command are told: plain text, newest last. */
  readonly answers: readonly string[];
  /** Newest comment that was read. */
  readonly seen: number;
}

/** Answers are about the newest comments; older ones were answered in the runs before. */
const MOST_ANSWERS = 8;

/** Whether somebody may accept a risk, as it is now. */
export type May = (login: string, risk: VerdictRisk) => Promise<Permission>;

/** A comment in which somebody accepts something, and what it names. */
interface Statement {
  readonly comment: Comment;
  readonly commands: readonly Command[];
}

/**
 * What is accepted: worked out in each run from people's own comments that nobody edited, and from who may accept now. What our comment
 * remembers decides nothing, since whatever has a token of this repository may write it.
 */
export async function acceptedIn(
  { comments, ours, editedBy }: Conversation,
  risks: readonly VerdictRisk[],
  may: May,
): Promise<AcceptedRisk[]> {
  // What people read may not be what we wrote: it is written anew, and accepted after that.
  if (editedBy !== undefined) return [];
  const first = ours[0]?.createdAt ?? '';
  const statements = statementsIn(comments).filter(({ comment }) => !comment.edited && comment.createdAt >= first);
  const all = acceptanceOfAll(risks);
  const accepted: AcceptedRisk[] = [];
  for (const risk of risks.filter(({ decision }) => decision === 'acknowledge')) {
    for (const { comment, commands } of statements) {
      if (!commands.some((command) => isOf(command, risk, all))) continue;
      const { may: allowed } = await may(comment.author, risk);
      if (!allowed) continue;
      const { author: by, createdAt: at, id } = comment;
      accepted.push({ id: risk.id, digest: shortDigest(risk.digest), by, at, comment: id, since: '' });
      break;
    }
  }
  return accepted;
}

function isOf(command: Command, risk: VerdictRisk, all: string): boolean {
  if (command.name !== 'acknowledge') return false;
  return command.ids === 'all' ? command.all === all : command.ids.some((typed) => accepts(typed, risk));
}

function statementsIn(comments: readonly Comment[]): Statement[] {
  return comments
    .filter(({ bot }) => !bot)
    .map((comment) => ({ comment, commands: parseCommands(comment.body) }))
    .filter(({ commands }) => commands.length > 0);
}

/**
 * Reads the commands in a pull request's comments: what is accepted by all of them, and answers to those that were not answered yet.
 *
 * @param risks the risks of the change as it is now.
 * @param may whether somebody may accept a risk.
 */
export async function hearCommands(
  conversation: Conversation,
  risks: readonly VerdictRisk[],
  may: May,
): Promise<Heard> {
  const { comments, state } = conversation;
  const accepted = await acceptedIn(conversation, risks, may);
  const open = risks.filter(({ decision }) => decision === 'acknowledge');
  const all = acceptanceOfAll(risks);
  const answers: string[] = [];
  for (const { comment, commands } of statementsIn(comments)) {
    if (comment.id <= state.seen) continue;
    if (comment.edited) {
      answers.push(`${comment.author}: an edited comment is not read. Write a new one.`);
      continue;
    }
    for (const command of commands) {
      answers.push(
        ...(command.name === 'acknowledge'
          ? await answersTo(command, comment, { open, all, may })
          : [answerTo(command, comment.author)]),
      );
    }
  }
  return {
    accepted,
    answers: [...(await fallen(conversation, { open, accepted, may })), ...answers.slice(-MOST_ANSWERS)],
    seen: comments.at(-1)?.id ?? state.seen,
  };
}

interface Asking {
  readonly open: readonly VerdictRisk[];
  readonly all: string;
  readonly may: May;
}

/** What somebody is told who accepted something: what counts, and for the rest why not and what to type. */
async function answersTo(
  command: Command & { name: 'acknowledge' },
  { author }: Comment,
  { open, all, may }: Asking,
): Promise<string[]> {
  if (open.length === 0) return [`${author}: there is nothing to acknowledge.`];
  if (command.ids === 'all' && command.all !== all) {
    const why =
      command.all === undefined ? '"all" says of nothing as it is now' : 'that was another state of this change';
    return [`${author}: ${why}. To accept all of it as it is now, copy this line: /mainstem acknowledge all ${all}`];
  }
  const told: string[] = [];
  const taken: string[] = [];
  const wanted = command.ids === 'all' ? open.map((risk) => ({ typed: risk.id, risk })) : command.ids.map(meant);
  for (const { typed, risk } of wanted) {
    if (risk === undefined) told.push(`${author}: ${notAccepted(typed)}`);
    else {
      const { may: allowed, why } = await may(author, risk);
      if (allowed) taken.push(risk.id);
      else told.push(`${author} may not accept ${risk.id}: ${author} ${why}.`);
    }
  }
  if (taken.length > 0) told.unshift(`${author} accepted ${taken.join(', ')}.`);
  return [...new Set(told)];

  function meant(typed: string): { typed: string; risk?: VerdictRisk } {
    const risk = open.find((one) => accepts(typed, one));
    return risk === undefined ? { typed } : { typed, risk };
  }

  function notAccepted(typed: string): string {
    const named = open.find(({ id }) => id === typed.replace(/_.*$/, ''));
    if (named === undefined) {
      const some = open.slice(0, 5).map(({ id }) => id);
      return `no risk ${typed.slice(0, 20)} is there now; to accept now: ${some.join(', ')}.`;
    }
    const why = typed.includes('_') ? 'is another risk now' : 'is a name, and says nothing of the risk as it is';
    return `${named.id} ${why}. To accept it as it is now, copy this line: /mainstem acknowledge ${acceptanceOf(named)}`;
  }
}

/** What the comment remembers as accepted and is not any more, though the risk is the same: said, so that nobody wonders. */
async function fallen(
  { comments, state, editedBy }: Conversation,
  { open, accepted, may }: Pick<Asking, 'open' | 'may'> & { readonly accepted: readonly AcceptedRisk[] },
): Promise<string[]> {
  const now = new Map(open.map((risk) => [shortDigest(risk.digest), risk]));
  const standing = new Set(accepted.map(({ digest }) => digest));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const reasons = new Map<string, string[]>();
  for (const { id, digest, by, comment: number } of state.accepted) {
    const risk = now.get(digest);
    if (risk === undefined || standing.has(digest)) continue;
    const comment = byId.get(number);
    const why =
      comment === undefined || comment.bot || comment.author !== by
        ? 'there is no such comment of theirs'
        : comment.edited
          ? 'the comment was edited since'
          : await whyNot(by, risk);
    addTo(reasons, `${by}\n${why}`, id);
  }
  const told = [...reasons].map(([key, ids]) => {
    const [by = '', why = ''] = key.split('\n');
    return `What ${by} accepted no longer counts (${ids.join(', ')}): ${why}.`;
  });
  const edited =
    editedBy === undefined
      ? []
      : [
          `The comment before this one was edited by ${editedBy}: what was accepted by it does not count and has to be accepted again.`,
        ];
  return [...told.slice(0, MOST_ANSWERS), ...edited];

  async function whyNot(by: string, risk: VerdictRisk): Promise<string> {
    const permission = await may(by, risk);
    return permission.may ? 'the comment does not accept it' : `${by} ${permission.why}`;
  }
}

/** A person's words come back shortened, as plain text. */
function answerTo(command: Exclude<Command, { name: 'acknowledge' }>, author: string): string {
  if (command.name === 'help') return `${author}: ${HELP}`;
  const meant = command.meant === undefined ? '' : ` Did you mean "/mainstem ${command.meant}"?`;
  return `${author}: there is no command "/mainstem ${command.text}".${meant} ${HELP}`;
}

/** The acceptances that concern these risks, with full digests, as `verdictOf` takes them. */
export function acceptedRisks(accepted: readonly Acknowledgement[], risks: readonly VerdictRisk[]): Acknowledgement[] {
  const given = new Map(accepted.map((entry) => [entry.digest, entry]));
  return risks.flatMap(({ id, digest }) => {
    const entry = given.get(shortDigest(digest));
    return entry === undefined ? [] : [{ id, digest, by: entry.by, at: entry.at }];
  });
}

/** What the comment asks about now; what it asked about before keeps the time since when it did. */
export function askedRisks(open: readonly VerdictRisk[], before: readonly AskedRisk[]): AskedRisk[] {
  const since = new Map(before.map((risk) => [`${risk.id} ${risk.digest}`, risk.since]));
  return open.map(({ id, digest }) => {
    const short = shortDigest(digest);
    const time = since.get(`${id} ${short}`);
    return { id, digest: short, ...(time === undefined ? {} : { since: time }) };
  });
}
