import { type Action, compact, digestOf, type FieldChange, type ResourceChange } from '@mainstem/change';
import { type Concern, compareManifests, type Manifest } from '@mainstem/kubernetes';

import { addressOfApplication, type ExpandedApplication } from './expanded.ts';
import { riskOf } from './risk.ts';
import { hideSecrets, secretsOf } from './secrets.ts';

/** Two versions of one Application; one is absent when it appears or disappears. */
export interface Versions {
  readonly before?: ExpandedApplication;
  readonly after?: ExpandedApplication;
}

/** The changed fields, as every manifest's are compared: by meaning, and dotted. A deletion has none. */
export function changedFields({ before, after }: Versions): FieldChange[] {
  if (after === undefined) return [];
  // Under one address on both sides: a rename is said by the addresses.
  const old = before === undefined ? [] : [manifestOf({ ...before, name: after.name, namespace: after.namespace })];
  const { resources } = compareManifests(old, [manifestOf(after)], { compositeKinds: new Set() });
  return resources.flatMap(({ fields }) => fields);
}

function manifestOf({ name, namespace, labels, annotations, finalizers, spec }: ExpandedApplication): Manifest {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: compact({
      name,
      namespace: namespace === '' ? undefined : namespace,
      labels,
      annotations,
      finalizers: finalizers.length > 0 ? finalizers : undefined,
    }),
    spec,
  } as Manifest;
}

/** The resource change of an Application, without any secret that its fields hold. */
export function applicationChange(
  action: Action,
  versions: Versions,
  concerns: readonly Concern[],
  fields: readonly FieldChange[] = changedFields(versions),
): ResourceChange {
  const { before, after } = versions;
  const address = addressOfApplication((after ?? before) as ExpandedApplication);
  const previous = before === undefined ? address : addressOfApplication(before);
  const secrets = new Set([before, after].flatMap((one) => (one === undefined ? [] : [...secretsOf(one)])));
  const hidden = hideSecrets(fields, secrets);
  const previousAddress = previous === address ? undefined : previous;
  return {
    address,
    kind: 'Application',
    action,
    fields: hidden.fields,
    ...(previousAddress === undefined ? {} : { previousAddress }),
    risk: riskOf(concerns),
    digest: digestOf({ address, action, fields: hidden.fields, secrets: hidden.macs, previousAddress }),
  };
}
