/**
 * Version constraints of package dependencies, as Masterminds/semver reads them, which Crossplane uses:
 * https://github.com/Masterminds/semver#checking-version-constraints
 */

interface Version {
  readonly numbers: readonly [number, number, number];
  readonly pre: readonly string[];
}

const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

function parse(text: string): Version | undefined {
  const [, major, minor = '0', patch = '0', pre] = VERSION.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], pre: pre === undefined ? [] : pre.split('.') };
}

function compare(a: Version, b: Version): number {
  for (const at of [0, 1, 2] as const) if (a.numbers[at] !== b.numbers[at]) return a.numbers[at] - b.numbers[at];
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (let at = 0; at < Math.max(a.pre.length, b.pre.length); at++) {
    const [x, y] = [a.pre[at], b.pre[at]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x === y) continue;
    const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (isX && isY) return Number(x) - Number(y);
    if (isX !== isY) return isX ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

type Test = (version: Version) => boolean;

/** One comparison: `>=v1.2`, `~1.2.3`, `^1`, `1.x`, `*`. */
function testOf(text: string): Test | undefined {
  const [, operator = '', rest = ''] = /^(>=|=>|<=|=<|!=|>|<|=|~>?|\^)?\s*(.*)$/.exec(text) ?? [];
  const parts = rest.replace(/^v/, '').split(/[-+]/)[0]?.split('.') ?? [];
  const open = parts.findIndex((part) => /^[xX*]$/.test(part));
  const given = open < 0 ? parts.length : open;
  if (given === 0 || rest === '') return (version) => version.pre.length === 0;
  const low = parse(open < 0 ? rest : parts.slice(0, open).join('.'));
  if (low === undefined) return undefined;
  const [major, minor, patch] = low.numbers;
  const below = (numbers: Version['numbers']): Test => {
    const high: Version = { numbers, pre: [] };
    return (version) => compare(version, low) >= 0 && compare({ ...version, pre: [] }, high) < 0;
  };
  // A version before a release is in no range but one that names such a version.
  const released =
    (test: Test): Test =>
    (version) =>
      (version.pre.length === 0 || low.pre.length > 0) && test(version);
  const minorSpan = below(given < 2 ? [major + 1, 0, 0] : [major, minor + 1, 0]);
  switch (operator) {
    case '>=':
    case '=>':
      return released((version) => compare(version, low) >= 0);
    case '>':
      return released(
        given === 3
          ? (version) => compare(version, low) > 0
          : (version) => compare(version, low) > 0 && !minorSpan(version),
      );
    case '<':
      return released((version) => compare(version, low) < 0);
    case '<=':
    case '=<':
      return released((version) => compare(version, low) <= 0 || (given < 3 && minorSpan(version)));
    case '!=':
      return (version) => compare(version, low) !== 0;
    case '~':
    case '~>':
      return released(minorSpan);
    case '^':
      return released(
        below(
          major > 0 || given < 2 ? [major + 1, 0, 0] : minor > 0 || given < 3 ? [0, minor + 1, 0] : [0, 0, patch + 1],
        ),
      );
    default:
      return given === 3 ? (version) => compare(version, low) === 0 : released(minorSpan);
  }
}

/**
 * The highest of some tags that satisfies a constraint.
 *
 * @param constraint as `spec.dependsOn[].version` has it: comparisons with commas or spaces for "and", `||` for "or".
 * @returns `undefined` when none does, or when the constraint cannot be read.
 */
export function highestOf(tags: readonly string[], constraint: string): string | undefined {
  const alternatives = constraint
    .split('||')
    .map((all) =>
      [...all.trim().matchAll(/(?:(?:>=|=>|<=|=<|!=|>|<|=|~>?|\^)\s*)?[^\s,]+/g)].map(([one]) => testOf(one.trim())),
    );
  if (alternatives.some((all) => all.length === 0 || all.includes(undefined))) return undefined;
  let best: { readonly tag: string; readonly version: Version } | undefined;
  for (const tag of tags) {
    const version = parse(tag);
    if (version === undefined || !alternatives.some((all) => all.every((test) => test?.(version) === true))) continue;
    if (best === undefined || compare(version, best.version) > 0) best = { tag, version };
  }
  return best?.tag;
}
