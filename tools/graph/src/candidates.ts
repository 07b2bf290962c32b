import {
  addTo,
  type Candidate,
  canDiffAlone,
  canPlan,
  environmentOfProject,
  InputError,
  PROJECT_KINDS,
  type Project,
  type ProjectKind,
  type Reference,
  type Settings,
} from '@mainstem/change';

/** Everything that the engines say of one folder. */
export interface Folder {
  readonly project: Project;
  readonly provides: readonly string[];
  readonly refersTo: readonly Reference[];
}

/**
 * One project a folder: where several engines claim it, the kind that comes first in `PROJECT_KINDS` wins, and it keeps what
 * all of them provide and refer to.
 *
 * @throws InputError when two folders would get the same name.
 */
export function mergeCandidates(candidates: readonly Candidate[], settings: Settings): Map<string, Folder> {
  const byRoot = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    addTo(byRoot, candidate.root, candidate);
  }
  const rootOfName = new Map<string, string>();
  const folders = new Map<string, Folder>();
  for (const root of [...byRoot.keys()].sort()) {
    const same = byRoot.get(root) ?? [];
    const name = projectName(root);
    const other = rootOfName.get(name);
    if (other !== undefined) {
      throw new InputError(
        `The folders ${other} and ${root} would both be the project ${name}. Rename one of them, or list it under "ignore" in mainstem.yaml.`,
      );
    }
    rootOfName.set(name, root);
    const kind = PROJECT_KINDS.find((candidate) => same.some((one) => one.kind === candidate)) ?? 'manifests';
    const environment = environmentOfProject(root, settings);
    folders.set(root, {
      project: { name, kind, ...besides(kind, same), root, ...(environment === undefined ? {} : { environment }) },
      provides:
        same.length === 1 ? (same[0] as Candidate).provides : [...new Set(same.flatMap(({ provides }) => provides))],
      refersTo: same.length === 1 ? (same[0] as Candidate).refersTo : same.flatMap(({ refersTo }) => refersTo),
    });
  }
  return folders;
}

/**
 * Previews that the folder's content earns beyond that of its kind: a file that makes it another kind takes none away. One comparison
 * of manifests shows all manifests of a folder.
 */
function besides(kind: ProjectKind, same: readonly Candidate[]): Pick<Project, 'also'> {
  if (same.length === 1) return {};
  const others = PROJECT_KINDS.filter((one) => one !== kind && same.some((candidate) => candidate.kind === one));
  const also = [...others.filter(canPlan), ...(canDiffAlone(kind) ? [] : others.filter(canDiffAlone).slice(0, 1))];
  return also.length === 0 ? {} : { also };
}

/** A project's name: its folder with `/` written `.`. */
export function projectName(root: string): string {
  return root.replaceAll('/', '.');
}
