import type { Scanner } from '@mainstem/change';
import { nameOf } from '@mainstem/change';
import {
  isMap,
  type Located,
  listOf,
  locate,
  type ManifestHead,
  mapOf,
  plainValue,
  splitDocuments,
} from '@mainstem/kubernetes/yaml';
import type {
  ApplicationFacts,
  ApplicationSetFacts,
  AppProjectFacts,
  ArgocdFacts,
  ClusterFacts,
  Problem,
} from '../facts.ts';
import { clusterOf, mentionsCluster } from './clusters.ts';
import { withoutExpressions } from './helm-text.ts';
import { applicationOf, applicationSetOf, appProjectOf } from './manifests.ts';

/** Reads Applications, ApplicationSets, AppProjects, the names and labels of clusters, and small files that a generator could read parameters from. */
export const scanner: Scanner<ArgocdFacts> = {
  name: 'argocd',
  version: 5,
  wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
  scan(text, path) {
    if (mentionsManifest(text) || mentionsCluster(text)) return scanManifests(text, path);
    return mayHoldParameters(text, nameOf(path)) ? { parameters: text } : undefined;
  },
};

/**
 * To kubectl a bare `n` is false, and the API server refuses it where a name should be. Whoever writes `namespace: n` means the letter: the
 * refusal is validate's to tell, and what follows is compared as it is meant.
 */
function letterOrValue(text: string): unknown {
  return /^[yYnN]$/.test(text) ? text : plainValue(text);
}

const API_VERSION = /apiVersion["']?\s*:\s*["']?argoproj\.io\//;
const KIND = /kind["']?\s*:\s*["']?(?:Application|ApplicationSet|AppProject)["']?\s*(?:[,}#\r\n]|$)/;

/** A cheap test: annotations of Argo CD are on many manifests that are none of its own. */
function mentionsManifest(text: string): boolean {
  return text.indexOf('argoproj.io/') >= 0 && API_VERSION.test(text) && KIND.test(text);
}

interface Found {
  readonly applications: ApplicationFacts[];
  readonly sets: ApplicationSetFacts[];
  readonly projects: AppProjectFacts[];
  readonly clusters: ClusterFacts[];
  readonly problems: Problem[];
}

function scanManifests(text: string, path: string): ArgocdFacts | undefined {
  const found: Found = { applications: [], sets: [], projects: [], clusters: [], problems: [] };
  const documents: Pick<ManifestHead, 'text' | 'line'>[] = path.endsWith('.json')
    ? [{ text, line: 1 }]
    : splitDocuments(text);
  for (const document of documents) {
    if (mentionsManifest(document.text)) scanDocument(document, found);
    else if (mentionsCluster(document.text)) scanSecret(document, found);
  }
  const filled = Object.entries(found).filter(([, list]: [string, unknown[]]) => list.length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function scanDocument({ text, line }: Pick<ManifestHead, 'text' | 'line'>, found: Found): void {
  const templated = text.includes('{{');
  let located: Located = locate(text, line, letterOrValue);
  if (templated && (located.problem !== undefined || located.hasOddKeys)) {
    const { problem } = located;
    if (problem !== undefined) found.problems.push({ ...problem, templated: true });
    located = locate(withoutExpressions(text), line, letterOrValue);
  } else if (located.problem !== undefined) found.problems.push(located.problem);
  collect(located.value, [], located, found);
}

/** What is wrong with a Secret is not for this engine to say. */
function scanSecret({ text, line }: Pick<ManifestHead, 'text' | 'line'>, found: Found): void {
  const located = locate(text, line, letterOrValue);
  const cluster = clusterOf(located.value, located.lineOf(['metadata', 'name']));
  if (cluster !== undefined) found.clusters.push(cluster);
}

function collect(value: unknown, at: readonly (string | number)[], located: Located, found: Found): void {
  const { apiVersion, kind, spec } = mapOf(value);
  if (kind === 'List') {
    listOf(mapOf(value).items).forEach((item, index) => {
      collect(item, [...at, 'items', index], located, found);
    });
    return;
  }
  if (typeof apiVersion !== 'string' || !apiVersion.startsWith('argoproj.io/')) return;
  const lineOf = (path: readonly (string | number)[]) => located.lineOf([...at, ...path]);
  if (kind !== 'Application' && kind !== 'ApplicationSet' && kind !== 'AppProject') return;
  if (spec !== undefined && spec !== null && !isMap(spec)) {
    found.problems.push({ line: lineOf(['spec']), message: `spec of the ${kind} is not a mapping` });
    return;
  }
  if (kind === 'Application') found.applications.push(applicationOf(value, lineOf));
  else if (kind === 'ApplicationSet') found.sets.push(applicationSetOf(value, lineOf));
  else found.projects.push(appProjectOf(value, lineOf));
}

/** Above this a file is content, not the parameters of one application. */
const MOST_PARAMETERS = 4096;
/** Files of other tools that no one generates Applications from, and that would only make the facts large. */
const OTHER_TOOLS =
  /^(?:\..*|values[-.].*|kustomization\..*|chart\..*|package(?:-lock)?\.json|tsconfig.*\.json|.*\.schema\.json|.*lock.*|project\.json|nx\.json|docker-compose.*|action\.ya?ml|mkdocs\.ya?ml)$/i;

/**
 * Whether a file could be one that a git files generator reads. Its text is kept, not parsed: only `discover` knows the globs. Where
 * one is not kept the parameters of the file are unknown, which is wider, never wrong.
 */
function mayHoldParameters(text: string, name: string): boolean {
  if (text.length > MOST_PARAMETERS || OTHER_TOOLS.test(name)) return false;
  return text.indexOf('apiVersion') < 0 && text.indexOf('{{') < 0;
}
