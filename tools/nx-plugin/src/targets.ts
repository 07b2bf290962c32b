import type { Project } from '@mainstem/change';
import type { Graph, Read } from '@mainstem/graph';

/** One Nx target, in the shape of `nx:run-commands`. */
export interface Target {
  readonly executor: 'nx:run-commands';
  readonly options: { readonly command: string; readonly cwd: '{workspaceRoot}' };
  readonly cache: boolean;
  readonly inputs: readonly (
    | string
    | { readonly runtime: string }
    | { readonly externalDependencies: readonly string[] }
  )[];
  readonly metadata: { readonly description: string };
}

/** Commands of each kind. `plan` and `diff` are never cached: they depend on live state and on a base that no task sees. */
const COMMANDS: Readonly<Record<string, { command: string; cache: boolean; description: string }>> = {
  validate: {
    command: 'mainstem validate --working-tree',
    cache: true,
    description: 'Syntax, broken references, circles',
  },
  render: { command: 'mainstem render --working-tree', cache: true, description: 'The manifests that this renders to' },
  diff: { command: 'mainstem diff', cache: false, description: 'What manifests would do against the base' },
  plan: { command: 'mainstem plan', cache: false, description: 'What Terraform would do; skipped without credentials' },
};

/** The repository's own code, by the folder that shows that a target makes sense. */
const CODE_COMMANDS: Readonly<Record<string, { folder: string; command: string; description: string }>> = {
  test: { folder: 'test', command: 'vitest run', description: 'Its tests' },
  build: { folder: 'dist', command: 'npm run build --', description: 'Its committed bundle' },
};

const TARGETS_OF: Readonly<Record<Project['kind'], readonly string[]>> = {
  'terraform-stack': ['validate', 'plan'],
  'terraform-module': ['validate'],
  'app-overlay': ['validate', 'render', 'diff'],
  'kustomize-base': ['validate'],
  'argocd-app': ['validate', 'diff'],
  'crossplane-api': ['validate', 'diff'],
  'helm-chart': ['validate'],
  manifests: ['validate', 'render', 'diff'],
  facts: ['validate', 'diff'],
  action: [],
  library: [],
};

/** What Nx runs for a project. */
export function targetsOf(project: Project, graph: Graph, reads: readonly Read[]): Record<string, Target> {
  if (project.kind === 'action' || project.kind === 'library') return codeTargets(project, graph);
  const outside = outsideInputs(project, graph, reads);
  return Object.fromEntries(
    TARGETS_OF[project.kind].map((name) => {
      const { command, cache, description } = COMMANDS[name] as (typeof COMMANDS)[string];
      const target: Target = {
        executor: 'nx:run-commands',
        options: { command: `${command} ${shellWord(project.name)}`, cwd: '{workspaceRoot}' },
        cache,
        inputs: ['default', '^default', ...outside, { runtime: 'node -v' }, { externalDependencies: [] }],
        metadata: { description },
      };
      return [name, target];
    }),
  );
}

function codeTargets({ root }: Project, graph: Graph): Record<string, Target> {
  return Object.fromEntries(
    Object.entries(CODE_COMMANDS)
      .filter(([, { folder }]) => graph.tree.hasFolder(`${root}/${folder}`))
      .map(([name, { command, description }]) => {
        const target: Target = {
          executor: 'nx:run-commands',
          options: { command: `${command} ${quoted(root)}`, cwd: '{workspaceRoot}' },
          // A bundle is written into the tree: Nx must not restore an old one over it.
          cache: name === 'test',
          inputs: ['default', '^default', { runtime: 'node -v' }],
          metadata: { description },
        };
        return [name, target];
      }),
  );
}

/** A project's name as one word of a POSIX shell: it comes from a folder, which may be called anything. */
function shellWord(name: string): string {
  if (/^[\w.][\w.@+-]*$/.test(name)) return name;
  return `-- ${quoted(name)}`;
}

function quoted(word: string): string {
  return /^[\w./@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * Files outside the project's folder that it reads raw. Nx takes `{workspaceRoot}` inputs of a target as touching its project,
 * which is the only way to tell it of a file that no project owns.
 */
function outsideInputs(project: Project, graph: Graph, reads: readonly Read[]): string[] {
  const inputs = new Set<string>();
  for (const { path, glob } of reads) {
    const pattern = path ?? (glob as string);
    if (!pattern.startsWith(`${project.root}/`)) inputs.add(`{workspaceRoot}/${pattern}`);
  }
  for (const { project: name, widensTo } of graph.unresolved) {
    if (name === project.name)
      for (const glob of widensTo) inputs.add(`{workspaceRoot}/${glob === '**' ? '**/*' : glob}`);
  }
  return [...inputs].sort();
}
