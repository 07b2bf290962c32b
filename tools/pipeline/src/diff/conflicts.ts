import { addressIn, findDuplicates, sourceOf } from '@mainstem/argocd';
import type { Preview, ResourceChange } from '@mainstem/change';
import { clusterScopedKinds, type Manifest } from '@mainstem/kubernetes';
import { checkOut, withScratch } from '@mainstem/repository';
import { filesToRender, renderAll, renderables } from '../applications/rendered.ts';
import { type Session, sourceTree } from '../change/session.ts';

/** More Applications than this are not rendered only to look for conflicts: `validate` does that. */
const MOST_RENDERED = 50;

/**
 * Marks what a change creates although another Application of the same cluster renders it already: the two overwrite each other for
 * as long as both are declared, so only another commit helps.
 *
 * Only what is new can be a new conflict. It is compared with the Applications that deliver to the same namespace, and what belongs
 * to no namespace with all of the tree; `validate` compares everything with everything.
 */
export async function withConflicts(session: Session, previews: readonly Preview[]): Promise<Preview[]> {
  const created = new Set(
    previews
      .filter(({ engine }) => engine === 'kubernetes')
      .flatMap(({ resources }) => resources.filter(({ action }) => action === 'create').map(({ address }) => address)),
  );
  if (created.size === 0) return [...previews];
  const tree = sourceTree(session, 'head');
  const { graph, deliveries } = tree;
  const changed = new Set(previews.map(({ project }) => project));
  const own = new Set(
    previews.flatMap(({ project }) => {
      const found = graph.projects.get(project);
      return found === undefined ? [] : deliveries.of(found);
    }),
  );
  const namespaces = new Set([...created].map((address) => address.split('/')[2] ?? ''));
  const all = renderables({ graph }).filter(
    ({ application, reading }) =>
      own.has(application) ||
      changed.has(graph.ownerOf(reading.file)?.name ?? '') ||
      namespaces.has('') ||
      namespaces.has(application.spec.destination?.namespace ?? ''),
  );
  if (all.length < 2) return [...previews];
  if (all.length > MOST_RENDERED) {
    const warning =
      `what is new is not compared with ${all.length} Applications that could render it too: ` +
      'to look for resources that two of them render, type: mainstem validate';
    return previews.map((one) => (holdsAny(one, created) ? { ...one, warnings: [...one.warnings, warning] } : one));
  }
  const conflicts = await withScratch(async (scratch) => {
    await checkOut(session.repository, graph.tree, filesToRender(tree, all), scratch);
    const { applications } = await renderAll(tree, scratch, all);
    const isClusterScoped = clusterScopedKinds(applications.flatMap(({ manifests = [] }) => manifests));
    const environmentOf = (file: string) => graph.ownerOf(file)?.environment;
    const only = applications.map((one) => ({
      ...one,
      manifests: (one.manifests ?? []).filter((manifest: Manifest) =>
        created.has(addressIn(manifest, one.application.destination.namespace, isClusterScoped) ?? ''),
      ),
    }));
    return findDuplicates({ applications: only, isClusterScoped, environmentOf }).conflicts;
  });
  const reasons = new Map<string, string>();
  for (const { a, b, addresses } of conflicts) {
    const places = [a, b].map((one) => `${one.name} (${one.file}:${one.application.line}, from ${sourceOf(one)})`);
    for (const address of addresses) {
      reasons.set(
        address,
        `${places.join(' and ')} both render it: they overwrite each other, and either prunes it for both`,
      );
    }
  }
  return previews.map((preview) => ({
    ...preview,
    resources: preview.resources.map((resource) => marked(resource, reasons.get(resource.address))),
  }));
}

function holdsAny({ engine, resources }: Preview, addresses: ReadonlySet<string>): boolean {
  return engine === 'kubernetes' && resources.some(({ address }) => addresses.has(address));
}

function marked(resource: ResourceChange, reason: string | undefined): ResourceChange {
  if (reason === undefined || resource.action !== 'create') return resource;
  return {
    ...resource,
    risk: {
      level: 'stuck',
      reasons: [reason, ...resource.risk.reasons],
      wayOut: 'Keep it in one of the two, or give it another name or namespace.',
    },
  };
}
