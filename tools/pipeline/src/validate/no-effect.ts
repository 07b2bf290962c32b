import type { RenderedApplication } from '@mainstem/argocd';
import { type Finding, joinPath } from '@mainstem/change';
import { findUnusedEntries, KUSTOMIZATION_NAMES } from '@mainstem/kubernetes';

/**
 * Entries of delivered kustomizations that have no effect. Where an Application adds options of its own for kustomize, what it renders
 * to does not tell about the file's entries, and nothing is said.
 *
 * @param texts the tree's manifests by path.
 */
export function validateEffects(
  texts: ReadonlyMap<string, string>,
  rendered: readonly RenderedApplication[],
): Finding[] {
  return rendered.flatMap(({ application, sources, manifests }) => {
    if (manifests === undefined || hasOptions(application.written.spec)) return [];
    return sources.flatMap(({ path }) => {
      const file = KUSTOMIZATION_NAMES.map((name) => joinPath(path ?? '.', name)).find(
        (one) => one !== undefined && texts.has(one),
      );
      if (path === undefined || file === undefined) return [];
      return findUnusedEntries({ file, text: texts.get(file) ?? '', manifests, read: (patch) => texts.get(patch) });
    });
  });
}

function hasOptions({ source, sources }: Readonly<Record<string, unknown>>): boolean {
  return [source, ...(Array.isArray(sources) ? sources : [])].some(
    (one) => typeof one === 'object' && one !== null && 'kustomize' in one,
  );
}
