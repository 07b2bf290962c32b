import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '@mainstem/change';
import { isFields, type Manifest } from '../manifest.ts';
import { isSecret, LAST_APPLIED, secretValues } from '../secrets.ts';

/** A complete render: one with an unknown part is never kept. */
export interface CachedRender {
  readonly manifests: readonly Manifest[];
  readonly warnings: readonly string[];
  readonly tools: Readonly<Record<string, string>>;
}

/** Keeps renders by key. Neither function fails: a cache that cannot be used is only slow. */
export interface RenderCache {
  get(key: string): Promise<CachedRender | undefined>;
  set(key: string, render: CachedRender): Promise<void>;
}

/** Part of every file's name: a file of another shape is never read. */
const FORMAT = 1;

/**
 * Keeps renders as files of one folder. A file is written whole or not at all. A render that holds the value of a Secret is not
 * kept, since it would lie there readable.
 */
export function createRenderCache(folder: string): RenderCache {
  const fileOf = (key: string) => join(folder, `${digestOf([FORMAT, key]).slice('sha256:'.length)}.json`);
  return {
    async get(key) {
      try {
        const value: unknown = JSON.parse(await readFile(fileOf(key), 'utf8'));
        return isRender(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    async set(key, render) {
      if (render.manifests.some(holdsSecretValues)) return;
      const file = fileOf(key);
      const draft = `${file}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, JSON.stringify(render), { mode: 0o600, flag: 'wx' });
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => {});
      }
    },
  };
}

function isRender(value: unknown): value is CachedRender {
  return isFields(value) && Array.isArray(value.manifests) && Array.isArray(value.warnings) && isFields(value.tools);
}

/** Looks into everything: Secrets are written inside other objects too. */
function holdsSecretValues(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSecretValues);
  if (!isFields(value)) return false;
  if (isSecret(value) && secretValues(value).size > 0) return true;
  return Object.entries(value).some(([key, item]) => key === LAST_APPLIED || holdsSecretValues(item));
}
