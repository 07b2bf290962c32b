import { checkProjects, type RenderedApplication, readAppProjects } from '@mainstem/argocd';
import type { Preview } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { clusterScopedKinds, type Manifest } from '@mainstem/kubernetes';
import { readTexts } from '@mainstem/repository';
import type { Session } from '../change/session.ts';
import { newAmong, type OwnedFinding } from './findings.ts';

/**
 * What Argo CD would refuse after the merge, since an AppProject does not permit it: repositories and destinations of Applications, and
 * the kinds and namespaces of what the previews create. Only what base does not have already.
 */
export async function deliveryErrors(session: Session, previews: readonly Preview[]): Promise<OwnedFinding[]> {
  const { base, head } = session.change;
  if (![...session.affectedNames].some((name) => isDelivered(head, name) || isDelivered(base, name))) return [];
  const before = await refusedIn(session, base, []);
  return newAmong(before, await refusedIn(session, head, previews), head, session.change.renames);
}

function isDelivered({ projects }: Graph, name: string): boolean {
  const kind = projects.get(name)?.kind;
  return kind !== undefined && !kind.startsWith('terraform-');
}

async function refusedIn({ repository }: Session, graph: Graph, previews: readonly Preview[]) {
  const { applications, files } = graph.readings();
  if (applications.length === 0) return [];
  const texts = await readTexts(repository, graph.tree, files);
  const rendered = applications.map(
    (one): RenderedApplication => ({ ...one, manifests: createdBy(one, graph, previews) }),
  );
  const projects = readAppProjects(texts);
  const findings = checkProjects({ projects, applications: rendered, isClusterScoped: clusterScopedKinds([]) });
  return findings.filter(({ severity }) => severity === 'error');
}

/** As much of the manifests of what an Application would create as an address tells. */
function createdBy({ sources }: RenderedApplication, graph: Graph, previews: readonly Preview[]): Manifest[] {
  const roots = new Set(sources.map(({ path }) => path));
  return previews
    .filter(
      ({ project, engine }) =>
        engine !== 'terraform' && engine !== 'crossplane' && roots.has(graph.projects.get(project)?.root),
    )
    .flatMap(({ resources }) => resources)
    .filter(({ action }) => action === 'create')
    .flatMap(({ address }) => manifestOf(address));
}

/** `group/Kind/namespace/name` (`manifestAddress`). */
function manifestOf(address: string): Manifest[] {
  const [group, kind, namespace, name, ...more] = address.split('/');
  if (group === undefined || kind === undefined || namespace === undefined || name === undefined || more.length > 0)
    return [];
  const metadata = namespace === '' ? { name } : { name, namespace };
  return [{ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind, metadata }];
}
