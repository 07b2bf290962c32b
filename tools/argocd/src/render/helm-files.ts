import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '@mainstem/change';
import { isThere } from '@mainstem/toolchain';
import { type RenderContext, shownUrl } from './context.ts';
import { type BuildEnvironment, substitute } from './environment.ts';

/** Where files of one source lie. */
export interface FilePlace {
  /** The chart's folder, absolute. */
  readonly folder: string;
  /** What a path with a leading slash is relative to, and what no file may lie outside of: absolute and resolved. */
  readonly root: string;
}

/** A file that Helm is to read, or why it cannot be had here. */
export type LocatedFile =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'missing'; readonly shown: string }
  | { readonly is: 'elsewhere'; readonly reason: string };

/**
 * Resolves a value file or the file of a parameter: relative to the chart, to the repository's root with a leading slash, or to
 * the repository of the source with that `ref` (`$values/apps/shop/values.yaml`).
 * https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/#helm-value-files-from-external-git-repository
 *
 * @throws InputError for a path that leads out of the repository, which Argo CD refuses.
 */
export async function locateFile(
  text: string,
  place: FilePlace,
  environment: BuildEnvironment,
  context: RenderContext,
): Promise<LocatedFile> {
  const [first = '', ...rest] = text.split('/');
  const target = first.startsWith('$') ? context.refs.get(first.slice(1)) : undefined;
  if (target !== undefined) {
    if (!context.isOurs(target)) {
      return { is: 'elsewhere', reason: `the file ${text} lies in ${shownUrl(target.repoURL)}, another repository` };
    }
    const inRepository = `/${substitute(rest.join('/'), environment)}`;
    return inside(inRepository, { folder: context.realRoot, root: context.realRoot }, context);
  }
  const written = substitute(text, environment);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    return { is: 'elsewhere', reason: `the file ${shownUrl(written)} is not in the repository and is not fetched` };
  }
  return inside(written, place, context);
}

async function inside(written: string, { folder, root }: FilePlace, context: RenderContext): Promise<LocatedFile> {
  const path = isAbsolute(written) ? join(root, written) : resolve(folder, written);
  const shown = relative(root, path).split(sep).join('/');
  if (isOutside(root, path)) throw outside(context, written);
  if (!(await isThere(path))) {
    if (/[*?[{]/.test(written))
      return { is: 'elsewhere', reason: `value files by a pattern (${written}) are not looked up` };
    return { is: 'missing', shown };
  }
  if (isOutside(root, await realpath(path))) throw outside(context, written);
  return { is: 'file', path };
}

function isOutside(root: string, path: string): boolean {
  const from = relative(root, path);
  return from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
}

function outside({ owner }: RenderContext, written: string): InputError {
  return new InputError(
    `${owner}: the file ${written} leads out of the repository, which Argo CD refuses. Move it into the repository.`,
  );
}
