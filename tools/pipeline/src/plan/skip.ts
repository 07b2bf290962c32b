import { join } from 'node:path';
import { instanceOf, joinPath, type Tree } from '@mainstem/change';
import type { ConfigurationFiles } from '@mainstem/terraform/preview';
import type { Session, Sides } from '../change/session.ts';
import { runsInPlace } from './stack-folder.ts';
import type { UsesReader } from './uses-reader.ts';

/** Why a stack would not be planned on this machine; `undefined` where nothing is known that stands against it. */
export type WhySkipped = (sides: Sides) => Promise<string | undefined>;

/**
 * Who needs credentials where there are none, known before a folder is written or a program is started: of a change that reaches 10,000 stacks, a
 * laptop skips 10,000.
 */
export async function createSkips(session: Session, reader: UsesReader): Promise<WhySkipped> {
  // Beside the engine's preview, which a change without a stack does not load.
  const { findAwsCredentials, ON_DISK, readNeeds, whySkipped } = await import('@mainstem/terraform/preview');
  if ((await findAwsCredentials()) !== undefined) return async () => undefined;
  const disk = modulesOnce(ON_DISK);
  const [base, head] = [session.change.base, session.change.head].map((graph) => ({
    settings: graph.settings,
    files: modulesOnce(filesOf(graph.tree, reader)),
  }));
  return async ({ project: { root }, change }) => {
    const side = change === 'removed' ? base : head;
    if (side === undefined) return undefined;
    const { backendConfig } = instanceOf(root, side.settings);
    if (!runsInPlace(session, change)) return whySkipped(await readNeeds(root, backendConfig, side.files(root)));
    const inRepository = (path: string) => join(session.repository.root, path);
    const folder = inRepository(root);
    return whySkipped(await readNeeds(folder, backendConfig.map(inRepository), disk(folder)));
  };
}

function filesOf(tree: Tree, reader: UsesReader): ConfigurationFiles {
  return {
    list: async (folder) => tree.list(tree.resolve(folder)?.path ?? folder),
    read: async (path) => (await reader.texts({ tree, paths: [path] })).get(path) ?? '',
    folder: joinPath,
  };
}

/** The same files for each stack, where those of modules, which many of them call, are read once. */
function modulesOnce({ list, read, folder }: ConfigurationFiles): (own: string) => ConfigurationFiles {
  const lists = new Map<string, Promise<readonly string[]>>();
  const texts = new Map<string, Promise<string>>();
  const kept = <T>(known: Map<string, Promise<T>>, path: string, make: (path: string) => Promise<T>) => {
    const found = known.get(path) ?? make(path);
    known.set(path, found);
    return found;
  };
  return (own) => ({
    list: (path) => (path === own ? list(path) : kept(lists, path, list)),
    read: (path) => (path.slice(0, path.lastIndexOf('/')) === own ? read(path) : kept(texts, path, read)),
    folder,
  });
}
