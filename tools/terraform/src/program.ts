import { folderOf, type Settings, type Tree } from '@mainstem/change';

/** The programs that run a configuration. */
export type ProgramChoice = 'terraform' | 'tofu';

/** Files by which version managers know a program, above a stack or beside it. */
const VERSION_FILES: readonly (readonly [string, ProgramChoice])[] = [
  ['.opentofu-version', 'tofu'],
  ['.terraform-version', 'terraform'],
];

/**
 * Which program a stack is meant for: as `terraform.program` of the settings says, else by files that only OpenTofu reads, else by the nearest
 * version file. `undefined` where nothing says: then what is installed.
 *
 * Source: https://opentofu.org/docs/language/files (`.tofu`), https://github.com/tofuutils/tenv (the version files).
 */
export function programOf(tree: Tree, root: string, { terraform }: Settings): ProgramChoice | undefined {
  if (terraform.program !== undefined) return terraform.program;
  if (tree.list(root).some((name) => /\.tofu(?:\.json)?$/.test(name))) return 'tofu';
  for (let folder = root; ; folder = folderOf(folder)) {
    const found = VERSION_FILES.find(([name]) => tree.entries.has(folder === '.' ? name : `${folder}/${name}`));
    if (found !== undefined) return found[1];
    if (folder === '.') return undefined;
  }
}
