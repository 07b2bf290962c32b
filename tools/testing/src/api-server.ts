/**
 * A real Kubernetes API server for custom resources: `apiextensions-apiserver` over `etcd`, alone on 127.0.0.1. It is not part of the template: build it
 * once with `go install k8s.io/apiextensions-apiserver@v0.36.1`, and install Debian's `etcd-server`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as httpsRequest } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Why the server cannot be started on this machine; `undefined` where it can. */
export function missingApiServer(): string | undefined {
  const onPath = (name: string) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
  const missing = ['apiextensions-apiserver', 'etcd', 'openssl'].filter((name) => !onPath(name));
  return missing.length === 0 ? undefined : `${missing.join(', ')} not on PATH`;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiServer {
  readonly server: string;
  /** PEM, of a member of system:masters. */
  readonly clientCertificate: string;
  readonly clientKey: string;
  call(method: string, path: string, body?: unknown, contentType?: string): Promise<ApiAnswer>;
  /** Ends the server; etcd keeps what it holds. */
  kill(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again at the same address, and waits until it answers. */
  start(): Promise<void>;
  /** Forgets every older revision, so that a watch from one is answered with 410 once the server has been started anew. */
  compact(): Promise<void>;
  stop(): Promise<void>;
}

const ADMISSION = [
  'NamespaceLifecycle',
  'MutatingAdmissionWebhook',
  'ValidatingAdmissionWebhook',
  'MutatingAdmissionPolicy',
  'ValidatingAdmissionPolicy',
];

export async function startApiServer(): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-api-server-'));
  const certificates = createCertificates(folder);
  const [etcdPort, peerPort, port] = (await freePorts(3)) as [number, number, number];
  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  const server = `https://127.0.0.1:${port}`;
  const etcd = launch('etcd', [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${etcdUrl}`,
    `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
    '--unsafe-no-fsync',
  ]);
  const kubeconfig = join(folder, 'kubeconfig');
  const user = { 'client-certificate': certificates.clientFile, 'client-key': certificates.keyFile };
  writeFileSync(
    kubeconfig,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'own',
      clusters: [{ name: 'own', cluster: { server, 'insecure-skip-tls-verify': true } }],
      users: [{ name: 'own', user }],
      contexts: [{ name: 'own', context: { cluster: 'own', user: 'own' } }],
    }),
  );
  const agent = new Agent({
    cert: certificates.clientCertificate,
    key: certificates.clientKey,
    rejectUnauthorized: false,
    keepAlive: false,
  });
  const call = (method: string, path: string, body?: unknown, contentType = 'application/json') =>
    send(agent, `${server}${path}`, method, body, contentType);
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    running = launch('apiextensions-apiserver', [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      `--cert-dir=${join(folder, 'serving')}`,
      `--client-ca-file=${certificates.caFile}`,
      `--kubeconfig=${kubeconfig}`,
      `--authentication-kubeconfig=${kubeconfig}`,
      `--authorization-kubeconfig=${kubeconfig}`,
      '--authentication-skip-lookup',
      '--enable-priority-and-fairness=false',
      `--disable-admission-plugins=${ADMISSION.join(',')}`,
    ]);
    // Its /readyz waits for Services, which it does not have.
    const probe = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    await until(`${server} answers`, async () => (await call('GET', probe)).status === 200);
  };
  const kill = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> => {
    await ended(running, signal);
    running = undefined;
  };
  const stop = async (): Promise<void> => {
    await kill();
    await ended(etcd, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('etcd answers', async () => (await fetch(`${etcdUrl}/health`)).ok);
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const gateway = async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await fetch(`${etcdUrl}/v3/kv/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  };
  return {
    server,
    clientCertificate: certificates.clientCertificate,
    clientKey: certificates.clientKey,
    call,
    kill,
    start,
    compact: async () => {
      const key = Buffer.from('/mainstem-test').toString('base64');
      const { header } = (await gateway('put', { key, value: key })) as { header: { revision: string } };
      await gateway('compaction', { revision: header.revision, physical: true });
    },
    stop,
  };
}

/** Installs a CustomResourceDefinition and waits until its objects are served. */
export async function installDefinition(api: ApiServer, definition: { readonly spec: unknown }): Promise<void> {
  const { group, names, versions } = definition.spec as {
    group: string;
    names: { plural: string };
    versions: { name: string }[];
  };
  const made = await api.call('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', definition);
  if (made.status !== 201) throw new Error(`the definition was refused: ${JSON.stringify(made.body).slice(0, 1000)}`);
  const path = `/apis/${group}/${versions[0]?.name}/${names.plural}`;
  await until(`${path} is served`, async () => (await api.call('GET', path)).status === 200);
}

function launch(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { stdio: process.env.MAINSTEM_DEBUG === '1' ? 'inherit' : 'ignore' });
}

function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await check().catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`it did not happen in a minute: ${what}`);
}

function createCertificates(folder: string) {
  mkdirSync(join(folder, 'serving'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore', cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=mainstem-test', '-days', '2');
  openssl('req', ...key, '-keyout', 'client.key', '-out', 'client.csr', '-subj', '/O=system:masters/CN=test');
  openssl(
    'x509',
    '-req',
    '-in',
    'client.csr',
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'client.crt',
    '-days',
    '2',
  );
  return {
    caFile: at('ca.crt'),
    clientFile: at('client.crt'),
    keyFile: at('client.key'),
    clientCertificate: readFileSync(at('client.crt'), 'utf8'),
    clientKey: readFileSync(at('client.key'), 'utf8'),
  };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function send(agent: Agent, url: string, method: string, body: unknown, contentType: string): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const sent = httpsRequest(
      url,
      { method, agent, headers: body === undefined ? {} : { 'content-type': contentType } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
