import { argocdTransport, githubTransport, kubernetesTransport, observeApplications } from '@mainstem/argocd/gate';
import {
  createStage,
  type FakeServer,
  type Stage,
  serveArgocd,
  serveDeployments,
  serveKubernetes,
} from '@mainstem/testing/fake-argocd';
import { afterEach, describe, expect, it } from 'vitest';
import { application, REPO, sha } from './objects.ts';

const [A, C] = [sha('A'), sha('C')];
const DIFFERS = [{ kind: 'ConfigMap', namespace: 'web', name: 'conf', status: 'OutOfSync' }];
const conf = (a: string) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf', namespace: 'web' }, data: { a } });
const MANAGED = [
  { kind: 'ConfigMap', namespace: 'web', name: 'conf', predictedLiveState: conf('1'), normalizedLiveState: conf('2') },
];

/** One of each: clean, clean after selfHeal, drifted, with a deployment that waits, and one that cannot be compared. */
function stageOf(): Stage {
  const stage = createStage();
  stage.put(application({ name: 'clean', revision: A }));
  const healed = application({ name: 'healed', revision: A }) as { status: { operationState: { operation: unknown } } };
  healed.status.operationState.operation = { sync: { revision: A, autoHealAttemptsCount: 3 } };
  stage.put(healed);
  stage.put({
    ...application({ name: 'drifted', revision: A, sync: 'OutOfSync', resources: DIFFERS }),
    'x-managed': MANAGED,
  });
  stage.put(application({ name: 'behind', revision: C, at: A, sync: 'OutOfSync', resources: DIFFERS }));
  stage.put(
    application({
      name: 'broken',
      revision: 'main',
      sync: 'Unknown',
      conditions: [{ type: 'ComparisonError', message: 'no' }],
    }),
  );
  return stage;
}

let servers: FakeServer[] = [];
afterEach(async () => {
  const stopped = servers;
  servers = [];
  for (const server of stopped) {
    await server.stop();
    expect(server.problems).toEqual([]);
  }
});
const kept = <S extends FakeServer>(server: S): S => {
  servers.push(server);
  return server;
};

describe('drift of all Applications, seen once', () => {
  it('tells drift from deployments that wait, with fields by argocd-server', async () => {
    const server = kept(await serveArgocd(stageOf()));
    const transport = argocdTransport({ connection: { server: server.origin }, projects: ['default'] });
    const { applications, failures } = await observeApplications({ transport });
    await transport.close();
    expect(applications.map(({ name, observed }) => [name, observed.state, observed.corrections])).toEqual([
      ['behind', 'pending', 0],
      ['clean', 'clean', 0],
      ['drifted', 'drifted', 0],
      ['healed', 'clean', 3],
    ]);
    expect(applications[2]?.observed.resources).toMatchObject([
      { address: '/ConfigMap/web/conf', action: 'update', fields: [{ path: 'data.a', before: '1', after: '2' }] },
    ]);
    expect(applications[3]?.observed.detail).toContain('at least 3 times');
    expect(failures).toEqual([{ reference: 'argocd/broken', message: 'Argo CD cannot compare it: no' }]);
    // Only what drifted is asked for.
    expect(server.requests.filter(({ path }) => path.endsWith('/managed-resources'))).toHaveLength(1);
  });

  it('names objects without fields by the Kubernetes API', async () => {
    const server = kept(await serveKubernetes(stageOf()));
    const transport = kubernetesTransport({ connection: { server: server.origin }, namespace: 'argocd' });
    const { applications, failures } = await observeApplications({
      transport,
      references: ['drifted', 'none', 'argocd/clean'],
    });
    await transport.close();
    expect(applications.map(({ name, observed }) => [name, observed.state])).toEqual([
      ['clean', 'clean'],
      ['drifted', 'drifted'],
    ]);
    expect(applications[1]?.observed.resources).toMatchObject([{ fields: [], risk: { level: 'unknown' } }]);
    expect(failures).toEqual([{ reference: 'none', message: 'there is no such Application, or it may not be seen' }]);
  });

  it.each([
    ['refused', { status: 401, times: 100 }, /credentials|token/],
    ['silent', { silent: 60_000, times: 100 }, /nothing was seen in time/],
  ] as const)('what cannot be looked at is a failure: %s', async (_name, fault, words) => {
    const server = kept(await serveKubernetes(stageOf()));
    server.fault({ on: /./, ...fault });
    const transport = kubernetesTransport({ connection: { server: server.origin }, namespace: 'argocd' });
    const { applications, failures } = await observeApplications({
      transport,
      references: ['clean', 'drifted'],
      within: 4_000,
    });
    await transport.close();
    expect(applications).toEqual([]);
    expect(failures.map(({ reference }) => reference)).toEqual(['clean', 'drifted']);
    expect(failures[0]?.message).toMatch(words);
  });

  it('fields that cannot be read leave the object, and are said', async () => {
    const server = kept(await serveArgocd(stageOf()));
    server.fault({ on: /managed-resources/, status: 403 });
    const transport = argocdTransport({ connection: { server: server.origin }, projects: ['default'] });
    const { applications, failures } = await observeApplications({ transport, references: ['drifted'] });
    await transport.close();
    expect(applications[0]?.observed).toMatchObject({ state: 'drifted', resources: [{ fields: [] }] });
    expect(failures[0]?.message).toMatch(/the fields could not be read/);
  });

  it('deployments of GitHub tell nothing of what is there', async () => {
    const server = kept(await serveDeployments(createStage(), { prefix: 'argocd/dev' }));
    const transport = githubTransport({
      ...{ connection: { server: server.origin }, repository: 'team/platform', repoURL: REPO },
      ...{ applications: ['web'], prefix: 'argocd/dev' },
    });
    const { applications, failures } = await observeApplications({ transport, references: ['web'] });
    await transport.close();
    expect([applications, failures.map(({ reference }) => reference)]).toEqual([[], ['web']]);
  });
});
