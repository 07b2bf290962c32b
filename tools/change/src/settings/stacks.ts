import { matchesGlob } from '../paths.ts';
import type { StackInstance } from '../preview-context.ts';
import type { Settings } from './schema.ts';

/** How one stack folder is planned: every entry of `stacks` whose glob matches, later ones winning. */
export function instanceOf(root: string, settings: Settings): StackInstance {
  let instance: StackInstance = { varFiles: [], backendConfig: [] };
  for (const { path, workspace, environment, varFiles, backendConfig } of settings.stacks) {
    if (!matchesGlob(root, path)) continue;
    instance = {
      ...instance,
      ...(workspace === undefined ? {} : { workspace }),
      ...(environment === undefined ? {} : { environment }),
      varFiles: [...instance.varFiles, ...varFiles],
      backendConfig: [...instance.backendConfig, ...backendConfig],
    };
  }
  return instance;
}
