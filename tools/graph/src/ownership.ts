import { folderOf, isWithin, KINDS, nameOf, type Project } from '@mainstem/change';

/** Files that document a folder; they change nobody's effect unless something refers to them. */
const DOCUMENTATION =
  /^(?:.*\.(?:md|markdown|adoc|rst)|LICENSE|LICENCE|NOTICE|OWNERS|CODEOWNERS|\.gitignore|\.gitkeep|\.gitattributes|\.editorconfig|\.helmignore|\.terraform-docs\.ya?ml)$/i;

/**
 * A function that tells whose file a path is: the project in the nearest folder above it. A project in the repository's root
 * owns only the files directly in it, else it would own everything.
 */
export function createOwnership(byRoot: ReadonlyMap<string, Project>): (path: string) => Project | undefined {
  const ofFolder = new Map<string, Project | undefined>();
  const nearest = (folder: string): Project | undefined => {
    if (ofFolder.has(folder)) return ofFolder.get(folder);
    const own = byRoot.get(folder);
    const found = own ?? (folder === '.' ? undefined : nearest(folderOf(folder)));
    const result = found?.root === '.' && folder !== '.' ? undefined : found;
    ofFolder.set(folder, result);
    return result;
  };
  return (path) => {
    const owner = nearest(folderOf(path)) ?? byRoot.get(path); // a submodule can be a project's whole folder
    if (owner === undefined || !isWithin(path, owner.root)) return undefined;
    return DOCUMENTATION.test(nameOf(path)) && KINDS[owner.kind].keepsDocumentation !== true ? undefined : owner;
  };
}
