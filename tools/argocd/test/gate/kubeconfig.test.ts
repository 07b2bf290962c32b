import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eksCluster, inClusterTarget, proxyOf, readKubeconfig } from '@mainstem/argocd/gate';
import { InputError, ToolError } from '@mainstem/change/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-kubeconfig-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(user: object, cluster: object = {}, over: object = {}): string {
  const file = join(folder, 'kubeconfig');
  const config = {
    'current-context': 'here',
    contexts: [{ name: 'here', context: { cluster: 'c', user: 'u', namespace: 'apps' } }],
    clusters: [{ name: 'c', cluster: { server: 'https://cluster.example.com:6443/', ...cluster } }],
    users: [{ name: 'u', user }],
    ...over,
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

describe('a kubeconfig', () => {
  it('gives server, CA, name, proxy and namespace', async () => {
    const file = write(
      { token: 'secret' },
      {
        'certificate-authority-data': Buffer.from('PEM').toString('base64'),
        'tls-server-name': 'other',
        'proxy-url': 'http://proxy:3128',
      },
    );
    const { connection, namespace, context } = await readKubeconfig(file);
    expect({ ...connection, authorization: undefined, namespace, context }).toEqual({
      server: 'https://cluster.example.com:6443',
      ca: 'PEM',
      serverName: 'other',
      proxy: 'http://proxy:3128',
      authorization: undefined,
      namespace: 'apps',
      context: 'here',
    });
    expect(await connection.authorization?.(false)).toBe('Bearer secret');
  });

  it('reads a token file anew each time, relative to the kubeconfig', async () => {
    writeFileSync(join(folder, 'token'), 'one\n');
    const { connection } = await readKubeconfig(write({ tokenFile: 'token', token: 'not this' }));
    expect(await connection.authorization?.(false)).toBe('Bearer one');
    writeFileSync(join(folder, 'token'), 'two\n');
    expect(await connection.authorization?.(false)).toBe('Bearer two');
  });

  it.each([
    ['a server that is no address', { server: 'not a url' }, /which is none\. Give one like https/],
    ['a server of another scheme', { server: 'ftp://cluster' }, /which is none/],
    ['a proxy that is no address', { 'proxy-url': 'proxy:3128' }, /"proxy:3128", which is none/],
    ['credentials in the address', { server: 'https://me:hunter2@cluster' }, /credentials in its address/],
  ])('says that it has %s, and shows no password', async (_name, cluster, message) => {
    const reading = readKubeconfig(write({ token: 'secret' }, cluster));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.not.toThrow(/hunter2/);
  });

  it('ends a program for credentials that does not end, with whoever waits for it', async () => {
    const file = write({ exec: { command: 'sleep', args: ['600'] } });
    await expect(readKubeconfig(file, undefined, AbortSignal.timeout(300))).rejects.toThrow(/sleep had not ended/);
  });

  it('reads client certificates from files and from data', async () => {
    writeFileSync(join(folder, 'client.crt'), 'CERT');
    const { connection } = await readKubeconfig(
      write({ 'client-certificate': 'client.crt', 'client-key-data': Buffer.from('KEY').toString('base64') }),
    );
    expect(connection).toMatchObject({ clientCertificate: 'CERT', clientKey: 'KEY' });
  });

  it('runs an exec plugin without a shell, keeps its answer until it runs out, and renews it when asked', async () => {
    const program = join(folder, 'plugin');
    const runs = join(folder, 'runs');
    writeFileSync(
      program,
      `#!/bin/sh\necho "$1|$EXTRA|$KUBERNETES_EXEC_INFO" >> '${runs}'\nprintf '{"kind":"ExecCredential","status":{"token":"t%s","expirationTimestamp":"2999-01-01T00:00:00Z"}}' "$(wc -l < '${runs}' | tr -d ' ')"\n`,
    );
    chmodSync(program, 0o755);
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      command: './plugin',
      args: ['a; touch /nowhere'],
      env: [{ name: 'EXTRA', value: 'x' }],
    };
    const { connection } = await readKubeconfig(write({ exec }));
    expect(await connection.authorization?.(false)).toBe('Bearer t1');
    expect(await connection.authorization?.(false)).toBe('Bearer t1');
    expect(await connection.authorization?.(true)).toBe('Bearer t2');
  });

  it.each([
    ['a plugin that fails', { exec: { command: 'false' } }, /false gave no credential/],
    [
      'a plugin that is not there',
      { exec: { command: 'mainstem-no-such-program', installHint: 'Install it.' } },
      /could not be started. Install it/,
    ],
    [
      'a plugin that prints something else',
      { exec: { command: 'echo', args: ['hello'] } },
      /printed no ExecCredential/,
    ],
    ['an auth-provider', { 'auth-provider': { name: 'gcp' } }, /Use an exec plugin/],
    ['a key that is not there', { 'client-key': 'nothing.key' }, /client-key nothing.key cannot be read/],
  ])('names %s', async (_name, user, message) => {
    await expect(
      readKubeconfig(write(user)).then(({ connection }) => connection.authorization?.(false)),
    ).rejects.toThrow(message);
  });

  it('names a context, a cluster and a file that are not there', async () => {
    await expect(readKubeconfig(write({}), 'there')).rejects.toThrow(/no context "there". There are: here/);
    await expect(readKubeconfig(write({}, {}, { clusters: [] }))).rejects.toThrow(/names a cluster that has no server/);
    await expect(readKubeconfig(join(folder, 'nothing'))).rejects.toThrow(/cannot be read/);
    writeFileSync(join(folder, 'other'), 'a: 1');
    await expect(readKubeconfig(join(folder, 'other'))).rejects.toThrow(/is no kubeconfig/);
  });

  it('reads what a Pod has, and its token anew each time', async () => {
    mkdirSync(join(folder, 'account'));
    for (const [name, text] of [
      ['token', 'pod'],
      ['ca.crt', 'CA'],
      ['namespace', 'argocd'],
    ] as const)
      writeFileSync(join(folder, 'account', name), text);
    const { connection } = await inClusterTarget(
      { KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '6443' },
      join(folder, 'account'),
    );
    expect(connection.server).toBe('https://[fd00::1]:6443');
    writeFileSync(join(folder, 'account', 'token'), 'renewed');
    expect(await connection.authorization?.(false)).toBe('Bearer renewed');
  });
});

describe('a cluster of EKS', () => {
  let server: Server;
  let asked: { path: string; authorization: string }[];
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '' });
      const answers: Readonly<Record<string, unknown>> = {
        '/clusters/production': {
          cluster: {
            endpoint: 'https://eks.example.com',
            certificateAuthority: { data: Buffer.from('CA').toString('base64') },
          },
        },
        '/clusters/production/capabilities': { capabilities: [{ capabilityName: 'gitops', type: 'ARGOCD' }] },
        '/clusters/production/capabilities/gitops': {
          capability: { configuration: { argoCd: { namespace: 'argo' } } },
        },
      };
      const answer = answers[request.url ?? ''];
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { message: 'No cluster found' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const identity = () => ({
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret-of-a-test',
    AWS_SESSION_TOKEN: 'session-of-a-test',
    AWS_ENDPOINT_URL_EKS: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });

  it('is asked with the AWS identity of the job, and its managed Argo CD is recognised', async () => {
    const found = await eksCluster('production', identity(), AbortSignal.timeout(5_000));
    expect(found.connection).toMatchObject({ server: 'https://eks.example.com', ca: 'CA' });
    expect(found.managedArgocd).toBe('argo');
    expect(asked[0]?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/eks\/aws4_request/,
    );
  });

  it('gives a token as aws eks get-token makes it: a request to STS, signed for a minute and for this cluster', async () => {
    const { connection } = await eksCluster('production', identity(), AbortSignal.timeout(5_000));
    const [, token = ''] = (await connection.authorization?.(false))?.split('Bearer k8s-aws-v1.') ?? [];
    const url = new URL(Buffer.from(token, 'base64url').toString());
    expect(`${url.origin}${url.pathname}`).toBe('https://sts.eu-central-1.amazonaws.com/');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Security-Token': 'session-of-a-test',
    });
    expect(url.href).not.toContain('secret-of-a-test');
  });

  it('says what is missing', async () => {
    await expect(eksCluster('other', identity(), AbortSignal.timeout(5_000))).rejects.toThrow(
      /No cluster found.*eks:DescribeCluster/,
    );
    await expect(eksCluster('x', {}, AbortSignal.timeout(5_000))).rejects.toThrow(/configure-aws-credentials/);
  });
});

describe('the proxy for an address', () => {
  it.each([
    ['https://a.example.com', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
    ['https://a.example.com', { https_proxy: 'http://p:1' }, 'http://p:1'],
    ['https://a.example.com', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['http://a.example.com', { HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
    ['https://a.example.com', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'b.com, example.com' }, undefined],
    ['https://a.example.com', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '.example.com' }, undefined],
    ['https://a.example.com', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'ample.com' }, 'http://p:1'],
    ['https://a.example.com:6443', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.example.com:443' }, 'http://p:1'],
    ['https://a.example.com', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, undefined],
    ['https://a.example.com', { HTTPS_PROXY: '' }, undefined],
  ])('%s with %j: %s', (server, environment, expected) => {
    expect(proxyOf(server, environment)).toBe(expected);
  });
});

describe('EKS that cannot be asked', () => {
  const environment = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'hunter2' };
  it.each([
    ['is not there', 'http://127.0.0.1:47', /connection was refused/, ToolError],
    ['has no address', 'nonsense', /no address of EKS/, InputError],
  ])('%s', async (_name, endpoint, message, kind) => {
    const asking = eksCluster('c', { ...environment, AWS_ENDPOINT_URL: endpoint }, AbortSignal.timeout(20_000));
    await expect(asking).rejects.toThrow(kind);
    await expect(asking).rejects.toThrow(message);
  });
});
