import { ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { Application } from '../application.ts';
import { type Connection, createHttp, type HttpClient, HttpError } from './http.ts';
import { linesOf } from './lines.ts';
import { listLive } from './live.ts';
import { watchWithSets } from './of-set.ts';
import { keepTrying } from './retrying.ts';
import type { Asked, Kind, Seen, Sink, Transport } from './transport.ts';

export interface KubernetesOptions {
  readonly connection: Connection;
  /** Where Applications are; absent: everywhere, which needs rights for the cluster. */
  readonly namespace?: string;
  /** EKS's managed Argo CD. */
  readonly managed?: boolean;
  /** Milliseconds without a byte after which a watch counts as dead. A bookmark comes about every minute. */
  readonly idle?: number;
}

const GROUP = '/apis/argoproj.io/v1alpha1';
const PAGE = 50;
/** Seconds; the server ends a watch in good order then, and another begins where it ended. */
const WATCH_SECONDS = 290;

/**
 * Applications through the Kubernetes API: list, then watch from there with bookmarks
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes). One connection for any number of them.
 */
export function kubernetesTransport(options: KubernetesOptions): Transport {
  const { connection, namespace, managed = false } = options;
  const http = createHttp(connection);
  const scope = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  const denied = (error: HttpError) =>
    error.status === 401
      ? `The Kubernetes API does not know these credentials (${error.message}). Look at the kubeconfig's user, or at the access entry of the role.`
      : `These credentials may not list and watch Applications (${error.message}). Give them the Role of platform/argocd/gate-reader.yaml.`;
  return {
    name: 'kubernetes',
    where: connection.server,
    limits: [
      'The Kubernetes API shows the health of an Application as a whole, not of its objects.',
      ...(managed
        ? [
            'This is the managed Argo CD of EKS: it has no notifications, and looks at Git every six minutes when no webhook calls it.',
          ]
        : []),
    ],
    close: () => http.close(),
    watch: (sink, signal) =>
      watchWithSets(sink, (kind, into) => {
        const watch = createWatch(http, `${GROUP}${scope}/${kind.toLowerCase()}s`, kind, options.idle ?? 100_000);
        return keepTrying(() => watch.session(into, signal), into, signal, denied);
      }),
    refresh: (application, signal) => refresh(http, application, signal),
    project: ({ spec, namespace: home }, signal) =>
      http
        .json({
          path: `${GROUP}/namespaces/${encodeURIComponent(namespace ?? home)}/appprojects/${encodeURIComponent(spec.project)}`,
          signal,
        })
        .catch(() => undefined),
    live: (_, kinds, signal) => listLive(http, kinds, signal),
    explain: (application, signal) => explain(http, application, signal),
  };
}

/** One watched collection, which remembers where it was. */
function createWatch(http: HttpClient, path: string, kind: Kind, idle: number) {
  let version: string | undefined;
  return {
    session: async (sink: Sink, signal: AbortSignal): Promise<void> => {
      if (version === undefined) {
        const { objects, at } = await listAll(http, path, kind, sink, signal);
        version = at;
        sink.list(kind, objects);
      }
      const query = new URLSearchParams({
        watch: '1',
        allowWatchBookmarks: 'true',
        timeoutSeconds: String(WATCH_SECONDS),
        resourceVersion: version,
      });
      const answer = await http.send({ path: `${path}?${query}`, signal, idle });
      if (answer.status !== 200) {
        const text = await answer.body.text();
        if (answer.status === 410) version = undefined;
        throw new HttpError(answer.status, messageOfStatus(text), answer.retryAfter);
      }
      sink.resumed();
      for await (const line of linesOf(answer.body as AsyncIterable<Uint8Array>)) {
        const event = parseLine(line);
        const object = mapOf(event.object);
        if (event.type === 'ERROR') {
          // "too old resource version": what happened in between cannot be told any more, so everything is listed again.
          version = undefined;
          if (Number(object.code) === 410) return;
          throw new HttpError(Number(object.code ?? 500), textOf(object.message) ?? 'the watch ended with an error');
        }
        version = textOf(mapOf(object.metadata).resourceVersion) ?? version;
        if (event.type === 'ADDED' || event.type === 'MODIFIED' || event.type === 'DELETED')
          sink.change(event.type, event.object);
      }
    },
  };
}

function parseLine(line: string): { readonly type: string; readonly object: unknown } {
  try {
    const { type, object } = JSON.parse(line) as { type?: unknown; object?: unknown };
    return { type: textOf(type) ?? '', object };
  } catch {
    throw new HttpError(200, 'the watch sent something that is no JSON');
  }
}

async function listAll(
  http: HttpClient,
  path: string,
  kind: string,
  sink: Sink,
  signal: AbortSignal,
): Promise<{ objects: Seen[]; at: string }> {
  const objects: Seen[] = [];
  for (let next: string | undefined; ; ) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(next === undefined ? {} : { continue: next }) });
    let page: Readonly<Record<string, unknown>>;
    try {
      page = mapOf(await http.json({ path: `${path}?${query}`, signal }));
    } catch (error) {
      if (error instanceof HttpError && error.status === 404) {
        throw new ToolError(`The cluster has no ${kind}s: ${path} does not exist. Is Argo CD installed there?`);
      }
      throw error;
    }
    const { resourceVersion, continue: token } = mapOf(page.metadata);
    if (!Array.isArray(page.items) || textOf(resourceVersion) === undefined) {
      throw new HttpError(200, `the list of ${kind}s is not one`);
    }
    // The items of a list leave their kind out in some servers' answers.
    for (const one of listOf(page.items)) objects.push(sink.see({ kind, ...mapOf(one) }));
    next = textOf(token);
    if (next === undefined) return { objects, at: textOf(resourceVersion) ?? '' };
  }
}

function messageOfStatus(text: string): string {
  try {
    return textOf(mapOf(JSON.parse(text)).message) ?? 'an error without a message';
  } catch {
    return text.trim().slice(0, 200);
  }
}

/** The annotation that Argo CD takes away as it begins: https://argo-cd.readthedocs.io/en/stable/user-guide/annotations-and-labels/ */
async function refresh(http: HttpClient, { namespace, name }: Application, signal: AbortSignal): Promise<Asked> {
  try {
    await http.json({
      method: 'PATCH',
      path: `${GROUP}/namespaces/${encodeURIComponent(namespace)}/applications/${encodeURIComponent(name)}`,
      contentType: 'application/merge-patch+json',
      body: { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } },
      signal,
    });
    return { is: 'done' };
  } catch (error) {
    if (error instanceof HttpError) return { is: 'refused', why: error.message };
    throw error;
  }
}

/** Recent warnings about an Application, where events may be read. */
async function explain(http: HttpClient, { namespace, name }: Application, signal: AbortSignal): Promise<string[]> {
  const selector = `involvedObject.name=${name},involvedObject.kind=Application,type=Warning`;
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/events?fieldSelector=${encodeURIComponent(selector)}&limit=20`;
  const events = await http.json({ path, signal }).catch(() => undefined);
  return listOf(mapOf(events).items)
    .map((one) => mapOf(one))
    .map(({ reason, message }) => `${textOf(reason) ?? 'event'}: ${textOf(message) ?? ''}`)
    .slice(-5);
}
