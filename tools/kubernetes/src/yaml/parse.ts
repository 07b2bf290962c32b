import { Composer, type Document, LineCounter, Parser } from 'yaml';

/** Scalars stay as they are written: what they are is for scalar.ts to say. */
const AS_WRITTEN = { schema: 'failsafe', resolveKnownTags: false } as const;

export interface Parsed {
  /** One at least: an empty text has an empty document. */
  readonly documents: Iterable<Document>;
  readonly lineAt: (offset: number) => number;
}

/** The library's documents with offsets of everything, for those who change a text and leave the rest of it as it is. */
export function editableYaml(text: string): Parsed {
  const { documents, lineAt } = parse(text, { merge: true, logLevel: 'silent' });
  return { documents: [...documents], lineAt };
}

function parse(text: string, options: object): Parsed {
  const lines = new LineCounter();
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, ...options });
  return {
    documents: composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length) as Iterable<Document>,
    lineAt: (offset) => Math.max(1, lines.linePos(offset).line),
  };
}

/** The first document, its scalars as they are written. */
export function firstDocument(text: string): {
  readonly document: Document | undefined;
  readonly lineAt: Parsed['lineAt'];
} {
  const { documents, lineAt } = parse(text, AS_WRITTEN);
  for (const document of documents) return { document, lineAt };
  return { document: undefined, lineAt };
}
