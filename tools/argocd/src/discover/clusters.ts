import { compact } from '@mainstem/change';
import { isMap, mapOf } from '@mainstem/kubernetes/yaml';
import type { ClusterFacts } from '../facts.ts';

const TYPE_LABEL = 'argocd.argoproj.io/secret-type';

/** A cheap test for text that could hold the Secret of a cluster. */
export function mentionsCluster(text: string): boolean {
  return text.indexOf(TYPE_LABEL) >= 0 && /kind["']?\s*:\s*["']?Secret\b/.test(text);
}

/** Reads the Secret of a cluster; `undefined` for any other manifest. Its credentials are not looked at. */
export function clusterOf(value: unknown, line: number): ClusterFacts | undefined {
  const { kind, metadata, data, stringData } = mapOf(value);
  const labels = textsOf(mapOf(metadata).labels);
  if (kind !== 'Secret' || labels?.[TYPE_LABEL] !== 'cluster') return undefined;
  const read = (key: string): string | undefined => {
    const plain = mapOf(stringData)[key];
    return typeof plain === 'string' ? unencrypted(plain) : decoded(mapOf(data)[key]);
  };
  const annotations = textsOf(mapOf(metadata).annotations);
  return compact<ClusterFacts>({
    line,
    name: read('name'),
    server: read('server'),
    project: read('project'),
    labels,
    annotations: annotations && withoutCopies(annotations),
  });
}

/** kubectl keeps a copy of the whole Secret in an annotation. */
function withoutCopies(annotations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !key.startsWith('kubectl.kubernetes.io/')));
}

function textsOf(value: unknown): Record<string, string> | undefined {
  if (!isMap(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function decoded(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(value)) return undefined;
  return unencrypted(Buffer.from(value, 'base64').toString('utf8'));
}

/** SOPS and its like leave a marker in the place of a value, sealed Secrets no text at all. */
function unencrypted(value: string): string | undefined {
  return /^(?:ENC\[|AQ|\$\{|<)|[^\p{L}\p{N}\p{P}\p{S} ]/u.test(value) ? undefined : value;
}
