import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every part below `tools/`, lowest first. A new part gets its place here. */
export const ORDER: readonly string[] = [
  'cel',
  'change',
  'toolchain',
  'repository',
  'terraform',
  'kubernetes',
  'crossplane',
  'argocd',
  'graph',
  'github',
  'pipeline',
  'generators',
  'report',
  'action',
  'nx-plugin',
  'cli',
  'testing',
  'workshop',
];

/** Parts that may import less than all that lies below them. */
export const ONLY: Readonly<Record<string, readonly string[]>> = {
  // An engine knows neither another one nor Git; crossplane and argocd speak in manifests.
  terraform: ['change', 'toolchain'],
  kubernetes: ['cel', 'change', 'toolchain'],
  crossplane: ['cel', 'change', 'toolchain', 'kubernetes'],
  argocd: ['change', 'toolchain', 'kubernetes'],
  github: ['change'],
  // A report can be made wherever a document is.
  report: ['change'],
  'nx-plugin': ['change', 'repository', 'graph'],
  // What it writes is text: of the engines it knows only how files read and what is wired.
  generators: ['change', 'toolchain', 'repository', 'kubernetes', 'crossplane', 'pipeline'],
};

/** One workspace: the folder below the root, and the parts that its package.json names. */
export interface Part {
  readonly folder: string;
  readonly uses: readonly string[];
}

/**
 * What goes up, or where a part may not go.
 *
 * @returns sentences that end with what to do; none when each import points down.
 */
export function wrongDependencies(parts: readonly Part[]): string[] {
  return parts.flatMap(({ folder, uses }) => {
    const name = folder.slice('tools/'.length);
    const isAction = folder.startsWith('actions/');
    const place = isAction ? ORDER.indexOf('cli') : ORDER.indexOf(name);
    if (place < 0)
      return [`${folder} has no place in the order of parts: add it to ORDER in tools/workshop/src/parts.ts`];
    const allowed = (isAction ? undefined : ONLY[name]) ?? ORDER.slice(0, place);
    return uses
      .filter((used) => !allowed.includes(used))
      .map(
        (used) =>
          `${folder}/package.json names @mainstem/${used}: an import only points down (docs/architecture.md). Move what is shared to a part below both`,
      );
  });
}

/** The workspaces of a checkout. @param root of it. */
export function readParts(root: string): Part[] {
  return ['tools', 'actions'].flatMap((above) =>
    readdirSync(join(root, above), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const { dependencies = {} } = JSON.parse(readFileSync(join(root, above, name, 'package.json'), 'utf8')) as {
          dependencies?: Record<string, string>;
        };
        const uses = Object.keys(dependencies).flatMap((one) => /^@mainstem\/(.+)$/.exec(one)?.[1] ?? []);
        return { folder: `${above}/${name}`, uses };
      }),
  );
}

/** Imports in a text that leave its part by a relative path, which no package.json would show. @param file its path below the root. */
export function importsOut(file: string, text: string): string[] {
  const part = file.split('/').slice(0, 2).join('/');
  return [...text.matchAll(/(?:from|import\(|import)\s*['"](\.[^'"]*)['"]/g)].flatMap(([, to = '']) => {
    const path = join(file, '..', to).split(sep).join('/');
    return path.startsWith(`${part}/`) ? [] : [`${file} imports ${to}, which is of another part: import its package`];
  });
}

/** Every source file of every part, below the root. Tests are left out: they may look anywhere. */
export function sourcesOf(root: string, { folder }: Part): string[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
