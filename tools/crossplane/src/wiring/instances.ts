import { groupOf } from '@mainstem/kubernetes/yaml';
import { listAt, member, nested, type ObjectValue, textAt, type Value } from '../render/go/value.ts';
import { readableObjects } from '../render/index.ts';

const WAVE = 'argocd.argoproj.io/sync-wave';
const OPTIONS = 'argocd.argoproj.io/sync-options';

/** The wave of composites that Pods need before they start: what runs has the wave 0. */
const EARLY_WAVE = -1;

/** What a composite, or a bare managed resource, in a file lacks for Argo CD. */
export interface InstanceFault {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
  /** A clause. */
  readonly because: string;
  /** The annotation that mends it. */
  readonly add: string;
}

/** What a Pod has to find when it starts, by the kind that is composed. */
const NEEDED_AT_START: Readonly<Record<string, string>> = {
  '/Secret': 'it makes a Secret that containers read when they start',
  'eks.aws.m.upbound.io/PodIdentityAssociation': 'a Pod that starts without the role does not get it later',
};

/** Managed resources that hold data, `group/Kind`. */
const HOLDS_DATA =
  /^(?:rds\.aws(?:\.m)?\.upbound\.io\/(?:Cluster|Instance)|s3\.aws(?:\.m)?\.upbound\.io\/Bucket|sqs\.aws(?:\.m)?\.upbound\.io\/Queue)$/;

/**
 * Composites of a tree, and managed resources that stand by themselves, that Argo CD would apply after the Pods that need them, or delete with their data and without asking. Argo CD waits
 * for the health of a wave before it applies the next.
 *
 * @param texts manifests by path
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ (Prune=confirm, Delete=confirm)
 */
export function instanceFaults(texts: ReadonlyMap<string, string>): InstanceFault[] {
  const objects = [...texts].flatMap(([file, text]) => readableObjects(text).map((object) => ({ file, object })));
  const composites = new Map<string, { readonly needed: string | undefined; readonly data: string | undefined }>();
  for (const { object } of objects) {
    if (textAt(object, 'kind') !== 'Composition') continue;
    const bases = resourcesOf(object);
    composites.set(typeOf(nested(object, 'spec', 'compositeTypeRef')), {
      needed: bases.map(neededAtStart).find((one) => one !== undefined),
      data: bases.map((one) => typeOf(member(one, 'base'))).find((type) => HOLDS_DATA.test(type)),
    });
  }
  return objects.flatMap(({ file, object }): InstanceFault[] => {
    const composite = composites.get(typeOf(object)) ?? bareResource(object);
    if (composite === undefined) return [];
    const annotations = nested(object, 'metadata', 'annotations');
    const wave = Number(textAt(annotations, WAVE) || '0');
    const options = textAt(annotations, OPTIONS);
    const place = { file, kind: textAt(object, 'kind'), name: textAt(object, 'metadata', 'name') };
    const isGuarded = ['Prune', 'Delete'].every((one) => new RegExp(`\\b${one}=(?:confirm|false)\\b`).test(options));
    return [
      ...(composite.needed !== undefined && wave > EARLY_WAVE
        ? [{ ...place, because: `it is in wave ${wave}, and ${composite.needed}`, add: `${WAVE}: "${EARLY_WAVE}"` }]
        : []),
      ...(composite.data !== undefined && !isGuarded
        ? [
            {
              ...place,
              because: `it holds data (${composite.data}), and Argo CD would delete it without asking`,
              add: `${OPTIONS}: ${[options, 'Prune=confirm,Delete=confirm'].filter((one) => one !== '').join(',')}`,
            },
          ]
        : []),
    ];
  });
}

/** A managed resource that stands in a file by itself. */
function bareResource(object: ObjectValue) {
  const type = typeOf(object);
  if (!/\.aws(?:\.m)?\.upbound\.io\//.test(type)) return undefined;
  return {
    needed: NEEDED_AT_START[type] ?? (connects(object, object) ? NEEDED_AT_START['/Secret'] : undefined),
    data: HOLDS_DATA.test(type) ? type : undefined,
  };
}

function typeOf(value: Value | undefined): string {
  return `${groupOf(textAt(value, 'apiVersion'))}/${textAt(value, 'kind')}`;
}

function resourcesOf(composition: ObjectValue): readonly Value[] {
  return listAt(composition, 'spec', 'pipeline').flatMap((step) => listAt(nested(step, 'input'), 'resources'));
}

function neededAtStart(resource: Value): string | undefined {
  const base = member(resource, 'base');
  return NEEDED_AT_START[typeOf(base)] ?? (connects(resource, base) ? NEEDED_AT_START['/Secret'] : undefined);
}

/** Whether a managed resource writes a connection Secret, by its base or by a patch. */
function connects(resource: Value, base: Value | undefined): boolean {
  if (nested(base, 'spec', 'writeConnectionSecretToRef') !== undefined) return true;
  return listAt(resource, 'patches').some((patch) =>
    textAt(patch, 'toFieldPath').startsWith('spec.writeConnectionSecretToRef'),
  );
}
