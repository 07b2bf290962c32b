import { digestOf, type EngineResult, type ResourceChange, type Risk, worseRisk } from '@mainstem/change';
import type { Platform } from '@mainstem/crossplane/preview';
import { groupOf, type Manifest, manifestAddress } from '@mainstem/kubernetes';
import { readObjects } from '@mainstem/repository';
import type { Session, Side } from '../change/session.ts';
import { type Admission, judgeWritten } from './admission.ts';
import type { Definitions } from './model.ts';

/** A project's renders, and where its objects go that name no namespace. */
export interface RenderedProject {
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
  readonly namespace?: string | undefined;
  /** The changes of those renders. */
  readonly resources?: readonly ResourceChange[];
}

/**
 * The changes of a render with those of composite resources that go judged by what goes with them: where everything that they compose
 * stays in AWS, nothing is lost.
 *
 * @param composites the second preview; without one, or where one side of it is not known, the composite resource keeps its own judgement.
 */
export function settleComposites(
  resources: readonly ResourceChange[],
  composites: EngineResult | undefined,
  kinds: ReadonlySet<string>,
): ResourceChange[] {
  if (composites === undefined) return [...resources];
  return resources.map((change) => {
    const [group = '', kind = '', namespace = '', name = ''] = change.address.split('/');
    if (change.action !== 'delete' || !kinds.has(`${group}/${kind}`)) return change;
    if (composites.resources.some(({ address }) => address === change.address)) return change;
    const composed = composites.resources.filter(({ address, action }) => {
      const [, , itsNamespace, itsName] = address.split('/');
      return action === 'delete' && itsNamespace === namespace && itsName?.startsWith(`${name}[`);
    });
    if (composed.length === 0) return change;
    const level = composed.reduce((worst, { risk }) => worseRisk(worst, risk.level), 'safe' as Risk['level']);
    if (level === change.risk.level) return change;
    const waits = change.risk.reasons.filter((reason) => /^it waits for a person/.test(reason));
    return {
      ...change,
      risk: {
        level,
        reasons: [
          `it is a composite resource: ${composed.length} resources that it composes go with it, as the crossplane preview says; none of them loses data`,
          ...waits,
        ],
      },
    };
  });
}

/**
 * What a change does to what the composite resources in a project's render compose. Only those are rendered whose own fields, API or
 * facts differ.
 *
 * @returns `undefined` when neither side holds a composite resource.
 */
export async function compositePreview(
  session: Session,
  rendered: RenderedProject,
  definitions: Definitions,
  admission: Admission,
): Promise<EngineResult | undefined> {
  // What is only left alone stays in the cluster, with what it composes.
  const left = new Set((rendered.resources ?? []).flatMap((one) => (one.action === 'forget' ? [one.address] : [])));
  const before = byAddress(
    rendered.before.filter((one) => !left.has(manifestAddress(one, rendered.namespace))),
    session.compositeKinds,
    rendered.namespace,
  );
  const after = byAddress(rendered.after, session.compositeKinds, rendered.namespace);
  if (before.size === 0 && after.size === 0) return undefined;
  const apis = new Map<string, { before: Manifest[]; after: Manifest[] }>();
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(address);
    const now = after.get(address);
    const one = (now ?? old) as Manifest;
    const api = `${groupOf(one.apiVersion)}/${one.kind}`;
    const { base, head } = definitions.of(api);
    if (old !== undefined && now !== undefined && base === head && digestOf(old) === digestOf(now)) continue;
    const some = apis.get(api) ?? { before: [], after: [] };
    if (old !== undefined) some.before.push(old);
    if (now !== undefined) some.after.push(now);
    apis.set(api, some);
  }
  const results: EngineResult[] = [];
  const missing = new Set<string>();
  const { previewComposites } = await loadPreview();
  for (const [api, some] of apis) {
    const [base, head] = await Promise.all([definitions.platform('base', api), definitions.platform('head', api)]);
    const { composed, ...result } = await previewComposites({
      ...some,
      platforms: { base, head },
      compositeKinds: session.compositeKinds,
      namespace: rendered.namespace,
      observed: session.observed,
    });
    // Crossplane sends what it composes to the API server as anybody does: what that refuses, it tries for ever.
    const { resources, undefinedKinds } = await judgeWritten(result.resources, composed, admission);
    for (const kind of undefinedKinds) missing.add(kind);
    results.push({ ...result, resources });
  }
  return {
    resources: results.flatMap(({ resources }) => resources),
    outputs: 0,
    warnings: [...results.flatMap(({ warnings }) => warnings), ...sayUndefined([...missing])],
    tools: Object.assign({}, ...results.map(({ tools }) => tools)),
  };
}

/** One line for all of them. */
function sayUndefined(kinds: readonly string[]): string[] {
  if (kinds.length === 0) return [];
  const shown = kinds.slice(0, 3).join(', ') + (kinds.length > 3 ? ` and ${kinds.length - 3} more` : '');
  return [
    `what the API server would refuse of ${shown} is not known, since no definition of ${kinds.length === 1 ? 'it' : 'them'} is in the tree: mainstem schemas sync`,
  ];
}

/** The composite resources among manifests. */
function byAddress(
  manifests: readonly Manifest[],
  kinds: ReadonlySet<string>,
  namespace: string | undefined,
): Map<string, Manifest> {
  const composites = manifests.filter(({ apiVersion, kind }) => kinds.has(`${groupOf(apiVersion)}/${kind}`));
  return new Map(composites.map((one) => [manifestAddress(one, namespace), one]));
}

/** Rendering is loaded only where something is rendered: most changes reach no composite resource. */
function loadPreview() {
  return import('@mainstem/crossplane/preview');
}

/** The definitions of a change's APIs, each computed once, and read only where something is rendered. */
export function createDefinitions(session: Session): Definitions {
  const digests = new Map<string, { readonly base: string; readonly head: string }>();
  const platforms = new Map<string, Promise<Platform>>();
  return {
    of(api) {
      const found = digests.get(api) ?? { base: digest(session, 'base', api), head: digest(session, 'head', api) };
      digests.set(api, found);
      return found;
    },
    platform(side, api) {
      const key = `${side} ${api}`;
      const found = platforms.get(key) ?? platformOf(session, side, api);
      platforms.set(key, found);
      return found;
    },
  };
}

/** The projects that define an API: its XRD, its Compositions. */
function providers(session: Session, side: Side, api: string): string[] {
  return [...session.change[side].provides]
    .filter(([, keys]) => keys.includes(`api:${api}`) || keys.includes(`composition:${api}`))
    .map(([name]) => name);
}

function digest(session: Session, side: Side, api: string): string {
  const inputs = providers(session, side, api).map((name) => session.closures[side].inputsDigest(name));
  return digestOf(inputs.sort());
}

/** All that these projects depend on: functions and facts too. */
async function platformOf(session: Session, side: Side, api: string): Promise<Platform> {
  const { entries } = session.change[side].tree;
  const files = new Set(providers(session, side, api).flatMap((name) => session.closures[side].filesOf(name)));
  const ids = [...files].flatMap((file) => {
    const entry = /\.(?:ya?ml|json)$/.test(file) ? entries.get(file) : undefined;
    return entry === undefined || !entry.mode.startsWith('100') ? [] : [entry.id];
  });
  const texts: string[] = [];
  await readObjects(session.repository, [...new Set(ids)], (_, content) => texts.push(content.toString('utf8')));
  return (await loadPreview()).readPlatform(texts);
}
