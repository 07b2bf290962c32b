/** Reads from @kubernetes/client-node which kinds one release of Kubernetes serves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Apis {
  /** `1.36`. */
  readonly version: string;
  /** The client's class of each kind that the release serves, by `apiVersion/Kind`. */
  readonly served: ReadonlyMap<string, string>;
  /** Kinds that only earlier releases served, as far as the package still carries them. */
  readonly gone: ReadonlySet<string>;
}

/** Bodies of requests that are no objects of their own. */
const SUBRESOURCES: ReadonlySet<string> = new Set(['DeleteOptions', 'Eviction', 'Scale', 'Binding', 'TokenRequest']);

/**
 * @param modules the folder `node_modules`.
 * @throws Error when the generated client no longer looks as it does here.
 */
export function readApis(modules: string): Apis {
  const folder = join(modules, '@kubernetes/client-node/dist/gen');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const version = /OpenAPI spec version: release-(\d+\.\d+)/.exec(read('models/V1Pod.js'))?.[1];
  if (version === undefined) throw new Error('V1Pod.js: expected the version of the OpenAPI description.');

  // Files of releases past lie beside those of its own; the indexes name what belongs to this one.
  const index = read('index.js');
  const models = new Set([...read('models/all.js').matchAll(/models\/(\w+)\.js/g)].map(([, name]) => name));
  const served = new Map<string, string>();
  const gone = new Set<string>();
  for (const file of readdirSync(join(folder, 'apis')).sort()) {
    const api = /^(\w+?)(V\d\w*)Api\.js$/.exec(file);
    if (api === null) continue;
    const [, prefix = '', wanted = ''] = api;
    const text = read(`apis/${file}`);
    const [, group, apiVersion] = /'\/api(?:s\/([^/']+))?\/(v\d[a-z0-9]*)\//.exec(text) ?? [];
    if (apiVersion === undefined) throw new Error(`${file}: expected the path of an API.`);
    const isCurrent = index.includes(` as ${prefix}${wanted}Api`);
    for (const [, model = ''] of text.matchAll(/ObjectSerializer\.serialize\(body, "(\w+)", ""\)/g)) {
      // Where two groups have a kind of one name, the class has the group in front.
      const name = model.startsWith(prefix) ? model.slice(prefix.length) : model;
      const kind = name.slice(wanted.length);
      if (!name.startsWith(wanted) || !/^[A-Z]/.test(kind) || SUBRESOURCES.has(kind)) continue;
      const key = `${group === undefined ? '' : `${group}/`}${apiVersion}/${kind}`;
      if (isCurrent && models.has(model)) served.set(key, model);
      else gone.add(key);
    }
  }
  return { version, served, gone };
}
