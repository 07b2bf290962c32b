import * as z from 'zod';
import { type Answer, type Certificate, type FakeServer, type Received, serveFake } from './serving.ts';
import type { Stage, Stored } from './stage.ts';

const KINDS: Readonly<Record<string, string>> = {
  applications: 'Application',
  applicationsets: 'ApplicationSet',
  appprojects: 'AppProject',
};
const PATH = /^\/apis\/argoproj\.io\/v1alpha1(?:\/namespaces\/([^/]+))?\/([a-z]+)(?:\/([^/]+))?$/;

const listQuery = z.strictObject({ limit: z.string().regex(/^\d+$/).optional(), continue: z.string().optional() });
const watchQuery = z.strictObject({
  watch: z.literal('1'),
  // Debian's etcd 3.4 and old servers need one; without it the watch would not say where it began.
  resourceVersion: z.string().regex(/^\d+$/),
  allowWatchBookmarks: z.literal('true'),
  timeoutSeconds: z.string().regex(/^\d+$/),
});

/** kube-apiserver as far as the gate uses it, for what the real one cannot be made to do at will. */
export function serveKubernetes(
  stage: Stage,
  options: { readonly token?: string; readonly tls?: Certificate } = {},
): Promise<FakeServer> {
  return serveFake((request, problem) => answer(stage, request, problem), options.token, options.tls);
}

function answer(stage: Stage, request: Received, problem: (text: string) => void): Answer {
  const { method, path, query } = request;
  const custom = customAnswer(stage, path);
  if (custom !== undefined) return custom;
  if (path.startsWith('/api/v1/namespaces/') && path.endsWith('/events')) {
    return { status: 200, body: { kind: 'EventList', apiVersion: 'v1', metadata: {}, items: [] } };
  }
  const [, namespace, plural = '', name] = PATH.exec(path) ?? [];
  const kind = KINDS[plural];
  if (kind === undefined) {
    problem(`${method} ${path}: no such resource`);
    return { status: 404, body: undefined, text: '404 page not found\n' };
  }
  if (name !== undefined) return one(stage, request, kind, name, namespace, problem);
  if (method !== 'GET') {
    problem(`${method} ${path}: the gate only reads`);
    return status(405, 'MethodNotAllowed', 'not allowed');
  }
  const watches = query.has('watch');
  const right = (watches ? watchQuery : listQuery).safeParse(Object.fromEntries(query));
  if (!right.success) problem(`${method} ${path}?${query}: ${right.error.message}`);
  return watches ? watch(stage, query, kind, namespace) : list(stage, query, kind, namespace);
}

const CUSTOM = /^\/apis\/([a-z0-9.-]+)(?:\/(v[a-z0-9]+)(?:\/([a-z0-9]+))?)?$/;

/** Discovery and lists of objects of other groups that were put on the stage; their plurals are what an English `s` makes of them. */
function customAnswer(stage: Stage, path: string): Answer | undefined {
  const [, group = '', version, plural] = CUSTOM.exec(path) ?? [];
  if (group === '' || group === 'argoproj.io') return undefined;
  const all = stage.all().filter(({ apiVersion }) => String(apiVersion).startsWith(`${group}/`));
  const served = String(all[0]?.apiVersion ?? '').split('/')[1];
  if (served === undefined || (version !== undefined && version !== served))
    return { status: 404, body: undefined, text: '404 page not found\n' };
  const pluralOf = ({ kind }: Stored) => `${kind.toLowerCase()}s`;
  if (version === undefined) {
    const at = { groupVersion: `${group}/${served}`, version: served };
    return { status: 200, body: { kind: 'APIGroup', name: group, versions: [at], preferredVersion: at } };
  }
  if (plural === undefined) {
    const resources = [...new Map(all.map((one) => [one.kind, one])).values()].flatMap((one) =>
      [pluralOf(one), `${pluralOf(one)}/status`].map((name) => ({ name, kind: one.kind, namespaced: true })),
    );
    return { status: 200, body: { kind: 'APIResourceList', groupVersion: `${group}/${version}`, resources } };
  }
  // The items of a list leave their kind and version out in some servers' answers.
  const items = all
    .filter((one) => pluralOf(one) === plural)
    .map(({ apiVersion: _version, kind: _kind, ...rest }) => rest);
  return { status: 200, body: { kind: 'List', metadata: { resourceVersion: String(stage.version) }, items } };
}

function one(
  stage: Stage,
  { method, body }: Received,
  kind: string,
  name: string,
  namespace: string | undefined,
  problem: (text: string) => void,
): Answer {
  const found = stage.get(kind, name, namespace);
  if (found === undefined) return status(404, 'NotFound', `${kind.toLowerCase()}s.argoproj.io "${name}" not found`);
  if (method === 'GET') return { status: 200, body: found };
  const patch = z
    .strictObject({
      metadata: z.strictObject({ annotations: z.strictObject({ 'argocd.argoproj.io/refresh': z.literal('normal') }) }),
    })
    .safeParse(body);
  if (method !== 'PATCH' || !patch.success) {
    problem(`${method} ${name}: the gate may only ask for a refresh`);
    return status(405, 'MethodNotAllowed', 'not allowed');
  }
  const annotations = { ...(found.metadata.annotations as object | undefined), ...patch.data.metadata.annotations };
  stage.put({ ...found, metadata: { ...found.metadata, annotations } });
  return { status: 200, body: stage.get(kind, name, namespace) };
}

function list(stage: Stage, query: URLSearchParams, kind: string, namespace: string | undefined): Answer {
  const limit = Number(query.get('limit') ?? 500);
  const [version = String(stage.version), from = '0'] = (query.get('continue') ?? '')
    .split('-')
    .filter((part) => part !== '');
  if (query.has('continue') && stage.since(kind, Number(version)) === undefined) {
    return status(410, 'Expired', 'The provided continue parameter is too old to display a consistent list result.');
  }
  const all = stage.list(kind, namespace);
  const page = all.slice(Number(from), Number(from) + limit);
  const next = Number(from) + limit < all.length ? { continue: `${version}-${Number(from) + limit}` } : {};
  return {
    status: 200,
    body: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: `${kind}List`,
      metadata: { resourceVersion: version, ...next },
      items: page,
    },
  };
}

function watch(stage: Stage, query: URLSearchParams, kind: string, namespace: string | undefined): Answer {
  const from = Number(query.get('resourceVersion'));
  return {
    stream: (open) => {
      const missed = stage.since(kind, from);
      if (missed === undefined) {
        open.line({
          type: 'ERROR',
          object: statusObject(410, 'Expired', `too old resource version: ${from} (${stage.version})`),
        });
        open.end();
        return;
      }
      const send = (type: string, object: Stored) => {
        if (namespace === undefined || object.metadata.namespace === namespace) open.line({ type, object });
      };
      for (const { type, object } of missed) send(type, object);
      const stop = stage.onChange(({ type, object }) => (object.kind === kind ? send(type, object) : undefined));
      const bookmark = setInterval(
        () =>
          open.line({
            type: 'BOOKMARK',
            object: { kind, apiVersion: 'argoproj.io/v1alpha1', metadata: { resourceVersion: String(stage.version) } },
          }),
        100,
      );
      open.onClose(() => {
        stop();
        clearInterval(bookmark);
      });
    },
  };
}

function status(code: number, reason: string, message: string): Answer {
  return { status: code, body: statusObject(code, reason, message) };
}

function statusObject(code: number, reason: string, message: string) {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
}
