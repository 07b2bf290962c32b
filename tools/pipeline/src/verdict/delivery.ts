import { addressOfApplication, checkProjects, type RenderedApplication, readAppProjects } from '@mainstem/argocd';
import { addTo, once, type Preview } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { clusterScopedKinds, type Manifest } from '@mainstem/kubernetes';
import { readTexts } from '@mainstem/repository';
import { renderables } from '../applications/rendered.ts';
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
  const created = createdBy(graph, previews);
  const rendered = applications.map((one): RenderedApplication => ({ ...one, manifests: created(one) }));
  const projects = readAppProjects(texts);
  const findings = checkProjects({ projects, applications: rendered, isClusterScoped: clusterScopedKinds([]) });
  return findings.filter(({ severity }) => severity === 'error');
}

/**
 * As much of the manifests of what an Application would create as an address tells: what it renders, by the previews that say so, and what
 * its folder's own preview shows. What an ApplicationSet of that folder generates, it does not apply.
 */
function createdBy(graph: Graph, previews: readonly Preview[]): (reading: RenderedApplication) => Manifest[] {
  const inFolder = new Map<string, string[]>();
  const delivered = new Map<string, string[]>();
  for (const { project, engine, resources } of previews) {
    if (engine === 'terraform' || engine === 'crossplane') continue;
    const root = graph.projects.get(project)?.root;
    for (const { action, address, deliveredBy } of resources) {
      if (action !== 'create') continue;
      if (deliveredBy === undefined) {
        if (root !== undefined) addTo(inFolder, root, address);
        // One that could not be rendered stands there itself.
      } else if (deliveredBy !== address) addTo(delivered, deliveredBy, address);
    }
  }
  // Applications are expanded only where that is asked for.
  const known = once(() => renderables({ graph }));
  const addresses = once(
    () =>
      new Map(
        known().map(({ reading, application }) => [placeOf(reading), addressOfApplication(application)] as const),
      ),
  );
  const generated = once(
    () =>
      new Set(
        known().flatMap(({ application }) =>
          application.from.applicationSet === undefined ? [] : [addressOfApplication(application)],
        ),
      ),
  );
  return (reading) => {
    const roots = new Set(reading.sources.map(({ path }) => path ?? ''));
    const own = [...roots]
      .flatMap((root) => inFolder.get(root) ?? [])
      .filter((address) => !address.startsWith('argoproj.io/Application/') || !generated().has(address));
    const its = delivered.size === 0 ? [] : (delivered.get(addresses().get(placeOf(reading)) ?? '') ?? []);
    return [...own, ...its].flatMap(manifestOf);
  };
}

function placeOf({ file, name }: Pick<RenderedApplication, 'file' | 'name'>): string {
  return `${file}\n${name}`;
}

/** `group/Kind/namespace/name` (`manifestAddress`). */
function manifestOf(address: string): Manifest[] {
  const [group, kind, namespace, name, ...more] = address.split('/');
  if (group === undefined || kind === undefined || namespace === undefined || name === undefined || more.length > 0)
    return [];
  const metadata = namespace === '' ? { name } : { name, namespace };
  return [{ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind, metadata }];
}
