import { join } from 'node:path';
import { type Finding, isWithin } from '@mainstem/change';
import { createClosures, type Graph } from '@mainstem/graph';
import { createRenderCache } from '@mainstem/kubernetes';
import {
  deliveryFiles,
  filesToRender,
  manifestFiles,
  type Renderable,
  type RenderedApplications,
  renderAll,
  renderables,
  unknownProject,
  validateDelivery,
  validateTexts,
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
  { graph, readTexts }: ExaminedTree,
  roots: readonly string[],
  onDisk: boolean,
): Promise<Finding[]> {
  const concerns = (file: string) => roots.length === 0 || roots.some((root) => isWithin(file, root));
  const rendered = await renderConcerned(repository, graph, roots, onDisk);
  const findings = [
    ...graph.findings.filter(({ file }) => concerns(file)),
    ...(await validateTexts(graph, await readTexts(manifestFiles(graph, concerns)))),
    ...validateDelivery(graph, await readTexts(deliveryFiles(graph)), rendered.applications).filter(({ file }) =>
      concerns(file),
    ),
  ];
  sayUnrendered(rendered);
  const keyOf = ({ file, line, rule, path, message }: Finding) => `${file}:${line}:${rule}:${path}:${message}`;
  const unique = [...new Map(findings.map((one) => [keyOf(one), one])).values()];
  return unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
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
  if (wanted.length === 0) return { applications: [], unrendered: [] };
  if (wanted.length >= MANY) note(`rendering ${wanted.length} Applications, to compare what they apply`);
  const closures = createClosures(graph);
  if (onDisk) return renderAll({ graph, closures }, repository.root, wanted);
  const renders =
    process.env.MAINSTEM_NO_CACHE === '1'
      ? undefined
      : createRenderCache(join(repository.commonDirectory, 'mainstem', 'renders'));
  return withScratch(async (scratch) => {
    const tree = { graph, closures, renders };
    await checkOut(repository, graph.tree, filesToRender(tree, wanted), scratch);
    return renderAll(tree, scratch, wanted);
  });
}

function hasRemoteChart({ application: { spec } }: Renderable): boolean {
  return [spec.source, ...(spec.sources ?? [])].some(
    (source) => source?.chart !== undefined || source?.repoURL.startsWith('oci://') === true,
  );
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
