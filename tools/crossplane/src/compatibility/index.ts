import type { RiskLevel } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { type Breach, schemaBreaches } from './schema.ts';

/** One thing that a changed CompositeResourceDefinition means for objects and manifests of its kind. */
export interface Compatibility {
  readonly level: RiskLevel;
  readonly reason: string;
  readonly wayOut?: string;
}

interface Version {
  readonly name: string;
  readonly served: boolean;
  readonly referenceable: boolean;
  readonly schema: unknown;
}

/**
 * Whether what fitted a CompositeResourceDefinition still fits it after a change. What is stored in a cluster is not in Git: where that
 * decides, the sentence says so.
 *
 * Sources: https://docs.crossplane.io/latest/composition/composite-resource-definitions/ (versions, scope), and
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/ (pruning, defaulting, ratcheting).
 */
export function compatibilityOf(before: Manifest, after: Manifest): Compatibility[] {
  const [old, now] = [versionsOf(before), versionsOf(after)];
  const found: Compatibility[] = [...scopeChanged(before, after), ...kindChanged(before, after)];
  for (const version of old) {
    const same = now.find(({ name }) => name === version.name);
    if (same === undefined) found.push(versionGone(version));
    else {
      if (version.served && !same.served)
        found.push({
          level: 'disrupt',
          reason: `version ${version.name} is no longer served: manifests that use it are refused`,
          wayOut: 'Move every manifest to a version that stays first, also those outside of this repository.',
        });
      found.push(...schemaBreaches(version.schema, same.schema).map((breach) => told(breach, version.name)));
    }
  }
  return [...found, ...storedElsewhere(old, now)];
}

function versionsOf(definition: Manifest): Version[] {
  const { versions } = (definition.spec ?? {}) as { readonly versions?: unknown };
  return (Array.isArray(versions) ? versions : []).map((one): Version => {
    const { name, served, referenceable, schema } = one as Record<string, unknown>;
    return {
      name: String(name),
      served: served === true,
      referenceable: referenceable === true,
      schema: (schema as { readonly openAPIV3Schema?: unknown } | undefined)?.openAPIV3Schema,
    };
  });
}

function versionGone({ name, referenceable }: Version): Compatibility {
  return referenceable
    ? {
        level: 'stuck',
        reason: `version ${name} is removed, and it is what objects are stored as: the API server refuses to drop it while status.storedVersions of the definition names it, which only the cluster knows`,
        wayOut: `Serve the new version first, make it referenceable, let every object be written anew, then drop ${name}.`,
      }
    : {
        level: 'disrupt',
        reason: `version ${name} is removed: manifests that use it are refused`,
        wayOut: 'Move every manifest to a version that stays first, also those outside of this repository.',
      };
}

/** Crossplane converts nothing but the version's name, unless a webhook is declared. */
function storedElsewhere(old: readonly Version[], now: readonly Version[]): Compatibility[] {
  const stored = (versions: readonly Version[]) => versions.find(({ referenceable }) => referenceable);
  const [from, to] = [stored(old), stored(now)];
  if (from === undefined || to === undefined || from.name === to.name) return [];
  const lost = schemaBreaches(from.schema, to.schema).filter(({ is }) => is !== 'default');
  const words = `objects are stored as ${to.name} in place of ${from.name}, and Compositions have to be for ${to.name}`;
  return lost.length === 0
    ? [{ level: 'disrupt', reason: words }]
    : [
        {
          level: 'disrupt',
          reason: `${words}; without a conversion webhook ${lost
            .slice(0, 3)
            .map(({ path, words: what }) => `${path} ${what}`)
            .join(', ')}`,
          wayOut: `Let ${to.name} take what ${from.name} took, or declare a conversion webhook.`,
        },
      ];
}

function scopeChanged(before: Manifest, after: Manifest): Compatibility[] {
  const scope = ({ apiVersion, spec }: Manifest) =>
    String(
      (spec as { readonly scope?: unknown })?.scope ?? (apiVersion.endsWith('/v1') ? 'LegacyCluster' : 'Namespaced'),
    );
  if (scope(before) === scope(after)) return [];
  return [
    {
      level: 'stuck',
      reason: `scope ${scope(before)} becomes ${scope(after)}: a definition cannot change it, and the API server refuses`,
      wayOut: 'Define another kind and move the objects over: deleting this definition deletes them all.',
    },
  ];
}

function kindChanged(before: Manifest, after: Manifest): Compatibility[] {
  const names = ({ spec }: Manifest) => {
    const { group, names: own } = (spec ?? {}) as {
      readonly group?: unknown;
      readonly names?: { kind?: unknown; plural?: unknown };
    };
    return `${own?.plural}.${group} (${own?.kind})`;
  };
  if (names(before) === names(after)) return [];
  return [
    {
      level: 'stuck',
      reason: `${names(before)} becomes ${names(after)}: a definition cannot change its group, kind or plural`,
      wayOut: 'Define another kind beside it and move the objects over.',
    },
  ];
}

function told({ is, path, words }: Breach, version: string): Compatibility {
  const reason = `${version} ${path} ${words}`;
  if (is === 'default' || is === 'wider') return { level: 'safe', reason };
  return {
    level: 'disrupt',
    reason,
    wayOut: 'Add a version with the new form and serve both, or keep what was taken before.',
  };
}
