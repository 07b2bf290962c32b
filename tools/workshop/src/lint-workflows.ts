/** `npm run lint:workflows`: actionlint, shellcheck, and our own checks of how workflows connect and what they must never do. */
import { join } from 'node:path';
import { checkConnections } from './workflows/connections.ts';
import { loadRepository } from './workflows/load.ts';
import { runActionlint, runShellcheck } from './workflows/scripts.ts';
import { checkSecurity } from './workflows/security.ts';

async function main(root: string): Promise<number> {
  const repository = loadRepository(root);
  const scripts = await runShellcheck(repository.workflows);
  if (scripts === undefined)
    process.stdout.write('shellcheck is skipped: it is not installed (apt-get install shellcheck).\n');
  const findings = [
    ...checkConnections(repository),
    ...checkSecurity(repository),
    ...(scripts ?? []),
    ...(await runActionlint(repository.workflows)),
  ];
  for (const { file, line, rule, message } of findings) process.stdout.write(`${file}:${line}: ${message} [${rule}]\n`);
  process.stdout.write(`${repository.workflows.length} workflows, ${findings.length} findings\n`);
  return findings.length > 0 ? 1 : 0;
}

process.exit(await main(process.argv[2] ?? join(import.meta.dirname, '../../..')));
