import { ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { type Connection, createHttp, type HttpClient, HttpError } from './http.ts';
import { keepTrying, pause } from './retrying.ts';
import type { Sink, Transport } from './transport.ts';

export interface GithubOptions {
  readonly connection: Connection;
  /** `owner/name` of the repository whose deployments Argo CD's notifications write. */
  readonly repository: string;
  /** The repository's URL as the Applications name it. */
  readonly repoURL: string;
  /** Applications, `name` or `namespace/name`, and the prefix of the deployments' environments: `<prefix>/<application>`. */
  readonly applications: readonly string[];
  readonly prefix: string;
  /** Milliseconds between two looks. */
  readonly poll?: number;
}

/**
 * What Argo CD's notifications said of each Application as deployments of GitHub: no network path to the cluster is needed. Written by the triggers
 * of `platform/argocd/notifications.yaml`, not by Argo CD's own `on-deployed`, which was seen 15 s early. Each deployment becomes an
 * Application object that says as much, so that the same rules judge it; silence means that it did not sync.
 */
export function githubTransport(options: GithubOptions): Transport {
  const http = createHttp(options.connection);
  const { poll = 10_000 } = options;
  const told = new Map<string, unknown>();
  const denied = (error: HttpError) =>
    `GitHub refuses to show the deployments of ${options.repository} (${error.message}). The job needs: permissions: deployments: read`;
  return {
    name: 'github',
    where: options.connection.server,
    limits: [
      'Only what the notifications of Argo CD wrote is seen: neither why something waits, nor children, nor that nothing was sent because nothing synced. Of an Application of several sources the revision of the first that is no chart is told.',
    ],
    close: () => http.close(),
    watch: async (sink, signal) => {
      await keepTrying(
        async () => {
          sink.list('Application', (await lookAtAll(http, options, told, signal)).map(sink.see));
          sink.resumed();
          await pause(poll, signal);
        },
        sink,
        signal,
        denied,
      );
    },
  };
}

/**
 * @param told what was said last of each Application: a deployment that is no longer listed, or that has no status yet, says nothing of
 *   its Application, and least of all that it is gone.
 */
async function lookAtAll(
  http: HttpClient,
  options: GithubOptions,
  told: Map<string, unknown>,
  signal: AbortSignal,
): Promise<unknown[]> {
  for (const reference of options.applications) {
    // Notifications name the environment by the Application's name alone.
    const [name = '', namespace = ''] = reference.split('/').reverse();
    const query = new URLSearchParams({ environment: `${options.prefix}/${name}`, per_page: '10' });
    const path = `/repos/${options.repository}/deployments`;
    const deployments = listOf(await http.json({ path: `${path}?${query}`, signal }).catch(noRepository)).map(mapOf);
    // Newest first. The newest decides; an older one says what was there before.
    for (const deployment of deployments) {
      const id = textOf(deployment.id);
      const sha = textOf(deployment.sha);
      if (id === undefined || sha === undefined) continue;
      const statuses = listOf(await http.json({ path: `${path}/${id}/statuses?per_page=1`, signal }));
      const [latest] = statuses.map(mapOf);
      if (latest === undefined) continue;
      told.set(reference, applicationOf({ name, namespace }, sha, latest, options));
      break;
    }
  }
  return [...told.values()];
}

function noRepository(error: unknown): never {
  if (error instanceof HttpError && error.status === 404) {
    throw new ToolError(
      'GitHub does not know the repository, or the token may not see it. Look at permissions: deployments: read',
    );
  }
  throw error;
}

/** https://docs.github.com/en/rest/deployments/statuses: `success` is only ever written by the trigger `on-live`. */
function applicationOf(
  metadata: { readonly name: string; readonly namespace: string },
  sha: string,
  status: Readonly<Record<string, unknown>>,
  { repoURL }: GithubOptions,
): unknown {
  const source = { repoURL };
  const state = textOf(status.state) ?? '';
  const at = textOf(status.created_at) ?? '';
  const failed = state === 'failure' || state === 'error';
  const isLive = state === 'success';
  const operation = { sync: { revision: sha } };
  return {
    kind: 'Application',
    metadata,
    spec: { source, destination: {}, syncPolicy: { automated: {} } },
    ...(isLive || failed ? {} : { operation }),
    status: {
      sync: {
        status: isLive || failed ? 'Synced' : 'OutOfSync',
        revision: sha,
        comparedTo: { source, destination: {} },
      },
      health: { status: isLive ? 'Healthy' : failed ? 'Degraded' : 'Progressing', lastTransitionTime: at },
      reconciledAt: at,
      operationState: {
        phase: isLive ? 'Succeeded' : failed ? 'Failed' : 'Running',
        message: textOf(status.description) ?? '',
        ...(isLive || failed ? { finishedAt: at } : {}),
        operation,
        ...(isLive || failed ? { syncResult: { revision: sha, resources: [] } } : {}),
      },
    },
  };
}

export type { Sink };
