import * as core from '@actions/core';
import { describeError } from '@mainstem/change/errors';

/** The runner drops a step's summary that is larger than this whole, and fails the step. */
export const MOST_SUMMARY_BYTES = 1024 * 1024;

/** One input of the action, trimmed; empty when it was not given. */
export function readInput(name: string): string {
  return core.getInput(name);
}

/** Sets an output of the step. No value can end itself and set another: its delimiter is drawn by lot. */
export function setOutput(name: string, value: string): void {
  if (process.env.GITHUB_OUTPUT) core.setOutput(name, value);
}

/** Prints a line of the log. A line that starts like a command is none. */
export function info(line: string): void {
  core.info(line.replace(/^(\s*)(::|##\[)/gm, '$1 $2'));
}

export type Severity = 'error' | 'warning' | 'notice';

/** Where an annotation points; lines count from 1. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** An annotation of the run. GitHub shows ten of each severity a step. */
export function annotate(severity: Severity, message: string, place: Place = {}): void {
  const { line: startLine, ...rest } = place;
  ANNOTATE[severity](message, { ...rest, ...(startLine === undefined ? {} : { startLine }) });
}

/** Hides a value in everything that the job prints from now on. */
export function mask(value: string): void {
  for (const line of value.split('\n')) if (line.trim() !== '') core.setSecret(line);
}

/** Says why the step failed, as an annotation, and makes it fail. @param error or, of a failure that is told already, its text. */
export function setFailed(error: unknown): void {
  process.exitCode = 1;
  annotate('error', typeof error === 'string' ? error : describeError(error).message);
}

/** What every action leaves: values of its outputs, and Markdown for the step's summary. */
export interface ActionResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * One action from start to end. A failure of `run` fails the step, with its message as an annotation.
 *
 * @param tell what the action says beyond outputs and summary.
 */
export async function runAction<Result extends ActionResult>(
  run: () => Promise<Result>,
  tell: (result: Result) => void,
): Promise<void> {
  try {
    const result = await run();
    for (const [name, value] of Object.entries(result.outputs)) setOutput(name, value);
    tell(result);
    await addSummary(result.summary);
  } catch (error) {
    setFailed(error);
  }
}

/** Adds to the step's summary. Text beyond what the runner takes is cut at a line, and says so. */
export async function addSummary(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY)
    await core.summary.addRaw(withinBytes(markdown, MOST_SUMMARY_BYTES - 4096)).write();
}

function withinBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const end = bytes.lastIndexOf(10, most);
  return `${bytes.subarray(0, end < 0 ? 0 : end).toString('utf8')}\n\nThe rest does not fit into a summary.`;
}
