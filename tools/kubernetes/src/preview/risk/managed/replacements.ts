import table from './replacements.json' with { type: 'json' };

/** The release of the Terraform provider whose answers the table holds. */
export const REPLACEMENTS_VERSION: string = `${table.provider} ${table.version}`;

/**
 * What the provider does with a changed argument of a kind.
 *
 * - `replace`: it would make the resource anew, which Crossplane refuses for as long as it is declared
 * - `in-place`: it changes the resource that is there
 * - `unknown`: it depends on values, or could not be planned alone
 */
export type Effect = 'replace' | 'in-place' | 'unknown';

type Column = 'replace' | 'inPlace' | 'unknown' | 'kept' | 'falseByDefault';
type Row = Readonly<Record<Column, ReadonlySet<string>>>;

const ROWS: ReadonlyMap<string, Row> = new Map(
  Object.entries<Record<Column, string>>(table.kinds).map(([kind, row]) => [
    kind,
    {
      replace: words(row.replace),
      inPlace: words(row.inPlace),
      unknown: words(row.unknown),
      kept: words(row.kept),
      falseByDefault: words(row.falseByDefault),
    },
  ]),
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((word) => word !== ''));
}

/** Whether the table has a kind (`rds/Instance`). */
export function isExported(kind: string): boolean {
  return ROWS.has(kind);
}

/**
 * The effect of a changed argument.
 *
 * @param kind service and kind, `rds/Instance`.
 * @param path the argument below `forProvider`, without what names items of lists: `rule.expiration.days`.
 * @returns `undefined` where the table knows no such argument.
 */
export function effectOf(kind: string, path: string): Effect | undefined {
  const row = ROWS.get(kind);
  if (row === undefined) return undefined;
  for (const name of namesOf(path)) {
    if (row.replace.has(name)) return 'replace';
    if (row.inPlace.has(name)) return 'in-place';
    if (row.unknown.has(name)) return 'unknown';
  }
  return undefined;
}

/** Whether an argument stays in AWS as it is when it is no longer declared: the provider takes what is there. */
export function isKept(kind: string, argument: string): boolean {
  return ROWS.get(kind)?.kept.has(argument) === true;
}

/** Whether not to declare a switch is to declare that it is off. */
export function isFalseByDefault(kind: string, argument: string): boolean {
  return ROWS.get(kind)?.falseByDefault.has(argument) === true;
}

/** Every argument of a kind, for the test that the definitions of the provider are covered. */
export function exportedArguments(kind: string): string[] {
  const row = ROWS.get(kind);
  return row === undefined ? [] : [...row.replace, ...row.inPlace, ...row.unknown];
}

/**
 * The names under which the table may hold a path: as it is, without what the provider's generator adds to refer to another resource
 * (`kmsKeyIdRef.name`, `subnetIdSelector`, `passwordSecretRef.key`), and the arguments that it lies in.
 */
export function* namesOf(path: string): Generator<string> {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    yield name;
    const referring = /^(.*?)(?:SecretRef|Refs|Ref|Selector)$/.exec(name)?.[1];
    if (referring === undefined) continue;
    yield referring;
    // A list of references to the items of a list: subnetIdRefs stands for subnetIds.
    yield `${referring}s`;
  }
}

/** Whether an argument is given by way of another resource: it is looked up once, and stays as it was found. */
export function isReference(path: string): boolean {
  return /(?:^|\.)[a-zA-Z0-9]+(?:Ref|Refs|Selector)(?:\.|\[|$)/.test(path) && !/SecretRef/.test(path);
}
