import type { FactsView, Tree } from '@mainstem/change';
import type { ArgocdFacts } from '../facts.ts';
import { normalizedUrl } from '../repository-url.ts';
import { declarationsOf } from './ours.ts';

/**
 * Whether an address in a kustomization is surely another repository's. Where the tree's own URLs are known (settings, or Applications
 * whose paths it has), none of them begins it; where none is, the path in it is not in the tree.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
export function elsewhere(
  view: FactsView<ArgocdFacts>,
  tree: Tree,
  repositories: readonly string[] = [],
): (address: string) => boolean {
  return (address) => {
    const parts = partsOf(address);
    const { ours } = declarationsOf(view, repositories);
    if (ours.declared || !ours.none)
      return !parts.some((_, index) => ours.has(`https://${parts.slice(0, index + 1).join('/')}`));
    const path = parts.slice(3).join('/');
    return path !== '' && tree.resolve(path) === undefined;
  };
}

/** Host, owner, repository and what follows, whatever the transport: `git::`, `ssh://`, `git@host:`, `//` before the path. */
function partsOf(address: string): string[] {
  const [plain = ''] = address.replace(/^git::/i, '').split('?');
  const parts = normalizedUrl(plain.replace(/(?<!:)\/\//g, '/').replace(/\.git(?=\/)/, ''))
    .split('/')
    .filter((part) => part !== '');
  // A raw file: https://raw.githubusercontent.com/OWNER/REPOSITORY/REVISION/PATH
  if (parts[0] === 'raw.githubusercontent.com') return ['github.com', ...parts.slice(1, 3), ...parts.slice(4)];
  return parts;
}
