import { plainValue } from '@mainstem/kubernetes/yaml';
import { Failure } from '../failure.ts';
import { formatFloat } from './float.ts';
import { validText } from './text.ts';
import { isObject, type ObjectValue, type Value } from './value.ts';

/** Lines are folded at spaces beyond this column. */
const WIDTH = 80;
const INDENT = 2;

/**
 * A document as Kubernetes' serializer prints it: JSON taken through go-yaml, which sorts keys (numbers in them by their value), puts
 * lists at the indent of their key, folds long lines and quotes what it would read as something else.
 *
 * Source of the rule: sigs.k8s.io/yaml `JSONToYAML`, go.yaml.in/yaml/v2 `encode.go`, `sorter.go` and `emitterc.go`.
 */
export function printYaml(value: ObjectValue): string {
  const printer = new Printer();
  printer.node(value, -INDENT, 'root');
  return `${printer.out.replace(/^\n/, '')}\n`;
}

class Printer {
  out = '';
  private column = 0;

  node(value: Value, indent: number, context: 'root' | 'map' | 'list'): void {
    if (Array.isArray(value) && value.length > 0)
      this.list(value, context === 'map' ? indent : indent + INDENT, context);
    else if (isObject(value) && Object.keys(value).length > 0) this.map(value, indent + INDENT, context);
    else {
      if (context !== 'root') this.write(' ');
      if (typeof value === 'string') this.text(value, indent);
      else this.write(plain(value));
    }
  }

  private text(value: string, indent: number): void {
    const read = reread(value);
    this.styled(read, styleOf(read, false).style, indent + INDENT, true);
  }

  private list(items: readonly Value[], indent: number, context: 'root' | 'map' | 'list'): void {
    items.forEach((item, index) => {
      if (index === 0 && context === 'list') this.write(' ');
      else this.line(indent);
      this.write('-');
      this.node(item, indent, 'list');
    });
  }

  private map(value: ObjectValue, indent: number, context: 'root' | 'map' | 'list'): void {
    naturalKeys(value).forEach((key, index) => {
      if (index === 0 && context === 'list') this.write(' ');
      else this.line(indent);
      if (reread(key) !== key) throw new Failure("yaml: did not find expected ',' or '}'");
      const style = styleOf(key, true);
      const simple = !style.multiline && Buffer.byteLength(key) <= 128;
      if (simple) this.styled(key, style.style, indent, false);
      else {
        this.write('?');
        this.write(' ');
        this.styled(key, styleOf(key, false).style, indent + INDENT, true);
        this.line(indent);
      }
      this.write(':');
      this.node(value[key] as Value, indent, simple ? 'map' : 'list');
    });
  }

  private styled(text: string, style: Style, indent: number, folds: boolean): void {
    const valid = validText(text);
    if (style === 'literal') this.literal(valid, indent);
    else if (style === 'plain') this.folded(valid, indent, folds, (rune) => rune, 0);
    else {
      const mark = style === 'single' ? "'" : '"';
      this.write(mark);
      if (style === 'single') this.folded(valid, indent, folds, (rune) => (rune === "'" ? "''" : rune), 1);
      else this.escaped(valid, indent, folds);
      this.write(mark);
    }
  }

  /** Plain and single-quoted scalars. `edge` is 1 where the first and the last space may not be a fold. */
  private folded(text: string, indent: number, folds: boolean, show: (rune: string) => string, edge: 0 | 1): void {
    const runes = [...text];
    let spaces = false;
    let breaks = false;
    runes.forEach((rune, at) => {
      if (rune === ' ') {
        const inside = edge === 0 || (at > 0 && at < runes.length - 1);
        if (folds && !spaces && this.column > WIDTH && inside && runes[at + 1] !== ' ') this.line(indent);
        else this.write(' ');
        spaces = true;
      } else if (isBreak(rune)) {
        if (!breaks && rune === '\n') this.lineBreak('\n');
        this.lineBreak(rune);
        breaks = true;
      } else {
        if (breaks) this.indentTo(indent);
        this.write(show(rune));
        spaces = false;
        breaks = false;
      }
    });
  }

  private escaped(text: string, indent: number, folds: boolean): void {
    const runes = [...text];
    // go-yaml asks whether the text, not the rune, starts with a byte order mark.
    const all = runes[0] === '\ufeff';
    let spaces = false;
    runes.forEach((rune, at) => {
      if (rune === ' ' && !all) {
        if (folds && !spaces && this.column > WIDTH && at > 0 && at < runes.length - 1) {
          this.line(indent);
          if (runes[at + 1] === ' ') this.write('\\');
        } else this.write(' ');
        spaces = true;
        return;
      }
      this.write(all || !isPrintable(rune) || isBreak(rune) || rune === '"' || rune === '\\' ? escaped(rune) : rune);
      spaces = false;
    });
  }

  private literal(text: string, indent: number): void {
    const runes = [...text];
    this.write('|');
    if (runes[0] === ' ' || isBreak(runes[0] ?? '')) this.write(String(INDENT));
    const last = runes.at(-1) ?? '';
    if (!isBreak(last)) this.write('-');
    else if (runes.length === 1 || isBreak(runes.at(-2) ?? '')) this.write('+');
    this.lineBreak('\n');
    let breaks = true;
    for (const rune of runes) {
      if (isBreak(rune)) {
        this.lineBreak(rune);
        breaks = true;
      } else {
        if (breaks) this.indentTo(indent);
        this.write(rune);
        breaks = false;
      }
    }
  }

  private write(text: string): void {
    this.out += text;
    this.column += [...text].length;
  }

  private lineBreak(rune: string): void {
    this.out += rune;
    this.column = 0;
  }

  private line(indent: number): void {
    if (this.column > 0 || this.out === '') this.lineBreak('\n');
    this.indentTo(indent);
  }

  private indentTo(indent: number): void {
    while (this.column < indent) this.write(' ');
  }
}

const CONTROL = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** What is left of a text when its JSON is read as YAML: U+0085 folds as a line break does. */
function reread(text: string): string {
  if (CONTROL.test(text)) throw new Failure('yaml: control characters are not allowed');
  if (!text.includes('\u0085')) return text;
  return text.replace(/ *\u0085(?: *\u0085)* */g, (found) => {
    const breaks = found.split('\u0085').length - 1;
    return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
  });
}

type Style = 'plain' | 'single' | 'double' | 'literal';

function plain(value: Value): string {
  if (typeof value === 'number') {
    // JSON's whole numbers are integers to go-yaml, everything else goes by `%g`.
    if (Number.isInteger(value) && Math.abs(value) < 1e21) {
      const whole = BigInt(String(value));
      if (whole >= -(1n << 63n) && whole < 1n << 64n) return String(whole);
    }
    const text = formatFloat(value, 'g', -1);
    if (!Number.isFinite(value)) throw new Failure(`json: unsupported value: ${text}`);
    return text;
  }
  if (Array.isArray(value)) return '[]';
  return isObject(value) ? '{}' : String(value);
}

function styleOf(text: string, key: boolean): { readonly style: Style; readonly multiline: boolean } {
  const allowed = analyze(text);
  const wanted: Style = text.includes('\n') ? 'literal' : readsAsText(text) ? 'plain' : 'double';
  let style: Style = key && allowed.multiline ? 'double' : wanted;
  if (style === 'plain' && (!allowed.plain || (text === '' && key))) style = 'single';
  if (style === 'single' && !allowed.single) style = 'double';
  if (style === 'literal' && (!allowed.block || key)) style = 'double';
  return { style, multiline: allowed.multiline };
}

const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** Whether go-yaml would read an unquoted scalar as this text. Dates are times to it here. */
function readsAsText(text: string): boolean {
  if (text === '<<' || BASE_60.test(text) || /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) return false;
  if (/^\d{4}-/.test(text) && isTime(text)) return false;
  return typeof plainValue(text) === 'string';
}

function isTime(text: string): boolean {
  const parts = /^(\d{4})-(\d\d?)-(\d\d?)(?:([Tt]|\s+)(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/.exec(
    text,
  );
  if (parts === null) return false;
  const [, year, month, day, separator, hour = '0', minute = '0', second = '0', zone] = parts;
  // `T` needs a zone, a space must not have one.
  if (separator !== undefined && (separator.toLowerCase() === 't') !== (zone !== undefined)) return false;
  if (separator === undefined && (month?.length !== 2 || day?.length !== 2)) return false;
  if (separator !== undefined && separator !== ' ' && separator.toLowerCase() !== 't') return false;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= days && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function isBreak(rune: string): boolean {
  return rune === '\n' || rune === '\r' || rune === '\u0085' || rune === '\u2028' || rune === '\u2029';
}

function isPrintable(rune: string): boolean {
  const code = rune.codePointAt(0) ?? 0;
  if (code === 0x0a) return true;
  if (code < 0x80) return code >= 0x20 && code <= 0x7e;
  return code >= 0xa0 && code < 0x10000 && code !== 0xfeff && code !== 0xfffe && code !== 0xffff;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\u001b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function escaped(rune: string): string {
  const short = ESCAPES[rune];
  if (short !== undefined) return short;
  const code = rune.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code <= 0xff
    ? `\\x${hex.padStart(2, '0')}`
    : code <= 0xffff
      ? `\\u${hex.padStart(4, '0')}`
      : `\\U${hex.padStart(8, '0')}`;
}

interface Allowed {
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
  readonly multiline: boolean;
}

/** What styles a text may be written in (`yaml_emitter_analyze_scalar`), in block context. */
function analyze(text: string): Allowed {
  if (text === '') return { plain: true, single: true, block: false, multiline: false };
  const runes = [...text];
  const blank = (rune: string | undefined) => rune === undefined || rune === ' ' || rune === '\t';
  let indicators = text.startsWith('---') || text.startsWith('...');
  let special = false;
  let breakSpace = false;
  let spaceBreak = false;
  let previousSpace = false;
  let previousBreak = false;
  let afterBlank = true;
  runes.forEach((rune, at) => {
    const followed = blank(runes[at + 1]);
    if (at === 0) {
      if ('#,[]{}&*!|>\'"%@`'.includes(rune)) indicators = true;
      else if ('?:-'.includes(rune) && followed) indicators = true;
    } else if ((rune === ':' && followed) || (rune === '#' && afterBlank)) indicators = true;
    if (!isPrintable(rune)) special = true;
    if (rune === ' ') {
      if (previousBreak) breakSpace = true;
      previousSpace = true;
      previousBreak = false;
    } else if (isBreak(rune)) {
      if (previousSpace) spaceBreak = true;
      previousSpace = false;
      previousBreak = true;
    } else {
      previousSpace = false;
      previousBreak = false;
    }
    afterBlank = rune === ' ' || rune === '\t' || isBreak(rune);
  });
  const first = runes[0] as string;
  const last = runes.at(-1) as string;
  const multiline = runes.some(isBreak);
  const edges = first === ' ' || last === ' ' || isBreak(first) || isBreak(last);
  const awkward = breakSpace || spaceBreak || special;
  return {
    plain: !edges && !awkward && !multiline && !indicators,
    single: !awkward,
    block: last !== ' ' && !spaceBreak && !special,
    multiline,
  };
}

/** Keys in go-yaml's order: digits by the number they make, letters after everything else. */
function naturalKeys(value: ObjectValue): string[] {
  return Object.keys(value).sort(compareKeys);
}

const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;

export function compareKeys(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const x = left[at] as string;
    const y = right[at] as string;
    if (x === y) continue;
    const order = (x.codePointAt(0) ?? 0) - (y.codePointAt(0) ?? 0);
    const xIsLetter = LETTER.test(x);
    const yIsLetter = LETTER.test(y);
    if (xIsLetter && yIsLetter) return order;
    if (xIsLetter || yIsLetter) return yIsLetter ? -1 : 1;
    let lead = 0n;
    if (x === '0' || y === '0')
      for (let back = at - 1; back >= 0 && DIGIT.test(left[back] as string); back--)
        if (left[back] !== '0') {
          lead = 1n;
          break;
        }
    const [n, nEnd] = digitsFrom(left, at, lead);
    const [m, mEnd] = digitsFrom(right, at, lead);
    if (n !== m) return n < m ? -1 : 1;
    if (nEnd !== mEnd) return nEnd - mEnd;
    return order;
  }
  return left.length - right.length;
}

function digitsFrom(runes: readonly string[], start: number, lead: bigint): [bigint, number] {
  let value = lead;
  let at = start;
  for (; at < runes.length && DIGIT.test(runes[at] as string); at++)
    value = BigInt.asIntN(64, value * 10n + BigInt((runes[at] as string).codePointAt(0) ?? 0) - 48n);
  return [value, at];
}
