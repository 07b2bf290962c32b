import type { Entry } from './commands.ts';

/** Commands by what a person wants to do, in the order in which one meets them. */
export const INTENTS: readonly (readonly [intent: string, commands: readonly string[]])[] = [
  [
    'Begin, and add',
    [
      ...[
        'init',
        'doctor',
        'completion',
        'demo',
        'new app',
        'new overlay',
        'new resource',
        'new stack',
        'new module',
        'new api',
        'new environment',
      ],
      ...['new team', 'rename app', 'remove app', 'upgrade'],
    ],
  ],
  ['See what a change does', ['affected', 'why', 'diff', 'plan', 'verdict', 'graph', 'render', 'crossplane render']],
  ['See what is wrong', ['validate', 'crossplane validate', 'admit', 'schemas sync', 'migrate instance']],
  ['Roll out', ['apply', 'rollout', 'rollback', 'gate', 'gate decide', 'gate replay', 'hold', 'release']],
  ['See what is live', ['status', 'drift', 'ledger', 'metrics', 'board']],
];

/** What `mainstem --help` prints: every command once, under what it is for; one that nobody placed stands last. */
export function overview(commands: Readonly<Record<string, Entry>>): string {
  const placed = new Set(INTENTS.flatMap(([, names]) => names));
  const others = Object.keys(commands).filter((name) => !placed.has(name));
  const groups = [...INTENTS, ...(others.length > 0 ? [['Also', others] as const] : [])];
  const parts = groups.map(([intent, names]) => {
    const lines = names.flatMap((name) => {
      const entry = commands[name];
      if (entry === undefined) return [];
      const typed = `  mainstem ${name} ${entry.example}`.trimEnd();
      return [`${typed.padEnd(40)} ${entry.what}`];
    });
    return `${intent}\n${lines.join('\n')}`;
  });
  return `mainstem: what a change to Terraform, Crossplane and Argo CD would do, before it is merged

${parts.join('\n\n')}

Everywhere: --json prints one document; --cwd DIR examines another repository; --help explains a command.
Exit: 0 done, 1 something failed, 2 bad usage or input, 3 done and the answer is "stop".
`;
}
