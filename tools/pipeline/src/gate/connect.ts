import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  argocdTransport,
  eksCluster,
  githubTransport,
  inClusterTarget,
  kubernetesTransport,
  readKubeconfig,
  type Transport,
} from '@mainstem/argocd/gate';
import { InputError, messageOf } from '@mainstem/change';

export type TransportName = Transport['name'];
export const TRANSPORTS: readonly TransportName[] = ['kubernetes', 'argocd', 'github'];

/** How Argo CD is looked at. Secrets come from the environment, never from a command line. */
export interface ConnectOptions {
  readonly transport: TransportName;
  /** The namespace of the Applications. */
  readonly namespace?: string;
  /** A cluster of EKS, with the job's AWS identity in place of a kubeconfig. */
  readonly cluster?: string;
  readonly kubeconfig?: string;
  readonly context?: string;
  /** Address of argocd-server. */
  readonly server?: string;
  /** A file with the CA of argocd-server. */
  readonly certificateAuthority?: string;
  /** AppProjects, for argocd-server. */
  readonly projects: readonly string[];
  /** Applications and environment, for GitHub's deployments, and a URL of the repository. */
  readonly names: readonly string[];
  readonly environment: string;
  readonly repoURL: string;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

/** @throws InputError that says what is missing and how to give it. */
export async function connect(options: ConnectOptions, environment: NodeJS.ProcessEnv): Promise<Transport> {
  switch (options.transport) {
    case 'kubernetes':
      return connectKubernetes(options, environment);
    case 'argocd':
      return connectArgocd(options, environment);
    case 'github':
      return connectGithub(options, environment);
  }
}

async function connectKubernetes(options: ConnectOptions, environment: NodeJS.ProcessEnv): Promise<Transport> {
  const { cluster, context, namespace, signal } = options;
  if (cluster !== undefined) {
    const found = await eksCluster(cluster, environment, AbortSignal.any([signal, AbortSignal.timeout(30_000)]));
    const managed = found.managedArgocd !== undefined;
    return kubernetesTransport({
      connection: found.connection,
      namespace: namespace ?? found.managedArgocd ?? 'argocd',
      managed,
    });
  }
  const file = options.kubeconfig ?? (environment.KUBECONFIG ?? '').split(delimiter).find((one) => one !== '');
  const usual = join(homedir(), '.kube', 'config');
  if (file !== undefined || existsSync(usual)) {
    const target = await readKubeconfig(file ?? usual, context, signal);
    return kubernetesTransport({ connection: target.connection, namespace: namespace ?? 'argocd' });
  }
  if (environment.KUBERNETES_SERVICE_HOST !== undefined) {
    const target = await inClusterTarget(environment);
    return kubernetesTransport({ connection: target.connection, namespace: namespace ?? 'argocd' });
  }
  throw new InputError(
    'No cluster to ask: there is no kubeconfig, and this is no Pod. Name one: --kubeconfig FILE, or --cluster NAME for a cluster of EKS',
  );
}

async function connectArgocd(options: ConnectOptions, environment: NodeJS.ProcessEnv): Promise<Transport> {
  const { projects, namespace, certificateAuthority } = options;
  const server = options.server ?? environment.ARGOCD_SERVER ?? '';
  if (server === '') throw new InputError('Name argocd-server: --server https://argocd.example.com, or ARGOCD_SERVER');
  const token = environment.ARGOCD_AUTH_TOKEN ?? '';
  if (token === '') {
    throw new InputError(
      'The token of Argo CD is read from the environment variable ARGOCD_AUTH_TOKEN, which is not set.',
    );
  }
  const ca =
    certificateAuthority === undefined
      ? undefined
      : await readFile(certificateAuthority, 'utf8').catch((error: unknown) => {
          throw new InputError(`${certificateAuthority} cannot be read: ${messageOf(error)}`);
        });
  return argocdTransport({
    connection: {
      server: addressOf(server),
      authorization: async () => `Bearer ${token}`,
      ...(ca === undefined ? {} : { ca }),
    },
    projects,
    ...(namespace === undefined ? {} : { namespace }),
  });
}

function addressOf(server: string): string {
  const address = /^https?:\/\//.test(server) ? server : `https://${server}`;
  if (!URL.canParse(address) || new URL(address).username !== '') {
    throw new InputError(
      `${JSON.stringify(server.replace(/\/\/[^/]*@/, '//(masked)@'))} is no address of argocd-server. Give one like https://argocd.example.com`,
    );
  }
  return address.replace(/\/+$/, '');
}

function connectGithub(
  { names, environment: name, repoURL }: ConnectOptions,
  environment: NodeJS.ProcessEnv,
): Transport {
  const { GITHUB_TOKEN: token = '', GITHUB_API_URL: server = 'https://api.github.com' } = environment;
  const repository = environment.GITHUB_REPOSITORY ?? '';
  if (token === '')
    throw new InputError('The environment variable GITHUB_TOKEN is not set; it needs deployments: read.');
  if (repository === '') throw new InputError('The environment variable GITHUB_REPOSITORY is not set: owner/name.');
  if (name === '')
    throw new InputError('Name the environment: --environment E. Deployments are named argocd/E/APPLICATION.');
  return githubTransport({
    connection: { server: server.replace(/\/+$/, ''), authorization: async () => `Bearer ${token}` },
    repository,
    repoURL: repoURL === '' ? `https://github.com/${repository}` : repoURL,
    applications: names,
    prefix: `argocd/${name}`,
  });
}
