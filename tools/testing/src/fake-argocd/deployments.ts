import type { components, operations } from '@octokit/openapi-types';
import { type FakeServer, serveFake } from './serving.ts';
import type { Stage, Stored } from './stage.ts';

/** What the gate reads, with the names and types of GitHub's own description (https://github.com/github/rest-api-description). */
type Deployment = Pick<components['schemas']['deployment'], 'id' | 'sha' | 'environment' | 'task' | 'created_at'>;
type Status = Pick<components['schemas']['deployment-status'], 'id' | 'state' | 'created_at' | 'description'>;
type ListQuery = keyof NonNullable<operations['repos/list-deployments']['parameters']['query']>;
type StatusQuery = keyof NonNullable<operations['repos/list-deployment-statuses']['parameters']['query']>;

const LIST_QUERY = ['sha', 'ref', 'task', 'environment', 'per_page', 'page'] as const satisfies readonly ListQuery[];
const STATUS_QUERY = ['per_page', 'page'] as const satisfies readonly StatusQuery[];

/**
 * GitHub's deployments as Argo CD's notifications write them with the triggers of `platform/argocd/notifications.yaml`: each look derives them
 * from what the Applications of a stage are now.
 */
export function serveDeployments(
  stage: Stage,
  options: { readonly token?: string; readonly prefix: string },
): Promise<FakeServer> {
  return serveFake(({ path, query, method }, problem) => {
    const statuses = /^\/repos\/team\/platform\/deployments\/(\d+)\/statuses$/.exec(path);
    const allow = (names: readonly string[]) => {
      for (const key of query.keys()) if (!names.includes(key)) problem(`${path}: GitHub has no parameter ${key}`);
    };
    if (method !== 'GET') problem(`${method} ${path}: the gate only reads`);
    if (statuses !== null) {
      const one = stage.list('Application').find((application) => idOf(application) === Number(statuses[1]));
      const said = one === undefined ? undefined : stateOf(one);
      allow(STATUS_QUERY);
      const status: Status[] =
        said === undefined ? [] : [{ id: 1, state: said, created_at: '2026-01-01T00:00:10Z', description: '' }];
      return { status: 200, body: status };
    }
    if (path !== '/repos/team/platform/deployments') return { status: 404, body: { message: 'Not Found' } };
    allow(LIST_QUERY);
    const environment = query.get('environment') ?? '';
    if (!environment.startsWith(`${options.prefix}/`)) problem(`no environment of ours: ${environment}`);
    const one = stage.get('Application', environment.slice(options.prefix.length + 1));
    const revision = one === undefined || stateOf(one) === undefined ? undefined : revisionOf(one);
    if (one === undefined || revision === undefined) return { status: 200, body: [] };
    const deployments: Deployment[] = [
      { id: idOf(one), sha: revision, environment, task: 'deploy', created_at: '2026-01-01T00:00:00Z' },
    ];
    return { status: 200, body: deployments };
  }, options.token);
}

interface Seen {
  readonly sync?: { readonly status?: string; readonly revision?: string };
  readonly health?: { readonly status?: string };
  readonly reconciledAt?: string;
  readonly operationState?: { readonly phase?: string; readonly finishedAt?: string };
}

/** The conditions of the triggers, first match. */
function stateOf(application: Stored): Status['state'] | undefined {
  const { sync, health, operationState: state, reconciledAt = '' } = (application.status ?? {}) as Seen;
  if (state?.phase === 'Failed' || state?.phase === 'Error') return 'failure';
  if (application.operation !== undefined || state?.phase === 'Running') return 'in_progress';
  const reconciled = state === undefined || (state.phase === 'Succeeded' && reconciledAt >= (state.finishedAt ?? ''));
  return sync?.status === 'Synced' && health?.status === 'Healthy' && reconciled ? 'success' : undefined;
}

function revisionOf({ status }: Stored): string | undefined {
  return ((status ?? {}) as Seen).sync?.revision;
}

function idOf({ metadata }: Stored): number {
  return Number(metadata.resourceVersion);
}
