import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The folder inside a mirror that holds the providers of the public registry. */
const REGISTRY = 'registry.terraform.io';

/**
 * A folder with unpacked Terraform providers, or `undefined`. In this order: `MAINSTEM_TF_MIRROR`, the folders that Terraform
 * itself would look into, then any folder directly under `/opt`. A folder counts only when it holds `registry.terraform.io/`.
 *
 * Source: https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function terraformMirror(environment: NodeJS.ProcessEnv = process.env, opt = '/opt'): string | undefined {
  const home = environment.HOME ?? homedir();
  const named = environment.MAINSTEM_TF_MIRROR ?? '';
  const candidates = [
    ...(named === '' ? [] : [named]),
    join(home, '.terraform.d', 'plugins'),
    ...(process.platform === 'darwin'
      ? [
          join(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
          '/Library/Application Support/io.terraform/plugins',
        ]
      : dataFolders(home, environment).map((folder) => join(folder, 'terraform', 'plugins'))),
    ...foldersOf(opt),
  ];
  return candidates.find((folder) => isFolder(join(folder, REGISTRY)));
}

/** XDG base directories for data, with their defaults. */
function dataFolders(home: string, environment: NodeJS.ProcessEnv): string[] {
  const mine = environment.XDG_DATA_HOME || join(home, '.local', 'share');
  const shared = environment.XDG_DATA_DIRS || `/usr/local/share${delimiter}/usr/share`;
  return [mine, ...shared.split(delimiter)];
}

function foldersOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
