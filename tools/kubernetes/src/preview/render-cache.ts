import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, digestOf } from '@mainstem/change';
import { replaceFile } from '@mainstem/toolchain';
import { isFields, type Manifest } from './manifest.ts';
import type { ParseCache } from './parse.ts';
import { findHelm, findKustomize } from './programs.ts';
import { withoutSecrets } from './secrets.ts';

/** A complete render: one with an unknown part is never kept. */
export interface CachedRender {
  readonly manifests: readonly Manifest[];
  /** For each manifest the key of the text it was read from, so that the other side need not read it again; may be empty. */
  readonly documents?: readonly string[];
  readonly warnings: readonly string[];
  readonly tools: Readonly<Record<string, string>>;
}

/** Keeps renders by key. No function fails: a cache that cannot be used is only slow. */
export interface RenderCache {
  get(key: string): Promise<CachedRender | undefined>;
  set(key: string, render: CachedRender): Promise<void>;
  /** Removes the renders that were longest not used, until the rest fits. */
  trim(): Promise<void>;
}

/** Part of every file's name: a file of another shape is never read. */
const FORMAT = 2;
/** About ten thousand overlays of ordinary size. */
const LIMIT = 256 * 1024 * 1024;

/**
 * Keeps renders as files of one folder that only this user can read. A file is written whole or not at all. A render that holds
 * the value of a Secret, or values that an Application hands to Helm, is not kept, since it would lie there readable.
 *
 * @param limit bytes that the folder may hold after `trim`.
 */
export function createRenderCache(folder: string, limit = LIMIT): RenderCache {
  const fileOf = (key: string) => join(folder, `${digestOf([FORMAT, key]).slice('sha256:'.length)}.json`);
  let written = false;
  return {
    async get(key) {
      try {
        const file = fileOf(key);
        const value: unknown = JSON.parse(await readFile(file, 'utf8'));
        if (!isRender(value)) return undefined;
        const now = new Date();
        await utimes(file, now, now).catch(() => {});
        return value;
      } catch {
        return undefined;
      }
    },
    async set(key, render) {
      if (!render.manifests.every(isKeepable)) return;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await replaceFile(fileOf(key), JSON.stringify(render), 0o600);
        written = true;
      } catch {
        // A cache only saves time.
      }
    },
    async trim() {
      if (written) await trimFolder(folder, limit).catch(() => {});
      written = false;
    },
  };
}

async function trimFolder(folder: string, limit: number): Promise<void> {
  const files: { path: string; size: number; used: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined) files.push({ path, size: found.size, used: found.mtimeMs });
  }
  let size = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files.sort((a, b) => a.used - b.used)) {
    if (size <= limit) break;
    await rm(file.path, { force: true });
    size -= file.size;
  }
}

function isRender(value: unknown): value is CachedRender {
  return isFields(value) && Array.isArray(value.manifests) && Array.isArray(value.warnings) && isFields(value.tools);
}

/** Kinds that carry values of charts, which may be secret without saying so. */
const HOLDS_VALUES: ReadonlySet<string> = new Set(['Application', 'ApplicationSet', 'HelmRelease', 'HelmChart']);

/** Whether a manifest may lie on disk, and comes back from JSON as it was. */
function isKeepable(manifest: Manifest): boolean {
  if (HOLDS_VALUES.has(manifest.kind) && /"(?:helm|plugin|values|valuesContent)":/.test(JSON.stringify(manifest)))
    return false;
  return withoutSecrets(manifest) === manifest && isJson(manifest);
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return !isFields(value) || Object.values(value).every(isJson);
}

/** A render counts as long as the programs that made it are the ones at hand; only those are looked for. */
async function isCurrent({ tools }: CachedRender): Promise<boolean> {
  const renderers = [
    ...(tools.kustomize === undefined ? [] : [await findKustomize()]),
    ...(tools.helm === undefined ? [] : [await findHelm()]),
  ];
  const now: Readonly<Record<string, string>> = Object.assign({}, ...renderers.map((renderer) => renderer?.tools));
  return canonicalJson(now) === canonicalJson(tools);
}

/**
 * The render that is kept under a key, where the programs that made it are those at hand. Its documents and those of the other side become
 * the same objects.
 */
export async function recallRender(
  cache: RenderCache,
  key: string,
  documents: ParseCache,
): Promise<CachedRender | undefined> {
  const kept = await cache.get(key);
  if (kept === undefined || !(await isCurrent(kept))) return undefined;
  return {
    ...kept,
    manifests: kept.manifests.map((manifest, at) => shared(manifest, kept.documents?.[at], documents)),
  };
}

/** A kept render, made anew where there is none. `documents` of both sides become the same objects. */
export async function cachedRender(
  cache: RenderCache | undefined,
  key: string | undefined,
  documents: ParseCache,
  render: () => Promise<CachedRender & { readonly isComplete?: boolean }>,
): Promise<CachedRender> {
  if (cache === undefined || key === undefined) return render();
  const kept = await recallRender(cache, key, documents);
  if (kept !== undefined) return kept;
  const made = await render();
  if (made.isComplete === false) return made;
  const keys = keysOf(documents);
  const { manifests, warnings, tools } = made;
  await cache.set(key, { manifests, documents: manifests.map((one) => keys.get(one) ?? ''), warnings, tools });
  return made;
}

/** The object that the other side read from the same text, so that nobody compares the two field by field. */
function shared(manifest: Manifest, key: string | undefined, documents: ParseCache): Manifest {
  if (key === undefined || key === '') return manifest;
  const known = documents.get(key);
  if (known?.length === 1 && known[0] !== undefined) return known[0];
  documents.set(key, [manifest]);
  return manifest;
}

function keysOf(documents: ParseCache): Map<Manifest, string> {
  const keys = new Map<Manifest, string>();
  for (const [key, [one, ...more]] of documents) if (one !== undefined && more.length === 0) keys.set(one, key);
  return keys;
}
