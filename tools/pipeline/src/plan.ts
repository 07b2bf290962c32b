import { type EngineResult, InputError, type Preview, withArticle } from '@mainstem/change';
import { previewStack, type ReceiptKeys, readReceiptKeys, sealPreview } from '@mainstem/terraform';
import { pool, poolSize } from '@mainstem/toolchain';
import { gateOf, withGuards } from './gate.ts';
import { type Outcome, settle } from './outcome.ts';
import { contextOf, previewOf } from './preview.ts';
import { type Session, type Sides, sidesOf } from './session.ts';
import { inStackFolder } from './stack-folder.ts';

/** Terraform and the AWS provider together, measured on plans of a few resources, with some to spare. */
export const PLAN_BYTES = 0.75 * 2 ** 30;

/**
 * Plans stacks with Terraform: in the working tree's own folder when that is at head (local state and ignored variable files
 * live there), else from a checkout of head; a removed stack from a checkout of base, as a destroy.
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
  const outcomes = await pool(all, poolSize(PLAN_BYTES), (sides) =>
    settle(sides.project.name, async () => {
      const preview = await planOne(session, sides, keys);
      return [keys === undefined ? preview : sealPreview(preview, keys.seal)];
    }),
  );
  return {
    previews: outcomes.flatMap(({ previews }) => previews),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

async function planOne(session: Session, sides: Sides, keys: ReceiptKeys | undefined): Promise<Preview> {
  const { project, change } = sides;
  const context = contextOf(session, sides);
  const movedTo = change === 'removed' ? stateUser(session, project.name) : undefined;
  const side = change === 'removed' ? 'base' : 'head';
  const inputs = session.closures[side].inputsDigest(project.name);
  if (movedTo !== undefined) {
    const warnings = [
      `its state is now that of ${movedTo}: nothing is destroyed, and that project's plan tells what changes`,
    ];
    const result: EngineResult = { resources: [], outputs: 0, warnings, tools: {} };
    return previewOf(session, sides, 'terraform', result, { dirty: false, inputs });
  }
  const gate = change === 'removed' ? undefined : await gateOf(session, sides);
  const blocked = gate?.findings ?? [];
  if (blocked.length > 0 && session.gate !== 'warn') {
    const warnings = [
      `not planned: ${blocked.length === 1 ? 'one thing' : `${blocked.length} things`} that nobody allowed yet`,
    ];
    const result: EngineResult = { resources: [], outputs: 0, warnings, gate: blocked, tools: {} };
    return previewOf(session, sides, 'terraform', result, { dirty: false, inputs });
  }
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
    return previewOf(session, sides, 'terraform', told(result), { dirty, inputs });
  });
}

/** The project at head that uses the state which a removed one had: a rename of a folder, not a loss. */
function stateUser(session: Session, removed: string): string | undefined {
  const keys = (session.change.base.provides.get(removed) ?? []).filter((key) => key.startsWith('state:s3:'));
  for (const [name, provided] of session.change.head.provides) {
    if (provided.some((key) => keys.includes(key))) return name;
  }
  return undefined;
}
