import { digestOf, type FieldChange, type ResourceChange, withoutForms } from '@mainstem/change';
import { groupOf, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';

/** What one look at a live composite or managed resource says about drift. */
export interface ObservedObject {
  /** `group/Kind/namespace/name`. */
  readonly address: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** Uids of its owners: the way up to what an Application delivers. */
  readonly owners: readonly string[];
  /** What keeps live from being as declared. */
  readonly drift: readonly ResourceChange[];
  /** Why nothing can be told of it, which is never clean. */
  readonly unknown?: string;
}

const PAUSED = 'crossplane.io/paused';
/** Messages of providers quote whole answers of AWS. */
const LONGEST = 300;

/**
 * The third face of the crossplane engine: whether something reconciles a live object, as its conditions tell. Looked for are `Synced` false, a last
 * asynchronous operation that failed, the annotation that pauses, and conditions of an older generation. `Ready` false alone is no drift: what is
 * being made is not ready either.
 *
 * @see https://docs.crossplane.io/latest/managed-resources/managed-resources/#conditions
 */
export function observeObject(value: unknown): ObservedObject {
  const object = mapOf(value);
  const metadata = mapOf(object.metadata);
  const [kind, name] = [textOf(object.kind) ?? '', textOf(metadata.name) ?? ''];
  const namespace = textOf(metadata.namespace) ?? '';
  const address = `${groupOf(textOf(object.apiVersion) ?? '')}/${kind}/${namespace}/${name}`;
  const conditions = listOf(mapOf(object.status).conditions).map(mapOf);
  const found = (type: string) => conditions.find((one) => one.type === type);
  const fields: FieldChange[] = [];
  const reasons: string[] = [];
  const wrong = (field: FieldChange, reason: string) => {
    fields.push(field);
    reasons.push(reason);
  };
  const paused = textOf(mapOf(metadata.annotations)[PAUSED]) === 'true';
  if (paused)
    wrong(
      { path: `metadata.annotations["${PAUSED}"]`, after: 'true' },
      'it is paused: nobody puts back what is changed of it',
    );
  const synced = found('Synced');
  if (synced?.status === 'False' && !paused)
    wrong(
      { path: 'status.conditions[type=Synced].status', before: 'True', after: 'False' },
      `it is not synced${wordsOf(synced)}`,
    );
  const last = found('LastAsyncOperation');
  if (last?.status === 'False')
    wrong(
      { path: 'status.conditions[type=LastAsyncOperation].status', before: 'True', after: 'False' },
      `its last asynchronous operation failed${wordsOf(last)}`,
    );
  const generation = Number(metadata.generation);
  const observed = Number(synced?.observedGeneration);
  if (generation > observed && !paused)
    wrong(
      { path: 'status.conditions[type=Synced].observedGeneration', before: generation, after: observed },
      `what is declared is its generation ${generation}, and only ${observed} was reconciled`,
    );
  const what = { address, kind, action: 'update', fields } as const;
  const deleting = textOf(metadata.deletionTimestamp) !== undefined;
  const drift: ResourceChange[] =
    fields.length === 0 ? [] : [{ ...what, risk: { level: 'unknown', reasons }, digest: digestOf(what) }];
  const unknown =
    drift.length > 0 || synced?.status === 'True'
      ? undefined
      : deleting
        ? 'it is being deleted'
        : synced === undefined
          ? 'it has no condition Synced: nothing has reconciled it yet'
          : `its condition Synced is ${textOf(synced.status) ?? 'not readable'}`;
  return {
    address,
    namespace,
    name,
    uid: textOf(metadata.uid) ?? '',
    owners: listOf(metadata.ownerReferences).flatMap((one) => textOf(mapOf(one).uid) ?? []),
    drift,
    ...(unknown === undefined ? {} : { unknown }),
  };
}

function wordsOf({ reason, message }: Readonly<Record<string, unknown>>): string {
  const said = [textOf(reason), textOf(message)].filter((one) => one !== undefined && one !== '').join(': ');
  return said === '' ? '' : ` (${withoutForms(said).slice(0, LONGEST)})`;
}
