import { isDrifted } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { acceptDrift, observeDrift } from '@mainstem/pipeline/drift';
import { connect } from '@mainstem/pipeline/gate';
import { runName } from '@mainstem/pipeline/rollout';
import { renderDriftTerminal } from '@mainstem/report';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, note } from '../examine.ts';
import { REACH, reachOf } from '../gate/reach.ts';
import { print, printJson, terminal } from '../output.ts';
import { namesIn, openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem drift [PROJECT...] [--environment E] [--engine terraform|argocd] [--head REV] [--budget S]\n' +
    '  [--transport kubernetes|argocd] [--namespace N] [--kubeconfig F] [--context C] [--cluster EKS] [--server URL]\n' +
    '  [--certificate-authority F] [--json] [--cwd DIR]\n' +
    'mainstem drift PROJECT --accept ADDRESS --environment E --reason R --until T\n\n' +
    'What differs from what was applied although nobody declared it: stacks at the revision that the ledger has of them, Applications (with what\n' +
    'selfHeal put back) and objects of Crossplane as the cluster has them. Changes that are declared and not applied yet are only counted.\n' +
    '--engine    only stacks, or only what Argo CD delivers.\n' +
    '--head      compares everything with this revision, whatever was rolled out.\n' +
    '--budget S  begins no stack after so many seconds; what was looked at longest ago comes first, the rest is named.\n' +
    '--accept    lets one drift stand until a time, or for 4h or 14d, and records who and why.\n' +
    'Exit 3 when something drifted, 1 when something could not be looked at: that is never "clean".',
  options: {
    environment: TEXT,
    engine: TEXT,
    head: TEXT,
    budget: TEXT,
    accept: TEXT,
    reason: TEXT,
    until: TEXT,
    ...REACH,
  },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (options.accept !== undefined) return accept({ ...options, accept: options.accept }, args);
    const engine = (['terraform', 'argocd'] as const).find((one) => one === options.engine);
    if (options.engine !== undefined && engine === undefined)
      throw new InputError(`--engine is ${options.engine}; there are: terraform, argocd.`);
    const reach = reachOf(options);
    const budget = Number(options.budget ?? 'NaN');
    if (options.budget !== undefined && !(budget > 0))
      throw new InputError(`--budget is ${JSON.stringify(options.budget)}; expected seconds, such as 1800.`);
    const stop = new AbortController();
    const { session, done } = await openSession({ ...options, base: options.head ?? 'HEAD' }, 'terraform');
    const drift = await observeDrift(
      session,
      {
        names: namesIn(session, args),
        now: new Date(),
        atHead: options.head !== undefined,
        ...(options.environment === undefined ? {} : { environment: options.environment }),
        ...(engine === undefined ? {} : { engines: new Set([engine]) }),
        ...(options.budget === undefined ? {} : { budget: budget * 1000 }),
        signal: stop.signal,
        connect: (environment, _, projects) =>
          connect(
            {
              ...reach,
              projects,
              names: [],
              environment,
              repoURL: '',
              signal: stop.signal,
            },
            process.env,
          ),
      },
      { onNote: note },
    );
    done();
    if (options.format === 'json') printJson(drift);
    else print(renderDriftTerminal(drift, terminal()));
    for (const { project, message } of drift.failures) note(`${project}: ${message}`);
    if (drift.failures.length > 0) return 1;
    return drift.projects.some(isDrifted) ? 3 : 0;
  },
});

/** Lets one drift stand until a time. */
async function accept(
  options: {
    readonly accept: string;
    readonly environment?: string;
    readonly reason?: string;
    readonly until?: string;
    readonly cwd?: string;
    readonly format: string;
  },
  [project, ...more]: readonly string[],
): Promise<number> {
  const { environment, reason, until, accept: address } = options;
  if (
    project === undefined ||
    more.length > 0 ||
    environment === undefined ||
    reason === undefined ||
    until === undefined
  )
    throw new InputError(`Give one project, --environment, --reason and --until. Usage:\n${command.usage}`);
  const repository = await examineRepository(options);
  const { by } = runName(process.env, repository.root);
  const entry = await acceptDrift(repository, { environment, project, address, reason, until, by });
  if (options.format === 'json') printJson(entry);
  else print(`the drift of ${address} stands until ${entry.until}: ${JSON.stringify(reason)}, by ${by}`);
  return 0;
}
