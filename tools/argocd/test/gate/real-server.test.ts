import { setTimeout as wait } from 'node:timers/promises';
import { kubernetesTransport, runGate, type Timing, Watcher } from '@mainstem/argocd/gate';
import { type ApiServer, installDefinition, missingApiServer, startApiServer } from '@mainstem/testing/api-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { application, REPO, sha } from './objects.ts';

const missing = missingApiServer();
const [A, C] = [sha('A'), sha('C')];
const PATH = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';
const TIMING: Timing = { settle: 300, standstill: 200, trouble: 500, health: 2_000, silence: 2_000 };

/** Like Argo CD's own: no status subresource, and whatever fields. */
const definition = (kind: string) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${kind.toLowerCase()}s.argoproj.io`, annotations: { 'api-approved.kubernetes.io': 'a test' } },
  spec: {
    group: 'argoproj.io',
    scope: 'Namespaced',
    names: { kind, plural: `${kind.toLowerCase()}s`, singular: kind.toLowerCase(), listKind: `${kind}List` },
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
});

describe.skipIf(missing !== undefined)(
  `a real Kubernetes API (apiextensions-apiserver and etcd: ${missing ?? 'there'})`,
  { tags: ['long'] },
  () => {
    let api: ApiServer;
    beforeAll(async () => {
      api = await startApiServer();
      await installDefinition(api, definition('Application'));
      await installDefinition(api, definition('ApplicationSet'));
      // The server holds every create while a definition is younger than two seconds.
      await wait(2_500);
    });
    afterAll(() => api?.stop());
    beforeEach(async () => {
      await api.call('DELETE', PATH);
      await put(application({ revision: A }));
    });

    /** A server that has just begun may not serve the kind yet, and a write may come in between. */
    async function put(object: Record<string, unknown>): Promise<void> {
      const { name } = object.metadata as { name: string };
      const { uid: _uid, ...metadata } = object.metadata as Record<string, unknown>;
      for (let tries = 0; ; tries++) {
        const there = await api.call('GET', `${PATH}/${name}`);
        const { resourceVersion } = (there.body as { metadata?: { resourceVersion?: string } }).metadata ?? {};
        const exists = there.status === 200;
        const body = { ...object, metadata: { ...metadata, ...(exists ? { resourceVersion } : {}) } };
        const answer = await api.call(exists ? 'PUT' : 'POST', exists ? `${PATH}/${name}` : PATH, body);
        if (answer.status < 300) return;
        if (tries === 40) throw new Error(JSON.stringify(answer.body));
        await wait(100);
      }
    }

    function gate(names = ['web'], deadline = 40_000) {
      const { server, clientCertificate, clientKey } = api;
      const expectation = { app: names, commit: C, paths: ['apps/web'], repo: REPO };
      const history = {
        commit: C,
        changed: ['apps/web/web.yaml'],
        revision: (one: string) =>
          one === A ? ({ relation: 'ancestor', differing: ['apps/web/web.yaml'] } as const) : undefined,
      };
      const watcher = new Watcher({ expectation, history, timing: TIMING });
      const connection = { server, clientCertificate, clientKey, insecure: true };
      const notes: string[] = [];
      const transport = kubernetesTransport({ connection, namespace: 'argocd' });
      return {
        notes,
        outcomes: runGate({ watcher, references: names, transport, deadline, onNote: (note) => notes.push(note) }),
      };
    }

    it('lists, watches, and sees it become live', async () => {
      const { outcomes } = gate();
      await wait(500);
      await put(application({ revision: C, operation: {}, phase: 'Running', finishedAt: '' }));
      await wait(200);
      await put(application({ revision: C }));
      expect((await outcomes)[0]?.decision).toMatchObject({ verdict: 'live' });
    });

    it('reads a list in pages', async () => {
      for (let index = 0; index < 130; index++) await put(application({ name: `other-${index}`, revision: A }));
      await put(application({ revision: C }));
      const { outcomes } = gate();
      expect((await outcomes)[0]?.decision).toMatchObject({ verdict: 'live' });
    });

    it('goes on after the server was killed in the middle of a watch', async () => {
      const { outcomes, notes } = gate();
      await wait(500);
      await api.kill('SIGKILL');
      await wait(500);
      await api.start();
      await put(application({ revision: C }));
      expect((await outcomes)[0]?.decision).toMatchObject({ verdict: 'live' });
      expect(notes.join(' ')).toMatch(/trying again/);
    });

    it('lists again after 410: what was missed was compacted away', async () => {
      const { outcomes } = gate();
      await wait(500);
      await put(application({ name: 'other', revision: A }));
      await api.kill('SIGKILL');
      await api.compact();
      await api.start();
      await put(application({ revision: C }));
      expect((await outcomes)[0]?.decision).toMatchObject({ verdict: 'live' });
    });
  },
);
