import {
  compact,
  distinct,
  type FactsView,
  folderOf,
  groupBy,
  isWithin,
  kept,
  once,
  type Tree,
} from '@mainstem/change';
import type { ArgocdFacts } from '../facts.ts';
import { matchesDirectoryGlob } from '../render/directory-glob.ts';
import { guessOf, isUnknown } from '../unknown.ts';
import { nameOfApplication, resolveApplication } from './discover.ts';
import { declarationsOf } from './ours.ts';

/** A folder that an Application delivers. */
export interface Delivery {
  /** The Application's name, or `set/name` when an ApplicationSet makes it; `*` for what the tree does not tell. */
  readonly application: string;
  readonly namespace?: string;
  readonly path: string;
  readonly project?: string;
  readonly destinationNamespace?: string;
  /** Argo CD removes by itself what is no longer declared. */
  readonly prune: boolean;
  readonly file: string;
  readonly line: number;
  /** Files in folders below count too: `directory.recurse`. */
  readonly recurse?: true;
  /** `directory.include` and `directory.exclude`, where they are fully known. */
  readonly include?: string;
  readonly exclude?: string;
  /** The folder is read as plain files, whatever lies in it. */
  readonly plain?: true;
  /** The path is not fully known: the folder is one that it could be. */
  readonly guessed?: true;
}

/**
 * Which existing folders are delivered by which Application: every source of each Application, and of each that an ApplicationSet of
 * the tree makes.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
export function deliveries(view: FactsView<ArgocdFacts>, repositories: readonly string[] = []): Delivery[] {
  const declarations = declarationsOf(view, repositories);
  const all = [...declarations.applications, ...declarations.sets.flatMap(({ applications }) => applications)];
  const found = all.flatMap((declared) => {
    const { application, file } = declared;
    const known = (text: string | undefined) => (text === undefined || isUnknown(text) ? undefined : text);
    const maybe = (text: string | undefined) => (text === undefined ? undefined : guessOf(text));
    return resolveApplication(declared, declarations, view).paths.flatMap(({ folders, references }, index) => {
      const source = application.sources[index];
      const guessed = references.some(({ to }) => to === 'unknown');
      return folders.map((path) =>
        compact<Delivery>({
          application: nameOfApplication(declared),
          namespace: maybe(application.namespace),
          path,
          project: maybe(application.project),
          destinationNamespace: maybe(application.destination.namespace),
          prune: application.syncPolicy.prune,
          file,
          line: source?.line ?? application.line,
          recurse: source?.recurse,
          include: known(source?.include),
          exclude: known(source?.exclude),
          plain: source?.plain,
          guessed: guessed ? true : undefined,
        }),
      );
    });
  });
  return distinct(found);
}

/** Whether an Application that reads a folder as plain files takes this one, by `recurse`, `include` and `exclude`. */
export function takesFile({ path, recurse, include, exclude }: Delivery, file: string): boolean {
  if (!isWithin(file, path)) return false;
  const below = path === '.' ? file : file.slice(path.length + 1);
  if (recurse !== true && below.includes('/')) return false;
  if (exclude !== undefined && matchesDirectoryGlob(below, exclude)) return false;
  return include === undefined || matchesDirectoryGlob(below, include);
}

/** Files by which Argo CD knows that a folder is rendered as a whole. */
const RENDERED_BY = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];

/**
 * Whether what a file declares reaches a cluster as far as the tree tells: not where it lies in a kustomization or a chart that does not
 * build it, nor where each Application that reads its folder leaves it out. What nobody reads is applied by hand, as a root Application is.
 *
 * @param all every delivery of the tree.
 * @param listed whether a kustomization names a file, or could.
 */
export function reachesCluster(
  all: readonly Delivery[],
  tree: Tree,
  listed: (file: string) => boolean,
): (file: string) => boolean {
  // A tree may have thousands of both: each file is asked about once, and compared with what may read it.
  const byPath = once(() => groupBy(all, ({ path }) => path));
  const recursive = once(() => all.filter(({ recurse }) => recurse === true));
  return kept((file) => {
    const folder = folderOf(file);
    const isRendered = tree.list(folder).some((name) => RENDERED_BY.includes(name));
    const reading = [
      ...(byPath().get(folder) ?? []).filter(
        ({ recurse, plain }) => recurse !== true && (!isRendered || plain === true),
      ),
      ...recursive().filter(({ path }) => isWithin(folder, path)),
    ];
    if (reading.some((delivery) => takesFile(delivery, file))) return true;
    return isRendered || reading.length > 0 ? listed(file) : true;
  });
}
