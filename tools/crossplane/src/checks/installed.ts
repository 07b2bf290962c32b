import { type Finding, nearest } from '@mainstem/change';
import { groupOf } from '@mainstem/kubernetes/yaml';
import { packageName } from '../render/functions/builtin.ts';
import { isObject, listAt, nested, type ObjectValue, textAt, type Value } from '../render/go/value.ts';
import { isManagedKind, pluralOf } from '../wiring/kinds.ts';
import type { Located } from './documents.ts';
import { type Say, sayIn } from './report.ts';

/** What a tree installs for managed resources. What it has nothing of comes from elsewhere, and nothing is said of it. */
export interface Installed {
  /** Names of ProviderConfigs by `group/Kind`. */
  readonly configs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entries of activation policies. */
  readonly activated: readonly string[];
  /** Names of the packages of providers, `provider-aws-s3`. */
  readonly providers: ReadonlySet<string>;
  /** A Configuration brings providers that no file names. */
  readonly bringsProviders: boolean;
}

export function installedOf(objects: Iterable<ObjectValue>): Installed {
  const configs = new Map<string, Set<string>>();
  const activated: string[] = [];
  const providers = new Set<string>();
  let bringsProviders = false;
  for (const object of objects) {
    const [group, kind] = [groupOf(textAt(object, 'apiVersion')), textAt(object, 'kind')];
    if (/^(?:Cluster)?ProviderConfig$/.test(kind)) {
      const names = configs.get(`${group}/${kind}`) ?? new Set();
      configs.set(`${group}/${kind}`, names.add(textAt(object, 'metadata', 'name')));
    } else if (kind === 'ManagedResourceActivationPolicy')
      activated.push(...listAt(object, 'spec', 'activate').filter((one) => typeof one === 'string'));
    else if (kind === 'Provider' && group === 'pkg.crossplane.io')
      providers.add(packageName(textAt(object, 'spec', 'package')));
    else if (kind === 'Configuration' && group === 'pkg.crossplane.io') bringsProviders = true;
  }
  return { configs, activated, providers, bringsProviders };
}

/**
 * Whether what managed resources need is in the tree: the ProviderConfig that they name, the activation of their kind, and the provider
 * that serves it. Without one of them an object waits for ever, or the API server knows no such kind.
 */
export function checkInstalled(located: Located, installed: Installed): Finding[] {
  const findings: Finding[] = [];
  const say = sayIn(located, findings);
  const { object } = located;
  checkManaged(object, [], [], installed, say);
  listAt(object, 'spec', 'pipeline').forEach((step, i) => {
    listAt(nested(step, 'input'), 'resources').forEach((resource, j) => {
      const base = nested(resource, 'base');
      const at = ['spec', 'pipeline', i, 'input', 'resources', j, 'base'];
      if (isObject(base)) checkManaged(base, at, listAt(resource, 'patches'), installed, say);
    });
  });
  return findings;
}

type At = readonly (string | number)[];

function checkManaged(object: ObjectValue, at: At, patches: readonly Value[], installed: Installed, say: Say): void {
  const [group, kind] = [groupOf(textAt(object, 'apiVersion')), textAt(object, 'kind')];
  if (!isManagedKind(group, kind)) return;
  const [service = '', ...family] = group.split('.');
  checkConfig(object, at, patches, { group: family.join('.'), installed, say });
  const { activated, bringsProviders, providers } = installed;
  const name = `${pluralOf(kind)}.${group}`;
  if (activated.length > 0 && !activated.some((entry) => isMatch(entry, name)))
    say('warning', 'crossplane/not-activated', [...at, 'kind'], {
      message: `No activation policy of the tree activates ${name}, so that the API server knows no ${kind} unless another policy does.`,
      suggestion: `Add ${name} to spec.activate of the ManagedResourceActivationPolicy.`,
    });
  const owner = family[0] ?? '';
  const wanted = `provider-${owner}-${service}`;
  const isOfFamily = (one: string) => one === `provider-family-${owner}` || one.startsWith(`provider-${owner}-`);
  if (
    !bringsProviders &&
    [...providers].some(isOfFamily) &&
    !providers.has(wanted) &&
    !providers.has(`provider-${owner}`)
  )
    say('warning', 'crossplane/provider-not-installed', [...at, 'apiVersion'], {
      message: `No Provider of the tree serves ${group}, as others of its family are served.`,
      suggestion: `Add a Provider with the package ${wanted}.`,
    });
}

function checkConfig(
  object: ObjectValue,
  at: At,
  patches: readonly Value[],
  { group, installed, say }: { readonly group: string; readonly installed: Installed; readonly say: Say },
): void {
  const name = textAt(object, 'spec', 'providerConfigRef', 'name');
  const isPatched = patches.some((patch) => textAt(patch, 'toFieldPath').startsWith('spec.providerConfigRef'));
  if (name === '' || isPatched) return;
  // Namespaced managed resources default to the one of the cluster.
  const usual = group.includes('.m.') ? 'ClusterProviderConfig' : 'ProviderConfig';
  const kind = textAt(object, 'spec', 'providerConfigRef', 'kind') || usual;
  const names = installed.configs.get(`${group}/${kind}`);
  if (names === undefined || names.has(name)) return;
  const meant = nearest(name, names);
  say('warning', 'crossplane/provider-config-missing', [...at, 'spec', 'providerConfigRef', 'name'], {
    message: `No ${kind} ${name} of ${group} is in the tree.`,
    suggestion: meant === undefined ? `The tree has: ${[...names].sort().join(', ')}.` : `Did you mean ${meant}?`,
  });
}

/** An entry is a name, or has one `*` that stands for what comes before: `*.s3.aws.m.upbound.io`. */
function isMatch(entry: string, name: string): boolean {
  return entry === name || (entry.startsWith('*') && name.endsWith(entry.slice(1)));
}
