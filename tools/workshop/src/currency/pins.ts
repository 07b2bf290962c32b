/** A version that a file of the tree pins: of what, and where. */
export interface Pin {
  /** What is pinned, as its publisher names it: a chart, a package, an action, a program, `eks`. */
  readonly component: string;
  /** Without a leading `v`. */
  readonly version: string;
  readonly file: string;
  readonly line: number;
}

interface Finder {
  readonly files: RegExp;
  readonly pattern: RegExp;
  /** From a match to what is pinned; `undefined` where it is none. */
  pin(match: RegExpMatchArray, text: string): { readonly component: string; readonly version: string } | undefined;
}

const VERSION = String.raw`v?(\d+(?:\.\d+)*(?:[-+][\w.]+)?)`;

/** One finder for each way in which this tree pins a version. npm's packages have their lock file, and are not here. */
const FINDERS: readonly Finder[] = [
  {
    files: /\.terraform\.lock\.hcl$/,
    pattern: new RegExp(String.raw`provider "[^"/]+/([^"]+)" \{\s+version\s*= "${VERSION}"`, 'g'),
    pin: ([, name = '', version = '']) => ({ component: `terraform-provider ${name}`, version }),
  },
  {
    files: /\.tf$/,
    pattern: new RegExp(String.raw`kubernetes_version\s*= "${VERSION}"`, 'g'),
    pin: ([, version = '']) => ({ component: 'eks', version }),
  },
  {
    files: /^\.github\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/,
    pattern: new RegExp(String.raw`uses: ([\w.-]+\/[\w./-]+)@[0-9a-f]{40} # ${VERSION}`, 'g'),
    pin: ([, component = '', version = '']) => ({ component, version }),
  },
  {
    files: /^platform\/.*\.ya?ml$/,
    pattern: new RegExp(String.raw`package: [\w.-]+\/([\w./-]+):${VERSION}`, 'g'),
    pin: ([, component = '', version = '']) => ({ component, version }),
  },
  {
    // Applications with a chart or a repository at a version.
    files: /^platform\/.*\.ya?ml$/,
    pattern: new RegExp(String.raw`targetRevision: "?${VERSION}"?\s*$`, 'gm'),
    pin: ({ 1: version = '', index = 0 }, text) => {
      const component = sourceNear(text, index);
      return component === undefined ? undefined : { component, version };
    },
  },
  {
    // Elements of a list generator, and addon.yaml: `version: 2.4.3`, `dev: 3.5.0`, of the one chart of the file.
    files: /^platform\/.*\.ya?ml$/,
    pattern: new RegExp(String.raw`^ *(?:version|dev|staging|production): "?${VERSION}"?\s*$`, 'gm'),
    pin: ({ 1: version = '', index = 0 }, text) => {
      const component = sourceNear(text, index);
      return component === undefined || !version.includes('.') ? undefined : { component, version };
    },
  },
  {
    // Images of others; a registry of one's own account holds what this tree builds.
    files: /^(?:platform|apps)\/.*\.ya?ml$/,
    pattern: new RegExp(String.raw`image: "?([\w.-]+(?:\/[\w.-]+)+):${VERSION}`, 'g'),
    pin: ([, component = '', version = '']) => (/\.dkr\.ecr\./.test(component) ? undefined : { component, version }),
  },
  {
    files: /^platform\/crossplane\/.*\.ya?ml$/,
    pattern: /family: postgres(\d+)/g,
    pin: ([, version = '']) => ({ component: 'rds postgres', version }),
  },
  {
    files: /^tools\/toolchain\/src\/releases\.ts$/,
    pattern: new RegExp(String.raw`^ {2}(\w+): \{\n {4}version: '${VERSION}'`, 'gm'),
    pin: ([, component = '', version = '']) => ({ component, version }),
  },
  {
    files: /^\.node-version$/,
    pattern: new RegExp(`^${VERSION}`, 'g'),
    pin: ([, version = '']) => ({ component: 'node', version }),
  },
  {
    files: /^\.ci\/run$/,
    pattern: new RegExp(String.raw`install ([\w.-]+\/[\w./-]+)@${VERSION}`, 'g'),
    pin: ([, component = '', version = '']) => ({ component, version }),
  },
];

/** The chart, or the repository, that stands nearest in the same document. */
function sourceNear(text: string, index: number): string | undefined {
  const start = text.lastIndexOf('\n---', index) + 1;
  const end = text.indexOf('\n---', index);
  const document = text.slice(start, end < 0 ? undefined : end);
  const found = [...document.matchAll(/\b(chart|repoURL): "?([^"\s{}]+)"?/g)];
  const charts = found.filter(([, key]) => key === 'chart');
  const near = (charts.length > 0 ? charts : found).toSorted(
    (a, b) => Math.abs(a.index + start - index) - Math.abs(b.index + start - index),
  )[0];
  return near?.[2]?.replace(/^https:\/\/(?:github\.com\/)?/, '').replace(/\.git$/, '');
}

/** Every version that some files pin, by file and line. */
export function pinsIn(texts: ReadonlyMap<string, string>): Pin[] {
  return [...texts].flatMap(([file, text]) =>
    FINDERS.filter(({ files }) => files.test(file)).flatMap(({ pattern, pin }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const found = pin(match, text);
        const line = text.slice(0, match.index).split('\n').length;
        return found === undefined ? [] : [{ ...found, file, line }];
      }),
    ),
  );
}
