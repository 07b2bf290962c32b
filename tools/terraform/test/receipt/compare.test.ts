import type { OutputChange, Preview, ResourceChange, UnreviewedChange } from '@mainstem/change';
import { countsOf, digestOf } from '@mainstem/change';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';
import {
  approvalOf,
  type Changes,
  compareWithReceipts,
  deriveKeys,
  sealPreview,
  sealState,
} from '../../src/receipt/index.ts';

const KEYS = deriveKeys('a review key for tests only');
const keyed = { macKey: KEYS.mac };

type Json = Record<string, unknown>;
interface Planned {
  readonly type?: string;
  readonly address?: string;
  readonly actions?: readonly string[];
  readonly before?: Json | null;
  readonly after?: Json | null;
  readonly unknown?: Json;
  readonly sensitive?: Json;
  readonly replace?: readonly (readonly (string | number)[])[];
  readonly importing?: Json;
  readonly previousAddress?: string;
  readonly reason?: string;
}

/** What `terraform show -json` prints for these changes, read as a preview reads it. */
function plan(
  planned: readonly Planned[],
  options: { macKey?: typeof KEYS.mac } = keyed,
  outputs: readonly OutputChange[] = [],
  more: Json = {},
): Changes {
  const reading = readPlan(
    {
      format_version: '1.2',
      terraform_version: '1.11.4',
      ...more,
      resource_changes: planned.map((one) => {
        const type = one.type ?? 'aws_sqs_queue';
        return {
          address: one.address ?? `${type}.x`,
          mode: 'managed',
          type,
          name: 'x',
          ...(one.previousAddress === undefined ? {} : { previous_address: one.previousAddress }),
          ...(one.reason === undefined ? {} : { action_reason: one.reason }),
          change: {
            actions: one.actions ?? ['update'],
            before: one.before ?? null,
            after: one.after ?? null,
            after_unknown: one.unknown ?? {},
            before_sensitive: one.sensitive ?? {},
            after_sensitive: one.sensitive ?? {},
            ...(one.replace === undefined ? {} : { replace_paths: one.replace }),
            ...(one.importing === undefined ? {} : { importing: one.importing }),
          },
        };
      }),
    },
    options,
  );
  const { resources, outputChanges, invocations, invoked } = reading;
  return { resources, outputs: [...outputs, ...outputChanges], invocations, invoked };
}

/** A plan of one output that changes. */
const output = (before: unknown, after: unknown, options = keyed as { macKey?: typeof KEYS.mac }, more: Json = {}) =>
  plan([], options, [], { output_changes: { o: { actions: ['update'], before, after, ...more } } });

/** A plan of an action that an update of `aws_sqs_queue.x` invokes. */
const invokes = (payload: string, options = keyed as { macKey?: typeof KEYS.mac }, more: Json = {}, a = 2) =>
  plan([update({ a: 1 }, { a })], options, [], {
    action_invocations: [
      {
        address: 'action.aws_lambda_invoke.x',
        config_values: { payload },
        lifecycle_action_trigger: { triggering_resource_address: 'aws_sqs_queue.x' },
        ...more,
      },
    ],
  });

const replace = (before: Json, after: Json, more: Planned = {}): Planned => ({
  actions: ['delete', 'create'],
  before,
  after,
  replace: [['a']],
  ...more,
});
const dsn = (password: string) => ({ dsn: `db://u:${password}@h`, a: 1 });

const update = (before: Json, after: Json, more: Planned = {}): Planned => ({ before, after, ...more });
const create = (after: Json, more: Planned = {}): Planned => ({ actions: ['create'], after, ...more });
const destroy = (before: Json, more: Planned = {}): Planned => ({ actions: ['delete'], before, ...more });

interface Case {
  readonly name: string;
  readonly receipts: readonly Changes[];
  readonly now: Changes;
  readonly volatile?: readonly string[];
  /** What stops it, as `address: part of a reason`. Absent: nothing does. */
  readonly stops?: readonly string[];
}

const sg = 'aws_security_group';
const rule = (port: number, more: Json = {}): Json => ({
  from_port: port,
  to_port: port,
  cidr_blocks: ['10.0.0.0/8'],
  description: `p${port}`,
  ...more,
});
const policy = (...actions: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: 'arn:aws:s3:::b/*' }],
  });

const GOES_ON: readonly Case[] = [
  { name: 'the same plan', receipts: [plan([update({ a: 1 }, { a: 2 })])], now: plan([update({ a: 1 }, { a: 2 })]) },
  {
    name: 'nothing left to do: a re-run of the same commit',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([]),
  },
  {
    name: 'two pull requests that touch different fields of one resource',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 2, b: 1 })]), plan([update({ a: 1, b: 1 }, { a: 1, b: 2 })])],
    now: plan([update({ a: 1, b: 1 }, { a: 2, b: 2 })]),
  },
  {
    name: 'the first of them applied already',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 1, b: 2 })])],
    now: plan([update({ a: 2, b: 1 }, { a: 2, b: 2 })]),
  },
  {
    name: 'two pull requests that touch different fields of one nested block',
    receipts: [
      plan([update({ cfg: [{ a: 1, b: 1 }] }, { cfg: [{ a: 2, b: 1 }] })]),
      plan([update({ cfg: [{ a: 1, b: 1 }] }, { cfg: [{ a: 1, b: 2 }] })]),
    ],
    now: plan([update({ cfg: [{ a: 1, b: 1 }] }, { cfg: [{ a: 2, b: 2 }] })]),
  },
  {
    name: 'two pull requests that each add an element to one set',
    receipts: [plan([update({ s: ['a'] }, { s: ['a', 'b'] })]), plan([update({ s: ['a'] }, { s: ['a', 'c'] })])],
    now: plan([update({ s: ['a'] }, { s: ['a', 'b', 'c'] })]),
  },
  {
    name: 'a resource that one pull request created, applied, and the next changed as if it were to be created',
    receipts: [plan([create({ a: 1, b: 2 })])],
    now: plan([update({ a: 1, b: 1 }, { a: 1, b: 2 })]),
  },
  {
    name: 'a most_recent data source whose attribute is declared volatile',
    receipts: [plan([update({ ami: 'ami-1', t: 1 }, { ami: 'ami-2', t: 2 }, { type: 'aws_launch_template' })])],
    now: plan([update({ ami: 'ami-1', t: 1 }, { ami: 'ami-3', t: 2 }, { type: 'aws_launch_template' })]),
    volatile: ['aws_launch_template.ami'],
  },
  {
    name: 'a most_recent data source whose newer image came after the review: one volatile field of a resource that no receipt has',
    receipts: [plan([])],
    now: plan([update({ ami: 'ami-1' }, { ami: 'ami-3' }, { type: 'aws_launch_template' })]),
    volatile: ['aws_launch_template.ami'],
  },
  {
    name: 'a Git SHA in default_tags, in every resource',
    receipts: [plan([update({ a: 1, tags_all: { GitSha: 'a1' } }, { a: 2, tags_all: { GitSha: 'b2' } })])],
    now: plan([
      update({ a: 1, tags_all: { GitSha: 'a1' } }, { a: 2, tags_all: { GitSha: 'c3' } }),
      update({ tags_all: { GitSha: 'a1' } }, { tags_all: { GitSha: 'c3' } }, { type: 'aws_sns_topic' }),
    ]),
    volatile: ['tags_all.GitSha'],
  },
  {
    name: 'an archive that was packed anew',
    receipts: [plan([update({ source_code_hash: 'a' }, { source_code_hash: 'b' }, { type: 'aws_lambda_function' })])],
    now: plan([update({ source_code_hash: 'a' }, { source_code_hash: 'c' }, { type: 'aws_lambda_function' })]),
    volatile: ['aws_lambda_function.source_code_hash'],
  },
  {
    name: 'an unknown that became known',
    receipts: [plan([create({ a: 1 }, { unknown: { vpc_id: true, tags: true } })])],
    now: plan([create({ a: 1, vpc_id: 'vpc-1', tags: { a: 'b' } })]),
  },
  {
    name: 'an unknown secret that became known',
    receipts: [plan([create({ a: 1 }, { unknown: { token: true }, sensitive: { token: true } })])],
    now: plan([create({ a: 1, token: 'tttttt' }, { sensitive: { token: true } })]),
  },
  {
    name: 'an unknown element of a set that became known',
    receipts: [plan([update({ ids: ['a', 'z'] }, { ids: ['a', 'z'] }, { unknown: { ids: [false, false, true] } })])],
    now: plan([update({ ids: ['a', 'z'] }, { ids: ['a', 'k', 'z'] })]),
  },
  {
    name: 'a provider that reorders a set of values',
    receipts: [plan([update({ s: ['a', 'b'] }, { s: ['a', 'b', 'c'] })])],
    now: plan([update({ s: ['b', 'a'] }, { s: ['c', 'b', 'a'] })]),
  },
  {
    name: 'a provider that reorders a set of blocks while one of them changes',
    receipts: [
      plan([
        update(
          { ingress: [rule(80), rule(443)] },
          { ingress: [rule(80), rule(443, { description: 'new' })] },
          { type: sg },
        ),
      ]),
    ],
    now: plan([
      update(
        { ingress: [rule(443), rule(80)] },
        { ingress: [rule(443, { description: 'new' }), rule(80)] },
        { type: sg },
      ),
    ]),
  },
  {
    name: 'a new block at another index, without a key',
    receipts: [plan([update({ ingress: [rule(80)] }, { ingress: [rule(80), rule(443)] }, { type: sg })], {})],
    now: plan([update({ ingress: [rule(80)] }, { ingress: [rule(443), rule(80)] }, { type: sg })], {}),
  },
  {
    name: 'a policy document written in another order of keys',
    receipts: [plan([create({ policy: '{"a":1,"b":[2]}' })])],
    now: plan([create({ policy: '{"b":[2],"a":1}' })]),
  },
  {
    name: 'a replace at review that is an update now',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 2, b: 2 }, { actions: ['delete', 'create'], replace: [['a']] })])],
    now: plan([update({ a: 2, b: 1 }, { a: 2, b: 2 })]),
  },
  {
    name: 'a secret under the same key',
    receipts: [
      plan([update({ password: 'old-secret' }, { password: 'new-secret' }, { sensitive: { password: true } })]),
    ],
    now: plan([update({ password: 'old-secret' }, { password: 'new-secret' }, { sensitive: { password: true } })]),
  },
  {
    name: 'a text that holds a secret',
    receipts: [
      plan([create({ url: 'db://u:hunter2hunter2@h', password: 'hunter2hunter2' }, { sensitive: { password: true } })]),
    ],
    now: plan([
      create({ url: 'db://u:hunter2hunter2@h', password: 'hunter2hunter2' }, { sensitive: { password: true } }),
    ]),
  },
  {
    name: 'an update of one volatile field from which a version and tags_all follow, of a resource that no receipt has',
    receipts: [],
    now: plan([
      update(
        { code: 'a', version: '1', tags: { GitSha: 'a' }, tags_all: { GitSha: 'a' } },
        { code: 'b', tags: { GitSha: 'b' }, tags_all: { GitSha: 'b' } },
        { unknown: { version: true, last_modified: true } },
      ),
    ]),
    volatile: ['code', 'tags.GitSha'],
  },
  {
    name: 'an import with changes',
    receipts: [plan([update({ a: 1 }, { a: 2 }, { importing: { id: 'one' } })])],
    now: plan([update({ a: 1 }, { a: 2 }, { importing: { id: 'one' } })]),
  },
  {
    name: 'a replace of the same object',
    receipts: [plan([replace({ a: 1, id: 'one' }, { a: 2 }, { unknown: { id: true } })])],
    now: plan([replace({ a: 1, id: 'one' }, { a: 2 }, { unknown: { id: true } })]),
  },
  {
    name: 'a delete of an object whose name is not shown, under the same key',
    receipts: [plan([destroy({ name: 'first-name' }, { sensitive: { name: true } })])],
    now: plan([destroy({ name: 'first-name' }, { sensitive: { name: true } })]),
  },
  {
    name: 'a hidden leaf of an output under the same key',
    receipts: [output(dsn('first-secret'), dsn('other-secret'))],
    now: output(dsn('first-secret'), dsn('other-secret')),
  },
  {
    name: 'a hidden leaf of an output that stays as it is, without a key',
    receipts: [output({ ...dsn('first-secret'), a: 1 }, { ...dsn('first-secret'), a: 2 }, {})],
    now: output({ ...dsn('first-secret'), a: 1 }, { ...dsn('first-secret'), a: 2 }, {}),
  },
  {
    name: 'a sensitive output under the same key',
    receipts: [output('first-value', 'other-value', keyed, { after_sensitive: true })],
    now: output('first-value', 'other-value', keyed, { after_sensitive: true }),
  },
  { name: 'an action with the same payload', receipts: [invokes('one')], now: invokes('one') },
  { name: 'an action with the same payload, without a key', receipts: [invokes('one', {})], now: invokes('one', {}) },
  { name: 'a delete', receipts: [plan([destroy({ id: 'q' })])], now: plan([destroy({ id: 'q' })]) },
  {
    name: 'a move',
    receipts: [plan([update({ a: 1 }, { a: 1 }, { actions: ['no-op'], previousAddress: 'aws_sqs_queue.old' })])],
    now: plan([update({ a: 1 }, { a: 1 }, { actions: ['no-op'], previousAddress: 'aws_sqs_queue.old' })]),
  },
  {
    name: 'a move that was reviewed together with an update',
    receipts: [plan([update({ a: 1 }, { a: 2 }, { previousAddress: 'aws_sqs_queue.old' })])],
    now: plan([update({ a: 2 }, { a: 2 }, { actions: ['no-op'], previousAddress: 'aws_sqs_queue.old' })]),
  },
  {
    name: 'an output that follows from something unknown',
    receipts: [plan([], keyed, [{ name: 'arn', action: 'create', unknown: true }])],
    now: plan([], keyed, [{ name: 'arn', action: 'create', after: 'arn:x' }]),
  },
];

const from = (region: string): Json => ({
  configuration: {
    provider_config: {
      aws: { name: 'aws', full_name: 'hashicorp/aws', expressions: { region: { constant_value: region } } },
    },
    root_module: { resources: [{ address: 'aws_sqs_queue.x', mode: 'managed', provider_config_key: 'aws' }] },
  },
});
const runs = (command: string): Json => ({
  configuration: {
    root_module: {
      resources: [
        {
          address: 'aws_sqs_queue.x',
          mode: 'managed',
          provisioners: [{ type: 'local-exec', expressions: { command: { constant_value: command } } }],
        },
      ],
    },
  },
});

const STOPS: readonly Case[] = [
  ...[keyed, {}].map(
    (options, index): Case => ({
      name: `a list in another order than at review, ${index === 0 ? 'with' : 'without'} a key (terraform review 5)`,
      receipts: [plan([update({ l: ['z'] }, { l: ['allow-office', 'allow-vpn', 'deny-all'] })], options)],
      now: plan([update({ l: ['z'] }, { l: ['deny-all', 'allow-vpn', 'allow-office'] })], options),
      stops: ['aws_sqs_queue.x: l[1] had another value at review'],
    }),
  ),
  {
    name: 'a list whose elements changed places beside a reviewed field (terraform review 5)',
    receipts: [plan([update({ l: ['allow', 'deny'], t: 1 }, { l: ['allow', 'deny'], t: 2 })])],
    now: plan([update({ l: ['allow', 'deny'], t: 1 }, { l: ['deny', 'allow'], t: 2 })]),
    stops: ['aws_sqs_queue.x: l was not among'],
  },
  {
    name: 'blocks that take the place of others in another order (terraform review 5)',
    receipts: [plan([update({ ingress: [rule(80), rule(443)] }, { ingress: [rule(8080), rule(8443)] }, { type: sg })])],
    now: plan([update({ ingress: [rule(80), rule(443)] }, { ingress: [rule(8443), rule(8080)] }, { type: sg })]),
    stops: ['aws_security_group.x: ingress[1]'],
  },
  {
    name: 'an empty block in place of another one (terraform review 2)',
    receipts: [plan([update({ action: [{ block: [{}] }], t: 1 }, { action: [{ block: [{}] }], t: 2 })])],
    now: plan([update({ action: [{ block: [{}] }], t: 1 }, { action: [{ allow: [{}] }], t: 2 })]),
    stops: ['aws_sqs_queue.x: action[0].allow[0]', 'aws_sqs_queue.x: action[0].block[0]'],
  },
  {
    name: 'the same change in another region (terraform review 6)',
    receipts: [plan([create({ a: 1 })], keyed, [], from('us-east-1'))],
    now: plan([create({ a: 1 })], keyed, [], from('eu-west-1')),
    stops: ['aws_sqs_queue.x: the provider aws (eu-west-1) is configured otherwise than at review: aws (us-east-1)'],
  },
  {
    name: 'another command of a provisioner (terraform review 8)',
    receipts: [plan([create({ a: 1 })], {}, [], runs('echo fine'))],
    now: plan([create({ a: 1 })], {}, [], runs('echo other')),
    stops: ['aws_sqs_queue.x: a provisioner runs something else than at review'],
  },
  {
    name: 'a replace that destroys first, and was to create first (terraform review 9)',
    receipts: [plan([replace({ a: 1, b: 1 }, { a: 2, b: 2 }, { actions: ['create', 'delete'] })])],
    now: plan([replace({ a: 1, b: 1 }, { a: 2, b: 2 })]),
    stops: ['aws_sqs_queue.x: the old one goes sooner than at review'],
  },
  {
    name: 'a number that differs in its last digit (terraform review 12)',
    receipts: [plan([create({ n: '12345678901234567891' })])],
    now: plan([create({ n: '12345678901234567899' })]),
    stops: ['aws_sqs_queue.x: n had another value at review'],
  },
  {
    name: 'no receipt at all',
    receipts: [],
    now: plan([update({ a: 1 }, { a: 2 })]),
    stops: ['aws_sqs_queue.x: no receipt'],
  },
  {
    name: 'a replace that was an update at review',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([update({ a: 1 }, { a: 2 }, { actions: ['delete', 'create'], replace: [['a']] })]),
    stops: ['aws_sqs_queue.x: updated at review, and would be replaced now'],
  },
  {
    name: 'a replace for one more cause',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 2, b: 2 }, { actions: ['delete', 'create'], replace: [['a']] })])],
    now: plan([update({ a: 1, b: 1 }, { a: 2, b: 2 }, { actions: ['delete', 'create'], replace: [['a'], ['b']] })]),
    stops: ['aws_sqs_queue.x: replaced because of b too'],
  },
  {
    name: 'one more deleted resource',
    receipts: [plan([destroy({ id: 'q' })])],
    now: plan([destroy({ id: 'q' }), destroy({ id: 'y' }, { address: 'aws_sqs_queue.y' })]),
    stops: ['aws_sqs_queue.y: no receipt'],
  },
  {
    name: 'another object under a reviewed address is deleted',
    receipts: [plan([destroy({ id: 'q' })])],
    now: plan([destroy({ id: 'q2' })]),
    stops: ['aws_sqs_queue.x: another object'],
  },
  {
    name: 'a changed secret',
    receipts: [
      plan([update({ password: 'old-secret' }, { password: 'new-secret' }, { sensitive: { password: true } })]),
    ],
    now: plan([update({ password: 'old-secret' }, { password: 'third-secret' }, { sensitive: { password: true } })]),
    stops: ['aws_sqs_queue.x: password is not shown, and differs'],
  },
  {
    name: 'a secret without a key',
    receipts: [
      plan([update({ password: 'old-secret' }, { password: 'new-secret' }, { sensitive: { password: true } })], {}),
    ],
    now: plan([update({ password: 'old-secret' }, { password: 'new-secret' }, { sensitive: { password: true } })], {}),
    stops: ['aws_sqs_queue.x: without a receipt key'],
  },
  {
    name: 'a secret of another key',
    receipts: [
      plan([create({ p: 'new-secret' }, { sensitive: { p: true } })], { macKey: deriveKeys('another review key').mac }),
    ],
    now: plan([create({ p: 'new-secret' }, { sensitive: { p: true } })]),
    stops: ['aws_sqs_queue.x: p is not shown, and differs'],
  },
  {
    name: 'a text in which another secret stands now',
    receipts: [
      plan([create({ url: 'db://u:hunter2hunter2@h', password: 'hunter2hunter2' }, { sensitive: { password: true } })]),
    ],
    now: plan([
      create({ url: 'db://u:hunter3hunter3@h', password: 'hunter3hunter3' }, { sensitive: { password: true } }),
    ]),
    stops: ['aws_sqs_queue.x: password', 'aws_sqs_queue.x: url is not shown, and differs'],
  },
  {
    name: 'a secret at the path of another one',
    receipts: [
      plan([
        create({ p: 'new-secret' }, { sensitive: { p: true } }),
        create({ p: 'other-secret' }, { address: 'aws_sqs_queue.y', sensitive: { p: true } }),
      ]),
    ],
    now: plan([
      create({ p: 'other-secret' }, { sensitive: { p: true } }),
      create({ p: 'new-secret' }, { address: 'aws_sqs_queue.y', sensitive: { p: true } }),
    ]),
    stops: ['aws_sqs_queue.x: p', 'aws_sqs_queue.y: p'],
  },
  {
    name: 'a widened IAM policy',
    receipts: [
      plan([
        update(
          { policy: policy('s3:GetObject') },
          { policy: policy('s3:GetObject', 's3:PutObject') },
          { type: 'aws_iam_policy' },
        ),
      ]),
    ],
    now: plan([
      update(
        { policy: policy('s3:GetObject') },
        { policy: policy('s3:GetObject', 's3:*') },
        { type: 'aws_iam_policy' },
      ),
    ]),
    stops: ['aws_iam_policy.x: policy had another value'],
  },
  {
    name: 'a field that nobody saw, beside one that was reviewed',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 2, b: 1 })])],
    now: plan([update({ a: 1, b: 1 }, { a: 2, b: 2 })]),
    stops: ['aws_sqs_queue.x: b was not among the reviewed fields'],
  },
  {
    name: 'a reviewed value in another field',
    receipts: [plan([update({ a: 1, b: 1 }, { a: 2, b: 1 })])],
    now: plan([update({ a: 1, b: 1 }, { a: 1, b: 2 })]),
    stops: ['aws_sqs_queue.x: b was not'],
  },
  {
    name: 'a value that was known and is not any more',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([update({ a: 1 }, {}, { unknown: { a: true } })]),
    stops: ['aws_sqs_queue.x: a will be known only after the apply'],
  },
  {
    name: 'an opened port at the index where another rule was reviewed',
    receipts: [
      plan([
        update(
          { ingress: [rule(80), rule(443)] },
          { ingress: [rule(80), rule(443, { cidr_blocks: ['0.0.0.0/0'] })] },
          { type: sg },
        ),
      ]),
    ],
    now: plan([
      update(
        { ingress: [rule(80), rule(22)] },
        { ingress: [rule(80), rule(22, { cidr_blocks: ['0.0.0.0/0'] })] },
        { type: sg },
      ),
    ]),
    stops: ['aws_security_group.x: ingress[1].cidr_blocks[0]'],
  },
  {
    name: 'one more open rule than the unknown one that was reviewed',
    receipts: [plan([update({ ids: ['a', 'b'] }, { ids: ['a', 'b'] }, { unknown: { ids: [false, false, true] } })])],
    now: plan([update({ ids: ['a', 'b'] }, { ids: ['a', 'b', 'k', 'l'] })]),
    stops: ['aws_sqs_queue.x: ids[3]'],
  },
  {
    name: 'another element of a set goes than the one that was reviewed',
    receipts: [plan([update({ s: ['a', 'b', 'c'] }, { s: ['a', 'c'] })])],
    now: plan([update({ s: ['a', 'b', 'c'] }, { s: ['a', 'b'] })]),
    stops: ['aws_sqs_queue.x: s[2]'],
  },
  {
    name: 'a block that goes, at the index of a reviewed one, without a key',
    receipts: [plan([update({ ingress: [rule(80), rule(443)] }, { ingress: [rule(80)] }, { type: sg })], {})],
    now: plan([update({ ingress: [rule(80), rule(22)] }, { ingress: [rule(80)] }, { type: sg })], {}),
    stops: ['aws_security_group.x: ingress[1].'],
  },
  {
    name: 'a volatile field does not excuse a replace',
    receipts: [plan([update({ ami: 'a' }, { ami: 'b' }, { type: 'aws_instance' })])],
    now: plan([
      update({ ami: 'a' }, { ami: 'c' }, { type: 'aws_instance', actions: ['delete', 'create'], replace: [['ami']] }),
    ]),
    volatile: ['aws_instance.ami'],
    stops: ['aws_instance.x: updated at review, and would be replaced now'],
  },
  {
    name: 'a volatile pattern of one type does not cover another',
    receipts: [],
    now: plan([update({ ami: 'a' }, { ami: 'c' })]),
    volatile: ['aws_instance.ami', 'mi', 'am'],
    stops: ['aws_sqs_queue.x: no receipt'],
  },
  {
    name: 'somebody deleted it meanwhile: an update became a create',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([create({ a: 2 })]),
    stops: ['aws_sqs_queue.x: updated at review, and would be created now'],
  },
  {
    name: 'a move from elsewhere',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([update({ a: 1 }, { a: 2 }, { previousAddress: 'aws_sqs_queue.old' })]),
    stops: ['aws_sqs_queue.x: it moves here from aws_sqs_queue.old'],
  },
  {
    name: 'an import of another object',
    receipts: [plan([{ actions: ['no-op'], before: { a: 1 }, after: { a: 1 }, importing: { id: 'one' } }])],
    now: plan([create({ a: 1 })]),
    stops: ['aws_sqs_queue.x: imported at review, and would be created now'],
  },
  {
    name: 'a delete where a forget was reviewed',
    receipts: [plan([{ actions: ['forget'], before: { id: 'q' } }])],
    now: plan([destroy({ id: 'q' })]),
    stops: ['aws_sqs_queue.x: forgotten at review, and would be deleted now'],
  },
  {
    name: 'the same address as another type',
    receipts: [plan([create({ a: 1 }, { type: 'aws_sns_topic', address: 'module.x.this' })])],
    now: plan([create({ a: 1 }, { address: 'module.x.this' })]),
    stops: ['module.x.this: no receipt'],
  },
  ...(['update', 'replace'] as const).map((action): Case => {
    const of = (id: string) =>
      plan([(action === 'update' ? update : replace)({ a: 1 }, { a: 2 }, { importing: { id } })]);
    return {
      name: `an import of another object, with changes: ${action}`,
      receipts: [of('one')],
      now: of('two'),
      stops: ['aws_sqs_queue.x: it takes over two, which nobody reviewed'],
    };
  }),
  {
    name: 'an import where an update was reviewed',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([update({ a: 1 }, { a: 2 }, { importing: { id: 'one' } })]),
    stops: ['aws_sqs_queue.x: it takes over one'],
  },
  {
    name: 'an import that changes nothing but a volatile field',
    receipts: [],
    now: plan([update({ ami: 'a' }, { ami: 'b' }, { importing: { id: 'one' } })]),
    volatile: ['ami'],
    stops: ['aws_sqs_queue.x: no receipt'],
  },
  {
    name: 'a replace that destroys another object',
    receipts: [plan([replace({ a: 1, id: 'one' }, { a: 2 }, { unknown: { id: true } })])],
    now: plan([replace({ a: 1, id: 'two' }, { a: 2 }, { unknown: { id: true } })]),
    stops: ['aws_sqs_queue.x: another object'],
  },
  {
    name: 'a delete of another object whose name is not shown',
    receipts: [plan([destroy({ name: 'first-name' }, { sensitive: { name: true } })])],
    now: plan([destroy({ name: 'other-name' }, { sensitive: { name: true } })]),
    stops: ['aws_sqs_queue.x: another object'],
  },
  {
    name: 'a delete of an object of which nothing is shown, without a key',
    receipts: [plan([destroy({ name: 'first-name' }, { sensitive: { name: true } })], {})],
    now: plan([destroy({ name: 'first-name' }, { sensitive: { name: true } })], {}),
    stops: ['aws_sqs_queue.x: another object'],
  },
  {
    name: 'an unknown policy beside a volatile field, of a resource that no receipt has',
    receipts: [],
    now: plan([update({ ami: 'a', policy: 'p' }, { ami: 'b' }, { unknown: { policy: true } })]),
    volatile: ['ami'],
    stops: ['aws_sqs_queue.x: no receipt'],
  },
  {
    name: 'an unknown policy beside a volatile field, where the policy was known at review',
    receipts: [plan([update({ ami: 'a', policy: 'p' }, { ami: 'b', policy: 'q' })])],
    now: plan([update({ ami: 'a', policy: 'p' }, { ami: 'b' }, { unknown: { policy: true } })]),
    volatile: ['ami'],
    stops: ['aws_sqs_queue.x: policy will be known only after the apply'],
  },
  {
    name: 'a version that is not known and follows from nothing volatile',
    receipts: [plan([update({ a: 1 }, { a: 2 })])],
    now: plan([update({ a: 1, version: '1' }, { a: 2 }, { unknown: { version: true } })]),
    volatile: ['ami'],
    stops: ['aws_sqs_queue.x: version was not among'],
  },
  {
    name: 'tags that are not known, while only one of them is volatile',
    receipts: [],
    now: plan([update({ tags: { GitSha: 'a' } }, { tags: { GitSha: 'b' } }, { unknown: { tags_all: true } })]),
    volatile: ['tags.GitSha'],
    stops: ['aws_sqs_queue.x: no receipt'],
  },
  {
    name: 'a hidden leaf of an output with another value',
    receipts: [output(dsn('first-secret'), dsn('other-secret'))],
    now: output(dsn('first-secret'), dsn('third-secret')),
    stops: ['output.o: another value'],
  },
  {
    name: 'a hidden leaf of an output that was to stay as it is',
    receipts: [output({ ...dsn('first-secret'), a: 1 }, { ...dsn('first-secret'), a: 2 })],
    now: output({ ...dsn('first-secret'), a: 1 }, { ...dsn('third-secret'), a: 2 }),
    stops: ['output.o: another value'],
  },
  {
    name: 'a hidden leaf of an output without a key',
    receipts: [output(dsn('first-secret'), dsn('other-secret'), {})],
    now: output(dsn('first-secret'), dsn('other-secret'), {}),
    stops: ['output.o: without a receipt key'],
  },
  {
    name: 'a sensitive output with another value',
    receipts: [output('first-value', 'other-value', keyed, { after_sensitive: true })],
    now: output('first-value', 'third-value', keyed, { after_sensitive: true }),
    stops: ['output.o: another value'],
  },
  {
    name: 'a sensitive output without a key',
    receipts: [output('first-value', 'other-value', {}, { after_sensitive: true })],
    now: output('first-value', 'other-value', {}, { after_sensitive: true }),
    stops: ['output.o: without a receipt key'],
  },
  {
    name: 'an output that was sensitive at review, and is shown now',
    receipts: [plan([], keyed, [{ name: 'o', action: 'update', unknown: true, sensitive: true }])],
    now: output('a', 'b'),
    stops: ['output.o: another value'],
  },
  {
    name: 'an action with another payload',
    receipts: [invokes('one')],
    now: invokes('two'),
    stops: ['action.aws_lambda_invoke.x: invoked with something else'],
  },
  {
    name: 'an action whose payload is hidden, without a key',
    receipts: [invokes('first-secret', {}, { config_sensitive: { payload: true } })],
    now: invokes('first-secret', {}, { config_sensitive: { payload: true } }),
    stops: ['action.aws_lambda_invoke.x: what it is invoked with is not shown'],
  },
  {
    name: 'an action whose trigger was not reviewed',
    receipts: [invokes('one')],
    now: invokes('one', keyed, {}, 3),
    stops: ['aws_sqs_queue.x: a had another value', 'action.aws_lambda_invoke.x: the change of aws_sqs_queue.x'],
  },
  {
    name: 'an output with another value',
    receipts: [plan([], keyed, [{ name: 'url', action: 'update', before: 'a', after: 'b' }])],
    now: plan([], keyed, [{ name: 'url', action: 'update', before: 'a', after: 'c' }]),
    stops: ['output.url: it had another value'],
  },
];

const words = (found: readonly UnreviewedChange[]) => found.map(({ address, why }) => `${address}: ${why.join('; ')}`);

describe('what must not stop people', () => {
  test.each(GOES_ON)('$name', ({ receipts, now, volatile = [] }) => {
    expect(words(compareWithReceipts(now, receipts, volatile))).toEqual([]);
  });
});

describe('what must stop', () => {
  test.each(STOPS)('$name', ({ receipts, now, volatile = [], stops = [] }) => {
    const found = words(compareWithReceipts(now, receipts, volatile));
    expect(found).toHaveLength(new Set(stops.map((one) => one.split(': ')[0])).size);
    for (const stop of stops) {
      const [address = '', reason = ''] = stop.split(/: (.*)/s);
      expect(found.find((line) => line.startsWith(`${address}: `))).toContain(reason);
    }
  });

  test('a risk that rose with nothing else', () => {
    const [change] = plan([update({ a: 1 }, { a: 2 })]).resources as [ResourceChange];
    const risen: ResourceChange = { ...change, risk: { level: 'security', reasons: ['opens it'] } };
    const [found] = compareWithReceipts({ resources: [risen] }, [{ resources: [change] }]);
    expect(found?.why).toEqual(['its risk is security (opens it), and was safe at review']);
    expect(compareWithReceipts({ resources: [change] }, [{ resources: [risen] }])).toEqual([]);
  });

  test('an action beside the changes that no receipt has', () => {
    const now = { resources: [], invocations: ['action.aws_lambda_invoke.x'] };
    expect(words(compareWithReceipts(now, [{ resources: [] }]))).toEqual([
      'action.aws_lambda_invoke.x: no receipt that counts has this action',
    ]);
    // An older version wrote no payload.
    expect(words(compareWithReceipts(now, [now]))).toEqual([
      'action.aws_lambda_invoke.x: what it is invoked with is not shown, and nobody can tell whether it is what was reviewed',
    ]);
  });
});

describe('an approval', () => {
  const [one, other] = [2, 3].map((a) => compareWithReceipts(plan([update({ a: 1 }, { a })]), []));
  test('is for exactly these changes of this project', () => {
    expect(approvalOf('p', one ?? [])).toBe(approvalOf('p', one ?? []));
    expect(approvalOf('p', one ?? [])).not.toBe(approvalOf('p', other ?? []));
    expect(approvalOf('p', one ?? [])).not.toBe(approvalOf('q', one ?? []));
  });
  test('is not for another secret', () => {
    const secrets = ['first-secret', 'other-secret'].map((p) =>
      compareWithReceipts(plan([create({ p }, { sensitive: { p: true } })]), []),
    );
    expect(approvalOf('p', secrets[0] ?? [])).not.toBe(approvalOf('p', secrets[1] ?? []));
  });
});

describe('an approval is not for another object', () => {
  const nothing = plan([]);
  const importing = (id: string) => plan([update({ a: 1 }, { a: 2 }, { importing: { id } })]);
  const moving = (previousAddress: string) => plan([update({ a: 1 }, { a: 2 }, { previousAddress })]);
  const naming = (name: string) => plan([destroy({ name }, { sensitive: { name: true } })]);
  const removing = (name: string) => plan([destroy({ id: 'b', name })]);
  const replacing = (more: Planned) => plan([replace({ a: 1, b: 1 }, { a: 2, b: 2 }, more)]);
  test.each<[string, Changes, Changes, Changes]>([
    ['that is deleted', removing('logs'), removing('prod-data'), nothing],
    ['that is deleted in the place of a reviewed one', removing('logs'), removing('prod-data'), removing('reviewed')],
    ['that is deleted, with a hidden name', naming('logs-name'), naming('prod-data-name'), nothing],
    ['that is taken over', importing('one'), importing('two'), importing('reviewed')],
    ['that moves', moving('aws_sqs_queue.old'), moving('aws_sqs_queue.prod'), nothing],
    ['for another cause', replacing({}), replacing({ replace: [['a'], ['b']] }), nothing],
    ['in another order', replacing({}), replacing({ actions: ['create', 'delete'] }), nothing],
    ['that is invoked', invokes('one'), invokes('two'), invokes('three')],
    [
      'that is put out',
      output('a-value', 'secret-1', keyed, { after_sensitive: true }),
      output('a-value', 'secret-2', keyed, { after_sensitive: true }),
      nothing,
    ],
  ])('%s', (_, one, other, receipt) => {
    const digest = (now: Changes) => {
      const found = compareWithReceipts(now, [receipt]);
      expect(found).not.toEqual([]);
      return approvalOf('p', found);
    };
    expect(digest(one)).toBe(digest(structuredClone(one)));
    expect(digest(one)).not.toBe(digest(other));
  });

  test('but for whatever value a volatile field has', () => {
    const [one, other] = ['a', 'b'].map((sha) =>
      compareWithReceipts(
        plan([update({ a: 1, tags: { Sha: '' } }, { a: 2, tags: { Sha: sha } })]),
        [plan([update({ a: 1 }, { a: 3 })])],
        ['tags.Sha'],
      ),
    );
    expect(approvalOf('p', one ?? [])).toBe(approvalOf('p', other ?? []));
  });
});

describe('a seal', () => {
  const { resources } = plan([update({ a: 1 }, { a: 2 })]);
  const preview: Preview = {
    schema: 'mainstem/preview@1',
    project: 'p',
    engine: 'terraform',
    counts: countsOf(resources),
    resources: [...resources],
    warnings: [],
    receipt: {
      head: 'h',
      dirty: false,
      inputs: 'i',
      outcome: digestOf(resources.map(({ digest }) => digest)),
      tools: {},
    },
  };
  const sealed = JSON.parse(JSON.stringify(sealPreview(preview, KEYS.seal))) as Preview;
  const edit = (change: (copy: Preview & Json) => void, from: Preview = sealed) => {
    const copy = structuredClone(from) as Preview & Json;
    change(copy);
    return copy;
  };
  const redo = (copy: Preview) => {
    for (const resource of copy.resources) {
      const { risk: _, digest: __, ...what } = resource;
      resource.digest = digestOf(what);
    }
    copy.receipt.outcome = digestOf(copy.resources.map(({ digest }) => digest));
  };
  test.each<[string, Preview, typeof KEYS.seal | undefined, string]>([
    ['as it was made', sealed, KEYS.seal, 'sealed'],
    ['without a key to check it', sealed, undefined, 'unchecked'],
    ['never sealed', preview, KEYS.seal, 'unsealed'],
    ['of another key', sealed, deriveKeys('another review key').seal, 'edited'],
    [
      'another head',
      edit((copy) => {
        copy.receipt.head = 'x';
      }),
      KEYS.seal,
      'edited',
    ],
    [
      'another project',
      edit((copy) => {
        copy.project = 'q';
      }),
      KEYS.seal,
      'edited',
    ],
    [
      'a field that this version does not know',
      edit((copy) => {
        copy.later = 1;
      }),
      KEYS.seal,
      'edited',
    ],
    [
      'a value, digests made anew',
      edit((copy) => {
        Object.assign(copy.resources[0]?.fields[0] ?? {}, { after: 3 });
        redo(copy);
      }),
      KEYS.seal,
      'edited',
    ],
    [
      'a value, digests left, no seal',
      edit((copy) => {
        Object.assign(copy.resources[0]?.fields[0] ?? {}, { after: 3 });
      }, preview),
      undefined,
      'edited',
    ],
    [
      'one resource more, no seal',
      edit((copy) => {
        copy.resources.push(structuredClone(copy.resources[0] as ResourceChange));
      }, preview),
      undefined,
      'edited',
    ],
    [
      'the seal taken off',
      edit((copy) => {
        delete copy.receipt.seal;
      }),
      KEYS.seal,
      'unsealed',
    ],
  ])('%s', (_, document, key, expected) => {
    expect(sealState(document, key)).toBe(expected);
  });
});
