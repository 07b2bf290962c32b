import { joinPath, ToolError } from '@mainstem/change';
import { type Json, record, text } from '../json.ts';
import { hideInMessage, longestFirst } from '../secrets/hide.ts';
import { type LockHolder, lockHolder, nextStep } from './next-step.ts';

/** One message of Terraform. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly address: string | undefined;
  readonly file: string | undefined;
  readonly line: number;
}

/** How a stack is named in messages. */
export interface Place {
  /** The stack's folder, relative to the repository's root. */
  readonly root: string;
  /** Absolute paths that must not be shown, with what is shown in their place; longest first. */
  readonly hiddenPaths: readonly (readonly [path: string, shown: string])[];
  readonly secrets: ReadonlySet<string>;
  /** `false`: the stack has no dependency lock file. */
  readonly hasLockFile?: boolean;
  /** The program that ran: what is typed next names it. Default: terraform. */
  readonly program?: string;
  /** Secrets that are looked for only when there is an error to tell. */
  readonly moreSecrets?: () => Promise<ReadonlySet<string>>;
}

/** The place with every secret that an error message could quote. */
export async function withAllSecrets(place: Place): Promise<Place> {
  const more = (await place.moreSecrets?.().catch(() => undefined)) ?? new Set<string>();
  return { ...place, secrets: longestFirst(new Set([...place.secrets, ...more])) };
}

/** One line of Terraform's `-json` output, when it is JSON. */
export function parseLine(line: string): Json | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return record(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/**
 * The diagnostics in the `-json` output of a Terraform command.
 * Source: https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export function readDiagnostics(output: string): Diagnostic[] {
  return output.split('\n').flatMap((line) => {
    const message = parseLine(line);
    if (message?.type !== 'diagnostic') return [];
    const { severity, summary, detail, address, range } = record(message.diagnostic);
    return [
      {
        severity: severity === 'warning' ? ('warning' as const) : ('error' as const),
        summary: firstLine(text(summary) ?? ''),
        detail: (text(detail) ?? '').trim(),
        address: text(address),
        ...placeOf(range, text(detail) ?? ''),
      },
    ];
  });
}

/** Some messages name their place only in words: `… for module "m" at main.tf:1.` */
function placeOf(range: unknown, detail: string): { file: string | undefined; line: number } {
  const file = text(record(range).filename);
  if (file !== undefined) return { file, line: Number(record(record(range).start).line ?? 0) };
  const words = /\bat ([\w./-]+\.(?:tf|tofu)(?:\.json)?):(\d+)/.exec(detail);
  return { file: words?.[1], line: Number(words?.[2] ?? 0) };
}

const withoutWord = new WeakSet<Error>();

/** Whether the program that `failure` tells of ended without a diagnostic and without a line on standard error. */
export function saidNothing(error: Error): boolean {
  return withoutWord.has(error);
}

/** At most so many errors in one message; the first ones are the cause. */
const MOST_ERRORS = 5;

/**
 * The error of a Terraform command that failed: where, what, and what to type next, redacted.
 *
 * @param command `init`, `plan`, …
 * @param stderr is used when there is no diagnostic.
 */
export function failure(command: string, output: string, stderr: string, place: Place): ToolError {
  const all = readDiagnostics(output).filter(({ severity }) => severity === 'error');
  // A general remark that precedes or follows the actual errors.
  const specific = all.filter(({ summary }) => !summary.startsWith('Terraform encountered problems during init'));
  const errors = specific.length > 0 ? specific : all;
  const lines = [...new Set(errors.map((error) => describe(error, place)))];
  const said = lines.length === 0 ? plain(stderr) : '';
  const silent = lines.length === 0 && said === '';
  if (lines.length === 0) {
    lines.push(
      `${place.root}: ${place.program ?? 'terraform'} ${command} failed${said === '' ? ' without a word' : `: ${said}`}`,
    );
  }
  const shown = lines.slice(0, MOST_ERRORS);
  if (lines.length > MOST_ERRORS) shown.push(`and ${lines.length - MOST_ERRORS} more errors`);
  const words = errors.length > 0 ? errors.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n') : stderr;
  const error = new ToolError(clean(`${shown.join('\n')}\n${nextStep(words, { ...place, command })}`, place));
  const holder = lockHolder(words);
  if (holder !== undefined) holders.set(error, holder);
  if (silent) withoutWord.add(error);
  return error;
}

const holders = new WeakMap<object, LockHolder>();

/** Who held the state's lock, when that is why a command failed. */
export function holderOf(error: unknown): LockHolder | undefined {
  return typeof error === 'object' && error !== null ? holders.get(error) : undefined;
}

/** A warning of Terraform as one line; redaction is left to the plan's secrets. */
export function warningLine(warning: Diagnostic, place: Place): string {
  return clean(describe(warning, place), place);
}

function describe({ file, line, summary, detail, address }: Diagnostic, place: Place): string {
  const where = file === undefined ? place.root : `${inRepository(file, place.root)}:${line}`;
  const said = detail.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
  const what = address === undefined ? '' : ` (${address})`;
  return `${where}: ${summary}${what}${said === '' || said === summary ? '' : `: ${said}`}.`;
}

/** Terraform names files relative to the stack: `../../modules/x/main.tf`. */
function inRepository(file: string, root: string): string {
  return (file.startsWith('/') ? undefined : joinPath(root, file)) ?? file;
}

function clean(message: string, { hiddenPaths, secrets }: Place): string {
  const relative = hiddenPaths.reduce((result, [path, shown]) => result.replaceAll(path, shown), message);
  return hideInMessage(relative, secrets);
}

/** Terraform's own frame around a message, taken off. */
function plain(output: string): string {
  return (
    output
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
      .replace(/\u001b\[[0-9;]*m/g, '')
      .split('\n')
      .map((line) => line.replace(/^[\s│╷╵]+/, '').trimEnd())
      .filter((line) => line !== '')
      .join(' ')
      .slice(0, 2000)
  );
}

function firstLine(value: string): string {
  return value.split('\n')[0]?.trim() ?? '';
}
