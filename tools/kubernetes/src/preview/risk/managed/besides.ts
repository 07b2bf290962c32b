import { at, isFields, type Manifest } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { doorWords, ownDoors } from './doors.ts';
import { lifecycleBegins } from './lifecycle.ts';
import { powersOf } from './policies.ts';
import { policyChanged } from './policy-documents.ts';
import { argumentsOf, awsKindOf, externalNameOf } from './resource.ts';

/** A setting of a resource that is an object of its own. */
interface Beside {
  /** Kind of what it sets, and the argument that names it. */
  readonly of: string;
  readonly argument: string;
  readonly begins: (manifest: Manifest) => Concern[];
}

const policy = (manifest: Manifest): Concern[] => policyChanged('policy', undefined, argumentsOf(manifest).policy);
const door = (manifest: Manifest): Concern[] => {
  const given = argumentsOf(manifest);
  const isOut = given.type === 'egress' || awsKindOf(manifest) === 'ec2/SecurityGroupEgressRule';
  const doors = ownDoors(given);
  return doors.length === 0
    ? []
    : [
        {
          level: 'security',
          reason: `it lets ${doorWords(doors)} ${isOut ? 'out of' : 'into'} a group that is there already`,
          wayOut: 'Make sure that this access is meant.',
        },
      ];
};

const BESIDES: Readonly<Record<string, Beside>> = {
  's3/BucketLifecycleConfiguration': {
    of: 's3/Bucket',
    argument: 'bucket',
    begins: (manifest) => lifecycleBegins(argumentsOf(manifest)),
  },
  's3/BucketPolicy': { of: 's3/Bucket', argument: 'bucket', begins: policy },
  'sqs/QueuePolicy': { of: 'sqs/Queue', argument: 'queueUrl', begins: policy },
  'sns/TopicPolicy': { of: 'sns/Topic', argument: 'arn', begins: policy },
  'secretsmanager/SecretPolicy': { of: 'secretsmanager/Secret', argument: 'secretArn', begins: policy },
  'ec2/SecurityGroupIngressRule': { of: 'ec2/SecurityGroup', argument: 'securityGroupId', begins: door },
  'ec2/SecurityGroupEgressRule': { of: 'ec2/SecurityGroup', argument: 'securityGroupId', begins: door },
  'ec2/SecurityGroupRule': { of: 'ec2/SecurityGroup', argument: 'securityGroupId', begins: door },
};

/**
 * What a new setting does to a resource that is there already: of a new one, nobody has anything yet.
 *
 * @param come every new object: what it sets is new if it is one of them.
 */
export function besides(manifest: Manifest, come: readonly Manifest[]): Concern[] {
  const kind = awsKindOf(manifest);
  const beside = kind === undefined || !Object.hasOwn(BESIDES, kind) ? undefined : BESIDES[kind];
  if (beside === undefined || !powersOf(manifest).creates) return [];
  const isNew = come.some((other) => awsKindOf(other) === beside.of && names(manifest, beside.argument, other));
  return isNew ? [] : beside.begins(manifest);
}

/** Whether an argument names an object: by its name in AWS, by reference, or by a selector, which any new one may fit. */
function names(manifest: Manifest, argument: string, other: Manifest): boolean {
  const given = (name: string) => argumentsOf(manifest)[name];
  const value = given(argument);
  if (typeof value === 'string')
    return [externalNameOf(other), other.metadata.name, argumentsOf(other)[argument], argumentsOf(other).name].some(
      (name) =>
        typeof name === 'string' && (value === name || value.endsWith(`/${name}`) || value.endsWith(`:${name}`)),
    );
  const reference = given(`${argument}Ref`);
  if (isFields(reference)) return reference.name === other.metadata.name;
  const selector = given(`${argument}Selector`);
  if (!isFields(selector)) return false;
  const labels = Object.entries(isFields(selector.matchLabels) ? selector.matchLabels : {});
  return labels.every(([key, label]) => at(other, 'metadata', 'labels', key) === label);
}
