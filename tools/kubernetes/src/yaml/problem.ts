/** Something for which kubectl refuses a document, or takes only a part of it. No message quotes the text: it may be a Secret. */
export interface YamlProblem {
  readonly line: number;
  /**
   * `syntax`; `alias`, of aliases without their anchor or without an end; `duplicate-key`, where the last one would count; `odd-key`, a
   * key that is no text, as the expressions of a template are; `value`, a scalar that JSON does not have.
   */
  readonly code: 'syntax' | 'alias' | 'duplicate-key' | 'odd-key' | 'value';
  /** A clause without a full stop. */
  readonly message: string;
}

/** Sentences for the parser's error codes. The parser's own messages quote the text. */
export const SYNTAX_ERRORS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*name) has an anchor or a tag of its own',
  BAD_ALIAS: 'an alias (*name) has no anchor (&name) before it',
  BAD_DIRECTIVE: 'a line starts with % and is no directive that YAML knows',
  BAD_DQ_ESCAPE: 'an escape in double quotes is not one YAML knows',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_PROP_ORDER: 'an anchor or a tag stands where none can',
  BAD_SCALAR_START: 'a plain value starts with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value holds ": " without quotes, or a line is indented too far',
  BLOCK_IN_FLOW: 'lines with `- ` or `key: ` stand within brackets',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters; perhaps a ":" is missing',
  MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; perhaps a ":" is missing',
  MULTIPLE_ANCHORS: 'a value has several anchors',
  MULTIPLE_TAGS: 'a value has several tags',
  TAB_AS_INDENT: 'a tab is used for indentation; YAML takes spaces only',
  UNEXPECTED_TOKEN: 'something stands where YAML expects a new line or a key',
};
