import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fork does with the template's content, by name; each edits a checkout in place. */
export const VARIANTS: Readonly<Record<string, (root: string) => void>> = {
  /** Everything that is a fork's own is another's. */
  unrelated(root) {
    for (const name of ['apps', 'infra', 'platform', 'mainstem.yaml']) rmSync(join(root, name), { recursive: true });
    cpSync(join(import.meta.dirname, '../../fixtures/fork'), root, { recursive: true });
  },
  /** Only its own address is written in, as the READMEs say: of the repository, and of the workflow that AWS admits then. */
  address(root) {
    let replaced = 0;
    for (const path of textsBelow(join(root, 'platform'))) {
      const text = readFileSync(path, 'utf8');
      const own = text.replaceAll('https://github.com/example-org/mainstem.git', 'https://github.com/acme/cloud.git');
      if (own === text) continue;
      writeFileSync(path, own);
      replaced++;
    }
    if (replaced === 0) throw new Error('No file of platform/ names the address of the template.');
    const identity = { owner: 'acme', owner_id: '8', name: 'cloud', id: '7' };
    writeFileSync(join(root, 'infra/repository.json'), `${JSON.stringify(identity, undefined, 2)}\n`);
    const caller = join(root, '.github/workflows/pull-request.yml');
    const [from, to] = ['uses: ./.github/workflows/plan.yml', 'uses: acme/cloud/.github/workflows/plan.yml@main'];
    writeFileSync(caller, readFileSync(caller, 'utf8').replace(from, to));
  },
  /** The example application is deleted. */
  'without-example'(root) {
    rmSync(join(root, 'apps/api-service'), { recursive: true });
  },
};

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
