import type { OptionKind } from './command.ts';

/** What can be typed after a command's name. */
export interface Completable {
  readonly name: string;
  readonly what: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  /** Whether its words are projects. */
  readonly takesProjects: boolean;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * A completion script, made of what the commands declare. Options that take a value complete files; words of a command that takes projects
 * complete the names that `mainstem graph` knows in the current repository.
 */
export function completionScript(shell: Shell, commands: readonly Completable[]): string {
  if (shell === 'fish') return fish(commands);
  const script = bash(commands);
  // zsh reads bash's with its own compatibility (zshcompsys(1), bashcompinit).
  return shell === 'bash' ? script : `#compdef mainstem\nautoload -U +X bashcompinit && bashcompinit\n${script}`;
}

/** The next word of each prefix of a command: '' gives the first words, `new` the second ones. */
function nextWords(commands: readonly Completable[]): Map<string, string[]> {
  const words = new Map<string, Set<string>>();
  for (const { name } of commands) {
    const parts = name.split(' ');
    for (const [index, part] of parts.entries()) {
      const before = parts.slice(0, index).join(' ');
      words.set(before, (words.get(before) ?? new Set()).add(part));
    }
  }
  return new Map([...words].map(([before, set]) => [before, [...set]]));
}

const PROJECTS = 'mainstem graph --json 2>/dev/null | sed -n \'s/^ *"name": "\\([^"]*\\)",*$/\\1/p\'';

function flagsOf({ options }: Completable): string[] {
  return Object.keys(options).map((option) => `--${option}`);
}

function bash(commands: readonly Completable[]): string {
  const cases = [
    ...[...nextWords(commands)].map(([before, words]) => `    ${quote(before)}) words=${quote(words.join(' '))} ;;`),
  ];
  const options = commands.map(
    (one) =>
      `    ${quote(one.name)}) options=${quote(flagsOf(one).join(' '))}; projects=${one.takesProjects ? 'yes' : ''} ;;`,
  );
  const valued = [
    ...new Set(
      commands.flatMap(({ options: table }) =>
        Object.entries(table).flatMap(([name, { type }]) => (type === 'string' ? [`--${name}`] : [])),
      ),
    ),
  ];
  return `_mainstem() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" typed="" word words="" options="" projects=""
  COMPREPLY=()
  case "$before" in
    ${valued.join('|')}) COMPREPLY=( $(compgen -f -- "$current") ); return ;;
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) continue ;; esac
    case "$typed" in *" "*) break ;; esac
    typed="\${typed:+$typed }$word"
  done
  case "$typed" in
${cases.join('\n')}
  esac
  case "$typed" in
${options.join('\n')}
    *) case "\${typed%% *}" in
${options
  .filter((line) => !/^ {4}'[^']* /.test(line))
  .map((line) => `  ${line}`)
  .join('\n')}
      esac ;;
  esac
  case "$current" in
    -*) words="$options" ;;
    *) if [ -z "$words" ] && [ -n "$projects" ]; then words="$(${PROJECTS})"; fi ;;
  esac
  COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _mainstem mainstem
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = ['complete -c mainstem -f'];
  for (const [before, words] of nextWords(commands)) {
    for (const word of words) {
      const whole = [before, word].filter((part) => part !== '').join(' ');
      const what = commands.find(({ name }) => name === whole)?.what ?? `mainstem ${whole} --help`;
      const when = before === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${before}`;
      lines.push(`complete -c mainstem -n ${quote(when)} -a ${quote(word)} -d ${quote(what)}`);
    }
  }
  for (const { name, options, takesProjects } of commands) {
    const seen = name
      .split(' ')
      .map((part) => `__fish_seen_subcommand_from ${part}`)
      .join('; and ');
    for (const [option, { type, short }] of Object.entries(options))
      lines.push(
        `complete -c mainstem -n ${quote(seen)} -l ${option}${short === undefined ? '' : ` -s ${short}`}${type === 'string' ? ' -r -F' : ''}`,
      );
    if (takesProjects) lines.push(`complete -c mainstem -n ${quote(seen)} -a ${quote(`(${PROJECTS})`)}`);
  }
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
