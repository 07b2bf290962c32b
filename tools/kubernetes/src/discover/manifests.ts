import { splitDocuments } from '../yaml/head.ts';
import { outlineOf } from '../yaml/outline.ts';
import { type PluginConfig, pluginConfigOf } from './plugin.ts';

/** What one file of plain manifests says. What its objects mean is for the other engines to read. */
export interface ManifestFacts {
  readonly is: 'manifests';
  /** Number of documents with an apiVersion and a kind. */
  readonly documents: number;
  /** Documents that configure kustomize itself, when a kustomization names the file as a generator or transformer. */
  readonly plugins?: readonly PluginConfig[];
}

/** Reads a file of manifests. Never throws. `undefined` when it holds none. */
export function readManifests(text: string): ManifestFacts | undefined {
  if (!text.includes('apiVersion')) return undefined;
  const heads = splitDocuments(text).filter(({ apiVersion, kind }) => apiVersion !== undefined && kind !== undefined);
  if (heads.length === 0) return undefined;
  const plugins = heads
    .filter((head) => head.apiVersion === 'builtin' || /config\.(?:kubernetes|k8s)\.io\/function/.test(head.text))
    .map((head) => pluginConfigOf(outlineOf(head.text).root, head.line));
  return { is: 'manifests', documents: heads.length, ...(plugins.length === 0 ? {} : { plugins }) };
}
