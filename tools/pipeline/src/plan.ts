import { type EngineResult, InputError, type Preview, withArticle } from '@mainstem/change';
import { previewStack, type ReceiptKeys, readReceiptKeys, sealPreview } from '@mainstem/terraform';
import { pool, poolSize } from '@mainstem/toolchain';
import { gateOf, withGuards } from './gate.ts';
import { type Outcome, settle } from './outcome.ts';
import { contextOf, previewOf } from './preview.ts';
import { asRemoval, stateUser, takenOver } from './removed.ts';
import { type Session, type Sides, sidesOf } from './session.ts';
import { inStackFolder } from './stack-folder.ts';
import { planOrder, waitsFor } from './upstream.ts';

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
  for (const { project } of all) {
    if (project.kind === 'terraform-stack') continue;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}, not a terraform-stack. ` +
        (project.kind === 'terraform-module' ? 'Plan the stacks that use it.' : `Type: mainstem diff ${project.name}`),
    );
  }
  const keys = await readReceiptKeys(process.env);
  const sealed = async (sides: Sides, waits: readonly string[]): Promise<Preview[]> => {
    const preview = await planOne(session, sides, waits, keys);
    return [keys === undefined ? preview : sealPreview(preview, keys.seal)];
  };
  const outcomes = new Map<string, Outcome>();
  const plan = async (name: string, waits: readonly string[] = []) => {
    const sides = sidesOf(session.change, name);
    outcomes.set(name, await settle(name, () => sealed(sides, waits)));
  };
  const removed = all.filter(({ change }) => change === 'removed').map(({ project }) => project.name);
  const order = planOrder(
    session,
    names.filter((name) => !removed.includes(name)),
  );
  const [first = [], ...later] = order.layers;
  for (const layer of [[...first, ...removed], ...later]) {
    const previews = new Map([...outcomes].map(([name, outcome]) => [name, outcome.previews[0]]));
    await pool(layer, poolSize(PLAN_BYTES), (name) =>
      plan(name, waitsFor(session.change.head, name, order.after.get(name) ?? [], previews)),
    );
  }
  const asked = names.flatMap((name) => outcomes.get(name) ?? []);
  return { previews: asked.flatMap(({ previews }) => previews), failures: asked.flatMap(({ failures }) => failures) };
}

async function planOne(
  session: Session,
  sides: Sides,
  waits: readonly string[],
  keys: ReceiptKeys | undefined,
): Promise<Preview> {
  const { project, change } = sides;
  const context = contextOf(session, sides);
  const inputs = session.closures[change === 'removed' ? 'base' : 'head'].inputsDigest(project.name);
  const said = (result: EngineResult, dirty = false) =>
    previewOf(session, sides, 'terraform', result, { dirty, inputs });
  const heir = change === 'removed' ? stateUser(session, project.name) : undefined;
  if (heir !== undefined) return said(takenOver(heir));
  const gate = change === 'removed' ? undefined : await gateOf(session, sides);
  const blocked = gate?.findings ?? [];
  if (blocked.length > 0 && session.gate !== 'warn') {
    const warnings = [
      `not planned: ${blocked.length === 1 ? 'one thing' : `${blocked.length} things`} that nobody allowed yet`,
    ];
    return said({ resources: [], outputs: 0, warnings, gate: blocked, tools: {} });
  }
  if (waits.length > 0) return said({ resources: [], outputs: 0, warnings: [], waitsFor: waits, tools: {} });
  const told = (result: EngineResult): EngineResult => ({
    ...withGuards(result, gate?.guarded ?? new Set()),
    warnings: [
      ...blocked.map(
        ({ file, line, message }) => `${file}:${line}: ${message}; a pull request is stopped here before init`,
      ),
      ...(gate?.warnings ?? []),
      ...result.warnings,
    ],
  });
  const options = keys === undefined ? {} : { macKey: keys.mac };
  session.progress(`plan ${project.name}`);
  return inStackFolder(session, sides, async (folder, { dirty }) => {
    const result = await previewStack(context, folder, options);
    return said(change === 'removed' ? asRemoval(session, project.name, result) : told(result), dirty);
  });
}
