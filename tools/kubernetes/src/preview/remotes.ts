import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ToolError } from '@mainstem/change';
import { KUSTOMIZATION_NAMES, readKustomization } from '../discover/kustomization.ts';
import { looksRemote } from '../discover/target.ts';
import { documentTexts } from '../yaml/split.ts';

/** An address outside of the tree that a kustomization has fetched. */
export interface Remote {
  readonly address: string;
  /** The kustomization that names it, from the root. */
  readonly file: string;
}

/** Which addresses may be fetched; why not, as a sentence's end. */
export type RemotePolicy = (remote: Remote) => Promise<string | undefined>;

/** More folders than any kustomization is made of: beyond it is no use in looking. */
const MOST_FOLDERS = 5_000;
/** A kustomization that is larger is no kustomization. */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * Refuses to build a folder whose kustomizations have something fetched that could start a program, or that nobody allowed. What a remote
 * base refers to in turn is not known before; Git fetches that over `https` and `ssh` alone.
 *
 * @param folder absolute path of the kustomization, within `root`.
 * @throws ToolError that names file and address, and the line that allows it.
 */
export async function refuseRemotes(folder: string, root: string, policy?: RemotePolicy): Promise<void> {
  for (const remote of await remotesOf(folder, root)) {
    const why = whyUnsafe(remote.address) ?? (await policy?.(remote));
    if (why === undefined) continue;
    throw new ToolError(`${remote.file}: ${JSON.stringify(shown(remote.address))} is not fetched: ${why}.`);
  }
}

/** The addresses in a kustomization and in those of the tree that it is built from. */
async function remotesOf(folder: string, root: string): Promise<Remote[]> {
  const top = await realpath(root).catch(() => root);
  const seen = new Set<string>();
  const found: Remote[] = [];
  const queue = [folder];
  for (let next = queue.pop(); next !== undefined && seen.size < MOST_FOLDERS; next = queue.pop()) {
    const here = await realpath(next).catch(() => undefined);
    if (here === undefined || seen.has(here) || (here !== top && !here.startsWith(top + sep))) continue;
    seen.add(here);
    const names = new Set(await readdir(here).catch(() => []));
    const name = KUSTOMIZATION_NAMES.find((one) => names.has(one));
    if (name === undefined) continue;
    const path = join(here, name);
    if ((await stat(path)).size > MOST_BYTES) continue; // kustomize gives up on it, within its limits
    const file = relative(top, path).split(sep).join('/');
    for (const address of addressesIn(await readFile(path, 'utf8'))) {
      const local = await stat(join(here, address)).catch(() => undefined);
      if (local?.isFile() === true) continue;
      if (looksRemote(address)) found.push({ address, file });
      else if (local?.isDirectory() === true) queue.push(join(here, address));
    }
  }
  return found;
}

/** Everything that a kustomization has read, aliases and merge keys followed; of a text that is no YAML, what can be told. */
export function addressesIn(text: string): string[] {
  return documentTexts(text).flatMap((document) => {
    const { inputs = [], charts = [], plugins = [] } = readKustomization(document.text) ?? {};
    const all = [{ inputs, charts }, ...plugins];
    return [
      ...all.flatMap((one) => one.inputs.map(({ value }) => value)),
      ...all.flatMap((one) => one.charts.flatMap(({ repository }) => repository ?? [])),
    ];
  });
}

/** Schemes over which something is fetched and nothing is run. */
const FETCHED = /^(?:https?|ssh|oci):\/\//i;

/**
 * Why an address is never fetched, whoever allows it. kustomize hands parts of it to Git as arguments, and Git takes some for options or runs
 * what they name. https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/git/repospec.go
 */
export function whyUnsafe(address: string): string | undefined {
  const bare = address.replace(/^git::/i, '');
  let plain = bare;
  // As often as it takes: kustomize and Git may each decode once.
  for (let before = ''; before !== plain; ) {
    before = plain;
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return 'it holds an escape that means nothing';
    }
  }
  if (/::/.test(bare.split(/[/?]/)[0] ?? '')) return 'its transport runs a program';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare) && !FETCHED.test(bare)) {
    return 'its scheme is none of https, http, ssh and oci';
  }
  if (/[\s\p{Cc}`$;|<>"'\\]/u.test(plain)) return 'it holds a character that no address has';
  const [where = '', ...query] = plain.split('?');
  if (
    query
      .join('?')
      .split('&')
      .some((pair) => /^-|=\s*-/.test(pair))
  )
    return 'a revision that starts with "-" is an option for Git';
  const authority = where.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/:]/)[0] ?? '';
  if (/(?:^|@)-/.test(authority)) return 'a host that starts with "-" is an option for Git';
  return undefined;
}

/** Without what may be a password in it. */
function shown(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1…@').slice(0, 200);
}
