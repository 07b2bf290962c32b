import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, digestOf, type Preview, type ResourceChange } from '@mainstem/change';

/**
 * `edited`: the seal, or a digest, does not fit what the receipt says. `unsealed`: it carries no seal, and its digests fit.
 * `unchecked`: it carries one, there is no key to check it with, and its digests fit.
 */
export type SealState = 'sealed' | 'unsealed' | 'unchecked' | 'edited';

/** The preview with a seal over all of it: the last thing that is done to it. */
export function sealPreview(preview: Preview, key: Buffer): Preview {
  return { ...preview, receipt: { ...preview.receipt, seal: sealOf(preview, key) } };
}

/**
 * Whether a receipt is as it was made.
 *
 * @param document as it was read: fields that this version does not know are under the seal too.
 */
export function sealState(document: Preview, key: Buffer | undefined): SealState {
  const { receipt, resources } = document;
  const consistent =
    receipt.outcome === digestOf(resources.map(({ digest }) => digest)) &&
    resources.every((resource) => resource.digest === changeDigest(resource));
  if (!consistent) return 'edited';
  if (receipt.seal === undefined) return 'unsealed';
  if (key === undefined) return 'unchecked';
  return equal(receipt.seal, sealOf(document, key)) ? 'sealed' : 'edited';
}

/** The digest of a change as readPlan makes it: of all that changes, without the words about its risk. */
function changeDigest({ risk: _, digest: __, ...what }: ResourceChange): string {
  return digestOf(what);
}

function sealOf(document: Preview, key: Buffer): string {
  const { seal: _, ...receipt } = document.receipt;
  return createHmac('sha256', key)
    .update(canonicalJson({ ...document, receipt }))
    .digest('base64url');
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
