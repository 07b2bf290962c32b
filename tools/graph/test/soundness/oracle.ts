/** What really changed, found without our graph: renders by kubectl, and Terraform's closures. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { findProgram, pool, runProgram } from '@mainstem/toolchain';
import { followed } from './files.ts';
import { closureOf } from './oracle-terraform.ts';
import { createSnapshot, type Snapshot } from './snapshot.ts';

/** What each project name shows at one tree: a render, or a closure. */
export type Effects = ReadonlyMap<string, string>;

export interface Oracle {
  observe(root: string): Promise<Effects>;
  remove(): void;
}

const FAILED = 'ERROR';
const KUSTOMIZATIONS = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;

/** Answers are remembered by the content of all that they could depend on; see `regionOf`. */
export async function createOracle(): Promise<Oracle> {
  const kubectl = (await findProgram('kubectl')).path;
  const terraform = await findProgram('terraform').then(
    ({ path }) => path,
    () => undefined,
  );
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-oracle-'));
  const remembered = new Map<string, Promise<string>>();
  const remember = (parts: readonly string[], answer: () => Promise<string>): Promise<string> => {
    const key = createHash('sha256').update(parts.join('\0')).digest('hex');
    let known = remembered.get(key);
    if (known === undefined) {
      known = answer();
      remembered.set(key, known);
    }
    return known;
  };
  let runs = 0;

  const render = async (root: string, folder: string) => {
    const { code, stdout } = await runProgram(kubectl, ['kustomize', join(root, folder)]);
    return code === 0 ? stdout : FAILED;
  };
  /** What `terraform get` depends on is configuration alone. */
  const getModules = (root: string, folder: string, configuration: string) =>
    remember(['get', folder, configuration], async () => {
      if (terraform === undefined) return '[]';
      const data = join(scratch, String(runs++));
      await runProgram(terraform, [`-chdir=${join(root, folder)}`, 'get', '-no-color'], {
        env: { TF_DATA_DIR: data, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: undefined },
      });
      const { Modules } = JSON.parse(
        await readFile(join(data, 'modules/modules.json'), 'utf8').catch(() => '{"Modules": []}'),
      ) as { Modules: { Dir: string }[] };
      return JSON.stringify(Modules.map(({ Dir }) => normalize(join(folder, Dir))));
    });

  return {
    async observe(root) {
      const snapshot = createSnapshot(root);
      const effects = new Map<string, string>();
      const kustomizations = foldersWith(root, snapshot, (path) => KUSTOMIZATIONS.test(path));
      const stacks = foldersWith(root, snapshot, (path) => /(?:^|\/)[^./][^/]*\.tf(?:\.json)?$/.test(path)).filter(
        (folder) => folder.startsWith('infra/stacks/'),
      );
      const jobs = [
        ...kustomizations.map((folder) => ({ folder, is: 'render' as const })),
        ...stacks.map((folder) => ({ folder, is: 'closure' as const })),
      ];
      await pool(jobs, 2, async ({ folder, is }) => {
        const region = snapshot.regionOf(folder, is === 'render' ? 3 : 1);
        const answer = await remember([is, folder, region], () =>
          is === 'render'
            ? render(root, folder)
            : closureOf(root, folder, () => getModules(root, folder, snapshot.configuration)),
        );
        if (answer === FAILED) return; // no output, as of a folder that is not there
        const name = folder.replaceAll('/', '.');
        effects.set(name, `${effects.get(name) ?? ''}${answer}`);
      });
      return effects;
    },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** Folders of files that can be read: a link that leads nowhere makes no kustomization and no stack. */
function foldersWith(root: string, snapshot: Snapshot, wanted: (path: string) => boolean): string[] {
  const found = snapshot.paths.filter((path) => wanted(path) && followed(join(root, path))?.isFile());
  return [...new Set(found.map((path) => dirname(path)))].sort();
}
