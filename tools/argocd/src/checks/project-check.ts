import type { Finding } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { groupOf } from '@mainstem/kubernetes/yaml';
import type { AppProject, KindList } from './app-projects.ts';
import { distinct, isTold, namesOf, type RenderedApplication, readable } from './applications.ts';
import { isDestinationPermitted, isSourcePermitted, type Placed, refusingList } from './permissions.ts';
import { isKnownGroup, namespaceIn } from './resources.ts';

export interface ProjectCheck {
  readonly projects: readonly AppProject[];
  readonly applications: readonly RenderedApplication[];
  /** Whether a kind has no namespace; where nobody knows it, it has one. */
  readonly isClusterScoped: (manifest: Manifest) => boolean;
}

/**
 * Compares every Application with its AppProject: its repositories, its destination, and the kinds and namespaces of what it renders.
 * What an AppProject refuses Argo CD never applies (`InvalidSpecError`, or a sync that fails). `default` always exists; where no file
 * declares it, it permits everything (docs/user-guide/projects.md).
 */
export function checkProjects({ projects, applications, isClusterScoped }: ProjectCheck): Finding[] {
  const findings: Finding[] = [];
  const refused = new Map<string, Refused>();
  for (const application of applications) {
    const name = application.application.project ?? 'default';
    if (!isTold(name)) continue;
    const named = projects.filter((project) => project.name === name);
    if (named.length === 0) {
      if (name !== 'default') findings.push(missingProject(name, application, applications));
      continue;
    }
    const [project] = named;
    // Several of one name are of several Argo CDs; which of them this Application is under cannot be told.
    if (project === undefined || named.length > 1) continue;
    findings.push(...checkSpec(project, application));
    for (const one of refusedKinds(project, application, isClusterScoped)) {
      const key = `${project.file} ${one.list} ${one.entry}`;
      const known = refused.get(key);
      if (known === undefined) refused.set(key, { ...one, project, applications: [application] });
      else refused.set(key, { ...known, applications: [...known.applications, application] });
    }
  }
  return distinct([...findings, ...[...refused.values()].map(kindFinding)]);
}

function missingProject(
  name: string,
  application: RenderedApplication,
  applications: readonly RenderedApplication[],
): Finding {
  const all = applications.filter((one) => one.application.project === name);
  const urls = new Set(all.flatMap((one) => one.application.sources.map(({ repoURL }) => repoURL)).filter(isTold));
  const places = new Set(all.map((one) => destinationEntry(one.application.destination)).filter(isTold));
  const namespace = application.application.namespace ?? application.set?.namespace;
  const yaml = [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: AppProject',
    `metadata: { name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`} }`,
    'spec:',
    '  sourceRepos:',
    ...[...urls].map((url) => `    - ${url}`),
    '  destinations:',
    ...[...places].map((place) => `    - ${place}`),
  ].join('\n');
  return {
    // It may come from elsewhere: Terraform, another repository, a chart.
    severity: 'warning',
    rule: 'argocd/project-missing',
    file: application.file,
    line: application.application.line,
    path: 'spec.project',
    message: `${ownerOf(application)} belongs to the AppProject ${name}, which no file declares: where none comes from elsewhere, Argo CD refuses an Application without its AppProject.`,
    suggestion: `Add it, or name another one:\n${yaml}`,
  };
}

function ownerOf({ name, set }: RenderedApplication): string {
  return set === undefined ? `Application ${readable(name)}` : `ApplicationSet ${readable(set.name)}`;
}

/** What can be said of an Application without its render. */
function checkSpec(project: AppProject, reading: RenderedApplication): Finding[] {
  const { application, file } = reading;
  const findings: Finding[] = [];
  const add = (rule: string, line: number, path: string, message: string, suggestion: string) =>
    findings.push({ severity: 'error', rule, file, line, path, message, suggestion });
  for (const { repoURL, line } of application.sources) {
    if (isSourcePermitted(project, repoURL) !== 'no') continue;
    const message = `${ownerOf(reading)} takes its source from ${repoURL}, which the AppProject ${project.name} (${placeOf(project, 'sourceRepos')}) does not permit.`;
    add('argocd/project-source', line, 'spec.source.repoURL', message, addTo(project, 'sourceRepos', repoURL));
  }
  const { destination } = application;
  if (isDestinationPermitted(project, destination) === 'no') {
    const entry = destinationEntry(destination);
    const message = `${namesOf([reading])} deploys to ${entry}, which the AppProject ${project.name} (${placeOf(project, 'destinations')}) does not permit.`;
    add(
      'argocd/project-destination',
      application.line,
      'spec.destination',
      message,
      addTo(project, 'destinations', entry),
    );
  }
  return findings;
}

interface RefusedKind {
  readonly placed: Placed;
  readonly list: KindList | 'destinations';
  readonly by: 'whitelist' | 'blacklist' | 'namespace';
  /** The entry that would permit it. */
  readonly entry: string;
}
interface Refused extends RefusedKind {
  readonly project: AppProject;
  readonly applications: readonly RenderedApplication[];
}

/** What the AppProject refuses of an Application's render, and of the namespace that it asks Argo CD to create. */
function refusedKinds(
  project: AppProject,
  { application, manifests = [] }: RenderedApplication,
  isClusterScoped: (manifest: Manifest) => boolean,
): RefusedKind[] {
  const { destination, syncPolicy } = application;
  const refused: RefusedKind[] = [];
  const judge = (placed: Placed, isKnown: boolean) => {
    const by = refusingList(project, placed);
    if (by === undefined) return;
    // The scope of a kind that nobody describes is a guess: what one of both lists permits may be right.
    if (!isKnown && refusingList(project, { ...placed, isClusterScoped: !placed.isClusterScoped }) === undefined)
      return;
    const list: KindList = `${placed.isClusterScoped ? 'cluster' : 'namespace'}Resource${by === 'whitelist' ? 'Whitelist' : 'Blacklist'}`;
    const name = placed.isClusterScoped ? `, name: ${placed.name}` : '';
    refused.push({ placed, list, by, entry: `{ group: ${placed.group || '""'}, kind: ${placed.kind}${name} }` });
  };
  const namespace = destination.namespace ?? '';
  if (syncPolicy.options?.includes('CreateNamespace=true') === true && namespace !== '' && isTold(namespace))
    judge({ group: '', kind: 'Namespace', name: namespace, isClusterScoped: true }, true);
  for (const manifest of manifests) {
    const { kind, metadata } = manifest;
    const group = groupOf(manifest.apiVersion);
    const placed = { group, kind, name: metadata.name ?? '', isClusterScoped: isClusterScoped(manifest) };
    judge(placed, placed.isClusterScoped || isKnownGroup(group));
    const lands = namespaceIn(manifest, destination.namespace, isClusterScoped);
    if (lands === '' || lands === namespace || !isTold(lands)) continue;
    const target = { ...destination, namespace: lands };
    if (isDestinationPermitted(project, target) === 'no')
      refused.push({ placed, list: 'destinations', by: 'namespace', entry: destinationEntry(target) });
  }
  return refused;
}

function kindFinding({ project, placed, list, by, entry, applications }: Refused): Finding {
  const { group, kind, name, isClusterScoped } = placed;
  const what = `${group === '' ? '' : `${group}/`}${kind}${isClusterScoped ? ` ${name}` : ''}`;
  const who = namesOf(applications);
  const verb =
    applications.length === 1 || new Set(applications.map((one) => one.name)).size === 1 ? 'applies' : 'apply';
  const message =
    by === 'namespace'
      ? `${who} ${verb} the ${kind} ${name} to ${entry}, a destination that the AppProject ${project.name} does not permit.`
      : by === 'blacklist'
        ? `${who} ${verb} the kind ${what}, which the AppProject ${project.name} refuses in ${list}: the sync fails.`
        : `${who} ${verb} the kind ${what}, which the AppProject ${project.name} does not permit in ${list}: the sync fails.`;
  return {
    severity: 'error',
    rule: by === 'namespace' ? 'argocd/project-destination' : 'argocd/project-kind',
    file: project.file,
    line: project.lines[list] ?? project.line,
    path: `spec.${list}`,
    message,
    suggestion:
      by === 'blacklist'
        ? `Take ${entry}, or what matches it, out of spec.${list} of ${project.file}, or leave the resource out.`
        : addTo(project, list, entry),
  };
}

function placeOf({ file, line, lines }: AppProject, list: string): string {
  return `${file}:${lines[list] ?? line}`;
}

function addTo(project: AppProject, list: string, entry: string): string {
  return `Add to spec.${list} of ${placeOf(project, list)}:\n  ${list}:\n    - ${entry}`;
}

function destinationEntry({ name, server, namespace }: { name?: string; server?: string; namespace?: string }): string {
  const parts = [
    ...(name === undefined ? [] : [`name: ${name}`]),
    ...(server === undefined ? [] : [`server: ${server}`]),
    `namespace: ${namespace ?? '""'}`,
  ];
  return readable(`{ ${parts.join(', ')} }`);
}
