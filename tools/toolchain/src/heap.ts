import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation at the size it starts with. A graph or a plan lives as long as the command: a young generation that
 * grows only has more of it to copy, into pages that were never touched. Measured on graphs of 10,000 projects: a fifth less time, a
 * third less memory (`npm run bench`).
 *
 * Call it before anything is loaded: V8 reads the factor when it is about to grow.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets V8's old generation grow by a fifth at a time in place of doubling: for what waits for long and has time to collect, such as the gate. Measured on
 * 500 Applications: 112 MB in place of 160 (`npm run bench`).
 */
export function keepOldHeapTight(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
