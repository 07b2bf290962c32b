import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Application,
  argocdTransport,
  type Expectation,
  githubTransport,
  kubernetesTransport,
  type Outcome,
  overallVerdict,
  type RunOptions,
  readObject,
  revisionsToSync,
  runGate,
  type Timing,
  type Transport,
  Watcher,
  windowOver,
} from '@mainstem/argocd/gate';
import {
  createStage,
  type FakeArgocd,
  type FakeServer,
  type Fault,
  type Stage,
  serveArgocd,
  serveDeployments,
  serveKubernetes,
} from '@mainstem/testing/fake-argocd';
import { afterEach, describe, expect, it } from 'vitest';
import { application, REPO, sha, spec } from './objects.ts';

const [A, C] = [sha('A'), sha('C')];
const TOKEN = 'token-that-must-not-be-seen';
const TIMING: Timing = { settle: 150, standstill: 100, trouble: 300, health: 600, silence: 1_500 };
const HISTORY = {
  commit: C,
  changed: ['apps/web/web.yaml'],
  revision: (one: string) =>
    one === A ? ({ relation: 'ancestor', differing: ['apps/web/web.yaml'] } as const) : undefined,
};

interface World {
  readonly stage: Stage;
  readonly server: FakeServer;
  readonly transport: Transport;
}

interface Kind {
  readonly name: Transport['name'];
  open(names: readonly string[], token?: string): Promise<World>;
}

const connection = (server: FakeServer, token = TOKEN) => ({
  server: server.origin,
  authorization: async () => `Bearer ${token}`,
});

const KINDS: readonly Kind[] = [
  {
    name: 'kubernetes',
    open: async (_names, token) => {
      const stage = createStage();
      const server = await serveKubernetes(stage, { token: TOKEN });
      return {
        stage,
        server,
        transport: kubernetesTransport({ connection: connection(server, token), namespace: 'argocd', idle: 2_000 }),
      };
    },
  },
  {
    name: 'argocd',
    open: async (_names, token) => {
      const stage = createStage();
      const server = await serveArgocd(stage, { token: TOKEN });
      const options = {
        connection: connection(server, token),
        projects: ['default'],
        idle: 1_000,
        poll: 100,
        begins: 300,
      };
      return { stage, server, transport: argocdTransport(options) };
    },
  },
  {
    name: 'github',
    open: async (names, token) => {
      const stage = createStage();
      const server = await serveDeployments(stage, { token: TOKEN, prefix: 'argocd/dev' });
      const options = {
        connection: connection(server, token),
        repository: 'team/platform',
        repoURL: REPO,
        applications: names,
        prefix: 'argocd/dev',
        poll: 50,
      };
      return { stage, server, transport: githubTransport(options) };
    },
  },
];

let opened: World[] = [];
afterEach(async () => {
  const worlds = opened;
  opened = [];
  for (const { server } of worlds) {
    await server.stop();
    expect(server.problems).toEqual([]);
  }
});

async function open(kind: Kind, names = ['web'], token?: string): Promise<World> {
  const world = await kind.open(names, token);
  opened.push(world);
  return world;
}

interface Ran {
  readonly outcomes: Outcome[];
  readonly notes: string[];
  readonly decisions: string[];
  readonly took: number;
}

async function gate(
  world: World,
  over: Partial<RunOptions> & { readonly names?: readonly string[] } = {},
): Promise<Ran> {
  const { names = ['web'], ...rest } = over;
  const expectation: Expectation = { app: [...names], commit: C, paths: ['apps/web'], repo: REPO };
  const toldOnly = world.transport.name === 'github' ? { toldOnly: true } : {};
  const watcher = new Watcher({ expectation, history: HISTORY, timing: TIMING, ...toldOnly });
  const notes: string[] = [];
  const decisions: string[] = [];
  const began = performance.now();
  const outcomes = await runGate({
    watcher,
    references: names,
    transport: world.transport,
    deadline: 10_000,
    onNote: (note) => notes.push(note),
    onDecision: ({ decision }) => decisions.push(`${decision.verdict}/${decision.reason}`),
    ...rest,
  });
  return { outcomes, notes, decisions, took: performance.now() - began };
}

/** At C, and about to be healthy. */
const rolling = () =>
  application({
    revision: C,
    operation: { sync: { revision: C } },
    phase: 'Running',
    finishedAt: '',
    sync: 'OutOfSync',
  });
const live = () => application({ revision: C });

describe.each(KINDS)('a transport: $name', (kind) => {
  it('sees a commit become live', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(200);
    world.stage.put(rolling());
    await wait(200);
    world.stage.put(live());
    const { outcomes, decisions, notes } = await running;
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live', reason: 'live' });
    expect(overallVerdict(outcomes)).toBe('live');
    expect(decisions.at(-1)).toBe('live/live');
    expect(JSON.stringify([outcomes, notes, world.transport.where, world.transport.limits])).not.toContain(TOKEN);
  });

  it('sees a failure', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: C, phase: 'Failed', message: 'it was refused' }));
    const { outcomes } = await gate(world);
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'failed', reason: 'sync-failed' });
  });

  it('ends at the deadline, with what it waited for', async () => {
    const world = await open(kind);
    world.stage.put(rolling());
    const { outcomes, took } = await gate(world, { deadline: 800 });
    expect(outcomes[0]).toMatchObject({ timedOut: true, decision: { verdict: 'waiting' } });
    expect(overallVerdict(outcomes)).toBe('timeout');
    expect(took).toBeLessThan(1_600);
  });

  const PASSING: readonly (readonly [string, Omit<Fault, 'on'>])[] = [
    ['a reset', { reset: true }],
    ['a 500', { status: 500, times: 2 }],
    ['a 503 in plain text', { status: 503, body: 'upstream connect error' }],
    ['a 429 that says when', { status: 429, retryAfter: 1 }],
    ['one 401', { status: 401 }],
    ['one 403', { status: 403 }],
    ['a truncated answer', { truncated: true }],
    ['a slow answer', { slow: true }],
    ['an answer that is no JSON', { status: 200, body: '<html>sign in</html>' }],
  ];
  it.each(PASSING)('survives %s', async (_name, fault) => {
    const world = await open(kind);
    world.server.fault({ on: /./, ...fault });
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(400);
    world.stage.put(live());
    const { outcomes, decisions } = await running;
    expect(outcomes[0]?.decision, decisions.join(' ')).toMatchObject({ verdict: 'live' });
  });

  const LASTING: readonly (readonly [string, Omit<Fault, 'on'>, RegExp])[] = [
    ['401', { status: 401 }, /401|credentials|token|refuses/],
    ['403', { status: 403 }, /may not|refuses/],
    ['500', { status: 500 }, /500/],
    ['no answer', { silent: 400 }, /cut|answer/],
    ['no JSON', { status: 200, body: '{' }, /JSON|cut off/],
  ];
  it.each(LASTING)(
    'ends in unknown with a sentence when there is only %s',
    { tags: ['long'] },
    async (_name, fault, sentence) => {
      const world = await open(kind);
      world.stage.put(live());
      world.server.fault({ on: /./, times: 1_000, ...fault });
      const { outcomes, took } = await gate(world, { deadline: 2_500 });
      expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown', reason: 'unreachable' });
      expect(outcomes[0]?.decision.detail).toMatch(sentence);
      expect(overallVerdict(outcomes)).toBe('unknown');
      expect(took).toBeLessThan(3_500);
    },
  );

  it('does not know a wrong token, and does not show it', async () => {
    const world = await open(kind, ['web'], 'another-secret');
    world.stage.put(live());
    const { outcomes, notes } = await gate(world);
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown' });
    expect(JSON.stringify([outcomes, notes])).not.toContain('another-secret');
  });

  it('is never live on what it saw before the server went away', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world, { deadline: 1_500 });
    await wait(300);
    world.stage.put(live());
    await wait(70);
    await world.server.stop();
    const { outcomes, decisions } = await running;
    // Settling had not ended when nothing was seen any more.
    expect(decisions.filter((one) => one.startsWith('live'))).toEqual([]);
    expect(outcomes[0]?.decision.verdict).toBe('unknown');
  });

  it('watches many', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `app-${index}`);
    const world = await open(kind, names);
    for (const name of names) world.stage.put(application({ name, revision: A }));
    const running = gate(world, { names });
    await wait(300);
    for (const name of names) world.stage.put(application({ name, revision: C }));
    const { outcomes } = await running;
    expect(outcomes.map(({ decision }) => decision.verdict)).toEqual(names.map(() => 'live'));
  });
});

describe.each(KINDS.slice(0, 2))('a sync window through $name', (kind) => {
  const always = { kind: 'deny', schedule: '* * * * *', duration: '1h', applications: ['*'] };
  it.each([
    ['is named with what it holds, and when it ends', [always], { verdict: 'blocked', reason: 'sync-window' }],
    ['is none where there is none', [], { verdict: 'waiting', reason: 'out-of-sync' }],
  ])('%s', async (_name, syncWindows, decision) => {
    const world = await open(kind);
    world.stage.put({ kind: 'AppProject', metadata: { name: 'default', namespace: 'argocd' }, spec: { syncWindows } });
    world.stage.put(application({ revision: C, at: A, sync: 'OutOfSync' }));
    const projects = new Map<string, unknown>();
    const expectation: Expectation = { app: 'web', commit: C, paths: ['apps/web'], repo: REPO };
    // It ends once what it stands still for was decided, or that it only waits with the project in sight: however long that takes.
    const decided = new AbortController();
    const watcher = new Watcher({
      ...{ expectation, history: HISTORY, timing: TIMING },
      window: (one) => {
        const project = projects.get(one.spec.project);
        if (project !== undefined && syncWindows.length === 0) setImmediate(() => decided.abort());
        return windowOver(project, one, Date.now());
      },
    });
    const [outcome] = await runGate({
      ...{ watcher, references: ['web'], transport: world.transport, deadline: 60_000, signal: decided.signal },
      onProject: ({ spec: { project } }, known) => projects.set(project, known),
      onDecision: ({ decision: { verdict } }) => {
        if (verdict === 'blocked') decided.abort();
      },
    });
    expect(outcome?.decision).toMatchObject(decision);
  });
});

describe('the Kubernetes API', () => {
  const [kind] = KINDS as [Kind];

  it('goes on where a cut watch ended, without listing again', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(250);
    world.server.cut();
    world.stage.put(rolling());
    await wait(100);
    world.stage.put(live());
    const { outcomes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
    expect(
      world.server.requests.filter(({ path, query }) => path.endsWith('/applications') && !query.has('watch')),
    ).toHaveLength(1);
  });

  it('lists again when what was missed is not kept any more', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(250);
    world.server.cut();
    world.stage.put(live());
    world.stage.put(application({ name: 'other', revision: A }));
    world.stage.compact();
    const { outcomes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
    expect(
      world.server.requests.filter(({ path, query }) => path.endsWith('/applications') && !query.has('watch')).length,
    ).toBeGreaterThan(1);
  });

  it('sees a deletion that happened while it was away', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(250);
    world.server.cut();
    world.stage.remove('Application', 'web');
    world.stage.compact();
    const { outcomes } = await running;
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'failed', reason: 'deleted' });
  });

  it('reads long lists in pages, and watches all in one stream', async () => {
    const world = await open(kind);
    for (let index = 0; index < 250; index++) world.stage.put(application({ name: `other-${index}`, revision: A }));
    world.stage.put(live());
    const { outcomes } = await gate(world);
    expect(outcomes[0]?.decision.verdict).toBe('live');
    expect(world.server.requests.filter(({ query }) => query.has('limit'))).toHaveLength(6);
    expect(world.server.requests.filter(({ query }) => query.has('watch'))).toHaveLength(1);
    expect(world.server.connections).toBeLessThanOrEqual(2);
  });

  it('asks for a refresh once', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world, { refresh: true });
    await wait(600);
    world.stage.put(application({ revision: A, reconciledAt: '2026-01-01T00:01:00Z' }));
    await wait(200);
    world.stage.put(live());
    await running;
    expect(world.server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('says that it may not refresh, and goes on', async () => {
    const world = await open(kind);
    world.server.fault({ on: /^PATCH/, status: 403, body: JSON.stringify({ message: 'User "ci" cannot patch' }) });
    world.stage.put(application({ revision: A }));
    const running = gate(world, { refresh: true });
    await wait(400);
    world.stage.put(live());
    const { outcomes, notes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
    expect(notes.join('\n')).toContain('cannot patch');
  });

  it('names a cluster without Argo CD', async () => {
    const world = await open(kind);
    world.server.fault({ on: /./, times: 100, status: 404, body: '404 page not found' });
    const { outcomes } = await gate(world);
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown' });
    expect(outcomes[0]?.decision.detail).toContain('Is Argo CD installed there?');
  });
});

describe("Argo CD's REST API", () => {
  const kind = KINDS[1] as Kind;

  it('lists again whenever its stream ended or was idle', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(1_500);
    world.server.cut();
    await wait(100);
    world.stage.put(live());
    const { outcomes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
    expect(world.server.requests.filter(({ path }) => path === '/api/v1/applications').length).toBeGreaterThan(1);
    for (const { query } of world.server.requests) expect(query.getAll('projects')).toEqual(['default']);
  });

  it('looks at intervals where no stream comes through', async () => {
    const world = await open(kind);
    (world.server as FakeArgocd).withoutStreams();
    world.stage.put(application({ revision: A }));
    const running = gate(world);
    await wait(1_500);
    world.stage.put(live());
    const { outcomes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
  });

  it('syncs a manual application on request, at the revision, so that it is found again', async () => {
    const world = await open(kind);
    const manual = {
      spec: spec({ syncPolicy: {} }),
      resources: [{ kind: 'ConfigMap', name: 'conf', status: 'OutOfSync' }],
    };
    world.stage.put(application({ ...manual, revision: C, at: A, sync: 'OutOfSync' }));
    const running = gate(world, { sync: () => [C], run: '77' });
    await wait(900);
    const [asked, ...more] = world.server.requests.filter(({ method }) => method === 'POST');
    expect(more).toEqual([]);
    expect(asked?.body).toMatchObject({
      revision: C,
      project: 'default',
      infos: [{ name: 'mainstem-run', value: '77' }],
    });
    world.stage.put(application({ revision: C, spec: spec({ syncPolicy: {} }) }));
    const { outcomes } = await running;
    expect(outcomes[0]?.decision.verdict).toBe('live');
  });

  it('syncs several sources at a revision of each', async () => {
    const revisions = ['1.4.0', A];
    const sources = [
      { repoURL: 'https://charts.example.com', chart: 'web', targetRevision: '1.*' },
      { repoURL: REPO, targetRevision: 'main', path: 'apps/web' },
    ];
    const read = readObject(application({ revisions, spec: spec({ source: undefined, sources }) })) as Application;
    const asked = revisionsToSync(read, C, HISTORY, [REPO]);
    expect(asked).toEqual(['1.4.0', C]);
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    await world.transport.sync?.(read, asked ?? [], '77', AbortSignal.timeout(5_000));
    await world.transport.close();
    expect(world.server.requests.at(-1)?.body).toMatchObject({ revisions: asked, sourcePositions: [1, 2] });
    expect(revisionsToSync(read, C, HISTORY, ['https://other.example.com/x'])).toEqual(['1.4.0', C]);
    expect(revisionsToSync({ ...read, sync: { revisions: [] } }, C, HISTORY, [REPO])).toBeUndefined();
  });

  it('leaves manual applications alone when nobody asked', async () => {
    const world = await open(kind);
    const manual = {
      spec: spec({ syncPolicy: {} }),
      resources: [{ kind: 'ConfigMap', name: 'conf', status: 'OutOfSync' }],
    };
    world.stage.put(application({ ...manual, revision: C, at: A, sync: 'OutOfSync' }));
    const { outcomes } = await gate(world, { deadline: 900 });
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'blocked', reason: 'manual' });
    expect(world.server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('asks again when another operation was in progress', async () => {
    const world = await open(kind);
    const manual = {
      spec: spec({ syncPolicy: {} }),
      resources: [{ kind: 'ConfigMap', name: 'conf', status: 'OutOfSync' }],
    };
    const waits = application({ ...manual, revision: C, at: A, sync: 'OutOfSync' });
    world.server.fault({
      on: /^POST/,
      status: 400,
      body: JSON.stringify({
        error: 'another operation is already in progress',
        code: 9,
        message: 'another operation is already in progress',
      }),
    });
    world.stage.put(waits);
    const running = gate(world, { sync: () => [C], run: '77' });
    await wait(600);
    world.stage.put(waits);
    await wait(600);
    expect(world.server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
    world.stage.put(application({ revision: C, spec: spec({ syncPolicy: {} }) }));
    expect((await running).outcomes[0]?.decision.verdict).toBe('live');
  });

  it('explains a failure by the unhealthy objects', async () => {
    const world = await open(kind);
    world.stage.put({
      ...application({ revision: C, phase: 'Failed', message: 'refused' }),
      'x-tree': [
        { kind: 'Pod', namespace: 'web', name: 'web-1', health: { status: 'Degraded', message: 'ImagePullBackOff' } },
      ],
    });
    const { outcomes } = await gate(world);
    expect(outcomes[0]?.explanation).toEqual(['Pod web/web-1: Degraded, ImagePullBackOff']);
  });
});

describe("GitHub's deployments", () => {
  const kind = KINDS[2] as Kind;

  it('takes silence for what it is', async () => {
    const world = await open(kind);
    world.stage.put(application({ revision: A }));
    const { outcomes } = await gate(world);
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown', reason: 'silent' });
  });

  it('finds one that is named with its namespace', async () => {
    const world = await open(kind, ['argocd/web']);
    world.stage.put(live());
    const { outcomes } = await gate(world, { names: ['argocd/web'] });
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live' });
  });

  it('takes a deployment that is listed no longer for no deletion', async () => {
    const world = await open(kind);
    world.stage.put(rolling());
    const running = gate(world);
    await wait(250);
    world.stage.remove('Application', 'web');
    await wait(250);
    world.stage.put(live());
    const { outcomes, decisions } = await running;
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live', reason: 'live' });
    expect(decisions).not.toContain('failed/deleted');
  });
});

describe('the deadline', () => {
  it('is kept when Git does not answer', async () => {
    const world = await open(KINDS[0] as Kind);
    world.stage.put(live());
    const { outcomes, took } = await gate(world, { deadline: 700, learn: () => new Promise(() => {}) });
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'unknown', reason: 'unreachable' });
    expect(took).toBeLessThan(2_500);
  });
});

describe('a proxy', () => {
  it.each(KINDS.slice(0, 2))('is used by $name where the environment names one', async (kind) => {
    const tunnels: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, client: Socket) => {
      tunnels.push(request.url ?? '');
      const [host = '', port = ''] = (request.url ?? '').split(':');
      const upstream = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      for (const one of [client, upstream]) one.on('error', () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const known = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      const world = await open(kind);
      world.stage.put(live());
      const { outcomes } = await gate(world);
      expect(outcomes[0]?.decision).toMatchObject({ verdict: 'live' });
      expect(tunnels.length).toBeGreaterThan(0);
      expect(new Set(tunnels)).toEqual(new Set([new URL(world.server.origin).host]));
    } finally {
      if (known === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = known;
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});

describe('ApplicationSets through argocd-server', () => {
  const set = (status: string) => ({
    kind: 'ApplicationSet',
    metadata: { name: 'web' },
    spec: { strategy: { type: 'RollingSync' } },
    status: { applicationStatus: [{ application: 'web', status, step: '2', message: 'waits for step 1' }] },
  });
  const held = () =>
    application({ revision: C, at: A, sync: 'OutOfSync', owner: 'web', spec: spec({ syncPolicy: {} }) });
  const openArgocd = async (sets?: 'refused') => {
    const stage = createStage();
    const server = await serveArgocd(stage, { token: TOKEN, ...(sets === undefined ? {} : { sets }) });
    const connected = { connection: connection(server), projects: ['default'], idle: 1_000, poll: 100, begins: 300 };
    const world: World = { stage, server, transport: argocdTransport(connected) };
    opened.push(world);
    return world;
  };

  it('say why an Application of a RollingSync waits, and when it goes on', async () => {
    const world = await openArgocd();
    world.stage.put(held());
    world.stage.put(set('Waiting'));
    const running = gate(world);
    await wait(600);
    world.stage.put(set('Healthy'));
    world.stage.put(application({ revision: C, owner: 'web', spec: spec({ syncPolicy: {} }) }));
    const { outcomes, decisions } = await running;
    expect(decisions).toContain('waiting/progressive-sync');
    expect(outcomes[0]?.decision.verdict).toBe('live');
  });

  it('that may not be read leave an Application that nobody synced, and stop nothing', async () => {
    const world = await openArgocd('refused');
    world.stage.put(held());
    const { outcomes } = await gate(world, { deadline: 2_000 });
    expect(outcomes[0]?.decision).toMatchObject({ verdict: 'blocked', reason: 'manual' });
  });
});
