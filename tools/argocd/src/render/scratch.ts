import { constants, copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWithin } from '@mainstem/change';

/** Never part of what an Application renders. */
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Makes a tree that looks like a checkout and in which some folders may be written to: those are copied, the others beside them and
 * above them are links into the checkout. So `../../base` means the same, and kustomize's load restrictions, which look at
 * resolved paths, refuse what they refuse in the checkout.
 *
 * @param root absolute path of the checkout, which is only read.
 * @param folders the folders to copy, from the root.
 * @param text further text that may name folders; a folder that neither it nor a copied file mentions is not linked, since a
 *   checkout may hold thousands beside the one.
 * @param use gets the absolute path of the scratch root; the tree is removed when it is done.
 */
export async function withScratch<T>(
  root: string,
  folders: readonly string[],
  text: string,
  use: (scratchRoot: string) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-render-'));
  try {
    const outer = folders.filter((folder) => !folders.some((other) => other !== folder && isWithin(folder, other)));
    const texts = [text];
    for (const folder of new Set(outer)) await copyFolder(join(root, folder), join(scratch, folder), texts);
    await linkOthers(root, scratch, '.', outer, texts.join('\n'));
    return await use(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Links folders only: no renderer may read a file outside its own folder. */
async function linkOthers(
  root: string,
  scratch: string,
  above: string,
  copied: readonly string[],
  mentions: string,
): Promise<void> {
  if (copied.includes(above)) return;
  await mkdir(join(scratch, above), { recursive: true });
  for (const entry of await readdir(join(root, above), { withFileTypes: true })) {
    const folder = above === '.' ? entry.name : `${above}/${entry.name}`;
    if (copied.some((path) => isWithin(path, folder))) await linkOthers(root, scratch, folder, copied, mentions);
    else if (!entry.isFile() && !LEFT_OUT.has(entry.name) && mentions.includes(entry.name)) {
      await symlink(join(root, folder), join(scratch, folder), 'junction');
    }
  }
}

/** @param texts collects what may name a folder: YAML and the targets of links. */
async function copyFolder(from: string, to: string, texts: string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyFolder(source, target, texts);
    else if (entry.isSymbolicLink()) {
      const link = await readlink(source);
      texts.push(link);
      await symlink(link, target, await linkKind(source));
    } else if (entry.isFile()) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      if (/\.(?:ya?ml|json)$|^Kustomization$/.test(entry.name)) texts.push(await readFile(source, 'utf8'));
    }
  }
}

/** Only Windows asks what a link leads to. */
async function linkKind(path: string): Promise<'dir' | 'file'> {
  const isFolder = await stat(path).then(
    (target) => target.isDirectory(),
    () => false,
  );
  return isFolder ? 'dir' : 'file';
}
