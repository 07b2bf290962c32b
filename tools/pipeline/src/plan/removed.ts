import { compareRisk, type EngineResult, type Project, shellWord } from '@mainstem/change';
import { holdsConfiguration, programOf } from '@mainstem/terraform';
import type { Session } from '../change/session.ts';

/**
 * The project at head that uses the state which a removed one had: a renamed folder, or one stack taking over another. Nothing is lost then.
 */
export function stateUser(session: Session, removed: string): string | undefined {
  const keys = stateKeys(session.change.base.provides.get(removed));
  for (const [name, provided] of session.change.head.provides) {
    if (provided.some((key) => keys.includes(key))) return name;
  }
  return undefined;
}

/** States that a place outside of the folder holds: a local one goes with its folder. */
function stateKeys(provided: readonly string[] = []): string[] {
  return provided.filter((key) => /^state:\w+:\/\//.test(key));
}

/** A removed stack whose state another one has now: no destroy, and that is said. */
function takenOver(by: string): EngineResult {
  const warnings = [`its state is now that of ${by}: nothing is destroyed, and that project's plan tells what changes`];
  return { resources: [], outputs: 0, warnings, tools: {} };
}

/**
 * Why a stack that head has not is not destroyed: its state is another stack's now, or its configuration is still there, and only not looked at.
 * Only a folder that holds no configuration any more was removed.
 */
export function keptStack(session: Session, { name, root }: Project): EngineResult | undefined {
  const heir = stateUser(session, name);
  if (heir !== undefined) return takenOver(heir);
  if (!holdsConfiguration(session.change.head.tree, root)) return undefined;
  const warnings = [
    `${root} is no longer looked at, and its configuration is there: nothing is destroyed. To plan it again, take it out of ignore in mainstem.yaml`,
  ];
  return { resources: [], outputs: 0, warnings, tools: {} };
}

/**
 * The destroy of a removed stack, with what a person can do instead. To lose a whole stack needs an acknowledgement, also where no single
 * resource of it would.
 */
export function asRemoval(session: Session, name: string, result: EngineResult): EngineResult {
  const deleted = result.resources.filter(({ action }) => action === 'delete');
  if (deleted.length === 0) return result;
  const root = session.change.base.projects.get(name)?.root ?? '.';
  const heir = session.affected.projects.find((project) => project.name === name)?.renamedTo;
  const heirRoot = heir === undefined ? undefined : session.change.head.projects.get(heir)?.root;
  const wayOut =
    heir === undefined
      ? `If it lives on in another stack, have Terraform forget it instead of destroying it: bring ${root} back with removed blocks ` +
        '(lifecycle { destroy = false }), apply, then remove the folder; the other stack imports it.'
      : `Move the state to ${heir} before merging; see the warning of ${name}.`;
  const warnings = heir === undefined || heirRoot === undefined ? [] : [moveState(session, name, root, heir, heirRoot)];
  const worst = deleted.reduce((a, b) => (compareRisk(b.risk.level, a.risk.level) < 0 ? b : a));
  return {
    ...result,
    resources: result.resources.map((resource) => {
      if (resource.action !== 'delete') return resource;
      const lost = resource === worst && resource.risk.level !== 'destroy';
      return {
        ...resource,
        risk: {
          ...resource.risk,
          ...(lost ? { level: 'destroy' as const } : {}),
          reasons: [
            ...resource.risk.reasons,
            ...(lost ? [`the whole stack ${name} is removed, and all that it made with it`] : []),
          ],
          wayOut: resource.risk.wayOut === undefined ? wayOut : `${resource.risk.wayOut} ${wayOut}`,
        },
      };
    }),
    warnings: [...result.warnings, ...warnings],
  };
}

function moveState(session: Session, name: string, root: string, heir: string, heirRoot: string): string {
  const [before] = stateKeys(session.change.base.provides.get(name));
  const [after] = stateKeys(session.change.head.provides.get(heir));
  const keys =
    before === undefined || after === undefined
      ? 'whether its state follows cannot be told from the configuration'
      : `its state does not follow (${before.slice('state:'.length)} is not ${after.slice('state:'.length)})`;
  const { base } = session.change;
  const program = programOf(base.tree, root, base.settings) ?? 'terraform';
  const [old, current] = [`${program} -chdir=${shellWord(root)}`, `${program} -chdir=${shellWord(heirRoot)}`];
  return (
    `renamed to ${heir}, but ${keys}: as it is, everything here is destroyed and made anew there. Keep the backend key; or move the state ` +
    `first, with base checked out: ${old} init && ${old} state pull > moved.tfstate; then with this change checked out: ${current} init && ` +
    `${current} state push "$PWD/moved.tfstate"; then empty the old state, with base checked out: ${old} state rm $(${old} state list)`
  );
}
