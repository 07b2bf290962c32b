/**
 * `npm run wiring` writes what Argo CD and Crossplane have to be told about the kinds of this tree: health and exclusions in
 * `platform/argocd/argocd-cm.yaml`, the kinds that are served in `platform/crossplane/providers/activation.yaml`. `-- --check` says
 * what is not current, and writes nothing. Both say which composites Argo CD would deliver too late for the Pods that need them, or
 * delete with their data and without asking. A tree without these folders has nothing to wire.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { instanceFaults, WIRED_FOLDERS, wiredFiles } from '@mainstem/crossplane/wiring';

const root = join(import.meta.dirname, '../../..');
const listed = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...WIRED_FOLDERS],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
const texts = new Map(
  paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const made = wiredFiles(texts);
const isCheck = process.argv.includes('--check');
let different = 0;
for (const [path, text] of made) {
  const file = join(root, path);
  if (!existsSync(dirname(file)) || (existsSync(file) && readFileSync(file, 'utf8') === text)) continue;
  different++;
  process.stdout.write(isCheck ? `${path} is not what the definitions and Compositions ask for.\n` : `${path}\n`);
  if (!isCheck) writeFileSync(file, text);
}
if (isCheck && different > 0) {
  process.stdout.write('Type: npm run wiring, then commit.\n');
  process.exitCode = 1;
}
for (const { file, kind, name, because, add } of instanceFaults(texts)) {
  process.stdout.write(`${file}: the ${kind} ${name}: ${because}. Add the annotation ${add}\n`);
  process.exitCode = 1;
}
