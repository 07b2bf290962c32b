import {
  type ApplicationSource,
  addressOfApplication,
  compareApplications,
  type ExpandedApplication,
  RESOURCES_FINALIZER,
} from '@mainstem/argocd';
import { digestOf, isWithin, KINDS, type Project } from '@mainstem/change';
import type { Session, Side, Sides } from '../change/session.ts';
import type { DiffPlan, FolderSide, Kept, OwnStep } from './model.ts';
import { pairsOf, pairsToRender } from './pairs.ts';

/** Decides how a project is compared. */
export function planOf(session: Session, sides: Sides): DiffPlan {
  const { project } = sides;
  const engine = KINDS[project.kind].engine ?? 'kubernetes';
  const own = overridden(session, sides) ?? folders(session, sides);
  if (engine !== 'argocd') return { sides, engine, steps: { own, composites: engine === 'kubernetes' } };
  if (isRendered(session, sides)) return { sides, engine, steps: { own, asRendered: true, composites: false } };
  const objects = compareApplications(
    session.deliveries.base.declaredIn(project),
    session.deliveries.head.declaredIn(project),
  );
  const given = pairsOf(session.deliveries.base.declaredIn(project), session.deliveries.head.declaredIn(project));
  const rendered = pairsToRender(session, given, objects.changes);
  return {
    sides,
    engine,
    steps: { own, objects, composites: false, ...(rendered === undefined ? {} : { rendered }) },
  };
}

/**
 * The files of one side that a plan reads on disk.
 *
 * @param kept where a render is kept, its folder is not needed.
 */
export function filesToWrite(session: Session, { sides, steps }: DiffPlan, side: Side, kept: Kept): readonly string[] {
  const project = side === 'base' ? sides.before : sides.after;
  if (project === undefined) return steps.own.by === 'folder' ? filesLeft(session, steps.own[side], side) : [];
  return [
    ...(kept[side] === undefined ? session.sources[side].filesOf(project.name) : []),
    ...((steps.rendered ?? []).length > 0 || steps.asRendered === true
      ? session.closures[side].filesOf(project.name)
      : []),
  ];
}

/** What makes a folder one that is rendered as a whole. */
const RENDERED = /^(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;

/** The files of a folder that is no project on one side; those that a project there owns are its own. */
function filesLeft({ change }: Session, folder: FolderSide | undefined, side: Side): string[] {
  if (folder === undefined) return [];
  const { tree, ownerOf } = change[side];
  const { root } = folder.project;
  return [...tree.entries.keys()].filter((path) => isWithin(path, root) && isWithin(root, ownerOf(path)?.root ?? '.'));
}

/** Whether a folder of Applications is a chart or a kustomization itself: then what it renders to is what is there, not what its files say. */
function isRendered(session: Session, { before, after }: Sides): boolean {
  const holds = (side: Side, project: Project | undefined) =>
    project !== undefined && session.change[side].tree.list(project.root).some((name) => RENDERED.test(name));
  return holds('base', before) || holds('head', after);
}

/**
 * Where an overlay's one Application overrides some of it (images, a prefix, patches), what the overlay alone renders to is
 * not what Argo CD applies.
 */
function overridden(session: Session, { before, after }: Sides): OwnStep | undefined {
  const { deliveries } = session;
  const of = (side: Side, project: Project | undefined) =>
    project === undefined || !['app-overlay', 'manifests'].includes(project.kind) ? [] : deliveries[side].of(project);
  const [old, now] = [of('base', before), of('head', after)];
  const overrides = [...old, ...now].some(
    ({ exact, spec }) =>
      exact &&
      // A plain folder is read as the Application says: with or without the folders below, some files, or all.
      ((after ?? before)?.kind === 'manifests' ? isPlain(spec.source) : spec.source?.kustomize !== undefined),
  );
  if (old.length > 1 || now.length > 1 || !overrides || ![...old, ...now].every(({ exact }) => exact)) return undefined;
  if ((before !== undefined && old.length === 0) || (after !== undefined && now.length === 0)) return undefined;
  const [base, head] = [old[0], now[0]];
  const orphaned = before === undefined || after !== undefined ? undefined : leftBy(session, before);
  return {
    by: 'application',
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...(orphaned === undefined ? {} : { orphaned }),
  };
}

function isPlain(source: ApplicationSource | undefined): boolean {
  return (
    source !== undefined && source.helm === undefined && source.plugin === undefined && source.kustomize === undefined
  );
}

function folders(session: Session, { project, before, after }: Sides): OwnStep {
  const { deliveries } = session;
  const now = after === undefined ? deliveries.base : deliveries.head;
  const namespace = now.namespaceOf(project);
  const ignoreDifferences = KINDS[project.kind].engine === 'argocd' ? undefined : now.ignoreDifferencesOf(project);
  const orphaned = before === undefined || after !== undefined ? undefined : leftBy(session, before);
  const base = before === undefined ? unchangedFolder(session, 'base', after) : folderSide(session, 'base', before);
  const head = after === undefined ? unchangedFolder(session, 'head', before) : folderSide(session, 'head', after);
  return {
    by: 'folder',
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...(isGuessed(session, [before, after]) ? { guessed: true as const } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    ...(ignoreDifferences === undefined ? {} : { ignoreDifferences }),
    // Those under which the live objects are.
    syncOptions: before === undefined ? [] : deliveries.base.syncOptionsOf(before),
    madeNamespace: after === undefined ? undefined : deliveries.head.madeNamespaceOf(after),
    ...(orphaned === undefined ? {} : { orphaned }),
  };
}

/**
 * The Applications of a removed folder that go with it and have no finalizer: what they delivered stays, unmanaged.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/#about-the-deletion-finalizer
 */
function leftBy({ change, deliveries }: Session, project: Project): string | undefined {
  const old = deliveries.base.of(project);
  const staying = new Set(change.head.applications().map(addressOfApplication));
  const leaves = ({ exact, finalizers }: ExpandedApplication) =>
    exact && !finalizers.some((name) => name.startsWith(RESOURCES_FINALIZER));
  const all = old.length > 0 && old.every((one) => leaves(one) && !staying.has(addressOfApplication(one)));
  return all ? old.map(({ name }) => name).join(', ') : undefined;
}

/**
 * A folder that is a project on one side only, and is there on both: what lies beside an Application that comes or goes, or what one points to
 * that nothing builds. No Application delivers it, so that its files are compared as they are: what stays is neither made nor deleted.
 */
function unchangedFolder(session: Session, side: Side, project: Project | undefined): FolderSide | undefined {
  if (project === undefined) return undefined;
  const known = side === 'head' ? 'base' : 'head';
  const isPlain = !session.change[known].tree.list(project.root).some((name) => RENDERED.test(name));
  const isThere = session.change[side].tree.hasFolder(project.root);
  return isPlain && isThere && session.deliveries[known].namesOf(project).length === 0 ? { project } : undefined;
}

/** The Applications that read a folder, or may read it, as far as the tree tells. */
function readersOf({ change }: Session, side: Side, { root }: Project) {
  return change[side].deliveries.filter(
    ({ path, recurse }) => path === root || (recurse === true && isWithin(root, path)),
  );
}

function isGuessed(session: Session, [before, after]: readonly (Project | undefined)[]): boolean {
  const readers = [
    ...(before === undefined ? [] : readersOf(session, 'base', before)),
    ...(after === undefined ? [] : readersOf(session, 'head', after)),
  ];
  return readers.length > 0 && readers.every(({ guessed }) => guessed === true);
}

function folderSide(session: Session, side: Side, project: Project): FolderSide {
  const readers = readersOf(session, side, project);
  const choices = readers.map(({ path, recurse, include, exclude }) => ({ path, recurse, include, exclude }));
  const key = renderKey(session, side, project);
  return {
    project,
    ...(readers.length === 0 ? {} : { readers }),
    ...(key === undefined ? {} : { key: readers.length === 0 ? key : digestOf([key, choices]) }),
  };
}

/**
 * The digest of everything in the tree that a project renders from: its render is kept under it.
 *
 * @returns `undefined` where nothing is kept, or the digest does not stand for the render: something outside the tree is read.
 */
export function renderKey(session: Session, side: Side, { name }: Project): string | undefined {
  const sources = session.sources[side];
  if (session.renders === undefined || !sources.isResolved(name)) return undefined;
  return digestOf(['render', sources.inputsDigest(name)]);
}
