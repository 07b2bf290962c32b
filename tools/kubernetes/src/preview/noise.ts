import type { Scopes } from './identity.ts';
import { type IgnoreRule, readIgnoreRules } from './ignore-differences.ts';
import { type Fields, isFields, type Manifest } from './manifest.ts';

/** What is left out of a comparison, and what could not be. */
export interface Noise {
  /** The object without its noisy fields; itself where it has none. */
  strip(manifest: Manifest, scopes: Scopes): Manifest;
  readonly warnings: readonly string[];
}

/**
 * Fields that change with every release and say nothing that another field does not: the chart's version among the labels,
 * checksums of other files among the annotations; and what the Application leaves out (`ignoreDifferences`).
 */
export function noiseOf(rules: readonly IgnoreRule[]): Noise {
  const ignored = readIgnoreRules(rules);
  const warnings = ignored.notUnderstood.map(
    (what) => `ignoreDifferences is not followed for ${what}: such fields are shown`,
  );
  return { strip: (manifest, scopes) => ignored.strip(stripMetadata(manifest), scopes), warnings };
}

const isNoisyLabel = (key: string) => key === 'helm.sh/chart';
const isNoisyAnnotation = (key: string) => /^checksum\/|\/checksum$/.test(key) || key === 'helm.sh/chart';

/** Metadata of the object and of the pods, jobs and claims that it makes. Selectors are no metadata. */
function stripMetadata(manifest: Manifest): Manifest {
  return strip(manifest) as Manifest;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) {
    const changed = value.map(strip);
    return changed.every((item, index) => item === value[index]) ? value : changed;
  }
  if (!isFields(value)) return value;
  let result: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const inner = key === 'metadata' && isFields(item) ? stripOne(item) : strip(item);
    if (inner === item) continue;
    result ??= { ...value };
    result[key] = inner;
  }
  return result ?? value;
}

function stripOne(metadata: Fields): Fields {
  const labels = keep(metadata.labels, isNoisyLabel);
  const annotations = keep(metadata.annotations, isNoisyAnnotation);
  if (labels === metadata.labels && annotations === metadata.annotations) return metadata;
  return { ...metadata, labels, annotations };
}

function keep(map: unknown, isNoisy: (key: string) => boolean): unknown {
  if (!isFields(map) || !Object.keys(map).some(isNoisy)) return map;
  return Object.fromEntries(Object.entries(map).filter(([key]) => !isNoisy(key)));
}
