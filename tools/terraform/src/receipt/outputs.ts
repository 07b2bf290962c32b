import type { FieldChange, OutputChange, UnreviewedChange } from '@mainstem/change';
import { isHidden, sameValue } from './fields.ts';

/**
 * An output changes nothing by itself, but other stacks may read it, so what of it is shown has to have been seen: each leaf of an object, one in
 * one pull request and another in the next. Of a sensitive output only that it changes is known, on either side.
 *
 * @param reviewed the outputs of all receipts that count.
 */
export function compareOutput(
  output: OutputChange,
  reviewed: readonly OutputChange[],
  isVolatile: (path: string) => boolean,
): UnreviewedChange[] {
  const same = reviewed.filter(({ name }) => name === output.name);
  const unseen = leavesOf(output).filter(
    (leaf) => !isVolatile(leaf.path) && !same.some((other) => shows(other, output, leaf)),
  );
  if (unseen.length === 0) return [];
  const why = same.length === 0 ? 'no receipt that counts has this output' : 'it had another value at review';
  const address = `output.${output.name}`;
  return [{ address, kind: 'output', action: output.action, risk: 'safe', fields: unseen, why: [why] }];
}

function shows(other: OutputChange, output: OutputChange, leaf: FieldChange): boolean {
  if (output.action === 'delete' || other.action === 'delete') return other.action === output.action;
  if (other.unknown === true) return true;
  if (leaf.unknown === true) return false;
  if (output.sensitive === true || other.sensitive === true || isHidden(leaf))
    return output.sensitive === other.sensitive;
  return leavesOf(other).some(({ path, after }) => path === leaf.path && sameValue(after, leaf.after));
}

/** What differs between both sides: the leaves of objects, anything else as a whole. */
function leavesOf({ name, before, after, unknown, sensitive }: OutputChange): FieldChange[] {
  if (unknown === true || sensitive === true) {
    return [{ path: name, ...(unknown === true ? { unknown } : {}), ...(sensitive === true ? { sensitive } : {}) }];
  }
  const leaves = (path: string, from: unknown, to: unknown): FieldChange[] => {
    if (isObject(from) && isObject(to)) {
      const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
      return keys.flatMap((key) => leaves(`${path}.${key}`, from[key], to[key]));
    }
    if (from !== undefined && to !== undefined && sameValue(from, to)) return [];
    return [{ path, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) }];
  };
  return leaves(name, before, after);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
