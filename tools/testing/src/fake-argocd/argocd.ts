import { operationOf } from './operations.ts';
import { type Certificate, type FakeServer, type Received, serveFake } from './serving.ts';
import type { Stage, Stored } from './stage.ts';

export interface FakeArgocd extends FakeServer {
  /** Streams never begin to answer, as for what may not be seen or behind a proxy that keeps bodies back. */
  withoutStreams(): void;
}

/** argocd-server as far as the gate uses it: list, stream, get with refresh, sync, resource tree and events. */
export async function serveArgocd(
  stage: Stage,
  options: {
    readonly token?: string;
    readonly projects?: readonly string[];
    /** The token may not read ApplicationSets. */
    readonly sets?: 'refused';
    readonly tls?: Certificate;
  } = {},
): Promise<FakeArgocd> {
  let streams = true;
  const server = await serveFake(
    (request, problem) => {
      const operation = operationOf(request.method, request.path);
      if (operation === undefined) {
        problem(`${request.method} ${request.path}: Argo CD has no such operation`);
        return { status: 404, body: undefined, text: '404 page not found' };
      }
      for (const key of request.query.keys()) {
        if (!operation.query.includes(key)) problem(`${request.method} ${request.path}: no parameter ${key}`);
      }
      const sent = operation.body?.safeParse(request.body);
      if (sent?.success === false) problem(`${request.method} ${request.path}: ${sent.error.message}`);
      const checked = (body: unknown) => {
        const right = operation.answer.safeParse(body);
        if (!right.success) problem(`the fake's answer to ${request.path}: ${right.error.message}`);
        return body;
      };
      if (operation.path === '/api/v1/applications') {
        const items = visible(stage, request);
        return {
          status: 200,
          body: checked({
            metadata: { resourceVersion: String(stage.version) },
            items: items.length === 0 ? null : items.map(bare),
          }),
        };
      }
      if (operation.path === '/api/v1/applicationsets') {
        if (options.sets === 'refused') return refusedSets();
        const items = visible(stage, request, 'ApplicationSet');
        return { status: 200, body: checked({ metadata: {}, items: items.length === 0 ? null : items.map(bare) }) };
      }
      if (operation.path === '/api/v1/stream/applicationsets') {
        if (options.sets === 'refused') return refusedSets();
        return {
          stream: (open) => {
            for (const one of visible(stage, request, 'ApplicationSet'))
              open.line(checked({ result: { type: 'ADDED', applicationSet: bare(one) } }));
            open.onClose(
              stage.onChange(({ type, object }) => {
                if (object.kind === 'ApplicationSet')
                  open.line(checked({ result: { type, applicationSet: bare(object) } }));
              }),
            );
          },
        };
      }
      if (operation.path === '/api/v1/stream/applications') {
        // As the real one: for what may not be seen there is not even a header.
        if (!streams) return { stream: () => {} };
        return {
          stream: (open) => {
            for (const one of visible(stage, request))
              open.line(checked({ result: { type: 'ADDED', application: bare(one) } }));
            open.onClose(
              stage.onChange(({ type, object }) => {
                if (object.kind === 'Application') open.line(checked({ result: { type, application: bare(object) } }));
              }),
            );
          },
        };
      }
      const name = request.path.split('/')[4] ?? '';
      if (operation.path === '/api/v1/projects/{name}') {
        const project = stage.get('AppProject', name);
        const message = `permission denied: projects, get, ${name}`;
        return project === undefined
          ? { status: 403, body: { error: message, code: 7, message } }
          : { status: 200, body: checked(bare(project)) };
      }
      const found = stage.get('Application', name, request.query.get('appNamespace') ?? 'argocd');
      const project = request.query.get('project') ?? (request.body as { project?: string } | undefined)?.project;
      if (project === undefined) problem(`${request.method} ${request.path}: no project was sent`);
      if (found === undefined) {
        return {
          status: 404,
          body: {
            error: `applications.argoproj.io "${name}" not found`,
            code: 5,
            message: `applications.argoproj.io "${name}" not found`,
          },
        };
      }
      if (operation.path.endsWith('/managed-resources')) {
        return { status: 200, body: checked({ items: (found['x-managed'] as unknown[] | undefined) ?? [] }) };
      }
      if (operation.path.endsWith('/sync')) return sync(stage, found, request, checked);
      if (operation.path.endsWith('/resource-tree')) {
        return { status: 200, body: checked({ nodes: (found['x-tree'] as unknown[] | undefined) ?? [] }) };
      }
      if (operation.path.endsWith('/resource')) {
        const wanted = Object.fromEntries(request.query);
        const live = ((found['x-live'] as Stored[] | undefined) ?? []).find(
          ({ kind, metadata }) =>
            kind === wanted.kind &&
            metadata.name === wanted.resourceName &&
            (metadata.namespace ?? '') === wanted.namespace,
        );
        const message = `${wanted.kind} ${wanted.group} ${wanted.resourceName} not found as part of application ${name}`;
        return live === undefined
          ? { status: 400, body: { error: message, code: 3, message } }
          : { status: 200, body: checked({ manifest: JSON.stringify(live) }) };
      }
      if (operation.path.endsWith('/events')) return { status: 200, body: checked({ items: null }) };
      return { status: 200, body: checked(bare(found)) };
    },
    options.token,
    options.tls,
  );
  return Object.assign(server, {
    withoutStreams: () => {
      streams = false;
      server.fault({ on: /\/stream\//, times: 1_000, silent: 60_000 });
    },
  });
}

function refusedSets() {
  const message = 'permission denied: applicationsets, get, default/*';
  return { status: 403, body: { error: message, code: 7, message } };
}

function visible(stage: Stage, { query }: Received, kind = 'Application'): Stored[] {
  const projects = query.getAll('projects');
  const namespace = ['appNamespace', 'appsetNamespace', 'appSetNamespace'].flatMap((key) => query.get(key) ?? [])[0];
  return stage.list(kind, namespace).filter((one) => {
    if (kind === 'ApplicationSet') return true;
    const { project = 'default' } = one.spec as { project?: string };
    return projects.length === 0 || projects.includes(project);
  });
}

/** Argo CD's answers leave `apiVersion` and `kind` out. */
function bare({
  apiVersion: _version,
  kind: _kind,
  'x-tree': _tree,
  'x-managed': _managed,
  'x-live': _live,
  ...rest
}: Stored): unknown {
  return rest;
}

function sync(stage: Stage, found: Stored, { body }: Received, checked: (body: unknown) => unknown) {
  const { revision, infos } = body as { revision?: string; infos?: unknown };
  if (found.operation !== undefined) {
    const message = 'another operation is already in progress';
    return { status: 400, body: { error: message, code: 9, message } };
  }
  const { automated } = ((found.spec as { syncPolicy?: { automated?: unknown } }).syncPolicy ?? {}) as {
    automated?: unknown;
  };
  if (automated !== undefined) {
    const message = `Cannot sync to ${revision}: auto-sync currently set to main`;
    return { status: 400, body: { error: message, code: 9, message } };
  }
  const operation = { initiatedBy: { username: 'ci' }, info: infos, sync: { revision } };
  stage.put({ ...found, operation });
  return { status: 200, body: checked(bare({ ...found, operation } as Stored)) };
}
