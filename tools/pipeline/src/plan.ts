import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EngineResult, InputError, isWithin, nameOf, type Preview, withArticle } from '@mainstem/change';
import { checkOut, withScratch } from '@mainstem/repository';
import { previewStack, type ReceiptKeys, readReceiptKeys, sealPreview } from '@mainstem/terraform';
import { pool, poolSize } from '@mainstem/toolchain';
import { type Outcome, settle } from './outcome.ts';
import { contextOf, previewOf } from './preview.ts';
import { type Session, type Sides, sidesOf } from './session.ts';

/** Terraform and the AWS provider together, measured on plans of a few resources, with some to spare. */
const PLAN_BYTES = 0.75 * 2 ** 30;

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
  const options = keys === undefined ? {} : { macKey: keys.mac };
  session.progress(`plan ${project.name}`);
  if (change !== 'removed' && session.checkedOut && !session.repository.bare) {
    const result = await previewStack(context, join(session.repository.root, project.root), options);
    return previewOf(session, sides, 'terraform', result, { dirty: isDirty(session, project.name), inputs });
  }
  return withScratch(async (scratch) => {
    const folder = join(scratch, project.root);
    await checkOut(
      session.repository,
      session.change[side].tree,
      session.closures[side].filesOf(project.name),
      scratch,
    );
    await copyLeftovers(join(session.repository.root, project.root), folder);
    const result = await previewStack(context, folder, options);
    return previewOf(session, sides, 'terraform', result, { dirty: false, inputs });
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

/** State and what a run leaves behind are not configuration. */
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;

function isDirty(session: Session, project: string): boolean {
  const files = new Set(session.closures.head.filesOf(project));
  return session.uncommitted.some(
    (path) =>
      !NOT_INPUT.test(path) &&
      (files.has(path) || isWithin(path, session.change.head.projects.get(project)?.root ?? path)),
  );
}

/** Local state and ignored variable files of a folder that Git has removed but the disk still holds. */
async function copyLeftovers(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  for (const name of names) {
    if (/^terraform\.tfstate$|\.tfvars(\.json)?$/.test(nameOf(name))) {
      await copyFile(join(from, name), join(to, name)).catch(() => {});
    }
  }
}
