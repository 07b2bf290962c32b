import { isObject, type ObjectValue, sortedKeys, type Value } from './go/value.ts';
import { printYaml } from './go/yaml-print.ts';
import { contextDocument, type Rendered } from './render.ts';

export interface Included {
  readonly fullXr: boolean;
  readonly results: boolean;
  readonly context: boolean;
}

/** What `crossplane composition render` prints: the composite, the composed resources, and what was asked for beside them. */
export function renderedYaml(rendered: Rendered, included: Included): string {
  const documents = [
    included.fullXr ? rendered.full : rendered.composite,
    ...rendered.composed,
    ...(included.results ? rendered.results : []),
    ...(included.context && rendered.context !== undefined ? [contextDocument(rendered.context)] : []),
  ];
  return documents.map((document) => `---\n${printYaml(document)}`).join('');
}

/** The JSON document of `mainstem crossplane render`. */
export interface RenderedDocument {
  readonly xr: unknown;
  readonly composed: readonly unknown[];
  /** What garbage collection removes. */
  readonly deleted: readonly unknown[];
  readonly results: readonly unknown[];
  /** Absent when the pipeline did not run to its end. */
  readonly context?: unknown;
}

export function renderedDocument(rendered: Rendered, fullXr: boolean): RenderedDocument {
  return {
    xr: sorted(fullXr ? rendered.full : rendered.composite),
    composed: rendered.composed.map(sorted),
    deleted: rendered.deleted.map(sorted),
    results: rendered.results.map(sorted),
    ...(rendered.context === undefined ? {} : { context: sorted(rendered.context) }),
  };
}

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'bigint') return Number(value);
  if (!isObject(value)) return value;
  const made = Object.create(null) as ObjectValue;
  for (const key of sortedKeys(value)) made[key] = sorted(value[key] as Value);
  return made;
}
