import { KINDS, type Project, shellWord } from '@mainstem/change';
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

/** What a module brings tests for, and where this repository's own scripts are. */
const MODULE_TESTS = { folder: 'tests', script: 'tools/workshop/src/terraform-test.ts' };

/** The repository's own code, by the folder that shows that a target makes sense. */
const CODE_COMMANDS: Readonly<Record<string, { folder: string; command: string; description: string }>> = {
  test: { folder: 'test', command: 'vitest run', description: 'Its tests' },
  build: { folder: 'dist', command: 'npm run build --', description: 'Its committed bundle' },
};

/** What Nx runs for a project. */
export function targetsOf(project: Project, graph: Graph, reads: readonly Read[]): Record<string, Target> {
  if (KINDS[project.kind].targets.length === 0) return codeTargets(project, graph);
  const outside = outsideInputs(project, graph, reads);
  const target = (command: string, cache: boolean, description: string): Target => ({
    executor: 'nx:run-commands',
    options: { command, cwd: '{workspaceRoot}' },
    cache,
    inputs: ['default', '^default', ...outside, { runtime: 'node -v' }, { externalDependencies: [] }],
    metadata: { description },
  });
  const targets = KINDS[project.kind].targets.map((name): [string, Target] => {
    const { command, cache, description } = COMMANDS[name] as (typeof COMMANDS)[string];
    return [name, target(`${command} ${nameWord(project.name)}`, cache, description)];
  });
  if (hasModuleTests(project, graph)) {
    const command = `npm run --silent test:terraform -- ${shellWord(project.root)}`;
    targets.push(['test', target(command, true, 'terraform test, with mocked providers')]);
  }
  return Object.fromEntries(targets);
}

function hasModuleTests({ kind, root }: Project, { tree }: Graph): boolean {
  return (
    kind === 'terraform-module' &&
    tree.hasFolder(`${root}/${MODULE_TESTS.folder}`) &&
    tree.entries.has(MODULE_TESTS.script)
  );
}

function codeTargets({ root }: Project, graph: Graph): Record<string, Target> {
  return Object.fromEntries(
    Object.entries(CODE_COMMANDS)
      .filter(([, { folder }]) => graph.tree.hasFolder(`${root}/${folder}`))
      .map(([name, { command, description }]) => {
        const target: Target = {
          executor: 'nx:run-commands',
          options: { command: `${command} ${shellWord(root)}`, cwd: '{workspaceRoot}' },
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
function nameWord(name: string): string {
  if (/^[\w.][\w.@+-]*$/.test(name)) return name;
  return `-- ${shellWord(name)}`;
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
