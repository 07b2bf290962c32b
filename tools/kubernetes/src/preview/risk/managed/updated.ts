import { canonicalJson, type FieldChange } from '@mainstem/change';
import { at, type Fields, isFields, type Manifest } from '../../manifest.ts';
import { type Changed, type Concern, changesBelow } from '../concern.ts';
import { powersOf } from './policies.ts';
import { effectOf, isExported, isFalseByDefault, isKept, isReference, namesOf } from './replacements.ts';
import { argumentsOf, awsKindOf, externalNameOf, isNamespacedManaged } from './resource.ts';
import { COMMON, RULES } from './rules.ts';
import type { Rule, Sides } from './updates.ts';

type Update = Changed & { readonly before: Manifest; readonly after: Manifest };

const NEW_RESOURCE =
  'Crossplane never replaces a resource: create a second one, move the data, then remove this one in a later change.';

/** What an update of a managed resource does to its cloud resource. Each field that no rule knows makes it `unknown`, by name. */
export function updatedManaged(update: Update): Concern[] {
  const { before, after } = update;
  const powers = powersOf(after);
  const identity = [...letGo(update), ...elsewhere(update)];
  const own = [...powersChanged(before, after), ...secretMoved(update), ...otherFields(update)];
  const fields = changesBelow(update.fields, 'spec.forProvider').filter(
    ({ path }) => path !== 'spec.forProvider.region',
  );
  if (fields.length === 0) return [...identity, ...own];
  if (powers.pausedBy !== undefined)
    return [
      ...identity,
      ...own,
      {
        level: 'unknown',
        reason: `it is paused (${powers.pausedBy}): the change is carried out when somebody ends that`,
      },
    ];
  if (!powers.updates)
    return [
      ...identity,
      ...own,
      { level: 'safe', reason: 'managementPolicies have no Update: nothing in AWS is changed' },
    ];
  return [...identity, ...own, ...argumentsChanged(update, fields)];
}

/** The cloud resource is another one from now on. */
function letGo({ before, after }: Update): Concern[] {
  const [old, now] = [externalNameOf(before), externalNameOf(after)];
  if (old === now) return [];
  if (old === undefined)
    return [
      {
        level: 'unknown',
        reason: `it gets the external name ${now}: which one the resource has in the cluster is not in Git, and where it is another one, that is let go of`,
        wayOut: `Compare it with what the cluster has: kubectl get ${after.kind.toLowerCase()} ${after.metadata.name ?? ''} -o yaml`,
      },
    ];
  const { deletes } = powersOf(before);
  return [
    {
      level: 'destroy',
      reason: `it lets go of ${old}, which nothing manages any more, and manages or creates ${now ?? 'another'}`,
      wayOut: 'Keep crossplane.io/external-name; to manage another cloud resource, add a second managed resource.',
    },
    ...(deletes ? [] : [{ level: 'destroy' as const, reason: `${old} stays in AWS, running and billed` }]),
  ];
}

function elsewhere({ fields, before, after }: Update): Concern[] {
  const concerns: Concern[] = [];
  if (changesBelow(fields, 'spec.forProvider.region').some((field) => 'before' in field))
    concerns.push({
      level: 'destroy',
      reason: 'in another region it finds nothing and creates a new, empty resource; the old one is left unmanaged',
      wayOut: 'Add a second managed resource for the new region, move the data, then remove this one.',
    });
  const config = (manifest: Manifest) => {
    const { kind, name } = (at(manifest, 'spec', 'providerConfigRef') ?? {}) as Fields;
    // https://docs.crossplane.io/latest/managed-resources/managed-resources/#providerconfigref
    const standard = isNamespacedManaged(manifest) ? 'ClusterProviderConfig' : 'ProviderConfig';
    return `${kind ?? standard}/${name ?? 'default'}`;
  };
  if (config(before) !== config(after))
    concerns.push({
      level: 'unknown',
      reason: `providerConfigRef: it acts with other credentials; in another account it finds nothing, creates a new, empty resource and leaves the old one unmanaged`,
      wayOut: 'Make sure that both configurations are of one account.',
    });
  return concerns;
}

/** https://docs.crossplane.io/latest/managed-resources/managed-resources/#managementpolicies */
function powersChanged(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [powersOf(before), powersOf(after)];
  const concerns: Concern[] = [];
  if (!old.deletes && now.deletes)
    concerns.push({
      level: 'security',
      reason: 'from now on the cloud resource is deleted with this object',
      wayOut: 'Leave Delete out of managementPolicies.',
    });
  if (old.deletes && !now.deletes)
    concerns.push({ level: 'safe', reason: 'from now on the cloud resource stays when this object is deleted' });
  if (old.updates && !now.updates)
    concerns.push({
      level: 'safe',
      reason: 'managementPolicies have no Update any more: what changes here changes nothing in AWS, and drift stays',
    });
  if (!old.updates && now.updates && old.pausedBy === undefined && now.pausedBy === undefined)
    concerns.push({
      level: 'unknown',
      reason: 'from now on AWS is brought to what is declared here: where the two differ is not in Git',
      wayOut: 'Compare status.atProvider in the cluster with what is declared.',
    });
  if (old.pausedBy === undefined && now.pausedBy !== undefined)
    concerns.push({
      level: 'disrupt',
      reason: `it is paused (${now.pausedBy}): nothing of it is looked at or changed any more`,
    });
  if (old.pausedBy !== undefined && now.pausedBy === undefined)
    concerns.push({
      level: 'unknown',
      reason: 'the pause ends: what changed meanwhile, here and in AWS, is carried out now',
    });
  return concerns;
}

function secretMoved({ before, fields }: Update): Concern[] {
  const moved = changesBelow(fields, 'spec.writeConnectionSecretToRef');
  const old = at(before, 'spec', 'writeConnectionSecretToRef', 'name');
  if (moved.length === 0 || typeof old !== 'string') return [];
  return [
    {
      level: 'disrupt',
      reason: `its connection Secret is written elsewhere: ${old} is no longer kept up to date`,
      wayOut: 'Let what mounts it read the new Secret first.',
    },
  ];
}

/** Fields of the object beside its arguments that no other rule here speaks of. */
function otherFields({ fields, after }: Update): Concern[] {
  const known =
    /^(?:apiVersion$|metadata\.|spec\.(?:forProvider|managementPolicies|deletionPolicy|providerConfigRef|writeConnectionSecretToRef|initProvider)(?:\.|\[|$))/;
  const concerns: Concern[] = fields
    .filter(({ path }) => !known.test(path))
    .map(({ path }) => ({ level: 'unknown', reason: `${path}: no rule here knows what changing it does` }));
  if (changesBelow(fields, 'spec.initProvider').length > 0)
    concerns.push({ level: 'safe', reason: 'initProvider counts only when the resource is made' });
  const ignored = new Set(['crossplane.io/external-name', 'crossplane.io/paused']);
  for (const { path } of fields) {
    const key = /^metadata\.annotations(?:\.([\w-]+)$|\["(.*)"\]$)/.exec(path);
    const name = key?.[1] ?? key?.[2];
    if (name?.startsWith('crossplane.io/') === true && !ignored.has(name))
      concerns.push({ level: 'unknown', reason: `${name}: Crossplane acts by it, and no rule here knows how` });
  }
  return after.metadata === undefined ? [] : concerns;
}

function argumentsChanged(update: Update, fields: readonly FieldChange[]): Concern[] {
  const kind = awsKindOf(update.after);
  if (kind === undefined || (!isExported(kind) && !Object.hasOwn(RULES, kind)))
    return [
      {
        level: 'unknown',
        reason: `${pathsOf(fields)}: whether ${update.after.kind} can change in place is not known here`,
        wayOut:
          'Look the arguments up in the documentation of the provider: what forces a new resource there is refused here for ever.',
      },
    ];
  const { sides, kept } = sidesOf(update, kind);
  const rules = [...(Object.hasOwn(RULES, kind) ? (RULES[kind] ?? []) : []), ...COMMON];
  const stuck: string[] = [];
  const unset: string[] = [];
  const open: string[] = [];
  const judged = new Set<Rule>();
  for (const field of fields) {
    const path = field.path.replace(/^spec\.forProvider\.?/, '').replace(/\[[^\]]*\]/g, '');
    if (isSame(path, sides)) continue;
    const effect = effectOf(kind, path);
    const known = rules.filter(({ knows }) => [...namesOf(path)].some((name) => knows.includes(name)));
    if (effect === 'replace') (isNew(field, path, update) ? unset : stuck).push(path);
    else if (known.length > 0) for (const one of known) judged.add(one);
    else open.push(path);
  }
  const concerns: Concern[] = [...judged].flatMap(({ judge }) => judge(sides));
  if (kept.length > 0)
    concerns.push({ level: 'safe', reason: `${listed(kept)} is no longer declared: what AWS has stays as it is` });
  if (stuck.length > 0) {
    const references = stuck.filter(isReference);
    concerns.push({
      level: 'stuck',
      reason: `${listed(stuck)} cannot be changed: Crossplane refuses the update${references.length === 0 ? '' : '; a reference that was looked up once stays as it was found'}`,
      wayOut: NEW_RESOURCE,
    });
  }
  if (unset.length > 0)
    concerns.push({ level: 'unknown', reason: `${listed(unset)}: refused unless it is what AWS has chosen already` });
  if (open.length > 0)
    concerns.push({
      level: 'unknown',
      reason: `${listed(open)}: no rule here knows what changing it does to a ${update.after.kind}`,
    });
  return concerns;
}

/** Whether nothing was declared before: then AWS, or the provider, had chosen. Of a block that is new as a whole nobody had. */
function isNew(field: FieldChange, path: string, { before }: Update): boolean {
  if ('before' in field || field.sensitive === true) return false;
  const [first = ''] = path.split('.');
  return !(path.includes('.') && argumentsOf(before)[first] === undefined);
}

/**
 * The arguments of both sides, made comparable: what is no longer declared and stays in AWS, a switch that is off by default, and a block that
 * is a list of one in one version of the API and an object in the next are no difference.
 */
function sidesOf({ before, after }: Update, kind: string): { readonly sides: Sides; readonly kept: readonly string[] } {
  const [old, now] = [resolved(argumentsOf(before)), resolved(argumentsOf(after))].map((given) =>
    Object.fromEntries(
      Object.entries(given).filter(([name, value]) => !(value === false && isFalseByDefault(kind, name))),
    ),
  ) as [Record<string, unknown>, Record<string, unknown>];
  const kept = Object.keys(old).filter((name) => now[name] === undefined && isKept(kind, name));
  for (const name of kept) now[name] = old[name];
  const sides: Sides = { before: {}, after: {}, objects: { before, after } };
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = aligned(old[name], now[name]);
    if (was !== undefined) Object.assign(sides.before, { [name]: was });
    if (is !== undefined) Object.assign(sides.after, { [name]: is });
  }
  return { sides, kept };
}

/** A list of one beside an object becomes one too, at any depth. */
function aligned(was: unknown, is: unknown): readonly [unknown, unknown] {
  if (Array.isArray(was) && was.length === 1 && isFields(was[0]) && isFields(is)) return aligned(was[0], is);
  if (Array.isArray(is) && is.length === 1 && isFields(is[0]) && isFields(was)) return aligned(was, is[0]);
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
    const items = was.map((item, index) => aligned(item, is[index]));
    return [items.map(([one]) => one), items.map(([, one]) => one)];
  }
  if (!isFields(was) || !isFields(is)) return [was, is];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const pairs = names.map((name) => [name, aligned(was[name], is[name])] as const);
  const side = (which: 0 | 1) =>
    Object.fromEntries(pairs.flatMap(([name, pair]) => (pair[which] === undefined ? [] : [[name, pair[which]]])));
  return [side(0), side(1)];
}

/** Whether an argument is the same on both sides after all. */
function isSame(path: string, { before, after }: Sides): boolean {
  const [argument = ''] = path.split('.');
  const text = (side: Fields, name: string) =>
    canonicalJson((side[name] ?? null) as Parameters<typeof canonicalJson>[0]);
  const names = [...namesOf(argument)];
  // A reference is looked up anew where its own words change, whatever the argument that it stands for.
  return names.every((name) => text(before, name) === text(after, name));
}

/** References and Secrets under the name of the argument that they give a value to. */
function resolved(given: Fields): Fields {
  const found: Record<string, unknown> = { ...given };
  for (const [name, value] of Object.entries(given)) {
    for (const alias of namesOf(name)) if (found[alias] === undefined) found[alias] = value;
  }
  return isFields(found) ? found : given;
}

function pathsOf(fields: readonly FieldChange[]): string {
  return listed(fields.map(({ path }) => path.replace(/^spec\.forProvider\.?/, '')));
}

function listed(paths: readonly string[]): string {
  const all = [...new Set(paths)];
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`;
}
