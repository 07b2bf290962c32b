import * as z from 'zod';

/** One operation of Argo CD's REST API that the gate uses. A test holds the table to Argo CD's own description where that is at hand. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  /** As `assets/swagger.json` of Argo CD writes it. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body?: z.ZodType;
  /** The answer; of a stream one line. */
  readonly answer: z.ZodType;
}

const application = z.looseObject({
  metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
  spec: z.looseObject({}),
});
const list = z.strictObject({
  metadata: z.looseObject({ resourceVersion: z.string().optional() }),
  // An empty list is null.
  items: z.array(application).min(1).nullable(),
});
const SELECTION = ['name', 'refresh', 'projects', 'resourceVersion', 'selector', 'repo', 'appNamespace', 'project'];

export const ARGOCD_OPERATIONS: readonly Operation[] = [
  { method: 'GET', path: '/api/v1/applications', query: SELECTION, answer: list },
  {
    method: 'GET',
    path: '/api/v1/stream/applications',
    query: SELECTION,
    answer: z.strictObject({ result: z.strictObject({ type: z.enum(['ADDED', 'MODIFIED', 'DELETED']), application }) }),
  },
  {
    method: 'GET',
    path: '/api/v1/applicationsets',
    query: ['projects', 'selector', 'appsetNamespace'],
    answer: list,
  },
  {
    method: 'GET',
    path: '/api/v1/stream/applicationsets',
    query: ['name', 'projects', 'selector', 'appSetNamespace', 'resourceVersion'],
    answer: z.strictObject({
      result: z.strictObject({ type: z.enum(['ADDED', 'MODIFIED', 'DELETED']), applicationSet: application }),
    }),
  },
  { method: 'GET', path: '/api/v1/projects/{name}', query: [], answer: z.looseObject({ spec: z.looseObject({}) }) },
  {
    method: 'GET',
    path: '/api/v1/applications/{applicationName}/managed-resources',
    query: ['namespace', 'name', 'version', 'group', 'kind', 'appNamespace', 'project'],
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          group: z.string().optional(),
          kind: z.string(),
          namespace: z.string().optional(),
          name: z.string(),
          targetState: z.string().optional(),
          liveState: z.string().optional(),
          normalizedLiveState: z.string().optional(),
          predictedLiveState: z.string().optional(),
          resourceVersion: z.string().optional(),
          modified: z.boolean().optional(),
          hook: z.boolean().optional(),
          diff: z.string().optional(),
        }),
      ),
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/applications/{name}',
    query: SELECTION.filter((one) => one !== 'name'),
    answer: application,
  },
  {
    method: 'POST',
    path: '/api/v1/applications/{name}/sync',
    query: [],
    body: z.strictObject({
      appNamespace: z.string().optional(),
      project: z.string(),
      revision: z.string().optional(),
      revisions: z.array(z.string()).optional(),
      sourcePositions: z.array(z.int().positive()).optional(),
      infos: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
    }),
    answer: application,
  },
  {
    method: 'GET',
    path: '/api/v1/applications/{applicationName}/resource-tree',
    query: ['namespace', 'name', 'version', 'group', 'kind', 'appNamespace', 'project'],
    answer: z.strictObject({ nodes: z.array(z.looseObject({ kind: z.string(), name: z.string() })) }),
  },
  {
    method: 'GET',
    path: '/api/v1/applications/{name}/resource',
    query: ['namespace', 'resourceName', 'version', 'group', 'kind', 'appNamespace', 'project'],
    answer: z.strictObject({ manifest: z.string() }),
  },
  {
    method: 'GET',
    path: '/api/v1/applications/{name}/events',
    query: ['resourceNamespace', 'resourceName', 'resourceUID', 'appNamespace', 'project'],
    answer: z.looseObject({ items: z.array(z.looseObject({})).nullable() }),
  },
];

/** The operation of a request. */
export function operationOf(method: string, path: string): Operation | undefined {
  return ARGOCD_OPERATIONS.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
}
