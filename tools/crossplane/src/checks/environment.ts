import { isObject, listAt, member, nested, type ObjectValue, textAt, type Value } from '../render/go/value.ts';
import { type Located, readDocuments, type SourceFile } from './documents.ts';
import { partsOf } from './report.ts';

/** A key of the environment that a patch of a Composition reads. */
export interface EnvironmentRead {
  readonly file: string;
  readonly line: number;
  /** Of the Composition. */
  readonly composition: string;
  /** In parts, without indices. */
  readonly parts: readonly string[];
  /** Without it the pipeline stops, or the resource is kept back. */
  readonly required: boolean;
}

/** An EnvironmentConfig. */
export interface EnvironmentConfig {
  readonly file: string;
  readonly name: string;
  readonly data: ObjectValue;
  /** The line of a field below `data`. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface Environment {
  readonly reads: readonly EnvironmentRead[];
  readonly configs: readonly EnvironmentConfig[];
}

/**
 * What Compositions read of EnvironmentConfigs, and these. What a pipeline puts into its environment itself is not among the reads; what
 * functions other than function-patch-and-transform read is not known.
 */
export function environmentOf(files: Iterable<SourceFile>): Environment {
  const { objects } = readDocuments(files);
  const ours = objects.filter(({ object }) => textAt(object, 'apiVersion').startsWith('apiextensions.crossplane.io/'));
  return {
    reads: ours.filter(({ object }) => textAt(object, 'kind') === 'Composition').flatMap(readsOf),
    configs: ours.filter(({ object }) => textAt(object, 'kind') === 'EnvironmentConfig').map(configOf),
  };
}

function configOf({ file, object, lineOf }: Located): EnvironmentConfig {
  const data = member(object, 'data');
  return {
    file,
    name: textAt(object, 'metadata', 'name'),
    data: isObject(data) ? data : (Object.create(null) as ObjectValue),
    lineOf: (path) => lineOf(['data', ...path]),
  };
}

function readsOf(located: Located): EnvironmentRead[] {
  const { object, file, lineOf } = located;
  const reads: EnvironmentRead[] = [];
  const own: (readonly string[])[] = [];
  listAt(object, 'spec', 'pipeline').forEach((step, index) => {
    const at = ['spec', 'pipeline', index, 'input'];
    const input = nested(step, 'input');
    if (textAt(input, 'apiVersion').split('/')[0] !== 'pt.fn.crossplane.io') return;
    for (const patch of listAt(input, 'environment', 'patches'))
      if (/^(?:|(?:Combine)?FromComposite(?:FieldPath)?)$/.test(textAt(patch, 'type')))
        own.push(keyOf(textAt(patch, 'toFieldPath') || textAt(patch, 'fromFieldPath')));
    for (const { patch, where } of patchesOf(input, at)) {
      const type = textAt(patch, 'type');
      if (/^(?:Combine)?ToEnvironment/.test(type)) own.push(keyOf(textAt(patch, 'toFieldPath')));
      if (!/^(?:Combine)?FromEnvironment/.test(type)) continue;
      const required = textAt(patch, 'policy', 'fromFieldPath') === 'Required';
      for (const { path, place } of sourcesOf(patch))
        reads.push({
          file,
          line: lineOf([...where, ...place]),
          composition: textAt(object, 'metadata', 'name'),
          parts: keyOf(path),
          required,
        });
    }
  });
  const isOwn = (parts: readonly string[]) => own.some((key) => key.every((part, index) => parts[index] === part));
  return reads.filter(({ parts }) => parts.length > 0 && !isOwn(parts));
}

/** A path without indices and what is below them. */
function keyOf(path: string): string[] {
  const parts = partsOf(path);
  const index = parts.findIndex((part) => typeof part === 'number' || part === '*');
  return (index < 0 ? parts : parts.slice(0, index)).map(String);
}

interface Placed {
  readonly patch: Value;
  readonly where: readonly (string | number)[];
}

function patchesOf(input: Value | undefined, at: readonly (string | number)[]): Placed[] {
  return ['patchSets', 'resources'].flatMap((list) =>
    listAt(input, list).flatMap((one, number) =>
      listAt(one, 'patches').map((patch, index) => ({ patch, where: [...at, list, number, 'patches', index] })),
    ),
  );
}

function sourcesOf(patch: Value): { path: string; place: readonly (string | number)[] }[] {
  const combined = listAt(patch, 'combine', 'variables').map((variable, index) => ({
    path: textAt(variable, 'fromFieldPath'),
    place: ['combine', 'variables', index, 'fromFieldPath'],
  }));
  return combined.length > 0 ? combined : [{ path: textAt(patch, 'fromFieldPath'), place: ['fromFieldPath'] }];
}
