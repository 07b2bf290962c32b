import type { Finding } from '@mainstem/change';
import { type Admission, admitDefinition, admitObject } from '@mainstem/kubernetes/admission';
import { groupOf } from '@mainstem/kubernetes/yaml';
import { admitXrd, isXrd } from '../admission/index.ts';
import { nested, type ObjectValue, textAt } from '../render/go/value.ts';
import type { Located } from './documents.ts';
import type { Known } from './known.ts';
import { ADVISORY } from './patches.ts';
import { partsOf, type Say, sayIn } from './report.ts';

/**
 * What the API server would answer to an object whose definition is known, and references that belong to Crossplane.
 *
 * @param old the same object as it was, for rules that compare.
 */
export function checkObject(located: Located, old: ObjectValue | undefined, known: Known): Finding[] {
  const findings: Finding[] = [];
  const say = sayIn(located, findings);
  const { object } = located;
  const apiVersion = textAt(object, 'apiVersion');
  const kind = textAt(object, 'kind');
  if (known.xrdOf(apiVersion, kind) !== undefined) checkReferences(object, [], kind, say);
  const admission = admit(object, old, known);
  if (admission === undefined) {
    if (mayHaveSchema(apiVersion)) known.typeOf(apiVersion, kind);
    return findings;
  }
  for (const { field, message, type, suggestion } of admission.errors) {
    say('error', 'crossplane/admission', partsOf(field), {
      message: `The API server refuses it (${type}): ${message}.`,
      suggestion,
    });
  }
  for (const reason of admission.unknown)
    say('warning', 'crossplane/admission', [], { message: `Not all of it is known: ${reason}.` });
  return findings;
}

function admit(object: ObjectValue, old: ObjectValue | undefined, known: Known): Admission | undefined {
  if (isXrd(object)) return admitXrd(object, { strict: true, ...(old !== undefined && { old }) });
  const kind = textAt(object, 'kind');
  if (kind === 'CustomResourceDefinition') return admitDefinition(object, { strict: true });
  const definition = known.definitionOf(textAt(object, 'apiVersion'), kind);
  return definition === undefined ? undefined : admitObject(definition, { object, old, strict: true });
}

/** Kubernetes' own kinds, and those of Crossplane and kustomize that nobody needs a definition of. */
function mayHaveSchema(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return group.includes('.') && !/(?:^|\.)(?:k8s\.io|crossplane\.io|argoproj\.io)$/.test(group);
}

/** A composite resource in a file that says what it composes. */
export function checkReferences(object: ObjectValue, at: readonly (string | number)[], kind: string, say: Say): void {
  for (const path of [
    ['spec', 'crossplane', 'resourceRefs'],
    ['spec', 'resourceRefs'],
    ['spec', 'resourceRef'],
  ]) {
    if (nested(object, ...path) === undefined) continue;
    say('error', 'crossplane/resource-refs', [...at, ...path], {
      message: `${path.join('.')} of ${kind} belongs to Crossplane: ${ADVISORY}.`,
      suggestion: 'Take it out.',
    });
  }
}
