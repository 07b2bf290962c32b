// By file, because the package exports only its index, and that brings an HTTP client of 0.8 MB along for an OIDC token that no
// action here asks for: every bundle would be over 2 MB.

import { messageOf } from '@mainstem/change/errors';
import { issueCommand } from '../../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../../node_modules/@actions/core/lib/file-command.js';

/** The runner drops a step's summary that is larger than this whole, and fails the step. */
export const MOST_SUMMARY_BYTES = 1024 * 1024;

/** One input of the action, trimmed; empty when it was not given. */
export function readInput(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return (environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** Sets an output of the step. No value can end itself and set another: its delimiter is drawn by lot. */
export function setOutput(name: string, value: string): void {
  if (process.env.GITHUB_OUTPUT) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
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
  issueCommand(severity, { ...place }, message);
}

/** Hides a value in everything that the job prints from now on. */
export function mask(value: string): void {
  for (const line of value.split('\n')) if (line.trim() !== '') issueCommand('add-mask', {}, line);
}

/** Says why the step failed, as an annotation, and makes it fail. */
export function setFailed(error: unknown): void {
  process.exitCode = 1;
  annotate('error', messageOf(error));
}

/** Adds to the step's summary. Text beyond what the runner takes is cut at a line, and says so. */
export function addSummary(markdown: string): void {
  if (process.env.GITHUB_STEP_SUMMARY)
    issueFileCommand('STEP_SUMMARY', withinBytes(markdown, MOST_SUMMARY_BYTES - 4096));
}

function withinBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const end = bytes.lastIndexOf(10, most);
  return `${bytes.subarray(0, end < 0 ? 0 : end).toString('utf8')}\n\nThe rest does not fit into a summary.`;
}
