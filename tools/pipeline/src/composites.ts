import { digestOf, type EngineResult, type ResourceChange } from '@mainstem/change';
import { groupOf, type Manifest, manifestAddress } from '@mainstem/kubernetes';
import type { Session, Sides } from './session.ts';

/** Why the second preview of an overlay says `unknown`. */
const NOT_RENDERED =
  'what its Composition would compose is not rendered in this version: read the Composition, or compare with the cluster';

/**
 * What a change does to the composite resources in an overlay's render. The resources that a Composition would compose are
 * not rendered here, so each composite resource whose own fields, API or facts differ is one `unknown` change, never
 * "no change".
 *
 * @returns `undefined` when neither side holds a composite resource.
 */
export function compositePreview(
  session: Session,
  sides: Sides,
  rendered: { readonly before: readonly Manifest[]; readonly after: readonly Manifest[] },
): EngineResult | undefined {
  const kinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
  const isComposite = ({ apiVersion, kind }: Manifest) => kinds.has(`${groupOf(apiVersion)}/${kind}`);
  const before = new Map(rendered.before.filter(isComposite).map((one) => [manifestAddress(one), one] as const));
  const after = new Map(rendered.after.filter(isComposite).map((one) => [manifestAddress(one), one] as const));
  if (before.size === 0 && after.size === 0) return undefined;
  const warnings: string[] = [];
  const resources: ResourceChange[] = [];
  for (const address of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const old = before.get(address);
    const now = after.get(address);
    if (now === undefined) {
      warnings.push(`${address} is removed: everything it composed is deleted with it, and is not listed here`);
      continue;
    }
    const api = `${groupOf(now.apiVersion)}/${now.kind}`;
    const definition = definitionDigests(session, api);
    if (old !== undefined && digestOf(old) === digestOf(now) && definition.base === definition.head) continue;
    const why =
      old === undefined
        ? 'a new composite resource'
        : definition.base !== definition.head
          ? `the definition of ${api} changed`
          : 'its own fields changed';
    const action = old === undefined ? 'create' : 'update';
    resources.push({
      address,
      kind: now.kind,
      action,
      fields: [],
      risk: {
        level: 'unknown',
        reasons: [`${why}; ${NOT_RENDERED}`],
        wayOut: 'Have somebody who knows the Composition read this change.',
      },
      digest: digestOf({ address, action, before: old, after: now, definition }),
    });
  }
  if (sides.change === 'removed') warnings.push('the whole overlay is removed');
  return { resources, outputs: 0, warnings, tools: {} };
}

const digests = new WeakMap<Session, Map<string, { base: string; head: string }>>();

/** Digests of all that defines an API at base and head: its XRD, Compositions, functions and facts. */
function definitionDigests(session: Session, api: string): { base: string; head: string } {
  let known = digests.get(session);
  if (known === undefined) {
    known = new Map();
    digests.set(session, known);
  }
  let pair = known.get(api);
  if (pair === undefined) {
    pair = { base: definitionDigest(session, 'base', api), head: definitionDigest(session, 'head', api) };
    known.set(api, pair);
  }
  return pair;
}

function definitionDigest(session: Session, side: 'base' | 'head', api: string): string {
  const graph = session.change[side];
  const inputs: string[] = [];
  for (const [name, keys] of graph.provides) {
    if (keys.includes(`api:${api}`) || keys.includes(`composition:${api}`)) {
      inputs.push(session.closures[side].inputsDigest(name));
    }
  }
  return digestOf(inputs.sort());
}
