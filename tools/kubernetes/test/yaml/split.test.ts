import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { groupOf, type ManifestHead, splitDocuments } from '../../src/yaml/head.ts';

function heads(text: string): string[] {
  return splitDocuments(text).map(({ line, apiVersion, kind, name, namespace }) =>
    [line, apiVersion ?? '-', kind ?? '-', name ?? '-', namespace ?? '-'].join(' '),
  );
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['one document', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: b\n', ['1 v1 Pod a b']],
  ['nothing', '', []],
  ['comments only', '# a\n---\n# b\n---\n', []],
  ['several, with comments before', '# c\n---\nkind: A\n---\n\n# d\nkind: B\n---\n', ['3 - A - -', '7 - B - -']],
  ['an end marker', 'kind: A\n...\nkind: B\n', ['1 - A - -', '3 - B - -']],
  [
    'Windows line ends and a byte order mark',
    '\ufeffkind: A\r\n---\r\nkind: B\r\nmetadata:\r\n  name: b\r\n',
    ['1 - A - -', '3 - B b -'],
  ],
  ['a directive', '%YAML 1.2\n---\nkind: A\n', ['1 - A - -']],
  ['content on the marker line', '--- {kind: A}\n--- # no content\nkind: B\n', ['1 - A - -', '3 - B - -']],
  ['a marker needs white space after it', 'kind: A\ndata: |\n  x\n---x: 1\n', ['1 - A - -']],
  ['quotes and comments', 'kind: "A" # x\napiVersion: \'v1\'\nmetadata: # y\n  "name": z\n', ['1 v1 A z -']],
  ['flow style', 'metadata: {name: a, namespace: b}\nkind: A\n', ['1 - A a b']],
  ['JSON', '{\n "apiVersion": "v1",\n "kind": "A",\n "metadata": {"name": "a"}\n}\n', ['1 v1 A a -']],
  ['anchors', 'kind: &k A\nmetadata:\n  name: *k\n', ['1 - A A -']],
  ['a list is no object', '- op: add\n  kind: A\n', ['1 - - - -']],
  [
    'a name below labels is not the name',
    'kind: A\nmetadata:\n  labels:\n    name: x\nspec:\n  name: y\n',
    ['1 - A - -'],
  ],
  [
    'owner references at the indent of their key',
    'kind: A\nmetadata:\n  ownerReferences:\n  - kind: B\n    name: x\n  name: z\n',
    ['1 - A z -'],
  ],
  ['text of a block scalar is not read', 'data:\n  a: |\n    kind: X\nkind: A\n', ['1 - A - -']],
  ['values that are not strings', 'kind: 1\napiVersion: true\nmetadata:\n  name: 1.5\n', ['1 - - - -']],
  ['words that YAML 1.1 takes for booleans', 'kind: A\nmetadata:\n  name: y\n  namespace: off\n', ['1 - A - -']],
  [
    'a Helm template',
    '{{- if .x }}\nkind: A\nmetadata:\n  name: {{ .n }}\n  {{- with .y }}\n  namespace: b\n{{- end }}\n',
    ['1 - A - b'],
  ],
  ['malformed YAML', 'kind: A\nspec: [}\nmetadata:\n  name: [x\n', ['1 - A - -']],
  ['an alias that names nothing', 'kind: *a\n', ['1 - - - -']],
];

describe('splitting a file into documents', () => {
  it.each(CASES)('%s', (_name, text, expected) => {
    expect(heads(text)).toEqual(expected);
  });

  it('gives the text from the line it says', () => {
    const text = '# a\n---\n# b\nkind: A\nspec: 1\n---\nkind: B';
    expect(splitDocuments(text)).toEqual<ManifestHead[]>([
      { line: 4, text: 'kind: A\nspec: 1\n', kind: 'A' },
      { line: 7, text: 'kind: B', kind: 'B' },
    ]);
  });

  const line = fc.constantFrom(
    ...[
      'kind: A',
      'apiVersion: v1',
      'metadata:',
      '  name: a',
      '  namespace: b',
      '    name: deep',
      '---',
      '...',
      '# c',
      '',
    ],
    ...[
      'spec: {a: b}',
      'data: |',
      '  text',
      '- item',
      '  - kind: B',
      '"kind": B',
      'metadata: {name: f}',
      '  name: 1',
      'kind: ~',
    ],
  );

  it('reads what a full parser reads, of every text that is YAML', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const documents = parseAllDocuments(text, { prettyErrors: false });
        if ('empty' in documents || documents.some(({ errors }) => errors.length > 0)) return;
        const expected = documents
          .map((document) => document.toJS() as Record<string, unknown> | null)
          .filter((value) => value !== null)
          .map((value) => {
            const metadata = value.metadata as Record<string, unknown> | null | undefined;
            const fields = [value.apiVersion, value.kind, metadata?.name, metadata?.namespace];
            return fields.map((field) => (typeof field === 'string' ? field : '-')).join(' ');
          });
        expect(heads(text).map((head) => head.slice(head.indexOf(' ') + 1))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => Array.isArray(splitDocuments(text))),
      { numRuns: 50 },
    );
  });

  it('is fast on five megabytes', () => {
    const document = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n  a: |\n${'    a line of text\n'.repeat(200)}---\n`;
    const text = document.repeat(Math.ceil(5e6 / document.length));
    const start = performance.now();
    expect(splitDocuments(text).length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

it.each([
  ['v1', ''],
  ['apps/v1', 'apps'],
  ['example.org/v1alpha1', 'example.org'],
])('the group of %s is "%s"', (apiVersion, group) => {
  expect(groupOf(apiVersion)).toBe(group);
});
