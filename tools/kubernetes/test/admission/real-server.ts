import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The real API server for custom resources, alone over etcd. */
export interface RealServer {
  send(
    method: string,
    path: string,
    body?: unknown,
    contentType?: string,
  ): Promise<{ readonly status: number; readonly body: Answer }>;
  stop(): void;
}

/** An object, or the Status that says why there is none. */
export interface Answer {
  readonly message?: string;
  readonly reason?: string;
  readonly spec?: unknown;
  readonly metadata?: { readonly resourceVersion?: string };
  readonly details?: {
    readonly causes?: readonly { readonly reason?: string; readonly message?: string; readonly field?: string }[];
  };
}

/** What the test needs and the machine has not. */
export function missingPrograms(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['apiextensions-apiserver', 'etcd', 'openssl'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export async function startServer(): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-apiserver-'));
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [etcd, peer, port] = await Promise.all([freePort(), freePort(), freePort()]);
    certificates(folder);
    const start = (name: string, args: readonly string[]) => {
      children.push(spawn(name, [...args], { stdio: 'ignore' }));
    };
    start('etcd', [
      ...['--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync', '--log-level', 'error'],
      ...['--listen-client-urls', `http://127.0.0.1:${etcd}`, '--advertise-client-urls', `http://127.0.0.1:${etcd}`],
      ...['--listen-peer-urls', `http://127.0.0.1:${peer}`],
    ]);
    const config = join(folder, 'kubeconfig');
    writeFileSync(config, kubeconfig(folder, port));
    mkdirSync(join(folder, 'certs'));
    const off = [
      ...['NamespaceLifecycle', 'MutatingAdmissionWebhook', 'ValidatingAdmissionWebhook'],
      ...['MutatingAdmissionPolicy', 'ValidatingAdmissionPolicy'],
    ];
    start('apiextensions-apiserver', [
      ...[`--etcd-servers=http://127.0.0.1:${etcd}`, '--bind-address=127.0.0.1', `--secure-port=${port}`],
      ...[`--cert-dir=${join(folder, 'certs')}`, `--client-ca-file=${join(folder, 'ca.crt')}`],
      ...[`--kubeconfig=${config}`, `--authentication-kubeconfig=${config}`, `--authorization-kubeconfig=${config}`],
      ...['--authentication-skip-lookup', '--enable-priority-and-fairness=false'],
      `--disable-admission-plugins=${off.join(',')}`,
    ]);
    const server: RealServer = { send: sender(folder, port), stop };
    await ready(server);
    return server;
  } catch (error) {
    stop();
    throw error;
  }
}

/** An authority, and a client of the group that may do everything. */
function certificates(folder: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=test', '-days', '2');
  openssl('req', ...key, '-keyout', 'client.key', '-out', 'client.csr', '-subj', '/O=system:masters/CN=test');
  const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial'];
  openssl('x509', '-req', '-in', 'client.csr', ...by, '-out', 'client.crt', '-days', '2');
}

function kubeconfig(folder: string, port: number): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'test', cluster: { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } }],
    users: [
      {
        name: 'test',
        user: { 'client-certificate': join(folder, 'client.crt'), 'client-key': join(folder, 'client.key') },
      },
    ],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
  });
}

function sender(folder: string, port: number): RealServer['send'] {
  const agent = new Agent({
    keepAlive: true,
    cert: readFileSync(join(folder, 'client.crt')),
    key: readFileSync(join(folder, 'client.key')),
    // The server signs its own certificate.
    rejectUnauthorized: false,
  });
  return (method, path, body, contentType = 'application/json') =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': contentType, accept: 'application/json' };
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          let parsed: Answer = { message: text };
          try {
            parsed = JSON.parse(text) as Answer;
          } catch {
            // Not every answer is JSON while the server starts.
          }
          resolve({ status: response.statusCode ?? 0, body: parsed });
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

async function ready(server: RealServer): Promise<void> {
  // It never says that it is ready as a whole: it waits for Services, which only a cluster has.
  for (let attempt = 0; attempt < 300; attempt++) {
    const { status } = await server
      .send('GET', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions')
      .catch(() => ({ status: 0 }));
    if (status === 200) return;
    await pause(100);
  }
  throw new Error('the API server was not ready within 30 seconds');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
