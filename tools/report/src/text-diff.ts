/** One line of the difference of two texts. `gap` stands for `count` lines that are not shown. */
export type DiffLine =
  | { readonly sign: ' ' | '-' | '+'; readonly text: string }
  | { readonly sign: 'gap'; readonly count: number; readonly what: 'unchanged' | 'more' };

const CONTEXT = 2;
const LARGEST_TABLE = 400_000;

/**
 * The difference of two texts by lines, with two lines of context, at most `most` lines long. What is left out is counted.
 *
 * Texts too large for the exact table are shown as all of the old middle, then all of the new: correct, only longer.
 */
export function diffLines(old: string, changed: string, most: number): DiffLine[] {
  const a = splitLines(old);
  const b = splitLines(changed);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const unchanged = (text: string) => ({ sign: ' ', text }) as const;
  // Only the context is made into lines: a text may have a hundred thousand of them, and one that changed.
  const [before, after] = middle.length === 0 ? [0, 0] : [Math.min(start, CONTEXT), Math.min(end, CONTEXT)];
  const gap = (count: number): DiffLine[] => (count === 0 ? [] : [{ sign: 'gap', count, what: 'unchanged' }]);
  const shown = [
    ...a.slice(start - before, start).map(unchanged),
    ...middle,
    ...a.slice(a.length - end, a.length - end + after).map(unchanged),
  ];
  const hidden = middle.length === 0 ? [a.length, 0] : [start - before, end - after];
  return bounded([...gap(hidden[0] ?? 0), ...folded(shown), ...gap(hidden[1] ?? 0)], most);
}

function splitLines(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

type Line = { readonly sign: ' ' | '-' | '+'; readonly text: string };

/** Longest common subsequence by the usual table. */
function align(a: readonly string[], b: readonly string[]): Line[] {
  const removed = a.map((text) => ({ sign: '-', text }) as const);
  const added = b.map((text) => ({ sign: '+', text }) as const);
  if (a.length * b.length > LARGEST_TABLE || a.length === 0 || b.length === 0) return [...removed, ...added];
  const columns = b.length + 1;
  const table = new Uint32Array((a.length + 1) * columns);
  const at = (i: number, j: number) => table[i * columns + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: left });
      i++;
    } else if (right !== undefined) {
      lines.push({ sign: '+', text: right });
      j++;
    }
  }
  return lines;
}

/** Replaces unchanged lines away from any change by a gap. */
function folded(lines: readonly Line[]): DiffLine[] {
  const near = new Uint8Array(lines.length);
  lines.forEach(({ sign }, index) => {
    if (sign !== ' ') near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
  });
  const result: DiffLine[] = [];
  let hidden = 0;
  const flush = () => {
    if (hidden > 0) result.push({ sign: 'gap', count: hidden, what: 'unchanged' });
    hidden = 0;
  };
  lines.forEach((line, index) => {
    if (near[index] === 0) hidden++;
    else {
      flush();
      result.push(line);
    }
  });
  flush();
  return result;
}

function bounded(lines: readonly DiffLine[], most: number): DiffLine[] {
  if (lines.length <= most) return [...lines];
  const shown = lines.slice(0, Math.max(0, most - 1));
  return [...shown, { sign: 'gap', count: lines.length - shown.length, what: 'more' }];
}
