import type { Buffer } from 'node:buffer';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Applied,
  type AppliedOutcome,
  countsOf,
  type EngineResult,
  InputError,
  messageOf,
  noCounts,
  type UnreviewedChange,
  type UnreviewedPolicy,
  unreviewedPolicy,
  withArticle,
} from '@mainstem/change';
import { stackOrder } from '@mainstem/graph';
import { applyStack, approvalOf, compareWithReceipts, type ReceiptKeys, type StackApply } from '@mainstem/terraform';
import { interruption, pool, poolSize } from '@mainstem/toolchain';
import { PLAN_BYTES } from './plan.ts';
import { contextOf } from './preview.ts';
import { type CountedReceipt, type Receipts, readReceipts } from './receipts.ts';
import { asRemoval, stateUser, takenOver } from './removed.ts';
import { type Session, type Sides, sidesOf } from './session.ts';
import { inStackFolder } from './stack-folder.ts';

export interface ApplyOptions {
  /** Folder that holds the receipts. */
  readonly receipts: string;
  /** What was applied last; the session's base is the same then. */
  readonly since?: string | undefined;
  /** Digests of unreviewed changes that somebody accepted. */
  readonly approved: ReadonlySet<string>;
  /** Folder for a state that could not be stored. */
  readonly keep: string;
  readonly keys: ReceiptKeys | undefined;
  readonly stateKey: Buffer | undefined;
}

/**
 * Applies stacks, wave by wave: each is planned again, and that very plan is applied when the receipts show all of it, or the settings or an
 * approval let the rest pass. A stack that was not applied stops only those that depend on it. Removed stacks are destroyed last.
 *
 * @returns one result a project, in the order of the names; failures are results.
 * @throws InputError for a project that is no stack, or receipts that cannot be read.
 */
export async function applyProjects(
  session: Session,
  names: readonly string[],
  options: ApplyOptions,
): Promise<Applied[]> {
  const all = new Map(names.map((name) => [name, sidesOf(session.change, name)]));
  for (const { project } of all.values()) {
    if (project.kind === 'terraform-stack') continue;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}, not a terraform-stack: there is nothing to apply.`,
    );
  }
  const { settings } = session.change.head;
  const receipts = await readReceipts(options.receipts, {
    repository: session.repository,
    revision: session.head,
    since: options.since,
    keys: options.keys,
    sealedOnly: (settings.apply.receipts ?? (options.keys === undefined ? 'any' : 'sealed')) === 'sealed',
    inputsOf: (project) =>
      session.change.head.projects.has(project) ? session.closures.head.inputsDigest(project) : undefined,
  });
  const results = new Map<string, Applied>();
  for (const { layer, after } of wavesOf(session, [...all.values()])) {
    await pool(layer, poolSize(PLAN_BYTES), async (name) => {
      const sides = all.get(name) as Sides;
      // Stacks in a circle share a layer and cannot wait for each other.
      const missing = [...(after.get(name) ?? [])].filter(
        (other) => !layer.includes(other) && !isDone(results.get(other)?.outcome),
      );
      const result =
        missing.length > 0 ? waiting(session, sides, missing) : await applyOne(session, sides, receipts, options);
      results.set(name, result);
    });
  }
  return names.flatMap((name) => results.get(name) ?? []);
}

function isDone(outcome: AppliedOutcome | undefined): boolean {
  return outcome === 'applied' || outcome === 'nothing-to-do';
}

interface Wave {
  readonly layer: readonly string[];
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is at head in the order of its graph; then what was removed, in the reverse order of base's. */
function wavesOf(session: Session, all: readonly Sides[]): Wave[] {
  const namesOf = (removed: boolean) =>
    all.filter(({ change }) => (change === 'removed') === removed).map(({ project }) => project.name);
  const present = stackOrder(session.change.head, namesOf(false));
  const gone = stackOrder(session.change.base, namesOf(true));
  const before = new Map<string, Set<string>>();
  for (const [name, others] of gone.after) {
    for (const other of others) before.set(other, (before.get(other) ?? new Set()).add(name));
  }
  return [
    ...present.layers.map((layer) => ({ layer, after: present.after })),
    ...gone.layers.reverse().map((layer) => ({ layer, after: before })),
  ];
}

/** What comparing one plan with the receipts gave. */
interface Review {
  readonly unreviewed: UnreviewedChange[];
  readonly approval?: string;
  readonly approved?: boolean;
  readonly policy?: UnreviewedPolicy;
}

async function applyOne(session: Session, sides: Sides, receipts: Receipts, options: ApplyOptions): Promise<Applied> {
  const { project } = sides;
  const counted = receipts.counted.filter(({ preview }) => preview.project === project.name);
  const refused = receipts.refused
    .filter((one) => one.project === project.name)
    .map(({ file, why }) => `receipt ${file} does not count: ${why}`);
  if (counted.some(({ sealed }) => !sealed)) {
    refused.push('receipts are not sealed: whoever can write to where they are kept could have changed them');
  }
  let review: Review = { unreviewed: [] };
  const check = (plan: EngineResult): boolean => {
    const judged = sides.change === 'removed' ? asRemoval(session, project.name, plan) : plan;
    review = reviewOf(session, sides, judged, counted, options.approved);
    return review.unreviewed.length === 0 || review.approved === true || passes(review);
  };
  const result = await run(session, sides, check, options);
  return documentOf(session, sides, result, review, counted, refused);
}

function reviewOf(
  session: Session,
  { project }: Sides,
  plan: EngineResult,
  counted: readonly CountedReceipt[],
  approved: ReadonlySet<string>,
): Review {
  const { settings } = session.change.head;
  const now = {
    resources: plan.resources,
    outputs: plan.outputChanges,
    invocations: plan.invocations,
    invoked: plan.invoked,
  };
  const unreviewed = compareWithReceipts(
    now,
    counted.map(({ preview }) => preview),
    settings.volatilePaths,
  );
  if (unreviewed.length === 0) return { unreviewed };
  const approval = approvalOf(project.name, unreviewed);
  const policy = unreviewedPolicy(settings, project.environment);
  return { unreviewed, approval, policy, approved: policy !== 'stop' && approved.has(approval) };
}

function passes({ policy, unreviewed }: Review): boolean {
  return policy === 'apply-safe' && unreviewed.every(({ risk }) => risk === 'safe');
}

async function run(
  session: Session,
  sides: Sides,
  review: (plan: EngineResult) => boolean,
  { keys, stateKey, keep }: ApplyOptions,
): Promise<StackApply> {
  const failed = (message: string): StackApply => ({
    outcome: 'failed',
    applied: [],
    notApplied: [],
    warnings: [],
    message,
  });
  const { root, name } = sides.project;
  if (interruption() !== undefined) {
    return {
      ...failed(`${name} was not started: this run was asked to stop. Run the command again.`),
      outcome: 'interrupted',
    };
  }
  if (sides.change !== 'removed' && !session.checkedOut) {
    return failed(
      `${name}: ${session.head.slice(0, 12)} is not checked out. Type: git switch --detach ${session.head}`,
    );
  }
  const heir = sides.change === 'removed' ? stateUser(session, name) : undefined;
  if (heir !== undefined) {
    const { warnings } = takenOver(heir);
    return { outcome: 'nothing-to-do', applied: [], notApplied: [], warnings };
  }
  try {
    return await inStackFolder(session, sides, async (folder, { dirty, passing }) => {
      if (dirty)
        return failed(
          `${name}: files that it depends on are not committed. Commit or stash them: git -C ${root} status`,
        );
      if (passing && (await exists(join(folder, 'terraform.tfstate')))) {
        return failed(
          `${name} was removed and has a local state. Destroy it by hand from a checkout of ${session.base.slice(0, 12)}.`,
        );
      }
      const { lockTimeout } = session.change.head.settings.apply;
      return applyStack(contextOf(session, sides), folder, {
        lockTimeout,
        review,
        keep,
        passing,
        ...(keys === undefined ? {} : { macKey: keys.mac }),
        ...(stateKey === undefined ? {} : { stateKey }),
      });
    });
  } catch (error) {
    return failed(messageOf(error));
  }
}

function documentOf(
  session: Session,
  { project }: Sides,
  result: StackApply,
  review: Review,
  counted: readonly CountedReceipt[],
  refused: readonly string[],
): Applied {
  const { plan, outcome, applied, notApplied, stateAfter, lock, erroredState, message, warnings } = result;
  const state = {
    ...(plan?.state === undefined ? {} : { before: { ...plan.state } }),
    ...(stateAfter === undefined ? {} : { after: { ...stateAfter } }),
  };
  return {
    ...heading(session, project.name, project.environment),
    outcome,
    counts: plan === undefined ? noCounts() : countsOf(plan.resources, plan.outputs),
    applied: [...applied],
    notApplied: [...notApplied],
    ...review,
    receipts: counted.map(({ head, pullRequest, sealed }) => ({
      head,
      ...(pullRequest === undefined ? {} : { pullRequest }),
      sealed,
    })),
    ...(Object.keys(state).length === 0 ? {} : { state }),
    ...(lock === undefined ? {} : { lock }),
    ...(erroredState === undefined ? {} : { erroredState: { ...erroredState } }),
    ...(message === undefined ? {} : { message }),
    // What does not count matters only where something is missing.
    warnings: [...warnings, ...(review.unreviewed.length > 0 || counted.length > 0 ? refused : [])],
    tools: { ...plan?.tools },
  };
}

function waiting(session: Session, { project }: Sides, missing: readonly string[]): Applied {
  const names = listed([...missing].sort(), 5);
  return {
    ...heading(session, project.name, project.environment),
    outcome: 'waiting',
    counts: noCounts(),
    applied: [],
    notApplied: [],
    unreviewed: [],
    receipts: [],
    waitsFor: [...missing].sort(),
    message: `not planned: it depends on ${names}, which ${missing.length === 1 ? 'was' : 'were'} not applied.`,
    warnings: [],
    tools: {},
  };
}

function heading(
  session: Session,
  project: string,
  environment: string | undefined,
): Pick<Applied, 'schema' | 'project' | 'environment' | 'revision'> {
  return {
    schema: 'mainstem/applied@1',
    project,
    ...(environment === undefined ? {} : { environment }),
    revision: session.head,
  };
}

function listed(names: readonly string[], most: number): string {
  return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
