import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argocdTransport, type Connection, kubernetesTransport, type Sink } from '@mainstem/argocd/gate';
import {
  type Certificate,
  createStage,
  type FakeServer,
  serveArgocd,
  serveKubernetes,
} from '@mainstem/testing/fake-argocd';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { application, sha } from './objects.ts';

/** A company's own authority, and a server of it. */
let folder: string;
let ca: string;
let tls: Certificate;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-tls-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=company', '-days', '2');
  openssl(
    'req',
    ...key,
    '-keyout',
    's.key',
    '-out',
    's.csr',
    '-subj',
    '/CN=server',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
  );
  const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-copy_extensions', 'copy'];
  openssl('x509', '-req', '-in', 's.csr', ...by, '-out', 's.crt', '-days', '2');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  ca = read('ca.crt');
  tls = { cert: read('s.crt'), key: read('s.key') };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: FakeServer | undefined;
afterEach(() => server?.stop());

const KINDS = [
  ['kubernetes', serveKubernetes, (connection: Connection) => kubernetesTransport({ connection, namespace: 'argocd' })],
  ['argocd', serveArgocd, (connection: Connection) => argocdTransport({ connection, projects: [] })],
] as const;

describe.each(KINDS)('a server of an authority of its own: %s', (_name, serve, transportOf) => {
  async function look(over: Partial<Connection>): Promise<{ readonly names: string[]; readonly troubles: string[] }> {
    const stage = createStage();
    stage.put(application({ revision: sha('A') }));
    server = await serve(stage, { tls });
    expect(server.origin).toMatch(/^https:/);
    const transport = transportOf({ server: server.origin, ...over });
    const stop = new AbortController();
    const names: string[] = [];
    const troubles: string[] = [];
    const sink: Sink = {
      see: (raw) => ({ object: undefined, raw }),
      list: (_kind, objects) => {
        names.push(...objects.map(({ raw }) => (raw as { metadata: { name: string } }).metadata.name));
        stop.abort();
      },
      change: () => {},
      trouble: (message) => {
        troubles.push(message);
        stop.abort();
      },
      resumed: () => {},
    };
    await transport.watch(sink, stop.signal);
    await transport.close();
    return { names, troubles };
  }

  it('is trusted with its CA', async () => {
    expect(await look({ ca })).toEqual({ names: ['web'], troubles: [] });
  });

  it('is not trusted without, and the sentence says what to give', async () => {
    const { names, troubles } = await look({});
    expect([names, troubles]).toEqual([[], [expect.stringMatching(/certificate is not trusted/)]]);
  });
});
