import { readValue } from '@mainstem/kubernetes/yaml';
import { Document, Scalar, stringify, visit } from 'yaml';
import { TemplateFailure } from './value.ts';

/*
 * YAML as sigs.k8s.io/yaml reads and writes it: YAML 1.1, where `yes` is a boolean; keys sorted, lists not indented.
 */

const WRITING = {
  version: '1.1',
  sortMapEntries: true,
  indentSeq: false,
  lineWidth: 0,
  aliasDuplicateObjects: false,
  singleQuote: true,
} as const;

export function fromYaml(text: string): unknown {
  const read = readValue(text);
  if (read === undefined) throw new TemplateFailure('a text is no YAML');
  return read.value;
}

/** @param value what JSON can hold. */
export function toYaml(value: unknown): string {
  const document = new Document(value, WRITING);
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return document.toString(WRITING).replace(/\n$/, '');
}

/** What a plain text could be read as, apart from a text. */
const { tags } = new Document(null, WRITING).schema;

/** Double quotes where a plain text would be read as something else, single ones where YAML's marks would be misread. */
function styleOf(text: string): Scalar.Type {
  const isOther = tags.some((tag) => 'test' in tag && tag.default === true && tag.test?.test(text) === true);
  if (text === '' || isOther) return Scalar.QUOTE_DOUBLE;
  if (text.includes('\n')) return Scalar.BLOCK_LITERAL;
  if (/[^\P{C}\uE000\uE001]/u.test(text)) return Scalar.QUOTE_DOUBLE;
  return /^["']/.test(stringify(text, WRITING)) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
}
