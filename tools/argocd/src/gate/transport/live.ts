import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { describeTrouble, type HttpClient, HttpError } from './http.ts';

/** An Application as far as its objects are asked for. */
export interface Delivering {
  readonly name: string;
  readonly namespace: string;
  /** Its AppProject. */
  readonly project: string;
}

/** Objects as the cluster has them now. */
export interface LiveObjects {
  readonly objects: readonly unknown[];
  /** What could not be read; without a reference it may be of any Application. */
  readonly failures: readonly { readonly reference?: string; readonly message: string }[];
}

const PAGE = 200;
const AT_ONCE = 4;

/**
 * All objects of some kinds through the Kubernetes API, in the version that it prefers. A kind that is not served has no objects.
 *
 * @param kinds `group/Kind`.
 * @see https://kubernetes.io/docs/concepts/overview/kubernetes-api/#discovery-api
 */
export async function listLive(
  http: HttpClient,
  kinds: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LiveObjects> {
  const objects: unknown[] = [];
  const failures: { message: string }[] = [];
  const groups = new Map<string, Set<string>>();
  for (const one of kinds) {
    const [group = '', kind = ''] = one.split('/');
    groups.set(group, (groups.get(group) ?? new Set()).add(kind));
  }
  await inTurns([...groups], async ([group, wanted]) => {
    try {
      const found = mapOf(await orMissing(http.json({ path: `/apis/${group}`, signal })));
      const version = textOf(mapOf(found.preferredVersion).version);
      if (version === undefined) return;
      const { resources } = mapOf(await http.json({ path: `/apis/${group}/${version}`, signal }));
      for (const { name, kind } of listOf(resources).map(mapOf)) {
        const plural = textOf(name) ?? '';
        if (plural.includes('/') || !wanted.has(textOf(kind) ?? '')) continue;
        try {
          const head = { apiVersion: `${group}/${version}`, kind };
          for await (const one of listAll(http, `/apis/${group}/${version}/${plural}`, signal))
            objects.push({ ...head, ...mapOf(one) });
        } catch (error) {
          failures.push({ message: `${plural}.${group} cannot be listed: ${describeTrouble(error)}` });
        }
      }
    } catch (error) {
      failures.push({ message: `what the cluster serves of ${group} cannot be read: ${describeTrouble(error)}` });
    }
  });
  return { objects, failures };
}

async function* listAll(http: HttpClient, path: string, signal: AbortSignal): AsyncGenerator<unknown> {
  for (let next: string | undefined; ; ) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(next === undefined ? {} : { continue: next }) });
    const page = mapOf(await http.json({ path: `${path}?${query}`, signal }));
    if (!Array.isArray(page.items)) throw new HttpError(200, 'the list is not one');
    yield* page.items;
    next = textOf(mapOf(page.metadata).continue);
    if (next === undefined || next === '') return;
  }
}

/**
 * The objects of some kinds that Applications have below them, through argocd-server: the tree names them, and carries no conditions, so each is
 * asked for (`resource`). Needs `applications, get` alone.
 *
 * @param pathOf the path of an Application's operation, with its query.
 */
export async function readLive(
  http: HttpClient,
  applications: readonly Delivering[],
  kinds: ReadonlySet<string>,
  pathOf: (application: Delivering, below: string, query?: Readonly<Record<string, string>>) => string,
  signal: AbortSignal,
): Promise<LiveObjects> {
  const objects: unknown[] = [];
  const failures: { reference: string; message: string }[] = [];
  await inTurns(applications, async (application) => {
    const reference = `${application.namespace}/${application.name}`;
    try {
      const tree = mapOf(await http.json({ path: pathOf(application, '/resource-tree'), signal }));
      for (const node of listOf(tree.nodes).map(mapOf)) {
        const text = (key: string) => textOf(node[key]) ?? '';
        const { group, kind, version, namespace, name } = {
          ...{ group: text('group'), kind: text('kind'), version: text('version') },
          ...{ namespace: text('namespace'), name: text('name') },
        };
        if (!kinds.has(`${group}/${kind}`)) continue;
        const path = pathOf(application, '/resource', { namespace, resourceName: name, version, group, kind });
        try {
          objects.push(JSON.parse(textOf(mapOf(await http.json({ path, signal })).manifest) ?? ''));
        } catch (error) {
          const message = `${group}/${kind}/${namespace}/${name} cannot be read: ${describeTrouble(error)}`;
          failures.push({ reference, message });
        }
      }
    } catch (error) {
      failures.push({ reference, message: `its objects cannot be read: ${describeTrouble(error)}` });
    }
  });
  return { objects, failures };
}

async function orMissing(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
