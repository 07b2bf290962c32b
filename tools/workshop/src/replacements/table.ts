import type { Case } from './cases.ts';
import type { Planned } from './plan.ts';

/**
 * The table: by kind, the arguments that force a new resource, those that change in place, and those of which nothing is known, each
 * by Crossplane's name of it (`storageEncrypted`, `rule.expiration.days`).
 */
export function tableOf(version: string, cases: readonly Case[], planned: readonly Planned[]): string {
  const kinds = new Map<string, Map<string, Planned[]>>();
  const gone = new Map<string, Map<string, Gone[]>>();
  cases.forEach((one, index) => {
    const { kind, path } = one;
    if ('gone' in one) {
      const names = gone.get(kind) ?? new Map<string, Gone[]>();
      names.set(camel(path), [
        ...(names.get(camel(path)) ?? []),
        { was: one.gone, stays: stays(path, planned[index] as Planned) },
      ]);
      gone.set(kind, names);
      return;
    }
    const paths = kinds.get(kind) ?? new Map<string, Planned[]>();
    const name = path.split('.').map(camel).join('.');
    paths.set(name, [...(paths.get(name) ?? []), because(path, planned[index] as Planned)]);
    kinds.set(kind, paths);
  });
  const rows = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, paths]) => [kind, { ...rowOf(paths), ...goneOf(gone.get(kind) ?? new Map()) }] as const);
  return `${JSON.stringify({ provider: 'hashicorp/aws', version, kinds: Object.fromEntries(rows) }, null, 2)}\n`;
}

/** A replacement counts for an argument that it is because of: a state by hand lacks defaults, whose filling in may force one too. */
function because(path: string, planned: Planned): Planned {
  if (planned.is !== 'replace') return planned;
  const own = planned.paths.some((one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
  return own ? planned : { is: 'update', changed: [] };
}

function rowOf(paths: ReadonlyMap<string, readonly Planned[]>) {
  const replace: string[] = [];
  const inPlace: string[] = [];
  const unknown: string[] = [];
  for (const [path, results] of [...paths].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const some = (is: Planned['is']) => results.some((one) => one.is === is);
    if (results.every(({ is }) => is === 'replace')) replace.push(path);
    // One way it is replaced, the other way not; or it cannot be planned alone; or the provider saw no difference.
    else if (some('replace') || some('refused') || some('nothing')) unknown.push(path);
    else inPlace.push(path);
  }
  return { replace: replace.join(' '), inPlace: inPlace.join(' '), unknown: unknown.join(' ') };
}

interface Gone {
  readonly was: unknown;
  readonly stays: boolean;
}

/**
 * A state by hand lacks defaults, so that an update is planned whatever goes, or a new resource: what counts is the argument itself. Where
 * AWS decides it for a new resource, it stays in one that is there.
 */
function stays(path: string, planned: Planned): boolean {
  if (planned.is === 'replace') return !planned.paths.includes(path) && planned.open.includes(path);
  return planned.is === 'nothing' || (planned.is === 'update' && !planned.changed.includes(path));
}

/**
 * What becomes of arguments that are no longer declared. `kept`: what is there stays. `falseByDefault`: booleans that stay
 * where they were false, and not where they were true.
 */
function goneOf(names: ReadonlyMap<string, readonly Gone[]>) {
  const kept: string[] = [];
  const falseByDefault: string[] = [];
  for (const [name, results] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (results.every((one) => one.stays)) kept.push(name);
    else if (results.every((one) => typeof one.was === 'boolean' && one.stays === (one.was === false)))
      falseByDefault.push(name);
  }
  return { kept: kept.join(' '), falseByDefault: falseByDefault.join(' ') };
}

/** As the generator of Crossplane's providers names a Terraform argument: `kms_key_id` is `kmsKeyId`. */
function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
