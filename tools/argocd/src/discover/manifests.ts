import { compact } from '@mainstem/change';
import { isMap, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type {
  ApplicationFacts,
  ApplicationSetFacts,
  AppProjectFacts,
  GeneratorFacts,
  SourceFacts,
  WrittenPath,
} from '../facts.ts';

type Path = readonly (string | number)[];
type LineOf = (path: Path) => number;

/** Reads an Application, or the template of one: field names are those of Argo CD's Application CRD. */
export function applicationOf(value: unknown, lineOf: LineOf): ApplicationFacts {
  const metadata = mapOf(mapOf(value).metadata);
  const spec = mapOf(mapOf(value).spec);
  const hydrated = mapOf(spec.sourceHydrator).drySource;
  const sources = listOf(spec.sources);
  const multiple = sources.length > 0;
  const single = isMap(spec.source) ? spec.source : hydrated;
  const singlePath = isMap(spec.source) ? ['spec', 'source'] : ['spec', 'sourceHydrator', 'drySource'];
  const destination = mapOf(spec.destination);
  const syncPolicy = mapOf(spec.syncPolicy);
  const automated = syncPolicy.automated;
  const options = listOf(syncPolicy.syncOptions).flatMap((option) => textOf(option) ?? []);
  return compact<ApplicationFacts>({
    line: lineOf(['metadata', 'name']),
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace),
    project: textOf(spec.project),
    multiple,
    sources: multiple
      ? sources.map((source, index) => sourceOf(source, ['spec', 'sources', index], lineOf))
      : isMap(single)
        ? [sourceOf(single, singlePath, lineOf)]
        : [],
    destination: compact({
      name: textOf(destination.name),
      server: textOf(destination.server),
      namespace: textOf(destination.namespace),
    }),
    syncPolicy: compact({
      automated: isMap(automated) && automated.enabled !== false,
      prune: isMap(automated) && automated.enabled !== false && automated.prune === true,
      selfHeal: isMap(automated) && automated.enabled !== false && automated.selfHeal === true,
      options: options.length > 0 ? options : undefined,
    }),
    generatePaths: textOf(mapOf(metadata.annotations)['argocd.argoproj.io/manifest-generate-paths']),
    written: compact({
      labels: isMap(metadata.labels) ? metadata.labels : undefined,
      annotations: isMap(metadata.annotations) ? metadata.annotations : undefined,
      finalizers: Array.isArray(metadata.finalizers) ? metadata.finalizers : undefined,
      spec,
    }),
  });
}

function sourceOf(value: unknown, at: Path, lineOf: LineOf): SourceFacts {
  const source = mapOf(value);
  const helm = mapOf(source.helm);
  const kustomize = mapOf(source.kustomize);
  const directory = mapOf(source.directory);
  const written = (list: unknown, path: Path, key?: string): WrittenPath[] | undefined => {
    const found = listOf(list).flatMap((item, index) => {
      const text = textOf(key === undefined ? item : mapOf(item)[key]);
      const place = [...at, ...path, index, ...(key === undefined ? [] : [key])];
      return text === undefined ? [] : [{ path: text, line: lineOf(place) }];
    });
    return found.length > 0 ? found : undefined;
  };
  return compact<SourceFacts>({
    line: source.path === undefined ? lineOf([...at, 'repoURL']) : lineOf([...at, 'path']),
    repoURL: textOf(source.repoURL) ?? '',
    path: textOf(source.path),
    targetRevision: textOf(source.targetRevision),
    chart: textOf(source.chart),
    ref: textOf(source.ref),
    valueFiles: written(helm.valueFiles, ['helm', 'valueFiles']),
    fileParameters: written(helm.fileParameters, ['helm', 'fileParameters'], 'path'),
    ignoreMissingValueFiles: helm.ignoreMissingValueFiles === true ? true : undefined,
    components: written(kustomize.components, ['kustomize', 'components']),
    patches: written(kustomize.patches, ['kustomize', 'patches'], 'path'),
    libraries: written(mapOf(directory.jsonnet).libs, ['directory', 'jsonnet', 'libs']),
    recurse: directory.recurse === true ? true : undefined,
    include: textOf(directory.include) || undefined,
    exclude: textOf(directory.exclude) || undefined,
    plain: Object.values(directory).some(isSet) ? true : undefined,
    plugin: isMap(source.plugin) ? true : undefined,
  });
}

/** An option that says nothing (`recurse: false`, `jsonnet: {}`) does not choose how a folder is read. */
function isSet(option: unknown): boolean {
  return isMap(option) ? Object.keys(option).length > 0 : Boolean(option);
}

/** Reads an ApplicationSet. */
export function applicationSetOf(value: unknown, lineOf: LineOf): ApplicationSetFacts {
  const metadata = mapOf(mapOf(value).metadata);
  const spec = mapOf(mapOf(value).spec);
  const inTemplate: LineOf = (path) => lineOf(['spec', 'template', ...path]);
  const patch = textOf(spec.templatePatch);
  return compact<ApplicationSetFacts>({
    line: lineOf(['metadata', 'name']),
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace),
    goTemplate: spec.goTemplate === true,
    goTemplateOptions: Array.isArray(spec.goTemplateOptions)
      ? spec.goTemplateOptions.flatMap((option) => textOf(option) ?? [])
      : undefined,
    applyNestedSelectors: spec.applyNestedSelectors === true,
    generators: listOf(spec.generators).map((generator, index) =>
      generatorOf(generator, spec.template, lineOf, ['spec', 'generators', index]),
    ),
    template: applicationOf(spec.template, inTemplate),
    templatePatch: patch === undefined ? undefined : { line: lineOf(['spec', 'templatePatch']), text: patch },
    preserveResourcesOnDeletion: mapOf(spec.syncPolicy).preserveResourcesOnDeletion === true ? true : undefined,
    applicationsSync: textOf(mapOf(spec.syncPolicy).applicationsSync),
  });
}

/**
 * One generator. Its own template wins field by field over the set's, and a list that is not empty replaces the other
 * (Argo CD merges them so: docs/operator-manual/applicationset/Template.md, "Generator templates").
 */
function generatorOf(value: unknown, setTemplate: unknown, lineOf: LineOf, at: Path): GeneratorFacts {
  const type = Object.keys(mapOf(value)).find((key) => isMap(mapOf(mapOf(value)[key]).template));
  if (type === undefined) return { line: lineOf(at), value };
  const { template, ...rest } = mapOf(mapOf(value)[type]);
  const isOwn = (path: Path) => valueAt(template, path) !== undefined;
  const lineOfEither: LineOf = (path) =>
    isOwn(path) ? lineOf([...at, type, 'template', ...path]) : lineOf(['spec', 'template', ...path]);
  return {
    line: lineOf(at),
    value: { ...mapOf(value), [type]: rest },
    template: applicationOf(fillIn(template, setTemplate), lineOfEither),
  };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof key === 'number' ? listOf(current)[key] : mapOf(current)[key]),
    value,
  );
}

/** `over`, with what it leaves empty taken from `under`. */
function fillIn(over: unknown, under: unknown): unknown {
  if (isMap(over) && isMap(under)) {
    const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
    return Object.fromEntries([...keys].map((key) => [key, fillIn(over[key], under[key])]));
  }
  const empty = over === undefined || over === null || over === '' || (Array.isArray(over) && over.length === 0);
  return empty ? under : over;
}

/** Reads an AppProject. */
export function appProjectOf(value: unknown, lineOf: LineOf): AppProjectFacts {
  const metadata = mapOf(mapOf(value).metadata);
  const spec = mapOf(mapOf(value).spec);
  return compact<AppProjectFacts>({
    line: lineOf(['metadata', 'name']),
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace),
    sourceRepos: listOf(spec.sourceRepos).flatMap((repository) => textOf(repository) ?? []),
    destinations: listOf(spec.destinations).map((item) => {
      const destination = mapOf(item);
      return compact({
        server: textOf(destination.server),
        name: textOf(destination.name),
        namespace: textOf(destination.namespace),
      });
    }),
  });
}
