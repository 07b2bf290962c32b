import type { Buffer } from 'node:buffer';
import { join } from 'node:path';
import {
  type Applied,
  countsOf,
  describeError,
  type EngineResult,
  type FailureCode,
  firstOf,
  InputError,
  isDone,
  isStack,
  noCounts,
  type Settings,
  type UnreviewedChange,
  type UnreviewedPolicy,
  unreviewedPolicy,
  withArticle,
} from '@mainstem/change';
import { stackOrder } from '@mainstem/graph';
import {
  applyStack,
  approvalOf,
  type FetchedModule,
  notAllowed,
  type ReceiptKeys,
  type StackApply,
} from '@mainstem/terraform';
import { asRun, interruption, isThere, pool, poolSize } from '@mainstem/toolchain';
import { contextOf } from '../change/context.ts';
import { type Session, type Sides, sidesOf } from '../change/session.ts';
import { intakeOf, intakeOfFetched } from '../plan/intake.ts';
import { PLAN_BYTES } from '../plan/plan.ts';
import { asRemoval, keptStack } from '../plan/removed.ts';
import { inStackFolder } from '../plan/stack-folder.ts';
import { redVerdicts, unacceptedBy } from './accepted.ts';
import { type CountedReceipt, type Receipts, readReceipts } from './receipts.ts';

export interface ApplyOptions {
  /** Folder that holds the receipts. */
  readonly receipts: string;
  /** What was applied last; the session's base is the same then. */
  readonly since?: string | undefined;
  /** The same, where it is another one for some project. */
  readonly sinceOf?: (project: string) => string | undefined;
  /** Asked before a stack is planned. A sentence: why it is not to begin. */
  readonly mayStart?: ((project: string) => Promise<string | undefined>) | undefined;
  /** Asked before a stack is written to, with the plan that would be applied. A sentence: why it is not to be. */
  readonly mayWrite?: (project: string, plan: EngineResult) => Promise<string | undefined>;
  /** Digests of unreviewed changes that somebody accepted. */
  readonly approved: ReadonlySet<string>;
  /** Folder for a state that could not be stored. */
  readonly keep: string;
  readonly keys: ReceiptKeys | undefined;
  readonly stateKey: Buffer | undefined;
  /** The settings that decide. Default: head's. */
  readonly rules?: Settings;
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
    if (isStack(project)) continue;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}, not a terraform-stack: there is nothing to apply.`,
    );
  }
  const settings = options.rules ?? session.change.head.settings;
  const receipts = await readReceipts(options.receipts, {
    repository: session.repository,
    revision: session.head,
    since: options.since,
    sinceOf: options.sinceOf,
    keys: options.keys,
    sealedOnly: (settings.apply.receipts ?? (options.keys === undefined ? 'any' : 'sealed')) === 'sealed',
    environmentOf: (project) =>
      (session.change.head.projects.get(project) ?? session.change.base.projects.get(project))?.environment,
    inputsOf: (project) =>
      session.change.head.projects.has(project) ? session.closures.head.inputsDigest(project) : undefined,
  });
  const results = new Map<string, Applied>();
  await asRun(async () => {
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
  });
  return names.flatMap((name) => results.get(name) ?? []);
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
  const judge = await session.judge();
  let review: Review = { unreviewed: [] };
  const check = (plan: EngineResult): boolean => {
    const judged = sides.change === 'removed' ? asRemoval(session, project.name, plan) : plan;
    const { name, environment } = project;
    const place = {
      project: name,
      engine: 'terraform' as const,
      ...(environment === undefined ? {} : { environment }),
    };
    const taught = { ...judged, resources: judged.resources.map((resource) => judge(resource, place)) };
    review = reviewOf(session, sides, taught, counted, options);
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
  { approved, rules }: ApplyOptions,
): Review {
  const own = session.change.head.settings;
  const settings = rules ?? own;
  const now = {
    resources: plan.resources,
    outputs: plan.outputChanges,
    invocations: plan.invocations,
    invoked: plan.invoked,
  };
  const unreviewed = unacceptedBy(now, counted, [settings, own, session.change.base.settings]);
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
  { keys, stateKey, keep, mayStart, mayWrite, rules }: ApplyOptions,
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
  const not = await mayStart?.(name);
  if (not !== undefined) return failed(`${name} was not started: ${not}.`);
  const wrong = (message: string): StackApply => ({ ...failed(message), failureCode: 'input' });
  if (sides.change !== 'removed' && !session.checkedOut && session.safe !== true) {
    return wrong(`${name}: ${session.head.slice(0, 12)} is not checked out. Type: git switch --detach ${session.head}`);
  }
  // As before a plan of a pull request: what a merged change brings in runs with the role that may change everything.
  const look = sides.change !== 'removed' && session.intake !== 'warn';
  const own = rules ?? session.change.head.settings;
  const { findings } = look ? await intakeOf(session, sides, { settings: own }) : { findings: [] };
  if (findings.length > 0) return wrong(`${name} is not planned:\n${notAllowed(findings)}`);
  const kept = sides.change === 'removed' ? keptStack(session, sides.project) : undefined;
  if (kept !== undefined) return { outcome: 'nothing-to-do', applied: [], notApplied: [], warnings: kept.warnings };
  try {
    return await inStackFolder(session, sides, async (folder, { dirty, passing }) => {
      if (dirty)
        return wrong(
          `${name}: files that it depends on are not committed. Commit or stash them: git -C ${root} status`,
        );
      if (passing && (await isThere(join(folder, 'terraform.tfstate')))) {
        return wrong(
          `${name} was removed and has a local state. Destroy it by hand from a checkout of ${session.base.slice(0, 12)}.`,
        );
      }
      const { lockTimeout } = own.apply;
      return applyStack(contextOf(session, sides), folder, {
        lockTimeout,
        review,
        keep,
        passing,
        ...(look
          ? {
              lookAt: (modules: readonly FetchedModule[]) =>
                intakeOfFetched(session, sides, modules, { settings: own }),
            }
          : {}),
        ...(mayWrite === undefined ? {} : { mayWrite: (plan: EngineResult) => mayWrite(name, plan) }),
        ...(keys === undefined ? {} : { macKey: keys.mac }),
        ...(stateKey === undefined ? {} : { stateKey }),
      });
    });
  } catch (error) {
    const { code, message } = describeError(error);
    return { ...failed(message), failureCode: code };
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
  const red = redVerdicts(review.unreviewed, counted);
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
    ...failureCodeOf(result),
    // What does not count matters only where something is missing.
    ...(red.length === 0 ? {} : { notAccepted: red }),
    warnings: [...red, ...warnings, ...(review.unreviewed.length > 0 || counted.length > 0 ? refused : [])],
    tools: { ...plan?.tools },
  };
}

/** A stack that a program or the machine kept from ending well may be tried again; the rest says itself what it is. */
function failureCodeOf({ outcome, failureCode }: StackApply): { code?: FailureCode } {
  if (outcome === 'skipped') return { code: 'skipped' };
  return outcome === 'failed' || outcome === 'interrupted' ? { code: failureCode ?? 'tool' } : {};
}

function waiting(session: Session, { project }: Sides, missing: readonly string[]): Applied {
  return notPlanned(heading(session, project.name, project.environment), [...missing].sort());
}

/** A stack that waits: for others, or where there are none for what is said. */
export function notPlanned(
  of: Pick<Applied, 'schema' | 'project' | 'environment' | 'revision'>,
  missing: readonly string[],
  otherwise = '',
): Applied {
  const waits = `it depends on ${firstOf(missing, 5)}, which ${missing.length === 1 ? 'was' : 'were'} not applied`;
  return {
    ...of,
    outcome: 'waiting',
    counts: noCounts(),
    applied: [],
    notApplied: [],
    unreviewed: [],
    receipts: [],
    waitsFor: [...missing],
    message: `not planned: ${missing.length === 0 ? otherwise : waits}.`,
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
