import { parseDocument } from 'yaml';
import { InputError } from '../errors.ts';
import { lineAt, offsetOf } from '../yaml-place.ts';
import { inconsistencyOf } from './consistent.ts';
import { explainIssue, wrongKey } from './explain.ts';
import { SETTINGS_FILE, type Settings, settingsSchema } from './schema.ts';

/**
 * Reads `mainstem.yaml`.
 *
 * @param text its content; `undefined` when the repository has none: all defaults.
 * @throws InputError with file, line, what was expected and what to type next.
 */
export function parseSettings(text: string | undefined): Settings {
  if (text === undefined) return { ...settingsSchema.parse({}), declaresEnvironments: false, ruleLines: [] };
  const document = parseDocument(text, { prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new InputError(
      `${SETTINGS_FILE}:${lineAt(text, broken.pos[0])}: not valid YAML: ${broken.message}. Mend this line, then run the command again.`,
    );
  }
  const value: unknown = document.toJS() ?? {};
  const result = settingsSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
    const at = valueAt(value, path);
    const key = issue === undefined ? undefined : wrongKey(issue, at);
    const message = issue === undefined ? 'not valid' : explainIssue(issue, at);
    throw wrongAt(lineAt(text, offsetOf(document, path, key)), path, message);
  }
  const declared = typeof value === 'object' && value !== null && 'environments' in value;
  const ruleLines = result.data.rules.map((_, index) => lineAt(text, offsetOf(document, ['rules', index], undefined)));
  const settings = { ...result.data, declaresEnvironments: declared, ruleLines };
  const wrong = inconsistencyOf(settings);
  if (wrong !== undefined)
    throw wrongAt(lineAt(text, offsetOf(document, wrong.path, wrong.key)), wrong.path, wrong.message);
  return settings;
}

function wrongAt(line: number, path: readonly (string | number)[], message: string): InputError {
  const stop = /[.?]$/.test(message) ? '' : '.';
  return new InputError(
    `${SETTINGS_FILE}:${line}: ${path.join('.') || 'the document'}: ${message}${stop} ` +
      'Mend this line, then run the command again; all keys and values are in docs/mainstem.schema.json.',
  );
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Readonly<Record<string | number, unknown>>)[part] : undefined,
    value,
  );
}
