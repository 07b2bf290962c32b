import type { Settings } from './schema.ts';
import { instanceOf } from './stacks.ts';

/** Folder names that mean an environment without any settings. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  dev: ['dev', 'develop', 'development'],
  staging: ['staging', 'stage', 'stg'],
  production: ['production', 'prod', 'prd'],
};

/**
 * The environment of a path: its last segment that names one. With declared environments an alias (or a common short form
 * of the name) gives the declared name; without, the segment itself.
 */
export function environmentOf(path: string, settings: Settings): string | undefined {
  const names = environmentNames(settings);
  const segments = path.split('/');
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] as string;
    const name = names.get(segment);
    if (name !== undefined) return settings.declaresEnvironments ? name : segment;
  }
  return undefined;
}

/** The environment of a project by its folder: of its path, else what `stacks` says. */
export function environmentOfProject(root: string, settings: Settings): string | undefined {
  return environmentOf(root, settings) ?? instanceOf(root, settings).environment;
}

/** Every folder name that means an environment, with the declared name. */
export function environmentForms(settings: Settings): ReadonlyMap<string, string> {
  return environmentNames(settings);
}

const namesOf = new WeakMap<Settings, Map<string, string>>();

function environmentNames(settings: Settings): Map<string, string> {
  let names = namesOf.get(settings);
  if (names === undefined) {
    names = new Map();
    for (const { name } of settings.environments) {
      for (const form of SHORT_FORMS[name] ?? []) if (!names.has(form)) names.set(form, name);
    }
    for (const { name, aliases } of settings.environments) for (const form of [name, ...aliases]) names.set(form, name);
    namesOf.set(settings, names);
  }
  return names;
}

/** The declared name that a folder name means, itself when it means none: `prod` and `production` are one. */
export function canonicalEnvironment(name: string, settings: Settings): string {
  return environmentNames(settings).get(name) ?? name;
}

/** Where the settings name no region: credentials are the same for every region, so any will do to get them. */
const ANY_REGION = 'us-east-1';

/** The ARN of a role as the settings give it, or made of its name and the environment's first account, empty for none; and the region of its session. */
export function credentialsIn(
  name: string,
  settings: Settings,
  which: 'plan' | 'apply',
): { readonly role: string; readonly region: string } {
  const found = settings.environments.find((one) => one.name === canonicalEnvironment(name, settings));
  const { accounts = [], regions = [], roles } = found ?? {};
  const role = roles?.[which] ?? '';
  const arn =
    role === '' || role.startsWith('arn:') || accounts[0] === undefined
      ? role
      : `arn:aws:iam::${accounts[0]}:role/${role}`;
  return { role: arn, region: regions[0] ?? ANY_REGION };
}

/**
 * What a table by environment says of one: its own entry, else that of `*`.
 *
 * @param environment as a path or a person writes it; absent: of none.
 */
export function byEnvironment<T>(
  entry: T | Readonly<Record<string, T>>,
  environment: string | undefined,
  settings: Settings,
): T | undefined {
  if (typeof entry !== 'object' || entry === null) return entry as T;
  const table = entry as Readonly<Record<string, T>>;
  const name = environment === undefined ? undefined : canonicalEnvironment(environment, settings);
  if (name === undefined) return table['*'];
  // A table may say prod where the environment is called production.
  const key = Object.keys(table).find((one) => one !== '*' && canonicalEnvironment(one, settings) === name);
  return key === undefined ? table['*'] : table[key];
}

/** Sorts environments in the order of the settings; those that are not in it come last, by name; none first. */
export function compareEnvironments(settings: Settings): (a: string | undefined, b: string | undefined) => number {
  const names = environmentNames(settings);
  const order = new Map(settings.environments.map(({ name }, index) => [name, index]));
  const rank = (environment: string | undefined) =>
    environment === undefined || environment === ''
      ? -1
      : (order.get(names.get(environment) ?? environment) ?? Number.MAX_SAFE_INTEGER);
  return (a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
}
