import { InputError } from '@mainstem/change';
import { type Limits, type RunOptions, type RunResult, runProgram } from './run.ts';

/**
 * What a program that renders a tree may know of its surroundings: where it finds programs, files of its own and the network, and nothing
 * of the job that runs it. Tokens, `GITHUB_*`, `ACTIONS_*`, the action's inputs and cloud credentials are not among them.
 */
const KNOWN =
  /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|XDG_\w+|HELM_(?!KUBE)\w+|DOCKER_CONFIG|REGISTRY_AUTH_FILE|SSL_CERT_(?:FILE|DIR)|GIT_SSL_\w+|GIT_CONFIG_(?:GLOBAL|NOSYSTEM)|SSH_AUTH_SOCK|(?:HTTPS?|ALL|NO)_PROXY|GODEBUG|GOMEMLIMIT)$/i;

/**
 * Git fetches remote bases over these alone: a `file://` address runs a program of its query, and `ext::` is one.
 * https://git-scm.com/docs/git#Documentation/git.txt-codeGITALLOWPROTOCOLcode
 */
const PROTOCOLS = 'https:ssh';

const DEFAULT: Limits = { seconds: 60, megabytes: 2048, outputMegabytes: 256 };

/**
 * Runs kustomize or Helm on a tree that somebody else wrote: without the job's environment, with the protocols of Git that start nothing,
 * and within limits of time, memory and output. `MAINSTEM_RENDER_SECONDS` and `MAINSTEM_RENDER_MEGABYTES` raise these.
 *
 * @returns a program that went beyond a limit as one that failed, with the reason as the first line of its standard error.
 */
export async function runConfined(path: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => KNOWN.test(name)));
  const limits = limitsIn(process.env);
  const env = {
    GIT_TERMINAL_PROMPT: '0',
    GOMEMLIMIT: `${limits.megabytes}MiB`,
    ...options.env,
    GIT_ALLOW_PROTOCOL: PROTOCOLS,
  };
  const result = await runProgram(path, args, { ...options, inherited, env, limits });
  if (result.exceeded === undefined) return result;
  const raise = /seconds/.test(result.exceeded) ? 'SECONDS' : /memory/.test(result.exceeded) ? 'MEGABYTES' : undefined;
  const more = raise === undefined ? '' : ` To allow more: MAINSTEM_RENDER_${raise}`;
  return { ...result, code: result.code ?? 1, stderr: `Error: it ${result.exceeded} and was stopped.${more}\n` };
}

function limitsIn(environment: NodeJS.ProcessEnv): Limits {
  return {
    ...DEFAULT,
    seconds: numberOf('MAINSTEM_RENDER_SECONDS', environment) ?? DEFAULT.seconds,
    megabytes: numberOf('MAINSTEM_RENDER_MEGABYTES', environment) ?? DEFAULT.megabytes,
  };
}

function numberOf(name: string, environment: NodeJS.ProcessEnv): number | undefined {
  const text = environment[name] ?? '';
  if (text === '') return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InputError(`${name} is ${JSON.stringify(text)}; expected a whole number, such as ${name}=300.`);
}
