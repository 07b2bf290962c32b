import { diffOf, type Edits, type Files, writeEdits } from '@mainstem/generators';
import { renderProse } from '@mainstem/report';
import type { Repository } from '@mainstem/repository';
import { print, printJson, terminal } from './output.ts';

/** What a command would write, and what it says with it. */
export interface Proposal {
  readonly files: Files;
  readonly edits: Edits;
  /** What is lost with it, and how to keep it. */
  readonly lost: readonly string[];
  /** What is left to do for a person. */
  readonly next: readonly string[];
}

export interface ProposalOptions {
  readonly 'dry-run'?: boolean;
  readonly yes?: boolean;
  readonly format: string;
}

/**
 * Shows what would be written, asks on a terminal, writes, and says what to do next.
 *
 * @param show the whole difference, or only the names of the files.
 * @returns the exit code: 0 also where nothing was to be written, or somebody said no.
 */
export async function propose(
  repository: Repository,
  { files, edits, lost, next }: Proposal,
  options: ProposalOptions,
  show: 'diff' | 'names',
): Promise<number> {
  const dry = options['dry-run'] === true;
  const isNothing = edits.writes.size === 0 && edits.deletes.length === 0;
  if (options.format === 'json') {
    if (!dry) await writeEdits(repository, edits);
    const writes = [...edits.writes].map(([path, text]) => ({ path, text, isNew: files.read(path) === undefined }));
    printJson({ written: !dry, writes, deletes: edits.deletes, lost, next });
    return 0;
  }
  if (isNothing) {
    print('Nothing to write: the tree is so already.');
    for (const line of next) print(renderProse('- ', line, terminal()));
    return 0;
  }
  if (show === 'diff') print(await diffOf(files, edits, terminal().color));
  else for (const line of namesOf(files, edits)) print(line);
  for (const line of lost) print(renderProse('Lost: ', line, terminal()));
  print(summary(files, edits, dry));
  if (!dry) {
    if (options.yes !== true && (show === 'diff' || lost.length > 0) && !(await agreed())) {
      print('Nothing was written.');
      return 0;
    }
    await writeEdits(repository, edits);
  }
  if (next.length > 0) print('Next:');
  for (const line of next) print(renderProse('- ', line, terminal()));
  return 0;
}

function namesOf(files: Files, edits: Edits): string[] {
  return [
    ...[...edits.writes.keys()].map((path) => `${files.read(path) === undefined ? 'new    ' : 'changed'}  ${path}`),
    ...edits.deletes.map((path) => `deleted  ${path}`),
  ];
}

function summary(files: Files, edits: Edits, dry: boolean): string {
  const fresh = [...edits.writes.keys()].filter((path) => files.read(path) === undefined).length;
  const counts = [
    [fresh, 'new'],
    [edits.writes.size - fresh, 'changed'],
    [edits.deletes.length, 'deleted'],
  ] as const;
  const said = counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  return `${said.join(', ')}${dry ? ': nothing was written, since --dry-run is given' : ''}.`;
}

/** Asks on a terminal; elsewhere nobody is there to be asked, and what was typed counts. */
async function agreed(): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return true;
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: 'Write this?' });
  return !isCancel(answer) && answer;
}
