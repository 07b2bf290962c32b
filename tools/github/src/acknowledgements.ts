import type { Acknowledgement, VerdictRisk } from '@mainstem/change';
import { type Command, HELP, parseCommands } from './commands.ts';
import { type AcceptedRisk, type AskedRisk, shortDigest } from './comment-state.ts';
import type { Comment, Conversation } from './conversation.ts';
import type { Permission } from './permissions.ts';

export interface Heard {
  /** Every acceptance that is known, of risks of this change or of another state of it; digests in their short form. */
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

/**
 * Which remembered acceptances still stand. What our comment remembers is only a note: each is held against the comment that gave
 * it and against who may accept now, since base, code owners and permissions move, and since another workflow that writes
 * under the same name could forge the note. An acceptance of another state of the change is kept, and looked at when it counts.
 */
export async function recheckAcceptances(
  { comments, ours, state }: Conversation,
  risks: readonly VerdictRisk[],
  may: May,
): Promise<{ accepted: AcceptedRisk[]; fallen: string[] }> {
  const now = new Map(risks.map((risk) => [shortDigest(risk.digest), risk]));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const first = ours[0]?.createdAt ?? '';
  const accepted: AcceptedRisk[] = [];
  const fallen = new Map<string, string[]>();
  for (const entry of state.accepted) {
    const risk = now.get(entry.digest);
    const why = risk === undefined ? undefined : await whyFallen(entry, risk);
    if (why === undefined) accepted.push(entry);
    else fallen.set(`${entry.by}\n${why}`, [...(fallen.get(`${entry.by}\n${why}`) ?? []), entry.id]);
  }
  return {
    accepted,
    fallen: [...fallen].map(([key, ids]) => {
      const [by = '', why = ''] = key.split('\n');
      return `What ${by} accepted no longer counts (${ids.join(', ')}): ${why}.`;
    }),
  };

  async function whyFallen(entry: AcceptedRisk, risk: VerdictRisk): Promise<string | undefined> {
    const comment = byId.get(entry.comment);
    if (comment === undefined || comment.bot || comment.author !== entry.by)
      return 'there is no such comment of theirs';
    if (comment.edited) return 'the comment was edited since';
    const named = parseCommands(comment.body).some(
      (command) => command.name === 'acknowledge' && (command.ids === 'all' || command.ids.includes(entry.id)),
    );
    // Both ids are the start of one longer name of the digest.
    const same = entry.id !== '' && (risk.id.startsWith(entry.id) || entry.id.startsWith(risk.id));
    const shownBefore = entry.since !== '' && first <= entry.since && entry.since < comment.createdAt;
    if (!named || !same || !shownBefore) return 'the comment does not accept it';
    const permission = await may(entry.by, risk);
    return permission.may ? undefined : `${entry.by} ${permission.why}`;
  }
}

/**
 * Reads the commands in comments that were not answered yet. A short id means the risk that our comment showed under it when the
 * comment was made; ids are four letters, and could be made to collide. Only comments of people count that were never edited.
 *
 * @param risks the risks of the change as it is now; an acceptance of another digest changes nothing.
 * @param may whether somebody may accept a risk.
 */
export async function hearCommands(
  conversation: Conversation,
  risks: readonly VerdictRisk[],
  may: May,
): Promise<Heard> {
  const { comments, state, editedBy } = conversation;
  const { accepted: standing, fallen } = await recheckAcceptances(conversation, risks, may);
  const accepted = [...standing];
  const answers: string[] = [];
  if (editedBy !== undefined) {
    answers.push(
      `This comment was edited by ${editedBy}: what was accepted in it does not count and has to be accepted again.`,
    );
  }
  const open = new Map(
    risks.filter(({ decision }) => decision === 'acknowledge').map((risk) => [shortDigest(risk.digest), risk]),
  );
  for (const comment of comments) {
    if (comment.id <= state.seen || comment.bot) continue;
    const commands = parseCommands(comment.body);
    if (commands.length === 0) continue;
    if (comment.edited) {
      answers.push(`${comment.author}: an edited comment is not read. Write a new one.`);
      continue;
    }
    for (const command of commands) {
      if (command.name !== 'acknowledge') {
        answers.push(answerTo(command, comment.author));
        continue;
      }
      answers.push(...(await acknowledge(command.ids, comment)));
    }
  }
  return {
    accepted: unique(accepted),
    answers: [...fallen.slice(0, MOST_ANSWERS), ...answers.slice(-MOST_ANSWERS)],
    seen: comments.at(-1)?.id ?? state.seen,
  };

  async function acknowledge(
    ids: readonly string[] | 'all',
    { id: comment, author, createdAt }: Comment,
  ): Promise<string[]> {
    const shown = state.asked.filter(({ since = '' }) => since !== '' && since < createdAt);
    const wanted = ids === 'all' ? shown : ids.map((id) => shown.find((risk) => risk.id === id) ?? id);
    if (ids === 'all' && shown.length === 0) return [`${author}: there is nothing to acknowledge.`];
    const told: string[] = [];
    const taken: string[] = [];
    for (const one of wanted) {
      const risk = typeof one === 'string' ? undefined : open.get(one.digest);
      if (typeof one === 'string') told.push(`${author}: ${unknownId(one, [...open.values()])}`);
      else if (risk === undefined) told.push(`${author}: ${one.id} is no longer a risk of this change.`);
      else {
        const { may: allowed, why } = await may(author, risk);
        if (allowed) {
          const { id, digest, since = '' } = one;
          accepted.push({ id, digest, by: author, at: createdAt, comment, since });
          taken.push(one.id);
        } else told.push(`${author} may not accept ${one.id}: ${author} ${why}.`);
      }
    }
    if (taken.length > 0) told.unshift(`${author} accepted ${taken.join(', ')}.`);
    return [...new Set(told)];
  }
}

/** A person's words come back shortened, as plain text. */
function answerTo(command: Exclude<Command, { name: 'acknowledge' }>, author: string): string {
  if (command.name === 'help') return `${author}: ${HELP}`;
  const meant = command.meant === undefined ? '' : ` Did you mean "/mainstem ${command.meant}"?`;
  return `${author}: there is no command "/mainstem ${command.text}".${meant} ${HELP}`;
}

function unknownId(id: string, open: readonly VerdictRisk[]): string {
  const some = open.slice(0, 5).map((risk) => risk.id);
  const ids = some.length === 0 ? 'nothing asks to be accepted' : `to accept now: ${some.join(', ')}`;
  return `no risk ${id.slice(0, 20)} was shown when the comment was made; ${ids}.`;
}

function unique(accepted: readonly AcceptedRisk[]): AcceptedRisk[] {
  return [...new Map(accepted.map((entry) => [entry.digest, entry])).values()];
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
