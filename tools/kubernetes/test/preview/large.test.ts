import { describe, expect, it } from 'vitest';
import { compareManifests, type Manifest, parseManifests } from '../../src/preview/index.ts';
import { parseManifestsCached } from '../../src/preview/parse.ts';

const options = { compositeKinds: new Set<string>() };

/** CPU milliseconds: the wall clock of a shared machine proves nothing. */
function cpu<T>(work: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

/** About 5 MB. Measured on two cores: 1.6 CPU seconds to parse, 0.3 to compare; the limits leave room for slower machines. */
describe('5 MB of manifests', () => {
  const many = Array.from(
    { length: 9000 },
    (_, i) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\n  namespace: shop\n  labels:\n    tier: t${i % 7}\ndata:\n  a: "1"\n  b: |\n    line ${i}\n    ${'x'.repeat(430)}\n`,
  ).join('---\n');
  const one = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n${Array.from({ length: 60_000 }, (_, i) => `  key-${i}: ${'v'.repeat(70)}${i}`).join('\n')}\n`;

  it('9,000 objects, parsed once for both sides', { tags: ['long'] }, () => {
    expect(many.length).toBeGreaterThan(4_800_000);
    const cache = new Map();
    const [before, first] = cpu(() => parseManifestsCached(many, 'a.yaml', cache));
    const [after, second] = cpu(() =>
      parseManifestsCached(many.replace('line 4500\n', 'line other\n'), 'b.yaml', cache),
    );
    const [{ resources }, compare] = cpu(() => compareManifests(before, after, options));
    expect(resources.map(({ address }) => address)).toEqual(['/ConfigMap/shop/c4500']);
    expect(first).toBeLessThan(15_000);
    expect(second).toBeLessThan(first);
    expect(compare).toBeLessThan(5000);
  });

  it('one object of 60,000 keys', { tags: ['long'] }, () => {
    const [[manifest], parse] = cpu(() => parseManifests(one, 'a.yaml'));
    const before = manifest as Manifest & { data: Record<string, string> };
    const after = { ...before, data: { ...before.data, 'key-4500': 'other' } };
    const [{ resources }, compare] = cpu(() => compareManifests([before], [after], options));
    expect(resources.map(({ fields }) => fields.map(({ path }) => path))).toEqual([['data.key-4500']]);
    expect(parse).toBeLessThan(15_000);
    expect(compare).toBeLessThan(5000);
  });

  it('9,000 objects removed beside 9,000 created', () => {
    const claims = (prefix: string) =>
      Array.from(
        { length: 9000 },
        (_, i): Manifest => ({
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: `${prefix}${i}`, namespace: 'shop' },
          spec: { accessModes: ['ReadWriteOnce'], volumeName: `v${i}` },
        }),
      );
    const [{ resources }, compare] = cpu(() => compareManifests(claims('a'), claims('b'), options));
    expect(resources).toHaveLength(18_000);
    expect(compare).toBeLessThan(10_000);
  });
});
