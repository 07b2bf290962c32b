import { nearest } from '@mainstem/change';
import { groupOf } from '../yaml/head.ts';
import type { SchemaProblem } from './problem.ts';
import { groupOfKind, type Schemas } from './types.ts';

/** The apiVersion and the kind of an object, as it says them. */
export interface KindName {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * What is wrong with a kind that the table does not have: an API of a release past, or a kind that no API of this release and
 * no definition of the tree has.
 *
 * @param knownKinds `group/Kind` (or `group/*`) of the tree's own definitions; `undefined` when the tree is not known, and then nothing is said
 *   about groups that are not built in.
 */
export function unknownKind(
  { apiVersion, kind }: KindName,
  schemas: Schemas,
  knownKinds: ReadonlySet<string> | undefined,
): SchemaProblem | undefined {
  const key = `${apiVersion}/${kind}`;
  const group = groupOf(apiVersion);
  if (knownKinds?.has(`${group}/${kind}`) || knownKinds?.has(`${group}/*`)) return undefined;
  const successor = schemas.gone.get(key);
  const release = `Kubernetes ${schemas.version}`;
  if (successor !== undefined) {
    return problem(
      'error',
      'apiVersion',
      `${apiVersion} ${kind} is not served by ${release}: the API was removed.`,
      successor === ''
        ? 'It has no successor; take the object out.'
        : `Write \`apiVersion: ${successor}\`, and check its fields: they may have changed with the version.`,
    );
  }
  const homes = schemas.kinds.filter((one) => one.endsWith(`/${kind}`)).map((one) => one.slice(0, -kind.length - 1));
  if (schemas.groups.has(group)) {
    const [home] = homes.sort((a, b) => stage(a) - stage(b) || (groupOf(a) === group ? -1 : 1));
    if (home !== undefined) {
      const message = `${apiVersion} has no kind ${kind} in ${release}.`;
      return problem('error', 'apiVersion', message, `Write \`apiVersion: ${home}\`.`);
    }
    const siblings = schemas.kinds
      .filter((one) => groupOfKind(one) === group)
      .map((one) => one.slice(one.lastIndexOf('/') + 1));
    const near =
      nearest(kind, siblings) ??
      nearest(
        kind,
        schemas.kinds.map((one) => one.slice(one.lastIndexOf('/') + 1)),
      );
    return problem(
      'error',
      'kind',
      `${apiVersion} has no kind ${kind} in ${release}.`,
      near === undefined ? 'Correct the kind or the apiVersion.' : `Did you mean \`${near}\`?`,
    );
  }
  if (knownKinds === undefined) return undefined;
  const ofGroup = [
    ...knownKinds,
    ...schemas.kinds.map((one) => `${groupOfKind(one)}/${one.slice(one.lastIndexOf('/') + 1)}`),
  ]
    .filter((one) => one.startsWith(`${group}/`))
    .map((one) => one.slice(group.length + 1));
  const near = nearest(kind, ofGroup);
  return problem(
    'warning',
    'kind',
    `${apiVersion} ${kind} is not built in, and no definition in this tree has it; its fields are not checked.`,
    near === undefined
      ? 'Make sure that the cluster has its definition before this is applied, or add the definition to the tree.'
      : `Did you mean \`${near}\`?`,
  );
}

function problem(severity: 'error' | 'warning', field: string, message: string, suggestion: string): SchemaProblem {
  return { severity, rule: 'kubernetes/unknown-kind', path: field, pointer: [field], message, suggestion };
}

/** Stable versions before beta before alpha. */
function stage(apiVersion: string): number {
  return apiVersion.includes('alpha') ? 2 : apiVersion.includes('beta') ? 1 : 0;
}
