import { nameOf, type Scanner } from '@mainstem/change';
import { type ChartFacts, readChart } from './chart.ts';
import { isKustomization, type KustomizationFacts, readKustomization } from './kustomization.ts';
import { type ManifestFacts, readManifests } from './manifests.ts';

export type KubernetesFacts = KustomizationFacts | ChartFacts | ManifestFacts;

/** Files of other tools that end like manifests and are often large. */
const OTHERS =
  /(?:^|\/)(?:(?:package|package-lock|composer|jsconfig|tsconfig[^/]*|[^/]*\.tfvars|[^/]*\.tf|[^/]*\.schema)\.json$|(?:pnpm-lock|values)\.ya?ml$)/;

/** Reads kustomizations, charts, and which files hold manifests. */
export const scanner: Scanner<KubernetesFacts> = {
  name: 'kubernetes',
  version: 3,
  wants: (path) => (/\.(?:ya?ml|json)$/.test(path) && !OTHERS.test(path)) || isKustomization(path),
  scan(text, path) {
    if (isKustomization(path)) return readKustomization(text) ?? readManifests(text);
    const name = nameOf(path);
    if (name === 'Chart.yaml') return readChart(text);
    if (name === 'requirements.yaml') return readManifests(text) ?? readChart(text);
    return readManifests(text);
  },
};
