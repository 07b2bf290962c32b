import { setTimeout as wait } from 'node:timers/promises';
import { compareText, eventLine, parseEvents, type RolloutEvent, ToolError, type Tree } from '@mainstem/change';
import { gitOrFail } from './git.ts';
import type { Repository } from './open.ts';
import { bringCommit, pushRef, remoteRefs } from './remote.ts';
import { readTree } from './snapshot.ts';
import { readTexts } from './texts.ts';

/** A branch that holds records and no source: one document, and `events/<yyyy-mm>.jsonl`. */
export interface RecordBranchOptions<T> {
  readonly repository: Repository;
  readonly remote: string;
  /** `mainstem/ledger/dev`. */
  readonly branch: string;
  /** `ledger.json`. */
  readonly file: string;
  /** @throws InputError with file and line. */
  readonly parse: (text: string, where: string) => T;
  readonly print: (document: T) => string;
  readonly empty: T;
  readonly now?: () => Date;
}

export interface RecordState<T> {
  /** `undefined`: the branch is not there. */
  readonly tip: string | undefined;
  readonly document: T;
}

/** One step of an environment's history. Times of events are filled in as they are written, and never go back. */
export interface Transition<T> {
  readonly document: T;
  readonly events: readonly (Omit<RolloutEvent, 'at' | 'schema'> & { readonly at?: string })[];
  /** What the branch's log says. */
  readonly message: string;
}

export interface RecordBranch<T> {
  read(): Promise<RecordState<T>>;
  /** The same, where somebody asked already where the branch is now; `undefined`: it is not there. */
  readAt(tip: string | undefined): Promise<RecordState<T>>;
  /** Full name of the branch. */
  readonly ref: string;
  /**
   * Writes one commit by compare-and-swap. When somebody else was first, it is read again and decided again; nothing is ever forced.
   *
   * @param decide what to write, from what is there; `undefined`: nothing.
   * @throws ToolError when the remote refuses, or others are first again and again.
   */
  write(decide: (state: RecordState<T>) => Transition<T> | undefined): Promise<WrittenState<T>>;
  /** All events, oldest first. @throws InputError with file and line for what is none. */
  events(): Promise<RolloutEvent[]>;
  /** The files of events as they are, by month: for figures, which pass over what is no event. */
  eventFiles(): Promise<EventFile[]>;
}

/** One month of events. */
export interface EventFile {
  /** How a person finds it: `mainstem/ledger/dev:events/2026-01.jsonl`. */
  readonly where: string;
  readonly text: string;
}

export interface WrittenState<T> extends RecordState<T> {
  readonly written: readonly RolloutEvent[];
}

const MOST_TRIES = 12;
/** Whose commits of Mainstem's own are, whatever the machine's Git is set to. */
export const COMMITTER: readonly string[] = [
  '-c',
  'user.name=Mainstem',
  '-c',
  'user.email=mainstem@users.noreply.github.com',
  '-c',
  'commit.gpgSign=false',
];

export function createRecordBranch<T>(options: RecordBranchOptions<T>): RecordBranch<T> {
  const { repository, remote, branch, file, parse, print, empty, now = () => new Date() } = options;
  const ref = `refs/heads/${branch}`;
  /** Writes of this process go one after the other. */
  let queue: Promise<unknown> = Promise.resolve();
  let known: { readonly tip: string; readonly document: T } | undefined;

  const tipNow = async () => (await remoteRefs(repository, remote, [ref])).get(ref);

  const stateAt = async (tip: string | undefined): Promise<RecordState<T>> => {
    if (tip === undefined) return { tip, document: empty };
    if (known?.tip === tip) return known;
    await bringCommit(repository, remote, ref, tip);
    const text = (await readTexts(repository, await readTree(repository, tip), [file])).get(file);
    if (text === undefined) {
      throw new ToolError(
        `${branch} has no ${file}. Somebody wrote something else there: git log -p origin/${branch}. Delete the branch and run mainstem rollout --adopt, or put its last good commit back.`,
      );
    }
    known = { tip, document: parse(text, `${branch}:${file}`) };
    return known;
  };

  const read = async () => stateAt(await tipNow());

  const writeOnce = async (decide: (state: RecordState<T>) => Transition<T> | undefined): Promise<WrittenState<T>> => {
    let why = '';
    for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
      const state = attempt === 1 && known !== undefined ? known : await read();
      const transition = decide(state);
      if (transition === undefined) {
        // What was decided on what this process remembers is decided on what is there.
        if (attempt === 1 && known !== undefined && (await tipNow()) !== state.tip) {
          known = undefined;
          continue;
        }
        return { ...state, written: [] };
      }
      const { commit, written } = await commitOf(state.tip, transition);
      const pushed = await pushRef(repository, remote, ref, commit, state.tip);
      if (pushed.is === 'pushed') {
        known = { tip: commit, document: transition.document };
        return { ...known, written };
      }
      known = undefined;
      why = pushed.why;
      if (pushed.is === 'refused') {
        throw new ToolError(
          `${remote} does not let ${branch} be written: ${why}. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`,
        );
      }
      if (attempt > 1) await wait(2 ** Math.min(attempt, 7) * (5 + Math.random() * 10));
    }
    throw new ToolError(`${branch} was changed by others each of ${MOST_TRIES} times (${why}). Run the command again.`);
  };

  const commitOf = async (tip: string | undefined, { document, events, message }: Transition<T>) => {
    const tree = tip === undefined ? undefined : await readTree(repository, tip);
    const newest = monthsOf(tree).at(-1);
    const files = new Map([[file, print(document)]]);
    const written: RolloutEvent[] = [];
    if (events.length > 0) {
      const texts = new Map<string, string>();
      let last = '';
      if (tree !== undefined && newest !== undefined) {
        const text = (await readTexts(repository, tree, [newest])).get(newest) ?? '';
        texts.set(newest, text);
        last = parseEvents(lastLine(text), `${branch}:${newest}`).at(-1)?.at ?? '';
      }
      for (const event of events) {
        const time = event.at ?? now().toISOString();
        // A clock that went back does not turn the story round.
        const at = time > last ? time : last;
        last = at;
        const path = `events/${at.slice(0, 7)}.jsonl`;
        const whole = { ...event, schema: 'mainstem/event@1' as const, at };
        texts.set(path, (texts.get(path) ?? '') + eventLine(whole));
        written.push(whole);
      }
      for (const [path, text] of texts) files.set(path, text);
    }
    return { commit: await commitFiles(repository, tip, tree?.entries, files, message), written };
  };

  const eventFiles = async (): Promise<EventFile[]> => {
    const tip = await tipNow();
    if (tip === undefined) return [];
    await bringCommit(repository, remote, ref, tip);
    const tree = await readTree(repository, tip);
    const paths = [...tree.entries.keys()].filter((path) => path.startsWith('events/')).sort(compareText);
    const texts = await readTexts(repository, tree, paths);
    return paths.map((path) => ({ where: `${branch}:${path}`, text: texts.get(path) ?? '' }));
  };

  return {
    ref,
    read,
    readAt: stateAt,
    write(decide) {
      const mine = queue.then(() => writeOnce(decide));
      queue = mine.catch(() => {});
      return mine;
    },
    async events() {
      return (await eventFiles()).flatMap(({ where, text }) => parseEvents(text, where));
    },
    eventFiles,
  };
}

/** The files of events of a tree, oldest first. */
function monthsOf(tree: Tree | undefined): string[] {
  return [...(tree?.entries.keys() ?? [])].filter((path) => /^events\/\d{4}-\d\d\.jsonl$/.test(path)).sort(compareText);
}

function lastLine(text: string): string {
  const end = text.replace(/\n+$/, '');
  return end.slice(end.lastIndexOf('\n') + 1);
}

/** A commit on top of another with some files written anew; the first of the branch has no parent. */
async function commitFiles(
  { root }: Repository,
  parent: string | undefined,
  entries: Tree['entries'] | undefined,
  files: ReadonlyMap<string, string>,
  message: string,
): Promise<string> {
  const all = new Map([...(entries ?? [])].map(([path, { mode, id }]) => [path, `${mode} blob ${id}`]));
  const written = [...files].map(async ([path, text]) => {
    const id = await gitOrFail(root, ['hash-object', '-w', '--no-filters', '--stdin'], text);
    return [path, `100644 blob ${id.toString('utf8').trim()}`] as const;
  });
  for (const [path, about] of await Promise.all(written)) all.set(path, about);
  const rows: string[] = [];
  const folders = new Map<string, string[]>();
  for (const [path, about] of all) {
    const slash = path.indexOf('/');
    if (slash < 0) rows.push(`${about}\t${path}`);
    else
      folders.set(path.slice(0, slash), [
        ...(folders.get(path.slice(0, slash)) ?? []),
        `${about}\t${path.slice(slash + 1)}`,
      ]);
  }
  const treeOf = async (lines: readonly string[]) =>
    (await gitOrFail(root, ['mktree'], `${lines.join('\n')}\n`)).toString('utf8').trim();
  for (const [name, lines] of folders) rows.push(`040000 tree ${await treeOf(lines)}\t${name}`);
  const args = [
    ...COMMITTER,
    'commit-tree',
    await treeOf(rows),
    ...(parent === undefined ? [] : ['-p', parent]),
    '-F',
    '-',
  ];
  return (await gitOrFail(root, args, message)).toString('utf8').trim();
}
