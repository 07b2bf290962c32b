/**
 * Finds the commands that messages and pages tell people to type.
 *
 * In sources these are parts of strings, with `…` for what is filled in; in pages, lines of code blocks and code in a sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** A command that somebody is told to type. */
export interface NextStep {
  /** As it is written, with `…` for what a message fills in. */
  readonly command: string;
  /** `file:line` of each place. */
  readonly places: readonly string[];
}

/** Programs, and the words that make of their name a command: `git is not on PATH` is none. */
const COMMANDS: Readonly<Record<string, string>> = {
  mainstem:
    '(?:admit|affected|apply|board|completion|crossplane|demo|diff|doctor|drift|gate|graph|hold|init|ledger|metrics|new|plan|release|remove|rename|render|rollback|rollout|schemas|status|validate|verdict|why)',
  git: '(?:add|branch|cat-file|checkout|clone|commit|config|diff|fetch|init|log|mv|pull|push|rebase|remote|restore|revert|rm|show|status|switch|tag|worktree|rev-parse|ls-tree)',
  terraform: '(?:-chdir=\\S+(?: [a-z]+)?|apply|force-unlock|import|init|plan|providers|state|test|validate|version)',
  tofu: '(?:-chdir=\\S+|apply|force-unlock|import|init|plan|providers|state|test|validate|version)',
  kubectl: '(?:annotate|apply|auth|config|create|delete|describe|get|kustomize|patch|version|-n)',
  helm: '(?:dependency|install|pull|repo|template|upgrade|version)',
  nx: '(?:affected|graph|list|report|reset|run|run-many|show|[a-z-]+ [a-z])',
  npm: '(?:ci|install|run|test)',
  npx: '(?:nx|mainstem|[a-z@/-]+)',
  argocd: '(?:app|account|login|cluster)',
  aws: '(?:configure|eks|iam|s3|s3api|sso|ssm|sts)',
  gh: '(?:api|attestation|pr|run|secret|variable|workflow)',
  pip: 'install',
  brew: 'install',
  'apt-get': '(?:install|update)',
};

const START = new RegExp(
  `(?<![\\w./@"-])(?:(?:[A-Z][A-Z_]+=\\S+ )*)(?:npx |sudo |node_modules/\\.bin/)?(?:${Object.entries(COMMANDS)
    .map(([name, next]) => `${name} ${next}(?![\\w])`)
    .join('|')})`,
  'g',
);

/** Where a command ends within a sentence. */
const END =
  /`|\n|<\/|\. (?=[A-Z(]|…|$)|\.$|; |, | \(|\)|: | — | to see | to be | then | in (?:the|a|that|each|this) | and | or | with (?:the|a|base|this) | for | where | says?\b| is | are | as | on (?:a|the) | gives? | takes? | prints? | itself | must | when | without | of (?:the|a) | does | works? | can(?:not)? | has | again| once | reads? | writes? /;

/** The commands in a text that is a sentence, or part of one. */
export function commandsIn(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < from) continue;
    const rest = text.slice(match.index);
    // What comes after && belongs to it, whatever it is.
    const end = rest.search(END);
    const command = (end < 0 ? rest : rest.slice(0, end)).replace(/[\s.,;:?!"'>]+$/, (tail) =>
      /['"]/.test(tail) && oddQuotes(rest.slice(0, end < 0 ? undefined : end)) === false
        ? (tail.match(/^['"]/)?.[0] ?? '')
        : '',
    );
    from = match.index + command.length;
    found.push(command.replaceAll(/\s+/g, ' '));
  }
  return found;
}

function oddQuotes(text: string): boolean {
  return (text.match(/'/g)?.length ?? 0) % 2 === 1 || (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** The strings of a TypeScript source, each with its line; templates with `…` for expressions. Strings that are added up are one. */
export function stringsOf(source: string, name = 'a.ts'): { readonly text: string; readonly line: number }[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: { text: string; line: number }[] = [];
  const known = constantsOf(file);
  const textOf = (node: ts.Node): string | undefined => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node))
      return (
        node.head.text + node.templateSpans.map((span) => `${filledIn(span.expression)}${span.literal.text}`).join('')
      );
    if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      const [left, right] = [textOf(node.left), textOf(node.right)];
      return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
    }
    return undefined;
  };
  /** What stands for an expression: the text of a constant that starts a command, else `…`. */
  const filledIn = (expression: ts.Expression): string => {
    if (!ts.isIdentifier(expression)) return '…';
    const value = known.get(expression.text);
    const text = value === undefined ? undefined : textOf(value);
    if (text !== undefined && commandsIn(text).length > 0) return text;
    if (expression.text === 'program') return 'terraform';
    return /^(?:terraform|tofu)$/.test(expression.text) ? 'terraform -chdir=…' : '…';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (text === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    // What is filled in may hold strings of its own.
    const inner = (one: ts.Node): void => {
      if (ts.isTemplateExpression(one)) for (const span of one.templateSpans) visit(span.expression);
      else if (ts.isBinaryExpression(one) || ts.isParenthesizedExpression(one)) ts.forEachChild(one, inner);
    };
    inner(node);
  };
  visit(file);
  return found;
}

/** What the constants of a file are, where each name is given to one alone; of `[a, b] = [x, y]` each by itself. */
function constantsOf(file: ts.SourceFile): Map<string, ts.Expression | undefined> {
  const found = new Map<string, ts.Expression | undefined>();
  const add = (name: string, value: ts.Expression | undefined) => found.set(name, found.has(name) ? undefined : value);
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      const { name, initializer } = node;
      if (ts.isIdentifier(name)) add(name.text, initializer);
      if (ts.isArrayBindingPattern(name) && ts.isArrayLiteralExpression(initializer)) {
        name.elements.forEach((element, index) => {
          if (ts.isBindingElement(element) && ts.isIdentifier(element.name))
            add(element.name.text, initializer.elements[index]);
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Commands of a page: lines of code blocks that a shell would run, and code within sentences. */
export function commandsOfPage(markdown: string): { readonly command: string; readonly line: number }[] {
  const found: { command: string; line: number }[] = [];
  let fence: string | undefined;
  let pending = '';
  markdown.split('\n').forEach((text, index) => {
    const mark = /^\s*```+(\w*)/.exec(text);
    if (mark !== null) {
      fence = fence === undefined ? (mark[1] ?? '') : undefined;
      return;
    }
    const line = index + 1;
    if (fence !== undefined) {
      if (!['', 'sh', 'bash', 'shell', 'console'].includes(fence)) return;
      const whole = `${pending}${text.trim().replace(/^\$ /, '')}`;
      if (whole.endsWith('\\')) {
        pending = `${whole.slice(0, -1).trimEnd()} `;
        return;
      }
      pending = '';
      const command = whole.replace(/\s+#.*$/, '').trim();
      if (new RegExp(`^(?:${START.source})`).test(command)) found.push({ command, line });
      return;
    }
    for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) {
      if (new RegExp(`^(?:${START.source})`).test(code)) found.push({ command: code, line });
    }
  });
  return found;
}

/** Folders whose pages a fork writes anew. */
const CONTENT = ['apps', 'infra', 'platform'];

/**
 * Every command that sources and pages of a repository tell people to type, sorted.
 *
 * @param content the pages of apps, infra and platform, too.
 */
export function nextStepsOf(root: string, { content }: { readonly content: boolean }): NextStep[] {
  const places = new Map<string, string[]>();
  const add = (command: string, file: string, line: number) => {
    const list = places.get(command) ?? [];
    list.push(`${relative(root, file).split(sep).join('/')}:${line}`);
    places.set(command, list);
  };
  for (const file of filesBelow(root, ['tools', 'actions'])) {
    if (!/\/src\/.*\.ts$/.test(file) || /\/tools\/(?:workshop|testing)\//.test(file)) continue;
    for (const { text, line } of stringsOf(readFileSync(file, 'utf8'), file))
      for (const command of commandsIn(text)) add(command, file, line);
  }
  for (const file of filesBelow(root, ['docs', 'tools', 'actions', ...(content ? CONTENT : []), '.'])) {
    if (!file.endsWith('.md')) continue;
    for (const { command, line } of commandsOfPage(readFileSync(file, 'utf8'))) add(command, file, line);
  }
  return [...places]
    .map(([command, list]) => ({ command, places: [...new Set(list)] }))
    .sort((a, b) => (a.command < b.command ? -1 : 1));
}

const LEFT_OUT = /^(?:node_modules|dist|fixtures|\..*)$/;

function filesBelow(root: string, folders: readonly string[]): string[] {
  const walk = (folder: string, deep: boolean): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (LEFT_OUT.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return deep ? walk(path, deep) : [];
      return entry.isFile() ? [path] : [];
    });
  return [...new Set(folders.flatMap((folder) => walk(join(root, folder), folder !== '.')))];
}
