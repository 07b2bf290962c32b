import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Applied, canonicalEnvironment } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import { applyProjects, onlyInEnvironment, type Session } from '@mainstem/pipeline';
import { renderAppliedTerminal } from '@mainstem/report';
import { decryptState, readReceiptKeys, readStateKey } from '@mainstem/terraform';
import type { Command, Options } from '../command-line.ts';
import { print, printJson, terminal } from '../output.ts';
import { openSession } from '../previews.ts';

export const command: Command = {
  usage:
    'mainstem apply [PROJECT...] --receipts DIR [--since REV] [--approved DIGEST,...] [--environment E] [--out DIR] [--json] [--cwd DIR]\n' +
    'mainstem apply --recover FILE\n\n' +
    'Plans again, compares with the receipts (what plan --out wrote) and applies that very plan when all of it was reviewed. Exit 3 when not.\n' +
    '--since REV    what was applied last: only receipts of pull requests merged after it count. Without PROJECT: the stacks affected since.\n' +
    '--approved D   accepts exactly the unreviewed changes that had this digest; several are separated by commas.\n' +
    '--out DIR      for a state that could not be stored; encrypted with MAINSTEM_STATE_KEY where that is set.\n' +
    '--recover FILE prints such a state, to be piped into terraform state push -\n\n' +
    'MAINSTEM_RECEIPT_KEY (a secret) or MAINSTEM_RECEIPT_KMS_KEY (an HMAC_256 key in KMS): without one, fields that are not shown count as unreviewed.',
  accepts: ['receipts', 'since', 'approved', 'environment', 'out', 'head', 'recover'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (options.recover !== undefined) return recover(options.recover);
    const { receipts } = options;
    if (receipts === undefined)
      throw new InputError(`Give --receipts the folder of receipts. Usage:\n${command.usage}`);
    if (args.length === 0 && options.since === undefined)
      throw new InputError(`Name a stack, or give --since. Usage:\n${command.usage}`);
    const approved = approvalsOf(options);
    const [keys, stateKey] = [await readReceiptKeys(process.env), readStateKey(process.env)];
    const { session, done } = await openSession(
      { ...options, base: options.since ?? options.head ?? 'HEAD' },
      'terraform',
    );
    const names = namesOf(session, args, options);
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
    return exitCode(results);
  },
};

/** @throws InputError for what is no digest: an approval that was mistyped is not to look like one that fits nothing. */
function approvalsOf({ approved = '' }: Options): Set<string> {
  const digests = approved
    .split(',')
    .map((digest) => digest.trim())
    .filter((digest) => digest !== '');
  const wrong = digests.find((digest) => !/^sha256:[0-9a-f]{64}$/.test(digest));
  if (wrong === undefined) return new Set(digests);
  throw new InputError(
    `${JSON.stringify(wrong)} is no digest. Give --approved what mainstem apply printed: sha256: and 64 hexadecimal digits; several separated by commas.`,
  );
}

/** The stacks to apply: those named, or those affected since; in one environment where it is given. */
function namesOf(session: Session, args: readonly string[], { environment }: Options): string[] {
  const affected = affectedBy(session.change);
  const here = environment === undefined ? affected : onlyInEnvironment(affected, environment, session.change);
  if (args.length === 0) return here.projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name);
  const { settings, projects } = session.change.head;
  for (const name of args) {
    const its = (projects.get(name) ?? session.change.base.projects.get(name))?.environment;
    if (environment === undefined || its === undefined) continue;
    if (canonicalEnvironment(its, settings) !== canonicalEnvironment(environment, settings)) {
      throw new InputError(
        `${name} belongs to ${its}, not to ${environment}. Leave it out, or apply it in a run of its own.`,
      );
    }
  }
  return [...new Set(args)];
}

function exitCode(results: readonly Applied[]): number {
  const has = (...outcomes: Applied['outcome'][]) => results.some(({ outcome }) => outcomes.includes(outcome));
  return has('failed', 'interrupted', 'skipped') ? 1 : has('unreviewed', 'waiting') ? 3 : 0;
}

async function recover(path: string): Promise<number> {
  const key = readStateKey(process.env);
  if (key === undefined) throw new InputError('Set MAINSTEM_STATE_KEY to the key of the run that wrote this file.');
  const file = await readFile(path).catch(() => {
    throw new InputError(`The file ${path} cannot be read.`);
  });
  process.stdout.write(decryptState(file, key));
  return 0;
}
