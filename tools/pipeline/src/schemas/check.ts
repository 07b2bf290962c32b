import { type Finding, SCHEMAS_FOLDER, SCHEMAS_LOCK } from '@mainstem/change';
import { isIntact, parseLock } from './lock.ts';
import { kindsNamedIn, packagesIn } from './wanted.ts';

const RULE = 'crossplane/schemas';

/**
 * Where the definitions of `.mainstem/schemas` are not those of what the tree installs. Nothing where it has no lock: then the
 * definitions come from elsewhere, or nowhere.
 *
 * @param texts every manifest of the tree, with the folder of definitions and the lock.
 * @throws InputError for a lock that cannot be read.
 */
export function checkSchemas(texts: ReadonlyMap<string, string>): Finding[] {
  const lockText = texts.get(SCHEMAS_LOCK);
  if (lockText === undefined) return [];
  const { sources } = parseLock(lockText);
  const finding = (file: string, line: number, message: string): Finding => ({
    ...{ severity: 'warning', rule: RULE, file, line, path: '', message: `${message}: mainstem schemas sync` },
  });
  const findings: Finding[] = [];
  const packages = packagesIn(texts);
  const locked = new Set(sources.map(({ source }) => source));
  for (const { source, file, line } of packages)
    if (!locked.has(source))
      findings.push(
        finding(file, line, `no definitions are fetched of ${source}, so its kinds are not checked as it has them`),
      );
  const installed = new Set(packages.map(({ source }) => source));
  const named = kindsNamedIn(texts);
  for (const one of sources) {
    if (texts.has(one.from) && one.kind === 'package' && !installed.has(one.source))
      findings.push(finding(SCHEMAS_LOCK, 1, `nothing installs ${one.source} any more`));
    const missing = one.others.filter((api) => named.has(api));
    if (missing.length > 0)
      findings.push(finding(SCHEMAS_LOCK, 1, `the tree uses ${missing.slice(0, 3).join(', ')} of ${one.source}`));
    if (!isIntact(one, (file) => texts.get(file)))
      findings.push(finding(SCHEMAS_LOCK, 1, `${SCHEMAS_FOLDER} does not hold what was fetched of ${one.source}`));
  }
  return findings;
}
