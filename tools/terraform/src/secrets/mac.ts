import type { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { canonicalJson } from '@mainstem/change';

/** Keys of one review key: one for values, one for whole receipts, so that neither can stand in for the other. */
export interface ReceiptKeys {
  readonly mac: Buffer;
  readonly seal: Buffer;
}

/** @param material the review key: any secret text or bytes of some length. */
export function deriveKeys(material: string | Buffer): ReceiptKeys {
  const derive = (label: string) => createHmac('sha256', material).update(`mainstem/preview@1 ${label}`).digest();
  return { mac: derive('values'), seal: derive('seal') };
}

/**
 * Signs values of one resource: HMAC-SHA256 of address, path and canonical value. Address and path are part of it, so that a reader cannot see
 * that two secrets are the same.
 */
export function macOf(key: Buffer, address: string): (path: string, value: unknown) => string {
  return (path, value) =>
    createHmac('sha256', key)
      .update(canonicalJson([address, path, value ?? null]))
      .digest('base64url');
}
