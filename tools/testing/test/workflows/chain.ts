import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLLOUT_WORKFLOW, validateChain } from '@mainstem/pipeline/chain';
import { parse, stringify } from 'yaml';

type Job = Readonly<Record<string, unknown>>;

/**
 * Lets a copy of this repository's `rollout.yml` chain these environments. A fork's chain names its own: then each job is what its first one is, and
 * all else stays as it is.
 */
export function chainFor(root: string, environments: readonly string[]): void {
  const path = join(root, ROLLOUT_WORKFLOW);
  const text = readFileSync(path, 'utf8');
  if (validateChain(text, environments).length === 0) return;
  const workflow = parse(text) as { jobs: Record<string, Job> };
  const isLink = ({ uses }: Job) => String(uses).includes('rollout-environment.yml');
  const first = Object.values(workflow.jobs).find(isLink);
  if (first === undefined) throw new Error(`${ROLLOUT_WORKFLOW} rolls nothing out`);
  const chain = environments.map((environment, index): [string, Job] => {
    const before = environments[index - 1];
    const after = before === undefined ? {} : { needs: before, if: `\${{ needs.${before}.outputs.go-on == 'true' }}` };
    return [environment, { ...first, ...after, with: { ...(first.with as object), environment } }];
  });
  const others = Object.entries(workflow.jobs).filter(([, job]) => !isLink(job));
  const jobs = others.map(([id, job]): [string, Job] => [
    id,
    job.needs === undefined ? job : { ...job, needs: environments },
  ]);
  writeFileSync(path, stringify({ ...workflow, jobs: Object.fromEntries([...chain, ...jobs]) }));
}
