import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMAS_FOLDER, SCHEMAS_LOCK } from '@mainstem/change';
import { InputError, ToolError } from '@mainstem/change/errors';
import { loadWorkingGraph } from '@mainstem/graph';
import { renderFindingsTerminal } from '@mainstem/report';
import { readWorkingTree } from '@mainstem/repository';
import { replaceFile } from '@mainstem/toolchain';
import { type Command, defineCommand, FLAG } from '../command.ts';
import { examineRepository, note } from '../examine.ts';
import { createProgress, print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem schemas sync [IMAGE...] [--update] [--all] [--check] [--json] [--cwd DIR]\n\n' +
    'Fetches the definitions of the kinds that the tree uses and does not define: from the Crossplane packages that it installs and\n' +
    'those that they depend on, from the charts of its Applications, and from each IMAGE (HOST/REPOSITORY:TAG), a package or a chart.\n' +
    `They are written below ${SCHEMAS_FOLDER}, and what they are from into ${SCHEMAS_LOCK}, by digest: commit both. validate,\n` +
    'diff, verdict and admit read them like any definition of the tree.\n' +
    '--update looks tags up anew; without it the digests of the lock are taken. --all keeps the definitions that nothing uses, too.\n' +
    '--check only says whether the files are those of what the tree installs, without a network; exit 3 when they are not.',
  options: { update: FLAG, all: FLAG, check: FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    const repository = await examineRepository(options);
    if (repository.bare) throw new InputError('A bare repository has no files to write into. Run it in a clone.');
    if (options.check && (args.length > 0 || options.update || options.all))
      throw new InputError('--check looks at what is there: leave the rest away.');
    const { chartsIn, checkSchemas, kindsNamedIn, packagesIn, parseLock, printLock, syncSchemas } = await import(
      '@mainstem/pipeline/schemas'
    );
    const texts = await textsOf(repository);
    if (options.check) {
      const findings = checkSchemas(texts);
      if (options.format === 'json') printJson({ findings });
      else print(renderFindingsTerminal(findings, terminal()));
      return findings.length > 0 ? 3 : 0;
    }
    await refuseLinks(repository.root);
    const { createRegistryClient } = await import('@mainstem/toolchain/registry');
    const progress = createProgress();
    const graph = await loadWorkingGraph(repository);
    const synced = await syncSchemas({
      packages: packagesIn(texts),
      charts: chartsIn(graph, repository.root),
      named: args,
      uses: kindsNamedIn(texts),
      all: options.all === true,
      update: options.update === true,
      lock: parseLock(texts.get(SCHEMAS_LOCK)),
      textOf: (file) => texts.get(file),
      client: createRegistryClient(),
      progress: progress.step,
    });
    progress.done();
    const written = [...synced.files].filter(([file, text]) => texts.get(file) !== text).map(([file]) => file);
    for (const file of written) await write(repository.root, file, synced.files.get(file) as string);
    for (const file of synced.removed) await rm(join(repository.root, file), { force: true });
    const lock = printLock(synced.lock);
    if (lock !== texts.get(SCHEMAS_LOCK) && (synced.lock.sources.length > 0 || texts.has(SCHEMAS_LOCK)))
      await write(repository.root, SCHEMAS_LOCK, lock);
    for (const line of synced.notes) note(line);
    const { sources } = synced.lock;
    if (options.format === 'json')
      printJson({ sources, written: written.sort(), removed: [...synced.removed].sort(), failures: synced.failures });
    else {
      for (const { source, digest, definitions, others } of sources)
        print(`${source}\n  ${digest}\n  ${definitions.length} definitions, ${others.length} that nothing uses`);
      print(`${written.length} files written, ${synced.removed.length} removed below ${SCHEMAS_FOLDER}`);
    }
    for (const { project, message } of synced.failures)
      note(message.includes(project) ? message : `${project}: ${message}`);
    return synced.failures.length > 0 ? 1 : 0;
  },
});

const READ = /\.(?:ya?ml|json|tpl|k)$/;

/** Texts of the working tree that name kinds, or are ours. */
async function textsOf(repository: Parameters<typeof readWorkingTree>[0]): Promise<Map<string, string>> {
  const { tree, read } = await readWorkingTree(repository);
  const texts = new Map<string, string>();
  for (const [path, { mode }] of tree.entries)
    if (READ.test(path) && mode.startsWith('100')) texts.set(path, read(path));
  return texts;
}

/** A link would let a commit choose where files are written. */
async function refuseLinks(root: string): Promise<void> {
  for (const path of ['.mainstem', SCHEMAS_FOLDER]) {
    const found = await lstat(join(root, path)).catch(() => undefined);
    if (found !== undefined && !found.isDirectory())
      throw new InputError(
        `${path} is no folder: files would be written elsewhere. Remove it, then run the command again.`,
      );
  }
}

async function write(root: string, file: string, text: string): Promise<void> {
  try {
    await replaceFile(join(root, file), text, 0o644);
  } catch (error) {
    throw new ToolError(
      `${file} could not be written: ${(error as Error).message}. Check the permissions of its folder.`,
    );
  }
}
