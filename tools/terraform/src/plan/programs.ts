import { digestOf } from '@mainstem/change';
import { type Json, list, own, record, text } from '../json.ts';
import { hideInValue } from '../secrets/hide.ts';
import { type Configured, type Provisioners, refersToNames } from './configured.ts';

/** What a configuration runs on the machine that plans or applies, and where its changes happen: beside the providers' own work. */
export interface Programs {
  /** Kinds of provisioners by the address of their resource, without instance keys. */
  readonly provisioners: ReadonlyMap<string, readonly string[]>;
  /** Digest of what they run, by the same address. */
  readonly digests: ReadonlyMap<string, string>;
  /** Kinds and digests of provisioners that a `removed` block runs when its resource goes. */
  readonly removed: ReadonlyMap<string, { readonly kinds: readonly string[]; readonly digest: string }>;
  /** Addresses of data sources that run a program or ask a server at every plan. */
  readonly atPlan: readonly string[];
  /** By the address of a resource, without instance keys: which provider makes the change, and how that is configured. */
  readonly providers: ReadonlyMap<string, ProviderUse>;
  /** The same for what is no longer configured, by the provider's full name. */
  readonly byFullName: ReadonlyMap<string, ProviderUse>;
}

/** With what a change would be made. */
export interface ProviderUse {
  /** As the configuration names it: `aws`, `aws.eu`. */
  readonly name: string;
  /** Where it works, when that is a literal or a variable. */
  readonly region?: string;
  /** Of its whole configuration but for its version, default tags, and what only the environment says. */
  readonly digest: string;
}

const REACHES_OUT = new Set(['external', 'http']);
/** Arguments of a provider that show in the resources themselves. */
const SHOWN_ELSEWHERE = new Set(['default_tags', 'ignore_tags']);

/**
 * Reads the configuration part of a plan. Only kinds, addresses, regions and digests leave; what is run may hold a secret.
 *
 * @param configured what the files say beside it; without them, a plan's own words are all that is known.
 * @param sign makes a keyed digest of what may hold a secret; without a key, secrets are taken out before.
 */
export function programsOf(
  document: Json,
  secrets: ReadonlySet<string>,
  configured?: Configured,
  sign?: (value: unknown) => string,
): Programs {
  const provisioners = new Map<string, string[]>();
  const digests = new Map<string, string>();
  const providers = new Map<string, ProviderUse>();
  const atPlan: string[] = [];
  const digest = sign ?? ((value: unknown) => digestOf(hideInValue(value, secrets)));
  const variables = Object.fromEntries(
    Object.entries(record(document.variables)).map(([name, value]) => [name, record(value).value ?? null]),
  );
  const withNames = (words: string) =>
    refersToNames(words) ? { names: configured?.names ?? '', variables } : undefined;
  const digestOfPrograms = ({ text: words }: Provisioners) => digest({ words, ...withNames(words) });
  const uses = new Map<string, ProviderUse>();
  const useOf = (key: string): ProviderUse => {
    const known = uses.get(key);
    if (known !== undefined) return known;
    const config = record(own(record(record(document.configuration).provider_config), key));
    const made = providerUse(key, config, variables, configured, digest);
    uses.set(key, made);
    return made;
  };
  const visit = (module: Json, path: string): void => {
    for (const value of list(module.resources)) {
      const resource = record(value);
      const address = `${path}${text(resource.address) ?? ''}`;
      const provider = text(resource.provider_config_key);
      if (provider !== undefined) providers.set(address, useOf(provider));
      if (resource.mode === 'data' && REACHES_OUT.has(text(resource.type) ?? '')) atPlan.push(address);
      const written = list(resource.provisioners);
      const kinds = [...new Set(written.map((one) => text(record(one).type) ?? 'unknown'))];
      if (kinds.length === 0) continue;
      provisioners.set(address, kinds);
      const block = configured?.provisioners.get(address);
      digests.set(address, block === undefined ? digest(written) : digestOfPrograms(block));
    }
    for (const [name, call] of Object.entries(record(module.module_calls)))
      visit(record(record(call).module), `${path}module.${name}.`);
  };
  visit(record(record(document.configuration).root_module), '');
  const byFullName = new Map<string, ProviderUse>();
  for (const [key, config] of Object.entries(record(record(document.configuration).provider_config))) {
    const name = text(record(config).full_name);
    if (name === undefined) continue;
    const [one, other] = [useOf(key), byFullName.get(name)];
    byFullName.set(
      name,
      other === undefined ? one : { name: other.name, digest: digestOf([other.digest, one.digest].sort()) },
    );
  }
  const removed = new Map(
    [...(configured?.removed ?? [])].map(([address, block]) => [
      address,
      { kinds: block.kinds, digest: digestOfPrograms(block) },
    ]),
  );
  return { provisioners, digests, removed, atPlan: atPlan.sort(), providers, byFullName };
}

function providerUse(
  key: string,
  config: Json,
  variables: Json,
  configured: Configured | undefined,
  digest: (value: unknown) => string,
): ProviderUse {
  const expressions = Object.fromEntries(
    Object.entries(record(config.expressions)).filter(([name]) => !SHOWN_ELSEWHERE.has(name)),
  );
  const region = literalOf(record(expressions.region), variables);
  const name = key.split(':').at(-1) ?? key;
  // A plan tells of an expression that is no literal only what it refers to.
  const open = JSON.stringify(expressions).includes('"references"');
  const words = open
    ? { words: configured?.providers.get(name.split('.')[0] ?? name) ?? '', names: configured?.names ?? '', variables }
    : undefined;
  return {
    name: key,
    ...(region === undefined ? {} : { region }),
    digest: digest({ alias: config.alias ?? null, expressions, ...words }),
  };
}

/** The value of an expression that is a literal or one variable. */
function literalOf(expression: Json, variables: Json): string | undefined {
  if (typeof expression.constant_value === 'string') return expression.constant_value;
  const [name] = list(expression.references).map(String);
  const variable = name?.startsWith('var.') ? own(variables, name.slice('var.'.length)) : undefined;
  return text(variable);
}

/** The address without instance keys: as the configuration names it. */
export function configured(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
