import { compact, type FactsView, firstOf } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { isMap } from '@mainstem/kubernetes/yaml';
import { chartFolder } from '../discover/declared.ts';
import { declarationsOf } from '../discover/ours.ts';
import type { ApplicationFacts, ApplicationSetFacts, ArgocdFacts, ClusterFacts, WrittenApplication } from '../facts.ts';
import { dialectOf, type ExpansionContext, fillingOf } from '../generate/expansion.ts';
import { expandGenerator } from '../generate/generators.ts';
import { EVERYTHING_UNKNOWN, fillAll, fillTemplate, type Parameters } from '../generate/parameters.ts';
import { shapedSpec } from '../spec/checked.ts';
import { guessOf, isUnknown } from '../unknown.ts';
import type { ExpandedApplication } from './expanded.ts';
import { patchApplication } from './template-patch.ts';

/** Whether an Application that has these paths as its sources is asked for. */
export type Wanted = (paths: readonly string[]) => boolean;

/** Argo CD deletes what an Application delivered before the Application itself is gone. */
export const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/**
 * Every Application that a tree declares, those of ApplicationSets expanded as Argo CD's controller would
 * (applicationset/controllers/template/template.go). Partial manifests, which are patches for a Kustomize base, are left out.
 *
 * @param repositories the settings' `argocd.repositories`; empty: the repositories whose paths the tree has.
 * @param clusters clusters that are known apart from the Secrets in the tree.
 * @param wanted told the paths that an Application of a set has as its sources; `false` spares its expansion. Default: all.
 * @returns in the order of files and generators. Never throws: what cannot be told is not `exact`, and says why.
 */
export function expandApplications(
  view: FactsView<ArgocdFacts>,
  repositories: readonly string[] = [],
  clusters: readonly ClusterFacts[] = [],
  wanted: Wanted = () => true,
): ExpandedApplication[] {
  const { ours } = declarationsOf(view, repositories);
  const files = [...view.paths()];
  const known = [...clusters, ...files.flatMap((file) => view.facts(file)?.clusters ?? [])];
  const exactly = { clusters: known, knowsRepositories: ours.declared };
  return files.flatMap((file) => {
    const { applications = [], sets = [] } = view.facts(file) ?? {};
    const isTemplate = chartFolder(file, view.tree) !== undefined;
    return [
      ...applications.filter(isWhole).map((facts) => fromManifest(file, facts, isTemplate)),
      ...sets.flatMap((set) => fromSet(file, set, { view, set, isOurs: ours.has, exactly }, isTemplate, wanted)),
    ];
  });
}

/** A manifest without any repository is a patch, or the Kustomize configuration of one. */
function isWhole({ name, sources }: ApplicationFacts): boolean {
  return name !== '' && sources.some(({ repoURL }) => repoURL !== '');
}

const HELM_DOUBT = 'it is a template of a Helm chart, and what the chart is rendered with cannot be told';

function fromManifest(file: string, facts: ApplicationFacts, isTemplate: boolean): ExpandedApplication {
  const fill = <T>(value: T): T => (isTemplate ? (fillAll(value, EVERYTHING_UNKNOWN, 'go') as T) : value);
  return finished(
    { name: fill(facts.name), namespace: fill(facts.namespace ?? ''), written: fill(facts.written) },
    { file, line: facts.line },
    isTemplate ? [HELM_DOUBT] : [],
  );
}

/** The Application that a rendered manifest is; `undefined` for any other object. */
export function applicationOf(manifest: Manifest, from: ExpandedApplication['from']): ExpandedApplication | undefined {
  if (manifest.kind !== 'Application' || !manifest.apiVersion.startsWith('argoproj.io/')) return undefined;
  const { name, namespace, labels, annotations, finalizers } = manifest.metadata;
  const written = compact<WrittenApplication>({
    labels,
    annotations,
    finalizers: finalizers === undefined ? undefined : [...finalizers],
    spec: isMap(manifest.spec) ? manifest.spec : {},
  });
  return finished({ name: name ?? '', namespace: namespace ?? '', written }, from, []);
}

function fromSet(
  file: string,
  set: ApplicationSetFacts,
  context: ExpansionContext,
  isTemplate: boolean,
  wanted: Wanted,
): ExpandedApplication[] {
  const dialect = dialectOf(context);
  const namespace = set.namespace ?? '';
  return set.generators.flatMap(({ line, value, template = set.template }) => {
    const { parameters, outside } = expandGenerator(value, context);
    const from: ExpandedApplication['from'] = compact({
      file,
      line,
      applicationSet: guessOf(set.name),
      preserveResourcesOnDeletion: set.preserveResourcesOnDeletion,
      applicationsSync: set.applicationsSync,
    });
    return parameters.flatMap((one) => {
      const doubts = [...(isTemplate ? [HELM_DOUBT] : []), ...(one.doubts ?? [])];
      const filling = fillingOf(context, doubts);
      if (set.templatePatch === undefined) {
        const paths = template.sources.flatMap(({ path }) => (path === undefined ? [] : [path]));
        if (!wanted(paths.map((path) => guessOf(fillTemplate(path, one, dialect, filling))))) return [];
      }
      let name = fillTemplate(template.name, one, dialect, filling);
      let written = fillAll(template.written, one, dialect, filling) as WrittenApplication;
      written = withFinalizer(written, set, one);
      if (set.templatePatch !== undefined) {
        const text = fillTemplate(set.templatePatch.text, one, dialect, filling);
        ({ name, written } = patchApplication(name, written, text, (reason) => doubts.push(reason)));
      }
      return finished({ name, namespace, written }, from, doubts, outside);
    });
  });
}

/** RenderTemplateParams in applicationset/utils/utils.go: a template without finalizers gets one, unless the set preserves. */
function withFinalizer(written: WrittenApplication, set: ApplicationSetFacts, { values, open }: Parameters) {
  const isPlain = Object.keys(values).length === 0 && !open;
  if (isPlain || set.preserveResourcesOnDeletion === true || (written.finalizers ?? []).length > 0) return written;
  return { ...written, finalizers: [RESOURCES_FINALIZER] };
}

interface Filled {
  readonly name: string;
  readonly namespace: string;
  readonly written: WrittenApplication;
}

function finished(
  { name, namespace, written }: Filled,
  from: ExpandedApplication['from'],
  reasons: readonly string[],
  outside: readonly string[] = [],
): ExpandedApplication {
  const unknown = unknownPaths({ metadata: { name, namespace, ...written, spec: undefined }, spec: written.spec });
  const doubts = [...new Set(reasons)];
  if (unknown.length > 0) doubts.push(`the tree does not tell ${firstOf(unknown, MOST_LISTED)}`);
  const guess = <T>(value: T): T => (unknown.length > 0 ? (guessed(value) as T) : value);
  const spec = shapedSpec(guess(written.spec), (reason) => doubts.push(reason));
  const exact = doubts.length === 0 && outside.length === 0;
  return compact<ExpandedApplication>({
    name: guess(name),
    namespace: guess(namespace),
    labels: textsOf(guess(written.labels)),
    annotations: textsOf(guess(written.annotations)),
    finalizers: (guess(written.finalizers) ?? []).filter((item): item is string => typeof item === 'string'),
    spec,
    from,
    exact,
    doubts: doubts.length > 0 ? doubts : undefined,
    unexpanded: outside.length > 0 ? outside.join(', ') : undefined,
  });
}

/** Labels and annotations are texts; a number there is a mistake that the API server refuses. */
function textsOf(value: Readonly<Record<string, unknown>> | undefined): Record<string, string> | undefined {
  if (value === undefined) return undefined;
  const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}

/** Paths of the strings that hold unknown parts. */
function unknownPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return isUnknown(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownPaths(item, `${path}[${index}]`));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const below = path === '' ? key : `${path}.${guessOf(key)}`;
    return isUnknown(key) ? [below] : unknownPaths(item, below);
  });
}

const MOST_LISTED = 4;

function guessed(value: unknown): unknown {
  if (typeof value === 'string') return guessOf(value);
  if (Array.isArray(value)) return value.map(guessed);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [guessOf(key), guessed(item)]));
}
