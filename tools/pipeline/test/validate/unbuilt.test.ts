import type { Finding } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { withoutUnbuilt } from '../../src/index.ts';
import { examine } from './trees.ts';

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n';
const application = (path: string, directory = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: "https://git.example.com/org/mono.git", path: ${path}${directory} }\n  destination: { name: dev, namespace: shop }\n`;

const error = (file: string, line = 1, rule = 'kubernetes/unknown-kind'): Finding => ({
  severity: 'error',
  rule,
  file,
  line,
  path: '',
  message: 'Wrong.',
  suggestion: '',
});

async function judged(files: Record<string, string>, ...findings: Finding[]): Promise<string[]> {
  const { graph } = await examine(files);
  return withoutUnbuilt(findings, graph, new Map(Object.entries(files))).map(
    ({ severity, rule, file }) => `${severity} ${rule} ${file}`,
  );
}

describe('errors in what nothing builds (kubernetes review B4)', () => {
  const overlay = (kustomization: string) => ({
    'apps/a/kustomization.yaml': kustomization,
    'apps/a/c.yaml': CONFIG,
    'apps/a/patches/old.yaml': CONFIG,
  });
  it.each([
    ['no kustomization lists it', 'resources: [c.yaml]', 'warning'],
    ['a resource', 'resources: [c.yaml, patches/old.yaml]', 'error'],
    ['a patch', 'resources: [c.yaml]\npatches: [{ path: patches/old.yaml }]', 'error'],
    ['a file of a generator', 'configMapGenerator: [{ name: x, files: [key=patches/old.yaml] }]', 'error'],
  ])('%s', async (_name, kustomization, severity) => {
    expect(await judged(overlay(kustomization), error('apps/a/patches/old.yaml'))).toEqual([
      `${severity} kubernetes/unknown-kind apps/a/patches/old.yaml`,
    ]);
  });
  it.each([
    ['a replacement', 'replacements: [{ path: patches/old.yaml }]'],
    ['a configuration', 'configurations: [patches/old.yaml]'],
    ['a schema', 'openapi: { path: patches/old.yaml }'],
  ])('%s has no kind, and needs none (kubernetes review C3)', async (_name, more) => {
    const finding = { ...error('apps/a/patches/old.yaml'), rule: 'kubernetes/no-kind' };
    expect(await judged(overlay(`resources: [c.yaml]\n${more}\n`), finding)).toEqual([]);
  });
  it('the kustomization itself is always built', async () => {
    expect(await judged(overlay('resources: [c.yaml]'), error('apps/a/kustomization.yaml'))).toEqual([
      'error kubernetes/unknown-kind apps/a/kustomization.yaml',
    ]);
  });
  it.each([
    ['an Application that does not go down', '', 'repo/x/index.yaml', 'warning'],
    ['one that does', ', directory: { recurse: true }', 'repo/x/index.yaml', 'error'],
    ['a file directly in its folder', '', 'repo/c.yaml', 'error'],
    ['a file that it leaves out', ', directory: { exclude: "c.*" }', 'repo/c.yaml', 'warning'],
    ['a file that it does not take', ', directory: { include: "d.*" }', 'repo/c.yaml', 'warning'],
  ])('%s', async (_name, directory, file, severity) => {
    const files = { 'argo/a.yaml': application('repo', directory), 'repo/c.yaml': CONFIG, 'repo/x/index.yaml': CONFIG };
    expect(await judged(files, error(file))).toEqual([`${severity} kubernetes/unknown-kind ${file}`]);
  });
  it('a folder that no Application delivers may be applied by hand', async () => {
    expect(await judged({ 'repo/c.yaml': CONFIG }, error('repo/c.yaml'))).toEqual([
      'error kubernetes/unknown-kind repo/c.yaml',
    ]);
  });
});

describe('skeletons', () => {
  it('are one warning for all', async () => {
    const files = {
      'skeleton/kustomization.yaml': `resources: ["\${{ values.name }}.yaml"]\n`,
      'skeleton/prod/kustomization.yaml': '{%- if values.x %}\nresources: [a.yaml]\n{%- endif %}\n',
    };
    const found = [
      error('skeleton/kustomization.yaml', 1, 'kustomize/missing-path'),
      error('skeleton/prod/kustomization.yaml', 1, 'kustomize/syntax'),
      error('skeleton/prod/kustomization.yaml', 2, 'kubernetes/syntax'),
    ];
    expect(await judged(files, ...found)).toEqual(['warning kubernetes/skeleton skeleton/kustomization.yaml']);
  });
  it('what merely mentions a placeholder is a manifest', async () => {
    const files = { 'm/c.yaml': `# \${{ values.name }}\n${CONFIG}data: { a: "\${{ x }}" }\n` };
    expect(await judged(files, error('m/c.yaml', 1), error('m/c.yaml', 2))).toEqual([
      'error kubernetes/unknown-kind m/c.yaml',
      'error kubernetes/unknown-kind m/c.yaml',
    ]);
  });
});
