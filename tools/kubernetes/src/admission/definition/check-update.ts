import { X509Certificate } from 'node:crypto';
import { type FieldError, indexOf, invalid } from '../field-error.ts';
import { get, isObject, type JsonObject } from '../json.ts';
import { textOf } from '../metadata/check.ts';
import type { SpecProps } from './props.ts';

/**
 * What may not change of a definition, and which versions it has to keep.
 *
 * @param old the definition as it is stored. Without a status it counts as established, and as stored in the one version that it names.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/validation/validation.go
 */
export function checkDefinitionUpdate(spec: SpecProps, old: JsonObject, oldSpec: SpecProps): FieldError[] {
  const errors: FieldError[] = [];
  const same = (path: string, value = '', before = '') => {
    if (value !== before) errors.push(invalid(path, value, 'field is immutable'));
  };
  if (isEstablished(old)) {
    same('spec.scope', spec.scope, oldSpec.scope);
    same('spec.names.kind', spec.names?.kind, oldSpec.names?.kind);
  }
  same('spec.group', spec.group, oldSpec.group);
  same('spec.names.plural', spec.names?.plural, oldSpec.names?.plural);
  const names = new Set((spec.versions ?? []).map(({ name }) => name));
  const stored = storedVersions(old, oldSpec);
  for (const [index, version] of stored.entries()) {
    if (names.has(version)) continue;
    errors.push(
      invalid(
        indexOf('status.storedVersions', index),
        version,
        `missing from spec.versions; ${version} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in ${version} and removes ${version} from status.storedVersions`,
      ),
    );
  }
  return errors;
}

/** The versions in which objects may lie in etcd. */
function storedVersions(old: JsonObject, { versions = [] }: SpecProps): string[] {
  const status = get(old, 'status');
  const stored = isObject(status) ? get(status, 'storedVersions') : undefined;
  if (Array.isArray(stored) && stored.length > 0) return stored.filter((one) => typeof one === 'string');
  return versions.flatMap(({ name, storage }) => (storage === true && name !== undefined ? [name] : []));
}

function isEstablished(old: JsonObject): boolean {
  const status = get(old, 'status');
  const conditions = isObject(status) ? get(status, 'conditions') : undefined;
  if (!Array.isArray(conditions)) return true;
  return conditions.some(
    (one) => isObject(one) && textOf(one, 'type') === 'Established' && textOf(one, 'status') === 'True',
  );
}

/**
 * Why a changed certificate of a conversion webhook is not judged: an established definition takes only certificates that Go reads.
 */
export function unjudgedBundle(spec: SpecProps, oldSpec: SpecProps): string | undefined {
  const bundle = bundleOf(spec);
  if (bundle === undefined || bundle === bundleOf(oldSpec) || holdsCertificates(bundle)) return undefined;
  return 'whether spec.conversion.webhook.clientConfig.caBundle holds certificates as Go reads them';
}

function bundleOf({ conversion }: SpecProps): string | undefined {
  const client = conversion?.webhook?.clientConfig as { readonly caBundle?: unknown } | undefined;
  return typeof client?.caBundle === 'string' && client.caBundle !== '' ? client.caBundle : undefined;
}

function holdsCertificates(bundle: string): boolean {
  const text = Buffer.from(bundle, 'base64').toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  return blocks.length > 0 && blocks.every(isCertificate);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
