import type { ApplicationReading, ExpandedApplication, RenderedApplication } from '@mainstem/argocd';
import { describeError, type Finding } from '@mainstem/change';
import { pool, poolSize } from '@mainstem/toolchain';
import { renderIn, type SourceTree } from './render.ts';
import { projectOf, sourcesOf } from './sources.ts';

/** An Application as the checks read it, with its specification. */
export interface Renderable {
  readonly reading: ApplicationReading;
  readonly application: ExpandedApplication;
}

/** The Applications of a tree whose specification is fully known. */
export function renderables({ graph }: Pick<SourceTree, 'graph'>): Renderable[] {
  const byPlace = new Map(
    graph
      .applications()
      .filter(({ exact, unexpanded }) => exact && unexpanded === undefined)
      .map((one) => [placeOf(one), one] as const),
  );
  return graph.readings().applications.flatMap((reading) => {
    const application = byPlace.get(`${reading.file}\n${reading.name}`);
    return application === undefined ? [] : [{ reading, application }];
  });
}

function placeOf({ from, name }: ExpandedApplication): string {
  return `${from.file}\n${from.applicationSet === undefined ? name : `${from.applicationSet}/${name}`}`;
}

/** The files of the tree that Applications may read when they are rendered. */
export function filesToRender({ graph, closures }: SourceTree, wanted: readonly Renderable[]): Set<string> {
  const projects = new Set<string>();
  for (const { reading, application } of wanted) {
    const sources = sourcesOf(application);
    const delivered = sources.flatMap((source) => projectOf(graph, source)?.name ?? []);
    const isPlain = sources.every(({ helm, kustomize }) => helm === undefined && kustomize?.components === undefined);
    if (isPlain && delivered.length === sources.length) for (const name of delivered) projects.add(name);
    else projects.add(graph.ownerOf(reading.file)?.name ?? '');
  }
  return new Set([...projects].flatMap((name) => closures.filesOf(name)));
}

export interface RenderedApplications {
  readonly applications: readonly RenderedApplication[];
  /** What could not be rendered, and why; nothing is said of the resources of these. */
  readonly unrendered: readonly { readonly name: string; readonly reason: string }[];
  /** Those of them that Argo CD could not build either. */
  readonly broken: readonly Finding[];
}

/**
 * Renders Applications, as many at once as there are cores.
 *
 * @param root a checkout that holds what they read.
 */
export async function renderAll(
  tree: SourceTree,
  root: string,
  wanted: readonly Renderable[],
): Promise<RenderedApplications> {
  const unrendered: { name: string; reason: string }[] = [];
  const broken: Finding[] = [];
  const applications = await pool(
    wanted,
    poolSize(),
    async ({ reading, application }): Promise<RenderedApplication> => {
      try {
        const render = await renderIn(tree, application, root);
        for (const reason of render.unrendered) unrendered.push({ name: reading.name, reason });
        return { ...reading, manifests: render.manifests };
      } catch (error) {
        const { message } = describeError(error);
        unrendered.push({ name: reading.name, reason: message });
        if (UNBUILDABLE.test(message) && !ELSEWHERE.test(message)) broken.push(notBuilt(reading, message));
        return reading;
      }
    },
  );
  await tree.renders?.trim();
  return { applications, unrendered, broken };
}

/** The program ran and refused the files; what is missing here, or was too slow, says nothing about them. */
const UNBUILDABLE = /: (?:kustomize cannot build|helm cannot render) /;
/** What it fetched and did not get may be there tomorrow. */
const ELSEWHERE =
  /resolve host|timed? ?out|connection|git (?:fetch|clone|init)|exit status 128|dial tcp|https?:\/\/|ssh|signal|exec:/i;

function notBuilt({ file, name, references }: ApplicationReading, message: string): Finding {
  return {
    severity: 'error',
    rule: 'argocd/not-built',
    file,
    line: references.find(({ line }) => line > 0)?.line ?? 1,
    path: '',
    message: `Application ${name} cannot be built: ${message}`,
    suggestion: 'Mend what it names, then type: mainstem validate --working-tree',
  };
}
