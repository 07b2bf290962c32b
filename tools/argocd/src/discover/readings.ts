import type { FactsView, Reference } from '@mainstem/change';
import type { ApplicationFacts, ApplicationSetFacts, ArgocdFacts } from '../facts.ts';
import { isUnknown } from '../unknown.ts';
import type { DeclaredApplication } from './declared.ts';
import { nameOfApplication, resolveApplication } from './discover.ts';
import { type Declarations, declarationsOf } from './ours.ts';

/** One Application of a tree, a manifest's or one that an ApplicationSet makes, with what its sources read of the tree. */
export interface ApplicationReading {
  /** `name`, or `set/name` for what an ApplicationSet makes. */
  readonly name: string;
  readonly file: string;
  /** Its templates are filled in; what only a cluster could tell is one of two private characters. */
  readonly application: ApplicationFacts;
  /** The ApplicationSet that makes it. */
  readonly set?: ApplicationSetFacts;
  /** For each source, in order, where it is in this repository. */
  readonly sources: readonly SourceReading[];
  readonly references: readonly Reference[];
}

export interface SourceReading {
  /** The source names this repository, whether or not it has a path. */
  readonly isHere: boolean;
  /** Its folder from the root, when that exists. */
  readonly path?: string;
}

/**
 * Every Application of a tree with what its sources read. One whose path is not fully known stands once for each folder that it
 * could be.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
export function readApplications(
  view: FactsView<ArgocdFacts>,
  repositories: readonly string[] = [],
): ApplicationReading[] {
  const declarations = declarationsOf(view, repositories);
  const readAll = (applications: readonly DeclaredApplication[]) =>
    applications
      .flatMap((declared) => foldersGuessed(declared, declarations, view))
      .map((declared) => read(declared, declarations, view));
  const opaque = { to: 'unknown', what: 'a templatePatch that cannot be told', widensTo: ['**'] } as const;
  return [
    ...readAll(declarations.applications),
    ...declarations.sets.flatMap(({ file, set, applications, opaquePatch }) =>
      readAll(applications).map((one) =>
        opaquePatch ? { ...one, references: [...one.references, { ...opaque, file, line: set.line }] } : one,
      ),
    ),
  ];
}

function foldersGuessed(
  declared: DeclaredApplication,
  declarations: Declarations,
  view: FactsView<ArgocdFacts>,
): DeclaredApplication[] {
  const { application } = declared;
  const [source, ...others] = application.sources;
  if (source?.path === undefined || others.length > 0 || !isUnknown(source.path)) return [declared];
  const { folders = [] } = resolveApplication(declared, declarations, view).paths[0] ?? {};
  return folders.map((path) => ({ ...declared, application: { ...application, sources: [{ ...source, path }] } }));
}

function read(
  declared: DeclaredApplication,
  declarations: Declarations,
  view: FactsView<ArgocdFacts>,
): ApplicationReading {
  const { application, file, set } = declared;
  const { paths, references } = resolveApplication(declared, declarations, view);
  return {
    name: nameOfApplication(declared),
    file,
    application,
    ...(set === undefined ? {} : { set }),
    sources: application.sources.map(({ repoURL, chart }, index) => {
      const { path, folders = [] } = paths[index] ?? {};
      return {
        isHere: chart === undefined && (declarations.ours.has(repoURL) || folders.length > 0),
        ...(path === undefined || folders.length === 0 ? {} : { path }),
      };
    }),
    references,
  };
}

/** Files that declare an Application, an ApplicationSet or an AppProject. */
export function declaringFiles(view: FactsView<ArgocdFacts>): string[] {
  return [...view.paths()].filter((path) => {
    const { applications, sets, projects } = view.facts(path) ?? {};
    return (applications ?? sets ?? projects) !== undefined;
  });
}
