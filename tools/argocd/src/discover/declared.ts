import { compact, type FactsView, folderOf } from '@mainstem/change';
import { locate, mapOf } from '@mainstem/kubernetes/yaml';
import type { ApplicationFacts, ApplicationSetFacts, ArgocdFacts, SourceFacts, WrittenPath } from '../facts.ts';
import type { Expansion, ExpansionContext } from '../generate/expansion.ts';
import { expandGenerator } from '../generate/generators.ts';
import { type Dialect, EVERYTHING_UNKNOWN, fillTemplate, type Parameters } from '../generate/parameters.ts';
import { UNKNOWN_TEXT } from '../unknown.ts';
import { applicationOf } from './manifests.ts';

/** An Application that the tree declares: a manifest, or what an ApplicationSet makes. Its templates are filled in. */
export interface DeclaredApplication {
  readonly file: string;
  readonly application: ApplicationFacts;
  /** The ApplicationSet that makes it. */
  readonly set?: ApplicationSetFacts;
}

/** The Applications of every manifest, without those of ApplicationSets. */
export function declaredApplications(view: FactsView<ArgocdFacts>): DeclaredApplication[] {
  const unknown = (text: string) => fillTemplate(text, EVERYTHING_UNKNOWN, 'go');
  return [...view.paths()].flatMap((file) =>
    (view.facts(file)?.applications ?? []).map((application) => ({
      file,
      application: mapTexts(application, unknown),
    })),
  );
}

/** One ApplicationSet with what it makes. */
export interface ExpandedSet {
  readonly file: string;
  readonly set: ApplicationSetFacts;
  readonly applications: readonly DeclaredApplication[];
  readonly expansions: readonly { readonly line: number; readonly expansion: Expansion }[];
  /** The template's patch could change the sources in a way that cannot be told. */
  readonly opaquePatch: boolean;
}

/** Expands every ApplicationSet of the tree. */
export function expandSets(view: FactsView<ArgocdFacts>, isOurs: ExpansionContext['isOurs']): ExpandedSet[] {
  return [...view.paths()].flatMap((file) =>
    (view.facts(file)?.sets ?? []).map((set) => expandSet(file, set, { view, set, isOurs })),
  );
}

function expandSet(file: string, set: ApplicationSetFacts, context: ExpansionContext): ExpandedSet {
  const dialect: Dialect = set.goTemplate ? 'go' : 'simple';
  let opaquePatch = false;
  const applications: DeclaredApplication[] = [];
  const expansions: { line: number; expansion: Expansion }[] = [];
  for (const { line, value, template } of set.generators) {
    const expansion = expandGenerator(value, context);
    expansions.push({ line, expansion });
    for (const parameters of expansion.parameters) {
      let application = mapTexts(template ?? set.template, (text) => fillTemplate(text, parameters, dialect));
      const patch = patchOf(set, parameters, dialect);
      if (patch === 'opaque') opaquePatch = true;
      else if (patch !== undefined) application = patchedBy(application, patch);
      applications.push({ file, application, set });
    }
  }
  return { file, set, applications, expansions, opaquePatch };
}

/** Fields of a patch that decide what an Application reads. */
const SOURCE_FIELDS = /\b(?:sources?|path|repoURL|valueFiles|fileParameters|components|patches|sourceHydrator)\b/;

const OPEN_LINE = new RegExp(`(?:^|\\n)[ \\t-]*${UNKNOWN_TEXT}`);

/** The set's `templatePatch` for one set of parameters; `opaque` when it touches the sources and cannot be read. */
function patchOf(
  set: ApplicationSetFacts,
  parameters: Parameters,
  dialect: Dialect,
): ApplicationFacts | 'opaque' | undefined {
  const patch = set.templatePatch;
  if (patch === undefined || !SOURCE_FIELDS.test(patch.text)) return undefined;
  const filled = fillTemplate(patch.text, parameters, dialect);
  const { value, problem } = locate(filled, patch.line);
  // A line that is unknown from its start on could be any field.
  if (problem !== undefined || OPEN_LINE.test(filled)) return 'opaque';
  return applicationOf(mapOf(value), () => patch.line);
}

/** Lists of a patch replace, mappings are joined (Argo CD, applicationset/utils/template_functions.go, applyTemplatePatch). */
function patchedBy(application: ApplicationFacts, patch: ApplicationFacts): ApplicationFacts {
  const { sources, multiple, destination, syncPolicy, name, namespace, project } = patch;
  const [under] = application.sources;
  const [over] = sources;
  const { repoURL = '', ...rest } = over ?? {};
  const joined =
    over === undefined || under === undefined ? sources : [{ ...under, ...rest, repoURL: repoURL || under.repoURL }];
  return compact<ApplicationFacts>({
    ...application,
    name: name || application.name,
    namespace: namespace ?? application.namespace,
    project: project ?? application.project,
    multiple: multiple || application.multiple,
    sources: sources.length === 0 ? application.sources : multiple || application.multiple ? sources : joined,
    destination: { ...application.destination, ...destination },
    syncPolicy: syncPolicy.automated ? syncPolicy : application.syncPolicy,
  });
}

/** The Application with every text that may hold a template changed. */
function mapTexts(application: ApplicationFacts, change: (text: string) => string): ApplicationFacts {
  const maybe = (text: string | undefined) => (text === undefined ? undefined : change(text));
  const paths = (list: readonly WrittenPath[] | undefined) =>
    list?.map(({ path, line }) => ({ path: change(path), line }));
  const { destination } = application;
  return compact<ApplicationFacts>({
    ...application,
    name: change(application.name),
    namespace: maybe(application.namespace),
    project: maybe(application.project),
    destination: compact({
      name: maybe(destination.name),
      server: maybe(destination.server),
      namespace: maybe(destination.namespace),
    }),
    generatePaths: maybe(application.generatePaths),
    sources: application.sources.map((source) =>
      compact<SourceFacts>({
        ...source,
        repoURL: change(source.repoURL),
        path: maybe(source.path),
        include: maybe(source.include),
        exclude: maybe(source.exclude),
        targetRevision: maybe(source.targetRevision),
        chart: maybe(source.chart),
        ref: maybe(source.ref),
        valueFiles: paths(source.valueFiles),
        fileParameters: paths(source.fileParameters),
        components: paths(source.components),
        patches: paths(source.patches),
        libraries: paths(source.libraries),
      }),
    ),
  });
}

/**
 * The folder whose project a manifest belongs to: its own; for a template of a Helm chart that is the chart's, because the chart as a
 * whole is rendered.
 */
export function projectFolder(file: string, { tree }: FactsView<ArgocdFacts>): string {
  return chartFolder(file, tree) ?? folderOf(file);
}

export function chartFolder(file: string, tree: FactsView<ArgocdFacts>['tree']): string | undefined {
  for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
    if (at > 0 && file[at - 1] !== '/') continue;
    const folder = at === 0 ? '.' : file.slice(0, at - 1);
    if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`)) return folder;
  }
  return undefined;
}
