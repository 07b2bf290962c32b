import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { messageOf } from '@mainstem/change/errors';

/**
 * What an action says to the runner: files named by the environment, and commands on standard output
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). `@actions/core` says the same, and
 * brings an HTTP client of 0.8 MB along for a token that no action here asks for.
 */

/** The runner drops a step's summary that is larger than this whole, and fails the step. */
export const MOST_SUMMARY_BYTES = 1024 * 1024;

/** One input of the action, trimmed; empty when it was not given. */
export function readInput(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return (environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** Sets an output of the step. */
export function setOutput(name: string, value: string): void {
  const file = process.env.GITHUB_OUTPUT;
  // The delimiter cannot be guessed, so that no value can end itself and set another output.
  const delimiter = `mainstem_${randomUUID()}`;
  if (file) appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** Prints a line of the log. A line that starts like a command is none. */
export function info(line: string): void {
  process.stdout.write(`${line.replace(/^(\s*)(::|##\[)/gm, '$1 $2')}\n`);
}

export type Severity = 'error' | 'warning' | 'notice';

/** Where an annotation points; lines count from 1. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** An annotation of the run. GitHub shows ten of each severity a step. */
export function annotate(severity: Severity, message: string, place: Place = {}): void {
  const properties = Object.entries(place).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const head = properties.length === 0 ? severity : `${severity} ${properties.join(',')}`;
  process.stdout.write(`::${head}::${escapeData(message)}\n`);
}

/** Hides a value in everything that the job prints from now on. */
export function mask(value: string): void {
  for (const line of value.split('\n'))
    if (line.trim() !== '') process.stdout.write(`::add-mask::${escapeData(line)}\n`);
}

/** Says why the step failed, as an annotation, and makes it fail. */
export function setFailed(error: unknown): void {
  process.exitCode = 1;
  annotate('error', messageOf(error));
}

/** Adds to the step's summary. Text beyond what the runner takes is cut at a line, and says so. */
export function addSummary(markdown: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  appendFileSync(file, `${withinBytes(markdown, MOST_SUMMARY_BYTES - 4096)}\n`);
}

function withinBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const end = bytes.lastIndexOf(10, most);
  return `${bytes.subarray(0, end < 0 ? 0 : end).toString('utf8')}\n\nThe rest does not fit into a summary.`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
