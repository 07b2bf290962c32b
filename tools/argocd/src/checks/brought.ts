import type { Manifest } from '@mainstem/kubernetes';
import { groupOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';

/** Kinds that something defines: `group/Kind`, or `group/*` where all of a group come. */
export type Kinds = ReadonlySet<string>;

/**
 * The groups of the kinds that well-known charts and repositories bring, by what their address ends with. Read from the
 * CustomResourceDefinitions in them (external-secrets 2.7, aws-load-balancer-controller 3.5, cert-manager 1.21, Argo CD 3.5, gateway-api 1.6)
 * and in the packages' documentation (Crossplane 2.4 makes its kinds when it starts).
 */
const BRINGS: readonly (readonly [source: RegExp, groups: readonly string[]])[] = [
  [/\/argo-cd$/, ['argoproj.io']],
  [/\/aws-load-balancer-controller$/, ['elbv2.k8s.aws', 'gateway.k8s.aws', 'aga.k8s.aws']],
  [/\/cert-manager$/, ['acme.cert-manager.io', 'cert-manager.io']],
  [
    /\/crossplane$/,
    ['apiextensions.crossplane.io', 'ops.crossplane.io', 'pkg.crossplane.io', 'protection.crossplane.io'],
  ],
  [/\/external-secrets$/, ['external-secrets.io', 'generators.external-secrets.io']],
  [/\/gateway-api$/, ['gateway.networking.k8s.io']],
  [/\/metrics-server$/, []],
];

/**
 * What a source from elsewhere defines.
 *
 * @returns `undefined` when nobody knows: it may bring anything.
 */
export function broughtBy({
  repoURL,
  chart,
}: {
  readonly repoURL: string;
  readonly chart?: string | undefined;
}): readonly string[] | undefined {
  const address = `${repoURL.replace(/\/$|\.git$/g, '')}${chart === undefined ? '' : `/${chart}`}`;
  const found = BRINGS.find(([source]) => source.test(address));
  return found?.[1].map((group) => `${group}/*`);
}

/** What an object defines once it is applied. */
export interface Definition {
  readonly kinds: readonly string[];
  /** The API server serves the kinds at once, as for a CustomResourceDefinition; else a controller makes them, when it has worked. */
  readonly atOnce: boolean;
}

/** What a manifest defines; `undefined` for one that defines nothing. */
export function definedBy({ apiVersion, kind, metadata, ...manifest }: Manifest): Definition | undefined {
  const spec = mapOf((manifest as { spec?: unknown }).spec);
  const group = textOf(spec.group) ?? '';
  const names = [mapOf(spec.names).kind, mapOf(spec.claimNames).kind].flatMap((name) => textOf(name) ?? []);
  const owner = groupOf(apiVersion);
  if (kind === 'CustomResourceDefinition') return { atOnce: true, kinds: names.map((name) => `${group}/${name}`) };
  if (owner === 'apiextensions.crossplane.io' && kind === 'CompositeResourceDefinition')
    return { atOnce: false, kinds: names.map((name) => `${group}/${name}`) };
  if (owner !== 'pkg.crossplane.io' || kind !== 'Provider') return undefined;
  const name = /([^/:@]+)(?::[^/]*)?(?:@.*)?$/.exec(textOf(spec.package) ?? metadata.name ?? '')?.[1] ?? '';
  const parts = /^provider-(family-)?(aws|azure|gcp)(?:-(.+))?$/.exec(name);
  if (parts === null) return { atOnce: false, kinds: [] };
  const [, family, cloud, service] = parts;
  const prefix = family !== undefined || service === undefined ? '' : `${service}.`;
  return { atOnce: false, kinds: [`${prefix}${cloud}.upbound.io/*`, `${prefix}${cloud}.m.upbound.io/*`] };
}

/** Whether one of the kinds is this one. */
export function holds(kinds: Kinds, kind: string): boolean {
  return kinds.has(kind) || kinds.has(`${kind.slice(0, kind.indexOf('/'))}/*`);
}

/** `group/Kind` of an object. */
export function kindOf({ apiVersion, kind }: Manifest): string {
  return `${groupOf(apiVersion)}/${kind}`;
}
