import type { ResourceChange } from '@mainstem/change';

/**
 * Whether the settings let a field take any value at apply. A pattern is a field's path, or a resource type and its path; `*` stands for any part of
 * a name or for any index, and a pattern covers what lies below it.
 *
 * @param patterns `volatilePaths`: `tags_all.GitSha`, `aws_instance.ami`, `aws_lambda_function.source_code_hash`, `ingress[*].description`.
 */
export function volatileRule(
  patterns: readonly string[],
): (resource: Pick<ResourceChange, 'kind'>, path: string) => boolean {
  const rules = patterns.map(
    (pattern) => new RegExp(`^${pattern.split('*').map(literal).join('[^.\\[\\]]*')}(?=$|[.\\[])`),
  );
  return ({ kind }, path) => rules.some((rule) => rule.test(path) || rule.test(`${kind}.${path}`));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
