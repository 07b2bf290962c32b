import { kindKeyOf, type Manifest } from '../manifest.ts';
import { type Changed, type Concern, changesBelow } from './concern.ts';

interface Indirect {
  /** A change at or below one of these paths has an effect that this object does not show. */
  readonly paths: readonly string[];
  readonly reason: string;
}

/**
 * Objects that make a controller change other objects. What those become cannot be read off the object itself, so it is
 * `unknown` here; the preview of the project that they deliver or compose says it.
 */
const INDIRECT: Readonly<Record<string, readonly Indirect[]>> = {
  // https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
  'argoproj.io/Application': [
    {
      paths: ['spec.destination'],
      reason: 'it delivers to another place: objects are created there, and the old ones are pruned or left unmanaged',
    },
    {
      paths: ['spec.source', 'spec.sources', 'spec.sourceHydrator'],
      reason:
        'it delivers another source: what only the old one holds is pruned, and the difference is not compared here',
    },
    {
      paths: ['spec.syncPolicy.automated'],
      reason:
        'its automation changes: with prune, whatever is in the cluster and no longer in Git is deleted at the next sync',
    },
  ],
  'argoproj.io/ApplicationSet': [
    {
      paths: ['spec'],
      reason: 'it may generate other Applications: one that is no longer generated is deleted with what it delivered',
    },
  ],
  'apiextensions.crossplane.io/Composition': [
    {
      paths: ['spec'],
      reason:
        'every composite resource that uses it is composed anew: those of this repository have a preview of their own, others are not seen here',
    },
  ],
  'apiextensions.crossplane.io/EnvironmentConfig': [
    {
      paths: ['data'],
      reason:
        'compositions that read it may compose something else: composite resources of this repository have a preview of their own, others are not seen here',
    },
  ],
  'pkg.crossplane.io/Configuration': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
  'pkg.crossplane.io/Function': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
  'pkg.crossplane.io/Provider': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
};

/** What an update may do to other objects. */
export function indirect({ after, fields }: Changed & { readonly after: Manifest }): Concern[] {
  const kind = kindKeyOf(after);
  const rules = Object.hasOwn(INDIRECT, kind) ? (INDIRECT[kind] ?? []) : [];
  return rules
    .filter(({ paths }) => paths.some((path) => changesBelow(fields, path).length > 0))
    .map(({ reason }): Concern => ({ level: 'unknown', reason }));
}
