import { join } from 'node:path';
import { type Finding, isWithin, SCHEMAS_LOCK } from '@mainstem/change';
import { createClosures, type Graph } from '@mainstem/graph';
import { createRenderCache } from '@mainstem/kubernetes';
import {
  concernsFacts,
  createDeliveries,
  definitionFiles,
  deliveryFiles,
  filesToRender,
  manifestFiles,
  type Renderable,
  type RenderedApplications,
  ROLLOUT_WORKFLOW,
  renderAll,
  renderables,
  unknownProject,
  validateArgocdMode,
  validateChain,
  validateCompositions,
  validateCustom,
  validateDelivery,
  validateEffects,
  validateEnvironments,
  validateFacts,
  validateOwnership,
  validateTexts,
  withoutUnbuilt,
} from '@mainstem/pipeline';
import { checkOut, type Repository, withScratch } from '@mainstem/repository';
import { type ExaminedTree, note } from './examine.ts';

/**
 * Everything that `validate` finds, sorted by file and line.
 *
 * @param roots folders of the projects that were named; none: the whole tree.
 * @param onDisk the files on disk are validated, not those of a commit.
 */
export async function findingsOf(
  repository: Repository,
  tree: ExaminedTree,
  roots: readonly string[],
  onDisk: boolean,
): Promise<Finding[]> {
  const { graph } = tree;
  const concerns = (file: string) => roots.length === 0 || roots.some((root) => isWithin(file, root));
  const files = manifestFiles(graph, concerns);
  const texts = await tree.readTexts(files);
  const others = await tree.readTexts(definitionFiles(graph, files));
  const known = new Map([...others, ...texts]);
  const readTexts = readingOn(tree, known);
  const rendered = await renderConcerned(repository, graph, roots, onDisk);
  const findings = [
    ...graph.findings.filter(({ file }) => concerns(file)),
    ...validateEnvironments(graph).filter(({ file }) => concerns(file)),
    ...(await validateTexts(graph, texts, others)),
    ...(await validateCustom(graph, texts, others, rendered.applications)),
    ...rendered.broken,
    ...validateEffects(texts, rendered.applications),
    ...(await schemasFindings(graph, readTexts, known)),
    ...withoutMissingSchemas(await validateCompositions(texts, others)),
    ...(await factsFindings(graph, readTexts, known)).filter(({ file }) => concerns(file)),
    ...(await validateOwnership(graph, readTexts)).filter(({ file }) => concerns(file)),
    ...(await chainFindings(graph, readTexts)).filter(({ file }) => concerns(file)),
    ...validateArgocdMode(graph, new Map([...others, ...texts])).filter(({ file }) => concerns(file)),
    ...validateDelivery(graph, await readTexts(deliveryFiles(graph)), rendered.applications).filter(({ file }) =>
      concerns(file),
    ),
  ];
  sayUnrendered(rendered);
  const keyOf = ({ file, line, rule, path, message }: Finding) => `${file}:${line}:${rule}:${path}:${message}`;
  const unique = withoutUnbuilt(
    oneSyntaxError([...new Map(findings.map((one) => [keyOf(one), one])).values()]),
    graph,
    known,
  );
  return unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** Reads what is not known yet: several rules ask for the same files. */
function readingOn(tree: ExaminedTree, known: ReadonlyMap<string, string>): ExaminedTree['readTexts'] {
  return async (paths) => {
    const missing = paths.filter((path) => !known.has(path));
    const read = missing.length === 0 ? known : await tree.readTexts(missing);
    return new Map(
      paths.flatMap((path) => {
        const text = known.get(path) ?? read.get(path);
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
  };
}

/** Whether the workflow that rolls out names the environments that there are. */
async function chainFindings(graph: Graph, readTexts: ExaminedTree['readTexts']): Promise<Finding[]> {
  if (!graph.tree.entries.has(ROLLOUT_WORKFLOW)) return [];
  const text = (await readTexts([ROLLOUT_WORKFLOW])).get(ROLLOUT_WORKFLOW) ?? '';
  return validateChain(
    text,
    graph.settings.environments.map(({ name }) => name),
  );
}

/** One mistake in a line is one error, whichever parts read the file and however far they came: the one that says what to do. */
function oneSyntaxError(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ file, line }: Finding) => `${file}:${line}`;
  const told = new Map<string, Finding>();
  for (const one of findings) {
    if (!one.rule.endsWith('/syntax')) continue;
    const known = told.get(placeOf(one));
    if (known === undefined || (known.suggestion === undefined && one.suggestion !== undefined))
      told.set(placeOf(one), one);
  }
  return findings.filter((one) => !one.rule.endsWith('/syntax') || told.get(placeOf(one)) === one);
}

/** Whether the definitions from elsewhere are those of what the tree installs, where it keeps them. */
async function schemasFindings(
  graph: Graph,
  readTexts: ExaminedTree['readTexts'],
  texts: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  if (!graph.tree.entries.has(SCHEMAS_LOCK)) return [];
  const { checkSchemas } = await import('@mainstem/pipeline/schemas');
  return checkSchemas(new Map([...texts, ...(await readTexts([SCHEMAS_LOCK]))]));
}

/** Both sides of the hand-over from Terraform to Crossplane, wherever they stand. */
async function factsFindings(
  graph: Graph,
  readTexts: ExaminedTree['readTexts'],
  known: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const filesOf = (texts: Iterable<readonly [string, string]>) =>
    [...texts].filter(([path, text]) => concernsFacts(path, text)).map(([path, text]) => ({ path, text }));
  const manifests = filesOf(
    manifestFiles(graph, (path) => known.has(path)).map((path) => [path, known.get(path) ?? ''] as const),
  );
  // Whatever Terraform writes, nothing of the tree reads it or holds a copy: there is nothing to hold it against.
  if (manifests.length === 0) return [];
  const isTerraform = (path: string) => graph.ownerOf(path)?.kind.startsWith('terraform-') === true;
  const configurations = await readTexts([...graph.tree.entries.keys()].filter(isTerraform));
  return validateFacts({
    manifests,
    configurations: filesOf(configurations),
    environmentOf: (file) => graph.ownerOf(file)?.environment,
  });
}

/**
 * The folders of the projects that the command line names; none: all of them.
 *
 * @throws InputError with the nearest names for one that does not exist.
 */
export function rootsOf(names: readonly string[], projects: Graph['projects']): string[] {
  return names.map((name) => {
    const project = projects.get(name);
    if (project === undefined) throw unknownProject(name, projects.keys());
    return project.root;
  });
}

/** From here on a person should know what takes long. */
const MANY = 20;

/** What the Applications render to: those that the named projects declare or deliver. */
async function renderConcerned(
  repository: Repository,
  graph: Graph,
  roots: readonly string[],
  onDisk: boolean,
): Promise<RenderedApplications> {
  const concerned = ({ reading }: Renderable) =>
    roots.length === 0 ||
    roots.some(
      (root) =>
        isWithin(reading.file, root) || reading.sources.some(({ path }) => path !== undefined && isWithin(path, root)),
    );
  // A chart from elsewhere would be downloaded: only previews do that.
  const wanted = renderables({ graph }).filter((one) => concerned(one) && !hasRemoteChart(one));
  if (wanted.length === 0) return { applications: [], unrendered: [], broken: [] };
  if (wanted.length >= MANY) note(`rendering ${wanted.length} Applications, to compare what they apply`);
  const tree = { graph, closures: createClosures(graph), deliveries: createDeliveries(graph) };
  if (onDisk) return renderAll(tree, repository.root, wanted);
  const renders =
    process.env.MAINSTEM_NO_CACHE === '1'
      ? undefined
      : createRenderCache(join(repository.commonDirectory, 'mainstem', 'renders'));
  return withScratch(async (scratch) => {
    await checkOut(repository, graph.tree, filesToRender(tree, wanted), scratch);
    return renderAll({ ...tree, renders }, scratch, wanted);
  });
}

function hasRemoteChart({ application: { spec } }: Renderable): boolean {
  return [spec.source, ...(spec.sources ?? [])].some(
    (source) => source?.chart !== undefined || source?.repoURL.startsWith('oci://') === true,
  );
}

/** A provider's kinds are seldom defined in the tree: one line for all of them, and no warning that comes each time. */
function withoutMissingSchemas(findings: readonly Finding[]): Finding[] {
  const isMissing = ({ rule }: Finding) => rule === 'crossplane/missing-schema';
  const missing = findings.filter(isMissing).length;
  if (missing > 0)
    note(
      `the fields of ${missing === 1 ? 'one kind that is' : `${missing} kinds that are`} composed are not checked, since no definition is in the tree; to fetch them: mainstem schemas sync`,
    );
  return findings.filter((one) => !isMissing(one));
}

/** One line for all of them: what is wrong in the tree is a finding already. */
function sayUnrendered({ unrendered }: RenderedApplications): void {
  const [first] = unrendered;
  if (first === undefined) return;
  const names = new Set(unrendered.map(({ name }) => name));
  const many =
    names.size === 1
      ? `what Application ${first.name} applies is not checked`
      : `what ${names.size} Applications apply is not checked`;
  note(`${many}, since it is not rendered: ${first.reason}`);
}
