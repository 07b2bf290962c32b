import { type Finding, nameOf } from '@mainstem/change';
import { isKustomization } from './discover/kustomization.ts';
import { type ManifestHead, splitDocuments } from './yaml/head.ts';
import { readYaml } from './yaml/read.ts';

/**
 * Parses manifests strictly: malformed YAML, repeated keys, aliases that name nothing, documents that the API server would not
 * take because they have no apiVersion or kind.
 *
 * Kustomizations, Chart.yaml and values files are held to the syntax only, templates of Helm (`templates/*` with expressions) to
 * nothing: they are YAML only after rendering. Messages never quote the file, which may hold secrets.
 *
 * @param texts the files by path.
 * @returns what is wrong, in the order of the files, then of lines.
 */
export function validateManifests(texts: ReadonlyMap<string, string>): Finding[] {
  return [...texts].flatMap(([file, text]) => {
    if (/(?:^|\/)templates\//.test(file) && text.includes('{{')) return [];
    const heads = splitDocuments(text);
    const areObjects = !isKustomization(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test(nameOf(file));
    const someAre = heads.some(({ apiVersion, kind }) => apiVersion !== undefined || kind !== undefined);
    return heads.flatMap((head) =>
      validateDocument(file, head, areObjects ? (someAre ? 'error' : 'warning') : undefined),
    );
  });
}

/** At most this many problems a document: one slip makes many. */
const MOST_PROBLEMS = 5;

/** @param severity of a missing apiVersion or kind; `undefined` when neither is wanted. */
function validateDocument(file: string, head: ManifestHead, severity: Finding['severity'] | undefined): Finding[] {
  const findings: Finding[] = [];
  const add = (
    rule: string,
    line: number,
    path: string,
    message: string,
    suggestion: string,
    level?: Finding['severity'],
  ) => findings.push({ severity: level ?? 'error', rule, file, line, path, message, suggestion });

  const { root, problems } = readYaml(head.text);
  // In a template that is no chart's, an expression without quotes is a key that is a mapping.
  const told = problems.filter(({ code }) => code !== 'odd-key' || !head.text.includes('{{'));
  for (const { code, line, message } of told.slice(0, MOST_PROBLEMS)) {
    const at = line + head.line - 1;
    if (code === 'duplicate-key')
      add('kubernetes/duplicate-key', at, '', `${message}; only one value can count.`, 'Take one out.');
    else add('kubernetes/syntax', at, '', `not valid YAML: ${message}.`, 'Correct the line, then validate again.');
  }
  if (findings.length > 0) return findings;
  if (root.is === 'map') {
    if (severity === undefined) return findings;
    const missing = (['apiVersion', 'kind'] as const).filter((field) => head[field] === undefined);
    const [field] = missing;
    if (field !== undefined) {
      const what = `the document has no ${missing.join(' and no ')}, so Kubernetes cannot take it.`;
      const fix = `Add ${missing.map((name) => `\`${name}:\``).join(' and ')}.`;
      add('kubernetes/no-kind', head.line, field, what, fix, missing.length === 2 ? severity : 'error');
    }
  }
  return findings;
}
