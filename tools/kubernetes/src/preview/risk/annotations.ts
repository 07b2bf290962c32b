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

/** Hooks are created anew for each sync and not tracked, so their immutable fields are no obstacle (argo-cd docs/user-guide/sync-waves.md). */
export function isHook(manifest: Manifest): boolean {
  const annotations = annotationsOf(manifest);
  return annotations['argocd.argoproj.io/hook'] !== undefined || annotations['helm.sh/hook'] !== undefined;
}
