import { oneLine, shortenMiddle, visible } from '../characters.ts';
import type { Phrase } from '../phrase.ts';

/**
 * How text from outside is written into Markdown. All of it is data: whatever has a meaning in Markdown or HTML becomes a
 * numeric entity, which CommonMark never takes as structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 *
 * GitHub looks for mentions and references in the rendered text, where an entity is the character again, so these are
 * broken with a zero-width space.
 */
const STRUCTURE = /[&<>"'`*[\]{}|~$\\^]/g;
/** An underscore is emphasis only where it does not stand within a word. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const GAP = '&#8203;';
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Prose: one line, at most `room` characters. Links, mentions, references, commits and emoji names are broken. A dollar sign
 * stands in an element of its own, as GitHub's documentation of mathematical expressions has it.
 */
export function prose(text: string, room = 600): string {
  return entities(shortenMiddle(oneLine(text), room))
    .replaceAll('@', `@${GAP}`)
    .replace(/#(?=\d)/g, (sign, index: number, whole: string) => (whole[index - 1] === '&' ? sign : `#${GAP}`))
    .replace(/\b(GH)-(?=\d)/gi, `$1${GAP}-`)
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi, (digits) => digits.replace(/.{6}(?=.)/g, '$&<wbr>'))
    .replaceAll('&#36;', '<span>&#36;</span>')
    .replace(/\/(?=\/)/g, '/<wbr>')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${GAP}.`)
    .replace(/:(?=[\w+-]+:)/g, `:${GAP}`)
    .replace(/^([-+#:=])/, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, digits: string, sign: string) => `${digits}&#${sign.charCodeAt(0)};`);
}

/**
 * A name or value in `<code>`: works in tables and within `<summary>`, where backticks do not. Between such tags
 * Markdown still makes links of bare addresses; an element within prevents that, and is not copied with the text.
 */
export function code(text: string, room = 300): string {
  const shown = shortenMiddle(oneLine(text), room);
  if (shown === '') return '';
  return `<code>${entities(shown)
    .replace(/(?<![\w.])@(?=\w)|@(?=[\w-]+\.\w)/g, `@${GAP}`)
    .replace(/(?<![\w&])#(?=\d)/g, `#${GAP}`)
    .replace(/\/(?=\/)/g, '/<wbr>')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`)}</code>`;
}

/** Places where long names in escaped text may go on in the next line: a table would be wider than the page without. */
export function breakable(escaped: string): string {
  return escaped.replace(/[\w./:-]{24,}/g, (name) => name.replace(/[./](?=\w)/g, '$&<wbr>'));
}

/**
 * A fenced block. The fence is longer than any run of backticks within, and so always closed by its own end only.
 *
 * @param lines without line breaks; hidden characters are escaped here.
 */
export function fenced(language: string, lines: readonly string[]): string {
  return fencedBody(language, lines.map(fenceLine));
}

/** The same for lines that `fenceLine` gave. */
export function fencedBody(language: string, body: readonly string[]): string {
  let longest = 2;
  for (const line of body) for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body.map((line) => `${line}\n`).join('')}${fence}\n`;
}

/**
 * Markdown has no meaning within a fence. What would have one if a later reader of the comment (a mail, a bot) did
 * not know that is broken with a zero-width space all the same.
 */
export function fenceLine(line: string): string {
  return visible(line)
    .replace(/(?<![\w.])@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
    .replace(/(?<!\w)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/--(?=>)/g, `--${ZERO_WIDTH_SPACE}`)
    .replace(/<(?=\/?(?:details|summary|script))/gi, `<${ZERO_WIDTH_SPACE}`);
}

/** Text of a Mermaid label between double quotes, never empty: everything unusual as Mermaid's own `#code;`. */
export function mermaidLabel(text: string, room = 60): string {
  return (shortenMiddle(oneLine(text), room) || '-').replace(
    /[^\p{L}\p{N} ._/:…-]/gu,
    (char) => `#${char.codePointAt(0) ?? 0xfffd};`,
  );
}

/** Our own words as a link; an empty text when there is no address, or none that a browser may open. */
export function linkTo(words: string, address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return '';
  const { protocol, href } = new URL(address);
  return /^https?:$/.test(protocol) ? `<a href="${entities(href)}">${words}</a>` : '';
}

/** A sentence of our own in which names from a document stand as code, and texts as prose. */
export function phrase(parts: Phrase, room = 120): string {
  return parts
    .map((part) =>
      'name' in part ? code(part.name, room) : 'text' in part ? prose(part.text, 400) : inline(part.words),
    )
    .join('');
}

/** A piece of a sentence of our own, which may hold a word from a document: escaped, its spaces kept. */
export function inline(text: string): string {
  return entities(visible(text));
}

function entities(text: string): string {
  const entity = (char: string) => `&#${char.charCodeAt(0)};`;
  return text
    .replace(STRUCTURE, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? entity(char))
    .replace(UNDERSCORE, '&#95;');
}
