import { describe, expect, it } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';

/** About 5 MB of manifests. Measured on two shared cores: 2-3 s to parse, under 0.5 s to compare; the limits leave room. */
describe('5 MB of manifests', () => {
  const many = Array.from(
    { length: 9000 },
    (_, i) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\n  namespace: shop\n  labels:\n    tier: t${i % 7}\ndata:\n  a: "1"\n  b: |\n    line ${i}\n    ${'x'.repeat(430)}\n`,
  ).join('---\n');
  const one = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n${Array.from({ length: 60_000 }, (_, i) => `  key-${i}: ${'v'.repeat(70)}${i}`).join('\n')}\n`;

  it.each([
    ['9,000 objects', many, many.replace('line 4500\n', 'line other\n')],
    ['one object of 60,000 keys', one, one.replace('v4500\n', 'w4500\n')],
  ])('%s', (_, before, after) => {
    expect(before.length).toBeGreaterThan(4_800_000);
    const started = performance.now();
    const [old, now] = [parseManifests(before, 'a.yaml'), parseManifests(after, 'b.yaml')];
    const parsed = performance.now();
    const { resources } = compareManifests(old, now, { compositeKinds: new Set() });
    const compared = performance.now();
    expect(resources.map(({ fields }) => fields.length)).toEqual([1]);
    expect(parsed - started).toBeLessThan(30_000);
    expect(compared - parsed).toBeLessThan(10_000);
    if (process.env.MEASURE !== undefined) console.log({ parse: parsed - started, compare: compared - parsed });
  });

  it('9,000 removed beside 9,000 created', () => {
    const started = performance.now();
    const { resources } = compareManifests(
      parseManifests(many, 'a.yaml'),
      parseManifests(many.replaceAll('name: c', 'name: d'), 'b.yaml'),
      { compositeKinds: new Set() },
    );
    expect(resources).toHaveLength(18_000);
    expect(performance.now() - started).toBeLessThan(40_000);
  });
});
