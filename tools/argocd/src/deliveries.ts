import type { FactsView } from '@mainstem/change';
import { nameOfApplication, resolveApplication } from './discover.ts';
import type { ArgocdFacts } from './facts.ts';
import { compact } from './located.ts';
import { declarationsOf } from './ours.ts';
import { guessOf } from './unknown.ts';

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
          guessed: guessed ? true : undefined,
        }),
      );
    });
  });
  return [...new Map(found.map((delivery) => [JSON.stringify(delivery), delivery])).values()];
}
