import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, messageOf } from '@mainstem/change/errors';
import { createDraft, expectClean, init, parseAnswers, readFiles, recordedAnswers } from '@mainstem/generators';
import { resolveRevisions } from '@mainstem/repository';
import { complete, flagged } from '../answers.ts';
import { type Command, defineCommand, FLAG, LIST, TEXT } from '../command.ts';
import { propose } from '../edits.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { VERSION } from '../version.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem init [--answers FILE] [--organisation O] [--repository R] [--owner-id N --repository-id N] [--region R]\n' +
    '              [--environment NAME=ACCOUNT[@REGION]]... [--domain D] [--registry HOST] [--team ROLE=TEAM]...\n' +
    '              [--remove-examples] [--dry-run] [--yes] [--json] [--cwd DIR]\n\n' +
    "Makes the template your own: your names, accounts, regions, domain, registry and teams in place of the template's. Environments are\n" +
    'given in the order of the rollout; ROLE is platform, cloud, security or applications. Flags count more than the file; what neither\n' +
    'answers is asked on a terminal. It shows the difference before it writes, on a terminal it asks (--yes: not), and it keeps the\n' +
    "answers and the template's version in .mainstem/. Run again with other answers it changes what it wrote. Nothing may be uncommitted.\n" +
    '--remove-examples takes the applications under apps/ out.',
  options: {
    answers: TEXT,
    organisation: TEXT,
    repository: TEXT,
    'owner-id': TEXT,
    'repository-id': TEXT,
    region: TEXT,
    environment: LIST,
    domain: TEXT,
    registry: TEXT,
    team: LIST,
    'remove-examples': FLAG,
    'dry-run': FLAG,
    yes: FLAG,
  },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('init', args);
    const repository = await examineRepository(options);
    const files = await readFiles(repository);
    const given = options.answers === undefined ? {} : await readAnswers(options.answers);
    await expectClean(repository);
    const recorded = recordedAnswers(files)?.answers;
    const answers = await complete({ ...recorded, ...given, ...flagged(options) });
    const [commit = ''] = await resolveRevisions(repository, ['HEAD']);
    const draft = createDraft(files);
    const next = init(draft, answers, { version: VERSION, commit });
    return propose(repository, { files, edits: draft.edits(), lost: [], next: [...next, ...NEXT] }, options, 'diff');
  },
});

const NEXT = ['commit it: git add . && git commit -m start', 'see that all is well: mainstem validate'];

async function readAnswers(path: string) {
  const text = await readFile(resolve(path), 'utf8').catch((error: unknown) => {
    throw new InputError(
      `--answers ${path} cannot be read: ${messageOf(error)}. An example to copy is tools/generators/examples/answers.yaml.`,
    );
  });
  return parseAnswers(text, path);
}
