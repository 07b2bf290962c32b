import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { canonicalJson } from '../digest.ts';
import { eventSchema, type RolloutEvent } from '../documents/event.ts';
import { type Ledger, ledgerSchema } from '../documents/ledger.ts';
import { type Notes, notesSchema } from '../documents/notes.ts';
import { InputError, messageOf } from '../errors.ts';
import { compareText } from '../text.ts';
import { lineAt, lineOf } from '../yaml-place.ts';

/**
 * A document of the ledger's branches as canonical JSON: keys in order, and each item of a list on a line of its own, so that the branch's log reads
 * as a history.
 */
export function canonicalText(document: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(document)
    .filter((key) => document[key] !== undefined)
    .sort();
  const lines = keys.map((key) => {
    const value = document[key];
    if (!Array.isArray(value) || value.length === 0) return `${JSON.stringify(key)}: ${canonicalJson(value)}`;
    return `${JSON.stringify(key)}: [\n${value.map((item) => canonicalJson(item)).join(',\n')}\n]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** A ledger's file: its records by project. What is only printed is left out. */
export function ledgerText({ holds: _, ...ledger }: Ledger): string {
  const records = [...ledger.records].sort((a, b) => compareText(a.project, b.project));
  return canonicalText({ ...ledger, records });
}

/**
 * Reads a ledger's file.
 *
 * @param where how a person finds it: `mainstem/ledger/dev:ledger.json`.
 * @throws InputError with file and line for what is no ledger, or was edited into one that contradicts itself: nothing is guessed.
 */
export function parseLedger(text: string, where: string, environment: string): Ledger {
  const value = parseJsonAt(text, where);
  const ledger = parseWith(ledgerSchema, value, text, where);
  expectEnvironment(ledger.environment, environment, text, where);
  const seen = new Set<string>();
  for (const [index, { project, state, before, reason }] of ledger.records.entries()) {
    const wrong = seen.has(project)
      ? `${project} has two records`
      : state === 'clean' && (before !== undefined || reason !== undefined)
        ? `${project} is clean and has a reason to be dirty`
        : undefined;
    if (wrong !== undefined) throw nonsense(where, lineOf(text, ['records', index]), wrong);
    seen.add(project);
  }
  if (ledger.holds !== undefined) throw nonsense(where, lineOf(text, ['holds']), 'holds belong to the notes branch');
  return ledger;
}

/** @throws InputError as `parseLedger`. */
export function parseNotes(text: string, where: string, environment: string): Notes {
  const value = parseJsonAt(text, where);
  const notes = parseWith(notesSchema, value, text, where);
  expectEnvironment(notes.environment, environment, text, where);
  return notes;
}

/** One event as a line, with its newline. */
export function eventLine(event: RolloutEvent): string {
  return `${canonicalJson(event)}\n`;
}

/**
 * The events of one file.
 *
 * @throws InputError with file and line for a line that is none.
 */
export function parseEvents(text: string, where: string): RolloutEvent[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const result = eventSchema.safeParse(JSON.parse(line));
      if (result.success) return [result.data];
      const issue = result.error.issues[0];
      throw nonsense(where, index + 1, `${issue?.path.join('.') || 'the event'}: ${issue?.message}`);
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw nonsense(where, index + 1, `no JSON (${messageOf(error)})`);
    }
  });
}

function expectEnvironment(found: string, wanted: string, text: string, where: string): void {
  if (found === wanted) return;
  throw nonsense(where, lineOf(text, ['environment']), `it is of ${JSON.stringify(found)}, not of ${wanted}`);
}

function parseWith<T extends z.ZodType>(schema: T, value: unknown, text: string, where: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw nonsense(
    where,
    lineOf(text, path, key),
    `${path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}`,
  );
}

function parseJsonAt(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const broken = parseDocument(text, { prettyErrors: false }).errors[0];
    const line = broken === undefined ? text.split('\n').length : lineAt(text, broken.pos[0]);
    throw nonsense(where, line, `no JSON (${messageOf(error)})`);
  }
}

function nonsense(where: string, line: number, what: string): InputError {
  const [branch = where] = where.split(':');
  return new InputError(
    `${where}:${line}: ${what}. Only rollouts write this file, and nothing is guessed of one that was edited. To see who did: git log -p ` +
      `origin/${branch}. Then put the last good commit back (git push --force-with-lease origin SHA:refs/heads/${branch}), or delete the branch and run mainstem rollout --adopt.`,
  );
}
