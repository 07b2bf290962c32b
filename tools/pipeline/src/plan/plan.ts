import { addTo, type EngineResult, InputError, type Preview, type Project, withArticle } from '@mainstem/change';
import { type FetchedModule, type ReceiptKeys, readReceiptKeys, sealPreview } from '@mainstem/terraform';
import { asRun, pool, poolSize } from '@mainstem/toolchain';
import { contextOf } from '../change/context.ts';
import { isDirty } from '../change/dirty.ts';
import { asStack } from '../change/facets.ts';
import { type Outcome, settle } from '../change/outcome.ts';
import { previewOf } from '../change/preview.ts';
import { type Session, type Sides, sidesOf } from '../change/session.ts';
import { packShards } from '../change/shards.ts';
import { intakeOf, intakeOfFetched, withGuards } from './intake.ts';
import { asRemoval, keptStack } from './removed.ts';
import { rolledOut } from './rolled-out.ts';
import { createSkips, type WhySkipped } from './skip.ts';
import { inStackFolder, runsInPlace } from './stack-folder.ts';
import { ownFiles } from './stack-uses.ts';
import { stateRisks } from './states.ts';
import { planOrder, waitsFor } from './upstream.ts';
import { createUsesReader, type Files, type UsesReader } from './uses-reader.ts';

/** Terraform and the AWS provider together, measured on plans of a few resources, with some to spare. */
export const PLAN_BYTES = 0.75 * 2 ** 30;

/**
 * Plans stacks with Terraform: in the working tree's own folder when that is at head (local state and ignored variable files
 * live there), else from a checkout of head; a removed stack from a checkout of base, as a destroy. A stack that comes after one which this
 * change alters too is not planned against what is about to change: its preview says what it waits for.
 *
 * @throws InputError for a project that does not exist or is no stack.
 */
export async function planProjects(session: Session, names: readonly string[]): Promise<Outcome> {
  const all = names.map((name) => sidesOf(session.change, name));
  for (const sides of all) {
    const { project } = sides;
    if (asStack(sides) !== undefined) continue;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}, not a terraform-stack. ` +
        (project.kind === 'terraform-module' ? 'Plan the stacks that use it.' : `Type: mainstem diff ${project.name}`),
    );
  }
  await session.judge();
  const keys = await readReceiptKeys(process.env);
  const reader = createUsesReader(session.repository);
  const shared: Shared = {
    keys,
    reader,
    why: all.length === 0 ? async () => undefined : await createSkips(session, reader),
    moves: moveWarnings(session),
    rolledOut: rolledOut(session),
  };
  const sealed = async (sides: Sides, waits: readonly string[]): Promise<Preview[]> => {
    const preview = await planOne(session, sides, waits, shared);
    return [keys === undefined ? preview : sealPreview(preview, keys.seal)];
  };
  const outcomes = new Map<string, Outcome>();
  const plan = async (name: string, waits: readonly string[] = []) => {
    const found = sidesOf(session.change, name);
    const sides = asStack(found) ?? found;
    outcomes.set(name, await settle(name, () => sealed(sides, waits)));
  };
  const removed = all.filter(({ change }) => change === 'removed').map(({ project }) => project.name);
  const order = planOrder(
    session,
    names.filter((name) => !removed.includes(name)),
  );
  const [first = [], ...later] = order.layers;
  await asRun(async () => {
    for (const layer of [[...first, ...removed], ...later]) {
      const previews = new Map([...outcomes].map(([name, outcome]) => [name, outcome.previews[0]]));
      for (const some of packShards(layer, Math.ceil(layer.length / AHEAD))) {
        await reader.ahead(some.flatMap((name) => filesAhead(session, name)));
        await pool(some, poolSize(PLAN_BYTES), (name) =>
          plan(name, waitsFor(session.change.head, name, order.after.get(name) ?? [], previews)),
        );
      }
    }
  });
  const asked = names.flatMap((name) => outcomes.get(name) ?? []);
  return { previews: asked.flatMap(({ previews }) => previews), failures: asked.flatMap(({ failures }) => failures) };
}

/** What the plans of one call share. */
interface Shared {
  readonly keys: ReceiptKeys | undefined;
  readonly reader: UsesReader;
  readonly why: WhySkipped;
  /** Of each stack whose state moves, what its preview warns of. */
  readonly moves: ReadonlyMap<string, readonly string[]>;
  /** Where its environment stands, as far as its preview has to say so. */
  readonly rolledOut: (project: Project) => Promise<string[]>;
}

/** Stacks whose files are read at once, and lie in memory together. */
const AHEAD = 500;

function filesAhead({ change, rules }: Session, name: string): Files[] {
  const { before, after } = sidesOf(change, name);
  return [
    ...(before === undefined ? [] : [ownFiles(rules.tree, before.root)]),
    ...(after === undefined ? [] : [ownFiles(change.head.tree, after.root)]),
  ];
}

function moveWarnings({ change }: Session): Map<string, string[]> {
  const moves = new Map<string, string[]>();
  for (const { project, reason, wayOut } of stateRisks(change)) addTo(moves, project, `${reason}. ${wayOut}`);
  return moves;
}

async function planOne(
  session: Session,
  sides: Sides,
  waits: readonly string[],
  { keys, reader, why, moves, rolledOut }: Shared,
): Promise<Preview> {
  const { project, change } = sides;
  const context = contextOf(session, sides);
  const inputs = session.closures[change === 'removed' ? 'base' : 'head'].inputsDigest(project.name);
  const unseen = session.workingTree === true && isDirty(session, project.name, change === 'removed' ? 'base' : 'head');
  const said = (result: EngineResult, dirty = unseen) =>
    previewOf(session, sides, 'terraform', result, { dirty, inputs });
  const kept = change === 'removed' ? keptStack(session, project) : undefined;
  if (kept !== undefined) return said(kept);
  const intake = change === 'removed' ? undefined : await intakeOf(session, sides, { reader });
  const blocked = intake?.findings ?? [];
  if (blocked.length > 0 && session.intake !== 'warn') {
    const { notPlanned } = await import('@mainstem/terraform/preview');
    return said({ resources: [], outputs: 0, warnings: [notPlanned(blocked.length)], intake: blocked, tools: {} });
  }
  if (waits.length > 0) return said({ resources: [], outputs: 0, warnings: [], waitsFor: waits, tools: {} });
  const behind = await rolledOut(project);
  const told = (result: EngineResult): EngineResult => ({
    ...withGuards(result, intake?.guarded ?? new Set()),
    warnings: [
      ...blocked.map(
        ({ file, line, message }) => `${file}:${line}: ${message}; a pull request is stopped here before init`,
      ),
      ...(intake?.warnings ?? []),
      ...(moves.get(project.name) ?? []),
      ...behind,
      ...result.warnings,
    ],
  });
  const skipped = await why(sides);
  if (skipped !== undefined) {
    const dirty = runsInPlace(session, change) ? isDirty(session, project.name) : unseen;
    const result: EngineResult = { resources: [], outputs: 0, warnings: [], skipped, tools: {} };
    return said(change === 'removed' ? asRemoval(session, project.name, result) : told(result), dirty);
  }
  const options = {
    ...(keys === undefined ? {} : { macKey: keys.mac }),
    ...(intake === undefined || session.intake === 'warn'
      ? {}
      : { lookAt: (modules: readonly FetchedModule[]) => intakeOfFetched(session, sides, modules, { reader }) }),
  };
  session.progress(`plan ${project.name}`);
  return inStackFolder(session, sides, async (folder, { dirty }) => {
    // What plans are judged by is a third of the code: a change without a stack does not load it.
    const { previewStack } = await import('@mainstem/terraform/preview');
    const result = await previewStack(context, folder, options);
    return said(change === 'removed' ? asRemoval(session, project.name, result) : told(result), dirty);
  });
}
