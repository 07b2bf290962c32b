import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '@mainstem/testing/random';
import { type Edit, files, folders, regularFiles } from './files.ts';

/** A file becomes a folder of the same name, with the file in it. */
function fileToFolder(root: string, random: Random): string {
  const path = random.pick(files(root));
  renameSync(join(root, path), join(root, 'moving'));
  mkdirSync(join(root, path));
  const name = random.pick(['kustomization.yaml', 'main.tf', path.slice(path.lastIndexOf('/') + 1)]);
  renameSync(join(root, 'moving'), join(root, path, name));
  return `make ${path} a folder with ${name}`;
}

/** A folder becomes a file of the same name: one of its own. */
function folderToFile(root: string, random: Random): string | undefined {
  if (random.chance(0.5)) return undefined;
  const path = random.pick(folders(root));
  const inside = regularFiles(root).filter((file) => file.startsWith(`${path}/`));
  const text = readFileSync(join(root, random.pick(inside)));
  rmSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path), text);
  return `make the folder ${path} a file`;
}

function changeCase(root: string, random: Random): string | undefined {
  const path = random.pick([...files(root), ...folders(root)]);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const other = random.pick([name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1), name.toLowerCase()]);
  const target = join(dirname(path), other);
  if (existsSync(join(root, target))) return undefined;
  renameSync(join(root, path), join(root, target));
  return `rename ${path} to ${target}`;
}

function changeMode(root: string, random: Random): string {
  const path = random.pick(regularFiles(root));
  const executable = (statSync(join(root, path)).mode & 0o100) !== 0;
  chmodSync(join(root, path), executable ? 0o644 : 0o755);
  return `change the mode of ${path}`;
}

function changeLineEnds(root: string, random: Random): string {
  const path = random.pick(regularFiles(root));
  const text = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), text.includes('\r') ? text.replaceAll('\r', '') : text.replaceAll('\n', '\r\n'));
  return `change the line ends of ${path}`;
}

/** A folder becomes a link: to another folder, or to where its files were moved. */
function linkFolder(root: string, random: Random): string | undefined {
  const path = random.pick(folders(root));
  if (lstatSync(join(root, path)).isSymbolicLink()) return undefined;
  const moved = `${path}-moved`;
  const target = random.chance(0.5) ? moved : random.pick(folders(root));
  if (target === path || existsSync(join(root, moved))) return undefined;
  if (target === moved) renameSync(join(root, path), join(root, moved));
  else rmSync(join(root, path), { recursive: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(relative(dirname(path), target), join(root, path));
  return `make the folder ${path} a link to ${target}`;
}

/** What a path is changes, or how its bytes are stored. */
export const SHAPE_EDITS: readonly Edit[] = [
  fileToFolder,
  folderToFile,
  changeCase,
  changeMode,
  changeLineEnds,
  linkFolder,
];
