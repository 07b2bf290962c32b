import { compareRisk, countsOf, digestOf, firstOf, isWithin, type Preview } from '@mainstem/change';
import type { GraphChange } from '@mainstem/graph';

/**
 * What two projects show alike, told where it belongs: a folder of plain files that an Application reads with the folders below it shows what
 * the projects in those folders show themselves. Of the two the inner one tells it, as it owns the file; the outer one says where.
 * Nothing is left out that the inner preview does not hold by the same digest and at least as bad, in the same environment.
 */
export function toldOnce(previews: readonly Preview[], { base, head }: Pick<GraphChange, 'base' | 'head'>): Preview[] {
  const rootOf = (name: string) => (head.projects.get(name) ?? base.projects.get(name))?.root;
  const tellers = new Map<string, Preview[]>();
  for (const preview of previews)
    for (const { digest } of preview.resources) tellers.set(digest, [...(tellers.get(digest) ?? []), preview]);
  return previews.map((preview) => {
    const root = rootOf(preview.project);
    if (root === undefined || preview.skipped !== undefined) return preview;
    const elsewhere = new Map<string, number>();
    const resources = preview.resources.filter((resource) => {
      const inner = (tellers.get(resource.digest) ?? []).find((other) => {
        const below = rootOf(other.project);
        return (
          below !== undefined &&
          below !== root &&
          isWithin(below, root) &&
          other.environment === preview.environment &&
          other.resources.some(
            ({ digest, address, action, risk }) =>
              digest === resource.digest &&
              address === resource.address &&
              action === resource.action &&
              compareRisk(risk.level, resource.risk.level) <= 0,
          )
        );
      });
      if (inner !== undefined) elsewhere.set(inner.project, (elsewhere.get(inner.project) ?? 0) + 1);
      return inner === undefined;
    });
    if (elsewhere.size === 0) return preview;
    const count = preview.resources.length - resources.length;
    const where = firstOf([...elsewhere.keys()].sort(), 5);
    return {
      ...preview,
      counts: countsOf(resources, preview.counts.outputs),
      resources,
      warnings: [
        ...preview.warnings,
        `${count} ${count === 1 ? 'change' : 'changes'} in the folders below ${count === 1 ? 'is' : 'are'} shown once, under ${where}`,
      ],
      receipt: { ...preview.receipt, outcome: digestOf(resources.map(({ digest }) => digest)) },
    };
  });
}
