import type { Finding } from '@mainstem/change';
import { listOf, locate, mapOf } from '@mainstem/kubernetes/yaml';

/** The workflow that chains the environments, where a repository has it. */
export const ROLLOUT_WORKFLOW = '.github/workflows/rollout.yml';
const CALLED = /(?:^|\/)\.github\/workflows\/rollout-environment\.yml(?:@.*)?$/;

interface Link {
  readonly id: string;
  readonly environment: string;
  readonly needs: readonly string[];
  readonly condition: string;
}

/**
 * Whether the chain of jobs brings each environment of `mainstem.yaml` once, in its order, and each only where the one before went well. An
 * environment that no job names is never rolled out, and nobody says so. (after-merge, rule 12)
 *
 * @param text of {@link ROLLOUT_WORKFLOW}.
 * @param environments names in the order of the settings; absent: only how the jobs hang together is looked at.
 * @returns errors with their line; none for a workflow that calls no `rollout-environment.yml`.
 */
export function validateChain(text: string, environments?: readonly string[]): Finding[] {
  const { value, problem, lineOf } = locate(text, 1);
  const finding = (line: number, message: string, path = 'jobs'): Finding => ({
    severity: 'error',
    rule: 'rollout/chain',
    file: ROLLOUT_WORKFLOW,
    line,
    path,
    message,
  });
  if (problem !== undefined) return [finding(problem.line, `It cannot be read: ${problem.message}`)];
  const links = Object.entries(mapOf(mapOf(value).jobs)).flatMap(([id, raw]): Link[] => {
    const job = mapOf(raw);
    if (!CALLED.test(String(job.uses ?? ''))) return [];
    const needs = typeof job.needs === 'string' ? [job.needs] : listOf(job.needs).map(String);
    return [{ id, environment: String(mapOf(job.with).environment ?? ''), needs, condition: String(job.if ?? '') }];
  });
  if (links.length === 0) return [];
  const at = ({ id }: Link, message: string) => finding(lineOf(['jobs', id]), message, `jobs.${id}`);
  const findings: Finding[] = [];
  for (const [index, link] of links.entries()) {
    const { environment, needs, condition } = link;
    const before = links[index - 1];
    if (links.findIndex((one) => one.environment === environment) < index)
      findings.push(at(link, `Two jobs roll out ${environment}. Take one out.`));
    if (environments !== undefined && !environments.includes(environment))
      findings.push(
        at(
          link,
          `There is no environment ${JSON.stringify(environment)} in mainstem.yaml: there are ${environments.join(', ')}. Take the job out, or write the name as it is there.`,
        ),
      );
    if (before === undefined) continue;
    const wanted = `needs.${before.id}.outputs.go-on == 'true'`;
    const words = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '').trim();
    if (!needs.includes(before.id) || words !== wanted)
      findings.push(
        at(
          link,
          `${environment} comes after ${before.environment}. Write: needs: ${before.id}, and if: \${{ ${wanted} }}`,
        ),
      );
  }
  if (environments === undefined) return findings;
  const named = links.map(({ environment }) => environment);
  for (const [index, name] of environments.entries()) {
    if (named.includes(name)) continue;
    const before = environments.slice(0, index).findLast((one) => named.includes(one));
    findings.push(
      finding(
        lineOf(['jobs']),
        `No job rolls out ${name}, an environment of mainstem.yaml. Copy the job of another one ${before === undefined ? 'to the top of the chain' : `after that of ${before}`}, with environment: ${name}, and let the next one need it.`,
      ),
    );
  }
  const known = named.filter((name) => environments.includes(name));
  const order = environments.filter((name) => known.includes(name));
  if (known.length === order.length && known.some((name, index) => name !== order[index]))
    findings.push(
      finding(
        lineOf(['jobs']),
        `The jobs roll out ${known.join(', ')}, and the order in mainstem.yaml is ${order.join(', ')}. Put them in that order.`,
      ),
    );
  return findings;
}
