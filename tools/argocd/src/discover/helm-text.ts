import { UNKNOWN_TEXT } from '../unknown.ts';

/**
 * Takes the expressions of a Helm template out of a document, so that the rest can be read as YAML: lines that are nothing but
 * expressions become empty, other expressions become an unknown text. The number of lines stays.
 */
export function withoutExpressions(text: string): string {
  return text
    .replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, keepLines)
    .replaceAll(/\{\{-?\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")\s*-?\}\}/g, (_all, raw?: string, quoted?: string) =>
      (raw ?? quoted ?? '').replaceAll('{{', '\uE002').replaceAll('}}', '\uE003'),
    )
    .replaceAll(/^[ \t]*(?:\{\{(?:(?!\}\}).)*\}\}[ \t]*)+(?=\r?$)/gm, '')
    .replaceAll(/\{\{[\s\S]*?\}\}/g, (expression) => UNKNOWN_TEXT + keepLines(expression))
    .replaceAll('\uE002', '{{')
    .replaceAll('\uE003', '}}');
}

function keepLines(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}
