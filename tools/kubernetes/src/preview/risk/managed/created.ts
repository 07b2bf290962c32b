import { at, type Manifest } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { openedByAcl } from './acl.ts';
import { databaseWords } from './databases.ts';
import { doorsOf, isEverywhere, ownDoors } from './doors.ts';
import { powersOf } from './policies.ts';
import { openToAll } from './policy-documents.ts';
import { argumentsOf, awsKindOf, externalNameOf } from './resource.ts';
import { blockOf } from './updates.ts';

/** What a new managed resource makes, in the words of the team that asks for it, and what it opens. */
export function createdManaged(manifest: Manifest): Concern[] {
  const given = argumentsOf(manifest);
  const { creates, deletes, pausedBy } = powersOf(manifest);
  const kind = awsKindOf(manifest);
  if (pausedBy !== undefined) return [{ level: 'safe', reason: `it is paused (${pausedBy}): nothing is made yet` }];
  if (!creates)
    return [
      { level: 'safe', reason: 'managementPolicies have no Create: it takes over what is there, and makes nothing' },
    ];
  const kept = deletes ? 'deleted with its object' : 'kept when deleted';
  const concerns: Concern[] = [];
  if (kind === 'rds/Instance' || kind === 'rds/Cluster') {
    const size = given.allocatedStorage === undefined ? '' : `, ${given.allocatedStorage} GiB`;
    const name = externalNameOf(manifest);
    const reason =
      name === undefined
        ? `creates ${databaseWords(given)}${size}, ${kept}`
        : `takes over ${name} (${databaseWords(given)}${size}), where it is there; ${kept}`;
    concerns.push({ level: 'safe', reason });
  }
  if (kind === 's3/Bucket') concerns.push({ level: 'safe', reason: `creates a bucket, ${kept}` });
  if (kind === 'sqs/Queue')
    concerns.push({
      level: 'safe',
      reason: `creates a ${given.fifoQueue === true ? 'first-in, first-out ' : ''}queue, ${kept}`,
    });
  for (const name of ['policy', 'assumeRolePolicy']) concerns.push(...openToAll(name, given[name]));
  if (
    kind === 'iam/RolePolicyAttachment' &&
    /:policy\/(?:AdministratorAccess|IAMFullAccess|PowerUserAccess)$/.test(String(given.policyArn))
  )
    concerns.push({
      level: 'security',
      reason: `the role gets ${given.policyArn}`,
      wayOut: 'Attach a policy with what is needed.',
    });
  if (kind?.startsWith('s3/Bucket')) concerns.push(...openedByAcl(given));
  if (kind === 's3/BucketOwnershipControls' && blockOf(given.rule).objectOwnership !== 'BucketOwnerEnforced')
    concerns.push({
      level: 'security',
      reason: 'access control lists count, beside policies',
      wayOut: 'Set objectOwnership: BucketOwnerEnforced.',
    });
  const inwards =
    kind === 'ec2/SecurityGroupIngressRule' || (kind === 'ec2/SecurityGroupRule' && given.type === 'ingress');
  const doors = kind === 'ec2/SecurityGroup' ? doorsOf(given.ingress) : inwards ? ownDoors(given) : [];
  if (isEverywhere(doors))
    concerns.push({
      level: 'security',
      reason: 'it lets traffic in from everywhere',
      wayOut: 'Name the peers that may connect.',
    });
  if (
    kind === 'rds/Instance' &&
    given.storageEncrypted !== true &&
    at(manifest, 'spec', 'forProvider', 'snapshotIdentifier') === undefined
  )
    concerns.push({
      level: 'security',
      reason: 'its storage is not encrypted, and can never be: storageEncrypted cannot be changed later',
      wayOut: 'Set storageEncrypted: true now.',
    });
  return concerns;
}
