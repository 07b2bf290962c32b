import table from './aws-classes.json' with { type: 'json' };

/**
 * What a resource type of the AWS provider is to those who use it.
 *
 * - `access`: grants or guards access, or records who did what
 * - `data`: holds data, or decides what becomes of data (retention, backup, replication)
 * - `traffic`: serves requests, carries traffic or runs work: something else stops or behaves otherwise when it changes
 * - `watch`: tells somebody, or something, what happens: alarms, subscriptions, monitors
 * - `plain`: none of these: what it describes or groups goes on as before
 */
export type TypeClass = 'access' | 'data' | 'traffic' | 'watch' | 'plain';

/**
 * What an argument of any type does, by its name, at whatever depth it stands: `label` is for people and bills alone, `other` is whatever
 * belongs to none of the dangerous classes.
 */
export type AttributeClass = 'label' | 'grants' | 'guards' | 'encrypts' | 'exposes' | 'retains' | 'deletes' | 'other';

/** Why an argument of a class is no safe thing to change, as the end of a sentence that begins with its name. */
export const CLASS_REASONS: Readonly<Record<Exclude<AttributeClass, 'label' | 'other'>, string>> = {
  grants: 'says who may do what',
  guards: 'guards, watches or limits something',
  encrypts: 'decides how something is encrypted, or with which key',
  exposes: 'decides from where something is reached, or where it sends to',
  retains: 'decides how long, or how often, something is kept',
  deletes: 'decides what is deleted, and when',
};

/** The release of the provider whose schema the table covers. */
export const CLASSED_PROVIDER: { readonly provider: string; readonly version: string } = table;

/** The class of a type; `undefined` for one that the table does not have. */
export function classOfType(type: string): TypeClass | undefined {
  types ??= read(table.types);
  return types.get(type);
}

/** True when a new resource of the type is a thing of its own: nothing that is there works otherwise because of it. */
export function standsAlone(type: string): boolean {
  alone ??= new Set(table.alone.split(' '));
  return alone.has(type);
}

/** The class of an argument's name; `undefined` for one that no type of the table takes: it is only read back. */
export function classOfAttribute(name: string): AttributeClass | undefined {
  attributes ??= read(table.attributes);
  return attributes.get(name);
}

let types: ReadonlyMap<string, TypeClass> | undefined;
let alone: ReadonlySet<string> | undefined;
let attributes: ReadonlyMap<string, AttributeClass> | undefined;

function read<Class extends string>(classes: Readonly<Record<Class, string>>): Map<string, Class> {
  const byName = new Map<string, Class>();
  for (const [name, names] of Object.entries(classes) as [Class, string][])
    for (const one of names.split(' ')) byName.set(one, name);
  return byName;
}
