import { digestOf, type FieldChange, type OutputChange, type UnreviewedChange } from '@mainstem/change';
import { isHidden, sameValue } from './fields.ts';

/**
 * An output changes nothing by itself, but other stacks may read it, so what of it is shown has to have been seen: each leaf of an object, one in
 * one pull request and another in the next. What is not shown, of a sensitive output or of another, counts as seen only under the same MAC.
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
  const why =
    same.length === 0
      ? 'no receipt that counts has this output'
      : unseen.some((leaf) => isHidden(leaf) && leaf.mac === undefined)
        ? 'it is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed'
        : 'it had another value at review';
  const { name, action } = output;
  const digest = digestOf({ name, action, leaves: leavesOf(output).filter(({ path }) => !isVolatile(path)) });
  return [{ address: `output.${name}`, kind: 'output', action, risk: 'safe', fields: unseen, why: [why], digest }];
}

function shows(other: OutputChange, output: OutputChange, leaf: FieldChange): boolean {
  if (output.action === 'delete' || other.action === 'delete') return other.action === output.action;
  // What was sensitive at review may not be shown to everybody now.
  if ((output.sensitive === true) !== (other.sensitive === true)) return false;
  if (other.unknown === true) return true;
  if (leaf.unknown === true) return false;
  const same = leavesOf(other).find(({ path }) => path === leaf.path);
  if (same === undefined) return false;
  if (isHidden(leaf) || isHidden(same)) return leaf.mac !== undefined && leaf.mac === same.mac;
  return sameValue(same.after, leaf.after);
}

/** What differs between both sides: the leaves of objects, anything else as a whole. */
function leavesOf(output: OutputChange): FieldChange[] {
  const { name, before, after, unknown, sensitive, hidden = [] } = output;
  if (unknown === true || sensitive === true) {
    const mac = hidden.find(({ path }) => path === name)?.mac;
    return [
      {
        path: name,
        ...(unknown === true ? { unknown } : {}),
        ...(sensitive === true ? { sensitive } : {}),
        ...(mac === undefined ? {} : { mac }),
      },
    ];
  }
  const signed = new Map(hidden.map(({ path, mac }) => [path, mac]));
  const leaves = (path: string, from: unknown, to: unknown): FieldChange[] => {
    // A leaf may look the same on both sides, and be another one where it is hidden.
    if (signed.has(path)) {
      const mac = signed.get(path);
      return [{ ...shown(path, from, to), sensitive: true, changed: true, ...(mac === undefined ? {} : { mac }) }];
    }
    if (isObject(from) && isObject(to)) {
      const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
      return keys.flatMap((key) => leaves(`${path}.${key}`, from[key], to[key]));
    }
    // Some of an object that is new as a whole is signed.
    if (isObject(to) && hidden.some((one) => one.path.startsWith(`${path}.`)))
      return leaves(path, isObject(from) ? from : {}, to);
    if (from !== undefined && to !== undefined && sameValue(from, to)) return [];
    return [shown(path, from, to)];
  };
  return leaves(name, before, after);
}

function shown(path: string, from: unknown, to: unknown): FieldChange {
  return { path, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
