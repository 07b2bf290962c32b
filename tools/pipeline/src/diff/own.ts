import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { takesFile } from '@mainstem/argocd';
import { digestOf, InputError, type PreviewContext, type ResourceChange, type Risk } from '@mainstem/change';
import { compareManifests, type ManifestPreview, previewManifests, redactManifest } from '@mainstem/kubernetes';
import { madeBy } from '../applications/deliveries.ts';
import { renderIn } from '../applications/render.ts';
import { type Session, sourceTree } from '../change/session.ts';
import type { FolderSide, OwnStep, Prepared, Roots } from './model.ts';
import { remotePolicy } from './remotes.ts';

/**
 * What a project's own render does at head against base.
 *
 * @throws InputError, ToolError as `renderFolder` and `renderApplication`.
 */
export async function compareOwn(
  session: Session,
  step: OwnStep,
  context: PreviewContext,
  { kept, roots }: Pick<Prepared, 'kept' | 'roots'>,
): Promise<ManifestPreview> {
  if (step.by === 'application') return compareOverridden(session, step, roots);
  const { base, head, namespace, madeNamespace, ignoreDifferences, syncOptions, orphaned } = step;
  // A folder that holds nothing but documentation is a folder to Argo CD, and renders to nothing.
  for (const [side, folder] of [
    ['base', base],
    ['head', head],
  ] as const) {
    const root = folder?.project.root;
    if (root !== undefined && session.change[side].tree.hasFolder(root))
      await mkdir(join(roots[side], root), { recursive: true });
  }
  const preview = previewManifests(
    context,
    base === undefined ? undefined : join(roots.base, base.project.root),
    head === undefined ? undefined : join(roots.head, head.project.root),
    {
      ...roots,
      renders: session.renders,
      takesAtBase: takenBy(base),
      takesAtHead: takenBy(head),
      baseKey: base?.key,
      headKey: head?.key,
      kept,
      ...(namespace === undefined ? {} : { defaultNamespace: namespace }),
      ...(ignoreDifferences === undefined ? {} : { ignoreDifferences }),
      syncOptions,
      madeNamespace,
      remotes: remotePolicy(session),
      ...(orphaned === undefined ? {} : { orphaned }),
    },
  );
  return step.guessed === true ? preview.catch((error: unknown) => unreadable(session, context, error)) : preview;
}

/** Which files of a plain folder the Applications take that read it; `undefined`: all, as none does. */
function takenBy(folder: FolderSide | undefined): ((file: string) => boolean) | undefined {
  const { readers } = folder ?? {};
  return readers === undefined ? undefined : (file) => readers.some((reader) => takesFile(reader, file));
}

/**
 * A folder that nobody surely reads, and that cannot be read as manifests: it may never be delivered, so that it fails nothing, and what
 * it would do is not known.
 *
 * @throws whatever is no error of the folder's own files.
 */
function unreadable(session: Session, { project }: PreviewContext, error: unknown): ManifestPreview {
  if (!(error instanceof InputError)) throw error;
  const { name, root } = project;
  const [before, after] = (['base', 'head'] as const).map((side) =>
    session.change[side].projects.has(name) ? session.sources[side].inputsDigest(name) : '',
  );
  const risk: Risk = {
    level: 'unknown',
    reasons: [
      `an Application of which the tree does not tell the path may read this folder, and it cannot be read as manifests: ${error.message}`,
    ],
    wayOut: 'Leave out what is no manifest with directory.exclude, or write the path down.',
  };
  const digest = digestOf({ root, before, after });
  const resources: ResourceChange[] =
    before === after ? [] : [{ address: root, kind: 'Folder', action: 'update', fields: [], risk, digest }];
  return { resources, outputs: 0, warnings: [], tools: {}, before: [], after: [] };
}

/** An overlay as the one Application that delivers it renders it. */
async function compareOverridden(
  session: Session,
  applications: OwnStep & { by: 'application' },
  roots: Roots,
): Promise<ManifestPreview> {
  const [base, head] = await Promise.all([
    renderIn(sourceTree(session, 'base'), applications.base, roots.base),
    renderIn(sourceTree(session, 'head'), applications.head, roots.head),
  ]);
  const { resources, warnings } = compareManifests(base.manifests, head.manifests, {
    compositeKinds: session.compositeKinds,
    ignoreDifferences: (applications.head ?? applications.base)?.spec.ignoreDifferences ?? [],
    syncOptions: applications.base?.spec.syncPolicy?.syncOptions ?? [],
    ...madeBy(applications.head),
    ...(applications.orphaned === undefined ? {} : { orphaned: applications.orphaned }),
  });
  return {
    resources,
    outputs: 0,
    warnings: [...head.unrendered, ...head.warnings, ...warnings],
    tools: { ...base.tools, ...head.tools },
    before: base.manifests.map(redactManifest),
    after: head.manifests.map(redactManifest),
  };
}
