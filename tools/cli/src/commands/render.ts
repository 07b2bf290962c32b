import { join } from 'node:path';
import { canDiff, withArticle } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { createClosures } from '@mainstem/graph';
import { redactManifest, renderFolder } from '@mainstem/kubernetes';
import { unknownProject } from '@mainstem/pipeline';
import { checkOut, withScratch } from '@mainstem/repository';
import { stringify } from 'yaml';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, examineTree, note } from '../examine.ts';
import { print, printJson } from '../output.ts';
import { projectNames } from '../projects.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem render PROJECT [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
    'The manifests of an overlay, a chart or a folder of plain YAML. The values of Secrets are not shown.',
  options: { at: TEXT, 'working-tree': FLAG },
  formats: ['yaml', 'json'],
  async run(options, args) {
    const [given] = args;
    if (given === undefined || args.length > 1) throw new InputError(`Name one project. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const { graph } = await examineTree(repository, options);
    const [name = given] = projectNames([given], repository, graph.projects.values());
    const project = graph.projects.get(name);
    if (project === undefined) throw unknownProject(name, graph.projects.keys());
    if (!canDiff(project.kind))
      throw new InputError(`${name} is ${withArticle(project.kind)}: it renders no manifests.`);
    const rendered = options['working-tree']
      ? await renderFolder(join(repository.root, project.root), project.kind, { root: repository.root })
      : await withScratch(async (scratch) => {
          await checkOut(repository, graph.tree, createClosures(graph).filesOf(name), scratch);
          return renderFolder(join(scratch, project.root), project.kind, { root: scratch });
        });
    for (const warning of rendered.warnings) note(warning);
    const manifests = rendered.manifests.map(redactManifest);
    if (options.format === 'json') printJson({ manifests });
    else print(manifests.map((manifest) => stringify(manifest)).join('---\n'));
    return 0;
  },
});
