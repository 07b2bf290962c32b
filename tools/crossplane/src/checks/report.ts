import type { Finding } from '@mainstem/change';
import { showSegments } from '../render/field-path.ts';
import type { Located } from './documents.ts';

export const RULES = [
  'crossplane/syntax',
  'crossplane/admission',
  'crossplane/resource-refs',
  'crossplane/function-not-installed',
  'crossplane/function-input',
  'crossplane/duplicate-name',
  'crossplane/patch-set',
  'crossplane/cluster-scoped',
  'crossplane/unknown-field',
  'crossplane/type',
  'crossplane/composition-without-xrd',
  'crossplane/missing-schema',
  'crossplane/provider-config-missing',
  'crossplane/not-activated',
  'crossplane/provider-not-installed',
] as const;
export type Rule = (typeof RULES)[number];

export interface Words {
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** Says something about a place in a document. */
export type Say = (severity: Finding['severity'], rule: Rule, at: readonly (string | number)[], words: Words) => void;

export function sayIn({ file, lineOf }: Located, findings: Finding[]): Say {
  return (severity, rule, at, { message, suggestion }) => {
    findings.push({
      severity,
      rule,
      file,
      line: lineOf(at),
      path: showSegments(at),
      message,
      ...(suggestion !== undefined && { suggestion }),
    });
  };
}

/** A path as the API server writes it, in parts: `spec.list[0].name`, `spec.map[key]`. */
export function partsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([whole, inner]) => {
    const part = (inner ?? whole).replace(/^"(.*)"$/, '$1');
    return /^\d+$/.test(part) && inner !== undefined ? Number(part) : part;
  });
}
