import { type FieldChange, fieldPattern, type ResourceChange } from '@mainstem/change';

/**
 * Whether the settings let a field take any value at apply. A pattern is a field's path, or a resource type and its path, as
 * `fieldPattern` has it.
 *
 * @param patterns `volatilePaths`: `tags_all.GitSha`, `aws_instance.ami`, `aws_lambda_function.source_code_hash`, `ingress[*].description`.
 */
export function volatileRule(
  patterns: readonly string[],
): (resource: Pick<ResourceChange, 'kind'>, path: string) => boolean {
  const rules = patterns.map(fieldPattern);
  return ({ kind }, path) => rules.some((rule) => rule.test(path) || rule.test(`${kind}.${path}`));
}

/** Computed attributes that providers say are unknown whenever anything else of the resource changes. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  'last_modified',
  'version',
  'version_id',
  'qualified_arn',
  'qualified_invoke_arn',
  'etag',
  'latest_restorable_time',
]);

/**
 * Whether a field only follows from volatile ones: one of the list above that is not known yet, or `tags_all` where the same of `tags` is volatile.
 * Nothing else that is unknown: it could be a policy.
 */
export function followerRule(isVolatile: (path: string) => boolean): (field: FieldChange) => boolean {
  return ({ path, unknown }) =>
    (unknown === true && FOLLOWERS.has(path)) ||
    (/^tags_all(?=$|[.[])/.test(path) && isVolatile(path.replace('tags_all', 'tags')));
}
