import { InputError } from '@mainstem/change';
import { isFields } from '../manifest.ts';
import type { ApplicationSource, ApplicationSpec } from './spec.ts';

/** What a field must be: a list of one, a mapping of named fields, or of any names (`*`). */
type Shape = 'text' | 'count' | 'switch' | 'mapping' | readonly [Shape] | { readonly [field: string]: Shape };

const TEXTS = { '*': 'text' } as const;

const KUSTOMIZE: Shape = {
  namePrefix: 'text',
  nameSuffix: 'text',
  namespace: 'text',
  images: ['text'],
  commonLabels: TEXTS,
  commonAnnotations: TEXTS,
  commonAnnotationsEnvsubst: 'switch',
  forceCommonLabels: 'switch',
  forceCommonAnnotations: 'switch',
  labelWithoutSelector: 'switch',
  labelIncludeTemplates: 'switch',
  components: ['text'],
  ignoreMissingComponents: 'switch',
  patches: ['mapping'],
  replicas: [{ name: 'text', count: 'count' }],
  version: 'text',
  kubeVersion: 'text',
  apiVersions: ['text'],
};

const HELM: Shape = {
  valueFiles: ['text'],
  values: 'text',
  valuesObject: 'mapping',
  parameters: [{ name: 'text', value: 'text', forceString: 'switch' }],
  fileParameters: [{ name: 'text', path: 'text' }],
  releaseName: 'text',
  namespace: 'text',
  skipCrds: 'switch',
  skipTests: 'switch',
  skipSchemaValidation: 'switch',
  ignoreMissingValueFiles: 'switch',
  kubeVersion: 'text',
  apiVersions: ['text'],
  version: 'text',
};

const SOURCE: Shape = {
  repoURL: 'text',
  path: 'text',
  chart: 'text',
  targetRevision: 'text',
  ref: 'text',
  kustomize: KUSTOMIZE,
  helm: HELM,
  directory: { recurse: 'switch', include: 'text', exclude: 'text', jsonnet: 'mapping' },
  plugin: 'mapping',
};

const SPEC: Shape = {
  project: 'text',
  source: SOURCE,
  sources: [SOURCE],
  sourceHydrator: { drySource: SOURCE },
  destination: { namespace: 'text' },
};

/**
 * Checks the fields that rendering reads, since a spec comes from a file that anybody wrote. The types are those of Argo CD's CRD.
 *
 * @param owner how the message names the Application.
 * @throws InputError that names the field and no value.
 */
export function checkSpec(spec: ApplicationSpec, owner: string): void {
  check(spec, SPEC, 'spec', owner);
}

/** The same for one source, after files of the repository were laid over it. */
export function checkSource(source: ApplicationSource, owner: string): void {
  check(source, SOURCE, 'spec.source', owner);
}

function check(value: unknown, shape: Shape, path: string, owner: string): void {
  if (value === undefined || value === null) {
    if (path.endsWith('.repoURL')) throw wrong(path, 'the address of a repository', owner);
    return;
  }
  if (shape === 'text') {
    if (typeof value !== 'string') throw wrong(path, 'text: put quotes around it', owner);
  } else if (shape === 'switch') {
    if (typeof value !== 'boolean') throw wrong(path, 'true or false', owner);
  } else if (shape === 'count') {
    if (typeof value !== 'number' && typeof value !== 'string') throw wrong(path, 'a number', owner);
  } else if (isList(shape)) {
    if (!Array.isArray(value)) throw wrong(path, 'a list', owner);
    for (const [index, item] of value.entries()) {
      if (item === null || item === undefined) throw wrong(`${path}[${index}]`, 'something', owner);
      check(item, shape[0], `${path}[${index}]`, owner);
    }
  } else if (!isFields(value)) throw wrong(path, 'a mapping', owner);
  else if (shape !== 'mapping') {
    for (const field of Object.keys('*' in shape ? value : shape)) {
      const inner = shape['*'] ?? shape[field];
      if (inner !== undefined) check(value[field], inner, `${path}.${field}`, owner);
    }
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function wrong(path: string, expected: string, owner: string): InputError {
  return new InputError(`${owner}: ${path} must be ${expected}. Mend the Application.`);
}
