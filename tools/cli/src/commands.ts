import type { Command } from './command.ts';

/** One command: what `mainstem --help` prints of it, and its code, which is loaded only when it is asked for. */
export interface Entry {
  /** What follows the name in the overview. */
  readonly example: string;
  readonly what: string;
  load(): Promise<{ readonly command: Command }>;
}

/** A generator's command, made of what it declares. */
async function generator(name: string): Promise<{ readonly command: Command }> {
  const { generatorCommand } = await import('./generate.ts');
  return { command: generatorCommand(name) };
}

/** Every command by its name, one word or two, in the order of the overview. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  init: {
    example: '--answers FILE',
    what: 'makes the template your own: names, accounts, regions, teams',
    load: () => import('./commands/init.ts'),
  },
  upgrade: {
    example: '--to REV',
    what: 'a later version of the template, merged into your fork as a branch',
    load: () => import('./commands/upgrade.ts'),
  },
  'new app': {
    example: 'NAME',
    what: 'an application: base, and an overlay for each environment',
    load: () => generator('app'),
  },
  'new overlay': {
    example: 'APP --environment E',
    what: 'an application in one more environment',
    load: () => generator('overlay'),
  },
  'new resource': {
    example: 'postgres --app APP',
    what: 'a postgres, bucket or queue for an application',
    load: () => generator('resource'),
  },
  'new stack': {
    example: 'NAME',
    what: 'a Terraform stack in each environment, with its module',
    load: () => generator('stack'),
  },
  'new module': {
    example: 'NAME',
    what: 'a Terraform module with its tests',
    load: () => generator('module'),
  },
  'new api': {
    example: 'NAME',
    what: 'something that teams can ask for: definition, composition, example',
    load: () => generator('api'),
  },
  'new environment': {
    example: 'NAME --account ID',
    what: 'an environment: folders, settings, rollout, Argo CD',
    load: () => generator('environment'),
  },
  'new team': {
    example: 'NAME',
    what: 'a team: its AppProject, and what it owns',
    load: () => generator('team'),
  },
  'rename app': {
    example: 'APP --to NAME',
    what: 'another name; says what does not move with it',
    load: () => generator('rename app'),
  },
  'remove app': {
    example: 'APP',
    what: 'takes it out; says what is lost and how to keep it',
    load: () => generator('remove app'),
  },
  affected: {
    example: '--base main',
    what: 'the projects a change reaches, and why',
    load: () => import('./commands/affected.ts'),
  },
  why: {
    example: 'PROJECT --base main',
    what: 'the path from a changed file to one project',
    load: () => import('./commands/why.ts'),
  },
  diff: {
    example: 'PROJECT... --base main',
    what: 'what manifests would do, without a cluster',
    load: () => import('./commands/diff.ts'),
  },
  admit: {
    example: 'FILE --schema CRD|XRD',
    what: 'what the API server would answer to a custom resource',
    load: () => import('./commands/admit.ts'),
  },
  plan: {
    example: 'PROJECT...',
    what: 'what Terraform would do (skipped without AWS credentials)',
    load: () => import('./commands/plan.ts'),
  },
  apply: {
    example: 'PROJECT... --receipts D',
    what: 'applies what was reviewed, and nothing else',
    load: () => import('./commands/apply.ts'),
  },
  rollout: {
    example: '--environment E ...',
    what: 'brings an environment to a commit, in order, and records it',
    load: () => import('./commands/rollout.ts'),
  },
  rollback: {
    example: '--environment E',
    what: 'reverts what keeps an environment from being live, on a branch',
    load: () => import('./commands/rollback.ts'),
  },
  status: {
    example: '[--environment E]',
    what: 'what is live, due, dirty, waiting or on hold, and why',
    load: () => import('./commands/status.ts'),
  },
  ledger: {
    example: '--environment E',
    what: 'what rollouts recorded of an environment',
    load: () => import('./commands/ledger.ts'),
  },
  hold: {
    example: '--environment E --reason R',
    what: 'keeps rollouts of an environment or a project waiting',
    load: () => import('./commands/hold.ts'),
  },
  release: {
    example: '--environment E --reason R',
    what: 'ends a hold',
    load: () => import('./commands/release.ts'),
  },
  metrics: {
    example: '[--since 90d]',
    what: 'lead time, failures, recovery and drift, from events alone',
    load: () => import('./commands/metrics.ts'),
  },
  board: {
    example: '--out DIR',
    what: 'one page for the wall: what is live where, and the figures',
    load: () => import('./commands/board.ts'),
  },
  drift: {
    example: '[PROJECT...]',
    what: 'what differs from what was applied, though nobody declared it',
    load: () => import('./commands/drift.ts'),
  },
  verdict: {
    example: '--base main',
    what: 'all of it, judged: pass, acknowledge, blocked or failed',
    load: () => import('./commands/verdict.ts'),
  },
  gate: {
    example: '--environment E ...',
    what: 'watches until a commit is live in Argo CD, and says why not',
    load: () => import('./commands/gate.ts'),
  },
  'gate decide': {
    example: '--application F ...',
    what: 'whether a commit is live in Argo CD, from recorded objects',
    load: () => import('./commands/gate-decide.ts'),
  },
  'gate replay': {
    example: 'RECORDING',
    what: 'the gate over a recording, a decision a line',
    load: () => import('./commands/gate-replay.ts'),
  },
  graph: { example: '', what: 'projects and edges of the tree', load: () => import('./commands/graph.ts') },
  render: {
    example: 'PROJECT',
    what: 'the manifests of an overlay or chart',
    load: () => import('./commands/render.ts'),
  },
  'crossplane render': {
    example: 'XR COMPOSITION',
    what: 'what a composition makes of a composite resource',
    load: () => import('./commands/crossplane-render.ts'),
  },
  'crossplane validate': {
    example: 'PATH...',
    what: 'compositions, definitions and custom resources, checked',
    load: () => import('./commands/crossplane-validate.ts'),
  },
  validate: {
    example: '[PROJECT...]',
    what: 'syntax, broken references, circles',
    load: () => import('./commands/validate.ts'),
  },
  'migrate instance': {
    example: 'FILE',
    what: 'the namespaced form of a cluster-scoped RDS Instance',
    load: () => import('./commands/migrate-instance.ts'),
  },
  'schemas sync': {
    example: '',
    what: 'fetches the definitions that packages and charts bring',
    load: () => import('./commands/schemas-sync.ts'),
  },
  doctor: { example: '', what: 'what this machine has and lacks', load: () => import('./commands/doctor.ts') },
  completion: {
    example: 'bash|zsh|fish',
    what: 'completion of commands, options and projects for a shell',
    load: async () => {
      const { completionCommand } = await import('./commands/completion.ts');
      return { command: completionCommand(() => COMMANDS) };
    },
  },
  demo: {
    example: '',
    what: 'a realistic pull request, end to end, in a scratch repository',
    load: () => import('./commands/demo.ts'),
  },
};
