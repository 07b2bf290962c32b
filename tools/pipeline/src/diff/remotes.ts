import { matchesGlob } from '@mainstem/change';
import { addressesIn, isExactAddress, isKustomization, looksRemote, type RemotePolicy } from '@mainstem/kubernetes';
import { readObjects } from '@mainstem/repository';
import type { Session } from '../change/session.ts';

/**
 * What a change may have fetched by kustomize: addresses that the rules' tree has already, and exact revisions of repositories that it has or
 * that `kubernetes.remotes` of its settings allows.
 *
 * @returns `undefined` on one's own machine: there everything is fetched that starts nothing.
 */
export function remotePolicy(session: Session): RemotePolicy | undefined {
  if (session.intake === 'warn') return undefined;
  const { settings } = session.rules;
  let known: Promise<ReadonlySet<string>> | undefined;
  return async ({ address }) => {
    const globs = settings.kubernetes.remotes;
    known ??= knownRemotes(session);
    const addresses = await known;
    if (addresses.has(address)) return undefined;
    const repository = repositoryOf(address);
    const isListed = globs.some((glob) => matchesGlob(repository, glob));
    const isKnown = [...addresses].some((other) => repositoryOf(other) === repository);
    if (!isListed && !isKnown) {
      return `nobody allowed it yet. On the default branch, add to mainstem.yaml: kubernetes: { remotes: [${JSON.stringify(repository)}] }`;
    }
    if (!/^(?:https:\/\/|github\.com\/)/i.test(address) && !isKnown) return 'it is not fetched over https';
    if (isExactAddress(address)) return undefined;
    return 'it names no commit and no exact version, so that it may be another tomorrow. Give it ?ref= with a full commit or a version such as v1.2.3';
  };
}

/** An address without its path within the repository and its revision. */
export function repositoryOf(address: string): string {
  const plain = (address.split('?')[0] ?? '').replace(/^git::/i, '').replace(/^https?:\/\/[^/@]*@/i, 'https://');
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/i.exec(plain) ?? [];
  const whole = /^(?:.*?\.git)(?=\/|$)/.exec(rest)?.[0] ?? rest.split('//')[0] ?? rest;
  const parts = whole.replace(/\.git$/, '').split('/');
  // Where nothing says how long the name is: host, owner and name, as on the hosts that people use.
  const name = /\.git(?:\/|$)/.test(rest) || rest.includes('//') ? parts : parts.slice(0, 3);
  const form = scheme === '' && /^github\.com$/i.test(parts[0] ?? '') ? 'https://' : scheme;
  return `${form}${name.join('/')}`.replace(/\/$/, '').toLowerCase();
}

/** Every address that a kustomization of the rules' tree has fetched. */
async function knownRemotes({ repository, rules }: Session): Promise<Set<string>> {
  const ids = new Set([...rules.tree.entries].flatMap(([path, { id }]) => (isKustomization(path) ? [id] : [])));
  const known = new Set<string>();
  await readObjects(repository, [...ids], (_, content) => {
    const text = content.toString('utf8');
    if (!/:\/\/|@|github\.com|::|[?&]ref=|\.git|gh:/i.test(text)) return;
    for (const address of addressesIn(text)) if (looksRemote(address)) known.add(address);
  });
  return known;
}
