/** Small independent readers of what the renderers write: they answer with a list of problems. */

export interface Parts {
  /** Text outside every fence. */
  readonly prose: string;
  readonly fences: readonly { readonly language: string; readonly lines: readonly string[] }[];
  readonly problems: string[];
}

/** Splits Markdown at its fences by CommonMark's rule (a closing fence is at least as long and holds nothing else). */
export function splitFences(markdown: string): Parts {
  const prose: string[] = [];
  const fences: { language: string; lines: string[] }[] = [];
  let open: { length: number; language: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, run = '', info = ''] = mark ?? [];
    if (open === undefined) {
      if (mark === null) prose.push(line);
      else open = { length: run.length, language: info, lines: [] };
    } else if (mark !== null && run.startsWith('`') && run.length >= open.length && info.trim() === '') {
      fences.push({ language: open.language, lines: open.lines });
      open = undefined;
    } else open.lines.push(line);
  }
  return { prose: prose.join('\n'), fences, problems: open === undefined ? [] : ['a fence is not closed'] };
}

const MARKDOWN_TAGS = new Set(['details', 'summary', 'code', 'sub', 'b', 'i', 'br', 'wbr', 'span']);

/** Fences and tags balanced, only our own tags, nothing that GitHub would notify or link. */
export function markdownProblems(markdown: string): string[] {
  const { prose, fences, problems } = splitFences(markdown);
  const comments = prose.match(/<!--|-->/g) ?? [];
  if (comments.length > 0) problems.push(`${comments.length} comment marks`);
  const bare = prose;
  problems.push(...tagProblems(bare, new Set(['br', 'wbr']), (name) => MARKDOWN_TAGS.has(name)));
  const rendered = bare.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const text = rendered.replace(/<[^>]*>/g, ' ');
  for (const [pattern, what] of [
    [/(?<![\p{L}\p{N}_.])@[\p{L}\p{N}]/u, 'a mention'],
    [/(?<![&\w])#\d/, 'a reference'],
    [HIDDEN, 'a hidden character'],
  ] as const) {
    const found = pattern.exec(text.replaceAll('\u200b', ' '));
    if (found !== null) problems.push(`${what}: ${JSON.stringify(text.slice(found.index - 20, found.index + 30))}`);
  }
  if (/:\/\/|\bwww\./.test(bare)) problems.push('a bare address');
  if (/!?\[[^\]]*\]\(/.test(bare)) problems.push('a link or an image');
  for (const { lines } of fences) {
    const body = lines.join('\n');
    if (/(?<![\w.])@\w/.test(body)) problems.push('a mention in a fence');
    if (HIDDEN.test(body.replaceAll('\u200b', ''))) problems.push('a hidden character in a fence');
  }
  return problems;
}

/** Bidirectional controls, other controls but the newline, lone surrogates. */
export const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?!\n)\p{Cc}|\p{Cs}/u;

const VOID = new Set(['meta', 'link', 'br', 'input']);

/** Every tag closed in order, every attribute quoted, one script and one style: ours. */
export function htmlProblems(page: string): string[] {
  const problems: string[] = [];
  const bare = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, (_, name: string) => `<${name}></${name}>`);
  for (const name of ['style', 'script']) {
    const count = bare.split(`<${name}`).length - 1;
    if (count !== 1) problems.push(`${count} times <${name}>`);
  }
  if (HIDDEN.test(bare)) problems.push('a hidden character');
  if (/\son[a-z]+\s*=/i.test(bare.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""')))
    problems.push('an event attribute');
  const ids = [...bare.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) problems.push('an id twice');
  return [...problems, ...tagProblems(bare.replace(/<!doctype html>/, ''), VOID, () => true)];
}

function tagProblems(text: string, empty: ReadonlySet<string>, known: (name: string) => boolean): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const tag = /^<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/;
  for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', index + 1)) {
    const match = tag.exec(text.slice(index, index + 4_000));
    if (match === null) {
      problems.push(`not a tag: ${JSON.stringify(text.slice(index, index + 40))}`);
      continue;
    }
    const [, slash, name = '', , self] = match;
    if (!known(name)) problems.push(`foreign tag ${name}`);
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) problems.push(`</${name}> closes <${last}>`);
    } else if (self !== '/' && !empty.has(name)) open.push(name);
  }
  return open.length === 0 ? problems : [...problems, `not closed: ${open.join(' ')}`];
}
