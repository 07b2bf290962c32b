import { readFile, writeFile } from 'node:fs/promises';
import { InputError } from '@mainstem/change/errors';
import { migrateInstance } from '@mainstem/crossplane/migrate';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { print } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem migrate instance FILE [--external-name NAME] [--namespace N] [--write] [--json]\n\n' +
    'The cluster-scoped Instance of rds.aws.upbound.io in FILE in its namespaced form (rds.aws.m.upbound.io), with the same external name:\n' +
    'the database stays, nothing is made anew. The old object stays in the file, only observed, and is taken out in a later change.\n' +
    'Prints the new text of the file; --write puts it there. What has to be done beside it goes to standard error.',
  options: { 'external-name': TEXT, namespace: TEXT, write: FLAG },
  formats: ['yaml', 'json'],
  async run(options, args) {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new InputError(`Name one file. Usage:\n${command.usage}`);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new InputError(
        error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`,
      );
    });
    const migration = migrateInstance(text, file, {
      namespace: options.namespace,
      externalName: options['external-name'],
    });
    if (options.write === true) {
      await writeFile(file, migration.text);
      process.stderr.write(`${file} is written anew.\n`);
    }
    if (options.format === 'json') print(JSON.stringify({ file, ...migration }, null, 2));
    else {
      if (options.write !== true) print(migration.text.trimEnd());
      for (const note of migration.notes) process.stderr.write(`${note}\n`);
    }
    return 0;
  },
});
