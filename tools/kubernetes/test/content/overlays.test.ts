import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, kustomizations, kustomize, listAt, type Manifest } from './kustomize.ts';

const FOLDERS = kustomizations('apps');
const OVERLAYS = FOLDERS.filter((folder) => folder.includes('/overlays/'));
const withKubectl = has('kubectl');

function has(program: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!withKubectl).each(FOLDERS)('%s (needs kubectl)', (folder) => {
  it('is rendered without a warning, each object once', async () => {
    const { manifests, stderr } = await kustomize(folder);
    expect(stderr).toBe('');
    const addresses = manifests.map((manifest) =>
      ['apiVersion', 'kind']
        .map((key) => at(manifest, key))
        .concat(at(manifest, 'metadata', 'name'))
        .join(' '),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe.skipIf(!withKubectl).each(OVERLAYS)('the workload of %s (needs kubectl)', (folder) => {
  const [, app = '', , environment = ''] = folder.split('/');
  let manifests: readonly Manifest[] = [];
  const only = (kind: string): Manifest => {
    const found = manifests.filter((manifest) => at(manifest, 'kind') === kind);
    expect(found.map((manifest) => at(manifest, 'kind'))).toEqual([kind]);
    return found[0] as Manifest;
  };
  beforeAll(async () => {
    manifests = (await kustomize(folder)).manifests;
  });

  it('is in the namespace that its Application deploys to', () => {
    expect(new Set(manifests.map((manifest) => at(manifest, 'metadata', 'namespace')))).toEqual(
      new Set([`${app}-${environment}`]),
    );
  });

  it('has probes, requests, a memory limit and a pinned image in every container', () => {
    const containers = listAt(only('Deployment'), 'spec', 'template', 'spec', 'containers');
    expect(containers.length).toBeGreaterThan(0);
    for (const container of containers) {
      expect(container).toMatchObject({
        readinessProbe: { httpGet: { path: expect.any(String) } },
        livenessProbe: { httpGet: { path: expect.any(String) } },
        resources: {
          requests: { cpu: expect.any(String), memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        },
      });
      expect(at(container, 'image')).toMatch(/^[\w.-]+(?:\/[\w.-]+)+(?::(?!latest$)[\w.-]+|@sha256:[0-9a-f]{64})$/);
    }
  });

  it('keeps to the restricted pod security standard, on a root file system that cannot be written', () => {
    const pod = at(only('Deployment'), 'spec', 'template', 'spec');
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect([at(pod, 'hostNetwork'), at(pod, 'hostPID'), at(pod, 'hostIPC')]).toEqual([undefined, undefined, undefined]);
    for (const container of [...listAt(pod, 'containers'), ...listAt(pod, 'initContainers')]) {
      expect(at(container, 'securityContext')).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
    const allowed = [
      'configMap',
      'csi',
      'downwardAPI',
      'emptyDir',
      'ephemeral',
      'persistentVolumeClaim',
      'projected',
      'secret',
    ];
    for (const volume of listAt(pod, 'volumes')) {
      const sources = Object.keys(volume as object).filter((key) => key !== 'name');
      expect(sources).toHaveLength(1);
      expect(allowed).toContain(sources[0]);
    }
  });

  it('mounts only volumes that there are, and claims that the overlay declares', () => {
    const pod = at(only('Deployment'), 'spec', 'template', 'spec');
    const volumes = new Map(listAt(pod, 'volumes').map((volume) => [at(volume, 'name'), volume]));
    const mounts = listAt(pod, 'containers').flatMap((container) => listAt(container, 'volumeMounts'));
    for (const mount of mounts) expect([...volumes.keys()]).toContain(at(mount, 'name'));
    const names = (kind: string) =>
      manifests.filter((item) => at(item, 'kind') === kind).map((item) => at(item, 'metadata', 'name'));
    for (const volume of volumes.values()) {
      const claim = at(volume, 'persistentVolumeClaim', 'claimName');
      if (claim !== undefined) expect(names('PersistentVolumeClaim')).toContain(claim);
    }
    for (const source of listAt(pod, 'containers').flatMap((container) => listAt(container, 'envFrom'))) {
      expect(names('ConfigMap')).toContain(at(source, 'configMapRef', 'name'));
    }
  });

  it('is selected by its Service, its budget, its policy and its autoscaler', () => {
    const deployment = only('Deployment');
    const labels = at(deployment, 'spec', 'template', 'metadata', 'labels');
    const selectors = [
      at(deployment, 'spec', 'selector', 'matchLabels'),
      at(only('Service'), 'spec', 'selector'),
      at(only('PodDisruptionBudget'), 'spec', 'selector', 'matchLabels'),
      at(only('NetworkPolicy'), 'spec', 'podSelector', 'matchLabels'),
    ];
    for (const selector of selectors) {
      expect(Object.keys(selector as object).length).toBeGreaterThan(0);
      expect(labels).toMatchObject(selector as object);
    }
    expect(at(only('HorizontalPodAutoscaler'), 'spec', 'scaleTargetRef')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: at(deployment, 'metadata', 'name'),
    });
    expect(at(deployment, 'spec', 'replicas')).toBeUndefined();
  });

  it('allows a disruption, and in production has replicas left after it', () => {
    const minimum = at(only('HorizontalPodAutoscaler'), 'spec', 'minReplicas');
    const budget = at(only('PodDisruptionBudget'), 'spec') as Record<string, unknown>;
    expect(minimum).toBeGreaterThanOrEqual(environment === 'production' ? 2 : 1);
    expect(disruptionsAllowed(budget, Number(minimum))).toBeGreaterThanOrEqual(1);
  });

  it('limits traffic both ways, and never reaches the metadata of its node', () => {
    const policy = at(only('NetworkPolicy'), 'spec');
    expect([...listAt(policy, 'policyTypes')].sort()).toEqual(['Egress', 'Ingress']);
    for (const rule of [
      ...listAt(policy, 'ingress').map((item) => at(item, 'from')),
      ...listAt(policy, 'egress').map((item) => at(item, 'to')),
    ]) {
      expect(rule).toBeDefined();
    }
    for (const peer of listAt(policy, 'egress').flatMap((rule) => listAt(rule, 'to'))) {
      if (at(peer, 'ipBlock', 'cidr') === '0.0.0.0/0')
        expect(listAt(peer, 'ipBlock', 'except')).toContain('169.254.169.254/32');
    }
  });

  it('has one database, bucket and queue, for its environment, whose Secrets it reads', () => {
    const asked = ['Bucket', 'Postgres', 'Queue'].map(only);
    for (const composite of asked) {
      expect(at(composite, 'spec', 'environment')).toBe(environment);
      expect(at(composite, 'metadata', 'annotations', 'argocd.argoproj.io/sync-options')).toContain('Prune=confirm');
    }
    const references = listAt(only('Deployment'), 'spec', 'template', 'spec', 'containers')
      .flatMap((container) => listAt(container, 'env'))
      .flatMap((variable) => at(variable, 'valueFrom', 'secretKeyRef', 'name') ?? []);
    expect(new Set(references)).toEqual(new Set(asked.map((one) => `${at(one, 'metadata', 'name')}-connection`)));
  });

  it('has an identity of the name of its ServiceAccount', () => {
    expect(at(only('Identity'), 'metadata', 'name')).toBe(at(only('ServiceAccount'), 'metadata', 'name'));
    expect(at(only('Identity'), 'spec', 'environment')).toBe(environment);
  });

  it('has no Secret in Git', () => {
    expect(manifests.map((manifest) => at(manifest, 'kind'))).not.toContain('Secret');
  });
});

/** Evictions that a budget allows when all of these replicas are healthy. */
function disruptionsAllowed(budget: Readonly<Record<string, unknown>>, replicas: number): number {
  const share = (value: unknown) =>
    typeof value === 'string' && value.endsWith('%')
      ? Math.ceil((replicas * Number.parseInt(value, 10)) / 100)
      : Number(value);
  if (budget.maxUnavailable !== undefined) return share(budget.maxUnavailable);
  return replicas - share(budget.minAvailable);
}

it.each([
  [{ maxUnavailable: 1 }, 1, 1],
  [{ minAvailable: 1 }, 1, 0],
  [{ minAvailable: '50%' }, 3, 1],
  [{ maxUnavailable: 0 }, 3, 0],
])('a budget of %j with %i replicas allows %i disruptions', (budget, replicas, allowed) => {
  expect(disruptionsAllowed(budget, replicas)).toBe(allowed);
});
