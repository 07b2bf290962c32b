import { InputError } from '@mainstem/change/errors';
import { JsonError, readDocument } from '@mainstem/kubernetes/admission';
import { documentTexts, locate } from '@mainstem/kubernetes/yaml';
import { isObject, type ObjectValue, textAt, type Value } from '../render/go/value.ts';

export interface SourceFile {
  /** As findings name it. */
  readonly path: string;
  readonly text: string;
}

/** One object of a file, that knows where its fields stand. */
export interface Located {
  readonly file: string;
  readonly object: ObjectValue;
  lineOf(path: readonly (string | number)[]): number;
}

/** A document that is no YAML. */
export interface Unreadable {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Reads files; documents that are no objects count for nothing. */
export function readDocuments(files: Iterable<SourceFile>): {
  readonly objects: Located[];
  readonly unreadable: Unreadable[];
} {
  const objects: Located[] = [];
  const unreadable: Unreadable[] = [];
  for (const { path, text } of files) {
    for (const document of documentTexts(text)) {
      const located = locate(document.text, document.line);
      if (located.problem !== undefined) {
        unreadable.push({ file: path, ...located.problem });
        continue;
      }
      try {
        const object: Value = readDocument(document.text, path).value;
        if (isObject(object)) objects.push(...members(object, path, located.lineOf));
      } catch (error) {
        if (!(error instanceof JsonError) && !(error instanceof InputError)) throw error;
        unreadable.push({ file: path, line: document.line, message: error.message });
      }
    }
  }
  return { objects, unreadable };
}

/** A `List` stands for its items. */
function members(object: ObjectValue, file: string, lineOf: Located['lineOf']): Located[] {
  if (textAt(object, 'kind') !== 'List' || !Array.isArray(object.items)) return [{ file, object, lineOf }];
  return object.items.flatMap((item, index) =>
    isObject(item) ? [{ file, object: item, lineOf: (path) => lineOf(['items', index, ...path]) }] : [],
  );
}
