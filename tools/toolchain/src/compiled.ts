import * as module from 'node:module';
import { cacheFolder } from './cache-folder.ts';

/**
 * Lets Node keep what V8 made of the code, for the next start. In the user's own cache folder, since what lies there is run: never in a temporary
 * folder that others may write to. Call it before anything is loaded. A Node before 22.1 does not have it, and a folder that cannot be written
 * costs nothing.
 *
 * Source: https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment.MAINSTEM_NO_CACHE === '1') return;
  const { enableCompileCache } = module as Partial<typeof module>;
  enableCompileCache?.(cacheFolder('compiled', environment));
}
