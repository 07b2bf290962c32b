import type { Scanner } from '@mainstem/change';
import {
  groupOf,
  isMap,
  type Located,
  listOf,
  locate,
  type ManifestHead,
  mapOf,
  splitDocuments,
  textOf,
} from '@mainstem/kubernetes/yaml';
import type {
  CompositionFacts,
  CrossplaneFacts,
  DefinitionFacts,
  EnvironmentFacts,
  InstanceFacts,
  PackageFacts,
  Problem,
} from '../facts.ts';
import { eachGroup, mayBeComposite } from './groups.ts';
import { compositionOf, definitionOf, environmentOf, packageOf } from './manifests.ts';
import { nestedInstances } from './nested.ts';

/** Reads what Crossplane defines, and every object that could be a composite resource. */
export const scanner: Scanner<CrossplaneFacts> = {
  name: 'crossplane',
  version: 2,
  wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
  scan(text, path) {
    if (!isInteresting(text)) return undefined;
    const found: Found = {
      definitions: [],
      compositions: [],
      environments: [],
      packages: [],
      instances: [],
      problems: [],
    };
    if (path.endsWith('.json')) scanObjects(text, 1, found);
    else for (const document of splitDocuments(text)) scanDocument(document, found);
    const filled = Object.entries(found).filter(([, list]: [string, unknown[]]) => list.length > 0);
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  },
};

interface Found {
  readonly definitions: DefinitionFacts[];
  readonly compositions: CompositionFacts[];
  readonly environments: EnvironmentFacts[];
  readonly packages: PackageFacts[];
  readonly instances: InstanceFacts[];
  readonly problems: Problem[];
}

const API = 'apiextensions.crossplane.io';
const PACKAGES = 'pkg.crossplane.io';
/** Kinds that are parsed, by group. */
const PARSED: Readonly<Record<string, readonly string[]>> = {
  [API]: ['CompositeResourceDefinition', 'Composition', 'EnvironmentConfig'],
  [PACKAGES]: ['Function', 'Provider', 'Configuration'],
};

function isInteresting(text: string): boolean {
  let interesting = false;
  eachGroup(text, (_offset, group) => {
    interesting = group === API || group === PACKAGES || mayBeComposite(group);
    return !interesting;
  });
  return interesting;
}

function scanDocument(document: ManifestHead, found: Found): void {
  const { text, line, apiVersion, kind, name = '' } = document;
  if (!isInteresting(text)) return;
  // Without a head it is in flow style, or a list of objects, or no manifest at all.
  const isFlow = (apiVersion ?? kind) === undefined && /^\s*[[{]|^- /.test(text);
  if (kind === 'List' || isFlow) {
    scanObjects(text, line, found);
    return;
  }
  const group = groupOf(apiVersion ?? '');
  if (kind !== undefined && (PARSED[group] ?? []).includes(kind)) scanObjects(text, line, found);
  else if (kind !== undefined && mayBeComposite(group)) {
    found.instances.push({ line: line + linesBefore(text, /^["']?kind["']?\s*:/m), group, kind, name });
  }
  found.instances.push(...nestedInstances(text, line));
}

function linesBefore(text: string, pattern: RegExp): number {
  const at = Math.max(text.search(pattern), 0);
  let lines = 0;
  for (let newline = text.indexOf('\n'); newline >= 0 && newline < at; newline = text.indexOf('\n', newline + 1))
    lines++;
  return lines;
}

/** Parses a document whose content matters: definitions, lists, JSON. */
function scanObjects(text: string, line: number, found: Found): void {
  let located = locate(text, line);
  if (located.problem !== undefined) {
    const templated = text.includes('{{');
    if (!text.includes(`${API}/`) && !text.includes(`${PACKAGES}/`)) return;
    found.problems.push(templated ? { ...located.problem, templated } : located.problem);
    if (!templated) return;
    located = locate(withoutExpressions(text), line);
  }
  collect(located.value, [], located, found);
}

/** The text with the expressions of a Helm template replaced, so that the rest of it can be read. */
function withoutExpressions(text: string): string {
  const lines = (expression: string) => expression.replaceAll(/[^\n]/g, '');
  return text
    .replaceAll(/^[ \t]*\{\{(?:(?!\}\}).)*\}\}[ \t]*(?=\r?$)/gm, '')
    .replaceAll(/\{\{[\s\S]*?\}\}/g, (all) => `x${lines(all)}`);
}

function collect(value: unknown, at: readonly (string | number)[], located: Located, found: Found): void {
  const { apiVersion, kind, metadata } = mapOf(value);
  if (Array.isArray(value) || kind === 'List') {
    const items = Array.isArray(value) ? value : listOf(mapOf(value).items);
    const path = Array.isArray(value) ? at : [...at, 'items'];
    items.forEach((item, index) => {
      collect(item, [...path, index], located, found);
    });
    return;
  }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return;
  const lineOf = (path: readonly (string | number)[]) => located.lineOf([...at, ...path]);
  const group = groupOf(apiVersion);
  if ((PARSED[group] ?? []).includes(kind)) {
    addParsed(value, kind, lineOf, found);
  } else if (mayBeComposite(group)) {
    found.instances.push({ line: lineOf(['kind']), group, kind, name: textOf(mapOf(metadata).name) ?? '' });
  }
}

function addParsed(value: unknown, kind: string, lineOf: Located['lineOf'], found: Found): void {
  if (!isMap(mapOf(value).metadata)) {
    found.problems.push({ line: lineOf(['kind']), message: `the ${kind} has no metadata` });
    return;
  }
  const definition = kind === 'CompositeResourceDefinition' ? definitionOf(value, lineOf) : undefined;
  const composition = kind === 'Composition' ? compositionOf(value, lineOf) : undefined;
  const installed = packageOf(value, lineOf);
  if (definition !== undefined) found.definitions.push(definition);
  if (composition !== undefined) found.compositions.push(composition);
  if (kind === 'EnvironmentConfig') found.environments.push(environmentOf(value, lineOf));
  if (installed !== undefined) found.packages.push(installed);
}
