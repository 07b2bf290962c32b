import { WIRED_FOLDERS, wiredFiles } from '@mainstem/crossplane/wiring';
import type { Draft } from './draft.ts';

/** Writes again what follows from the kinds of the tree (`npm run wiring`), where the tree has it. */
export function rewire(draft: Draft): void {
  const texts = new Map<string, string>();
  for (const path of draft.paths) {
    if (/\.ya?ml$/.test(path) && WIRED_FOLDERS.some((folder) => path.startsWith(`${folder}/`)))
      texts.set(path, draft.read(path) ?? '');
  }
  for (const [path, text] of wiredFiles(texts)) draft.edit(path, () => text);
}
