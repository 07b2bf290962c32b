import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateTexts } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';
import { type Entry, FAILS, judge, versionsSchema } from '../src/currency/judge.ts';
import { pinsIn } from '../src/currency/pins.ts';

const found = (file: string, text: string) =>
  pinsIn(new Map([[file, text]])).map(({ component, version, line }) => `${component} ${version} at ${line}`);

describe('a pinned version is found', () => {
  it.each([
    [
      'a provider',
      'infra/a/.terraform.lock.hcl',
      '\nprovider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.100.0"\n',
      'terraform-provider hashicorp/aws 5.100.0 at 2',
    ],
    ['a cluster', 'infra/a/main.tf', '\n  kubernetes_version = "1.35"\n', 'eks 1.35 at 2'],
    [
      'an action',
      '.github/workflows/a.yml',
      `steps:\n  - uses: actions/checkout@${'0'.repeat(40)} # v5.0.0\n`,
      'actions/checkout 5.0.0 at 2',
    ],
    [
      'a Crossplane package',
      'platform/a.yaml',
      'spec:\n  package: xpkg.crossplane.io/crossplane-contrib/function-a:v0.7.1\n',
      'crossplane-contrib/function-a 0.7.1 at 2',
    ],
    [
      'a chart',
      'platform/a.yaml',
      'source:\n  repoURL: https://charts.example.com\n  chart: a\n  targetRevision: 1.2.3\n',
      'a 1.2.3 at 4',
    ],
    [
      'a repository',
      'platform/a.yaml',
      'source:\n  repoURL: https://github.com/argoproj/argo-cd.git\n  targetRevision: v3.5.7\n',
      'argoproj/argo-cd 3.5.7 at 3',
    ],
    [
      'a chart’s version in a list',
      'platform/a.yaml',
      'elements:\n  - environment: dev\n    version: 2.4.3\nchart: crossplane\n',
      'crossplane 2.4.3 at 3',
    ],
    ['an add-on', 'platform/addons/a/addon.yaml', 'chart: a\nversions:\n  dev: 3.5.0\n', 'a 3.5.0 at 3'],
    [
      'an image',
      'platform/a.yaml',
      '- image: registry.k8s.io/e2e/agnhost:2.53\n',
      'registry.k8s.io/e2e/agnhost 2.53 at 1',
    ],
    ['a database', 'platform/crossplane/apis/a/composition.yaml', 'family: postgres17\n', 'rds postgres 17 at 1'],
    ['Node', '.node-version', '24\n', 'node 24 at 1'],
    [
      'a program of CI',
      '.ci/run',
      'go install k8s.io/apiextensions-apiserver@v0.36.1\n',
      'k8s.io/apiextensions-apiserver 0.36.1 at 1',
    ],
  ])('%s', (_name, file, text, expected) => expect(found(file, text)).toEqual([expected]));

  it.each([
    ['an image of one’s own account', 'apps/a.yaml', 'image: 111111111111.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2\n'],
    ['a branch', 'platform/a.yaml', 'repoURL: https://github.com/a/b\ntargetRevision: env/production\n'],
    ['a version of an API', 'platform/a.yaml', 'apiVersion: apps/v1\nversion: v1\nchart: a\n'],
  ])('%s is none', (_name, file, text) => expect(found(file, text)).toEqual([]));

  it('each program that may be downloaded is among them', () => {
    const path = 'tools/toolchain/src/releases.ts';
    const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
    expect(pinsIn(new Map([[path, text]])).map(({ component }) => component)).toEqual(['terraform', 'kubectl', 'helm']);
  });

  it("no line of the template's platform that gives a version of others is left out", () => {
    const texts = templateTexts('platform');
    const pinned = new Set(pinsIn(texts).map(({ file, line }) => `${file}:${line}`));
    const looks = /^\s*(?:- )?(?:version|targetRevision|package|image|tag|dev|staging|production|chart): .*\d+\.\d+/;
    const left = [...texts].flatMap(([file, text]) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          looks.test(line) && !pinned.has(`${file}:${index + 1}`) ? [`${file}: ${line.trim()}`] : [],
        ),
    );
    expect(left).toEqual([]);
    expect(pinned.size).toBeGreaterThan(10);
  });
});

describe('a version is judged', () => {
  const TODAY = '2026-11-30';
  const pin = { component: 'a', version: '1.2.3', file: 'f', line: 1 };
  const entry = (more: Partial<Entry> = {}): Entry => ({
    component: 'a',
    line: '1.2',
    publisher: 'p',
    ends: '2028-01-01',
    source: 's',
    ...more,
  });
  const of = (...entries: Entry[]) => judge([pin], entries, TODAY).map(({ state }) => state);

  it.each([
    ['supported', [entry()]],
    ['soon', [entry({ ends: '2027-02-28' })]],
    ['soon', [entry({ ends: TODAY })]],
    ['out', [entry({ ends: '2026-11-29' })]],
    ['unknown', [entry({ ends: 'unknown', rule: 'r' })]],
    ['kept', [entry({ ends: '2026-01-01', kept: { until: TODAY, reason: 'r' } })]],
    ['kept-too-long', [entry({ ends: '2026-01-01', kept: { until: '2026-11-29', reason: 'r' } })]],
    ['out', [entry({ ends: '2026-01-01' }), entry({ line: '1' })]],
  ])('%s', (state, entries) => expect(of(...entries)[0]).toBe(state));

  it('as missing when no line of its own is listed', () => {
    expect(of(entry({ line: '1.20' }))).toEqual(['missing', 'unused']);
    expect(of(entry({ component: 'b' }))).toEqual(['missing', 'unused']);
  });

  it('and what is out, kept too long or missing fails, nothing else', () => {
    expect([...FAILS].sort()).toEqual(['kept-too-long', 'missing', 'out']);
  });
});

it('docs/versions.yaml: an end without a day needs the rule', () => {
  const versions = (more: object) =>
    versionsSchema.safeParse({ versions: [{ component: 'a', line: '1', publisher: 'p', source: 's', ...more }] })
      .success;
  expect(versions({ ends: '2027-01-01' })).toBe(true);
  expect(versions({ ends: 'unknown' })).toBe(false);
  expect(versions({ ends: 'unknown', rule: 'r' })).toBe(true);
  expect(versions({ ends: 'soon' })).toBe(false);
});
