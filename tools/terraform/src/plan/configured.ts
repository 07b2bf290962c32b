import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Body, parseHcl } from '../hcl/body.ts';
import { parseJson } from '../hcl/json.ts';
import { list, record, text } from '../json.ts';
import { isConfiguration } from '../scan.ts';

/** What a configuration says that no plan holds: the texts of provisioners, and of what decides where a change happens. */
export interface Configured {
  /** By the configured address of their resource: kinds of provisioners and the text of their blocks, connections too. */
  readonly provisioners: ReadonlyMap<string, Provisioners>;
  /** The same of `removed` blocks, by the address that they name in `from`. */
  readonly removed: ReadonlyMap<string, Provisioners>;
  /** Text of the provider blocks of the root module, by the provider's local name. */
  readonly providers: ReadonlyMap<string, string>;
  /** Text of what expressions may refer to: locals, variables' defaults and module calls, of all modules. */
  readonly names: string;
}

export interface Provisioners {
  readonly kinds: readonly string[];
  readonly text: string;
}

/**
 * Reads the configuration that an `init` put together, modules that it fetched included. A file that cannot be read adds nothing: Terraform
 * refused it before.
 *
 * @param folder the stack's absolute folder.
 * @param data Terraform's data directory, where `modules/modules.json` says which module lies where.
 */
export async function readConfigured(folder: string, data: string): Promise<Configured> {
  const provisioners = new Map<string, Provisioners>();
  const removed = new Map<string, Provisioners>();
  const providers = new Map<string, string>();
  const names: string[] = [];
  for (const { key, path } of await modulesOf(folder, data)) {
    const prefix =
      key === ''
        ? ''
        : `${key
            .split('.')
            .map((name) => `module.${name}`)
            .join('.')}.`;
    const files = (await readdir(path).catch(() => [])).filter(isConfiguration).sort();
    for (const file of files) {
      const content = await readFile(join(path, file), 'utf8').catch(() => '');
      const { body } = file.endsWith('.json') ? parseJson(content) : parseHcl(content);
      for (const block of body.blocks) {
        const slice = ({ at, end }: { at: number; end: number }) => plainText(content.slice(at, end));
        const [type = '', name = ''] = block.labels;
        if (block.type === 'resource') addTo(provisioners, `${prefix}${type}.${name}`, block.body, slice);
        else if (block.type === 'removed') {
          const from = block.body.attributes.find((attribute) => attribute.name === 'from');
          const address =
            from === undefined
              ? ''
              : slice(from)
                  .replace(/^"?from"?\s*[=:]\s*/, '')
                  .replace(/^"|"$/g, '');
          addTo(removed, `${prefix}${address}`, block.body, slice);
        } else if (block.type === 'provider' && key === '') {
          providers.set(type, `${providers.get(type) ?? ''}${slice(block)}\n`);
        } else if (block.type === 'locals' || block.type === 'variable' || block.type === 'module') {
          names.push(`${prefix}${slice(block)}`);
        }
      }
    }
  }
  return { provisioners, removed, providers, names: names.join('\n') };
}

/** Whether a text refers to something whose value stands elsewhere in the configuration. */
export function refersToNames(text: string): boolean {
  return /\b(?:var|local|module|each|data)\s*\./.test(text);
}

async function modulesOf(folder: string, data: string): Promise<{ key: string; path: string }[]> {
  const root = { key: '', path: folder };
  try {
    const modules = list(record(JSON.parse(await readFile(join(data, 'modules', 'modules.json'), 'utf8'))).Modules);
    return [
      root,
      ...modules.flatMap((module) => {
        const { Key: key, Dir: dir } = record(module);
        const [name, path] = [text(key) ?? '', text(dir)];
        return name === '' || path === undefined ? [] : [{ key: name, path: resolve(folder, path) }];
      }),
    ];
  } catch {
    return [root]; // no module is called
  }
}

function addTo(
  into: Map<string, Provisioners>,
  address: string,
  body: Body,
  slice: (place: { at: number; end: number }) => string,
): void {
  const kinds = new Set<string>();
  const texts: string[] = [];
  for (const block of body.blocks) {
    if (block.type === 'provisioner') kinds.add(block.labels[0] ?? 'unknown');
    if (block.type === 'provisioner' || block.type === 'connection') texts.push(slice(block));
  }
  for (const attribute of body.attributes) {
    if (attribute.name === 'provisioner') kinds.add('unknown');
    if (attribute.name === 'provisioner' || attribute.name === 'connection') texts.push(slice(attribute));
  }
  if (kinds.size === 0) return;
  const before = into.get(address);
  into.set(address, {
    kinds: [...new Set([...(before?.kinds ?? []), ...kinds])],
    text: `${before?.text ?? ''}${texts.join('\n')}\n`,
  });
}

/** Without comments that stand alone and with single spaces, so that what only looks otherwise is the same. */
function plainText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '' && !/^(?:#|\/\/)/.test(line))
    .join('\n');
}
