import { annotationsOf, type Manifest } from '../manifest.ts';

/** True when a comma-separated annotation holds an option; Argo CD trims white space around each. */
export function hasOption(manifest: Manifest, annotation: string, option: string): boolean {
  const value = annotationsOf(manifest)[annotation];
  return (
    typeof value === 'string' &&
    value
      .split(',')
      .map((part) => part.trim())
      .includes(option)
  );
}

export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/**
 * Hooks are created anew for each sync and are not tracked: no immutable field stops them and nothing prunes them
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/). Helm's `crd-install` is an ordinary object to Argo CD.
 */
export function isHook(manifest: Manifest): boolean {
  const annotations = annotationsOf(manifest);
  const helm = annotations['helm.sh/hook'];
  return annotations['argocd.argoproj.io/hook'] !== undefined || (helm !== undefined && helm !== 'crd-install');
}
