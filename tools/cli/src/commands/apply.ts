import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ApplyState, applyStateOf } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { applyProjects, chooseStacks, parseApprovals } from '@mainstem/pipeline';
import { renderAppliedTerminal } from '@mainstem/report';
import { decryptState, readReceiptKeys, readStateKey } from '@mainstem/terraform';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { print, printJson, terminal } from '../output.ts';
import { namesIn, openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem apply [PROJECT...] --receipts DIR [--since REV] [--approved DIGEST,...] [--environment E] [--head REV] [--out DIR] [--json] [--cwd DIR]\n' +
    'mainstem apply --recover FILE\n\n' +
    'Plans again, compares with the receipts (what plan --out wrote) and applies that very plan when all of it was reviewed. Exit 3 when not.\n' +
    '--since REV    what was applied last: only receipts of pull requests merged after it count. Without PROJECT: the stacks affected since.\n' +
    '--approved D   accepts exactly the unreviewed changes that had this digest; several are separated by commas.\n' +
    '--out DIR      for a state that could not be stored; encrypted with MAINSTEM_STATE_KEY where that is set.\n' +
    '--recover FILE prints such a state, to be piped into terraform state push -\n\n' +
    'MAINSTEM_RECEIPT_KEY (a secret) or MAINSTEM_RECEIPT_KMS_KEY (an HMAC_256 key in KMS): without one, fields that are not shown count as unreviewed.',
  options: { receipts: TEXT, since: TEXT, approved: TEXT, environment: TEXT, out: TEXT, head: TEXT, recover: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (options.recover !== undefined) return recover(options.recover);
    const { receipts } = options;
    if (receipts === undefined)
      throw new InputError(`Give --receipts the folder of receipts. Usage:\n${command.usage}`);
    if (args.length === 0 && options.since === undefined)
      throw new InputError(`Name a stack, or give --since. Usage:\n${command.usage}`);
    const approved = parseApprovals(options.approved ?? '', '--approved');
    const [keys, stateKey] = [await readReceiptKeys(process.env), readStateKey(process.env)];
    const { session, done } = await openSession(
      { ...options, base: options.since ?? options.head ?? 'HEAD' },
      'terraform',
    );
    const names = chooseStacks(session, { names: namesIn(session, args), environment: options.environment });
    const results = await applyProjects(session, names, {
      receipts: resolve(receipts),
      since: options.since === undefined ? undefined : session.base,
      approved,
      keep:
        options.out === undefined
          ? join(session.repository.commonDirectory, 'mainstem', 'errored')
          : resolve(options.out),
      keys,
      stateKey,
    });
    done();
    if (options.format === 'json') printJson(results);
    else print(renderAppliedTerminal(results, terminal()));
    return EXIT[applyStateOf(results)];
  },
});

const EXIT = { applied: 0, failed: 1, ask: 3, stopped: 3 } as const satisfies Record<ApplyState, number>;

async function recover(path: string): Promise<number> {
  const key = readStateKey(process.env);
  if (key === undefined) throw new InputError('Set MAINSTEM_STATE_KEY to the key of the run that wrote this file.');
  const file = await readFile(path).catch(() => {
    throw new InputError(`The file ${path} cannot be read.`);
  });
  process.stdout.write(decryptState(file, key));
  return 0;
}
