import { environmentForms } from './environments.ts';
import { oneOf } from './explain.ts';
import type { Settings } from './schema.ts';

/** Something that each part of the settings allows and the whole does not. */
export interface Inconsistency {
  readonly path: readonly (string | number)[];
  /** A key of what stands at the path. */
  readonly key?: string;
  readonly message: string;
}

/**
 * Names of environments that mean two, or none: a rule for an environment that does not exist guards nobody, and nothing else would say so.
 */
export function inconsistencyOf(settings: Settings): Inconsistency | undefined {
  return (
    doubled(settings) ??
    unknownIn(settings, settings.policy, ['policy']) ??
    unknownIn(settings, { unreviewed: settings.apply.unreviewed }, ['apply']) ??
    unknownStack(settings)
  );
}

function doubled({ environments }: Settings): Inconsistency | undefined {
  const first = new Map<string, string>();
  for (const [index, { name, aliases }] of environments.entries()) {
    const forms = [
      { form: name, path: ['environments', index, 'name'] },
      ...aliases.map((form, at) => ({ form, path: ['environments', index, 'aliases', at] })),
    ];
    for (const { form, path } of forms) {
      const other = first.get(form);
      if (other !== undefined)
        return {
          path,
          message: `${form} means the environment ${other} already: a folder of that name would be both. Name each once`,
        };
      first.set(form, name);
    }
  }
  return undefined;
}

function unknownIn(
  settings: Settings,
  tables: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Inconsistency | undefined {
  const forms = environmentForms(settings);
  for (const [level, table] of Object.entries(tables)) {
    if (typeof table !== 'object' || table === null) continue;
    const seen = new Map<string, string>();
    for (const key of Object.keys(table)) {
      if (key === '*') continue;
      const name = forms.get(key);
      const at = { path: [...path, level], key };
      if (name === undefined) {
        const known = [...settings.environments.map((one) => one.name), '*'];
        return { ...at, message: `there is no environment ${JSON.stringify(key)}. ${oneOf(key, known, forms.keys())}` };
      }
      const other = seen.get(name);
      if (other !== undefined)
        return { ...at, message: `${other} and ${key} are one environment. Keep one of the lines` };
      seen.set(name, key);
    }
  }
  return undefined;
}

function unknownStack(settings: Settings): Inconsistency | undefined {
  if (!settings.declaresEnvironments) return undefined;
  const forms = environmentForms(settings);
  for (const [index, { environment }] of settings.stacks.entries()) {
    if (environment === undefined || forms.has(environment)) continue;
    const known = settings.environments.map(({ name }) => name);
    return {
      path: ['stacks', index, 'environment'],
      message: `there is no environment ${JSON.stringify(environment)}. ${oneOf(environment, known)}`,
    };
  }
  return undefined;
}
