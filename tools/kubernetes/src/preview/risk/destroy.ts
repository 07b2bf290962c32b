import { groupOf } from '../../yaml/head.ts';
import { at, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { hasOption, SYNC_OPTIONS } from './annotations.ts';
import type { Concern, Surroundings } from './concern.ts';
import { deletedRoutine } from './deleted-routine.ts';
import { cascadeKeeper } from './left-behind.ts';
import { deletedManaged, isManagedResource } from './managed/index.ts';

type Rule = (manifest: Manifest) => Concern;

const destroy = (reason: string, wayOut: string): Concern => ({ level: 'destroy', reason, wayOut });
const KEEP_FIRST = `Annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one, or take a backup first.`;

/** What is lost when an object of these kinds is deleted. */
const LOSSES: Readonly<Record<string, Rule>> = {
  // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
  '/PersistentVolumeClaim': () =>
    destroy('the claim is deleted, and with reclaim policy Delete its volume and the data in it', KEEP_FIRST),
  '/PersistentVolume': (manifest) =>
    at(manifest, 'spec', 'persistentVolumeReclaimPolicy') === 'Retain'
      ? destroy(
          'the volume object is deleted; the storage behind it stays (Retain) but nothing points to it',
          KEEP_FIRST,
        )
      : destroy('the volume is deleted, and with reclaim policy Delete the storage behind it', KEEP_FIRST),
  // https://kubernetes.io/docs/tasks/administer-cluster/namespaces/#deleting-a-namespace
  '/Namespace': () =>
    destroy(
      'everything in the namespace is deleted with it, also what is not in Git',
      `Empty it first and leave the namespace, or annotate it ${SYNC_OPTIONS}: Prune=false in an earlier change.`,
    ),
  // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition
  'apiextensions.k8s.io/CustomResourceDefinition': (manifest) =>
    destroy(
      `every ${at(manifest, 'spec', 'names', 'kind') ?? 'custom resource'} in the cluster is deleted with its definition`,
      `Remove the custom resources in a change before this one, or annotate the definition ${SYNC_OPTIONS}: Prune=false.`,
    ),
  // https://docs.crossplane.io/latest/composition/composite-resource-definitions/: Crossplane deletes the CRD it made.
  'apiextensions.crossplane.io/CompositeResourceDefinition': (manifest) =>
    destroy(
      `every ${at(manifest, 'spec', 'names', 'kind') ?? 'composite resource'} is deleted with its definition, and what it composes`,
      'Remove the composite resources in a change before this one.',
    ),
  'apps/StatefulSet': deletedStatefulSet,
  // https://kubernetes.io/docs/concepts/storage/volume-snapshots/#deletion-policy
  'snapshot.storage.k8s.io/VolumeSnapshot': () =>
    destroy('the snapshot is deleted, and by default its content', KEEP_FIRST),
  'snapshot.storage.k8s.io/VolumeSnapshotContent': (manifest) =>
    at(manifest, 'spec', 'deletionPolicy') === 'Retain'
      ? { level: 'safe', reason: 'the snapshot behind it stays (deletionPolicy: Retain)' }
      : destroy('the snapshot is deleted', KEEP_FIRST),
  'argoproj.io/Application': deletedApplication,
  'argoproj.io/ApplicationSet': deletedApplicationSet,
};

/** Custom resources of operators that own data: deleting one deletes the database, the queue or the bucket. */
const STATEFUL_OPERATORS: ReadonlySet<string> = new Set([
  'acid.zalan.do/postgresql',
  'clickhouse.altinity.com/ClickHouseInstallation',
  'elasticsearch.k8s.elastic.co/Elasticsearch',
  'k8s.mariadb.com/MariaDB',
  'kafka.strimzi.io/Kafka',
  'kafka.strimzi.io/KafkaTopic',
  'minio.min.io/Tenant',
  'mongodbcommunity.mongodb.com/MongoDBCommunity',
  'mysql.oracle.com/InnoDBCluster',
  'opensearch.opster.io/OpenSearchCluster',
  'postgres-operator.crunchydata.com/PostgresCluster',
  'postgresql.cnpg.io/Cluster',
  'postgresql.cnpg.io/Database',
  'psmdb.percona.com/PerconaServerMongoDB',
  'pxc.percona.com/PerconaXtraDBCluster',
  'rabbitmq.com/RabbitmqCluster',
  'redis.redis.opstreelabs.in/RedisCluster',
]);

/**
 * What deleting an object costs.
 *
 * @param manifest the object as base declares it: what the live one is taken to be.
 */
export function deleted(manifest: Manifest, surroundings: Surroundings): Concern[] {
  const losses = lossesOf(manifest, surroundings.compositeKinds);
  const [concern] = losses;
  if (concern === undefined) return [];
  const concerns = [...losses, ...confirmations(manifest, surroundings, concern.level)];
  if (concern.level !== 'destroy') return concerns;
  const keeper = cascadeKeeper(manifest);
  if (keeper !== undefined) {
    concerns.push({
      level: 'destroy',
      reason: `${keeper} does not keep it: it holds only when the Application is deleted, pruning ignores it`,
    });
  }
  return concerns;
}

/**
 * What waits for a person: set on the object or on its Application.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#resource-pruning-with-confirmation
 */
function confirmations(
  manifest: Manifest,
  { projectRemoved, syncOptions = [] }: Surroundings,
  level: Concern['level'],
): Concern[] {
  const waits = (option: string) => syncOptions.includes(option) || hasOption(manifest, SYNC_OPTIONS, option);
  const concerns: Concern[] = [];
  if (waits('Prune=confirm')) {
    const reason = 'it waits for a person: Argo CD prunes it only after a confirmation (Prune=confirm)';
    concerns.push({ level, reason });
  }
  if (projectRemoved && waits('Delete=confirm')) {
    const reason =
      'it waits for a person: where its Application is deleted, Argo CD deletes it only after a confirmation (Delete=confirm)';
    concerns.push({ level, reason });
  }
  return concerns;
}

function lossesOf(manifest: Manifest, compositeKinds: ReadonlySet<string>): Concern[] {
  const isComposite = compositeKinds.has(kindKeyOf(manifest));
  return !isComposite && isManagedResource(manifest) ? deletedManaged(manifest) : [lossOf(manifest, compositeKinds)];
}

function lossOf(manifest: Manifest, compositeKinds: ReadonlySet<string>): Concern {
  const kind = kindKeyOf(manifest);
  if (compositeKinds.has(kind)) {
    return destroy(
      'it is a composite resource: everything it composes is deleted with it',
      `Set managementPolicies without Delete on what must stay, or annotate it ${SYNC_OPTIONS}: Prune=false, in a change before this one.`,
    );
  }
  const rule = Object.hasOwn(LOSSES, kind) ? LOSSES[kind] : undefined;
  if (rule !== undefined) return rule(manifest);
  if (STATEFUL_OPERATORS.has(kind)) {
    return destroy(`its operator deletes the ${manifest.kind} and what it stores`, KEEP_FIRST);
  }
  // https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/
  if (groupOf(manifest.apiVersion).endsWith('.services.k8s.aws')) {
    return hasOption(manifest, 'services.k8s.aws/deletion-policy', 'retain')
      ? { level: 'safe', reason: 'the AWS resource stays (services.k8s.aws/deletion-policy: retain), unmanaged' }
      : destroy('the AWS resource is deleted with it', 'Annotate it services.k8s.aws/deletion-policy: retain first.');
  }
  return deletedRoutine(manifest);
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention */
function deletedStatefulSet(manifest: Manifest): Concern {
  const claims = itemsOf(at(manifest, 'spec', 'volumeClaimTemplates')).map((claim) => at(claim, 'metadata', 'name'));
  if (claims.length === 0) return { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' };
  if (at(manifest, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted') === 'Delete') {
    return destroy(
      `its claims (${claims.join(', ')}) are deleted with it: persistentVolumeClaimRetentionPolicy.whenDeleted is Delete`,
      'Set persistentVolumeClaimRetentionPolicy.whenDeleted to Retain in a change before this one.',
    );
  }
  // The data stays, but whose it is gets lost: only a StatefulSet of the same name finds the claims again.
  return destroy(
    `its pods are deleted and whatever they serve stops; its claims (${claims.join(', ')}) and their data stay, and belong to nothing any more`,
    `Back the data up first, or annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one.`,
  );
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/#about-the-deletion-finalizer */
function deletedApplication(manifest: Manifest): Concern {
  if (!hasResourcesFinalizer(manifest)) {
    return {
      level: 'safe',
      reason: 'it has no resources finalizer: what it delivered stays in the cluster, unmanaged',
    };
  }
  return destroy(
    'its resources finalizer deletes everything it delivered',
    'Remove the finalizer resources-finalizer.argocd.argoproj.io in a change before this one, if its resources must stay.',
  );
}

/** https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/ */
function deletedApplicationSet(manifest: Manifest): Concern {
  if (at(manifest, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion') === true) {
    return { level: 'safe', reason: 'preserveResourcesOnDeletion: what its Applications delivered stays, unmanaged' };
  }
  return destroy(
    'its Applications are deleted with it, and everything they delivered',
    'Set spec.syncPolicy.preserveResourcesOnDeletion to true in a change before this one, if the resources must stay.',
  );
}

function hasResourcesFinalizer(manifest: Manifest): boolean {
  const finalizers = at(manifest, 'metadata', 'finalizers');
  return (
    Array.isArray(finalizers) &&
    finalizers.some((name) => typeof name === 'string' && name.startsWith('resources-finalizer.argocd.argoproj.io'))
  );
}
