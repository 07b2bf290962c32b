import { type FieldChange, KINDS, PROJECT_KINDS, type Verdict } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { affectedGraph } from '../src/affected-graph.ts';
import { shorten, shortenMiddle, visible } from '../src/characters.ts';
import { showField } from '../src/field.ts';
import { headlineOf } from '../src/headline.ts';
import { layOut, NODE } from '../src/html/layout.ts';
import { outlineOf } from '../src/outline.ts';
import { diffLines } from '../src/text-diff.ts';
import { affected, manyProjects, mediumVerdict, preview, resource, risk, verdict } from './samples.ts';

describe('the headline', () => {
  const claim = '/PersistentVolumeClaim/a/b';
  const lost = (kind: string, count = 1) =>
    verdict(
      'acknowledge',
      [
        preview(
          'p',
          'kubernetes',
          Array.from({ length: count }, (_, i) => resource('delete', kind, `${kind}.${i}`)),
        ),
      ],
      { risks: Array.from({ length: count }, (_, i) => risk(`r${i}`, 'destroy', 'p', `${kind}.${i}`)) },
    );
  const one = preview('p.dev', 'kubernetes', [resource('update', 'ConfigMap', '/ConfigMap/a/b')]);
  const cases: readonly (readonly [string, Verdict, string])[] = [
    ['a claim', lost('PersistentVolumeClaim'), '1 database or volume would be lost'],
    ['two databases', lost('aws_db_instance', 2), '2 databases or volumes would be lost'],
    ['a bucket', lost('aws_s3_bucket'), '1 bucket would be lost'],
    ['something else', lost('Thing'), '1 resource would be lost'],
    [
      'a risk whose resource is not there',
      verdict('acknowledge', [], { risks: [risk('a', 'destroy', 'p', claim)] }),
      '1 database or volume would be lost',
    ],
    [
      'an accepted risk does not count',
      verdict('acknowledge', [], {
        risks: [risk('a', 'destroy', 'p', claim), risk('b', 'security', 'p', 'x')],
        acknowledged: [{ id: 'a', digest: 'sha256:a', by: 'ada', at: 'now' }],
      }),
      '1 change would weaken security',
    ],
    [
      'an acknowledgement of another digest does not count',
      verdict('acknowledge', [], {
        risks: [risk('a', 'destroy', 'p', claim)],
        acknowledged: [{ id: 'a', digest: 'sha256:old', by: 'ada', at: 'now' }],
      }),
      '1 database or volume would be lost',
    ],
    [
      'blocked',
      verdict('blocked', [], { risks: [risk('a', 'stuck', 'p', 'x')] }),
      '1 change would be refused for ever',
    ],
    [
      'failed',
      verdict('failed', [one], { failures: [{ project: 'q', message: 'm' }] }),
      '1 of 2 projects could not be computed: q',
    ],
    [
      'skipped is not a failure, and a loss is told all the same',
      verdict('failed', [one, preview('q', 'terraform', [], { skipped: 's' })], {
        failures: [{ project: 'q', message: 's' }],
        risks: [risk('a', 'destroy', 'p', claim)],
      }),
      '1 project was not previewed, 1 database or volume would be lost',
    ],
    ['one change', verdict('pass', [one]), '1 change in dev'],
    ['no change', verdict('pass', [preview('p', 'terraform', [])]), 'no resource would change'],
    [
      'skipped is not "no change"',
      verdict('pass', [preview('p', 'terraform', [], { skipped: 's' })]),
      '1 project was not previewed',
    ],
    [
      'a missing preview is not "no change"',
      verdict('pass', [preview('p', 'terraform', [])], { affected: [affected('q', 'terraform-stack')] }),
      'no resource would change, 1 project was not previewed',
    ],
    ['only a module', verdict('pass', [], { affected: [affected('m', 'terraform-module')] }), 'nothing to preview'],
    ['nothing', verdict('pass', []), 'no project is affected'],
  ];
  it.each(cases)('%s', (_, given, reason) => expect(headlineOf(given)).toEqual({ state: given.state, reason }));
});

it.each(PROJECT_KINDS)(
  'an affected %s without a preview is missing where one is made, else it only carries',
  (kind) => {
    const { missing, carriers } = outlineOf(verdict('pass', [], { affected: [affected('q', kind)] }));
    const made = KINDS[kind].preview !== 'none';
    expect([missing.length, carriers.length]).toEqual(made ? [1, 0] : [0, 1]);
  },
);

describe('a field', () => {
  const room = { value: 40, line: 40, lines: 10 };
  const long = (end: string) => `${'a'.repeat(500)}${end}${'z'.repeat(500)}`;
  const cases: readonly (readonly [string, Partial<FieldChange>, object])[] = [
    ['two values', { before: 'a', after: 1 }, { form: 'values', before: '"a"', after: '1' }],
    ['false is a value', { before: false, after: 0 }, { form: 'values', before: 'false', after: '0' }],
    ['a new one', { after: true }, { form: 'values', after: 'true' }],
    ['a removed one', { before: ['x'], after: null }, { form: 'values', before: '["x"]' }],
    ['unknown', { before: 'a', unknown: true }, { form: 'values', before: '"a"', after: '(known after apply)' }],
    [
      'sensitive',
      { before: 'a', after: 'b', sensitive: true, changed: true },
      { form: 'note', note: '(sensitive) changed, not shown' },
    ],
    ['sensitive, the same', { sensitive: true, changed: false }, { form: 'note', note: '(sensitive)' }],
    ['only changed', { changed: true }, { form: 'note', note: 'changed' }],
  ];
  it.each(cases)('%s', (_, field, shown) =>
    expect(showField({ path: 'p', ...field }, room)).toEqual({ path: 'p', ...shown }),
  );

  it('cuts long values so that they still differ', () => {
    const shown = showField({ path: 'p', before: long('1'), after: long('2') }, room);
    if (shown.form !== 'values') throw new Error('expected values');
    expect(shown.before).toMatch(/^…a+1z+… \(1,003 characters\)$/);
    expect(shown.after).toMatch(/^…a+2z+… \(1,003 characters\)$/);
  });
});

describe('the difference of two texts', () => {
  const text = (...lines: string[]) => `${lines.join('\n')}\n`;
  it.each([
    ['the same', text('a'), text('a'), ['gap 1 unchanged']],
    ['an added line', text('a', 'b'), text('a', 'x', 'b'), ['  a', '+ x', '  b']],
    [
      'only context near a change',
      text('1', '2', '3', '4', 'x'),
      text('1', '2', '3', '4', 'y'),
      ['gap 2 unchanged', '  3', '  4', '- x', '+ y'],
    ],
    ['from nothing', '', text('a', 'b'), ['+ a', '+ b']],
    [
      'the longest is cut',
      '',
      text(...'abcdefghijkl'),
      ['+ a', '+ b', '+ c', '+ d', '+ e', '+ f', '+ g', 'gap 5 more'],
    ],
  ])('%s', (_, before, after, expected) => {
    const lines = diffLines(before, after, 8).map((line) =>
      line.sign === 'gap' ? `gap ${line.count} ${line.what}` : `${line.sign} ${line.text}`,
    );
    expect(lines).toEqual(expected);
  });
});

describe('characters', () => {
  it('are cut between code points', () => {
    for (let room = 1; room < 12; room++) {
      for (const cut of [shorten, shortenMiddle]) {
        const text = cut('\u{1f600}'.repeat(10), room);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text.length).toBeLessThanOrEqual(room);
      }
    }
  });

  it('that hide are escaped once', () => {
    expect(visible(visible('a\u202e\u{e0041}\n\ud800b\u200d'))).toBe('a\\u202e\\u{e0041}\\n\\ud800b\u200d');
  });
});

describe('the drawing', () => {
  const of = (given: Verdict, most = 60) =>
    affectedGraph(
      given.affected,
      given.projects.map(({ project }) => project),
      new Map(),
      most,
    );

  it('puts every reached project to the right of what reaches it', () => {
    const { edges } = layOut(of(mediumVerdict()));
    expect(edges).toHaveLength(7);
    for (const { from, to } of edges) expect(to.x).toBeGreaterThan(from.x);
  });

  it('keeps nodes apart', () => {
    const { nodes } = layOut(of(manyProjects(200)));
    const places = new Set(nodes.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(nodes.length);
    for (const { x, y } of nodes) {
      for (const other of nodes) {
        if (other.x === x && other.y !== y) expect(Math.abs(other.y - y)).toBeGreaterThanOrEqual(NODE.height);
      }
    }
  });

  it('is bounded and says what is left out', () => {
    const graph = of(manyProjects(200), 20);
    expect(graph.nodes).toHaveLength(20);
    expect(graph.left).toBe(201 - 20);
  });

  it('survives a loop', () => {
    const loop = [
      affected('a', 'library', { reasons: [{ file: 'f', path: [{ project: 'b', edge: 'implicit' }] }] }),
      affected('b', 'library', { reasons: [{ file: 'f', path: [{ project: 'a', edge: 'implicit' }] }] }),
    ];
    expect(layOut(affectedGraph(loop, [], new Map(), 60)).nodes).toHaveLength(2);
  });
});
