import { annotationsOf, at, kindKeyOf, type Manifest } from '../manifest.ts';
import { type Changed, type Concern, changesBelow } from './concern.ts';
import { orphans } from './managed.ts';

/** Arguments whose change restarts or fails over a database: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html */
const RDS_RESTARTS: readonly string[] = [
  'engineVersion',
  'instanceClass',
  'parameterGroupName',
  'port',
  'storageType',
  'multiAz',
];

/** What an update of a managed resource does to its cloud resource. */
export function updatedManaged(changed: Changed & { readonly before: Manifest; readonly after: Manifest }): Concern[] {
  return [...letGo(changed), ...databaseRestarts(changed), ...guardsOff(changed)];
}

/** https://docs.crossplane.io/latest/managed-resources/managed-resources/#naming-external-resources */
function letGo({
  before,
  after,
  fields,
}: Changed & { readonly before: Manifest; readonly after: Manifest }): Concern[] {
  const name = (manifest: Manifest) => annotationsOf(manifest)['crossplane.io/external-name'];
  const concerns: Concern[] = [];
  if (name(before) !== undefined && name(before) !== name(after)) {
    concerns.push({
      level: 'destroy',
      reason: `it lets go of ${name(before)}, which nothing manages any more, and manages or creates ${name(after) ?? 'another'}`,
      wayOut: 'Keep crossplane.io/external-name; to manage another cloud resource, add a second managed resource.',
    });
  }
  if (changesBelow(fields, 'spec.forProvider.region').some((field) => 'before' in field)) {
    concerns.push({
      level: 'destroy',
      reason: 'in another region it finds nothing and creates a new, empty resource; the old one is left unmanaged',
      wayOut: 'Add a second managed resource for the new region, move the data, then remove this one.',
    });
  }
  return concerns;
}

function databaseRestarts({ after, fields }: Changed & { readonly after: Manifest }): Concern[] {
  if (!/^rds\.aws(\.m)?\.upbound\.io\/(Instance|Cluster|ClusterInstance)$/.test(kindKeyOf(after))) return [];
  const hits = RDS_RESTARTS.filter((name) => changesBelow(fields, `spec.forProvider.${name}`).length > 0);
  if (hits.length === 0) return [];
  const now = at(after, 'spec', 'forProvider', 'applyImmediately') === true;
  return [
    {
      level: 'disrupt',
      reason: `${hits.join(', ')}: the database restarts or fails over ${now ? 'at once (applyImmediately)' : 'in its maintenance window'}`,
      wayOut: now ? 'Set applyImmediately: false to wait for the maintenance window.' : 'Check the maintenance window.',
    },
  ];
}

/** Nothing happens now, but the next removal is final. */
function guardsOff({ before, after }: { readonly before: Manifest; readonly after: Manifest }): Concern[] {
  const value = (manifest: Manifest, field: string) => at(manifest, 'spec', 'forProvider', field) === true;
  const concerns: Concern[] = [];
  if (value(before, 'deletionProtection') && !value(after, 'deletionProtection')) {
    concerns.push({ level: 'safe', reason: 'deletionProtection is off: from now on it can be deleted' });
  }
  if (!value(before, 'skipFinalSnapshot') && value(after, 'skipFinalSnapshot')) {
    concerns.push({ level: 'safe', reason: 'skipFinalSnapshot is on: a later deletion keeps no snapshot' });
  }
  if (orphans(before) !== undefined && orphans(after) === undefined) {
    concerns.push({ level: 'safe', reason: 'from now on the cloud resource is deleted with this object' });
  }
  return concerns;
}
