import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { InputError, messageOf, ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, readValue, textOf } from '@mainstem/kubernetes/yaml';
import { execCredential } from './exec-credential.ts';
import { type Connection, readSecret } from './http.ts';

/** Where a kubeconfig's context leads. */
export interface KubeconfigTarget {
  readonly connection: Connection;
  /** The context's namespace. */
  readonly namespace?: string;
  readonly context: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the part of a kubeconfig that a client needs (https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/): certificates, token,
 * token file (read anew each time), client certificate, basic credentials and exec plugins; proxy-url and tls-server-name.
 *
 * @param context its `current-context` where absent.
 * @param signal ends a program that is asked for credentials, now and later.
 * @throws InputError that names the file and the entry that is missing or cannot be used.
 */
export async function readKubeconfig(file: string, context?: string, signal?: AbortSignal): Promise<KubeconfigTarget> {
  const config = await readConfig(file);
  const name = context ?? textOf(config['current-context']);
  if (name === undefined) throw new InputError(`${file} has no current-context. Name one: --context NAME`);
  const entry = named(config.contexts, name, 'context');
  if (entry === undefined) {
    const names = listOf(config.contexts).map((one) => textOf(mapOf(one).name) ?? '?');
    throw new InputError(`${file} has no context ${JSON.stringify(name)}. There are: ${names.join(', ') || 'none'}.`);
  }
  const cluster = named(config.clusters, textOf(entry.cluster), 'cluster');
  const server = textOf(cluster?.server)?.replace(/\/+$/, '');
  if (cluster === undefined || server === undefined) {
    throw new InputError(`${file}: the context ${name} names a cluster that has no server.`);
  }
  const proxy = textOf(cluster['proxy-url']);
  for (const address of proxy === undefined ? [server] : [server, proxy]) checkAddress(file, name, address);
  if (new URL(server).username !== '') {
    throw new InputError(`${file}: the server of ${name} has credentials in its address. They belong into its user.`);
  }
  const user = named(config.users, textOf(entry.user), 'user') ?? {};
  for (const old of ['auth-provider'] as const) {
    if (user[old] !== undefined) {
      throw new InputError(
        `${file}: the user of ${name} has an ${old}, which Kubernetes took out. Use an exec plugin in its place.`,
      );
    }
  }
  const near = (path: string) => (isAbsolute(path) ? path : join(dirname(file), path));
  const pem = async (fields: Fields, key: string): Promise<string | undefined> => {
    const data = textOf(fields[`${key}-data`]);
    if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8');
    const path = textOf(fields[key]);
    return path === undefined
      ? undefined
      : readFile(near(path), 'utf8').catch((error: unknown) => {
          throw new InputError(`${file}: ${key} ${path} cannot be read: ${messageOf(error)}`);
        });
  };
  const ca = await pem(cluster, 'certificate-authority');
  const serverName = textOf(cluster['tls-server-name']);
  const credentials = await credentialsOf(user, {
    server,
    near,
    pem,
    ...(ca === undefined ? {} : { ca }),
    ...(signal === undefined ? {} : { signal }),
  });
  const namespace = textOf(entry.namespace);
  return {
    context: name,
    ...(namespace === undefined ? {} : { namespace }),
    connection: {
      server,
      ...(ca === undefined ? {} : { ca }),
      ...(serverName === undefined ? {} : { serverName }),
      ...(proxy === undefined ? {} : { proxy }),
      ...(cluster['insecure-skip-tls-verify'] === true ? { insecure: true } : {}),
      ...credentials,
    },
  };
}

function checkAddress(file: string, context: string, address: string): void {
  if (/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) return;
  throw new InputError(
    `${file}: the cluster of ${context} has the address ${JSON.stringify(address)}, which is none. Give one like https://cluster.example.com:6443`,
  );
}

async function readConfig(file: string): Promise<Fields> {
  try {
    const { value: config } = readValue(await readFile(file, 'utf8')) ?? {};
    if (mapOf(config).clusters === undefined) throw new InputError(`${file} is no kubeconfig: it has no clusters.`);
    return mapOf(config);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`The kubeconfig ${file} cannot be read: ${messageOf(error)}`);
  }
}

function named(list: unknown, name: string | undefined, key: string): Fields | undefined {
  const entry = listOf(list)
    .map(mapOf)
    .find((one) => one.name === name);
  return entry === undefined ? undefined : mapOf(entry[key]);
}

interface Reading {
  readonly server: string;
  readonly ca?: string;
  readonly signal?: AbortSignal;
  near(path: string): string;
  pem(fields: Fields, key: string): Promise<string | undefined>;
}

async function credentialsOf(user: Fields, { server, ca, signal, near, pem }: Reading): Promise<Partial<Connection>> {
  const clientCertificate = await pem(user, 'client-certificate');
  const clientKey = await pem(user, 'client-key');
  const certificate = {
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    ...(clientKey === undefined ? {} : { clientKey }),
  };
  const tokenFile = textOf(user.tokenFile);
  if (tokenFile !== undefined)
    return { ...certificate, authorization: async () => `Bearer ${await readSecret(near(tokenFile))}` };
  const token = textOf(user.token);
  if (token !== undefined) return { ...certificate, authorization: async () => `Bearer ${token}` };
  const username = textOf(user.username);
  if (username !== undefined) {
    const basic = Buffer.from(`${username}:${textOf(user.password) ?? ''}`).toString('base64');
    return { ...certificate, authorization: async () => `Basic ${basic}` };
  }
  if (user.exec === undefined) return certificate;
  const plugin = execCredential(mapOf(user.exec), { server, ...(ca === undefined ? {} : { ca }) }, near, signal);
  const first = await plugin(false);
  return {
    ...certificate,
    ...(first.clientCertificate === undefined ? {} : { clientCertificate: first.clientCertificate }),
    ...(first.clientKey === undefined ? {} : { clientKey: first.clientKey }),
    authorization: async (renew) => {
      const { token: bearer } = await plugin(renew);
      return bearer === undefined ? undefined : `Bearer ${bearer}`;
    },
  };
}

/** What a Pod has: https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
export async function inClusterTarget(
  environment: NodeJS.ProcessEnv,
  folder = '/var/run/secrets/kubernetes.io/serviceaccount',
): Promise<KubeconfigTarget> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = environment;
  if (host === undefined) throw new ToolError('This is no Pod: KUBERNETES_SERVICE_HOST is not set.');
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    context: 'in-cluster',
    namespace: await readSecret(join(folder, 'namespace')),
    connection: {
      server: `https://${shown}:${port}`,
      ca: await readSecret(join(folder, 'ca.crt')),
      // Kubernetes renews it before it runs out.
      authorization: async () => `Bearer ${await readSecret(join(folder, 'token'))}`,
    },
  };
}
