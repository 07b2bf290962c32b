import { createHash } from 'node:crypto';
import { type ObjectValue, textAt } from '../go/value.ts';
import { groupVersionKindOf, nameOf, namespaceOf } from '../metadata.ts';

/**
 * The uid of a composite resource that has none: a name-based UUID (version 5, in the nil namespace) of its kind, namespace and name.
 *
 * Source of the rule: crossplane `internal/render/composite/render.go`.
 */
export function derivedUid(composite: ObjectValue): string {
  const { group, version, kind } = groupVersionKindOf(composite);
  const name = [`${group}/${version}, Kind=${kind}`, namespaceOf(composite), nameOf(composite)].join('\0');
  const hash = createHash('sha1').update(Buffer.alloc(16)).update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

const MAX_NAME = 63;
const HASH = 12;

/**
 * The name of a composed resource that has none: a prefix and the first digits of a hash of the composite's uid and the resource's
 * name in the composition, cut to 63 characters.
 *
 * Source of the rule: crossplane `internal/names/names.go`.
 */
export function childName(prefix: string, uid: string, resource: string): string {
  const dashed = prefix.endsWith('-') ? prefix : `${prefix}-`;
  const hash = createHash('sha256')
    .update(uid + resource)
    .digest('hex')
    .slice(0, HASH);
  if (dashed.length + HASH <= MAX_NAME) return dashed + hash;
  const room = MAX_NAME - HASH;
  const cut = dashed[room - 1] === '-' ? dashed.slice(0, room) : `${dashed.slice(0, room - 1)}-`;
  return cut + hash;
}

const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const RBAC_KINDS: readonly string[] = ['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'];

/** Whether Crossplane takes an object's name; roles may have colons. */
export function isValidName(object: ObjectValue): boolean {
  const name = nameOf(object);
  const { group, kind } = groupVersionKindOf(object);
  if (group === 'rbac.authorization.k8s.io' && RBAC_KINDS.includes(kind))
    return name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name);
  return name.length <= 253 && SUBDOMAIN.test(name);
}

/** How an object is found again: its kind, namespace and name. */
export function identityOf(object: ObjectValue): string {
  return identity(textAt(object, 'apiVersion'), textAt(object, 'kind'), namespaceOf(object), nameOf(object));
}

export function identity(apiVersion: string, kind: string, namespace: string, name: string): string {
  return JSON.stringify([apiVersion, kind, namespace, name]);
}
