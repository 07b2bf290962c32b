const require_index = require("./index.js");
const require_output = require("./shared/output.js");

// tools/cli/src/completion.ts
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
function completionScript(shell, commands) {
	if (shell === "fish") return fish(commands);
	const script = bash(commands);
	return shell === "bash" ? script : `#compdef mainstem\nautoload -U +X bashcompinit && bashcompinit\n${script}`;
}
function nextWords(commands) {
	const words = /* @__PURE__ */ new Map();
	for (const { name } of commands) {
		const parts = name.split(" ");
		for (const [index, part] of parts.entries()) {
			const before = parts.slice(0, index).join(" ");
			words.set(before, (words.get(before) ?? /* @__PURE__ */ new Set()).add(part));
		}
	}
	return new Map([...words].map(([before, set]) => [before, [...set]]));
}
const PROJECTS = "mainstem graph --json 2>/dev/null | sed -n 's/^ *\"name\": \"\\([^\"]*\\)\",*$/\\1/p'";
function flagsOf({ options }) {
	return Object.keys(options).map((option) => `--${option}`);
}
function bash(commands) {
	const cases = [...[...nextWords(commands)].map(([before, words]) => `    ${quote(before)}) words=${quote(words.join(" "))} ;;`)];
	const options = commands.map((one) => `    ${quote(one.name)}) options=${quote(flagsOf(one).join(" "))}; projects=${one.takesProjects ? "yes" : ""} ;;`);
	return `_mainstem() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" typed="" word words="" options="" projects=""
  COMPREPLY=()
  case "$before" in
    ${[...new Set(commands.flatMap(({ options: table }) => Object.entries(table).flatMap(([name, { type }]) => type === "string" ? [`--${name}`] : [])))].join("|")}) COMPREPLY=( $(compgen -f -- "$current") ); return ;;
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) continue ;; esac
    case "$typed" in *" "*) break ;; esac
    typed="\${typed:+$typed }$word"
  done
  case "$typed" in
${cases.join("\n")}
  esac
  case "$typed" in
${options.join("\n")}
    *) case "\${typed%% *}" in
${options.filter((line) => !/^ {4}'[^']* /.test(line)).map((line) => `  ${line}`).join("\n")}
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
function fish(commands) {
	const lines = ["complete -c mainstem -f"];
	for (const [before, words] of nextWords(commands)) for (const word of words) {
		const whole = [before, word].filter((part) => part !== "").join(" ");
		const what = commands.find(({ name }) => name === whole)?.what ?? `mainstem ${whole} --help`;
		const when = before === "" ? "__fish_use_subcommand" : `__fish_seen_subcommand_from ${before}`;
		lines.push(`complete -c mainstem -n ${quote(when)} -a ${quote(word)} -d ${quote(what)}`);
	}
	for (const { name, options, takesProjects } of commands) {
		const seen = name.split(" ").map((part) => `__fish_seen_subcommand_from ${part}`).join("; and ");
		for (const [option, { type, short }] of Object.entries(options)) lines.push(`complete -c mainstem -n ${quote(seen)} -l ${option}${short === void 0 ? "" : ` -s ${short}`}${type === "string" ? " -r -F" : ""}`);
		if (takesProjects) lines.push(`complete -c mainstem -n ${quote(seen)} -a ${quote(`(${PROJECTS})`)}`);
	}
	return `${lines.join("\n")}\n`;
}
function quote(text) {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

// tools/cli/src/commands/completion.ts
const USAGE = "mainstem completion bash|zsh|fish\n\nThe completion of commands, options and projects, to be read by the shell:\nbash: source <(mainstem completion bash)   zsh: the same with zsh   fish: mainstem completion fish | source";
function completionCommand(entries) {
	return require_index.defineCommand({
		usage: USAGE,
		options: {},
		formats: ["terminal"],
		async run(_, args) {
			const shell = SHELLS.find((one) => one === args[0]);
			if (shell === void 0 || args.length > 1) throw new require_index.InputError(`Name a shell: ${SHELLS.join(", ")}. Usage:\n${USAGE}`);
			const commands = await Promise.all(Object.entries(entries()).map(async ([name, { load, what, example }]) => ({
				name,
				what,
				options: {
					...(await load()).command.options,
					...require_index.COMMON
				},
				takesProjects: /\bPROJECT\b/.test(example)
			})));
			require_output.print(completionScript(shell, commands));
			return 0;
		}
	});
}

exports.completionCommand = completionCommand;