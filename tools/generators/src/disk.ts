import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { changedOnDisk, type Repository, readWorkingTree } from '@mainstem/repository';
import { replaceFile, runProgram } from '@mainstem/toolchain';
import type { Edits, Files } from './draft.ts';

/** The files of a working tree, read when they are asked for. Links are left out: what they lead to is edited where it lies. */
export async function readFiles(repository: Repository): Promise<Files> {
  if (repository.bare) throw new InputError('A bare repository has no files to write. Run it in a clone.');
  const { tree } = await readWorkingTree(repository);
  const paths = [...tree.entries].filter(([, { mode }]) => mode.startsWith('100')).map(([path]) => path);
  const known = new Set(paths);
  const texts = new Map<string, string | undefined>();
  return {
    paths: paths.sort(),
    read(path) {
      if (!texts.has(path))
        texts.set(path, known.has(path) ? readFileSync(join(repository.root, path), 'utf8') : undefined);
      return texts.get(path);
    },
  };
}

/** @throws InputError where files are not committed: what is written then could not be told from them. */
export async function expectClean(repository: Repository): Promise<void> {
  const changed = await changedOnDisk(repository);
  if (changed.length === 0) return;
  const some = changed.slice(0, 3).join(', ') + (changed.length > 3 ? ', …' : '');
  throw new InputError(
    `${changed.length === 1 ? '1 file is' : `${changed.length} files are`} not committed (${some}), and what is written now could not be told from them. Commit first: git add . && git commit -m start`,
  );
}

/** The edits as `git diff` prints them. @param color with colours for a terminal. */
export async function diffOf(files: Files, edits: Edits, color: boolean): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-edits-'));
  try {
    for (const side of ['a', 'b']) mkdirSync(join(scratch, side));
    for (const path of [...edits.writes.keys(), ...edits.deletes]) {
      const before = files.read(path);
      if (before !== undefined) put(join(scratch, 'a', path), before);
      const after = edits.writes.get(path);
      if (after !== undefined) put(join(scratch, 'b', path), after);
    }
    const { stdout } = await runProgram(
      'git',
      ['diff', '--no-index', '--no-ext-diff', `--color=${color ? 'always' : 'never'}`, '--no-prefix', 'a', 'b'],
      { cwd: scratch },
    );
    return stdout;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes the edits. Each file is replaced as a whole or not at all; a folder that nothing is left in goes too. */
export async function writeEdits(repository: Repository, edits: Edits): Promise<void> {
  for (const [path, text] of edits.writes) {
    const file = join(repository.root, path);
    mkdirSync(dirname(file), { recursive: true });
    const mode = lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o644;
    await replaceFile(file, text, mode & 0o777);
  }
  for (const path of edits.deletes) {
    rmSync(join(repository.root, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(repository.root, folder));
      } catch {
        break;
      }
    }
  }
}
