import type { Finding } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { mapOf } from '@mainstem/kubernetes/yaml';
import { distinct, isTold, type RenderedApplication, readable } from './applications.ts';
import { broughtBy, definedBy, holds, kindOf } from './brought.ts';
import { isKnownGroup } from './resources.ts';
import { optionsOf } from './sync-options.ts';

const WAVE = 'argocd.argoproj.io/sync-wave';
const SKIPS = 'SkipDryRunOnMissingResource=true';

/** An object of an Application, and when a sync applies it. */
interface Step {
  readonly manifest: Manifest;
  readonly wave: number;
  /** Its kind may be missing when the sync begins. */
  readonly skips: boolean;
}

interface Sync {
  readonly application: RenderedApplication;
  /** Cluster that it deploys to, as the destination names it. */
  readonly cluster: string;
  readonly steps: readonly Step[];
  /** Kinds that come with sources from elsewhere. */
  readonly brings: readonly string[];
  /** How often a sync that failed is tried again; -1: for ever. 0 without `retry`. */
  readonly retries: number;
}

/** How a new cluster comes to have everything: the syncs that each Application needs. */
export interface Arrival {
  /** Syncs by `cluster application`, the first one counted. */
  readonly rounds: ReadonlyMap<string, number>;
  /** Objects that are never applied, since their kinds never come to be. */
  readonly stuck: readonly { readonly application: RenderedApplication; readonly manifest: Manifest }[];
}

/**
 * Plays the order in which a cluster that has nothing gets everything. All Applications sync at once; a sync does nothing when the kind of an
 * object without {@link SKIPS} is not served and not defined by a CustomResourceDefinition of the same sync; else it applies wave after wave,
 * and ends at the first object whose kind is missing. Argo CD waits for the health of a wave, so what a controller makes of a wave is there in
 * the next. Kinds that nothing in the tree defines are taken to be there.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#skip-dry-run-for-new-custom-resources-types
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export function arrivalOf(applications: readonly RenderedApplication[]): Arrival {
  const syncs = syncsOf(applications);
  const definable = definedIn(syncs);
  const rounds = new Map<string, number>();
  const applied = new Set<Step>();
  // Applications of one name, in Argo CDs of their own, are two.
  const ended = new Set<Sync>();
  const served = new Map<string, Set<string>>();
  const servedIn = (cluster: string): Set<string> => {
    const kinds = served.get(cluster) ?? new Set<string>();
    served.set(cluster, kinds);
    return kinds;
  };
  for (let round = 1; ; round++) {
    // What one round makes is there in the next one: nobody knows which sync ends first.
    const before = new Map([...served].map(([cluster, kinds]) => [cluster, new Set(kinds)]));
    let changed = false;
    for (const sync of syncs) {
      const name = `${sync.cluster} ${sync.application.name}`;
      if (ended.has(sync)) continue;
      const present = new Set(before.get(sync.cluster));
      const isThere = (kind: string) => holds(present, kind) || !isDefined(definable, sync.cluster, kind);
      if (run(sync, isThere, present, applied)) {
        ended.add(sync);
        rounds.set(name, round);
      }
      const kinds = servedIn(sync.cluster);
      const size = kinds.size;
      for (const kind of [...present, ...(ended.has(sync) ? sync.brings : [])]) kinds.add(kind);
      changed ||= kinds.size > size || ended.has(sync);
    }
    if (!changed) break;
  }
  const stuck = syncs.flatMap(({ application, steps }) =>
    steps.filter((step) => !applied.has(step)).map(({ manifest }) => ({ application, manifest })),
  );
  return { rounds, stuck };
}

/** One sync: whether it got to the end. What it made is added to `present`. */
function run({ steps }: Sync, isThere: (kind: string) => boolean, present: Set<string>, applied: Set<Step>): boolean {
  const own = new Set(steps.flatMap(({ manifest }) => definitionsAtOnce(manifest)));
  if (steps.some(({ manifest, skips }) => !skips && !isThere(kindOf(manifest)) && !holds(own, kindOf(manifest))))
    return false;
  for (const wave of [...new Set(steps.map((step) => step.wave))].sort((a, b) => a - b)) {
    const inWave = steps.filter((step) => step.wave === wave);
    // Within a wave CustomResourceDefinitions come first.
    for (const { manifest } of inWave) for (const kind of definitionsAtOnce(manifest)) present.add(kind);
    if (inWave.some(({ manifest }) => !isThere(kindOf(manifest)))) return false;
    for (const step of inWave) {
      applied.add(step);
      for (const kind of definedBy(step.manifest)?.kinds ?? []) present.add(kind);
    }
  }
  return true;
}

function definitionsAtOnce(manifest: Manifest): readonly string[] {
  const definition = definedBy(manifest);
  return definition?.atOnce === true ? definition.kinds : [];
}

/** Where each kind is defined: by cluster, and in `LOCAL` by any, since the tree does not tell which one Argo CD itself runs in. */
type Definable = ReadonlyMap<string, ReadonlySet<string>>;
const LOCAL = 'in-cluster';

function definedIn(syncs: readonly Sync[]): Definable {
  const definable = new Map<string, Set<string>>();
  for (const { cluster, steps, brings } of syncs) {
    const kinds = definable.get(cluster) ?? new Set<string>();
    definable.set(cluster, kinds);
    for (const kind of [...brings, ...steps.flatMap(({ manifest }) => definedBy(manifest)?.kinds ?? [])])
      kinds.add(kind);
  }
  return definable;
}

/** Whether something of this cluster defines the kind, so that there is a time before it is there. */
function isDefined(definable: Definable, cluster: string, kind: string): boolean {
  // Where an Application syncs, Argo CD is there.
  if (kind.startsWith('argoproj.io/')) return false;
  const kinds = definable.get(cluster);
  return kinds !== undefined && holds(kinds, kind);
}

function syncsOf(applications: readonly RenderedApplication[]): Sync[] {
  return applications.flatMap((application): Sync[] => {
    const { destination, sources, syncPolicy, written } = application.application;
    const cluster = destination.name ?? destination.server ?? '';
    if (!isTold(cluster) || !isTold(application.name)) return [];
    const options = syncPolicy.options ?? [];
    const retry = mapOf(mapOf(written.spec.syncPolicy).retry);
    return [
      {
        application,
        cluster: cluster === 'https://kubernetes.default.svc' ? LOCAL : cluster,
        steps: (application.manifests ?? []).filter(isOfSync).map((manifest) => ({
          manifest,
          wave: waveOf(manifest),
          skips: options.includes(SKIPS) || optionsOf(manifest).includes(SKIPS),
        })),
        brings: sources.flatMap((source, at) =>
          application.sources[at]?.isHere === true ? [] : (broughtBy(source) ?? []),
        ),
        retries: Object.keys(retry).length === 0 ? 0 : Number(retry.limit ?? 5),
      },
    ];
  });
}

/** Hooks before and after a sync have phases of their own. */
function isOfSync({ metadata }: Manifest): boolean {
  return metadata.annotations?.['argocd.argoproj.io/hook'] === undefined;
}

function waveOf({ metadata }: Manifest): number {
  const wave = Number(metadata.annotations?.[WAVE] ?? 0);
  return Number.isFinite(wave) ? wave : 0;
}

/**
 * Whether a new cluster comes to have everything: no object is applied in a wave before what defines its kind, none is looked up before it
 * can be there, and what waits for another Application is tried again often enough.
 *
 * @param applications with what they render to, where they were rendered; of charts from elsewhere it is known what the usual ones bring.
 */
export function checkNewCluster(applications: readonly RenderedApplication[]): Finding[] {
  const syncs = syncsOf(applications);
  const definable = definedIn(syncs);
  const findings: Finding[] = [];
  for (const sync of syncs) {
    for (const step of sync.steps) {
      const kind = kindOf(step.manifest);
      if (isKnownGroup(kind.slice(0, kind.indexOf('/'))) || kind.startsWith('argoproj.io/')) continue;
      const definers = sync.steps.filter(({ manifest }) => holds(new Set(definedBy(manifest)?.kinds), kind));
      if (definers.length > 0) findings.push(...withinOne(sync, step, definers));
      else if (isDefined(definable, sync.cluster, kind)) findings.push(...betweenTwo(sync, step, definable));
      else findings.push(...ofAnotherCluster(sync, step, definable));
    }
  }
  const { stuck, rounds } = arrivalOf(applications);
  for (const { application, manifest } of stuck) {
    if (findings.some((one) => one.file === application.file && one.severity === 'error')) continue;
    findings.push(
      found(
        'error',
        'argocd/never-delivered',
        application,
        `${nameOf(application)} never applies ${shown(manifest)} to a new cluster: its kind and what defines it wait for each other.`,
        'Give what defines the kind an Application of its own, or an earlier wave.',
      ),
    );
  }
  for (const { application, cluster, retries } of syncs) {
    const needed = rounds.get(`${cluster} ${application.name}`) ?? 1;
    if (retries < 0 || needed - 1 <= retries) continue;
    findings.push(
      found(
        'warning',
        'argocd/too-few-retries',
        application,
        `${nameOf(application)} needs ${needed} syncs on a new cluster, since other Applications bring kinds that it uses, and is tried ${retries + 1} times: after a sync that failed Argo CD does not try the same commit again.`,
        'Add syncPolicy.retry with a limit of 10.',
      ),
    );
  }
  return distinct(findings);
}

function withinOne(sync: Sync, step: Step, definers: readonly Step[]): Finding[] {
  const { application } = sync;
  const first = definers.reduce((a, b) => (a.wave <= b.wave ? a : b));
  const atOnce = definedBy(first.manifest)?.atOnce === true;
  if (atOnce ? step.wave < first.wave : step.wave <= first.wave)
    return [
      found(
        'error',
        'argocd/wave-before-kind',
        application,
        `${nameOf(application)} applies ${shown(step.manifest)} in wave ${step.wave}, and ${shown(first.manifest)}, which defines its kind, in wave ${first.wave}.`,
        `Give it the annotation ${WAVE}: "${first.wave + 1}"`,
      ),
    ];
  if (atOnce || step.skips) return [];
  return [
    found(
      'error',
      'argocd/dry-run-before-kind',
      application,
      `${nameOf(application)} looks ${shown(step.manifest)} up before ${shown(first.manifest)} has defined its kind: on a new cluster no sync ever begins.`,
      `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`,
    ),
  ];
}

function betweenTwo({ application, cluster, steps }: Sync, step: Step, definable: Definable): Finding[] {
  // Where all objects wait for other Applications, nothing is held up.
  const isHeldUp = ({ manifest }: Step) => !isDefined(definable, cluster, kindOf(manifest));
  if (step.skips || !steps.some(isHeldUp)) return [];
  return [
    found(
      'warning',
      'argocd/dry-run-before-kind',
      application,
      `${nameOf(application)} applies nothing to a new cluster before another Application has brought the kind of ${shown(step.manifest)}.`,
      `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`,
    ),
  ];
}

function ofAnotherCluster({ application, cluster }: Sync, { manifest }: Step, definable: Definable): Finding[] {
  if (cluster === LOCAL) return [];
  const elsewhere = [...definable].filter(([, kinds]) => holds(kinds, kindOf(manifest))).map(([name]) => name);
  if (elsewhere.length === 0) return [];
  return [
    found(
      'error',
      'argocd/kind-not-delivered',
      application,
      `${nameOf(application)} applies ${shown(manifest)} to ${cluster}, and only ${elsewhere.join(', ')} ${elsewhere.length === 1 ? 'gets' : 'get'} its kind.`,
      `Deliver what defines it to ${cluster} too.`,
    ),
  ];
}

function nameOf({ name }: RenderedApplication): string {
  return `Application ${readable(name)}`;
}

function shown({ kind, metadata }: Manifest): string {
  return `the ${kind} ${metadata.name ?? metadata.generateName ?? ''}`;
}

function found(
  severity: Finding['severity'],
  rule: string,
  { file, application }: RenderedApplication,
  message: string,
  suggestion: string,
): Finding {
  return { severity, rule, file, line: application.line, path: '', message, suggestion };
}
