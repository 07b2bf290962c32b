import { createHash } from 'node:crypto';
import { messageOf, ToolError } from '@mainstem/change/errors';
import { type Login, loginFor } from './credentials.ts';
import { type ImageReference, repositoryOf } from './reference.ts';

/** One thing that a registry holds, by its digest. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One image, of the several that an index may name. */
export interface Image {
  /** Of what the reference names: an index or a manifest. */
  readonly digest: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** Images of registries, fetched by the distribution protocol (https://github.com/opencontainers/distribution-spec). Nothing is run. */
export interface RegistryClient {
  /** @throws ToolError with the registry's words. */
  image(reference: ImageReference): Promise<Image>;
  /**
   * One blob, whose digest is compared.
   *
   * @throws ToolError when it is larger than `most` bytes, or is not what its digest says.
   */
  blob(reference: ImageReference, descriptor: Descriptor, most: number): Promise<Buffer>;
  /** Every tag of a repository. */
  tags(reference: ImageReference): Promise<string[]>;
}

const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
const MOST_OF_A_MANIFEST = 4 * 1024 * 1024;
/** Of one answer, with its body. */
const TIMEOUT_MS = 5 * 60 * 1000;
const MOST_PAGES = 50;

interface Manifest {
  readonly mediaType?: string;
  readonly manifests?: readonly (Descriptor & {
    readonly platform?: { readonly os?: string; readonly architecture?: string };
  })[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/** @param environment where the login of `docker login` is looked for. */
export function createRegistryClient(environment: NodeJS.ProcessEnv = process.env): RegistryClient {
  const authorizations = new Map<string, string>();
  const get = async (reference: ImageReference, path: string, accept: string): Promise<Response> => {
    const { registry, repository } = reference;
    const url = `${schemeOf(registry)}://${registry}/v2/${repository}/${path}`;
    const key = repositoryOf(reference);
    const send = () => {
      const authorization = authorizations.get(key);
      return reach(url, { accept, ...(authorization === undefined ? {} : { authorization }) }, registry);
    };
    let answer = await send();
    if (answer.status === 401) {
      await answer.body?.cancel();
      authorizations.set(key, await authorize(answer.headers.get('www-authenticate') ?? '', reference, environment));
      answer = await send();
    }
    if (!answer.ok) throw new ToolError(refusalOf(reference, path, answer.status, await wordsOf(answer)));
    return answer;
  };
  const manifest = async (reference: ImageReference, version: string): Promise<{ digest: string; value: Manifest }> => {
    const answer = await get(reference, `manifests/${version}`, [...INDEXES, ...MANIFESTS].join(', '));
    const bytes = await bytesOf(answer, MOST_OF_A_MANIFEST, `the manifest of ${shown(reference)}`);
    const digest = digestOfBytes(bytes);
    if (version.startsWith('sha256:') && version !== digest)
      throw new ToolError(
        `${shown(reference)}: the registry answered with ${digest}, which is not what was asked for.`,
      );
    try {
      return { digest, value: JSON.parse(bytes.toString('utf8')) as Manifest };
    } catch {
      throw new ToolError(`${shown(reference)}: its manifest is no JSON. Is ${reference.registry} a registry?`);
    }
  };
  return {
    async image(reference) {
      const { digest, value } = await manifest(reference, reference.digest ?? (reference.tag as string));
      let image = value;
      if (value.manifests !== undefined) {
        const [first] = value.manifests;
        const one =
          value.manifests.find(({ platform }) => platform?.os === 'linux' && platform.architecture === 'amd64') ??
          first;
        if (one === undefined) throw new ToolError(`${shown(reference)} is an index without an image.`);
        image = (await manifest(reference, one.digest)).value;
      }
      if (image.config === undefined || image.layers === undefined)
        throw new ToolError(`${shown(reference)} is no image: its manifest has no config and layers.`);
      return { digest, config: image.config, layers: image.layers };
    },
    async blob(reference, descriptor, most) {
      if (descriptor.size > most)
        throw new ToolError(
          `${shown(reference)}: a layer of ${descriptor.size} bytes is larger than a package's can be.`,
        );
      const answer = await get(reference, `blobs/${descriptor.digest}`, '*/*');
      const bytes = await bytesOf(answer, most, `a layer of ${shown(reference)}`);
      if (digestOfBytes(bytes) !== descriptor.digest)
        throw new ToolError(
          `${shown(reference)}: a layer is not what its digest ${descriptor.digest} says. Nothing was taken.`,
        );
      return bytes;
    },
    async tags(reference) {
      const tags: string[] = [];
      let path: string | undefined = 'tags/list';
      for (let page = 0; path !== undefined && page < MOST_PAGES; page++) {
        const answer: Response = await get(reference, path, 'application/json');
        const bytes = await bytesOf(answer, MOST_OF_A_MANIFEST, `the tags of ${repositoryOf(reference)}`);
        const { tags: some } = JSON.parse(bytes.toString('utf8')) as { tags?: unknown };
        if (Array.isArray(some)) tags.push(...some.filter((tag) => typeof tag === 'string'));
        path = /<[^>]*\/(tags\/list\?[^>]*)>\s*;\s*rel="?next/.exec(answer.headers.get('link') ?? '')?.[1];
      }
      return tags;
    },
  };
}

/** A registry on this machine speaks HTTP; any other one is asked over TLS alone. */
function schemeOf(registry: string): 'http' | 'https' {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(registry) ? 'http' : 'https';
}

async function reach(url: string, headers: Record<string, string>, registry: string): Promise<Response> {
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
    throw new ToolError(
      `${registry} cannot be reached: ${cause}. Look at the network; behind a proxy set NODE_USE_ENV_PROXY=1, for a CA of your own NODE_EXTRA_CA_CERTS.`,
    );
  }
}

/**
 * The header Authorization for reading a repository.
 *
 * Source of the rule: https://distribution.github.io/distribution/spec/auth/token/
 */
async function authorize(
  challenge: string,
  reference: ImageReference,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { registry, repository } = reference;
  const login = await loginFor(registry, environment);
  const basic = login === undefined ? undefined : basicOf(login);
  if (/^basic/i.test(challenge)) {
    if (basic === undefined) throw new ToolError(`${registry} wants a login: docker login ${registry}`);
    return basic;
  }
  const parameter = (name: string) => new RegExp(`${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
  const realm = parameter('realm');
  if (!/^bearer/i.test(challenge) || realm === undefined || !URL.canParse(realm))
    throw new ToolError(`${registry} refuses ${repository}, and does not say how to log in.`);
  const url = new URL(realm);
  if (url.protocol !== 'https:' && schemeOf(url.host) !== 'http')
    throw new ToolError(`${registry} sends logins to ${url.host} without TLS. Nothing was sent.`);
  const service = parameter('service');
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', parameter('scope') ?? `repository:${repository}:pull`);
  const answer = await reach(url.href, basic === undefined ? {} : { authorization: basic }, url.host);
  if (!answer.ok)
    throw new ToolError(
      `${registry} gives no token for ${repository} (HTTP ${answer.status}): docker login ${registry}`,
    );
  const { token, access_token: other } = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const given = token ?? other;
  if (typeof given !== 'string') throw new ToolError(`${url.host} answered without a token for ${repository}.`);
  return `Bearer ${given}`;
}

function basicOf({ username, password }: Login): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function refusalOf(reference: ImageReference, path: string, status: number, words: string): string {
  const { registry } = reference;
  const said = words === '' ? '' : ` (${words})`;
  if (status === 404 && path.startsWith('manifests/'))
    return `${registry} has no ${shown(reference)}${said}. Look at its name and version.`;
  if (status === 401 || status === 403)
    return `${registry} refuses ${shown(reference)}${said}: docker login ${registry}`;
  if (status === 429)
    return `${registry} asks to wait (HTTP 429)${said}: run the command again later, or log in: docker login ${registry}`;
  return `${registry} answered HTTP ${status} for ${shown(reference)}${said}. Run the command again later.`;
}

/** The registry's own words: `{ "errors": [{ "message": "…" }] }`. */
async function wordsOf(answer: Response): Promise<string> {
  const text = (await answer.text().catch(() => '')).slice(0, 10_000);
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { readonly message?: unknown }[] };
    const message = errors?.[0]?.message;
    return typeof message === 'string' ? message.slice(0, 200).replaceAll(/\s+/g, ' ') : '';
  } catch {
    return '';
  }
}

async function bytesOf(answer: Response, most: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new ToolError(`${what} broke off: ${messageOf(error)}. Run the command again.`);
  }
  if (size > most) throw new ToolError(`${what} is larger than ${most} bytes. Nothing was taken.`);
  return Buffer.concat(chunks);
}

function digestOfBytes(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** How messages name an image. */
export function shown(reference: ImageReference): string {
  const { tag, digest } = reference;
  return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
