import { ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { Application } from '../application.ts';
import { type Connection, createHttp, type HttpClient, HttpError } from './http.ts';
import { linesOf } from './lines.ts';
import { readLive } from './live.ts';
import { watchWithSets } from './of-set.ts';
import { keepTrying, pause } from './retrying.ts';
import type { Asked, Kind, Sink, Transport } from './transport.ts';

export interface ArgocdOptions {
  readonly connection: Connection;
  /** AppProjects to look at. Without one a missing Application is answered with 403, and everything that may be seen is looked at. */
  readonly projects: readonly string[];
  readonly namespace?: string;
  /** Milliseconds without a byte after which a stream counts as dead. */
  readonly idle?: number;
  /** Milliseconds between two looks where there is no stream. */
  readonly poll?: number;
  /** Milliseconds in which a stream has to begin: for what it may not show, argocd-server never answers. */
  readonly begins?: number;
}

/** Load balancers cut what is idle for 60 s, and such a stream holds nothing when nothing happens: it is taken up again before. */
const IDLE = 50_000;

/**
 * Applications through Argo CD's REST API (`assets/swagger.json` of Argo CD): a list, then a stream; a list again whenever the stream ended,
 * since a stream does not say what was missed; looks at intervals where no stream comes through.
 */
export function argocdTransport(options: ArgocdOptions): Transport {
  const http = createHttp(options.connection);
  const { projects, namespace, poll = 5_000, idle = IDLE, begins = 10_000 } = options;
  const query = new URLSearchParams([
    ...projects.map((one) => ['projects', one]),
    ...(namespace === undefined ? [] : [['appNamespace', namespace]]),
  ]);
  const applications: Collection = {
    ...{ kind: 'Application', path: 'applications', field: 'application' },
    ...{ listed: query, streamed: query },
  };
  // The two operations spell the namespace differently (`assets/swagger.json`).
  const setQuery = (key: string) =>
    new URLSearchParams([
      ...projects.map((one) => ['projects', one]),
      ...(namespace === undefined ? [] : [[key, namespace]]),
    ]);
  const sets: Collection = {
    ...{ kind: 'ApplicationSet', path: 'applicationsets', field: 'applicationSet' },
    ...{ listed: setQuery('appsetNamespace'), streamed: setQuery('appSetNamespace') },
  };
  const denied = (error: HttpError) =>
    error.status === 401
      ? `Argo CD does not know this token (${error.message}). Make a new one: argocd proj role create-token PROJECT ROLE`
      : `This token may not read Applications (${error.message}). Its role needs: p, ROLE, applications, get, PROJECT/*, allow; and name the project, because Argo CD answers the same for a missing one.`;

  const sessionsOf = (collection: Collection) => {
    /** Streams that never began: from then on it is looked at in intervals. */
    let streamless = 0;
    return async (sink: Sink, signal: AbortSignal) => {
      const version = await listAll(http, collection, sink, signal);
      sink.resumed();
      if (streamless >= 2) {
        await pause(poll, signal);
        return;
      }
      const began = await stream(http, collection, version, { sink, signal, idle, begins });
      streamless = began ? 0 : streamless + 1;
    };
  };
  return {
    name: 'argocd',
    where: options.connection.server,
    limits: [
      'ApplicationSets are looked at where the token may read them (applicationsets, get); where not, an Application that a RollingSync holds back reads as one that nobody synced. So are AppProjects (projects, get), for their sync windows.',
    ],
    close: () => http.close(),
    watch: (sink, signal) =>
      watchWithSets(sink, (kind, into) => {
        const session = sessionsOf(kind === 'Application' ? applications : sets);
        return keepTrying(() => session(into, signal), into, signal, denied);
      }),
    refresh: (application, signal) =>
      asked(() =>
        http.json({ path: applicationPath(application, '', { refresh: 'normal' }), signal, headersWithin: 70_000 }),
      ),
    sync: (application, revisions, run, signal) => sync(http, application, revisions, run, signal),
    project: ({ spec }, signal) =>
      http.json({ path: `/api/v1/projects/${encodeURIComponent(spec.project)}`, signal }).catch(() => undefined),
    managed: (application, signal) => http.json({ path: applicationPath(application, '/managed-resources'), signal }),
    live: (applications, kinds, signal) => {
      const pathOf = ({ project, ...one }: (typeof applications)[number], below: string, query = {}) =>
        applicationPath({ ...one, spec: { project } }, below, query);
      return readLive(http, applications, kinds, pathOf, signal);
    },
    explain: (application, signal) => explain(http, application, signal),
  };
}

/** One kind of object as the API has it. */
interface Collection {
  readonly kind: Kind;
  readonly path: string;
  /** The object in an event of the stream. */
  readonly field: string;
  readonly listed: URLSearchParams;
  readonly streamed: URLSearchParams;
}

async function listAll(
  http: HttpClient,
  { kind, path, listed }: Collection,
  sink: Sink,
  signal: AbortSignal,
): Promise<string | undefined> {
  const list = mapOf(await http.json({ path: `/api/v1/${path}?${listed}`, signal }).catch(notArgocd));
  // An empty list is `items: null`; one of ApplicationSets may leave it away.
  const isEmpty = list.items === null || (list.items === undefined && kind === 'ApplicationSet');
  if (!isEmpty && !Array.isArray(list.items)) throw new HttpError(200, `the list of ${kind}s is not one`);
  sink.list(
    kind,
    listOf(list.items).map((one) => sink.see(withKind(kind, one))),
  );
  return textOf(mapOf(list.metadata).resourceVersion);
}

function notArgocd(error: unknown): never {
  if (error instanceof HttpError && error.status === 404) {
    throw new ToolError('The server has no /api/v1/applications: the address is not that of argocd-server.');
  }
  throw error;
}

/** @returns whether it began: an answer came. */
async function stream(
  http: HttpClient,
  { kind, path, field, streamed }: Collection,
  version: string | undefined,
  { sink, signal, idle, begins }: { sink: Sink; signal: AbortSignal; idle: number; begins: number },
): Promise<boolean> {
  const from = new URLSearchParams(streamed);
  if (version !== undefined) from.set('resourceVersion', version);
  let answer: Awaited<ReturnType<HttpClient['send']>>;
  try {
    answer = await http.send({ path: `/api/v1/stream/${path}?${from}`, signal, headersWithin: begins, idle });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'UND_ERR_HEADERS_TIMEOUT') return false;
    throw error;
  }
  if (answer.status !== 200) {
    await answer.body.dump();
    if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || answer.status === 429) {
      throw new HttpError(answer.status, 'the stream was refused', answer.retryAfter);
    }
    return false;
  }
  let seen = false;
  try {
    for await (const line of linesOf(answer.body as AsyncIterable<Uint8Array>)) {
      seen = true;
      const { result, error } = mapOf(JSON.parse(line));
      if (error !== undefined)
        throw new HttpError(200, textOf(mapOf(error).message) ?? 'the stream ended with an error');
      const { type, [field]: object } = mapOf(result);
      if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED') sink.change(type, withKind(kind, object));
    }
  } catch (error) {
    // Cut by a proxy, a restart, or idle: the list that comes next tells what was missed.
    if (error instanceof HttpError || signal.aborted) throw error;
    return seen || (error as { code?: unknown }).code === 'UND_ERR_BODY_TIMEOUT';
  }
  return true;
}

function withKind(kind: Kind, object: unknown): unknown {
  return { ...mapOf(object), kind };
}

function applicationPath(
  { name, namespace, spec }: Pick<Application, 'name' | 'namespace'> & { readonly spec: { readonly project: string } },
  below: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams({ appNamespace: namespace, project: spec.project, ...query });
  return `/api/v1/applications/${encodeURIComponent(name)}${below}?${parameters}`;
}

async function asked(work: () => Promise<unknown>): Promise<Asked> {
  try {
    await work();
    return { is: 'done' };
  } catch (error) {
    if (error instanceof HttpError) return { is: 'refused', why: error.message };
    throw error;
  }
}

/** https://argo-cd.readthedocs.io/en/stable/developer-guide/api-docs/: `infos` stay in `operationState.operation.info`. */
function sync(
  http: HttpClient,
  application: Application,
  revisions: readonly string[],
  run: string,
  signal: AbortSignal,
): Promise<Asked> {
  const { name, namespace, spec } = application;
  const several = spec.sources.length > 1;
  const at = several
    ? { revisions, sourcePositions: revisions.map((_, index) => index + 1) }
    : { revision: revisions[0] };
  return asked(() =>
    http.json({
      method: 'POST',
      path: `/api/v1/applications/${encodeURIComponent(name)}/sync`,
      body: { appNamespace: namespace, project: spec.project, ...at, infos: [{ name: 'mainstem-run', value: run }] },
      signal,
    }),
  );
}

/** The unhealthy objects with their messages, and recent warnings. */
async function explain(http: HttpClient, application: Application, signal: AbortSignal): Promise<string[]> {
  const tree = await http.json({ path: applicationPath(application, '/resource-tree'), signal }).catch(() => undefined);
  const nodes = listOf(mapOf(tree).nodes).map(mapOf);
  const sick = nodes.flatMap(({ kind, namespace, name, health }) => {
    const { status, message } = mapOf(health);
    const isWell = status === undefined || status === 'Healthy';
    return isWell
      ? []
      : [
          `${textOf(kind)} ${textOf(namespace) ?? ''}/${textOf(name)}: ${textOf(status)}${message === undefined ? '' : `, ${textOf(message)}`}`,
        ];
  });
  const events = await http.json({ path: applicationPath(application, '/events'), signal }).catch(() => undefined);
  const warnings = listOf(mapOf(events).items)
    .map(mapOf)
    .filter(({ type }) => type === 'Warning')
    .map(({ reason, message }) => `${textOf(reason) ?? 'event'}: ${textOf(message) ?? ''}`);
  return [...sick.slice(0, 5), ...warnings.slice(-5)];
}
