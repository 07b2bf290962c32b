import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstOf, InputError, ToolError } from '@mainstem/change';
import { createClosures, loadGraph } from '@mainstem/graph';
import { isFields, itemsOf, KUSTOMIZATION_NAMES, type Manifest, renderFolder, setImageIn } from '@mainstem/kubernetes';
import {
  bringCommit,
  COMMITTER,
  checkOut,
  defaultBranch,
  git,
  gitOrFail,
  pushRef,
  type Repository,
  readTexts,
  remoteRefs,
  sharedRemote,
  withScratch,
} from '@mainstem/repository';
import { checkWish, type ImageWish } from './reference.ts';

/** What became of it. */
export interface SetImage {
  /** `same`: the default branch has it already, and there is no branch to be merged. */
  readonly is: 'pushed' | 'kept' | 'same';
  readonly base: string;
  readonly branch: string;
  readonly title: string;
  /** The text of the pull request, Markdown. */
  readonly text: string;
}

export interface SetImageOptions {
  /** Empty: the default branch of the repository. */
  readonly base: string;
  readonly progress: (line: string) => void;
}

/** No image has it: it shows which containers an entry reaches. */
const PROBE = `sha256:${createHash('sha256').update('mainstem image probe').digest('hex')}`;

/**
 * Sets an image with its digest in an overlay's kustomization, on a branch of its own on top of the default branch, by compare-and-swap. An earlier
 * wish for the same image on that branch is replaced; what a person committed there is not.
 *
 * @throws InputError for what cannot be asked for: no such overlay, no container that uses the image, a branch that is somebody's.
 * @throws ToolError when Git or kustomize fails.
 */
export async function setImage(
  repository: Repository,
  asked: ImageWish,
  { base: given, progress }: SetImageOptions,
): Promise<SetImage> {
  const wish = checkWish(asked);
  const { branch, image, digest, tag } = wish;
  const base = given === '' ? await defaultBranch(repository) : given;
  const remote = await sharedRemote(repository);
  const [onto, ref] = [`refs/heads/${base}`, `refs/heads/${branch}`];
  const now = await remoteRefs(repository, remote, [onto, ref]);
  const tip = now.get(onto);
  if (tip === undefined)
    throw new InputError(
      `There is no branch ${base} to open a pull request into. Give the default branch as the input base.`,
    );
  await bringCommit(repository, remote, onto, tip);
  progress(`the overlays of ${base}`);
  const graph = await loadGraph(repository, tip);
  const project = [...graph.projects.values()].find(({ root, name }) => root === wish.overlay || name === wish.overlay);
  if (project?.kind !== 'app-overlay') {
    const overlays = [...graph.projects.values()].filter(({ kind }) => kind === 'app-overlay').map(({ root }) => root);
    const there = overlays.length === 0 ? 'there is none' : `there are ${firstOf(overlays, 10)}`;
    throw new InputError(
      `Input overlay is ${JSON.stringify(wish.overlay)}, and that is no overlay of ${base}; ${there}.`,
    );
  }
  const names = KUSTOMIZATION_NAMES.map((name) => `${project.root === '.' ? '' : `${project.root}/`}${name}`);
  const file = names.find((name) => graph.tree.entries.has(name));
  const entry = file === undefined ? undefined : graph.tree.entries.get(file);
  if (file === undefined || entry?.mode.startsWith('100') !== true)
    throw new InputError(
      `${project.root}: its kustomization is a link to another file. Set the image where it leads to.`,
    );
  const text = (await readTexts(repository, graph.tree, [file])).get(file);
  if (text === undefined) throw new ToolError(`${file} cannot be read at ${tip}. Run the job again.`);
  const request = {
    name: image,
    digest,
    ...(wish.newName === '' ? {} : { newName: wish.newName }),
    ...(tag === '' ? {} : { tag }),
  };
  const edited = setImageIn(text, file, request);
  progress(`what uses ${image} in ${project.root}`);
  const images = await withScratch(async (scratch) => {
    await checkOut(repository, graph.tree, createClosures(graph).filesOf(project.name), scratch);
    // A checkout may have linked the file; it is written beside as what it is.
    await writeFile(join(scratch, file), setImageIn(text, file, { ...request, digest: PROBE }).text);
    const { manifests } = await renderFolder(join(scratch, project.root), project.kind, { root: scratch });
    return manifests.flatMap(imagesOf);
  });
  if (!images.some((one) => one.endsWith(`@${PROBE}`))) {
    const there =
      images.length === 0 ? 'no container has an image' : `its containers use ${firstOf([...new Set(images)], 10)}`;
    throw new InputError(
      `Input image is ${JSON.stringify(image)}, and no container of ${project.root} uses it: ${there}. Give the name as the manifests of its base write it, without tag.`,
    );
  }
  const whole = `${edited.newName}${tag === '' ? '' : `:${tag}`}@${digest}`;
  const title = `${project.name}: ${image} to ${tag === '' ? digest.slice(0, 19) : tag}`;
  const body = [
    `Sets the image \`${image}\` of \`${project.root}\` to`,
    '',
    `    ${whole}`,
    '',
    edited.before === undefined
      ? 'It had no entry of its own before.'
      : `It was \`${edited.before.replaceAll('`', '')}\`.`,
    '',
    `A newer image takes this branch over (\`${branch}\`); a commit of your own on it stops that.`,
  ].join('\n');
  const told = { base, branch, title, text: body };
  const old = now.get(ref);
  if (old !== undefined) await refuseOthers(repository, remote, ref, old, tip);
  if (edited.text === text) return { is: 'same', ...told };
  const commit = await commitOf(repository, tip, file, entry.mode, edited.text, title);
  if (old !== undefined && (await isSameChange(repository, old, commit, tip))) return { is: 'kept', ...told };
  const pushed = await pushRef(repository, remote, ref, commit, old);
  if (pushed.is === 'lost')
    throw new ToolError(`The branch ${branch} was moved by another run meanwhile (${pushed.why}). Run the job again.`);
  if (pushed.is === 'refused')
    throw new ToolError(`The branch ${branch} could not be pushed: ${pushed.why}. The key needs contents: write.`);
  return { is: 'pushed', ...told };
}

/** The images of all containers, wherever a manifest has them. */
function imagesOf(manifest: Manifest): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isFields(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'containers' || key === 'initContainers')
        for (const { image } of itemsOf(inner)) if (typeof image === 'string') found.push(image);
      walk(inner);
    }
  };
  walk(manifest);
  return found;
}

const OURS = /user\.email=(.+)/.exec(COMMITTER.join('\n'))?.[1] ?? '';

/** @throws InputError when the branch holds what a person committed: it would be lost. Merges of the base are nobody's work. */
async function refuseOthers(
  repository: Repository,
  remote: string,
  ref: string,
  old: string,
  tip: string,
): Promise<void> {
  await bringCommit(repository, remote, ref, old);
  const log = await gitOrFail(repository, ['log', '--no-merges', '--format=%ce', `${tip}..${old}`]);
  const others = log
    .toString('utf8')
    .split('\n')
    .filter((one) => one !== '' && one !== OURS);
  if (others.length === 0) return;
  const branch = ref.slice('refs/heads/'.length);
  throw new InputError(
    `The branch ${branch} has ${others.length === 1 ? 'a commit' : `${others.length} commits`} of a person, which a newer image would throw away. Merge its pull request or delete the branch, then run the job again; or give another name as the input branch.`,
  );
}

async function commitOf(
  repository: Repository,
  tip: string,
  file: string,
  mode: string,
  text: string,
  message: string,
): Promise<string> {
  const word = async (place: Repository, args: string[], input?: string) =>
    (await gitOrFail(place, args, input)).toString('utf8').trim();
  const id = await word(repository, ['hash-object', '-w', '--no-filters', '--stdin'], text);
  const tree = await withScratch(async (scratch) => {
    const beside = {
      ...repository,
      environment: { ...repository.environment, GIT_INDEX_FILE: join(scratch, 'index') },
    };
    await gitOrFail(beside, ['read-tree', tip]);
    await gitOrFail(beside, ['update-index', '--cacheinfo', `${mode},${id},${file}`]);
    return word(beside, ['write-tree']);
  });
  return word(repository, [...COMMITTER, 'commit-tree', tree, '-p', tip, '-F', '-'], `${message}\n`);
}

/** Whether the branch brings the same file already: then nobody's review is thrown away. */
async function isSameChange(repository: Repository, old: string, commit: string, tip: string): Promise<boolean> {
  const change = async (to: string) => {
    const { code, stdout } = await git(repository, ['diff', '--raw', '--no-abbrev', '--no-renames', `${tip}...${to}`]);
    return code === 0 ? stdout.toString('utf8') : undefined;
  };
  const [before, after] = [await change(old), await change(commit)];
  return before !== undefined && before === after;
}
