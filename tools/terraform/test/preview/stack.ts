import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PreviewContext, StackInstance } from '@mainstem/change';
import { findProgram, runProgram } from '@mainstem/toolchain';

/** A small repository with stacks, in a folder of its own. */
export interface TestRepository {
  readonly path: string;
  folder(root: string): string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Every file with its content. */
  snapshot(): Promise<Readonly<Record<string, string>>>;
  remove(): Promise<void>;
}

export async function testRepository(files: Readonly<Record<string, string>> = {}): Promise<TestRepository> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'mainstem-test-')));
  const repository: TestRepository = {
    path,
    folder: (root) => join(path, root),
    async write(more) {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), text);
      }
    },
    async snapshot() {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const all = entries.map(async (entry) => {
        const name = join(entry.parentPath, entry.name);
        return [name.slice(path.length + 1), entry.isFile() ? await readFile(name, 'utf8') : '(folder)'] as const;
      });
      return Object.fromEntries((await Promise.all(all)).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
  await repository.write(files);
  return repository;
}

export function contextOf(
  root: string,
  more: Partial<Omit<PreviewContext, 'instance'>> & { readonly instance?: Partial<StackInstance> } = {},
): PreviewContext {
  return {
    project: { name: root.replaceAll('/', '.'), kind: 'terraform-stack', root },
    change: { head: '0'.repeat(40) },
    projectChange: 'modified',
    compositeKinds: new Set(),
    deliveredBy: [],
    progress: () => {},
    ...more,
    instance: { varFiles: [], backendConfig: [], ...more.instance },
  };
}

/** This environment without anything that leads to AWS. */
export async function cleanEnvironment(more: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|TF_)/.test(name));
  const home = await mkdtemp(join(tmpdir(), 'mainstem-home-'));
  return { ...Object.fromEntries(kept), HOME: home, ...more };
}

/** Terraform as a person would run it, with its data folder outside the tree. */
export async function terraform(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { path } = await findProgram('terraform', { download: false });
  const { code, stdout, stderr } = await runProgram(path, args, { cwd: folder, env: environment });
  if (code !== 0) throw new Error(`terraform ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** Whether a program is on PATH; tests that need it say so when it is not. */
export async function hasProgram(name: string): Promise<boolean> {
  const { code } = await runProgram('/bin/sh', ['-c', `command -v ${name}`]);
  return code === 0;
}
