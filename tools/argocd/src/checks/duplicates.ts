import type { Finding } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { isTold, type RenderedApplication, readable } from './applications.ts';
import { clusterOf } from './permissions.ts';
import { addressIn } from './resources.ts';

export interface DuplicateCheck {
  readonly applications: readonly RenderedApplication[];
  readonly isClusterScoped: (manifest: Manifest) => boolean;
  /** The environment of a file's project: Applications of several environments are of several Argo CDs. */
  readonly environmentOf: (file: string) => string | undefined;
}

/**
 * Resources that two Applications of one cluster render, and those that one Application renders twice.
 *
 * Argo CD calls the first `SharedResourceWarning`: the Applications overwrite each other for ever, and where one prunes, the resource
 * of the other is gone. Of the second (`RepeatedResourceWarning`) only the last counts (controller/state.go).
 */
export function checkDuplicates(check: DuplicateCheck): Finding[] {
  const { repeats, conflicts } = findDuplicates(check);
  return [...repeats, ...conflicts.map(conflictFinding)];
}

/** Two Applications of one cluster that render the same resources. */
export interface Conflict {
  readonly a: RenderedApplication;
  readonly b: RenderedApplication;
  readonly addresses: readonly string[];
}

/** What `checkDuplicates` says, with the Applications that are in conflict. */
export function findDuplicates({ applications, isClusterScoped, environmentOf }: DuplicateCheck): {
  readonly repeats: readonly Finding[];
  readonly conflicts: readonly Conflict[];
} {
  const findings: Finding[] = [];
  const owners = new Map<string, Map<string, Owner>>();
  for (const application of applications) {
    const { destination } = application.application;
    const count = new Map<string, number>();
    for (const manifest of application.manifests ?? []) {
      const address = addressIn(manifest, destination.namespace, isClusterScoped);
      if (address === undefined) continue;
      count.set(address, (count.get(address) ?? 0) + 1);
      const cluster = clusterKey(application, environmentOf);
      if (cluster === undefined || !isTold(address)) continue;
      const same = owners.get(cluster) ?? new Map<string, Owner>();
      owners.set(cluster, same);
      const owner = same.get(address) ?? { address, applications: [] };
      same.set(address, owner);
      if (owner.applications.at(-1) !== application) owner.applications.push(application);
    }
    for (const [address, times] of count) if (times > 1) findings.push(repeated(application, address, times));
  }
  const shared = [...owners.values()].flatMap((same) => [...same.values()]);
  return { repeats: findings, conflicts: conflictsOf(shared, rivalsOf(applications)) };
}

interface Owner {
  readonly address: string;
  readonly applications: RenderedApplication[];
}

/** The cluster that an Application deploys to; `undefined` when that cannot be told. */
function clusterKey(
  { application, file }: RenderedApplication,
  environmentOf: DuplicateCheck['environmentOf'],
): string | undefined {
  const { name, server } = clusterOf(application.destination);
  const cluster = server ?? name;
  if (cluster === undefined || !isTold(cluster) || !isTold(name ?? '')) return undefined;
  // Every Argo CD calls its own cluster the same.
  return cluster === 'https://kubernetes.default.svc' ? `${cluster} ${environmentOf(file) ?? ''}` : cluster;
}

/**
 * Pairs of files that cannot be of one Argo CD, because both declare an Application of the same name: trees with one Argo CD a
 * cluster look so.
 */
function rivalsOf(applications: readonly RenderedApplication[]): (a: string, b: string) => boolean {
  const files = new Map<string, Set<string>>();
  for (const { application, file } of applications) {
    const name = `${application.namespace ?? ''}/${application.name}`;
    if (isTold(name)) files.set(name, (files.get(name) ?? new Set()).add(folderOf(file)));
  }
  const rivals = new Set<string>();
  for (const folders of files.values()) {
    for (const a of folders) for (const b of folders) if (a !== b) rivals.add(`${a}\n${b}`);
  }
  return (a, b) => rivals.has(`${folderOf(a)}\n${folderOf(b)}`);
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** One for each pair of Applications. */
function conflictsOf(owners: readonly Owner[], areRivals: (a: string, b: string) => boolean): Conflict[] {
  const pairs = new Map<string, { a: RenderedApplication; b: RenderedApplication; addresses: string[] }>();
  for (const { address, applications } of owners) {
    const [a, ...others] = applications;
    for (const b of others) {
      if (a === undefined || (a.file !== b.file && areRivals(a.file, b.file))) continue;
      if (a.name === b.name && a.file === b.file && a.application.line === b.application.line && a.set === undefined)
        continue;
      const key = JSON.stringify([a.name, a.file, a.application.line, b.name, b.file, b.application.line]);
      const pair = pairs.get(key);
      if (pair === undefined) pairs.set(key, { a, b, addresses: [address] });
      else pair.addresses.push(address);
    }
  }
  return [...pairs.values()];
}

/** The first resources that both render, and what comes of it. */
function conflictFinding({ a, b, addresses }: Conflict): Finding {
  const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
  const [first = '', ...rest] = addresses.slice(0, 3);
  return {
    severity: 'error',
    rule: 'argocd/shared-resource',
    file: b.file,
    line: b.application.line,
    path: 'spec.source',
    message:
      `${readable(b.name)} and ${readable(a.name)} (${a.file}:${a.application.line}) both render ${[first, ...rest].join(', ')}${more} ` +
      `to ${readable(clusterName(b))}: they overwrite each other, and when one no longer has it, it is pruned for both.`,
    suggestion: `Keep it in one of ${sourcesOf(a, b).join(' and ')}, or give it another name or namespace.`,
  };
}

function clusterName({ application }: RenderedApplication): string {
  return application.destination.name ?? application.destination.server ?? '';
}

/** Where the two render from; of one folder, what declares them; of one file, who they are. */
function sourcesOf(a: RenderedApplication, b: RenderedApplication): readonly [string, string] {
  if (sourceOf(a) !== sourceOf(b)) return [sourceOf(a), sourceOf(b)];
  return a.file === b.file ? [readable(a.name), readable(b.name)] : [a.file, b.file];
}

export function sourceOf({ sources, file }: RenderedApplication): string {
  return sources.flatMap(({ path }) => path ?? [])[0] ?? file;
}

function repeated({ name, file, application }: RenderedApplication, address: string, times: number): Finding {
  return {
    severity: 'warning',
    rule: 'argocd/repeated-resource',
    file,
    line: application.line,
    path: 'spec.source',
    message: `Application ${readable(name)} renders ${address} ${times} times: Argo CD applies the last one only.`,
    suggestion: 'Take the others out, or give them names of their own.',
  };
}
