import { InputError } from '@mainstem/change/errors';
import { judgeBy } from '@mainstem/pipeline';
import { renderFindingsTerminal } from '@mainstem/report';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, examineTree } from '../examine.ts';
import { fixFiles } from '../fix.ts';
import { print, printJson, terminal } from '../output.ts';
import { projectNames } from '../projects.ts';
import { findingsOf, rootsOf } from '../validation.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem validate [PROJECT...] [--at REV | --working-tree | --fix] [--json] [--cwd DIR]\n\n' +
    'Syntax, fields that their kind does not have, broken references and circles, what Applications may not apply or apply twice,\n' +
    'each with file and line. Exit 3 when there is an error.\n' +
    '--fix writes into your files: it sets the annotation manifest-generate-paths of Applications to what they render from, and the jobs of\n' +
    'rollout.yml to the environments of mainstem.yaml; it says which files it changed, and then validates the files on disk.',
  options: { at: TEXT, 'working-tree': FLAG, fix: FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    const repository = await examineRepository(options);
    const onDisk = options['working-tree'] === true || options.fix === true;
    if (options.fix && options.at !== undefined)
      throw new InputError('--fix changes the files on disk: take --at out.');
    if (options.fix) await fixFiles(repository, args);
    const tree = await examineTree(repository, { ...options, 'working-tree': onDisk });
    const { projects, settings } = tree.graph;
    // An expression of a rule that is none is an error of mainstem.yaml.
    await judgeBy(settings, settings);
    const findings = await findingsOf(
      repository,
      tree,
      rootsOf(projectNames(args, repository, projects.values()), projects),
      onDisk,
    );
    if (options.format === 'json') printJson({ findings });
    else print(renderFindingsTerminal(findings, terminal()));
    return findings.some(({ severity }) => severity === 'error') ? 3 : 0;
  },
});
