import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Manifest, manifestsOf, readText } from './template.ts';

interface Source {
  readonly repoURL: string;
  readonly targetRevision: string;
  readonly path: string;
  readonly kustomize: { readonly patches: readonly object[] };
}
const application = parse(readText('platform/argocd/argocd.yaml')) as { spec: { source: Source } };
const { source } = application.spec;

/** Argo CD's own manifests, as the Go module has them: `go mod download github.com/argoproj/argo-cd/v3@<version>`. */
const upstream = join(
  process.env.GOMODCACHE ?? join(homedir(), 'go/pkg/mod'),
  `github.com/argoproj/argo-cd/v3@${source.targetRevision}`,
);
const missing = existsSync(upstream)
  ? undefined
  : `go mod download github.com/argoproj/argo-cd/v3@${source.targetRevision}`;

describe.skipIf(missing !== undefined)(`Argo CD's own manifests with our patches (skipped: ${missing})`, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-argocd-'));
  let manifests: Manifest[] = [];
  beforeAll(() => {
    cpSync(join(upstream, 'manifests'), join(scratch, 'manifests'), { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', scratch]);
    // What Argo CD makes of `source.kustomize`: a kustomization over the path.
    const over = join(scratch, 'over');
    execFileSync('mkdir', [over]);
    const { patches } = source.kustomize;
    writeFileSync(
      join(over, 'kustomization.yaml'),
      stringify({ namespace: 'argocd', resources: [join('..', source.path)], patches }),
    );
    manifests = manifestsOf(
      execFileSync('kubectl', ['kustomize', over], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const named = (kind: string) => manifests.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name);

  it('bring none of the ConfigMaps that this folder has: two owners of one take keys from each other', () => {
    const ours = ['argocd-cm', 'argocd-rbac-cm', 'notifications'].map(
      (name) => (parse(readText(`platform/argocd/${name}.yaml`)) as Manifest).metadata.name,
    );
    expect(ours).toEqual(['argocd-cm', 'argocd-rbac-cm', 'argocd-notifications-cm']);
    expect(named('ConfigMap').filter((name) => ours.includes(name))).toEqual([]);
    expect(named('ConfigMap')).toContain('argocd-cmd-params-cm');
  });

  it('bring a network policy for each component', () => {
    const components = ['Deployment', 'StatefulSet'].flatMap(named);
    expect(components).toContain('argocd-repo-server');
    expect(named('NetworkPolicy')).toEqual(expect.arrayContaining(components.map((name) => `${name}-network-policy`)));
  });

  it('never delete the Secrets that are filled in the cluster', () => {
    const secrets = manifests.filter(({ kind }) => kind === 'Secret') as unknown as {
      metadata: { annotations: Record<string, string> };
    }[];
    expect(secrets.length).toBeGreaterThan(0);
    for (const { metadata } of secrets)
      expect(metadata.annotations['argocd.argoproj.io/sync-options']).toBe('Prune=false,Delete=false');
  });

  it('are of kinds that the AppProject argocd permits', () => {
    const project = parse(readText('platform/argocd/project-argocd.yaml')) as {
      spec: Record<'clusterResourceWhitelist' | 'namespaceResourceWhitelist', { group: string; kind: string }[]>;
    };
    const permitted = [...project.spec.clusterResourceWhitelist, ...project.spec.namespaceResourceWhitelist];
    const refused = manifests.filter(
      ({ apiVersion, kind }) =>
        !permitted.some((one) => one.kind === kind && one.group === (apiVersion.split('/').slice(0, -1)[0] ?? '')),
    );
    expect(refused.map(({ kind }) => kind)).toEqual([]);
  });

  it('have in argocd-cm the settings that ours has: what Argo CD leaves out of its cache', () => {
    const text = execFileSync('cat', [join(upstream, 'manifests/base/config/argocd-cm.yaml')], { encoding: 'utf8' });
    const theirs = parse(text) as { data: Record<string, string> };
    const ours = parse(readText('platform/argocd/argocd-cm.yaml')) as { data: Record<string, string> };
    const kindsOf = (list: string | undefined) =>
      (parse(list ?? '') as { kinds: string[] }[]).flatMap(({ kinds }) => kinds).sort();
    expect(kindsOf(ours.data['resource.exclusions'])).toEqual(
      expect.arrayContaining(kindsOf(theirs.data['resource.exclusions'])),
    );
  });
});

describe('whether network policies are enforced is asked of the cluster', () => {
  const job = parse(readText('platform/argocd/network-check.yaml')) as {
    metadata: { annotations: Record<string, string> };
    spec: { template: { metadata: { labels: object }; spec: { containers: { args: string[] }[] } } };
  };
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-network-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** Runs the script over a stand-in that reaches what is named; `sleep` is taken out. */
  function run(...reached: readonly string[]) {
    const agnhost = join(scratch, 'agnhost');
    writeFileSync(
      agnhost,
      `#!/bin/sh\nfor one in ${reached.join(' ')} none; do [ "$3" = "$one" ] && exit 0; done\nexit 1\n`,
    );
    chmodSync(agnhost, 0o755);
    const [script = ''] = job.spec.template.spec.containers[0]?.args ?? [];
    expect(script).toContain('sleep 10');
    return spawnSync('sh', ['-c', script.replace('sleep 10', '').replaceAll('/agnhost', agnhost)], {
      encoding: 'utf8',
    });
  }

  it.each<[string, readonly string[], number, RegExp]>([
    ['the repo-server is out of reach, and the server is not', ['argocd-server:443'], 0, /are enforced/],
    ['both answer', ['argocd-server:443', 'argocd-repo-server:8081'], 1, /does not enforce network policies/],
    ['nothing answers, so that nothing is proved', [], 1, /nothing can be said/],
    ['only the repo-server answers', ['argocd-repo-server:8081'], 1, /nothing can be said/],
  ])('%s', (_, reached, code, words) => {
    const { status, stdout } = run(...reached);
    expect([status, stdout]).toEqual([code, expect.stringMatching(words)]);
  });

  it('after each sync, by a Pod with none of the labels that the policy admits', () => {
    expect(job.metadata.annotations['argocd.argoproj.io/hook']).toBe('PostSync');
    expect(job.spec.template.metadata.labels).toEqual({ 'app.kubernetes.io/name': 'network-check' });
  });
});

it('every file of the folder is one that the root Application can apply: no folders below it', () => {
  const folder = join(import.meta.dirname, '../../../cli/fixtures/template/platform/argocd');
  expect(readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())).toEqual([]);
});
