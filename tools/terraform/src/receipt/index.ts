export { approvalOf, type Changes, compareWithReceipts } from './compare.ts';
export { readReceiptKeys } from './key.ts';
export { deriveKeys, type ReceiptKeys } from './mac.ts';
export { type SealState, sealPreview, sealState } from './seal.ts';
