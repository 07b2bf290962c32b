import { activationPolicy } from './activation.ts';
import { argocdConfigMap } from './argocd-cm.ts';
import { wiredKinds } from './kinds.ts';

/** The folders in which definitions, Compositions and managed resources are looked for. */
export const WIRED_FOLDERS: readonly string[] = ['apps', 'platform'];

/** The files that follow from the kinds of a tree, by path. @param texts the files of `WIRED_FOLDERS`, by path */
export function wiredFiles(texts: ReadonlyMap<string, string>): Map<string, string> {
  const manifests = [...texts].filter(([path]) => /\.ya?ml$/.test(path)).map(([, text]) => text);
  const kinds = wiredKinds(manifests);
  return new Map([
    ['platform/argocd/argocd-cm.yaml', argocdConfigMap(kinds)],
    ['platform/crossplane/providers/activation.yaml', activationPolicy(kinds)],
  ]);
}
