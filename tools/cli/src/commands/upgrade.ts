import { InputError } from '@mainstem/change/errors';
import {
  createDraft,
  expectResolved,
  RECORD,
  readFiles,
  recordedAnswers,
  recordText,
  type Upgrade,
  type UpgradeConflict,
  upgrade,
  writeEdits,
} from '@mainstem/generators';
import { renderProse } from '@mainstem/report';
import type { Repository } from '@mainstem/repository';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem upgrade --to REV [--from REMOTE] [--dry-run] [--json] [--cwd DIR]\n' +
    'mainstem upgrade --continue [--cwd DIR]\n\n' +
    'Merges a later version of the template into this fork: what the template changed since the version in .mainstem/init.yaml, with your\n' +
    'answers, environments and applications. The result is one commit on a branch mainstem/upgrade-VERSION; your files are not touched.\n' +
    'What you deleted stays deleted. Where both changed the same lines the commit has conflict markers, with the reasons of the template\n' +
    "above them, and the exit code is 3. --continue, on that branch, records the version once nothing is left to resolve. REV is the template's\n" +
    'tag, branch or commit; --from is where the template is, a remote or an address. --dry-run makes no branch. docs/upgrade.md says more.',
  options: { to: TEXT, from: TEXT, continue: FLAG, 'dry-run': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('upgrade', args);
    if ((options.to === undefined) === (options.continue !== true))
      throw new InputError('Name the version: mainstem upgrade --to REV, or finish one: mainstem upgrade --continue');
    const repository = await examineRepository(options);
    if (options.to === undefined) return finish(repository);
    const done = await upgrade(repository, {
      to: options.to,
      ...(options.from === undefined ? {} : { from: options.from }),
      dryRun: options['dry-run'] === true,
    });
    if (options.format === 'json') {
      const { moves, ...rest } = done;
      printJson({ ...rest, moves: { renamed: Object.fromEntries(moves.renamed), removed: moves.removed } });
    } else for (const line of told(done)) print(line);
    return isOpen(done) ? 3 : 0;
  },
});

function isOpen({ conflicts }: Upgrade): boolean {
  return conflicts.some(({ is }) => is !== 'template-deleted');
}

async function finish(repository: Repository): Promise<number> {
  const files = await readFiles(repository);
  const record = recordedAnswers(files);
  if (record?.upgrading === undefined)
    throw new InputError(
      `${RECORD} says of no upgrade that it is under way. It is on the upgrade's branch: git switch mainstem/upgrade-VERSION`,
    );
  const { version, commit } = record.upgrading;
  expectResolved(files, record.upgrading);
  const draft = createDraft(files);
  draft.write(RECORD, recordText(record.answers, { version, commit }));
  await writeEdits(repository, draft.edits());
  print(`Nothing is left to resolve: ${RECORD} says ${version}.`);
  print(renderProse('Next: ', `see what it does: mainstem validate --working-tree`, terminal()));
  print(renderProse('Next: ', `commit it with what you resolved: git add . && git commit -m upgraded`, terminal()));
  return 0;
}

const SAID: Readonly<Record<UpgradeConflict['is'], string>> = {
  both: 'both changed it',
  'template-deleted': 'the template no longer has it; yours stays',
  places: 'both moved it, to different places',
  binary: 'both changed it, and it is no text; yours stays',
};

function told(done: Upgrade): string[] {
  const { from, to, branch, is, changed, conflicts, staysDeleted, changes, migrated, moves, notes } = done;
  const prose = (lead: string, text: string) => renderProse(lead, text, terminal());
  const made = {
    made: `The branch ${branch} has it, in one commit.`,
    there: `The branch ${branch} has just this already.`,
    dry: 'No branch was made, since --dry-run is given.',
  }[is];
  const files = changed === 1 ? '1 file of yours changes' : `${changed} files of yours change`;
  const moved = [
    ...[...moves.renamed].map(([app, name]) => `${app} is ${name} here, and so merged`),
    ...moves.removed.map((app) => `${app} stays out`),
  ];
  const next = isOpen(done)
    ? [
        `resolve what is marked, on the branch: git switch ${branch}`,
        'record the version, when nothing is left: mainstem upgrade --continue',
      ]
    : [
        `see what it does: mainstem verdict --base HEAD --head ${branch}`,
        `open the pull request: git push origin ${branch} && gh pr create --head ${branch} --title "Template ${to.version}" --body "$(git log -1 --format=%b ${branch})"`,
      ];
  return [
    prose('', `Template ${from.version} to ${to.version}: ${files}. ${made}`),
    ...changes.map((line) => prose('- ', line)),
    ...migrated.map((line) => prose('Migrated: ', line)),
    ...moved.map((line) => prose('Applications: ', line)),
    ...conflicts.flatMap(({ path, is: what, reasons }) => [
      prose('Conflict: ', `${path}: ${SAID[what]}`),
      ...reasons.map((reason) => prose('  why: ', reason)),
    ]),
    ...staysDeleted.map((path) => prose('Stays deleted: ', path)),
    ...notes.map((line) => prose('Note: ', line)),
    ...(is === 'dry'
      ? [prose('Next: ', `make the branch: the same without --dry-run`)]
      : next.map((line) => prose('Next: ', line))),
  ];
}
