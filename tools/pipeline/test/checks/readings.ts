import type { FactsView } from '@mainstem/change';
import type { DeclaredApplication } from '../../../argocd/src/declared.ts';
import { nameOfApplication, resolveApplication } from '../../../argocd/src/discover.ts';
import type { ArgocdFacts } from '../../../argocd/src/facts.ts';
import { type Declarations, declarationsOf } from '../../../argocd/src/ours.ts';
import { isUnknown } from '../../../argocd/src/unknown.ts';
import type { ApplicationReading } from '../../src/checks/applications.ts';

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
