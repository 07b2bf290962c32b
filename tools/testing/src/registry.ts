/**
 * A real OCI registry on 127.0.0.1: Debian's `docker-registry`. It is not part of the template: `apt-get install docker-registry`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const program = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'docker-registry'))
  .find((path) => existsSync(path));

/** Why there is none on this machine; `undefined` where there is. */
export function missingRegistry(): string | undefined {
  return program === undefined ? 'docker-registry is not on PATH: apt-get install docker-registry' : undefined;
}

export interface PushedLayer {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface PushedImage {
  /** With its tag: `acme/provider:v1.0.0`. */
  readonly name: string;
  readonly layers: readonly PushedLayer[];
  /** The config's labels, from the digests of the layers. */
  labels?(digests: readonly string[]): Readonly<Record<string, string>>;
  /** An index of this image for two platforms is what the tag means. */
  readonly index?: boolean;
}

export interface Registry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Where it keeps its files. */
  readonly folder: string;
  /** @returns the digest of what the tag means. */
  push(image: PushedImage): Promise<string>;
  stop(): void;
}

export async function startRegistry(): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  const config = join(folder, 'registry.yaml');
  writeFileSync(
    config,
    `version: 0.1\nlog: { level: error }\nstorage: { filesystem: { rootdirectory: ${folder} }, delete: { enabled: true } }\nhttp: { addr: "${host}" }\n`,
  );
  const child = spawn(program ?? 'docker-registry', ['serve', config], { stdio: 'ignore' });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    if (answer?.ok === true) return { host, folder, push: (image) => push(host, image), stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  throw new Error('docker-registry did not answer within 10 seconds');
}

async function push(host: string, { name, layers, labels, index }: PushedImage): Promise<string> {
  const [repository = '', tag = ''] = name.split(':');
  const base = `http://${host}/v2/${repository}`;
  const blob = async (bytes: Uint8Array): Promise<string> => {
    const digest = digestOf(bytes);
    const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(started.headers.get('location') ?? '', base);
    place.searchParams.set('digest', digest);
    await expectOk(await fetch(place, { method: 'PUT', body: Buffer.from(bytes) }));
    return digest;
  };
  const manifest = async (value: object, mediaType: string, reference: string): Promise<string> => {
    const text = JSON.stringify(value);
    await expectOk(
      await fetch(`${base}/manifests/${reference}`, {
        method: 'PUT',
        body: text,
        headers: { 'content-type': mediaType },
      }),
    );
    return digestOf(Buffer.from(text));
  };
  const digests: string[] = [];
  for (const { bytes } of layers) digests.push(await blob(bytes));
  const config = Buffer.from(
    JSON.stringify({
      ...{ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } },
      config: { Labels: labels?.(digests) ?? null },
    }),
  );
  const image = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: await blob(config), size: config.length },
    layers: layers.map(({ bytes, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip', annotations }, at) => ({
      ...{ mediaType, digest: digests[at], size: bytes.length },
      ...(annotations === undefined ? {} : { annotations }),
    })),
  };
  if (index !== true) return manifest(image, MANIFEST, tag);
  const digest = digestOf(Buffer.from(JSON.stringify(image)));
  await manifest(image, MANIFEST, digest);
  const size = Buffer.byteLength(JSON.stringify(image));
  const manifests = ['arm64', 'amd64'].map((architecture) => ({
    ...{ mediaType: MANIFEST, digest, size, platform: { os: 'linux', architecture } },
  }));
  return manifest({ schemaVersion: 2, mediaType: INDEX, manifests }, INDEX, tag);
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

async function expectOk(answer: Response): Promise<void> {
  if (!answer.ok) throw new Error(`the registry answered ${answer.status}: ${await answer.text()}`);
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A packed tar archive (ustar) of files. */
export function packedTar(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    header.write('ustar\x0000', 257);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
