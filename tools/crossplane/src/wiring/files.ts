import { activationPolicy } from './activation.ts';
import { argocdConfigMap } from './argocd-cm.ts';
import { wiredKinds } from './kinds.ts';

/** The folders in which definitions, Compositions and managed resources are looked for. */
export const WIRED_FOLDERS: readonly string[] = ['apps', 'platform'];

const ARGOCD_CM = 'platform/argocd/argocd-cm.yaml';

/** The files that follow from the kinds of a tree, by path. @param texts the files of `WIRED_FOLDERS`, by path */
export function wiredFiles(texts: ReadonlyMap<string, string>): Map<string, string> {
  const manifests = [...texts].filter(([path]) => /\.ya?ml$/.test(path)).map(([, text]) => text);
  const kinds = wiredKinds(manifests);
  return new Map([
    [ARGOCD_CM, argocdConfigMap(kinds, texts.get(ARGOCD_CM))],
    ['platform/crossplane/providers/activation.yaml', activationPolicy(kinds)],
  ]);
}
