import type { AffectedDocument } from '@mainstem/change';

/** Where somebody stands in a repository. */
export interface Standing {
  /** The branch; `undefined` when no branch is checked out. */
  readonly branch: string | undefined;
  /** Commits since it left the default branch. */
  readonly commits: number;
  readonly uncommitted: number;
  readonly affected: AffectedDocument['projects'];
  /** Environment and how many projects are due there; absent where nothing was rolled out yet. */
  readonly due: readonly { readonly environment: string; readonly count: number }[];
}

/** What `mainstem` alone says: the branch, whom it reaches, what is due, and the command that is most useful now. */
export function describeStanding({ branch, commits, uncommitted, affected, due }: Standing): string {
  const where = branch === undefined ? 'No branch is checked out' : `On ${branch}`;
  const ahead = commits === 0 ? 'no commit of its own' : plural(commits, 'commit');
  const files = uncommitted === 0 ? '' : `, ${plural(uncommitted, 'file')} not committed`;
  const environments = [...new Set(affected.map(({ environment }) => environment ?? 'no environment'))];
  const names = affected.slice(0, 5).map(({ name }) => name);
  const lines = [
    `${where}, ${ahead}${files}.`,
    affected.length === 0
      ? 'No project is affected.'
      : `${plural(affected.length, 'project')} affected in ${environments.join(', ')}: ${names.join(', ')}${affected.length > names.length ? ', …' : ''}.`,
    due.length === 0
      ? 'Nothing is due, as far as this clone knows the ledgers.'
      : `Due: ${due.map(({ environment, count }) => `${plural(count, 'project')} in ${environment}`).join(', ')}.`,
    '',
    `Next:         ${nextCommand({ uncommitted, affected, due })}`,
    'All commands: mainstem --help',
  ];
  return `${lines.join('\n')}\n`;
}

function nextCommand({ uncommitted, affected, due }: Pick<Standing, 'uncommitted' | 'affected' | 'due'>): string {
  if (uncommitted > 0) return 'mainstem validate --working-tree';
  if (affected.length > 0) return 'mainstem verdict';
  return due.length > 0 ? 'mainstem status' : 'mainstem graph';
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
