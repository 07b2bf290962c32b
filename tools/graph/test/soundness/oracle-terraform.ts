import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { followed } from './files.ts';

/**
 * The files that a stack's configuration is made of: those of every module that a WASM build of HashiCorp's own parser or
 * `terraform get` itself finds, and what their file functions name in literals.
 */
export async function closureOf(root: string, stack: string, getModules: () => Promise<string>): Promise<string> {
  const walk: Walk = { root, stack, closure: new Map(), seen: new Set() };
  await follow(walk, stack);
  for (const folder of JSON.parse(await getModules()) as string[]) await follow(walk, folder);
  return JSON.stringify([...walk.closure].sort());
}

interface Walk {
  readonly root: string;
  readonly stack: string;
  readonly closure: Map<string, string>;
  readonly seen: Set<string>;
}

const CONFIGURATION = /\.tf(?:\.json)?$/;

/** Puts every file that a folder of configuration, and those that it calls, reads into the closure. */
async function follow(walk: Walk, written: string): Promise<void> {
  const { root, stack, closure, seen } = walk;
  const folder = realFolder(root, written);
  if (folder === undefined || seen.has(folder)) return;
  seen.add(folder);
  if (!isFolder(join(root, folder))) {
    closure.set(folder, 'missing');
    return;
  }
  const names = readdirSync(join(root, folder)).filter(
    (name) => !name.startsWith('.') || name === '.terraform.lock.hcl',
  );
  for (const name of names) {
    const isInput = folder === stack && (/\.tfvars(?:\.json)?$/.test(name) || name === '.terraform.lock.hcl');
    if ((CONFIGURATION.test(name) || isInput) && !isFolder(join(root, folder, name))) take(walk, join(folder, name));
  }
  const texts: string[] = [];
  for (const name of names.filter((one) => CONFIGURATION.test(one))) {
    const content = contentOf(root, join(folder, name));
    if (content === undefined) continue;
    const body = await parseConfiguration(name, content);
    if (body === undefined) continue; // Terraform cannot read it either; the file itself is in the closure
    for (const source of sourcesOf(body.module)) {
      if (/^\.\.?\//.test(source)) await follow(walk, normalize(join(folder, source)).replace(/\/$/, ''));
    }
    texts.push(JSON.stringify(body).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
  }
  readFilesOf(walk, folder, texts.join('\n'));
}

const parsed = new Map<string, Record<string, unknown> | undefined>();

async function parseConfiguration(name: string, content: string): Promise<Record<string, unknown> | undefined> {
  const key = `${name.endsWith('.json')} ${content}`;
  if (!parsed.has(key)) {
    const work = async () => (name.endsWith('.json') ? JSON.parse(content) : await parse(name, content));
    parsed.set(key, await work().catch(() => undefined));
  }
  return parsed.get(key);
}

/** Every `source` directly in a module call, in whichever of JSON's forms. */
function sourcesOf(calls: unknown): string[] {
  if (Array.isArray(calls)) return calls.flatMap(sourcesOf);
  if (typeof calls !== 'object' || calls === null) return [];
  return Object.entries(calls).flatMap(([key, value]) =>
    key === 'source' && typeof value === 'string' ? [value] : sourcesOf(value),
  );
}

/** A folder with links followed; `undefined` outside the repository. */
function realFolder(root: string, folder: string): string | undefined {
  if (folder.startsWith('..')) return undefined;
  try {
    const real = relative(realpathSync(root), realpathSync(join(root, folder)));
    return real.startsWith('..') ? undefined : real || '.';
  } catch {
    return folder;
  }
}

/** `file("…")` and its kin with literal arguments; `local.dir` is the one local that a start tree uses for a folder. */
function readFilesOf(walk: Walk, folder: string, text: string): void {
  const { root, stack } = walk;
  const dir = text.match(/"dir":"\$\{path\.module\}\/([\w./-]+)"/)?.[1];
  const resolved = text
    .replaceAll('${local.dir}', dir === undefined ? '${local.dir}' : `\${path.module}/${dir}`)
    .replaceAll('local.dir', dir === undefined ? 'local.dir' : `"\${path.module}/${dir}"`)
    .replaceAll('(path.module,', '("${path.module}/",');
  const place = (path: string) => {
    const inModule = path.startsWith('${path.module}/');
    return normalize(join(inModule ? folder : stack, path.replace(/^\$\{path\.(?:module|root)\}\//, '')));
  };
  const path = String.raw`"((?:\$\{path\.(?:module|root)\}/)?[^"$]*)"`;
  for (const [, call, named = ''] of resolved.matchAll(
    new RegExp(String.raw`(?<![$\\]\{?)\b(file|templatefile|filemd5|filebase64|filesha256)\(${path}`, 'g'),
  )) {
    take(walk, place(named));
    const template = call === 'templatefile' ? contentOf(root, place(named)) : undefined;
    for (const [, inner = ''] of template?.matchAll(/\$\{file\("([\w./-]+)"\)\}/g) ?? []) take(walk, place(inner));
  }
  for (const [, named = '', pattern = ''] of resolved.matchAll(
    new RegExp(String.raw`fileset\(${path}, "([*\w./{},-]+)"\)`, 'g'),
  )) {
    const base = place(named);
    if (base.startsWith('..') || !isFolder(join(root, base))) continue;
    for (const entry of readdirSync(join(root, base), { recursive: pattern.includes('/'), withFileTypes: true })) {
      const below = relative(root, join(entry.parentPath, entry.name));
      const inBase = relative(base, below);
      if (matchesSet(inBase, pattern) && !isFolder(join(root, below))) take(walk, below);
    }
  }
}

/** The few patterns that the trees and edits use. */
function matchesSet(path: string, pattern: string): boolean {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '\u0000')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000', '(?:.*/)?')
    .replaceAll('{', '(?:')
    .replaceAll('}', ')')
    .replaceAll(',', '|');
  return new RegExp(`^${source}$`).test(path);
}

function take({ root, closure }: Walk, path: string): void {
  if (!path.startsWith('..')) closure.set(path, contentOf(root, path) ?? 'missing');
}

function isFolder(path: string): boolean {
  return followed(path)?.isDirectory() ?? false;
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
