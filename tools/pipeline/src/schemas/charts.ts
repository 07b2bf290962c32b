import { chartReference, recordedChecksum } from '@mainstem/argocd';
import { ToolError } from '@mainstem/change';
import { definitionsInText } from '@mainstem/crossplane/packages';
import { createClosures, type Graph } from '@mainstem/graph';
import { createDeliveries } from '../applications/deliveries.ts';
import { renderIn } from '../applications/render.ts';
import { renderables } from '../applications/rendered.ts';
import { sourcesOf } from '../applications/sources.ts';
import type { WantedChart } from './sync.ts';

/**
 * The charts from elsewhere that a tree's Applications install, each rendered with the values of its Application: many charts bring their
 * definitions in templates, and some only when a value asks for them.
 *
 * @param root the working tree.
 */
export function chartsIn(graph: Graph, root: string): WantedChart[] {
  const tree = { graph, closures: createClosures(graph), deliveries: createDeliveries(graph) };
  return renderables({ graph }).flatMap(({ reading, application }) =>
    sourcesOf(application)
      .filter(({ chart, repoURL }) => chart !== undefined || repoURL.startsWith('oci://'))
      .map((source): WantedChart => {
        const { id } = chartReference(source);
        return {
          source: id,
          file: reading.file,
          async render(digest) {
            const chartChecksums = digest === undefined ? undefined : { [id]: digest };
            const { manifests, unrendered } = await renderIn({ ...tree, chartChecksums }, application, root);
            const [reason] = unrendered;
            if (reason !== undefined) throw new ToolError(`${reason}.`);
            const found = await recordedChecksum(source);
            if (found === undefined)
              throw new ToolError(`${id} was not kept after it was pulled. Run the command again.`);
            const definitions = manifests
              .filter(({ kind }) => kind === 'CustomResourceDefinition')
              .flatMap((manifest) => definitionsInText(JSON.stringify(manifest, null, 2)));
            return { digest: found, definitions };
          },
        };
      }),
  );
}
