import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { isKustomization } from '../../src/discover/kustomization.ts';
import { scanner } from '../../src/discover/scanner.ts';
import { discover, type Files, written } from './view.ts';

const release = (name: string) =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: ${name}\n  namespace: ${name}\n`;
const flux = (path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\n  namespace: flux-system\nspec:\n  path: ${path}\n`;
const list = (...resources: string[]) =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${resources.map((one) => `  - ${one}\n`).join('')}`;

/** The layout that Flux's documentation recommends: clusters that point to folders of apps and infrastructure. */
const FLUX: Files = {
  'clusters/staging/apps.yaml': flux('./apps/staging'),
  'clusters/staging/infrastructure.yaml': flux('./infrastructure/controllers'),
  'clusters/production/apps.yaml': flux('./apps/production'),
  'clusters/production/flux-system/kustomization.yaml': list('gotk-components.yaml', 'gotk-sync.yaml'),
  'clusters/production/flux-system/gotk-components.yaml': release('components'),
  'clusters/production/flux-system/gotk-sync.yaml': flux('./clusters/production'),
  'apps/base/podinfo/kustomization.yaml': list('namespace.yaml', 'release.yaml'),
  'apps/base/podinfo/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: podinfo\n',
  'apps/base/podinfo/release.yaml': release('podinfo'),
  'apps/staging/kustomization.yaml': `${list('../base/podinfo')}patches:\n  - path: podinfo-values.yaml\n    target:\n      kind: HelmRelease\n`,
  'apps/staging/podinfo-values.yaml': release('podinfo'),
  'apps/production/kustomization.yaml': list('../base/podinfo'),
  'infrastructure/controllers/kustomization.yaml': list('cert-manager.yaml'),
  'infrastructure/controllers/cert-manager.yaml': release('cert-manager'),
};

describe('a layout of Flux', () => {
  it('has overlays, a base and no finding', () => {
    const { candidates, findings } = discover(FLUX);
    expect(findings).toEqual([]);
    expect(
      candidates.map(({ root, kind, refersTo }) => ({ root, kind, refersTo: refersTo.map(written) })),
    ).toMatchInlineSnapshot(`
      [
        {
          "kind": "kustomize-base",
          "refersTo": [
            "file apps/base/podinfo/namespace.yaml file-input @apps/base/podinfo/kustomization.yaml:4",
            "file apps/base/podinfo/release.yaml file-input @apps/base/podinfo/kustomization.yaml:5",
          ],
          "root": "apps/base/podinfo",
        },
        {
          "kind": "app-overlay",
          "refersTo": [
            "folder apps/base/podinfo kustomize-resource @apps/production/kustomization.yaml:4",
          ],
          "root": "apps/production",
        },
        {
          "kind": "app-overlay",
          "refersTo": [
            "folder apps/base/podinfo kustomize-resource @apps/staging/kustomization.yaml:4",
            "file apps/staging/podinfo-values.yaml file-input @apps/staging/kustomization.yaml:6",
          ],
          "root": "apps/staging",
        },
        {
          "kind": "app-overlay",
          "refersTo": [
            "file clusters/production/flux-system/gotk-components.yaml file-input @clusters/production/flux-system/kustomization.yaml:4",
            "file clusters/production/flux-system/gotk-sync.yaml file-input @clusters/production/flux-system/kustomization.yaml:5",
          ],
          "root": "clusters/production/flux-system",
        },
        {
          "kind": "app-overlay",
          "refersTo": [
            "file infrastructure/controllers/cert-manager.yaml file-input @infrastructure/controllers/kustomization.yaml:4",
          ],
          "root": "infrastructure/controllers",
        },
      ]
    `);
  });
});

describe('scanning', () => {
  it('wants manifests and no other tool’s files', () => {
    const wanted = ['kustomization.yaml', 'a/Kustomization', 'a/Chart.yaml', 'a/b.yml', 'crd.json'];
    const others = ['package.json', 'a/package-lock.json', 'tsconfig.base.json', 'main.tf', 'x.tf.json', 'README.md'];
    expect([...wanted, ...others].filter((path) => scanner.wants(path))).toEqual(wanted);
  });

  it('gives facts that are the same after JSON', () => {
    for (const [path, text] of Object.entries(FLUX)) {
      const facts = scanner.scan(text, path);
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      expect(facts?.is).toBe(isKustomization(path) ? 'kustomization' : 'manifests');
    }
  });

  it('never throws, whatever the files hold', () => {
    const piece = fc.constantFrom(
      ...[
        'resources:',
        'dependencies:',
        '- ',
        '  ',
        '\n',
        '\n',
        '../',
        'a',
        '*a',
        '&a ',
        '<<: ',
        '{',
        '[',
        '"',
        '|',
        'https://',
        '?ref=',
      ],
      ...[
        'helmCharts:',
        'name: ',
        'generators:',
        'apiVersion: builtin',
        'kind: X',
        'path: ',
        '---',
        '\t',
        '\0',
        'x=',
        '//',
        '..',
      ],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, text, (kustomization, chart, manifest) => {
        discover({
          'a/kustomization.yaml': kustomization,
          'a/Chart.yaml': chart,
          'a/a': manifest,
          'a/a.yaml': manifest,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('reads a kustomization in less time than a parser of YAML', () => {
    const texts = Array.from({ length: 5000 }, (_, index) =>
      list('../../base', `app-${index}.yaml`, 'ingress.yaml').concat(
        `namespace: team-${index}\nimages:\n  - name: app\n    newTag: v1.${index}\npatches:\n  - path: replicas.yaml\n`,
      ),
    );
    const secondsEach = (some: readonly string[], read: (text: string) => unknown) => {
      const start = performance.now();
      for (const text of some) read(text);
      return (performance.now() - start) / some.length;
    };
    const scanned = secondsEach(texts, (text) => scanner.scan(text, 'kustomization.yaml'));
    const parsed = secondsEach(texts.slice(0, 500), (text) => parseDocument(text));
    expect(scanned / parsed).toBeLessThan(1); // some 0.1 on an idle machine
  });
});
