import type { Step } from './engine/step.ts';
import { isObject, listAt, member, nested, type ObjectValue, structOf, textAt } from './go/value.ts';
import { textsOf } from './metadata.ts';
import type { ResourceSelector } from './protocol.ts';

/** A Composition as the composite reconciler reads it. Unknown fields count for nothing. */
export interface Composition {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly apiVersion: string;
  readonly kind: string;
  readonly mode: string;
  readonly steps: readonly Step[];
}

export function readComposition(object: ObjectValue): Composition {
  return {
    name: textAt(object, 'metadata', 'name'),
    labels: textsOf(object, 'labels') ?? {},
    apiVersion: textAt(object, 'spec', 'compositeTypeRef', 'apiVersion'),
    kind: textAt(object, 'spec', 'compositeTypeRef', 'kind'),
    mode: textAt(object, 'spec', 'mode'),
    steps: listAt(object, 'spec', 'pipeline').filter(isObject).map(readStep),
  };
}

function readStep(step: ObjectValue): Step {
  const { input } = step;
  return {
    name: textAt(step, 'step'),
    function: textAt(step, 'functionRef', 'name'),
    ...(isObject(input) ? { input: structOf(input) } : {}),
    required: new Map(
      listAt(step, 'requirements', 'requiredResources').map((item) => [
        textAt(item, 'requirementName'),
        readSelector(isObject(item) ? item : Object.create(null)),
      ]),
    ),
    credentials: new Map(
      listAt(step, 'credentials')
        .filter((item) => textAt(item, 'source') === 'Secret')
        .map((item) => [
          textAt(item, 'name'),
          { namespace: textAt(item, 'secretRef', 'namespace'), name: textAt(item, 'secretRef', 'name') },
        ]),
    ),
  };
}

function readSelector(item: ObjectValue): ResourceSelector {
  const labels = member(item, 'matchLabels');
  const name = nested(item, 'name');
  const namespace = textAt(item, 'namespace');
  return {
    apiVersion: textAt(item, 'apiVersion'),
    kind: textAt(item, 'kind'),
    ...(namespace === '' ? {} : { namespace }),
    match:
      typeof name === 'string' && name !== ''
        ? { name }
        : {
            labels: Object.fromEntries(
              Object.entries(isObject(labels) ? labels : {}).map(([key, value]) => [key, String(value)]),
            ),
          },
  };
}
