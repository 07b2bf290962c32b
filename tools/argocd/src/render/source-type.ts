import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@mainstem/change';
import { type Fields, isFields, KUSTOMIZATION_NAMES } from '@mainstem/kubernetes';
import { readValue } from '@mainstem/kubernetes/yaml';
import type { ApplicationSource } from '../spec/spec.ts';

export type SourceType = 'helm' | 'kustomize' | 'directory' | 'plugin';

const TYPES = ['kustomize', 'helm', 'directory', 'plugin'] as const;

/**
 * What renders a folder: the options that the source sets, else what lies in the folder, a kustomization before a chart, else
 * plain files. https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 *
 * @param folder an absolute path.
 * @throws InputError when a source sets the options of two tools.
 */
export async function sourceType(source: ApplicationSource, folder: string, owner: string): Promise<SourceType> {
  const explicit = TYPES.filter((type) => isSet(source[type]));
  if (explicit.length > 1) {
    throw new InputError(
      `${owner}: its source sets ${explicit.join(' and ')} options, and Argo CD takes those of one tool only. Remove one of them.`,
    );
  }
  if (explicit[0] !== undefined) return explicit[0];
  let found: SourceType = 'directory';
  const names = await readdir(folder).catch(() => []);
  // The last one wins, in the order of the names.
  for (const name of names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    if (name.endsWith('Chart.yaml')) found = 'helm';
    else if (KUSTOMIZATION_NAMES.includes(name)) found = 'kustomize';
  }
  return found;
}

/** Options that say nothing (`helm: {}`) do not choose a tool. */
function isSet(options: object | undefined): boolean {
  return Object.values(options ?? {}).some((value) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value),
  );
}

/**
 * Lays `.argocd-source.yaml` and `.argocd-source-<application>.yaml` of the source's folder over the source, as a JSON merge
 * patch; where it comes from stays. Image updaters write them.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/parameters/#store-overrides-in-git
 *
 * @param folder the source's path from the root.
 * @throws InputError for a file that is no YAML mapping.
 */
export async function withSourceFiles(
  source: ApplicationSource,
  root: string,
  folder: string,
  name: string,
): Promise<ApplicationSource> {
  let merged: unknown = source;
  for (const file of ['.argocd-source.yaml', `.argocd-source-${name}.yaml`]) {
    const text = await readFile(join(root, folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const patch = readValue(text)?.value;
    if (patch === null) continue;
    if (!isFields(patch)) {
      const shown = folder === '.' ? file : `${folder}/${file}`;
      throw new InputError(
        `${shown}:1: expected a YAML mapping with fields of an Application's source. Mend or remove it.`,
      );
    }
    merged = mergePatch(merged, patch);
  }
  const { repoURL, path, chart, targetRevision } = source;
  const origin = { repoURL, path, chart, targetRevision };
  const known = Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined));
  const { path: _, chart: __, targetRevision: ___, ...rest } = merged as ApplicationSource;
  return { ...rest, ...known, repoURL };
}

/** RFC 7386. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const result: Record<string, unknown> = isFields(target) ? { ...(target as Fields) } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}
