import { type BadValue, type FieldError, invalid } from '../field-error.ts';

/** An error, with the text by which the server tells whether it has said the same before. */
export interface Finding {
  readonly words: string;
  readonly error: FieldError;
}

/**
 * What validating a value against a schema found. `matches` counts the checks that were made, which decides whose errors
 * are shown when no alternative of anyOf and oneOf fits.
 *
 * @see https://github.com/kubernetes/kube-openapi/blob/master/pkg/validation/validate/result.go
 */
export class Result {
  readonly findings: Finding[] = [];
  matches = 0;

  get isValid(): boolean {
    return this.findings.length === 0;
  }

  add(finding: Finding | undefined): void {
    if (finding !== undefined && !this.findings.some(({ words }) => words === finding.words)) {
      this.findings.push(finding);
    }
  }

  merge(other: Result): void {
    for (const finding of other.findings) this.add(finding);
    this.matches += other.matches;
  }
}

/** The field of a path as messages write it, which may start with a dot. */
export function fieldOf(path: string): string {
  return path === '.' ? '' : path.replace(/^\./, '');
}

/** An error about the value at the path, whose words start with the path. */
export function about(path: string, value: BadValue, words: string): Finding {
  return { words, error: invalid(fieldOf(path), value, words) };
}

/** An error that names the path in its words only. */
export function pathless(words: string): Finding {
  return { words, error: invalid('', '', words) };
}
