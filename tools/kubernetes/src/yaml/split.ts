/** One document of a YAML or JSON file. */
export interface DocumentText {
  /** Line of the file where `text` starts; 1 is the first. */
  readonly line: number;
  /** The document from its first line of content on, as written. */
  readonly text: string;
}

/**
 * Splits a file of YAML documents (or one of JSON).
 *
 * Documents that hold nothing but comments are left out. A `---` or `...` at the start of a line ends a document wherever it stands,
 * even in a block scalar or a quoted one (YAML 1.2.2, rule 206 `c-forbidden`), so lines are enough to split by, and parsing small
 * documents one by one is what keeps megabytes fast.
 */
export function documentTexts(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = -1; // offset of the current document's first content, -1: nothing but comments so far
  let startLine = 0;
  let afterDirective = false;
  const close = (end: number) => {
    if (start >= 0) documents.push({ line: startLine, text: text.slice(start, end) });
    start = -1;
    afterDirective = false;
  };
  let line = 0;
  for (let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0; offset < text.length; ) {
    line++;
    const newline = text.indexOf('\n', offset);
    const next = newline < 0 ? text.length : newline + 1;
    const char = text.charCodeAt(offset);
    if (char === DASH && isMarker(text, offset, '---')) {
      if (!afterDirective) {
        close(offset);
        if (hasContent(text, offset + 3, next)) {
          start = offset;
          startLine = line;
        }
      }
      afterDirective = false;
    } else if (char === DOT && isMarker(text, offset, '...')) {
      close(offset);
    } else if (start < 0 && hasContent(text, offset, next)) {
      start = offset;
      startLine = line;
      afterDirective = char === PERCENT;
    }
    offset = next;
  }
  close(text.length);
  return documents;
}

const DASH = 0x2d;
const DOT = 0x2e;
const PERCENT = 0x25;
const HASH = 0x23;

export function isBlank(char: number): boolean {
  return char === 0x20 || char === 0x09 || char === 0x0d || char === 0x0a;
}

/** True when a document marker stands at the offset: three characters, then white space or the end. */
function isMarker(text: string, offset: number, marker: string): boolean {
  return text.startsWith(marker, offset) && (offset + 3 === text.length || isBlank(text.charCodeAt(offset + 3)));
}

/** True when anything but white space or a comment stands between two offsets of one line. */
function hasContent(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at < to && text.charCodeAt(at) !== HASH;
}
