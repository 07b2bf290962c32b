import { InputError } from '@mainstem/change/errors';
import type { Answers } from './answers.ts';
import { createDraft, type Draft, type Files } from './draft.ts';
import { settingsOf } from './environments.ts';
import { init, type Pending, RECORD, type TemplateVersion } from './init.ts';
import { removeApp, renameApp } from './moving.ts';
import { applicationsOf } from './platform.ts';

/** What a fork did to the applications of the template. */
export interface Moves {
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/**
 * The answers of a fork as it is now: environments that it added or took out since `init` are as its settings have them, so that what the
 * template says of an environment comes to each that is there, and to no other.
 */
export function answersNow(recorded: Answers, fork: Files): Answers {
  const known = new Map(recorded.environments.map((one) => [one.name, one]));
  const environments = settingsOf(fork).environments.map(({ name, accounts, regions }) => {
    const [account, region] = [accounts[0] ?? recorded.environments[0]?.account ?? '', regions[0]];
    return known.get(name) ?? { name, account, ...(region === undefined ? {} : { region }) };
  });
  return { ...recorded, environments };
}

/**
 * A version of the template as this fork would have got it: its answers in place of the placeholders, its names of the applications,
 * and none that it took out. Two versions made so differ by what the template changed, and by nothing else.
 *
 * @param files the template's, as they came.
 * @throws InputError where the answers do not fit this version.
 */
export function asForked(files: Files, answers: Answers, version: TemplateVersion, moves?: Moves): Draft {
  const draft = createDraft(files);
  init(draft, answers, version);
  draft.remove(RECORD);
  for (const app of moves?.removed ?? []) if (applicationsOf(draft).includes(app)) removeApp.run(draft, app, {});
  for (const [app, to] of moves?.renamed ?? []) {
    const there = applicationsOf(draft);
    if (there.includes(app) && !there.includes(to)) renameApp.run(draft, app, { to });
  }
  return draft;
}

/**
 * Which applications of the template a fork renamed or took out.
 *
 * @param renames files that Git takes for the same by another name.
 */
export function movesOf(
  base: Files,
  fork: Files,
  renames: readonly { readonly from: string; readonly to: string }[],
): Moves {
  const renamed = new Map<string, string>();
  const removed: string[] = [];
  const [before, now] = [applicationsOf(base), applicationsOf(fork)];
  for (const app of before.filter((one) => !now.includes(one))) {
    const votes = new Map<string, number>();
    for (const { from, to } of renames) {
      const target = /^apps\/([^/]+)\//.exec(to)?.[1];
      if (!from.startsWith(`apps/${app}/`) || target === undefined || before.includes(target)) continue;
      votes.set(target, (votes.get(target) ?? 0) + 1);
    }
    const [most] = [...votes].sort(([, a], [, b]) => b - a);
    if (most === undefined) removed.push(app);
    else renamed.set(app, most[0]);
  }
  return { renamed, removed };
}

/** What the template's changelog says now and did not say before, an entry each. */
export function newEntries(before: string | undefined, after: string | undefined): string[] {
  const known = new Set(entriesOf(before ?? ''));
  return entriesOf(after ?? '').filter((entry) => !known.has(entry));
}

function entriesOf(text: string): string[] {
  return text.split(/\n(?=[-*] |#|\n)/).flatMap((part) => {
    const [, entry] = /^\s*[-*] ([\s\S]+)$/.exec(part) ?? [];
    return entry === undefined ? [] : [entry.replace(/\s+/g, ' ').trim()];
  });
}

/** How a reason begins above a conflict; `mainstem upgrade --continue` looks for it. */
export const REASON = 'mainstem upgrade, why the template changed this:';

/**
 * A text with Git's conflict markers, with the sides called by their names and above each conflict why the template's side is so.
 *
 * @param labels what the markers call the sides so far.
 * @param reasons a line each.
 */
export function withReasons(
  path: string,
  text: string,
  labels: { readonly ours: string; readonly theirs: string },
  version: string,
  reasons: readonly string[],
): string {
  const above = reasons.map((reason) => comment(path, `${REASON} ${reason}`));
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith(`<<<<<<< ${labels.ours}`)) return [...above, '<<<<<<< yours'];
      return line.startsWith(`>>>>>>> ${labels.theirs}`) ? [`>>>>>>> template ${version}`] : [line];
    })
    .join('\n');
}

function comment(path: string, text: string): string {
  if (/\.(?:md|html)$/.test(path)) return `<!-- ${text} -->`;
  return /\.(?:[cm]?[jt]sx?|jsonc?|go)$/.test(path) ? `// ${text}` : `# ${text}`;
}

/** Lines of a file that an upgrade left for a person, from 1. */
export function unresolvedLines(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (/^(?:<{7}|>{7})(?: |$)/.test(line) || line.includes(REASON) ? [index + 1] : []));
}

/**
 * What is still unresolved of an upgrade, `file:line` each.
 *
 * @throws InputError where there is one: the version moves with every conflict resolved.
 */
export function expectResolved(files: Files, pending: Pending): void {
  const left = pending.conflicts.flatMap((path) =>
    unresolvedLines(files.read(path) ?? '').map((line) => `${path}:${line}`),
  );
  if (left.length === 0) return;
  throw new InputError(
    `Not resolved: ${left.slice(0, 8).join(', ')}${left.length > 8 ? `, and ${left.length - 8} more lines` : ''}. Edit them: keep what is right of both sides, without markers and without the lines above them. Then: mainstem upgrade --continue`,
  );
}
