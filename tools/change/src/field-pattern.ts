import { type Dialect, globSource } from './glob.ts';

const FIELD_PATH: Dialect = {
  one: '[^.\\[\\]]',
  deep: 'star',
  question: false,
  braces: false,
  escapes: false,
  strict: false,
};

/**
 * An expression that finds a field's path, or one below it, at the start of a text. `*` stands for any part of a name or for any index:
 * `ingress[*].description`, `spec.template.spec.containers[*].image`, `tags_all.Git*`.
 */
export function fieldPattern(pattern: string): RegExp {
  return new RegExp(`^${globSource(pattern, FIELD_PATH)}(?=$|[.\\[])`, 'su');
}
