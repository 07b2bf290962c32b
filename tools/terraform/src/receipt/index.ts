export { deriveKeys, type ReceiptKeys } from '../secrets/mac.ts';
export type { Changes } from './changes.ts';
export { approvalOf, compareWithReceipts } from './compare.ts';
export { readReceiptKeys } from './key.ts';
export { type SealState, sealPreview, sealState } from './seal.ts';
export { volatileRule } from './volatile.ts';
