import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GateDocument, PreviewContext, ProvedApplication, ReceiptIndex, ReviewedPulls } from '@mainstem/change';
import { type Gate, ledgerOf, type RolloutRequest, type RolloutResult, rollout } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';
import type { ApplyStackOptions, StackApply } from '@mainstem/terraform';
import type { Random } from '@mainstem/testing/random';
import { emptyCloud, planOf, receiptOf } from './cloud.ts';
import { type Declared, deliveredTo, ENVIRONMENTS, edit, filesOf, NOTHING, resourcesOf, START } from './declared.ts';
import { createMemorySide, createRealSide, type GitSide, type Network } from './git.ts';

/** The process is gone: whatever it would do next is not done. */
class Killed extends Error {}

/** In place of Terraform: set by the history that is under way. */
let terraform: ((context: PreviewContext, options: ApplyStackOptions) => Promise<StackApply>) | undefined;
export async function modelledApply(context: PreviewContext, options: ApplyStackOptions): Promise<StackApply> {
  if (terraform === undefined) throw new Error('no history is under way');
  return terraform(context, options);
}

/** What a history did, for whoever reads a failure. */
export interface Told {
  readonly lines: readonly string[];
  readonly wrong: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Pull {
  readonly number: number;
  readonly mergeCommit: string;
  readonly before: Declared;
  readonly after: Declared;
  readonly accepted: boolean;
}

/** What may go wrong in one rollout. */
interface Trouble {
  /** The write, counted from 1, at which the process is killed. */
  readonly killAt?: number;
  /** A stack whose apply ends half-way. */
  readonly fails?: string;
  /** The push that somebody else is quicker than. */
  readonly loses?: number;
}

/**
 * One random history of merges, reverts, direct pushes, failures and kills over three environments, and at its end the newest commit brought to
 * all of them. The model knows what each commit declares and what the cloud holds; the rollout is the real one.
 *
 * @param real with the program `git` and a bare remote, in place of the stand-in in memory.
 */
export async function tellHistory(random: Random, steps: number, real: boolean): Promise<Told> {
  const lines: string[] = [];
  const wrong: string[] = [];
  const counts: Record<string, number> = {};
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  let trouble: Trouble = {};
  let writes = 0;
  let pushes = 0;
  let dead = false;
  /** A write of the rollout's process begins or ended. */
  const tick = () => {
    if (dead || ++writes === trouble.killAt) {
      dead = true;
      throw new Killed('killed');
    }
  };
  const network: Network = { before: tick, after: tick, loses: () => ++pushes === trouble.loses };
  const side: GitSide = real ? createRealSide(network) : createMemorySide(network);
  const receipts = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
  const cloud = emptyCloud();
  const declared = new Map<string, Declared>();
  const pulls: Pull[] = [];
  const merged: string[] = [];
  const index: ReceiptIndex = [];
  const reviewed: ReviewedPulls = [];
  const sick = new Set<string>();
  /** What a person approved, as `environment project`. */
  const approved = new Set<string>();
  const declaredAt = (sha: string) => declared.get(sha) as Declared;
  const tip = () => merged.at(-1) as string;

  const commit = (what: Declared, parents: readonly string[], message: string) => {
    const sha = side.commit(filesOf(what), parents, message);
    declared.set(sha, what);
    return sha;
  };
  const merge = (after: Declared, accepted: boolean, message: string) => {
    const before = declaredAt(tip());
    const number = pulls.length + 1;
    const head = commit(after, [tip()], `head of ${number}`);
    const mergeCommit = commit(after, [tip(), head], message);
    for (const name of new Set([...Object.keys(before.stacks), ...Object.keys(after.stacks)])) {
      const plan = planOf(resourcesOf(before, name) ?? {}, resourcesOf(after, name) ?? {});
      if (plan.resources.length === 0) continue;
      const project = `infra.stacks.${name.replace('/', '.')}`;
      const file = `pull-${number}/${project}.terraform.json`;
      mkdirSync(dirname(join(receipts, file)), { recursive: true });
      const document = receiptOf(project, name.split('/')[0] ?? '', plan, tip(), head);
      writeFileSync(join(receipts, file), JSON.stringify(document));
      index.push({ file, pullRequest: number, head, mergeCommit, accepted: accepted ? 'all' : [] });
    }
    reviewed.push({ pullRequest: number, head, mergeCommit, accepted: accepted ? 'all' : [] });
    writeFileSync(join(receipts, 'receipts.json'), JSON.stringify(index));
    writeFileSync(join(receipts, 'pulls.json'), JSON.stringify(reviewed));
    pulls.push({ number, mergeCommit, before, after, accepted });
    merged.push(mergeCommit);
    side.merge(mergeCommit);
    lines.push(`${message} ${mergeCommit.slice(0, 8)}${accepted ? '' : ' (red)'}`);
  };

  /** Something that holds data is gone. It has to be shown by an accepted pull request that the commit has, or approved by a person. */
  const lost = (
    environment: string,
    project: string,
    what: string,
    revision: string,
    isGone: (of: Declared) => boolean,
  ) => {
    count('destroyed');
    const shown = pulls.some(
      ({ accepted, before, after, mergeCommit }) =>
        accepted && !isGone(before) && isGone(after) && side.isAncestor(mergeCommit, revision),
    );
    if (!shown && !approved.has(`${environment} ${project}`))
      wrong.push(`${environment}: ${what} of ${project} is gone, and nobody accepted it`);
  };

  /** Argo CD, which follows the branch, whoever runs or does not. */
  const sync = (environment: string) => {
    const at = side.ref(`env/${environment}`);
    if (at === undefined || sick.has(environment)) return;
    const wanted = deliveredTo(declaredAt(at), environment);
    const had = cloud.delivered.get(environment) ?? {};
    if (had.volume !== undefined && wanted.volume === undefined)
      lost(
        environment,
        `apps.shop.${environment}`,
        'the volume',
        at,
        (of) => deliveredTo(of, environment).volume === undefined,
      );
    approved.delete(`${environment} apps.shop.${environment}`);
    cloud.delivered.set(environment, wanted);
  };
  const gate =
    (environment: string, revision: string): Gate =>
    async (applications) => {
      tick();
      sync(environment);
      const well = !sick.has(environment) && side.ref(`env/${environment}`) === revision;
      const proved = new Map<string, ProvedApplication>();
      const all = applications.map((reference) => {
        const [name = '', namespace = ''] = reference.split('/').reverse();
        if (well)
          proved.set(reference, {
            kind: 'Application',
            metadata: { name, namespace, uid: name },
            spec: {},
            status: { health: { status: 'Healthy' } },
          });
        const verdict = well ? ('live' as const) : ('failed' as const);
        return {
          cluster: 'model',
          namespace,
          name,
          verdict,
          reason: well ? 'live' : 'degraded',
          detail: 'as the model has it',
          elapsedSeconds: 0,
        };
      });
      const verdict = well ? ('live' as const) : ('failed' as const);
      const document: GateDocument = {
        schema: 'mainstem/gate@1',
        revision,
        environment,
        transport: 'kubernetes',
        verdict,
        applications: all,
      };
      return { document, proved };
    };

  terraform = async ({ project, change, projectChange }, { review, mayWrite }) => {
    const name = project.root.replace('infra/stacks/', '');
    const environment = name.split('/')[0] ?? '';
    const revision = change.head;
    const nothing = { applied: [], notApplied: [], warnings: [] };
    if (dead) throw new Killed('killed');
    const has = cloud.stacks.get(name) ?? new Map<string, string>();
    const wanted = projectChange === 'removed' ? {} : (resourcesOf(declaredAt(revision), name) ?? {});
    const plan = planOf(Object.fromEntries(has), wanted);
    if (plan.resources.length === 0) return { ...nothing, plan, outcome: 'nothing-to-do' };
    if (!review(plan)) return { ...nothing, plan, outcome: 'unreviewed' };
    const refused = await mayWrite?.(plan);
    if (refused !== undefined) return { ...nothing, plan, outcome: 'failed', message: refused, failureCode: 'input' };
    cloud.stacks.set(name, has);
    const applied: string[] = [];
    for (const [at, { address, action }] of plan.resources.entries()) {
      tick();
      if (trouble.fails === name && at === plan.resources.length - 1) {
        count('failed half-way');
        return {
          plan,
          outcome: 'failed',
          applied,
          notApplied: [{ address, state: 'failed' }],
          warnings: [],
          message: 'the model fails here',
        };
      }
      if (action === 'delete') {
        has.delete(address);
        lost(environment, project.name, address, revision, (of) => resourcesOf(of, name)?.[address] === undefined);
      } else has.set(address, wanted[address] ?? '');
      applied.push(address);
      tick();
    }
    if (has.size === 0) cloud.stacks.delete(name);
    return { plan, outcome: 'applied', applied, notApplied: [], warnings: [] };
  };

  /** The cloud is what the commit declares, to the last value. */
  const compare = (environment: string, revision: string, when: string) => {
    const what = declaredAt(revision);
    const names = new Set(
      [...cloud.stacks.keys(), ...Object.keys(what.stacks)].filter((name) => name.startsWith(`${environment}/`)),
    );
    const has: Record<string, unknown> = { delivered: cloud.delivered.get(environment) ?? {} };
    const wants: Record<string, unknown> = { delivered: deliveredTo(what, environment) };
    for (const name of names) {
      const there = cloud.stacks.get(name);
      // A state that holds nothing is what is left of a destroy that ended at its last resource.
      has[name] = there === undefined || there.size === 0 ? undefined : Object.fromEntries([...there].sort());
      const wanted = resourcesOf(what, name);
      wants[name] = wanted === undefined ? undefined : Object.fromEntries(Object.entries(wanted).sort());
    }
    if (JSON.stringify(has) !== JSON.stringify(wants))
      wrong.push(
        `${when}: ${environment} has ${JSON.stringify(has)}, and the commit declares ${JSON.stringify(wants)}`,
      );
  };

  let attempt = 0;
  const roll = async (
    environment: string,
    revision: string,
    given: Trouble = {},
    more: Partial<RolloutRequest> = {},
  ) => {
    trouble = given;
    [writes, pushes, dead] = [0, 0, false];
    let result: RolloutResult | undefined;
    try {
      result = await rollout(
        await openRepository(side.root),
        {
          environment,
          revision,
          name: { run: `https://github.com/acme/platform/actions/runs/1/attempts/${++attempt}`, by: 'ann' },
          receipts,
          approved: new Set(),
          waitSeconds: 0,
          keep: receipts,
          keys: undefined,
          stateKey: undefined,
          gate,
          ...more,
        },
        { onEvent: () => {}, onProgress: () => {}, onNote: () => {} },
      );
    } catch (error) {
      if (!dead) throw error;
    }
    const killed = dead;
    [trouble, dead, writes] = [{}, false, 0];
    sync(environment);
    const state = killed ? 'killed' : (result?.state ?? '');
    count(state);
    lines.push(
      `roll ${environment} ${revision.slice(0, 8)} ${JSON.stringify(given)}${more.approved === undefined ? '' : ' approved'}: ${state} ${result?.because.join(' | ') ?? ''} ${(result?.unreviewed ?? []).map(({ project, changes }) => `${project} (${changes.map(({ action, address }) => `${action} ${address}`).join(', ')})`).join('; ')}`,
    );
    if (killed && result?.state === 'live') wrong.push('a rollout that was killed says live');
    if (!killed && result?.state === 'live') compare(environment, revision, 'live');
    return killed ? undefined : result;
  };
  /** A person read the table and approves all of it. */
  const approve = async (
    environment: string,
    revision: string,
    asked: RolloutResult | undefined,
    given: Trouble = {},
  ) => {
    if (asked?.approval === undefined) return asked;
    const names = asked.unreviewed.map(({ project }) => `${environment} ${project}`);
    for (const name of names) approved.add(name);
    const result = await roll(environment, revision, given, { approved: new Set([asked.approval]) });
    // The approval is for this commit and no other. What Argo CD was let do it may do later: see sync.
    for (const name of names) if (!name.includes(' apps.')) approved.delete(name);
    return result;
  };

  try {
    const first = commit(NOTHING, [], 'nothing yet');
    merged.push(first);
    side.merge(first);
    merge(START, true, 'start');
    for (let step = 0; step < steps; step++) {
      const dice = random.below(100);
      if (dice < 30) {
        const changed = edit(declaredAt(tip()), random);
        merge(random.chance(0.3) ? edit(changed, random) : changed, random.chance(0.8), 'merge');
      } else if (dice < 38 && merged.length > 1)
        merge(declaredAt(merged.at(-2) as string), random.chance(0.8), 'revert');
      else if (dice < 44) {
        const sha = commit(edit(declaredAt(tip()), random), [tip()], 'push');
        merged.push(sha);
        side.merge(sha);
        lines.push(`push ${sha.slice(0, 8)}`);
      } else if (dice < 50) {
        const environment = random.pick(ENVIRONMENTS);
        if (!sick.delete(environment)) sick.add(environment);
        lines.push(`${environment} is ${sick.has(environment) ? 'sick' : 'well'}`);
        sync(environment);
      } else {
        const environment = random.pick(['dev', 'dev', 'dev', 'staging', 'staging', 'production'] as const);
        const before = environment === 'dev' ? undefined : ENVIRONMENTS[ENVIRONMENTS.indexOf(environment) - 1];
        const proved =
          before === undefined ? undefined : (await ledgerOf(await openRepository(side.root), before)).live?.revision;
        const revision = random.chance(0.15) ? random.pick(merged) : (proved ?? tip());
        const how = random.below(100);
        const given: Trouble =
          how < 40
            ? { killAt: 1 + random.below(24) }
            : how < 58
              ? { fails: `${environment}/${random.pick(['net', 'app'])}` }
              : how < 66
                ? { loses: 1 + random.below(6) }
                : {};
        const result = await roll(environment, revision, given);
        if (random.chance(0.9))
          await approve(environment, revision, result, random.chance(0.2) ? { killAt: 1 + random.below(24) } : {});
      }
    }
    // Whatever was left behind, the newest commit comes everywhere.
    sick.clear();
    for (const environment of ENVIRONMENTS) {
      let result = await roll(environment, tip());
      for (let tries = 0; tries < 6 && result?.state === 'ask'; tries++)
        result = await approve(environment, tip(), result);
      if (result?.state !== 'live')
        wrong.push(`at the end ${environment} is ${result?.state}: ${result?.because.join(' | ')}`);
      compare(environment, tip(), 'at the end');
    }
  } finally {
    terraform = undefined;
    side.remove();
    rmSync(receipts, { recursive: true, force: true });
  }
  return { lines, wrong, counts };
}
