import { matchesDialect } from '@mainstem/change';
import { groupOf } from '../yaml/head.ts';
import { namespaceOf, type Scopes } from './identity.ts';
import { type Fields, isFields, type Manifest } from './manifest.ts';

/**
 * An entry of an Application's `spec.ignoreDifferences`
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/).
 */
export interface IgnoreRule {
  readonly group?: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly jsonPointers?: readonly string[];
  readonly jqPathExpressions?: readonly string[];
  readonly managedFieldsManagers?: readonly string[];
}

/** One step of a path into an object: a key, an index, every item, or the items with a certain value. */
type Step =
  | { readonly key: string }
  | { readonly index: number }
  | { readonly each: true }
  | { readonly where: readonly string[]; readonly is: unknown };

interface Path {
  readonly rule: IgnoreRule;
  readonly steps: readonly Step[];
}

export interface Ignored {
  /** The object without what the rules leave out; itself where they leave out nothing. */
  strip(manifest: Manifest, scopes: Scopes): Manifest;
  /** Rules that only a cluster, or the whole of jq, could follow. */
  readonly notUnderstood: readonly string[];
}

/** Reads the rules once for many objects. */
export function readIgnoreRules(rules: readonly IgnoreRule[]): Ignored {
  const paths: Path[] = [];
  const notUnderstood: string[] = [];
  for (const rule of rules) {
    for (const pointer of rule.jsonPointers ?? []) {
      const steps = stepsOfPointer(pointer);
      if (steps.length > 0) paths.push({ rule, steps });
    }
    for (const expression of rule.jqPathExpressions ?? []) {
      const steps = stepsOfJq(expression);
      if (steps === undefined) notUnderstood.push(`${expression} of ${rule.kind} (jq)`);
      else paths.push({ rule, steps });
    }
    for (const manager of rule.managedFieldsManagers ?? []) {
      notUnderstood.push(`fields of ${rule.kind} that ${manager} manages (only the cluster knows them)`);
    }
  }
  return {
    notUnderstood,
    strip: (manifest, scopes) => {
      let stripped: unknown = manifest;
      for (const { rule, steps } of paths) if (concerns(rule, manifest, scopes)) stripped = without(stripped, steps);
      return stripped as Manifest;
    },
  };
}

function concerns(rule: IgnoreRule, manifest: Manifest, scopes: Scopes): boolean {
  return (
    matchesDialect(groupOf(manifest.apiVersion), rule.group ?? '', 'gobwas') &&
    matchesDialect(manifest.kind, rule.kind, 'gobwas') &&
    (!rule.name || rule.name === manifest.metadata.name) &&
    (!rule.namespace || rule.namespace === namespaceOf(manifest, scopes))
  );
}

/** RFC 6901. */
function stepsOfPointer(pointer: string): Step[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => ({ key: part.replaceAll('~1', '/').replaceAll('~0', '~') }));
}

const TOKENS =
  /^(?:\s*\|\s*)?(?:\.?\["((?:[^"\\]|\\.)*)"\]\??|\.?\[(\d+)\]\??|\.?\[\]\??|\.([A-Za-z_]\w*)\??|\."((?:[^"\\]|\\.)*)"\??|select\(\s*((?:\.[A-Za-z_]\w*)+)\s*==\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false)\s*\))/;

/** The paths that nearly all rules are: keys, indices, `[]`, and `select(.name == "x")`; `undefined` for any other jq. */
function stepsOfJq(expression: string): Step[] | undefined {
  const steps: Step[] = [];
  for (let rest = expression.trim(); rest !== ''; ) {
    const [token, quoted, index, key, quotedKey, selector, value] = TOKENS.exec(rest) ?? [];
    if (token === undefined) return undefined;
    const name = quoted ?? key ?? quotedKey;
    try {
      if (name !== undefined) steps.push({ key: key ?? (JSON.parse(`"${name}"`) as string) });
      else if (index !== undefined) steps.push({ index: Number(index) });
      else if (selector !== undefined)
        steps.push({ where: selector.slice(1).split('.'), is: JSON.parse(value ?? '""') });
      else steps.push({ each: true });
    } catch {
      return undefined;
    }
    rest = rest.slice(token.length).trimStart();
  }
  return steps.length === 0 ? undefined : steps;
}

/** The value without what a path leads to; the same value where it leads nowhere. */
function without(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return undefined;
  if ('each' in step) {
    if (Array.isArray(value)) return changedList(value, () => true, rest);
    return isFields(value) ? changedFields(value, Object.keys(value), rest) : value;
  }
  if ('where' in step) {
    // A selection narrows what the step before it gave.
    let inner: unknown = value;
    for (const key of step.where) inner = isFields(inner) ? inner[key] : undefined;
    return inner === step.is ? without(value, rest) : value;
  }
  if ('index' in step) return Array.isArray(value) ? changedList(value, (index) => index === step.index, rest) : value;
  if (Array.isArray(value)) return changedList(value, (index) => String(index) === step.key, rest);
  return isFields(value) ? changedFields(value, [step.key], rest) : value;
}

function changedList(list: readonly unknown[], picks: (index: number) => boolean, rest: readonly Step[]): unknown {
  const changed = list.map((item, index) => (picks(index) ? without(item, rest) : item));
  return changed.every((item, index) => item === list[index]) ? list : changed.filter((item) => item !== undefined);
}

function changedFields(fields: Fields, keys: readonly string[], rest: readonly Step[]): Fields {
  let result: Record<string, unknown> | undefined;
  for (const key of keys) {
    if (!Object.hasOwn(fields, key)) continue;
    const inner = without(fields[key], rest);
    if (inner === fields[key]) continue;
    result ??= { ...fields };
    if (inner === undefined) delete result[key];
    else result[key] = inner;
  }
  return result ?? fields;
}
