import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { matchesGlob, parseSettings } from '@mainstem/change';
import { renderFolder } from '@mainstem/kubernetes';
import { TEMPLATE } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { declarationsOf } from '../../src/discover/ours.ts';
import type { ApplicationFacts } from '../../src/facts.ts';
import { argocd, deliveries } from '../../src/index.ts';
import { type Manifest, manifestsOf, readText, templateTree, viewOfTree } from './template.ts';

const tree = templateTree();
const view = viewOfTree(tree);
const { applications: written, sets, ours } = declarationsOf(view);
const applications = [...written, ...sets.flatMap((set) => set.applications)].map(({ application }) => application);
const ENVIRONMENTS = parseSettings(readText('mainstem.yaml')).environments.map(({ name }) => name);
/** A repository of an application team, which has its own branches. */
const isElsewhere = (url: string) => url.startsWith('https://github.com/yourorg/');
const OVERLAYS = [...tree.entries.keys()]
  .filter((path) => /^apps\/[^/]+\/overlays\/[^/]+\/(?:kustomization|Chart)\.yaml$/.test(path))
  .map((path) => path.slice(0, path.lastIndexOf('/')));

describe('what the ApplicationSets make', () => {
  it('nothing in them is left unknown, and nothing is wrong', () => {
    const { candidates, findings } = argocd.discover(view);
    expect(findings).toEqual([]);
    expect(candidates.flatMap(({ refersTo }) => refersTo).filter(({ to }) => to === 'unknown')).toEqual([]);
  });

  it('each overlay has one Application, named like its namespace', () => {
    const delivered = deliveries(view).filter(({ path }) => path.startsWith('apps/'));
    expect(
      delivered.map(({ path, application, project, destinationNamespace }) => ({
        path,
        application,
        project,
        destinationNamespace,
      })),
    ).toEqual(
      OVERLAYS.map((path) => {
        const [, app, , environment] = path.split('/');
        const name = `${app}-${environment}`;
        return { path, application: `apps/${name}`, project: 'apps', destinationNamespace: name };
      }).sort(
        (a, b) => ENVIRONMENTS.indexOf(a.path.split('/')[3] ?? '') - ENVIRONMENTS.indexOf(b.path.split('/')[3] ?? ''),
      ),
    );
    expect(OVERLAYS).toContain('apps/web/overlays/production');
  });

  it("a team's own repository is delivered in the form of the README: pruned, healed, in a namespace of the team's project alone", () => {
    const found = applications.filter(({ sources }) => sources.some(({ repoURL }) => isElsewhere(repoURL)));
    expect(found).toMatchObject([
      {
        project: 'team-alpha',
        destination: { name: 'production', namespace: 'team-alpha' },
        sources: [{ path: 'k8s/overlays/production', targetRevision: 'HEAD' }],
      },
    ]);
  });

  it('the platform has Crossplane, its providers, facts and APIs in every environment', () => {
    const folders: Record<string, (environment: string) => string | undefined> = {
      core: () => undefined,
      apis: () => 'platform/crossplane/apis',
      facts: (environment) => `platform/crossplane/facts/${environment}`,
      providers: () => 'platform/crossplane/providers',
    };
    const expected = ENVIRONMENTS.flatMap((environment) =>
      Object.entries(folders).map(([part, folder]) => `crossplane-${part}-${environment} ${folder(environment)}`),
    );
    const found = applications
      .filter(({ project }) => project === 'platform')
      .flatMap(({ name, sources }) => sources.map(({ path }) => `${name} ${path}`));
    expect(found.sort()).toEqual([...expected, 'root platform/argocd'].sort());
  });

  it('the platform has each add-on in every environment: a pinned chart, and manifests of ours', () => {
    const charts = ['aws-load-balancer-controller', 'cert-manager', 'external-secrets', 'metrics-server'];
    const configured = ['cert-manager', 'external-secrets', 'gateway', 'policy'];
    const expected = ENVIRONMENTS.flatMap((environment) => [
      ...charts.map((addon) => `${addon}-${environment} ${addon}`),
      ...configured.map((addon) => `${addon}-config-${environment} platform/addons/${addon}/manifests`),
      `gateway-api-${environment} config/crd`,
    ]);
    const found = applications
      .filter(({ project }) => project === 'addons')
      .flatMap(({ name, sources }) =>
        sources.flatMap(({ path, chart }) =>
          path === undefined && chart === undefined ? [] : `${name} ${path ?? chart}`,
        ),
      );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('no two Applications share a name or a folder in an environment', () => {
    const names = applications.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const targets = applications.flatMap(({ destination, sources }) =>
      sources
        .filter(({ path, chart }) => path !== undefined || chart !== undefined)
        .map(({ path, chart }) => `${destination.name} ${path ?? chart}`),
    );
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('everything of an environment follows its branch, and the root the last of them', () => {
    for (const application of applications) {
      const { name, project, destination, sources } = application;
      const environment = destination.name === 'in-cluster' ? ENVIRONMENTS.at(-1) : destination.name;
      expect(ENVIRONMENTS).toContain(environment);
      for (const source of sources) {
        if (ours.has(source.repoURL)) expect([name, source.targetRevision]).toEqual([name, `env/${environment}`]);
        else if (isElsewhere(source.repoURL)) expect(project).toMatch(/^team-/);
        else expect(source.targetRevision).toMatch(/^v?\d+\.\d+\.\d+$/);
      }
    }
  });

  it('a generator looks at the revision that its template follows', () => {
    const templated = manifestsOf(
      ['apps', 'crossplane'].map((name) => readText(`platform/argocd/${name}.yaml`)).join('\n---\n'),
    );
    expect(templated).toHaveLength(2);
    for (const { spec } of templated) {
      const revisions = JSON.stringify(spec).match(/"(?:revision|targetRevision)":"[^"]+"/g) ?? [];
      expect(new Set(revisions.map((text) => text.split(':')[1]))).toEqual(new Set(['"env/{{ .environment }}"']));
      expect(revisions).toHaveLength(2);
    }
  });

  it('would see a generator that looks at another revision', () => {
    const path = 'platform/argocd/apps.yaml';
    const text = readText(path)
      .replace('revision: env/{{ .environment }}', 'revision: HEAD')
      .replace('targetRevision: env/{{ .environment }}', 'targetRevision: env/production');
    const facts = argocd.scanner.scan(text, path);
    const broken = { ...view, facts: (file: string) => (file === path ? facts : view.facts(file)) };
    expect(argocd.discover(broken).findings).toMatchObject([{ rule: 'argocd/generator-revision', file: path }]);
  });
});

interface Project {
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly { readonly name: string; readonly namespace: string }[];
  readonly clusterResourceWhitelist: readonly Permitted[];
  readonly namespaceResourceWhitelist: readonly Permitted[];
}
interface Permitted {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

const projects = new Map(
  tree
    .filesBelow('platform/argocd')
    .flatMap((path) => manifestsOf(readText(path)))
    .filter(({ kind }) => kind === 'AppProject')
    .map(({ metadata, spec }) => [metadata.name, spec as Project]),
);
const projectOf = ({ project = '' }: ApplicationFacts): Project => {
  const found = projects.get(project);
  if (found === undefined) throw new Error(`no AppProject ${project}`);
  return found;
};
const withPrograms = has('kubectl') && has('helm');

/** Kinds of the template that have no namespace. */
const CLUSTER_SCOPED =
  /^(?:(?:apiextensions|pkg)\.crossplane\.io|aws\.m\.upbound\.io\/ClusterProviderConfig|\/Namespace|admissionregistration\.k8s\.io|cert-manager\.io\/ClusterIssuer|external-secrets\.io\/ClusterSecretStore|gateway\.networking\.k8s\.io\/GatewayClass)/;

function has(program: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function permits(list: readonly Permitted[], manifest: Manifest): boolean {
  const group = manifest.apiVersion.includes('/') ? (manifest.apiVersion.split('/')[0] ?? '') : '';
  return list.some(
    (one) =>
      one.group === group &&
      one.kind === manifest.kind &&
      (one.name === undefined || matchesGlob(manifest.metadata.name, one.name)),
  );
}

/** What the AppProject of an Application refuses of these manifests. */
function refused(project: Project, manifests: readonly Manifest[]): string[] {
  return manifests
    .filter((manifest) => {
      const group = manifest.apiVersion.includes('/') ? manifest.apiVersion.split('/')[0] : '';
      const isCluster = CLUSTER_SCOPED.test(`${group}/${manifest.kind}`);
      return !permits(isCluster ? project.clusterResourceWhitelist : project.namespaceResourceWhitelist, manifest);
    })
    .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}

/** What Argo CD would make of one source of this repository. */
async function rendered(path: string): Promise<Manifest[]> {
  if (tree.entries.has(`${path}/Chart.yaml`)) {
    const { manifests } = await renderFolder(join(TEMPLATE, path), 'helm-chart', { root: TEMPLATE });
    return manifests as unknown as Manifest[];
  }
  if (tree.entries.has(`${path}/kustomization.yaml`))
    return manifestsOf(execFileSync('kubectl', ['kustomize', join(TEMPLATE, path)], { encoding: 'utf8' }));
  return tree
    .filesBelow(path)
    .filter((file) => /\.ya?ml$/.test(file) && !file.includes('/examples/'))
    .flatMap((file) => manifestsOf(readText(file)));
}

describe.each(applications.map((application) => [application.name, application] as const))(
  '%s',
  (_name, application) => {
    const { destination, sources } = application;

    it('may come from where it comes, and go where it goes', () => {
      const project = projectOf(application);
      for (const { repoURL } of sources) expect(project.sourceRepos).toContain(repoURL);
      expect(
        project.destinations.filter(
          ({ name, namespace }) => name === destination.name && matchesGlob(destination.namespace ?? '', namespace),
        ),
      ).toHaveLength(1);
    });

    it('may create its namespace', () => {
      if (!application.syncPolicy.options?.includes('CreateNamespace=true')) return;
      const name = destination.namespace ?? '';
      expect(refused(projectOf(application), [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }])).toEqual(
        [],
      );
    });

    it.skipIf(!withPrograms)('may deploy every kind that it renders (needs kubectl and helm)', async () => {
      for (const { path, repoURL } of sources) {
        if (path === undefined || !ours.has(repoURL)) continue;
        const manifests = await rendered(path);
        expect(manifests.length).toBeGreaterThan(0);
        expect(refused(projectOf(application), manifests)).toEqual([]);
      }
    });
  },
);

it.each([
  ['a Secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } }],
  ['a right in the cluster', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'x' } }],
  ["another team's namespace", { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } }],
  [
    'a definition',
    { apiVersion: 'apiextensions.crossplane.io/v2', kind: 'CompositeResourceDefinition', metadata: { name: 'x' } },
  ],
])('an application team is refused %s', (_name, manifest) => {
  expect(refused(projects.get('apps') as Project, [manifest])).toHaveLength(1);
});

describe('the facts', () => {
  it.each(ENVIRONMENTS)('of %s are of its own account', (environment) => {
    const settings = parseSettings(readText('mainstem.yaml')).environments.find(({ name }) => name === environment);
    const facts = readText(`platform/crossplane/facts/${environment}/environment-config.yaml`);
    expect(settings?.accounts).toHaveLength(1);
    expect(new Set(facts.match(/\b\d{12}\b/g))).toEqual(new Set(settings?.accounts));
  });
  it.each(ENVIRONMENTS)('of %s are of the region that its stacks are in', (environment) => {
    const region = /provider "aws" \{\s*region = "([^"]+)"/.exec(
      readText(`infra/stacks/${environment}/network/main.tf`),
    )?.[1];
    const facts = manifestsOf(readText(`platform/crossplane/facts/${environment}/environment-config.yaml`));
    const keyArn = expect.stringContaining(`:kms:${region}:`);
    expect(facts).toMatchObject([{ data: { account: { region }, data: { keyArn } } }]);
  });
});

describe('the load balancer controller', () => {
  it.each(ENVIRONMENTS)('of %s has the names that its stacks give the cluster and the VPC', (environment) => {
    const nameIn = (stack: string) => {
      const text = readText(`infra/stacks/${environment}/${stack}/main.tf`);
      return new RegExp(`module "${stack}" \\{[^}]*?\\n  name += "([^"]+)"`).exec(text)?.[1];
    };
    const values = parse(readText(`platform/addons/aws-load-balancer-controller/values-${environment}.yaml`));
    expect(nameIn('cluster')).toMatch(/^[\w-]+$/);
    // The module of the network tags its VPC with its name.
    expect(readText('infra/modules/network/main.tf')).toMatch(/resource "aws_vpc"[^}]*tags = \{ Name = var\.name \}/);
    expect(values).toEqual({ clusterName: nameIn('cluster'), vpcTags: { Name: nameIn('network') } });
  });
});
