import { everythingBelow, type Finding, type Reference } from '@mainstem/change';
import type { FolderReferences, KustomizationFolder } from './kustomize-references.ts';
import { globOf } from './target.ts';

/** What is wrong with the kustomization files of a folder, and what one that can't be parsed may still read. */
export function findFileProblems(folder: KustomizationFolder): Pick<FolderReferences, 'references' | 'findings'> {
  const references: Reference[] = [];
  const findings: Finding[] = [];
  const below = everythingBelow(globOf(folder.root));
  for (const { path: file, facts } of folder.files) {
    if (facts.problem !== undefined) {
      const { line, message } = facts.problem;
      references.push({ to: 'unknown', what: 'the kustomization is malformed', widensTo: [below], file, line });
      const fix = `Mend the YAML; \`kubectl kustomize ${folder.root}\` shows what is left.`;
      const said = `the kustomization is not valid YAML: ${message}.`;
      findings.push({
        severity: 'error',
        rule: 'kustomize/syntax',
        file,
        line,
        path: '',
        message: said,
        suggestion: fix,
      });
    } else if (facts.empty) {
      const message = `${file} is empty; kustomize wants at least one field, such as resources.`;
      findings.push({ severity: 'error', rule: 'kustomize/empty', file, line: 1, path: '', message });
    }
  }
  const [first, second] = folder.files;
  if (first !== undefined && second !== undefined) {
    const names = folder.files.map(({ path }) => path).join(' and ');
    const message = `${folder.root} has several kustomization files, ${names}; kustomize wants one.`;
    findings.push({ severity: 'error', rule: 'kustomize/several-files', file: first.path, line: 1, path: '', message });
  }
  return { references, findings };
}
