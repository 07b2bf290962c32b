import { addTo } from '@mainstem/change';
import type { ProjectOutline } from './outline.ts';

/** Projects in which the very same would happen, but for the names of the resources. */
export interface AlikeProjects {
  /** The one that is shown for all. */
  readonly shown: ProjectOutline;
  readonly others: readonly ProjectOutline[];
}

/** Fewer than this are shown one by one: a group hides names, which two or three need not. */
const FEWEST = 3;
/** Larger previews are never compared: that two are alike must cost next to nothing to find out. */
const MOST_RESOURCES = 40;
const MOST_TEXT = 20_000;

/** Puts projects together that show the same, in the order of the first of each. */
export function alikeProjects(projects: readonly ProjectOutline[]): AlikeProjects[] {
  if (projects.length < FEWEST) return projects.map((shown) => ({ shown, others: [] }));
  const groups = new Map<string | ProjectOutline, ProjectOutline[]>();
  for (const project of projects) {
    const key = signatureOf(project) ?? project;
    addTo(groups, key, project);
  }
  const together = new Set([...groups.values()].filter((group) => group.length >= FEWEST).map(([first]) => first));
  const members = new Map([...groups.values()].flatMap((group) => group.map((project) => [project, group] as const)));
  return projects.flatMap((project): AlikeProjects[] => {
    const group = members.get(project) ?? [project];
    if (!together.has(group[0])) return [{ shown: project, others: [] }];
    return group[0] === project ? [{ shown: project, others: group.slice(1) }] : [];
  });
}

/** All that is shown of a project but its own name and its resources' addresses; `undefined` when that is too much. */
function signatureOf({ preview, risk, quiet }: ProjectOutline): string | undefined {
  const { project, receipt, resources, drift = [], ...rest } = preview;
  if (resources.length + drift.length > MOST_RESOURCES) return undefined;
  const bare = [...resources, ...drift].map(({ address, previousAddress, digest, ...change }) => ({
    ...change,
    moved: previousAddress !== undefined,
    fields: change.fields.map(({ mac, ...field }) => field),
  }));
  const text = JSON.stringify([risk, quiet, rest, resources.length, bare]);
  return text.length > MOST_TEXT ? undefined : text;
}
