import { affectedBy, graphDocument, loadChange, loadGraph } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';
import { APP_OF_APPS, FLUX, ONE_OVERLAY, TERRAFORM_FOLDERS, TERRAFORM_ROOT } from './layouts/trees.ts';

interface Edit {
  readonly name: string;
  readonly files: Readonly<Record<string, FileContent | undefined>>;
  /** Names of the affected projects; a removed one with `-` before it, an added one with `+`. */
  readonly affected: readonly string[];
}

interface Layout {
  readonly name: string;
  readonly files: Readonly<Record<string, FileContent>>;
  /** `root  kind  environment`, reviewed by hand against the contract's rules. */
  readonly projects: readonly string[];
  /** `from -> to  reason  file:line`, and what alone is read of `to` where that is not all of it. */
  readonly edges: readonly string[];
  readonly edits: readonly Edit[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'terraform folders by environment, S3 and local backends',
    files: TERRAFORM_FOLDERS,
    projects: [
      'terraform/dev/cluster  terraform-stack  dev', // a provider and no caller, although it has no backend
      'terraform/dev/network  terraform-stack  dev',
      'terraform/modules/cluster  terraform-module',
      'terraform/modules/labels  terraform-module',
      'terraform/modules/network  terraform-module',
      'terraform/prod/cluster  terraform-stack  prod',
      'terraform/prod/network  terraform-stack  prod',
    ],
    edges: [
      'terraform.dev.cluster -> terraform.dev.network  remote-state  terraform/dev/cluster/main.tf:5',
      'terraform.dev.network -> terraform.modules.network  module  terraform/dev/network/main.tf:8',
      'terraform.modules.network -> terraform.modules.labels  module  terraform/modules/network/main.tf:6',
      'terraform.prod.cluster -> terraform.modules.cluster  module  terraform/prod/cluster/main.tf:19',
      'terraform.prod.cluster -> terraform.prod.network  remote-state  terraform/prod/cluster/main.tf:9',
      'terraform.prod.network -> terraform.modules.network  module  terraform/prod/network/main.tf:2',
    ],
    edits: [
      {
        name: 'the lowest module reaches all but the module beside it',
        files: { 'terraform/modules/labels/main.tf': 'output "team" {\n  value = "other"\n}\n' },
        affected: [
          'terraform.dev.cluster',
          'terraform.dev.network',
          'terraform.modules.labels',
          'terraform.modules.network',
          'terraform.prod.cluster',
          'terraform.prod.network',
        ],
      },
      {
        name: 'a file that no project owns, read by one stack',
        files: { 'terraform/policies/base.json': '{ "a": 1 }\n' },
        affected: ['terraform.prod.cluster'],
      },
      {
        name: 'a variable file that only the settings name, and what reads that stack',
        files: { 'terraform/common.tfvars': 'team = "other"\n' },
        affected: ['terraform.dev.cluster', 'terraform.dev.network'],
      },
      {
        name: 'the settings take one variable file away',
        files: {
          'mainstem.yaml':
            'stacks:\n  - path: terraform/dev/network\n    varFiles: [terraform/dev/network/small.tfvars]\n',
        },
        affected: ['terraform.dev.cluster', 'terraform.dev.network'],
      },
      {
        name: 'a removed stack takes what reads its state along',
        files: { 'terraform/prod/network': undefined },
        affected: ['-terraform.prod.network', 'terraform.prod.cluster'],
      },
      { name: 'documentation', files: { 'README.md': '# Other\n' }, affected: [] },
    ],
  },
  {
    name: 'a stack in the repository root',
    files: TERRAFORM_ROOT,
    projects: ['.  terraform-stack', 'modules/queue  terraform-module'],
    edges: ['. -> modules.queue  module  main.tf:6'],
    edits: [
      { name: 'its variable file', files: { 'prod.tfvars': 'name = "p"\n' }, affected: ['.'] },
      { name: 'its module', files: { 'modules/queue/main.tf': '' }, affected: ['.', 'modules.queue'] },
      {
        name: 'a folder below it that is not part of it',
        files: { 'scripts/release.sh': '#!/bin/bash\n' },
        affected: [],
      },
      { name: "its module's documentation", files: { 'modules/queue/README.md': '# Q\n' }, affected: [] },
    ],
  },
  {
    name: 'Flux: clusters, infrastructure, apps',
    files: FLUX,
    projects: [
      'apps/base/podinfo  kustomize-base',
      'apps/production  app-overlay  production',
      'apps/staging  app-overlay  staging',
      'clusters/production/flux-system  app-overlay  production',
      'infrastructure/configs  app-overlay',
      'infrastructure/controllers  app-overlay',
    ],
    edges: [
      'apps.production -> apps.base.podinfo  kustomize-resource  apps/production/kustomization.yaml:4',
      'apps.staging -> apps.base.podinfo  kustomize-resource  apps/staging/kustomization.yaml:4',
    ],
    edits: [
      {
        name: 'the base reaches both environments',
        files: { 'apps/base/podinfo/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: other\n' },
        affected: ['apps.base.podinfo', 'apps.production', 'apps.staging'],
      },
      {
        name: 'one environment',
        files: { 'apps/staging/podinfo-values.yaml': 'apiVersion: v1\nkind: HelmRelease\n' },
        affected: ['apps.staging'],
      },
      {
        name: 'a new environment with a typical name',
        files: { 'apps/dev/kustomization.yaml': 'resources:\n  - ../base/podinfo\n' },
        affected: ['+apps.dev'],
      },
    ],
  },
  {
    name: 'one overlay beside the code',
    files: ONE_OVERLAY,
    projects: [
      'k8s/base  kustomize-base',
      'k8s/components/tls  kustomize-base',
      'k8s/overlays/production  app-overlay  production',
    ],
    edges: [
      'k8s.overlays.production -> k8s.base  kustomize-resource  k8s/overlays/production/kustomization.yaml:4',
      'k8s.overlays.production -> k8s.components.tls  component  k8s/overlays/production/kustomization.yaml:6',
    ],
    edits: [
      {
        name: 'a generated ConfigMap from a file beside the manifests',
        files: { 'config/settings.json': '{ "a": 1 }\n' },
        affected: ['k8s.overlays.production'],
      },
      {
        name: 'the component',
        files: { 'k8s/components/tls/certificate.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n' },
        affected: ['k8s.components.tls', 'k8s.overlays.production'],
      },
      { name: 'the code', files: { 'src/main.ts': '', 'package.json': '{}\n', Dockerfile: '' }, affected: [] },
      {
        name: 'the overlay stops using its base, which so becomes an overlay',
        files: { 'k8s/overlays/production/kustomization.yaml': 'resources: []\n' },
        affected: ['k8s.base', 'k8s.overlays.production'], // a component stays one, used or not
      },
    ],
  },
  {
    name: 'Argo CD app of apps, charts, values of a second source',
    files: APP_OF_APPS,
    projects: [
      'applications  argocd-app',
      'bootstrap  argocd-app',
      'charts/common  helm-chart',
      'charts/shop  helm-chart',
      'manifests/tools  manifests',
    ],
    edges: [
      'applications -> charts.shop  application-path  applications/shop.yaml:14',
      'applications -> charts.shop  helm-values  applications/shop.yaml:17  charts/shop/values-prod.yaml',
      'applications -> manifests.tools  application-path  applications/tools.yaml:14',
      'applications -> manifests.tools  application-path  applications/tools.yaml:14  manifests/tools/**',
      'bootstrap -> applications  application-path  bootstrap/root.yaml:14',
      'charts.shop -> charts.common  module  charts/shop/Chart.yaml:5',
    ],
    edits: [
      {
        name: 'a library chart, through the chart that depends on it',
        files: { 'charts/common/templates/_name.tpl': '' },
        affected: ['applications', 'bootstrap', 'charts.common', 'charts.shop'],
      },
      {
        name: "a value of the repository for another repository's chart ($values)",
        files: { 'values/ingress/prod.yaml': 'controller:\n  a: 1\n' },
        affected: ['applications', 'bootstrap'],
      },
      {
        name: 'a value above the chart',
        files: { 'shared/values.yaml': 'team: other\n' },
        affected: ['applications', 'bootstrap'],
      },
      {
        name: 'a file deep in a folder that is delivered recursively',
        files: { 'manifests/tools/nested/other.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n' },
        affected: ['applications', 'bootstrap', 'manifests.tools'],
      },
      {
        name: 'an Application that goes, with the folder that only it made a project',
        files: { 'applications/tools.yaml': undefined },
        affected: ['-manifests.tools', 'applications', 'bootstrap'],
      },
    ],
  },
];

describe.each(LAYOUTS)('$name', ({ files, projects, edges, edits }) => {
  it('has the reviewed graph', async () => {
    const scratch = createScratchRepository();
    try {
      const revision = scratch.commit(files);
      const graph = graphDocument(await loadGraph(await openRepository(scratch.root), revision));
      expect(
        graph.projects.map(({ root, kind, environment }) =>
          [root, kind, ...(environment ? [environment] : [])].join('  '),
        ),
      ).toEqual(projects);
      expect(graph.projects.map(({ name }) => name)).toEqual(
        graph.projects.map(({ root }) => root.replaceAll('/', '.')),
      );
      expect(
        graph.edges.map(({ from, to, reason, file, line, reads }) =>
          [`${from} -> ${to}`, reason, `${file}:${line}`, ...(reads ? [reads] : [])].join('  '),
        ),
      ).toEqual(edges);
      expect(graph.unresolved).toEqual([]);
    } finally {
      scratch.remove();
    }
  });

  it.each(edits)('affected: $name', async ({ files: edit, affected }) => {
    const scratch = createScratchRepository();
    try {
      const base = scratch.commit(files);
      const head = scratch.commit(edit);
      const document = affectedBy(await loadChange(await openRepository(scratch.root), base, head));
      const sign = { added: '+', removed: '-', modified: '' };
      expect(document.projects.map(({ name, change }) => sign[change] + name).sort()).toEqual(affected);
      for (const { name, reasons } of document.projects) expect(reasons, name).not.toEqual([]);
    } finally {
      scratch.remove();
    }
  });
});
