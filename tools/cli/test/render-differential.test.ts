import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Random composites and compositions, rendered here and by the real programs. They are nobody's dependency: `MAINSTEM_CROSSPLANE` names
 * upstream's command line and `MAINSTEM_FUNCTION_TARGETS` where its functions listen (`crossplane-contrib-function-patch-and-transform`
 * started with `--insecure`): `function-patch-and-transform=127.0.0.1:9443,function-auto-ready=127.0.0.1:9444`.
 * `MAINSTEM_SEED` gives the first seed, `MAINSTEM_RUNS` how many.
 */
const main = join(import.meta.dirname, '../src/main.ts');
const real = process.env.MAINSTEM_CROSSPLANE;
const targets = new Map(
  (process.env.MAINSTEM_FUNCTION_TARGETS ?? '')
    .split(',')
    .filter((one) => one.includes('='))
    .map((one) => one.split('=') as [string, string]),
);
const FUNCTIONS = ['function-patch-and-transform', 'function-auto-ready'];
const lacking = [
  ...(real === undefined ? ['MAINSTEM_CROSSPLANE names no crossplane'] : []),
  ...FUNCTIONS.filter((name) => !targets.has(name)).map((name) => `MAINSTEM_FUNCTION_TARGETS has no ${name}`),
];
const SEED = Number(process.env.MAINSTEM_SEED ?? Date.now() % 1_000_000);
const RUNS = Number(process.env.MAINSTEM_RUNS ?? 100);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-differential-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Mulberry32: the same seed, the same case. */
function sourceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T };
}

const VALUES = ['a', 'True', '1', '1e3', 'é', '10Gi', 0, 1, -7, 2.5, 1e21, true, false, [1, 'b'], { a: 1 }, null];
const FROM = ['spec.a', 'spec.b', 'spec.c.d', 'spec.list[0]', 'metadata.name', 'metadata.labels[x.y/z]', 'spec.none'];
const TO = ['data.a', 'data.b', 'spec.x.y', 'spec.list[1]', 'metadata.annotations[a/b]', 'spec.deep[0].z'];
const TRANSFORMS = [
  { type: 'convert', convert: { toType: 'string' } },
  { type: 'convert', convert: { toType: 'int64' } },
  { type: 'convert', convert: { toType: 'float64' } },
  { type: 'convert', convert: { toType: 'bool' } },
  { type: 'math', math: { type: 'Multiply', multiply: 3 } },
  { type: 'math', math: { type: 'ClampMax', clampMax: 5 } },
  { type: 'map', map: { a: 'one', True: 2, 1: [3] } },
  { type: 'match', match: { patterns: [{ type: 'regexp', regexp: '^[a-z]+$', result: 'word' }], fallbackValue: 'no' } },
  { type: 'string', string: { type: 'Format', fmt: '%v-%d' } },
  { type: 'string', string: { type: 'Convert', convert: 'ToUpper' } },
  { type: 'string', string: { type: 'Convert', convert: 'ToJson' } },
  { type: 'string', string: { type: 'TrimSuffix', trim: 'i' } },
  { type: 'string', string: { type: 'Regexp', regexp: { match: '[0-9]+', group: 0 } } },
];

/** The files of one case. JSON is YAML. */
function caseOf(seed: number): { readonly xr: object; readonly composition: object } {
  const { next, pick } = sourceOf(seed);
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(next() * (most + 1)) }, make);
  const patch = () => {
    // A transform that cannot take what it gets ends the render: most patches have none.
    const transforms = next() < 0.7 ? [] : some(2, () => pick(TRANSFORMS));
    const policy = pick([
      {},
      {},
      { policy: { fromFieldPath: 'Required' } },
      { policy: { toFieldPath: 'ForceMergeObjects' } },
    ]);
    const rest = { ...(transforms.length === 0 ? {} : { transforms }), ...policy };
    return pick([
      () => ({ type: 'FromCompositeFieldPath', fromFieldPath: pick(FROM), toFieldPath: pick(TO), ...rest }),
      () => ({ type: 'ToCompositeFieldPath', fromFieldPath: pick(TO), toFieldPath: 'status.seen', ...rest }),
      () => ({
        type: 'CombineFromComposite',
        combine: {
          strategy: 'string',
          string: { fmt: pick(['%s-%s', '%v.%v', '%d %t']) },
          variables: [{ fromFieldPath: pick(FROM) }, { fromFieldPath: pick(FROM) }],
        },
        toFieldPath: pick(TO),
        ...rest,
      }),
    ])();
  };
  const resource = (_: unknown, index: number) => ({
    name: `r${index}`,
    base: { apiVersion: 'v1', kind: 'ConfigMap', ...pick([{}, { data: { b: 'x' } }, { spec: { list: [1, 2] } }]) },
    patches: some(4, patch),
    ...pick([
      {},
      { readinessChecks: [{ type: 'None' }] },
      { readinessChecks: [{ type: 'NonEmpty', fieldPath: 'metadata.name' }] },
    ]),
  });
  const resources = Array.from({ length: 1 + Math.floor(next() * 3) }, resource);
  return {
    xr: {
      apiVersion: 'example.org/v1',
      kind: 'Store',
      metadata: { name: 'mine', labels: { 'x.y/z': 'label' } },
      spec: { a: pick(VALUES), b: pick(VALUES), c: { d: pick(VALUES) }, list: [pick(VALUES), pick(VALUES)] },
    },
    composition: {
      apiVersion: 'apiextensions.crossplane.io/v1',
      kind: 'Composition',
      metadata: { name: 'c' },
      spec: {
        compositeTypeRef: { apiVersion: 'example.org/v1', kind: 'Store' },
        mode: 'Pipeline',
        pipeline: [
          {
            step: 'resources',
            functionRef: { name: FUNCTIONS[0] },
            input: { apiVersion: 'pt.fn.crossplane.io/v1beta1', kind: 'Resources', resources },
          },
          ...(next() < 0.5 ? [{ step: 'ready', functionRef: { name: FUNCTIONS[1] } }] : []),
        ],
      },
    },
  };
}

function functionsAt(addresses: ReadonlyMap<string, string>): string {
  return FUNCTIONS.map((name) =>
    JSON.stringify({
      apiVersion: 'pkg.crossplane.io/v1',
      kind: 'Function',
      metadata: {
        name,
        ...(addresses.has(name)
          ? {
              annotations: {
                'render.crossplane.io/runtime': 'Development',
                'render.crossplane.io/runtime-development-target': addresses.get(name),
              },
            }
          : {}),
      },
      spec: { package: `xpkg.crossplane.io/crossplane-contrib/${name}:v1` },
    }),
  ).join('\n---\n');
}

interface Printed {
  readonly exit: number;
  readonly stdout: string;
}

function render(engine: 'builtin' | 'crossplane', program?: string): Promise<Printed> {
  const files = ['xr.yaml', 'composition.yaml', `functions-${engine}.yaml`].map((name) => join(folder, name));
  const env = { ...process.env, ...(program === undefined ? {} : { MAINSTEM_CROSSPLANE: program }) };
  const args = [main, 'crossplane', 'render', ...files, '--engine', engine, '--include-full-xr'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout) =>
      resolve({
        exit: Number(error?.code ?? 0),
        stdout: stdout.replace(/lastTransitionTime: .*/g, 'lastTransitionTime: TIME'),
      }),
    );
  });
}

/** The first seed of which both do not print the same, and what they print; or nothing. */
async function firstDifference(seed: number, runs: number, program?: string) {
  writeFileSync(join(folder, 'functions-builtin.yaml'), functionsAt(new Map()));
  writeFileSync(join(folder, 'functions-crossplane.yaml'), functionsAt(targets));
  let rendered = 0;
  for (let at = seed; at < seed + runs; at += 1) {
    const { xr, composition } = caseOf(at);
    writeFileSync(join(folder, 'xr.yaml'), JSON.stringify(xr));
    writeFileSync(join(folder, 'composition.yaml'), JSON.stringify(composition));
    const [ours, theirs] = [await render('builtin'), await render('crossplane', program)];
    if (ours.exit === 0) rendered += 1;
    if (ours.exit !== theirs.exit || ours.stdout !== theirs.stdout) return { seed: at, ours, theirs, rendered };
  }
  return { rendered };
}

/** Not crossplane: a stand-in that prints what a script says, to see that a difference is found. */
function standIn(script: string): string {
  const path = join(folder, 'stand-in');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('random composites, here and by the real programs', () => {
  it.skipIf(lacking.length > 0)(
    `both print the same, seed ${SEED}, ${RUNS} cases (skipped: ${lacking.join('; ') || 'not'})`,
    { timeout: 1_200_000 },
    async () => {
      const { rendered, ...difference } = await firstDifference(SEED, RUNS);
      console.log(`${RUNS} cases from seed ${SEED}: ${rendered} rendered, the others are refused by both`);
      expect(difference, 'MAINSTEM_SEED=<seed> MAINSTEM_RUNS=1 shows it again').toEqual({});
    },
  );

  it('a seed is a case, and most of them render', { timeout: 120_000 }, async () => {
    expect(caseOf(7)).toEqual(caseOf(7));
    // A stand-in that is ourselves: what is compared is the same, however it is asked for.
    const ourselves = standIn(`shift 2; exec "${process.execPath}" "${main}" crossplane render "$@"`);
    const { rendered, ...difference } = await firstDifference(1, 6, ourselves);
    expect(difference).toEqual({});
    expect(rendered).toBeGreaterThan(1);
  });

  it('a program that prints something else is found out, with the seed', { timeout: 60_000 }, async () => {
    const found = await firstDifference(1, 3, standIn('echo "---"'));
    expect(found).toMatchObject({ seed: expect.any(Number), theirs: { stdout: '---\n' } });
  });
});
