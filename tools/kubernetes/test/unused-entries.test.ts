import { describe, expect, it } from 'vitest';
import { findUnusedEntries, type Manifest } from '../src/index.ts';

const WEB = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'dev-web' },
  spec: { template: { spec: { containers: [{ name: 'web', image: 'registry.example/shop/web:1.2@sha256:ab' }] } } },
} satisfies Manifest;

function told(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const findings = findUnusedEntries({
    file: 'apps/a/dev/kustomization.yaml',
    text,
    manifests: [WEB],
    read: (path) => files[path],
  });
  return findings.map(({ line, path, message }) => `${line} ${path}: ${message}`);
}

describe('rivals row 7: entries of a kustomization that have no effect', () => {
  it('an image that no container has', () => {
    expect(told('resources: [../base]\nimages:\n  - name: registry.example/shop/wep\n    newTag: "2"\n')).toEqual([
      '3 images[0].name: registry.example/shop/wep is the image of no container, so that the entry has no effect',
    ]);
  });

  it('a name with its tag, which kustomize does not cut off', () => {
    expect(told('images:\n  - { name: "registry.example/shop/web:1.1", newTag: "2" }\n')).toHaveLength(1);
  });

  it('a patch whose target selects nothing', () => {
    expect(told('patches:\n  - target: { kind: StatefulSet, name: web }\n    patch: "[]"\n')).toEqual([
      '2 patches[0].target: StatefulSet web selects no object, so that the entry has no effect',
    ]);
    expect(told('patches:\n  - { path: p.yaml, target: { name: api } }\n', { 'apps/a/dev/p.yaml': '[]' })).toHaveLength(
      1,
    );
  });

  it.each([
    ['an image that is there', 'images: [{ name: registry.example/shop/web, newTag: "1.2" }]'],
    ['an image that got the new name', 'images: [{ name: web, newName: registry.example/shop/web }]'],
    ['a name that is a regular expression', 'images: [{ name: "registry.example/.*", newTag: "2" }]'],
    ['a target before its prefix', 'patches: [{ target: { kind: Deployment, name: web }, patch: "[]" }]'],
    ['a target by group and version', 'patches: [{ target: { group: apps, version: v1 }, patch: "[]" }]'],
    ['a target that is a regular expression', 'patches: [{ target: { kind: "Dep.*", name: "w.b" }, patch: "[]" }]'],
    ['a target by label', 'patches: [{ target: { labelSelector: "a=b" }, patch: "[]" }]'],
    ['a patch without a target, which kustomize refuses itself', 'patches: [{ patch: "[]" }]'],
    ['a patch that takes its object away', 'patches: [{ target: { kind: Job }, patch: "$patch: delete\\nkind: Job" }]'],
    ['a patch whose file is not known', 'patches: [{ target: { kind: Job }, path: p.yaml }]'],
    ['a list that is none', 'images: nothing\npatches: 3'],
    ['a file that is not valid', 'images: [{ name: nowhere }'],
  ])('not %s', (_name, text) => {
    expect(told(text)).toEqual([]);
  });
});
