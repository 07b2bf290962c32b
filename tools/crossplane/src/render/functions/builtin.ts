import { type ObjectValue, textAt } from '../go/value.ts';
import type { RunFunction } from '../protocol.ts';
import { autoReady } from './auto-ready.ts';
import { environmentConfigs } from './environment-configs.ts';
import { patchAndTransform } from './patch-and-transform/index.ts';

/** The functions that run in process, by the last part of their package's name. */
const BUILT_IN: Readonly<Record<string, RunFunction>> = {
  'function-patch-and-transform': patchAndTransform,
  'function-environment-configs': environmentConfigs,
  'function-auto-ready': autoReady,
};

/** The last part of a package's name, without registry, tag and digest: `function-auto-ready`. */
export function packageName(reference: string): string {
  return reference.replace(/@.*$/, '').split('/').at(-1)?.replace(/:.*$/, '') ?? '';
}

/** The function that is built in for a package or, where no package is known, for a name such as `crossplane-contrib-function-auto-ready`. */
export function builtin(name: string, definition: ObjectValue | undefined): RunFunction | undefined {
  if (definition !== undefined) {
    const known = packageName(textAt(definition, 'spec', 'package'));
    return Object.hasOwn(BUILT_IN, known) ? BUILT_IN[known] : undefined;
  }
  const key = Object.keys(BUILT_IN).find((known) => name === known || name.endsWith(`-${known}`));
  return key === undefined ? undefined : BUILT_IN[key];
}

/**
 * Finds functions by the name that a pipeline gives them.
 *
 * @param definitions the installed packages; without them names are enough
 * @param foreign runs what is not built in
 */
export function builtinFunctions(
  definitions: readonly ObjectValue[] | undefined,
  foreign: ((name: string, definition: ObjectValue | undefined) => RunFunction | undefined) | undefined,
): (name: string) => RunFunction | undefined {
  return (name) => {
    const definition = definitions?.findLast((one) => textAt(one, 'metadata', 'name') === name);
    if (definitions !== undefined && definition === undefined) return undefined;
    return builtin(name, definition) ?? foreign?.(name, definition);
  };
}
