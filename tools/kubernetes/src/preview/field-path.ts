/** One step of a field path: a key of a mapping, an index, or what an item of a list is matched by. */
export type Step =
  | { readonly key: string }
  | { readonly index: number }
  | { readonly match: readonly (readonly [key: string, value: string])[] };

/**
 * Writes a field path: `spec.template.spec.containers[name=c].image`, `data["tls.crt"]`, `args[0]`. Keys outside
 * `[A-Za-z0-9_-]` are quoted as JSON strings, and so are values that would be read as part of the path.
 */
export function writePath(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) path += writeStep(step, path === '');
  return path;
}

/** One step, as it is appended to a path. */
export function writeStep(step: Step, first: boolean): string {
  if ('index' in step) return `[${step.index}]`;
  if ('match' in step) {
    return `[${step.match.map(([key, value]) => `${key}=${/^[^\][",=\s]+$/.test(value) ? value : JSON.stringify(value)}`).join(',')}]`;
  }
  if (!/^[A-Za-z0-9_-]+$/.test(step.key)) return `[${JSON.stringify(step.key)}]`;
  return first ? step.key : `.${step.key}`;
}
