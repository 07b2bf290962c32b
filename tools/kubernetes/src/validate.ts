import { type Finding, nameOf } from '@mainstem/change';
import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { type ManifestHead, splitDocuments } from './documents.ts';
import { isKustomization } from './kustomization.ts';

/**
 * Parses manifests strictly: malformed YAML, repeated keys, aliases that name nothing, documents that the API server would not
 * take because they have no apiVersion or kind.
 *
 * Kustomizations, Chart.yaml and values files are held to the syntax only, templates of Helm (`templates/*` with expressions) to
 * nothing: they are YAML only after rendering. Messages never quote the file, which may hold secrets.
 *
 * @param texts the files by path.
 * @returns what is wrong, in the order of the files, then of lines.
 */
export function validateManifests(texts: ReadonlyMap<string, string>): Finding[] {
  return [...texts].flatMap(([file, text]) => {
    if (/(?:^|\/)templates\//.test(file) && text.includes('{{')) return [];
    const heads = splitDocuments(text);
    const areObjects = !isKustomization(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test(nameOf(file));
    const someAre = heads.some(({ apiVersion, kind }) => apiVersion !== undefined || kind !== undefined);
    return heads.flatMap((head) =>
      validateDocument(file, head, areObjects ? (someAre ? 'error' : 'warning') : undefined),
    );
  });
}

/** At most this many problems a document: one slip makes many. */
const MOST_PROBLEMS = 5;

/** @param severity of a missing apiVersion or kind; `undefined` when neither is wanted. */
function validateDocument(file: string, head: ManifestHead, severity: Finding['severity'] | undefined): Finding[] {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1) + head.line - 1;
  const findings: Finding[] = [];
  const add = (
    rule: string,
    line: number,
    path: string,
    message: string,
    suggestion: string,
    level?: Finding['severity'],
  ) => findings.push({ severity: level ?? 'error', rule, file, line, path, message, suggestion });

  const document = parseDocument(head.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    merge: true,
    // The library compares every pair of keys, which takes minutes for a mapping of 100,000; see repeatedKeys.
    uniqueKeys: false,
  });
  for (const { pos, message } of document.errors.slice(0, MOST_PROBLEMS)) {
    const line = lineAt(pos[0]);
    const said = `not valid YAML: ${withoutQuotes(message)}.`;
    add('kubernetes/syntax', line, '', said, 'Correct the line, then validate again.');
  }
  for (const offset of repeatedKeys(document).slice(0, MOST_PROBLEMS - findings.length)) {
    const message = 'this key stands twice in the same mapping; only one value can count.';
    add('kubernetes/duplicate-key', lineAt(offset), '', message, 'Take one out.');
  }
  if (findings.length > 0) return findings;
  const contents: ParsedNode | null = document.contents;
  if (isMap(contents)) {
    const alias = brokenAlias(document);
    if (alias !== undefined) {
      const message = 'an alias names no anchor, or aliases refer to aliases without an end.';
      add('kubernetes/syntax', lineAt(alias), '', message, 'Write the value in place of the alias.');
    }
    if (severity === undefined) return findings;
    const missing = (['apiVersion', 'kind'] as const).filter((field) => head[field] === undefined);
    const [field] = missing;
    if (field !== undefined) {
      const what = `the document has no ${missing.join(' and no ')}, so Kubernetes cannot take it.`;
      const fix = `Add ${missing.map((name) => `\`${name}:\``).join(' and ')}.`;
      add('kubernetes/no-kind', head.line, field, what, fix, missing.length === 2 ? severity : 'error');
    }
  }
  return findings;
}

/** Offsets of keys that stand a second time in their mapping; merge keys may. */
function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) && typeof key.value !== 'symbol' ? key.value : undefined;
        if (name === undefined || name === '<<') continue;
        if (seen.has(name)) offsets.push((isScalar(key) ? key.range?.[0] : undefined) ?? 0);
        seen.add(name);
      }
    },
  });
  return offsets;
}

/** The offset of an alias that cannot be resolved. */
function brokenAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document) !== undefined) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (offset !== undefined) return offset;
  try {
    document.toJS({ maxAliasCount: 10_000 });
    return undefined;
  } catch {
    return 0;
  }
}

/** A parser's message without the text of the file that it quotes, and without its final point. */
function withoutQuotes(message: string): string {
  const [said = message] = message.split(/:\s|\n/, 1);
  return said.replace(/[.:]\s*$/, '');
}
