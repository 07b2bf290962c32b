/**
 * What really changed, found without our graph: every kustomization rendered by kubectl, and every folder of Terraform
 * followed with a WASM build of HashiCorp's own HCL parser.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { findProgram, pool, runProgram } from '@mainstem/toolchain';

/** What each project name shows at one tree: a render, or a digest of a closure. */
export type Effects = ReadonlyMap<string, string>;

export async function observeEffects(root: string): Promise<Effects> {
  const effects = new Map<string, string>();
  const folders = allFolders(root);
  const kubectl = await findProgram('kubectl');
  const kustomizations = folders.filter((folder) =>
    ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => existsSync(join(root, folder, name))),
  );
  await pool(kustomizations, 2, async (folder) => {
    const { code, stdout } = await runProgram(kubectl.path, ['kustomize', join(root, folder)]);
    effects.set(folder.replaceAll('/', '.'), code === 0 ? stdout : 'ERROR');
  });
  for (const folder of folders.filter((name) => name.startsWith('infra/stacks/'))) {
    if (!terraformFiles(join(root, folder)).length) continue;
    const closure = new Map<string, string>();
    await follow(root, folder, folder, closure, new Set());
    const name = folder.replaceAll('/', '.');
    effects.set(name, `${effects.get(name) ?? ''}${JSON.stringify([...closure].sort())}`);
  }
  return effects;
}

function allFolders(root: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name));
    if (entry.isDirectory() && !path.startsWith('.git')) found.push(path);
  }
  return found.sort();
}

function terraformFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.tf') || name.endsWith('.tf.json'));
}

/** Puts every configuration file that a module call tree reads into `closure`. */
async function follow(
  root: string,
  folder: string,
  stack: string,
  closure: Map<string, string>,
  seen: Set<string>,
): Promise<void> {
  if (seen.has(folder) || folder.startsWith('..')) return;
  seen.add(folder);
  const absolute = join(root, folder);
  if (!existsSync(absolute) || !statSync(absolute).isDirectory()) {
    closure.set(folder, 'missing');
    return;
  }
  for (const name of readdirSync(absolute)) {
    const own = /\.tf(?:\.json)?$/.test(name);
    if (own || (folder === stack && (/\.tfvars(?:\.json)?$/.test(name) || name === '.terraform.lock.hcl')))
      take(root, join(folder, name), closure);
  }
  const texts: string[] = [];
  for (const name of terraformFiles(absolute)) {
    const content = contentOf(root, join(folder, name));
    if (content === undefined) continue;
    let parsed: Record<string, unknown>;
    try {
      parsed = (await parse(name, content)) as Record<string, unknown>;
    } catch {
      continue; // Terraform cannot read it either; the file itself is in the closure
    }
    for (const calls of Object.values((parsed.module ?? {}) as Record<string, { source?: unknown }[]>)) {
      for (const { source } of calls) {
        if (typeof source === 'string' && /^\.\.?\//.test(source)) {
          await follow(root, normalize(join(folder, source)).replace(/\/$/, ''), stack, closure, seen);
        }
      }
    }
    texts.push(JSON.stringify(parsed).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
  }
  readFilesOf(root, folder, stack, texts.join('\n'), closure);
}

/** `file("…")` and its kin with literal arguments; `local.dir` is the one local that the start tree uses for a folder. */
function readFilesOf(root: string, folder: string, stack: string, text: string, closure: Map<string, string>): void {
  const dir = text.match(/"dir":"\$\{path\.module\}\/([\w./-]+)"/)?.[1];
  const resolved = text
    .replaceAll('${local.dir}', dir === undefined ? '${local.dir}' : `\${path.module}/${dir}`)
    .replaceAll('local.dir', dir === undefined ? 'local.dir' : `"\${path.module}/${dir}"`);
  const place = (path: string) => {
    const inModule = path.startsWith('${path.module}/');
    return normalize(join(inModule ? folder : stack, path.replace('${path.module}/', '')));
  };
  for (const [, path] of resolved.matchAll(
    /(?:file|templatefile|filemd5|filebase64)\("((?:\$\{path\.module\})?[\w./-]*)"/g,
  )) {
    take(root, place(path as string), closure);
  }
  for (const [, path, pattern] of resolved.matchAll(/fileset\("((?:\$\{path\.module\})?[\w./-]*)", "([*\w./-]+)"\)/g)) {
    const base = place(path as string);
    if (base.startsWith('..') || !existsSync(join(root, base)) || !statSync(join(root, base)).isDirectory()) continue;
    const deep = (pattern as string).includes('**');
    for (const entry of readdirSync(join(root, base), { recursive: deep, withFileTypes: true })) {
      if (entry.isDirectory() || !entry.name.endsWith('.json')) continue;
      take(root, relative(root, join(entry.parentPath, entry.name)), closure);
    }
  }
}

function take(root: string, path: string, closure: Map<string, string>): void {
  if (!path.startsWith('..')) closure.set(path, contentOf(root, path) ?? 'missing');
}

/** The text behind a path, following links that stay inside. */
function contentOf(root: string, path: string): string | undefined {
  const absolute = join(root, path);
  try {
    const real = realpathSync(absolute);
    if (relative(realpathSync(root), real).startsWith('..') || statSync(real).isDirectory()) return undefined;
    return readFileSync(real, 'utf8');
  } catch {
    return existsSync(dirname(absolute)) && lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()
      ? `link to ${readlinkSync(absolute)}`
      : undefined;
  }
}
