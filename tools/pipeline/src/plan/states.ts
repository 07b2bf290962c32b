import { compareText, digestOf, instanceOf, isStack, type Project, type RiskLevel, shellWord } from '@mainstem/change';
import type { Graph, GraphChange } from '@mainstem/graph';
import { holdsConfiguration, programOf } from '@mainstem/terraform';

/** A danger of the change itself, which no preview of a project shows. */
export interface ChangeRisk {
  readonly level: RiskLevel;
  readonly project: string;
  readonly environment?: string;
  readonly address: string;
  readonly reason: string;
  readonly wayOut: string;
  /** Of what changes, without the words. */
  readonly digest: string;
}

/**
 * Stacks whose state at head is not the one that they have at base. A stack is its state: with another one, Terraform makes everything a second
 * time, and what exists belongs to nobody.
 *
 * Compared are the backend as far as literals tell, and what `stacks` of mainstem.yaml adds: the workspace and the files of backend settings.
 */
export function stateRisks(change: GraphChange): ChangeRisk[] {
  const { base, head } = change;
  const risks: ChangeRisk[] = [];
  for (const before of base.projects.values()) {
    if (!isStack(before)) continue;
    const after = head.projects.get(before.name);
    if (after === undefined) {
      if (holdsConfiguration(head.tree, before.root)) risks.push(unseen(before));
    } else if (!isStack(after)) risks.push(noStack(before, after, base));
    else risks.push(...moved(before, after, change));
  }
  return risks.sort((a, b) => compareText(a.project, b.project));
}

/** What tells one state from another, as words: the backend's key, the workspace, files of settings with their blobs. */
export function stateOf(graph: Graph, { name, root }: Project): { where: string; workspace: string; files: string[] } {
  const { workspace = 'default', backendConfig } = instanceOf(root, graph.settings);
  // Who reads a state, and in which workspace, says nothing of where it is.
  const kept = workspace === 'default' ? 'kept:' : 'kept-by-workspace:';
  const where = (graph.provides.get(name) ?? []).filter((key) => key.startsWith(kept));
  return {
    where: where.map((key) => key.slice(kept.length)).join(' or '),
    workspace,
    files: backendConfig.map((path) => `${path} ${graph.tree.entries.get(path)?.id ?? 'missing'}`),
  };
}

function moved(before: Project, after: Project, { base, head }: GraphChange): ChangeRisk[] {
  const [from, to] = [stateOf(base, before), stateOf(head, after)];
  if (digestOf(from) === digestOf(to)) return [];
  const words = [
    ...(from.where === to.where ? [] : [`from ${placeOf(from)} to ${placeOf(to)}`]),
    ...(from.workspace === to.workspace ? [] : [`from the workspace ${from.workspace} to ${to.workspace}`]),
    ...(digestOf(from.files) === digestOf(to.files)
      ? []
      : [
          from.files.map(pathOf).join() === to.files.map(pathOf).join()
            ? `to what the backend settings say now (${to.files.map(pathOf).join(', ')})`
            : `to what other backend settings say (${to.files.map(pathOf).join(', ') || 'none'}, not ${from.files.map(pathOf).join(', ') || 'none'})`,
        ]),
  ];
  // Where only a settings file's content differs, its text may say the same place.
  const certain = from.where !== to.where || from.workspace !== to.workspace;
  const program = programOf(base.tree, before.root, base.settings) ?? 'terraform';
  const terraform = `${program} -chdir=${shellWord(before.root)}`;
  return [
    risk(after, certain ? 'destroy' : 'unknown', {
      reason: `the state moves ${words.join(' and ')}: as it is, everything is made a second time, and what exists belongs to no configuration`,
      wayOut:
        `Keep the old place; or move the state first, with base checked out: ${terraform} init && ${terraform} state pull > moved.tfstate; ` +
        `then with this change checked out: ${terraform} init -reconfigure && ${terraform} state push "$PWD/moved.tfstate".`,
      digest: digestOf({ project: after.name, from, to }),
    }),
  ];
}

/** A place as a person reads it; that of a workspace has its name in it. */
function placeOf({ where, workspace }: ReturnType<typeof stateOf>): string {
  return where === '' ? 'an unknown place' : where.replaceAll('*', workspace);
}

function noStack(before: Project, after: Project, base: Graph): ChangeRisk {
  const { where } = stateOf(base, before);
  return risk(after, 'destroy', {
    reason: `is no longer a stack but ${after.kind}: nobody plans or applies it, and what its state (${where || 'of an unknown place'}) holds belongs to no configuration`,
    wayOut:
      'Keep its backend block; or, if another stack takes over, move the state there first; or remove the folder, which previews what is destroyed.',
    digest: digestOf({ project: after.name, from: before.kind, to: after.kind, where }),
  });
}

function unseen(before: Project): ChangeRisk {
  return risk(before, 'unknown', {
    reason:
      'is no longer looked at, though its configuration is there (see ignore in mainstem.yaml): what it made stays, and nobody plans, applies or watches it',
    wayOut: 'Take it out of ignore; or remove the folder, which previews what is destroyed.',
    digest: digestOf({ project: before.name, unseen: true }),
  });
}

function risk(
  { name, root, environment }: Project,
  level: RiskLevel,
  more: Pick<ChangeRisk, 'reason' | 'wayOut' | 'digest'>,
): ChangeRisk {
  return { level, project: name, address: root, ...(environment === undefined ? {} : { environment }), ...more };
}

function pathOf(file: string): string {
  return file.slice(0, file.lastIndexOf(' '));
}
