import { InputError } from '@mainstem/change/errors';
import { Document, isMap, parseAllDocuments, type YAMLMap } from 'yaml';

export interface Migration {
  /** The file's documents, with the namespaced form first where the Instance stood. */
  readonly text: string;
  /** What has to be known or done beside the file. */
  readonly notes: readonly string[];
}

export interface MigrationOptions {
  /** The namespace that the object gets; by default that of its connection Secret. */
  readonly namespace?: string | undefined;
  /** The name that AWS knows it by; by default what the file says. */
  readonly externalName?: string | undefined;
}

const KINDS = /^rds\.aws\.upbound\.io\/v1beta[123]$/;
const EXTERNAL_NAME = 'crossplane.io/external-name';
/** One object in the namespaced form, a list of one in `v1beta1`. */
const BLOCKS = ['blueGreenUpdate', 'restoreToPointInTime', 's3Import'];

/**
 * The namespaced form of the cluster-scoped `rds.aws.upbound.io` Instance in a file. The old object stays, only observed and kept by AWS
 * when it goes, unless AWS keeps it already: deleting an object that may delete takes the database with it, whoever else manages it.
 *
 * Source of the differences: the definitions of provider-upjet-aws 2.6, `rds.aws.upbound.io_instances.yaml` and
 * `rds.aws.m.upbound.io_instances.yaml`.
 *
 * @param file for messages.
 * @throws InputError where the file says too little, with what to type.
 */
export function migrateInstance(text: string, file: string, options: MigrationOptions = {}): Migration {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) throw new InputError(`${file} holds no object.`);
  const broken = documents.find(({ errors }) => errors.length > 0);
  if (broken !== undefined) throw new InputError(`${file}: ${broken.errors[0]?.message ?? 'it is no YAML'}`);
  const isInstance = (one: Document) => one.get('kind') === 'Instance' && KINDS.test(String(one.get('apiVersion')));
  if (!documents.some((one) => isInstance(one as Document)))
    throw new InputError(
      `${file} holds no Instance of rds.aws.upbound.io (v1beta1, v1beta2 or v1beta3): there is nothing to migrate.`,
    );
  const notes: string[] = [];
  const written = documents.flatMap((one) =>
    isInstance(one as Document) ? migrated(one as Document, file, options, notes) : [one as Document],
  );
  return {
    text: written.map((one) => one.toString({ lineWidth: 0, directives: false }).replace(/^---\n/, '')).join('---\n'),
    notes,
  };
}

function migrated(old: Document, file: string, options: MigrationOptions, notes: string[]): Document[] {
  const name = String(old.getIn(['metadata', 'name']) ?? '');
  const external = options.externalName ?? old.getIn(['metadata', 'annotations', EXTERNAL_NAME]);
  if (typeof external !== 'string' || external === '')
    throw new InputError(
      `${file} does not say which database in AWS ${name} is: without ${EXTERNAL_NAME} the new object would make another one. ` +
        `Read it from the cluster: kubectl get instance.rds.aws.upbound.io ${name} -o jsonpath='{.metadata.annotations.crossplane\\.io/external-name}', ` +
        `then type: mainstem migrate instance ${file} --external-name NAME`,
    );
  const namespace = options.namespace ?? old.getIn(['spec', 'writeConnectionSecretToRef', 'namespace']);
  if (typeof namespace !== 'string' || namespace === '')
    throw new InputError(
      `${file} names no namespace for ${name}: it has no writeConnectionSecretToRef. Type: mainstem migrate instance ${file} --namespace NAMESPACE`,
    );
  refuseReferences(old, file, name);
  const now = new Document(JSON.parse(JSON.stringify(old.toJS())));
  now.commentBefore = old.commentBefore;
  now.set('apiVersion', 'rds.aws.m.upbound.io/v1beta1');
  now.setIn(['metadata', 'namespace'], namespace);
  now.setIn(['metadata', 'annotations', EXTERNAL_NAME], external);
  const keeps = keptByAws(old);
  if (keeps && !now.hasIn(['spec', 'managementPolicies']))
    now.setIn(['spec', 'managementPolicies'], ['Observe', 'Create', 'Update', 'LateInitialize']);
  if (keeps && (now.toJS() as { spec: { managementPolicies?: string[] } }).spec.managementPolicies?.includes('*'))
    now.setIn(['spec', 'managementPolicies'], ['Observe', 'Create', 'Update', 'LateInitialize']);
  now.deleteIn(['spec', 'deletionPolicy']);
  for (const side of ['forProvider', 'initProvider']) argumentsOf(now, side, namespace, notes);
  if (now.hasIn(['spec', 'writeConnectionSecretToRef', 'namespace']))
    now.deleteIn(['spec', 'writeConnectionSecretToRef', 'namespace']);
  const secret = now.getIn(['spec', 'writeConnectionSecretToRef', 'name']);
  if (typeof secret === 'string')
    notes.push(
      `The Secret ${secret} belongs to the old object until that goes; then it goes too, and the new object writes it anew. Pods that start in between wait for it.`,
    );
  const config = now.getIn(['spec', 'providerConfigRef', 'name']);
  if (typeof config === 'string')
    now.setIn(['spec', 'providerConfigRef'], { kind: 'ClusterProviderConfig', name: config });
  notes.push(
    `A ClusterProviderConfig ${typeof config === 'string' ? config : 'default'} of aws.m.upbound.io has to be there, for the same account.`,
  );
  if (keeps) return [now];
  // What is only observed fights with nobody, and what is orphaned takes nothing along.
  old.setIn(['spec', 'managementPolicies'], ['Observe']);
  old.setIn(['spec', 'deletionPolicy'], 'Orphan');
  old.commentBefore = ' Only observed, and kept by AWS when it goes. Take it out in a change after this one.';
  notes.push(
    `Take ${old.get('apiVersion')} Instance ${name} out of ${file} in a change after the one that brings the new object, once that is Ready.`,
  );
  return [now, old];
}

function argumentsOf(now: Document, side: string, namespace: string, notes: string[]): void {
  const given = now.getIn(['spec', side]);
  if (!isMap(given)) return;
  const map = given as YAMLMap;
  for (const block of BLOCKS) {
    const value = (map.toJSON() as Record<string, unknown>)[block];
    if (Array.isArray(value)) {
      if (value.length > 0) map.set(block, now.createNode(value[0]));
      else map.delete(block);
    }
  }
  if (map.has('name')) {
    if (!map.has('dbName')) map.set('dbName', map.get('name'));
    map.delete('name');
  }
  if (map.has('securityGroupNames')) {
    map.delete('securityGroupNames');
    notes.push(`${side}.securityGroupNames is left out: the namespaced form has no such argument.`);
  }
  for (const reference of ['passwordSecretRef', 'passwordWoSecretRef']) {
    const value = map.get(reference);
    if (!isMap(value)) continue;
    const own = value.get('namespace');
    if (own !== undefined && own !== namespace)
      notes.push(
        `${side}.${reference}: the Secret ${String(value.get('name'))} has to be in namespace ${namespace}; it was read from ${String(own)}.`,
      );
    value.delete('namespace');
  }
}

/** References of the old form name cluster-scoped objects, which one in a namespace does not see. */
function refuseReferences(old: Document, file: string, name: string): void {
  const { spec = {} } = old.toJS() as { readonly spec?: Record<string, Record<string, unknown>> };
  const found = ['forProvider', 'initProvider'].flatMap((side) =>
    Object.keys(spec[side] ?? {}).filter((key) => /(?:Ref|Refs|Selector)$/.test(key) && !/SecretRef$/.test(key)),
  );
  if (found.length === 0) return;
  throw new InputError(
    `${file}: ${found.join(', ')} of ${name} name cluster-scoped objects, which an object in a namespace does not see. ` +
      `Write their values in place of them: kubectl get instance.rds.aws.upbound.io ${name} -o yaml shows what they were found to be.`,
  );
}

/** As Crossplane combines the two: see tools/kubernetes `powersOf`. */
function keptByAws(old: Document): boolean {
  const { spec = {} } = old.toJS() as { readonly spec?: { managementPolicies?: string[]; deletionPolicy?: string } };
  const policies = spec.managementPolicies ?? ['*'];
  const isDefault = policies.length === 1 && policies[0] === '*';
  if (spec.deletionPolicy === 'Orphan') return isDefault || !policies.includes('Delete');
  return !policies.includes('*') && !policies.includes('Delete');
}
