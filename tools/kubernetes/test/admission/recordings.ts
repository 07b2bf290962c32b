import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Admission,
  admitDefinition,
  admitObject,
  deepEqual,
  fromPlain,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  parseJson,
  readDefinition,
  toPlain,
} from '../../src/admission/index.ts';

/** What the real API server (apiextensions-apiserver 0.36.1) answered. The recordings lie beside the repository. */
export const FOLDER = join(import.meta.dirname, '../../../../../shared/recordings/schema');

export const GROUPS = ['create', 'update', 'cel', 'definitions'] as const;

interface RecordedError {
  readonly type: string;
  readonly field: string;
  readonly text: string;
}

export interface Recording {
  readonly name: string;
  readonly strict?: boolean;
  readonly objectText?: string;
  readonly oldText?: string;
  readonly outcome: {
    readonly accepted: boolean;
    readonly errors?: readonly RecordedError[];
    readonly warnings?: readonly string[];
    /** The errors are about the definition. */
    readonly definition?: boolean;
  };
  /** The line again, numbers as they are written; a number that Go cannot read is its error. */
  readonly exact: JsonObject;
}

export function recordingsOf(group: string): Recording[] {
  const file = join(FOLDER, `${group}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as Omit<Recording, 'exact'>), exact: exactly(line) }));
}

function exactly(line: string): JsonObject {
  try {
    return parseJson(line).value as JsonObject;
  } catch (error) {
    // One object holds a number beyond float64; its text is recorded beside it.
    if (error instanceof JsonError)
      return fromPlain(JSON.parse(line, (_, value) => (value === Number.POSITIVE_INFINITY ? 0 : value))) as JsonObject;
    throw error;
  }
}

/** What this project answers to a recorded request. */
export function answer(group: string, { exact, objectText, oldText, outcome, strict }: Recording): Admission {
  const isStrict = strict !== false;
  const crd = exact.crd as Json;
  if (group === 'definitions' || outcome.definition) return admitDefinition(crd, { strict: isStrict });
  try {
    const parsed = objectText === undefined ? undefined : parseJson(objectText);
    return admitObject(readDefinition(crd), {
      object: parsed?.value ?? (exact.object as Json),
      old: oldText === undefined ? exact.old : parseJson(oldText).value,
      strict: isStrict,
      duplicates: parsed?.duplicates ?? [],
    });
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const message = `Thing in version "v1" cannot be handled as a Thing: ${error.message}`;
    return {
      accepted: false,
      errors: [{ type: 'BadRequest', field: '', message, detail: message }],
      warnings: [],
      unknown: [],
    };
  }
}

export type Judgement = 'right' | 'unknown' | 'wrong answer' | 'other errors' | 'other object';

/** How an answer compares with the recorded one; the order of errors is the server's whim. */
export function judge(recording: Recording, given: Admission): Judgement {
  const { outcome } = recording;
  if (given.unknown.length > 0) return given.accepted === false && outcome.accepted ? 'wrong answer' : 'unknown';
  if (given.accepted !== outcome.accepted) return 'wrong answer';
  const recorded = (outcome.errors ?? []).map(({ type, field, text }) => `${type} ${field} ${text}`);
  const ours = given.errors.map(({ type, field, message }) => `${type} ${field} ${message}`);
  if (!sameItems(recorded, ours) || !sameItems(outcome.warnings ?? [], given.warnings)) return 'other errors';
  const stored = (recording.exact.outcome as JsonObject).object;
  if (!isObject(stored)) return 'right';
  return deepEqual(plain(stored), plain(given.object ?? null)) ? 'right' : 'other object';
}

/** 1.0 and 1 alike: that is how they are stored. */
function plain(value: Json): Json {
  return fromPlain(toPlain(value));
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join('\0') === b.toSorted().join('\0');
}
