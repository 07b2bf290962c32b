import { InputError } from '@mainstem/change/errors';
import { readYaml } from '../yaml/read.ts';
import { exactValue } from '../yaml/scalar.ts';
import { toValue } from '../yaml/tree.ts';
import { fromPlain, JsonError } from './json.ts';
import { type ParsedJson, parseJson } from './json-text.ts';

/** The server's limit for a request, with room for what YAML needs more. */
const MOST_CHARACTERS = 12_000_000;

/**
 * Reads one object from a file. A text that starts with `{` is JSON as a program would send it, numbers as they are
 * written; anything else is YAML, as kubectl would send it.
 *
 * @param file how messages name it.
 * @throws InputError for what is neither, or too large; JsonError for what the server itself refuses to read.
 */
export function readDocument(text: string, file: string): ParsedJson {
  if (text.length > MOST_CHARACTERS) {
    throw new InputError(
      `${file} has ${text.length} characters: the API server takes no request above 3 MB. Name a smaller file.`,
    );
  }
  if (/^\s*\{/.test(text)) {
    try {
      return parseJson(text);
    } catch (error) {
      if (!(error instanceof JsonError) || error.message.startsWith('json:')) throw error;
      throw new InputError(`${file}: ${error.message}. Correct the JSON.`);
    }
  }
  const { root, problems } = readYaml(text);
  const problem = problems.find(({ code }) => code !== 'duplicate-key');
  if (problem?.code === 'value')
    throw new InputError(`${file}:${problem.line} holds what JSON cannot: ${problem.message}.`);
  if (problem !== undefined) throw new InputError(`${file}:${problem.line} is no YAML: ${problem.message}.`);
  return { value: fromPlain(toValue(root, exactValue)), duplicates: [] };
}
