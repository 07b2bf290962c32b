import { homedir } from 'node:os';
import { join } from 'node:path';

/** A folder of ours in the cache folder of the XDG base directory specification. */
export function cacheFolder(
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const xdg = environment.XDG_CACHE_HOME ?? '';
  return join(xdg.startsWith('/') ? xdg : join(environment.HOME || homedir(), '.cache'), 'mainstem', name);
}
