import { join } from 'node:path';
import { withArticle } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { createClosures } from '@mainstem/graph';
import { redactManifest, renderFolder } from '@mainstem/kubernetes';
import { canDiff, unknownProject } from '@mainstem/pipeline';
import { checkOut, withScratch } from '@mainstem/repository';
import { stringify } from 'yaml';
import type { Command } from '../command-line.ts';
import { examineRepository, examineTree, note } from '../examine.ts';
import { print, printJson } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem render PROJECT [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
    'The manifests of an overlay, a chart or a folder of plain YAML. The values of Secrets are not shown.',
  accepts: ['at', 'working-tree'],
  formats: ['yaml', 'json'],
  async run(options, args) {
    const [name] = args;
    if (name === undefined || args.length > 1) throw new InputError(`Name one project. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const { graph } = await examineTree(repository, options);
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
};
