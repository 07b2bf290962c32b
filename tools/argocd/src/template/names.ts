import { booleanOfArgument, integerOfArgument, textOfArgument } from './arguments.ts';

/** A name as Argo CD's `normalize` and `…Normalized` parameters write it: RFC 1123, at most 253 characters. */
export function normalizedName(name: string): string {
  const text = name.toLowerCase().replaceAll(/[^a-z0-9.\-\uE000\uE001]/g, '-');
  return text
    .slice(0, 253)
    .replace(/^[-.]+/, '')
    .replace(/[-.]+$/, '');
}

/**
 * Argo CD's `slugify [longest [smart]] name`: dashes for all that is no letter or digit, cut at a dash where that is possible.
 * (docs/operator-manual/applicationset/GoTemplate.md)
 */
export function slug(operands: readonly unknown[]): string {
  const longest = operands.length > 1 ? integerOfArgument(operands[0]) : 50;
  const smart = operands.length > 2 ? booleanOfArgument(operands[1]) : true;
  let text = normalizedName(operands.length === 0 ? '' : textOfArgument(operands.at(-1)));
  if (!smart && longest > 0) text = text.slice(0, longest);
  text = text
    .replaceAll(/[^a-z0-9_-]/g, '-')
    .replaceAll(/-+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  if (!smart || longest <= 0 || text.length <= longest) return text;
  const dash = text.lastIndexOf('-', longest);
  return text.slice(0, dash > 0 ? dash : longest);
}
