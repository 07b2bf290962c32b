import type { Finding } from '@mainstem/change';
import { isKustomization } from '../discover/kustomization.ts';
import { type ManifestHead, splitDocuments } from '../yaml/head.ts';
import { aimedLine } from '../yaml/place.ts';
import { readYaml } from '../yaml/read.ts';
import { toValue, type Yaml } from '../yaml/tree.ts';
import { checkManifest, type SchemaOptions } from './check.ts';
import { unknownKustomizationFields } from './kustomization-fields.ts';
import { loadSchemas } from './load.ts';
import type { SchemaProblem } from './problem.ts';
import type { Schemas } from './types.ts';

export interface ValidateFilesOptions {
  /** `group/Kind` (or `group/*`) of what the tree defines: its CRDs, XRDs and the packages that bring their own. */
  readonly knownKinds: ReadonlySet<string>;
  /** Files that are patches: no field is required there, and directives of the strategic merge are allowed. */
  partial(path: string): boolean;
}

/**
 * Holds every manifest of some files to the description of its kind, and every kustomization to the fields that kustomize
 * knows. Runs after `validateManifests`: what does not parse is passed over here, and so are templates of Helm.
 *
 * @param texts the files by path: YAML of any number of documents, or JSON.
 * @returns what is wrong, in the order of the files, then of lines. A kind that nothing defines is named once, where it is first
 *   used. No message quotes a value.
 */
export async function validateFiles(
  texts: ReadonlyMap<string, string>,
  options: ValidateFilesOptions,
): Promise<Finding[]> {
  const schemas = await loadSchemas();
  const findings: Finding[] = [];
  const unknown = new Map<string, { at: number; uses: number }>();
  for (const [file, text] of texts) {
    if (isKustomization(file)) {
      findings.push(...unknownKustomizationFields(file, text));
      continue;
    }
    if (/(?:^|\/)templates\//.test(file) && text.includes('{{')) continue;
    const settings: SchemaOptions = { knownKinds: options.knownKinds, partial: options.partial(file) };
    for (const head of splitDocuments(text)) {
      if (head.apiVersion === undefined || head.kind === undefined) continue;
      for (const finding of validateDocument(file, head, schemas, settings)) {
        if (finding.severity === 'error') {
          findings.push(finding);
          continue;
        }
        const known = unknown.get(finding.message);
        if (known !== undefined) known.uses++;
        else {
          unknown.set(finding.message, { at: findings.length, uses: 1 });
          findings.push(finding);
        }
      }
    }
  }
  for (const { at, uses } of unknown.values()) {
    const finding = findings[at];
    if (finding === undefined || uses === 1) continue;
    findings[at] = { ...finding, message: `${finding.message} (${uses} objects of it in the tree.)` };
  }
  return findings;
}

function validateDocument(file: string, head: ManifestHead, schemas: Schemas, options: SchemaOptions): Finding[] {
  const { root, problems } = readYaml(head.text);
  // What does not parse, or is a template, is for `validateManifests` to say.
  if (problems.some(({ code }) => code !== 'duplicate-key')) return [];
  return checkManifest(toValue(root), schemas, options)
    .map((problem) => findingOf(problem, file, head.line, root))
    .sort((a, b) => a.line - b.line);
}

function findingOf(
  { severity, rule, pointer, path, message, suggestion }: SchemaProblem,
  file: string,
  firstLine: number,
  root: Yaml,
): Finding {
  const aim = rule === 'kubernetes/unknown-field' || rule === 'kubernetes/required' ? 'key' : 'value';
  const line = (aimedLine(root, pointer, aim) ?? 1) + firstLine - 1;
  return { severity, rule, file, line, path, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
