import { type Ledger, messageOf, type Project, parseLedger, shortCommit } from '@mainstem/change';
import { git, ledgerBranch, type Repository, sharedRemote } from '@mainstem/repository';
import { ruledEnvironment } from '../change/environment.ts';
import type { Session } from '../change/session.ts';

/**
 * What a plan has to say of where its stack stands: left half-applied by a rollout, or behind what is merged. Then it shows more than the change
 * does, and the receipt of it too. (after-merge, rule 18)
 *
 * Read is what this clone has of the ledgers (a job's checkout has all branches; a person's, those of the last fetch): nothing is asked over the
 * network, and where no ledger is nothing is said.
 */
export function rolledOut({ repository, change, closures, rules }: Session): (project: Project) => Promise<string[]> {
  const ledgers = new Map<string, Promise<Ledger | string | undefined>>();
  return async ({ name, root }) => {
    const environment = ruledEnvironment(root, rules.settings);
    if (environment === '' || !change.base.projects.has(name)) return [];
    const found = ledgers.get(environment) ?? readKnown(repository, environment);
    ledgers.set(environment, found);
    const ledger = await found;
    if (typeof ledger === 'string') return [`what ${environment} has of it is not known: ${ledger}`];
    const record = ledger?.records.find(({ project }) => project === name);
    if (record === undefined) return [];
    const { state, revision, at, run, reason } = record;
    if (state === 'dirty') {
      const why = reason === undefined ? '' : `: ${reason}`;
      return [
        `a rollout left it half-applied in ${environment} at ${shortCommit(revision)}, since ${at} (${run})${why}. This plan holds what is left of that, too`,
      ];
    }
    if (record.inputs === closures.base.inputsDigest(name)) return [];
    return [
      `${environment} has it as it was at ${shortCommit(revision)}, since ${at} (${run}): what was merged after that and is not rolled out there is in this plan, too`,
    ];
  };
}

/** The ledger as this clone knows it; a sentence when it cannot be read; `undefined`: there is none. */
async function readKnown(repository: Repository, environment: string): Promise<Ledger | string | undefined> {
  const remote = await sharedRemote(repository).catch(() => '.');
  const branch = ledgerBranch(environment);
  const ref = remote === '.' ? `refs/heads/${branch}` : `refs/remotes/${remote}/${branch}`;
  const { code, stdout } = await git(repository, ['show', `${ref}:ledger.json`]);
  if (code !== 0) return undefined;
  try {
    return parseLedger(stdout.toString('utf8'), `${branch}:ledger.json`, environment);
  } catch (error) {
    return messageOf(error);
  }
}
