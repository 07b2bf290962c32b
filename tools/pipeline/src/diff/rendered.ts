import { addressOfApplication, type ExpandedApplication } from '@mainstem/argocd';
import { describeError, digestOf, type EngineResult, type ResourceChange } from '@mainstem/change';
import { compareManifests } from '@mainstem/kubernetes';
import { madeBy } from '../applications/deliveries.ts';
import { renderIn } from '../applications/render.ts';
import { type Session, sourceTree } from '../change/session.ts';
import { withAdmission } from './admission.ts';
import { compositePreview, settleComposites } from './composites.ts';
import type { Pair, Prepared } from './model.ts';

/** What Applications render to, and what the composite resources in it compose, where there are any. */
export interface RenderedPreviews {
  readonly rendered: EngineResult;
  readonly composites: EngineResult | undefined;
}

/**
 * What a change does to what Applications render. What cannot be rendered is one `unknown` change, never "no change".
 *
 * @param pairs see `pairsToRender`.
 */
export async function renderedPreview(
  session: Session,
  pairs: readonly Pair[],
  prepared: Pick<Prepared, 'roots' | 'admission' | 'definitions'>,
): Promise<RenderedPreviews> {
  const results: RenderedPreviews[] = [];
  for (const pair of pairs) {
    const { rendered, composites } = await previewPair(session, pair, prepared);
    const deliveredBy = addressOfApplication((pair.after ?? pair.before) as ExpandedApplication);
    const resources = rendered.resources.map((resource) => ({ ...resource, deliveredBy }));
    results.push({ rendered: { ...rendered, resources }, composites });
  }
  const composites = results.flatMap((one) => one.composites ?? []);
  return {
    rendered: joined(results.map(({ rendered }) => rendered)),
    composites: composites.length === 0 ? undefined : joined(composites),
  };
}

function joined(results: readonly EngineResult[]): EngineResult {
  return {
    resources: results.flatMap(({ resources }) => resources),
    outputs: 0,
    warnings: results.flatMap(({ warnings }) => warnings),
    tools: Object.assign({}, ...results.map(({ tools }) => tools)),
  };
}

async function previewPair(
  session: Session,
  { before, after }: Pair,
  { roots, admission, definitions }: Pick<Prepared, 'roots' | 'admission' | 'definitions'>,
): Promise<RenderedPreviews> {
  const application = (after ?? before) as ExpandedApplication;
  const unknown = (reasons: readonly string[]): RenderedPreviews => ({
    rendered: { resources: [unknownChange(application, before, after, reasons)], outputs: 0, warnings: [], tools: {} },
    composites: undefined,
  });
  const doubts = [before, after].flatMap((one) =>
    one === undefined || one.exact ? [] : (one.doubts ?? ['it is not known from the tree']),
  );
  if (doubts.length > 0) return unknown(doubts);
  try {
    const [old, now] = await Promise.all([
      renderIn(sourceTree(session, 'base'), before, roots.base),
      renderIn(sourceTree(session, 'head'), after, roots.head),
    ]);
    const unrendered = [...new Set([...old.unrendered, ...now.unrendered])];
    if (unrendered.length > 0) return unknown(unrendered);
    const { resources, warnings } = compareManifests(old.manifests, now.manifests, {
      compositeKinds: session.compositeKinds,
      ignoreDifferences: (after ?? before)?.spec.ignoreDifferences ?? [],
      syncOptions: before?.spec.syncPolicy?.syncOptions ?? [],
      ...madeBy(after),
    });
    const namespace = (after ?? before)?.spec.destination?.namespace;
    const judged = await withAdmission(resources, old.manifests, now.manifests, admission, namespace);
    const found = { before: old.manifests, after: now.manifests, namespace, resources: judged };
    const composites = await compositePreview(session, found, definitions, admission);
    return {
      rendered: {
        resources: settleComposites(judged, composites, session.compositeKinds),
        outputs: 0,
        warnings: [...now.warnings, ...warnings],
        tools: { ...old.tools, ...now.tools },
      },
      composites,
    };
  } catch (error) {
    return unknown([describeError(error).message]);
  }
}

function unknownChange(
  application: ExpandedApplication,
  before: ExpandedApplication | undefined,
  after: ExpandedApplication | undefined,
  reasons: readonly string[],
): ResourceChange {
  const address = addressOfApplication(application);
  const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
  return {
    address,
    kind: 'Application',
    action,
    fields: [],
    risk: {
      level: 'unknown',
      reasons: [`what it renders to may change and could not be rendered here: ${reasons.join('; ')}`],
      wayOut: 'Render both versions where the chart and its tools can be reached, and compare them.',
    },
    digest: digestOf({ address, action, before: before?.spec, after: after?.spec, reasons }),
  };
}
