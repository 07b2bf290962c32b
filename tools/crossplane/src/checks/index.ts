import type { Finding } from '@mainstem/change';
import { groupOf } from '@mainstem/kubernetes/yaml';
import { type ObjectValue, textAt } from '../render/go/value.ts';
import { checkComposition, isComposition } from './composition.ts';
import { type Located, readDocuments, type SourceFile } from './documents.ts';
import { checkInstalled, installedOf } from './installed.ts';
import { knownOf } from './known.ts';
import { checkObject } from './objects.ts';

export type { SourceFile } from './documents.ts';
export { type Environment, type EnvironmentConfig, type EnvironmentRead, environmentOf } from './environment.ts';
export { RULES } from './report.ts';

export interface Checked {
  /** What is judged. */
  readonly files: readonly SourceFile[];
  /** Where definitions and functions are looked for beside them: nothing is said about these files. */
  readonly schemas?: readonly SourceFile[];
  /** The judged files as they were, for rules that compare an object with what it was. */
  readonly old?: readonly SourceFile[];
}

/** Checks of Compositions, definitions and custom resources, sorted by file and line. */
export async function checkCrossplane({ files, schemas = [], old = [] }: Checked): Promise<Finding[]> {
  const { objects, unreadable } = readDocuments(files);
  const around = readDocuments(schemas).objects;
  const all = [...objects, ...around].map(({ object }) => object);
  const known = await knownOf(all);
  const installed = installedOf(all);
  const before = new Map(readDocuments(old).objects.map(({ object }) => [identityOf(object), object]));
  const findings: Finding[] = unreadable.map(({ file, line, message }) => ({
    severity: 'error',
    rule: 'crossplane/syntax',
    file,
    line,
    path: '',
    message: `${message.replace(/\.$/, '')}: mend this manifest.`,
  }));
  const places = new Map<string, Located>();
  for (const located of objects) {
    const seen = known.sought.size;
    findings.push(...checkObject(located, before.get(identityOf(located.object)), known));
    if (isComposition(located.object)) findings.push(...checkComposition(located, known));
    findings.push(...checkInstalled(located, installed));
    if (known.sought.size > seen) for (const key of known.sought) if (!places.has(key)) places.set(key, located);
  }
  findings.push(...withoutSchema(places, findings));
  return unique(findings);
}

/** Two versions of an object have the same. */
function identityOf(object: ObjectValue): string {
  const parts = [groupOf(textAt(object, 'apiVersion')), textAt(object, 'kind')];
  return [...parts, textAt(object, 'metadata', 'namespace'), textAt(object, 'metadata', 'name')].join('\n');
}

/** Kinds whose fields nobody could check, each once, where it first stands. */
function withoutSchema(places: ReadonlyMap<string, Located>, findings: readonly Finding[]): Finding[] {
  return [...places].flatMap(([key, { file, object, lineOf }]): Finding[] => {
    const [apiVersion = '', kind = ''] = key.split(', ');
    const isSaid = findings.some(
      ({ rule, message }) => rule === 'crossplane/composition-without-xrd' && message.includes(kind),
    );
    if (isSaid) return [];
    const line = lineOf(isComposition(object) ? ['spec', 'pipeline'] : ['kind']);
    return [
      {
        severity: 'warning',
        rule: 'crossplane/missing-schema',
        file,
        line,
        path: '',
        message: `No definition of ${apiVersion} ${kind} is known, so that its fields are not checked.`,
        suggestion: 'Name a folder with its CustomResourceDefinition: --schemas DIR.',
      },
    ];
  });
}

function unique(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ file, line, rule, path, message }: Finding) => `${file}:${line}:${rule}:${path}:${message}`;
  const some = [...new Map(findings.map((one) => [keyOf(one), one])).values()];
  return some.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
