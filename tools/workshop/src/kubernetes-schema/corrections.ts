import { compareText } from '@mainstem/change';
import type { Definition } from './definitions.ts';

/**
 * What @kubernetes-models/argo-cd 4.0 lacks. It drops the fields of Go structs that are embedded in others and the enum of a
 * marker, and it is older than the newest Argo CD: refusing a field that Argo CD has would be worse than taking one that an older
 * Argo CD drops. A test holds the result to Argo CD's own definitions.
 */
export const CORRECTIONS: Readonly<Record<string, Definition>> = {
  ArgoApplicationSourcePluginParameter: { array: '[]string', map: '{}string' },
  ArgoKustomizeSelector: { group: 'string', kind: 'string', name: 'string', namespace: 'string', version: 'string' },
  ArgoSyncStrategy: { hook: '#ArgoSyncStrategyApply' },
  ArgoApplicationSetSyncPolicy: { applicationsSync: 'enum:create-only|create-update|create-delete|sync' },
  // Newer than the package.
  ArgoAppProjectSpec: { sourceIntegrity: '#ArgoSourceIntegrity' },
  ArgoSourceIntegrity: { 'git!': '#ArgoSourceIntegrityGit' },
  ArgoSourceIntegrityGit: { 'policies!': '[]#ArgoSourceIntegrityGitPolicy' },
  ArgoSourceIntegrityGitPolicy: { 'gpg!': '#ArgoSourceIntegrityGitGpg', 'repos!': '[]#ArgoSourceIntegrityGitRepo' },
  ArgoSourceIntegrityGitGpg: { 'keys!': '[]string', 'mode!': 'string' },
  ArgoSourceIntegrityGitRepo: { 'url!': 'string' },
  ArgoSyncWindow: { syncOverrun: 'bool' },
  ArgoSyncSource: { repoURL: 'string' },
  ArgoApplicationSource: { tagPrefix: 'string' },
  ArgoApplicationSourceDirectory: { disableExtensionFilter: 'bool' },
  ArgoSCMProviderGeneratorGitea: { excludeArchivedRepos: 'bool' },
  ArgoSCMProviderGeneratorGithub: { excludeArchivedRepos: 'bool' },
  ArgoSCMProviderGeneratorGitlab: { includeArchivedRepos: 'bool' },
};

/** The definitions with the corrections laid over them, fields in the order of their names. */
export function corrected(definitions: ReadonlyMap<string, Definition>): Map<string, Definition> {
  const result = new Map(definitions);
  for (const [name, fields] of Object.entries(CORRECTIONS)) {
    const all = Object.entries({ ...definitions.get(name), ...fields });
    result.set(name, Object.fromEntries(all.sort(([a], [b]) => compareText(a, b))));
  }
  return result;
}
