import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '@mainstem/testing/random';
import { KUSTOMIZE_EDITS } from './edits-kustomize.ts';
import { SHAPE_EDITS } from './edits-shape.ts';
import { TERRAFORM_EDITS } from './edits-terraform.ts';
import { type Edit, files, folders, regularFiles } from './files.ts';

/** One random edit of a tree on disk. Returns what was done, for the message of a failing run. */
export function editTree(root: string, random: Random): string {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (files(root).length === 0) return 'nothing is left';
    const edit = attemptEdit(random.pick(EDITS), root, random);
    if (edit !== undefined) return edit;
  }
  return 'nothing';
}

/** Nothing to pick from, or a path through a link that leads nowhere: not done. */
function attemptEdit(edit: Edit, root: string, random: Random): string | undefined {
  try {
    return edit(root, random);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

const EDITS: readonly Edit[] = [
  changeValue,
  changeValue,
  changeValue,
  changeValue,
  appendLine,
  deleteFile,
  renameFile,
  moveToOtherFolder,
  renameFolder,
  addFile,
  addReference,
  addReference,
  dropLine,
  dropLine,
  retarget,
  replaceByLink,
  breakSyntax,
  mendSyntax,
  swapContents,
  empty,
  ...SHAPE_EDITS,
  ...KUSTOMIZE_EDITS,
  ...TERRAFORM_EDITS,
];

/** Changes a digit or a word that is a value. */
function changeValue(root: string, random: Random): string | undefined {
  const path = random.pick(regularFiles(root));
  const text = readFileSync(join(root, path), 'utf8');
  const values = [...text.matchAll(/(?<=[:=] ?"?)\d+|(?<=: |= ")(?:a|v|x|web|true)\b/g)];
  if (values.length === 0) return undefined;
  const { index, 0: old } = random.pick(values);
  const value = /\d/.test(old) ? String(random.below(90) + 1) : `w${random.below(90)}`;
  writeFileSync(join(root, path), text.slice(0, index) + value + text.slice(index + old.length));
  return `change ${path}: ${old} to ${value}`;
}

function appendLine(root: string, random: Random): string {
  const path = random.pick(regularFiles(root));
  const line = path.endsWith('.tf') ? `locals { n${random.below(999)} = 1 }\n` : `# ${random.below(999)}\n`;
  writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')}${line}`);
  return `append to ${path}`;
}

function deleteFile(root: string, random: Random): string {
  const path = random.pick(files(root));
  rmSync(join(root, path));
  return `delete ${path}`;
}

function renameFile(root: string, random: Random): string | undefined {
  const path = random.pick(files(root));
  const target = join(
    dirname(path),
    random.pick(['kustomization.yaml', 'main.tf', 'new.yaml', 'zz.tf', 'a.json', 'x.auto.tfvars']),
  );
  if (existsSync(join(root, target))) return undefined;
  renameSync(join(root, path), join(root, target));
  return `rename ${path} to ${target}`;
}

function moveToOtherFolder(root: string, random: Random): string | undefined {
  const path = random.pick(files(root));
  const target = join(random.pick(folders(root)), path.slice(path.lastIndexOf('/') + 1));
  if (existsSync(join(root, target)) || !existsSync(dirname(join(root, target)))) return undefined;
  renameSync(join(root, path), join(root, target));
  return `move ${path} to ${target}`;
}

function renameFolder(root: string, random: Random): string | undefined {
  const path = random.pick(folders(root));
  const target = join(dirname(path), random.pick(['base', 'dev', 'tags', 'network', 'quota', 'renamed']));
  if (existsSync(join(root, target)) || !statSync(join(root, path)).isDirectory()) return undefined;
  renameSync(join(root, path), join(root, target));
  return `rename folder ${path} to ${target}`;
}

function addFile(root: string, random: Random): string | undefined {
  const folder = random.pick(folders(root));
  const [name, text] = random.pick([
    ['added.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: added\n'],
    ['added.tf', 'locals { added = 1 }\n'],
    ['added.json', '{"added": 1}\n'],
    ['kustomization.yaml', 'resources: []\nnamePrefix: k-\n'],
    ['override.tf', 'locals { override = 2 }\n'],
    ['patch.yaml', '- op: add\n  path: /metadata/labels\n  value: {added: "1"}\n'],
    ['.terraform.lock.hcl', '# empty\n'],
  ] as const);
  const target = join(folder, name);
  if (existsSync(join(root, target))) return undefined;
  writeFileSync(join(root, target), text);
  return `add ${target}`;
}

/** Adds a reference to something that exists, may exist later, or never will. */
function addReference(root: string, random: Random): string | undefined {
  const path = random.pick(regularFiles(root));
  const text = readFileSync(join(root, path), 'utf8');
  const here = dirname(path);
  const folder = relative(here, random.pick(folders(root)));
  const file = relative(here, random.pick(files(root)));
  if (/kustomization\.ya?ml$/.test(path) && /^resources:\n/m.test(text)) {
    const target = random.pick([folder, folder, file, file, 'later.yaml', '../later']);
    writeFileSync(join(root, path), text.replace(/^resources:\n/m, `resources:\n- ${target}\n`));
    return `refer from ${path} to ${target}`;
  }
  if (path.endsWith('.tf')) {
    const name = `r${random.below(9999)}`;
    const line = random.pick([
      `module "${name}" {\n  source = "${folder.startsWith('.') ? folder : `./${folder}`}"\n}\n`,
      `locals { ${name} = file("\${path.module}/${file}") }\n`,
      `locals { ${name} = fileset("\${path.module}/${folder}", "**/*.json") }\n`,
      `locals { ${name} = filemd5("${file}") }\n`,
    ]);
    writeFileSync(join(root, path), text + line);
    return `refer from ${path}: ${line.trim()}`;
  }
  return undefined;
}

function dropLine(root: string, random: Random): string | undefined {
  const path = random.pick(regularFiles(root));
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  if (lines.length < 3) return undefined;
  const index = random.below(lines.length - 1);
  const [line] = lines.splice(index, 1);
  writeFileSync(join(root, path), lines.join('\n'));
  return `drop line ${index + 1} of ${path}: ${line}`;
}

/** Points a relative path somewhere else. */
function retarget(root: string, random: Random): string | undefined {
  const path = random.pick(regularFiles(root).filter((name) => /(?:\.tf|kustomization\.ya?ml)$/.test(name)));
  const text = readFileSync(join(root, path), 'utf8');
  const found = [...text.matchAll(/(?:\.\.\/)+[\w/.-]+/g)];
  if (found.length === 0) return undefined;
  const { index, 0: old } = random.pick(found);
  const target = relative(dirname(path), random.pick(folders(root)));
  if (!target.startsWith('..')) return undefined;
  writeFileSync(join(root, path), text.slice(0, index) + target + text.slice(index + old.length));
  return `retarget ${path}: ${old} to ${target}`;
}

function replaceByLink(root: string, random: Random): string | undefined {
  const path = random.pick(regularFiles(root));
  const same = regularFiles(root).filter((other) => other !== path && other.split('.').pop() === path.split('.').pop());
  if (same.length === 0) return undefined;
  const target = relative(dirname(path), random.pick(same));
  rmSync(join(root, path));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
  return `link ${path} to ${target}`;
}

function breakSyntax(root: string, random: Random): string | undefined {
  if (!random.chance(0.4)) return undefined;
  const path = random.pick(regularFiles(root).filter((name) => /(?:\.tf|\.ya?ml)$/.test(name)));
  writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')}\n}{[ "broken\n`);
  return `break ${path}`;
}

const BROKEN = /\n\}\{\[ "broken\n$/;

function mendSyntax(root: string, random: Random): string | undefined {
  const broken = regularFiles(root).filter((path) => BROKEN.test(readFileSync(join(root, path), 'utf8')));
  if (broken.length === 0) return undefined;
  const path = random.pick(broken);
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(BROKEN, ''));
  return `mend ${path}`;
}

function swapContents(root: string, random: Random): string | undefined {
  const one = random.pick(regularFiles(root));
  const other = random.pick(regularFiles(root).filter((path) => path.split('.').pop() === one.split('.').pop()));
  const [first, second] = [readFileSync(join(root, one)), readFileSync(join(root, other))];
  writeFileSync(join(root, one), second);
  if (random.chance(0.5)) writeFileSync(join(root, other), first);
  return `put the content of ${other} into ${one}`;
}

function empty(root: string, random: Random): string | undefined {
  if (random.chance(0.5)) return undefined;
  const path = random.pick(regularFiles(root));
  writeFileSync(join(root, path), random.pick(['', '\n', '# nothing\n', '---\n']));
  return `empty ${path}`;
}
