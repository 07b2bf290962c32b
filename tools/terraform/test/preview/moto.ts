import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A fake of the AWS API on this machine. */
export interface Moto {
  readonly url: string;
  /** What leads Terraform, its provider and its S3 backend to it. */
  readonly environment: NodeJS.ProcessEnv;
  putObject(bucket: string, key: string, text: string): Promise<void>;
  getObject(bucket: string, key: string): Promise<string>;
  stop(): Promise<void>;
}

/** Whoever comes without a name is another owner than Terraform. */
const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/s3/aws4_request' };

/**
 * Starts moto_server on a free port.
 *
 * @param settings of moto's own, such as `MOTO_ACCOUNT_ID`.
 * @throws Error when it does not answer in time.
 */
export async function startMoto(settings: Readonly<Record<string, string>> = {}): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, ...settings },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await answers(url, child);
  return {
    url,
    environment: {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test-secret-canary',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: url,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async putObject(bucket, key, text) {
      await fetch(`${url}/${bucket}`, { method: 'PUT', headers });
      const { ok, status } = await fetch(`${url}/${bucket}/${key}`, { method: 'PUT', headers, body: text });
      if (!ok) throw new Error(`moto answered ${status}`);
    },
    async getObject(bucket, key) {
      return (await fetch(`${url}/${bucket}/${key}`, { headers })).text();
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    const up = await fetch(`${url}/moto-api/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('moto_server did not start');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
