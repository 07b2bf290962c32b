import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../src/outline.ts';
import { scanOutline } from '../src/outline-scan.ts';

const SIMPLE = `# a comment
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base # the base
  - "quoted.yaml"
  - 'single.yaml'

components:
- ../../components/tls
images:
- name: nginx
  newTag: "1.27"
  count: 3
patches:
- path: replicas.yaml
  target:
    kind: Deployment
- patch: |-
    - op: replace
      path: /spec/replicas

      value: 3
  target: {}
namespace: shop
`;

/** Pieces that real and broken kustomizations are made of. */
const piece = fc.constantFrom(
  ...[
    'resources:',
    '- ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n',
    'a.yaml',
    '../base',
    'key: value',
    'path: ',
    ': ',
    ':',
    '#',
    ' # c',
  ],
  ...[
    '"q"',
    "'s'",
    '|',
    '|-',
    '>',
    '&a',
    '*a',
    '<<: *a',
    '[a, b]',
    '{a: b}',
    '---',
    '...',
    '\t',
    '\r\n',
    '\r',
    '- name: x',
  ],
  ...[
    'é',
    '\u2028',
    '\ufeff',
    '%YAML 1.2',
    '? ',
    '!!str ',
    '\\',
    '@',
    '`',
    '~',
    'null',
    '1.10',
    'a b',
    'a  b',
    'x#y',
    'x: y: z',
  ],
);

const broken = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** A simple text with a few random edits: mostly fine, and near to what the scan must not misread. */
const edited = fc
  .array(fc.tuple(fc.nat(SIMPLE.length), fc.nat(3), piece), { maxLength: 4 })
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), SIMPLE));

/** A tree of simple style, written with random indents. */
const leaf = fc.constantFrom('a.yaml', '../b', 'x=y', '3', "'q r'", '"d"', '', '{}', '[]', '|-\n            text\n');
const nested = fc.memo((depth): fc.Arbitrary<unknown> => {
  const value = depth <= 1 ? leaf : fc.oneof(leaf, nested(depth - 1), list(depth - 1));
  return fc.dictionary(fc.constantFrom('resources', 'path', 'name'), value, { minKeys: 1, maxKeys: 3 });
});
const list = fc.memo((depth): fc.Arbitrary<unknown> => {
  const item = fc.constantFrom('one.yaml', "'two'", '4.0');
  return fc.array(depth <= 1 ? item : fc.oneof(item, nested(depth - 1)), { minLength: 1, maxLength: 3 });
});

function write(value: unknown, indent: number, step: number): string {
  const margin = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item) => `${margin}- ${write(item, indent + 2, step).trimStart()}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, child]) => {
        if (typeof child === 'string') return `${margin}${key}: ${child}\n`;
        return `${margin}${key}:\n${write(child, indent + (Array.isArray(child) ? step % 3 : step), step)}`;
      })
      .join('');
  }
  return `${value}\n`;
}

const written = fc.tuple(nested(3), fc.integer({ min: 1, max: 4 })).map(([map, step]) => write(map, 0, step));

describe('the fast scan of an outline', () => {
  it('reads the simple style', () => {
    expect(scanOutline(SIMPLE)).toBeDefined();
  });

  it.each([
    ['text that has been edited', edited],
    ['pieces in any order', broken],
    ['nested collections', written],
  ])('gives what the full parser gives, or gives up: %s', (_name, texts) => {
    let scanned = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const fast = scanOutline(text);
        if (fast === undefined) return;
        scanned++;
        expect({ text, root: fast }).toEqual({ text, ...parseOutline(text) });
      }),
      { numRuns: 1000 },
    );
    expect(scanned).toBeGreaterThan(50);
  });
});
