import { type Finding, InputError } from '@mainstem/change';
import { listOf, locate, mapOf } from '@mainstem/kubernetes/yaml';
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';

/** The workflow that chains the environments, where a repository has it. */
export const ROLLOUT_WORKFLOW = '.github/workflows/rollout.yml';
const CALLED = /(?:^|\/)\.github\/workflows\/rollout-environment\.yml(?:@.*)?$/;

const FIX = 'mainstem validate --fix';

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
          `There is no environment ${JSON.stringify(environment)} in mainstem.yaml: there are ${environments.join(', ')}. Take the job out, or write the name as it is there; or type: ${FIX}`,
        ),
      );
    if (before === undefined) continue;
    const wanted = goesOnAfter(before.id);
    const words = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '').trim();
    if (!needs.includes(before.id) || words !== wanted)
      findings.push(
        at(
          link,
          `${environment} comes after ${before.environment}. Write: needs: ${before.id}, and if: \${{ ${wanted} }}; or type: ${FIX}`,
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
        `No job rolls out ${name}, an environment of mainstem.yaml. Copy the job of another one ${before === undefined ? 'to the top of the chain' : `after that of ${before}`}, with environment: ${name}, and let the next one need it; or type: ${FIX}`,
      ),
    );
  }
  const known = named.filter((name) => environments.includes(name));
  const order = environments.filter((name) => known.includes(name));
  if (known.length === order.length && known.some((name, index) => name !== order[index]))
    findings.push(
      finding(
        lineOf(['jobs']),
        `The jobs roll out ${known.join(', ')}, and the order in mainstem.yaml is ${order.join(', ')}. Put them in that order; or type: ${FIX}`,
      ),
    );
  return findings;
}

function goesOnAfter(job: string): string {
  return `needs.${job}.outputs.go-on == 'true'`;
}

type JobPair = Pair<Scalar<string>, YAMLMap>;

/**
 * The workflow with a chain of these environments: jobs that are there are kept as they are, new ones are copies of the one before, each needs
 * the one before it, and what needed all of them still does. Comments and all other jobs stay.
 *
 * @param text of {@link ROLLOUT_WORKFLOW}.
 * @param environments names in the order of the settings.
 * @returns the text for which {@link validateChain} finds nothing; the same one where it found nothing before, or where nothing is chained.
 * @throws InputError with the line when it cannot be read, or when another job hangs on an environment that goes.
 */
export function writeChain(text: string, environments: readonly string[]): string {
  if (environments.length === 0 || validateChain(text, environments).length === 0) return text;
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined)
    throw new InputError(`${ROLLOUT_WORKFLOW}:${error.linePos?.[0].line ?? 1}: it cannot be read: ${error.message}`);
  const jobs = document.get('jobs', true);
  if (!isMap(jobs)) return text;
  const items = jobs.items as JobPair[];
  const links = items.filter(({ value }) => isMap(value) && CALLED.test(String(value.get('uses') ?? '')));
  const [first] = links;
  if (first === undefined) return text;
  const taken = new Set(items.filter((one) => !links.includes(one)).map(({ key }) => key.value));
  const known = new Map(
    links.map((link) => [String(link.value?.getIn(['with', 'environment']) ?? ''), link] as const).reverse(),
  );
  const begin = { needs: needsOf(first), if: first.value?.get('if', true) };
  const chain: JobPair[] = [];
  for (const environment of environments) {
    const before = chain.at(-1);
    const link = known.get(environment) ?? copyOf(document, before ?? first, environment);
    if (taken.has(link.key.value) || chain.some(({ key }) => key.value === link.key.value))
      throw new InputError(
        `${ROLLOUT_WORKFLOW}: a job ${link.key.value} is there already and rolls out something else. Give it another name, then run mainstem validate --fix again.`,
      );
    chain.push(link);
  }
  const old = new Set(links.map(({ key }) => key.value));
  const ids = chain.map(({ key }) => key.value);
  for (const [index, link] of chain.entries()) {
    const before = ids[index - 1];
    // What it needs beside environments, a test of one's own, it goes on to need.
    const others = needsOf(link).filter((name) => !old.has(name) && !ids.includes(name));
    if (before === undefined) setHead(document, link, begin.needs, begin.if);
    else setHead(document, link, [before, ...others], `\${{ ${goesOnAfter(before)} }}`);
  }
  for (const job of items) {
    if (links.includes(job)) continue;
    const needs = needsOf(job);
    const gone = needs.find((name) => old.has(name) && !ids.includes(name));
    const all = [...old].every((name) => needs.includes(name));
    if (all) setNeeds(document, job, [...ids, ...needs.filter((name) => !old.has(name))]);
    else if (gone !== undefined) {
      const line = text.slice(0, job.key.range?.[0] ?? 0).split('\n').length;
      throw new InputError(
        `${ROLLOUT_WORKFLOW}:${line}: the job ${job.key.value} needs ${gone}, which is no environment of mainstem.yaml any more. Let it need another one, then run mainstem validate --fix again.`,
      );
    }
  }
  const at = items.indexOf(first);
  const rest = items.filter((one) => !links.includes(one));
  const front = items.slice(0, at).filter((one) => !links.includes(one)).length;
  jobs.items = [...rest.slice(0, front), ...chain, ...rest.slice(front)];
  return document.toString({ lineWidth: 0, flowCollectionPadding: /(?<![{$])[{[] /.test(text) });
}

function needsOf({ value }: JobPair): string[] {
  const needs: unknown = value?.get('needs', true);
  if (isScalar(needs)) return [String(needs.value)];
  return isSeq(needs) ? needs.items.map((one) => String(isScalar(one) ? one.value : one)) : [];
}

function setNeeds(document: Document, { value }: JobPair, needs: readonly string[]): void {
  const known: unknown = value?.get('needs', true);
  const node = document.createNode(needs.length === 1 ? needs[0] : needs, { flow: true });
  if (isScalar(known) || isSeq(known)) {
    node.comment = known.comment ?? null;
    node.commentBefore = known.commentBefore ?? null;
  }
  value?.set('needs', node);
}

/** What a job waits for stands in front, as people write it. */
function setHead(document: Document, job: JobPair, needs: readonly string[], condition: unknown): void {
  const { value } = job;
  if (value === null) return;
  if (needs.length === 0) value.delete('needs');
  else setNeeds(document, job, needs);
  if (condition === undefined) value.delete('if');
  else value.set('if', typeof condition === 'string' ? new Scalar(condition) : condition);
  const place = (key: string) =>
    value.items.findIndex((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === key);
  for (const key of ['if', 'needs']) {
    const [pair] = place(key) < 0 ? [] : value.items.splice(place(key), 1);
    if (pair !== undefined) value.items.unshift(pair);
  }
}

function copyOf(document: Document, { key, value }: JobPair, environment: string): JobPair {
  // GitHub takes letters, digits, - and _ in the name of a job.
  const name = new Scalar(environment.replace(/[^\w-]/g, '-').replace(/^(?![A-Za-z_])/, '_'));
  name.spaceBefore = key.spaceBefore ?? false;
  const pair = document.createPair(name, value?.clone()) as unknown as JobPair;
  pair.value?.setIn(['with', 'environment'], environment);
  return pair;
}
