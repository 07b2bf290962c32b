import { Failure, wrapped } from '../../failure.ts';
import { getText, getValue } from '../../field-path.ts';
import { marshal } from '../../go/json.ts';
import { fromBytes, toBytes } from '../../go/text.ts';
import { emptyObject, isObject, nested, type ObjectValue } from '../../go/value.ts';
import { nameOf, namespaceOf, setMetadata } from '../../metadata.ts';
import type { ConnectionDetail, SecretReference } from './input.ts';
import { apply, isRequired, patchType } from './patches.ts';

/** The connection details that a template takes from its observed resource; those that are not there yet are left out. */
export function connectionDetails(
  object: ObjectValue,
  secret: ReadonlyMap<string, string>,
  details: readonly ConnectionDetail[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const detail of details) {
    const value =
      detail.type === 'FromValue'
        ? detail.value
        : detail.type === 'FromConnectionSecretKey'
          ? secret.get(detail.fromConnectionSecretKey ?? '')
          : fromField(object, detail.fromFieldPath ?? '');
    if (value !== undefined) found.set(detail.name ?? '', value);
  }
  return found;
}

function fromField(object: ObjectValue, path: string): string | undefined {
  try {
    return getText(object, path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  try {
    const text = marshal(getValue(object, path));
    return typeof text === 'string' ? text : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Crossplane's own fields are below `spec.crossplane`, where connection details are no part of the composite any more. */
export function keepsConnectionDetails(composite: ObjectValue): boolean {
  try {
    getValue(composite, 'spec.crossplane');
    return false;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}

/** The Secret that takes the place of a composite's connection details. @throws Failure */
export function connectionSecret(
  composite: ObjectValue,
  details: ReadonlyMap<string, string>,
  reference: SecretReference | undefined,
): ObjectValue {
  const { name, namespace } = wrapped('cannot generate connection secret reference', () =>
    secretReference(composite, reference),
  );
  const secret = emptyObject();
  secret.apiVersion = 'v1';
  secret.kind = 'Secret';
  setMetadata(secret, 'name', name);
  setMetadata(secret, 'namespace', namespace);
  const data = emptyObject();
  for (const [key, value] of details) data[key] = toBytes(value).toString('base64');
  secret.data = data;
  secret.type = 'connection.crossplane.io/v1alpha1';
  return secret;
}

function secretReference(
  composite: ObjectValue,
  reference: SecretReference | undefined,
): { readonly name: string; readonly namespace: string } {
  const base = baseReference(composite, reference);
  const patches = reference?.patches ?? [];
  if (patches.length === 0) return base;
  const object = Object.assign(emptyObject(), { apiVersion: 'v1', kind: 'SecretReference', ...base }) as ObjectValue;
  wrapped('cannot apply connection secret patches', () => {
    for (const [index, patch] of patches.entries()) {
      const type = patchType(patch);
      if (type !== 'FromCompositeFieldPath' && type !== 'CombineFromComposite')
        throw new Failure(`unsupported patch type ${type} at index ${index}`);
      try {
        wrapped(`cannot apply patch type ${type} at index ${index}`, () =>
          apply(patch, type === 'CombineFromComposite', composite, object),
        );
      } catch (error) {
        if (!(error instanceof Failure) || type === 'CombineFromComposite' || isRequired(patch)) throw error;
      }
    }
  });
  return {
    name: typeof object.name === 'string' ? object.name : base.name,
    namespace: typeof object.namespace === 'string' ? object.namespace : base.namespace,
  };
}

function baseReference(
  composite: ObjectValue,
  reference: SecretReference | undefined,
): { name: string; namespace: string } {
  const own = nested(composite, 'spec', 'writeConnectionSecretToRef');
  if (own === null) return { name: '', namespace: '' };
  if (isObject(own)) {
    const { name = '', namespace = '' } = own;
    const isText = (value: unknown): value is string | null => typeof value === 'string' || value === null;
    if (isText(name) && isText(namespace)) return { name: name ?? '', namespace: namespace ?? '' };
  }
  if (reference?.name || reference?.namespace)
    return { name: reference.name ?? '', namespace: reference.namespace ?? '' };
  return { name: `${nameOf(composite)}-connection`, namespace: namespaceOf(composite) };
}

/** The values of a Secret, by key. */
export function secretData(secret: ObjectValue): Map<string, string> {
  const data = isObject(secret.data) ? secret.data : emptyObject();
  return new Map(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, fromBytes(Buffer.from(value, 'base64'))] as const] : [],
    ),
  );
}
