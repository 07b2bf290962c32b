import { loadSchemas } from '@mainstem/kubernetes';
import { describe, expect, it } from 'vitest';
import type { Type } from '../../../kubernetes/src/schema/types.ts';
import { checkSpec, shapedSpec } from '../../src/spec/checked.ts';
import type { Shape } from '../../src/spec/shape.ts';
import { type ApplicationSpec, SPEC } from '../../src/spec/spec.ts';

/** Where the shape says something else than the description of Argo CD's CRD. */
function differences(shape: Shape, type: Type, path: string): string[] {
  if (typeof shape === 'string' && shape !== 'mapping') {
    const scalar = shape.replace('!', '');
    const allowed = { text: ['string'], switch: ['bool'], count: ['int-or-string', 'int64'] }[scalar] ?? [];
    return allowed.includes(type.is) ? [] : [`${path}: ${shape} is ${type.is}`];
  }
  // The CRD leaves `valuesObject` and the like to whatever JSON there is.
  if (shape === 'mapping')
    return ['object', 'map', 'any'].includes(type.is) ? [] : [`${path}: a mapping is ${type.is}`];
  if (Array.isArray(shape)) {
    return type.is === 'list'
      ? differences(shape[0] as Shape, type.of, `${path}[]`)
      : [`${path}: a list is ${type.is}`];
  }
  const fields = shape as Readonly<Record<string, Shape>>;
  if (fields['*'] !== undefined) {
    return type.is === 'map' ? differences(fields['*'], type.of, `${path}.*`) : [`${path}: a map is ${type.is}`];
  }
  if (type.is !== 'object') return [`${path}: fields are ${type.is}`];
  return Object.entries(fields).flatMap(([key, below]) => {
    const field = type.fields.get(key);
    if (field === undefined) return [`${path}.${key}: unknown`];
    const isMissing = typeof below === 'string' && below.endsWith('!') && !type.required.includes(key);
    // The CRD lets a parameter leave out its name and value, which Go then takes as empty.
    const told = isMissing && !/arameters\[\]/.test(path) ? [`${path}.${key}: not required`] : [];
    return [...told, ...differences(below, field, `${path}.${key}`)];
  });
}

describe("the shape of an Application's spec", () => {
  it("is what Argo CD's CRD says", async () => {
    const application = (await loadSchemas()).typeOf('argoproj.io/v1alpha1/Application');
    const spec = application?.fields.get('spec');
    expect(spec).toBeDefined();
    if (spec !== undefined) expect(differences(SPEC, spec, 'spec')).toEqual([]);
  });

  const source = { repoURL: 'https://git.example/a.git', path: 'a' };
  it.each<[field: string, spec: unknown, reason: string]>([
    ['a text', { source: { ...source, path: 1 } }, 'spec.source.path is not text'],
    [
      'a switch',
      { source: { ...source, directory: { recurse: 'true' } } },
      'spec.source.directory.recurse is not true',
    ],
    ['a list', { sources: source }, 'spec.sources is not a list'],
    ['an item of a list', { sources: [source, null] }, 'spec.sources[1] is not something'],
    ['a mapping', { syncPolicy: { automated: true } }, 'spec.syncPolicy.automated is not a mapping'],
    ['free keys', { source: { ...source, kustomize: { commonLabels: { a: 1 } } } }, 'commonLabels.a is not text'],
  ])('%s that is something else is left out, and said', (_, spec, reason) => {
    const reasons: string[] = [];
    const kept = shapedSpec(spec as Record<string, unknown>, (one) => reasons.push(one));
    expect(reasons).toEqual([expect.stringContaining(reason)]);
    const again: string[] = [];
    expect(shapedSpec(kept as Record<string, unknown>, (one) => again.push(one))).toBe(kept);
    expect(again).toEqual([]);
  });

  it.each<[spec: unknown, message: string]>([
    [{ source: { path: 'a' } }, 'spec.source.repoURL must be the address of a repository'],
    [{ sources: [source, { chart: 'a' }] }, 'spec.sources[1].repoURL must be the address'],
    [{ sourceHydrator: { drySource: {} } }, 'spec.sourceHydrator.drySource.repoURL must be'],
    [{ source: { ...source, helm: { releaseName: 1 } } }, 'spec.source.helm.releaseName must be text: put quotes'],
  ])('rendering refuses %j', (spec, message) => {
    expect(() => checkSpec(spec as ApplicationSpec, 'Application a')).toThrow(message);
  });
});
