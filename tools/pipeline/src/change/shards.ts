import type { AffectedDocument } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { previewsOf } from './facets.ts';

/** GitHub runs at most this many jobs of one matrix. */
export const MOST_SHARDS = 256;

/**
 * Packs items into at most `most` shards of nearly equal size, in order, so that the same list always gives the same shards.
 */
export function packShards<T>(items: readonly T[], most: number = MOST_SHARDS): T[][] {
  const count = Math.min(items.length, Math.max(1, Math.floor(most)));
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)),
  );
}

/** Which command previews which affected project. */
export function previewCommands({ projects }: AffectedDocument): { plan: string[]; diff: string[] } {
  return {
    plan: projects.filter((project) => previewsOf(project).plan).map(({ name }) => name),
    diff: projects.filter((project) => previewsOf(project).diff).map(({ name }) => name),
  };
}

/** Names in one line, as `xargs` reads them: one that a shell would split or expand is in quotes. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => (/^[\w.@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)).join(' ');
}

/**
 * The names in a line that `joinNames` wrote, or that a person did: separated by white space, quoted as a shell would.
 *
 * @throws InputError for a quote that is never closed.
 */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let name: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === "'" || character === '"') {
      const end = text.indexOf(character, at + 1);
      if (end < 0) throw new InputError(`a quote is never closed: ${text.slice(at, at + 60)}`);
      name = (name ?? '') + text.slice(at + 1, end);
      at = end;
    } else if (/\s/.test(character)) {
      if (name !== undefined) names.push(name);
      name = undefined;
    } else {
      if (character === '\\') at++;
      name = (name ?? '') + (text[at] ?? '');
    }
  }
  return name === undefined ? names : [...names, name];
}
