import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { Application } from './application.ts';
import { type ObservedApplication, observeApplication } from './observe.ts';
import { readObject } from './read-object.ts';
import type { Delivering } from './transport/live.ts';
import type { Transport } from './transport/transport.ts';

export interface ObserveOptions {
  readonly transport: Transport;
  /** `name` or `namespace/name`; absent: every Application that the transport shows. */
  readonly references?: readonly string[];
  /** `group/Kind` of objects that are named with their Applications: of all others only those are kept that differ. */
  readonly kinds?: ReadonlySet<string>;
  /** Milliseconds until the first list has to be there. */
  readonly within?: number;
  readonly signal?: AbortSignal;
}

export interface ObservedOne extends Delivering {
  /** Its sources, to find the project that it delivers. */
  readonly sources: Application['spec']['sources'];
  readonly revision: string;
  /** Its own objects of the kinds that were asked for, as `group/Kind/namespace/name`. */
  readonly objects: readonly string[];
  readonly observed: ObservedApplication;
}

export interface Observation {
  /** What could be told: clean, drifted, or with a deployment that waits. */
  readonly applications: readonly ObservedOne[];
  /** What could not be looked at, or not told: never the same as clean. */
  readonly failures: readonly { readonly reference: string; readonly message: string }[];
  /** What this way of looking never shows, in sentences. */
  readonly limits: readonly string[];
}

const WITHIN = 60_000;
/** How many Applications are asked for their fields at once. */
const AT_ONCE = 4;
/** Milliseconds for the fields of one. */
const FIELDS_WITHIN = 30_000;

/**
 * Drift of Applications, seen once: what a transport shows now, each judged by {@link observeApplication}, with the fields of what drifted where
 * argocd-server tells them. The transport is closed by whoever made it.
 *
 * @returns failures for everything that was asked for and not seen; nothing is thrown but by a transport that cannot work at all.
 */
export async function observeApplications(options: ObserveOptions): Promise<Observation> {
  const { transport, references } = options;
  const all = references === undefined ? ['all Applications'] : references;
  const { limits } = transport;
  if (transport.name === 'github') {
    const message =
      'deployments of GitHub tell what was synced, and nothing of what is there now: use kubernetes or argocd';
    return { applications: [], failures: all.map((reference) => ({ reference, message })), limits };
  }
  const seen = await look(options);
  if ('trouble' in seen) {
    const message = `${transport.where} could not be looked at: ${seen.trouble}`;
    return { applications: [], failures: all.map((reference) => ({ reference, message })), limits };
  }
  const applications: ObservedOne[] = [];
  const failures: { reference: string; message: string }[] = [];
  const found = (references ?? seen.list.map(keyOf)).flatMap((reference) => {
    const matching = seen.list.filter((one) => reference === one.name || reference === keyOf(one));
    const [first, second] = matching;
    if (first !== undefined && second === undefined) return [{ reference, application: first }];
    const message =
      first === undefined
        ? 'there is no such Application, or it may not be seen'
        : `there are several: ${matching.map(keyOf).join(', ')}; name one of them`;
    failures.push({ reference, message });
    return [];
  });
  const waiting = [...found];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { reference, application } = next;
      const { observed, trouble } = await observe(application, options);
      if (trouble !== undefined) failures.push({ reference, message: trouble });
      if (observed.state === 'unknown') failures.push({ reference, message: observed.detail });
      else
        applications.push({
          ...identityOf(application),
          objects: seen.objects.get(keyOf(application)) ?? [],
          observed,
        });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const byName = (a: ObservedOne, b: ObservedOne) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
  return { applications: applications.sort(byName), failures, limits };
}

async function observe(
  application: Application,
  { transport, signal }: ObserveOptions,
): Promise<{ readonly observed: ObservedApplication; readonly trouble?: string }> {
  const observed = observeApplication(application);
  if (observed.state !== 'drifted' || transport.managed === undefined) return { observed };
  const within = AbortSignal.timeout(FIELDS_WITHIN);
  try {
    const managed = await transport.managed(
      application,
      signal === undefined ? within : AbortSignal.any([signal, within]),
    );
    return { observed: observeApplication(application, managed) };
  } catch (error) {
    return { observed, trouble: `it drifted, and the fields could not be read: ${messageOf(error)}` };
  }
}

type Look =
  | { readonly list: readonly Application[]; readonly objects: ReadonlyMap<string, readonly string[]> }
  | { readonly trouble: string };

/** The first whole list that the transport gives. */
async function look({ transport, kinds = new Set(), within = WITHIN, signal }: ObserveOptions): Promise<Look> {
  const rows = new Map<string, readonly string[]>();
  const stop = new AbortController();
  const end = () => stop.abort();
  signal?.addEventListener('abort', end, { once: true });
  let list: readonly Application[] | undefined;
  let trouble = 'nothing was seen in time';
  const watching = transport.watch(
    {
      see: (raw) => {
        const object = readObject(raw);
        if (object !== undefined) rows.set(keyOf(object), objectsOf(raw, kinds));
        return { object };
      },
      list: (kind, objects) => {
        if (kind !== 'Application') return;
        list = objects.flatMap(({ object }) => (object?.kind === 'Application' ? [object] : []));
        stop.abort();
      },
      change: () => {},
      trouble: (message) => {
        trouble = message;
      },
      resumed: () => {},
    },
    stop.signal,
  );
  try {
    await Promise.race([watching, wait(within, undefined, { ref: false, signal: stop.signal }).catch(() => {})]);
  } catch (error) {
    trouble = messageOf(error);
  } finally {
    stop.abort();
    signal?.removeEventListener('abort', end);
    await watching.catch(() => {});
  }
  return list === undefined ? { trouble } : { list, objects: rows };
}

function objectsOf(raw: unknown, kinds: ReadonlySet<string>): string[] {
  return listOf(mapOf(mapOf(raw).status).resources)
    .map(mapOf)
    .flatMap((row) => {
      const [group, kind, namespace, name] = ['group', 'kind', 'namespace', 'name'].map(
        (key) => textOf(row[key]) ?? '',
      );
      return kinds.has(`${group}/${kind}`) ? [`${group}/${kind}/${namespace}/${name}`] : [];
    });
}

function identityOf({ name, namespace, spec, sync }: Application): Omit<ObservedOne, 'observed' | 'objects'> {
  return {
    name,
    namespace,
    project: spec.project,
    sources: spec.sources,
    revision: sync.revisions.find((one) => one !== '') ?? '',
  };
}

function keyOf({ name, namespace }: { readonly name: string; readonly namespace: string }): string {
  return `${namespace}/${name}`;
}
