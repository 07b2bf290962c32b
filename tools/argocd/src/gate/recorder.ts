import { createHmac, randomBytes } from 'node:crypto';
import { isMap } from '@mainstem/kubernetes/yaml';
import type { Expectation } from './expectation.ts';
import type { History } from './history.ts';
import type { Recording } from './recording.ts';
import { withoutValues } from './secrets.ts';

/** Keeps what a gate saw, to be replayed. */
export interface Recorder {
  /** @param elapsed milliseconds since the start. */
  event(source: 'list' | 'watch', type: string, object: unknown, elapsed: number): void;
  project(project: unknown): void;
  /** The recording so far, with what Git said of the revisions that were met. */
  recording(facts: RecordedFacts): Recording;
}

/** What decided besides that which was seen. */
export interface RecordedFacts {
  readonly history: History;
  /** Revisions that Git knew. */
  readonly revisions: Iterable<string>;
  /** Which of the files that differ each Application reads, by `namespace/name`; absent ones: whichever. */
  readonly inputs?: Readonly<Record<string, string[]>>;
  /** What Applications were when they were last proved live. */
  readonly before?: readonly unknown[];
  readonly toldOnly?: boolean;
}

/** Fields of a source that may hold secrets: values for charts, plugins and patches. */
const HIDDEN = new Set([
  'values',
  'valuesObject',
  'parameters',
  'fileParameters',
  'env',
  'patches',
  'tlas',
  'extVars',
  'info',
  'infos',
  'commonAnnotations',
  // Of `argocd app sync --local`: whole objects.
  'manifests',
]);
const KEPT_ANNOTATION = /^argocd\.argoproj\.io\//;

/**
 * A recorder that masks as it goes. Equal values stay equal, since the gate compares the specification with what was compared: a hidden value is
 * written as a keyed digest whose key is thrown away.
 *
 * @param secrets texts that are hidden wherever they occur, such as tokens.
 */
export function createRecorder(expectation: Expectation, secrets: ReadonlySet<string> = new Set()): Recorder {
  const key = randomBytes(32);
  const events: Recording['events'] = [];
  const projects: unknown[] = [];
  const digest = (value: unknown) =>
    `masked:${createHmac('sha256', key).update(JSON.stringify(value)).digest('hex').slice(0, 12)}`;
  const known = new Set(secrets);
  const mask = (value: unknown, field: string): unknown => {
    if (HIDDEN.has(field)) {
      for (const text of textsIn(value)) known.add(text);
      return digest(value);
    }
    if (Array.isArray(value)) return value.map((one) => mask(one, ''));
    if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name)]));
    return typeof value === 'string' ? hide(value, known) : value;
  };
  return {
    event: (source, type, object, elapsed) => {
      const t = Math.round(elapsed) / 1000;
      events.push({ t, source, type: type as 'ADDED', object: mask(withoutRest(object), '') });
    },
    project: (one) => {
      projects.push(mask(withoutRest(one), ''));
    },
    recording: ({ history, revisions, inputs, before, toldOnly }) => ({
      expectation: { ...expectation, ...(inputs === undefined ? {} : { inputs: { ...inputs } }) },
      git: {
        facts: {
          changed: [...history.changed],
          revisions: Object.fromEntries(
            [...revisions].flatMap((sha) => {
              const known = history.revision(sha);
              return known === undefined ? [] : [[sha, { relation: known.relation, differing: [...known.differing] }]];
            }),
          ),
        },
      },
      ...(projects.length === 0 ? {} : { projects }),
      ...(before === undefined ? {} : { before: objectsOf(before).map((one) => mask(withoutRest(one), '')) }),
      ...(toldOnly === true ? { toldOnly } : {}),
      events,
    }),
  };
}

/** Lists, as kubectl prints them, and single objects. */
function objectsOf(values: readonly unknown[]): unknown[] {
  return values.flatMap((one) => (isMap(one) && Array.isArray(one.items) ? one.items : [one]));
}

/** Metadata that decides nothing may hold anything: last-applied manifests, labels, annotations of others. */
function withoutRest(object: unknown): unknown {
  if (!isMap(object) || !isMap(object.metadata)) return object;
  const {
    name,
    namespace,
    uid,
    resourceVersion,
    generation,
    creationTimestamp,
    deletionTimestamp,
    ownerReferences,
    annotations,
  } = object.metadata;
  const own = Object.entries(isMap(annotations) ? annotations : {}).filter(([one]) => KEPT_ANNOTATION.test(one));
  const metadata = {
    name,
    namespace,
    uid,
    resourceVersion,
    generation,
    creationTimestamp,
    deletionTimestamp,
    ownerReferences,
  };
  return {
    ...object,
    metadata: { ...metadata, ...(own.length === 0 ? {} : { annotations: Object.fromEntries(own) }) },
  };
}

/** Values that are hidden in one place are hidden wherever a message repeats them. Short ones would hide ordinary words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 7 && !value.includes('\n') ? [value] : [];
  return Object.values(isMap(value) || Array.isArray(value) ? value : {}).flatMap(textsIn);
}

/** Passwords in addresses, and the texts that are known to be secret. */
function hide(text: string, secrets: ReadonlySet<string>): string {
  let hidden = withoutValues(text);
  for (const secret of secrets) if (secret.length > 3) hidden = hidden.replaceAll(secret, '(masked)');
  return hidden;
}
