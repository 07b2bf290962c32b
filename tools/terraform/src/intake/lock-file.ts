import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '@mainstem/change';
import { parseHcl } from '../hcl/body.ts';

/** One provider that a lock file selects. */
export interface LockedProvider {
  /** `registry.terraform.io/hashicorp/aws`. */
  readonly source: string;
  readonly version: string;
  readonly constraints: string | undefined;
}

/**
 * The providers of a dependency lock file, by source.
 * Source: https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
export function lockedProviders(text: string): LockedProvider[] {
  return parseHcl(text)
    .body.blocks.filter(({ type }) => type === 'provider')
    .map(({ labels, body }) => {
      const value = (name: string) => {
        const found = body.attributes.find((attribute) => attribute.name === name)?.value;
        return typeof found === 'string' ? found : undefined;
      };
      return { source: labels[0] ?? '', version: value('version') ?? '', constraints: value('constraints') };
    })
    .sort((a, b) => compareText(a.source, b.source));
}

/** The text of a stack's lock file; `undefined` when it has none. */
export function readLockFile(folder: string): Promise<string | undefined> {
  return readFile(join(folder, '.terraform.lock.hcl'), 'utf8').catch(() => undefined);
}

/** A provider's source without the public registry's name: `hashicorp/aws`. */
export function shortSource(source: string): string {
  return source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '');
}
