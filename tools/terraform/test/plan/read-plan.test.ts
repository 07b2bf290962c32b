import type { ResourceChange } from '@mainstem/change';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/preview/index.ts';

type Change = Readonly<Record<string, unknown>>;

function planOf(changes: readonly Change[], more: Change = {}): unknown {
  return { format_version: '1.2', terraform_version: '1.11.4', resource_changes: changes, ...more };
}

function changed(type: string, change: Change, more: Change = {}): Change {
  return { address: `${type}.x`, mode: 'managed', type, name: 'x', change, ...more };
}

function one(type: string, change: Change, more: Change = {}): ResourceChange {
  const [resource] = readPlan(planOf([changed(type, change, more)])).resources;
  if (resource === undefined) throw new Error('no resource change');
  return resource;
}

const update = (before: Change, after: Change, more: Change = {}): Change => ({
  actions: ['update'],
  before,
  after,
  ...more,
});

describe('actions', () => {
  test.each<[string, string[], Change, Change, string | undefined]>([
    ['create', ['create'], {}, {}, 'create'],
    ['update', ['update'], {}, {}, 'update'],
    ['delete', ['delete'], {}, {}, 'delete'],
    ['forget', ['forget'], {}, {}, 'forget'],
    ['a data source read at apply', ['read'], {}, { mode: 'data' }, 'read'],
    ['destroy, then create', ['delete', 'create'], {}, {}, 'replace'],
    ['create before destroy', ['create', 'delete'], {}, {}, 'replace'],
    ['create and forget', ['create', 'forget'], {}, {}, 'replace'],
    ['a pure move', ['no-op'], {}, { previous_address: 'a.old' }, 'move'],
    ['a pure import', ['no-op'], { importing: { id: 'i-1' } }, {}, 'import'],
    ['an import that also updates', ['update'], { importing: { id: 'i-1' } }, {}, 'update'],
    ['nothing', ['no-op'], {}, {}, undefined],
    ['an action of a later format', ['rotate'], {}, {}, 'update'],
  ])('%s', (_, actions, change, more, expected) => {
    const [resource] = readPlan(
      planOf([changed('aws_sns_topic', { actions, before: { a: 1 }, after: { a: 2 }, ...change }, more)]),
    ).resources;
    expect(resource?.action).toBe(expected);
    expect(resource?.previousAddress).toBe(more.previous_address);
    if (actions[0] === 'rotate')
      expect(resource?.risk).toMatchObject({ level: 'unknown', reasons: ['the action rotate is not known here'] });
  });

  test('a move that also updates keeps both', () => {
    const resource = one('aws_sns_topic', update({ a: 1 }, { a: 2 }), { previous_address: 'aws_sns_topic.old' });
    expect(resource).toMatchObject({ action: 'update', previousAddress: 'aws_sns_topic.old' });
  });

  test('a deposed object has an address of its own', () => {
    const resource = one(
      'aws_instance',
      { actions: ['delete'], before: { id: 'i-1' }, after: null },
      { deposed: 'ab12' },
    );
    expect(resource).toMatchObject({
      address: 'aws_instance.x (deposed ab12)',
      action: 'delete',
      risk: { level: 'destroy' },
    });
    expect(resource.risk.reasons.join()).toMatch(/left behind/);
  });

  test('outputs are counted', () => {
    const outputs = { a: { actions: ['create'] }, b: { actions: ['no-op'] }, c: { actions: ['update'] } };
    expect(readPlan(planOf([], { output_changes: outputs })).outputs).toBe(2);
  });

  test.each([
    ['not a plan', { format_version: undefined }, /not a plan/],
    ['a later format', { format_version: '2.0' }, /format 2.0, and only 1.x/],
  ])('%s', (_, more, message) => expect(() => readPlan(planOf([], more))).toThrow(message));
});

describe('fields', () => {
  test.each<[string, Change, unknown]>([
    [
      'nested leaves',
      update({ tags: { Team: 'a', Keep: 1 } }, { tags: { Team: 'b', Keep: 1 } }),
      [{ path: 'tags.Team', before: 'a', after: 'b' }],
    ],
    [
      'keys with other characters',
      update({ tags: { 'k8s.io/x': '1' } }, { tags: { 'k8s.io/x': '2' } }),
      [{ path: 'tags["k8s.io/x"]', before: '1', after: '2' }],
    ],
    [
      'blocks in blocks',
      update({ ingress: [{ cidr_blocks: ['a', 'b'] }] }, { ingress: [{ cidr_blocks: ['a', 'c'] }] }),
      [{ path: 'ingress[0].cidr_blocks[1]', before: 'b', after: 'c' }],
    ],
    // A set is written in one order always: what comes in another order is a list (terraform review 5).
    [
      'a reordered list of words',
      update({ ids: ['b', 'a'] }, { ids: ['a', 'b'] }),
      [{ path: 'ids', before: ['b', 'a'], after: ['a', 'b'] }],
    ],
    [
      'a reordered list of blocks',
      update({ r: [{ p: 1 }, { p: 2 }] }, { r: [{ p: 2 }, { p: 1 }] }),
      [{ path: 'r', before: [{ p: 1 }, { p: 2 }], after: [{ p: 2 }, { p: 1 }] }],
    ],
    [
      'a reordered list beside an element that changes',
      update({ ids: ['a', 'b', 'x'] }, { ids: ['b', 'a', 'y'] }),
      [
        { path: 'ids', before: ['a', 'b', 'x'], after: ['b', 'a', 'y'] },
        { path: 'ids[2]', before: 'x', after: 'y' },
      ],
    ],
    // An element is there although it is empty (terraform review 2).
    [
      'an empty block in place of another',
      update(
        { default_action: [{ allow: [], block: [{ custom_response: [] }] }] },
        { default_action: [{ allow: [{ custom_request_handling: [] }], block: [] }] },
      ),
      [
        { path: 'default_action[0].allow[0]', after: { custom_request_handling: [] } },
        { path: 'default_action[0].block[0]', before: { custom_response: [] } },
      ],
    ],
    ['an empty element of a list', update({ l: [{}] }, { l: [{}, {}] }), [{ path: 'l[1]', after: {} }]],
    [
      'nothing and empty within an attribute',
      update({ spec: [{ ingress: null }] }, { spec: [{ ingress: [] }] }),
      [{ path: 'spec[0].ingress', before: null, after: [] }],
    ],
    // A key is a key, whatever every object has of its own (terraform review 15).
    [
      'keys that every object has',
      update(
        { m: { a: '1', valueOf: 'gone' } },
        JSON.parse('{"m":{"a":"1","constructor":"x","toString":"y","__proto__":"z"}}'),
      ),
      [
        { path: 'm.__proto__', after: 'z' },
        { path: 'm.constructor', after: 'x' },
        { path: 'm.toString', after: 'y' },
        { path: 'm.valueOf', before: 'gone' },
      ],
    ],
    // What everybody may see from now on (terraform review 18).
    [
      'a value that is no longer sensitive',
      update({ a: 'words', b: 1 }, { a: 'words', b: 2 }, { before_sensitive: { a: true }, after_sensitive: {} }),
      [
        { path: 'b', before: 1, after: 2 },
        { path: 'a', before: 'sensitive', after: 'no longer sensitive' },
      ],
    ],
    ['an element in front', update({ ids: ['b', 'c'] }, { ids: ['a', 'b', 'c'] }), [{ path: 'ids[0]', after: 'a' }]],
    [
      'elements that moved and changed, each path once',
      update({ ids: ['x', 'y', 'k'] }, { ids: ['k', 'q'] }),
      [
        { path: 'ids[0]', before: 'x' },
        { path: 'ids[1]', before: 'y', after: 'q' },
      ],
    ],
    ['the same JSON, written otherwise', update({ policy: '{"a":1,"b":[2]}' }, { policy: '{ "b": [2], "a": 1 }' }), []],
    [
      'other JSON',
      update({ policy: '{"a":1}' }, { policy: '{"a":2}' }),
      [{ path: 'policy', before: '{"a":1}', after: '{"a":2}' }],
    ],
    [
      'an attribute that is absent is the same as an empty one beside another change',
      update({ a: null, b: [], c: {}, d: 1 }, { a: [], b: null, c: null, d: 2 }),
      [{ path: 'd', before: 1, after: 2 }],
    ],
    [
      'and is shown when nothing else changes',
      update({ a: null, b: [] }, { a: [], b: null }),
      [
        { path: 'a', before: null, after: [] },
        { path: 'b', before: [], after: null },
      ],
    ],
    ['set to null', update({ a: 'x' }, { a: null }), [{ path: 'a', before: 'x', after: null }]],
    ['a number and a word are not', update({ a: 1 }, { a: '1' }), [{ path: 'a', before: 1, after: '1' }]],
    ['false is a value', update({ a: true }, { a: false }), [{ path: 'a', before: true, after: false }]],
    [
      'known at apply',
      update({ arn: 'old', n: { x: 1 } }, { n: {} }, { after_unknown: { arn: true, n: { x: true } } }),
      [
        { path: 'arn', before: 'old', unknown: true },
        { path: 'n.x', before: 1, unknown: true },
      ],
    ],
    [
      'an unknown element',
      update({ ids: ['a'] }, { ids: ['a', null] }, { after_unknown: { ids: [false, true] } }),
      [{ path: 'ids[1]', unknown: true }],
    ],
    [
      'sensitive leaves',
      update(
        { auth: { user: 'u', key: 'k-old-1' } },
        { auth: { user: 'v', key: 'k-new-1' } },
        { before_sensitive: { auth: { key: true } }, after_sensitive: { auth: { key: true } } },
      ),
      [
        { path: 'auth.key', sensitive: true, changed: true },
        { path: 'auth.user', before: 'u', after: 'v' },
      ],
    ],
    [
      'a sensitive leaf that stays',
      update({ a: 'same-secret', b: 1 }, { a: 'same-secret', b: 2 }, { after_sensitive: { a: true } }),
      [{ path: 'b', before: 1, after: 2 }],
    ],
    [
      'named like a secret',
      update({ master_password: 'one' }, { master_password: 'two' }),
      [{ path: 'master_password', sensitive: true, changed: true }],
    ],
    [
      'of a new one',
      { actions: ['create'], before: null, after: { a: 'x', b: null, c: [] }, after_unknown: { id: true } },
      [
        { path: 'a', after: 'x' },
        { path: 'id', unknown: true },
      ],
    ],
    [
      'of one that goes: what it was',
      { actions: ['delete'], before: { id: 'i', arn: 'arn:x', size: 3 }, after: null },
      [
        { path: 'arn', before: 'arn:x' },
        { path: 'id', before: 'i' },
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(one('x_y', change).fields).toEqual(expected);
  });

  test('replace causes are dotted paths', () => {
    const change = {
      actions: ['delete', 'create'],
      before: { a: [{ b: 1 }] },
      after: { a: [{ b: 2 }] },
      replace_paths: [
        ['a', 0, 'b'],
        ['tags', 'x.y'],
      ],
    };
    expect(one('aws_sns_topic', change).replaceBecause).toEqual(['a[0].b', 'tags["x.y"]']);
  });

  test('the digest is of what changes, not of the words about it', () => {
    const a = one('aws_sns_topic', update({ a: 1 }, { a: 2 }));
    expect(one('aws_sns_topic', update({ a: 1 }, { a: 2 }), { action_reason: 'replace_by_request' }).digest).toBe(
      a.digest,
    );
    expect(one('aws_sns_topic', update({ a: 1 }, { a: 3 })).digest).not.toBe(a.digest);
  });
});

describe('risk', () => {
  const allow = (action: unknown, resource: unknown, more: Change = {}) =>
    JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...more }] });
  const gone = (before: Change = {}): Change => ({ actions: ['delete'], before, after: null });
  const created = (after: Change, more: Change = {}): Change => ({ actions: ['create'], before: null, after, ...more });
  const swapped: Change = { actions: ['delete', 'create'], before: { n: 1 }, after: { n: 2 } };

  test.each<[string, string, Change, string, RegExp]>([
    [
      'a database is deleted',
      'aws_db_instance',
      gone({ skip_final_snapshot: true }),
      'destroy',
      /database and its data are lost.*skip_final_snapshot/,
    ],
    ['a database is replaced', 'aws_db_instance', swapped, 'destroy', /destroyed and made anew/],
    ['a bucket is deleted', 'aws_s3_bucket', gone({ force_destroy: true }), 'destroy', /force_destroy is set/],
    ['a key is deleted', 'aws_kms_key', gone(), 'destroy', /never be read again/],
    ['a cluster is replaced', 'aws_eks_cluster', swapped, 'destroy', /cluster/],
    ['a zone is deleted', 'aws_route53_zone', gone(), 'destroy', /name servers/],
    ['a stateless thing is replaced', 'aws_lb_target_group', swapped, 'disrupt', /the old one goes before/],
    [
      'create and forget',
      'aws_db_instance',
      { ...swapped, actions: ['create', 'forget'] },
      'disrupt',
      /stays where it is/,
    ],
    ['a role is deleted', 'aws_iam_role', gone(), 'disrupt', /is refused/],
    ['an attachment is deleted', 'aws_iam_role_policy_attachment', gone(), 'disrupt', /is refused/],
    ['an unknown provider', 'google_sql_database', gone(), 'unknown', /not known here/],
    ['terraform_data is deleted', 'terraform_data', gone(), 'safe', /^$/],
    ['forget', 'aws_db_instance', { actions: ['forget'], before: {}, after: null }, 'unknown', /nobody manages/],
    [
      'another instance class',
      'aws_db_instance',
      update({ instance_class: 's' }, { instance_class: 'm' }),
      'disrupt',
      /restarts or fails over/,
    ],
    [
      'less storage',
      'aws_db_instance',
      update({ allocated_storage: 20 }, { allocated_storage: 10 }),
      'stuck',
      /fails every time/,
    ],
    [
      'fewer backups',
      'aws_db_instance',
      update({ backup_retention_period: 7 }, { backup_retention_period: 0 }),
      'destroy',
      /7 to 0/,
    ],
    [
      'shorter logs',
      'aws_cloudwatch_log_group',
      update({ retention_in_days: 0 }, { retention_in_days: 7 }),
      'destroy',
      /older logs/,
    ],
    [
      'longer logs',
      'aws_cloudwatch_log_group',
      update({ retention_in_days: 7 }, { retention_in_days: 0 }),
      'safe',
      /^$/,
    ],
    [
      'Kubernetes goes up one',
      'aws_eks_cluster',
      update({ version: '1.31' }, { version: '1.32' }),
      'disrupt',
      /cannot be undone/,
    ],
    [
      'Kubernetes skips one',
      'aws_eks_cluster',
      update({ version: '1.30' }, { version: '1.32' }),
      'stuck',
      /one minor version/,
    ],
    [
      'Kubernetes goes down',
      'aws_eks_cluster',
      update({ version: '1.32' }, { version: '1.31' }),
      'stuck',
      /cannot go back/,
    ],
    ['tags only', 'aws_db_instance', update({ tags: { a: '1' } }, { tags: { a: '2' } }), 'safe', /^$/],
    [
      'a security group opened',
      'aws_security_group',
      update(
        { ingress: [] },
        { ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/0'] }] },
      ),
      'security',
      /port 22 \(tcp\) is opened to the whole internet/,
    ],
    [
      'a rule for IPv6',
      'aws_vpc_security_group_ingress_rule',
      created({ cidr_ipv6: '::/0', ip_protocol: '-1' }),
      'security',
      /every port/,
    ],
    [
      'a rule that leads out',
      'aws_security_group_rule',
      created({ type: 'egress', cidr_blocks: ['0.0.0.0/0'] }),
      'unknown',
      /not known here/,
    ],
    [
      'open before and after',
      'aws_security_group',
      update(
        { d: 1, ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }] },
        { d: 2, ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }] },
      ),
      'safe',
      /^$/,
    ],
    [
      'a wildcard policy',
      'aws_iam_policy',
      update({ policy: allow('s3:GetObject', 'arn:x') }, { policy: allow('*', '*') }),
      'security',
      /every action of every service/,
    ],
    [
      'a whole service',
      'aws_iam_role_policy',
      created({ policy: allow(['ec2:*'], '*') }),
      'security',
      /ec2:\* on every resource/,
    ],
    [
      'a whole service on one thing',
      'aws_iam_role_policy',
      created({ policy: allow('s3:*', 'arn:aws:s3:::b/*') }),
      'unknown',
      /not known here/,
    ],
    [
      'a key policy names its account',
      'aws_kms_key',
      created({
        enable_key_rotation: true,
        policy: allow('kms:*', '*', { Principal: { AWS: 'arn:aws:iam::1:root' } }),
      }),
      'safe',
      /^$/,
    ],
    [
      'everybody may assume',
      'aws_iam_role',
      created({ assume_role_policy: allow('sts:AssumeRole', undefined, { Principal: { AWS: '*' } }) }),
      'security',
      /lets everybody in/,
    ],
    [
      'an unknown policy',
      'aws_iam_policy',
      created({}, { after_unknown: { policy: true } }),
      'unknown',
      /known only at apply/,
    ],
    [
      'AdministratorAccess',
      'aws_iam_role_policy_attachment',
      created({ policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      'security',
      /nearly everything/,
    ],
    [
      'a public ACL',
      'aws_s3_bucket_acl',
      update({ acl: 'private' }, { acl: 'public-read' }),
      'security',
      /lets everybody in/,
    ],
    ['no more public access block', 'aws_s3_bucket_public_access_block', gone(), 'security', /can be made public/],
    [
      'a public database',
      'aws_db_instance',
      update({ publicly_accessible: false }, { publicly_accessible: true }),
      'security',
      /public address/,
    ],
    [
      'worst first: replace and open',
      'aws_db_instance',
      { actions: ['delete', 'create'], before: {}, after: { publicly_accessible: true } },
      'destroy',
      /made anew.*public address/,
    ],
    ['read', 'aws_iam_policy_document', { actions: ['read'], before: null, after: {} }, 'safe', /^$/],
  ])('%s', (_, type, change, level, reasons) => {
    const { risk } = one(type, change);
    expect(risk.level).toBe(level);
    expect(risk.reasons.join(' ')).toMatch(reasons);
    if (level === 'destroy' || level === 'security' || level === 'stuck') expect(risk.wayOut).toMatch(/\.$|\)$/);
  });

  test('Terraform says why', () => {
    const resource = one('aws_sns_topic', swapped, { action_reason: 'replace_because_tainted' });
    expect(resource.risk.reasons).toContainEqual(expect.stringMatching(/tainted/));
    expect(one('aws_sns_topic', swapped, { action_reason: 'a_new_reason' }).risk.reasons).toContain('a new reason');
  });
});

describe('what stands beside the changes', () => {
  test('checks, deferred changes, drift, actions, and what the run said', () => {
    const drift = changed('aws_sns_topic', update({ a: 1 }, { a: 2 }));
    const reading = readPlan(
      planOf([], {
        resource_drift: [drift, changed('aws_sqs_queue', { actions: ['delete'], before: {}, after: null })],
        checks: [
          {
            address: { to_display: 'check.a' },
            status: 'fail',
            instances: [{ address: { to_display: 'check.a' }, status: 'fail', problems: [{ message: 'not so' }] }],
          },
          {
            address: { to_display: 'check.b' },
            status: 'pass',
            instances: [{ address: { to_display: 'check.b' }, status: 'pass' }],
          },
          { address: { to_display: 'check.c' }, status: 'error' },
        ],
        deferred_changes: [{ reason: 'instance_count_unknown', resource_change: changed('aws_eip', {}) }],
        action_invocations: [{ address: 'action.aws_lambda_invoke.x' }],
      }),
      { warnings: ['main.tf:1: Deprecated.', 'main.tf:1: Deprecated.'] },
    );
    expect(reading.checks).toEqual([
      { address: 'check.a', status: 'fail', problems: ['not so'] },
      { address: 'check.c', status: 'error', problems: [] },
    ]);
    expect(reading.deferred).toEqual([{ address: 'aws_eip.x', reason: 'instance count unknown' }]);
    expect(reading.drift).toMatchObject([
      { address: 'aws_sns_topic.x', action: 'update', fields: [{ path: 'a', before: 1, after: 2 }] },
      { address: 'aws_sqs_queue.x', action: 'delete', risk: { level: 'destroy' } },
    ]);
    expect(reading.invocations).toEqual(['action.aws_lambda_invoke.x']);
    expect(reading.warnings).toEqual(['main.tf:1: Deprecated.']);
    expect(reading.resources).toEqual([]);
  });
});

test('data sources that run something at every plan are named', () => {
  const data = (address: string, type: string) => ({ address, mode: 'data', type });
  const module = { resources: [data('data.http.h', 'http'), data('data.aws_ami.a', 'aws_ami')] };
  const configuration = {
    root_module: { resources: [data('data.external.e', 'external')], module_calls: { m: { module } } },
  };
  expect(readPlan(planOf([], { configuration })).warnings).toEqual([
    'every plan runs or asks: data.external.e, module.m.data.http.h',
  ]);
});

describe('redaction', () => {
  const secret = 'canary-Zx81-"quoted"';
  const number = 7733991155;
  const short = 'c4n@ry';

  /** Every place in which a plan may carry a secret. */
  const document = planOf(
    [
      changed('terraform_data', {
        actions: ['update'],
        before: { input: secret, output: secret, note: 'old' },
        after: { input: 'other-canary-9', note: `mentions ${secret} and other-canary-9` },
        before_sensitive: { input: true },
        after_sensitive: { input: true },
        after_unknown: { output: true },
      }),
      changed('aws_ssm_parameter', {
        actions: ['create'],
        before: null,
        after: { description: `var ${short}`, port: number, tags: { [short]: 'k' } },
      }),
      changed(
        'aws_iam_user',
        { actions: ['delete'], before: { id: secret, name: short, arn: `arn:x/${secret}` }, after: null },
        { address: `aws_iam_user.x[${JSON.stringify(secret)}]`, previous_address: `aws_iam_user.old["${short}"]` },
      ),
      changed('aws_instance', {
        actions: ['create'],
        before: null,
        after: {
          user_data: `export A=AKIAIOSFODNN7CANARY1 && psql postgres://u:hunter2pw@h/db && echo ${Buffer.from(secret).toString('base64')}`,
          pem: '-----BEGIN RSA PRIVATE KEY-----\nMIIcanary\n-----END RSA PRIVATE KEY-----',
          github: 'ghp_canary0123456789012345678901234567',
          slack: 'xoxb-123456789012-canary',
          jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2ln',
          containers: JSON.stringify([{ environment: [{ name: 'DB_PASSWORD', value: 'env-canary-77' }] }]),
          copied: 'uses env-canary-77',
          api_token: 'named-canary-5',
        },
      }),
    ],
    {
      variables: { short: { value: short }, n: { value: number } },
      configuration: {
        root_module: {
          variables: { short: { sensitive: true }, n: { sensitive: true } },
          module_calls: {
            m: {
              expressions: { key: { constant_value: 'constant-canary' } },
              module: { variables: { key: { sensitive: true } } },
            },
          },
        },
      },
      prior_state: {
        values: { root_module: { resources: [{ values: { a: 'prior-canary' }, sensitive_values: { a: true } }] } },
      },
      output_changes: {
        o: { actions: ['update'], before: 'output-canary', after: 'x', before_sensitive: true, after_sensitive: false },
      },
      resource_drift: [
        changed('aws_sns_topic', update({ a: 'prior-canary' }, { a: 'constant-canary' }), {
          address: `a.b["${short}"]`,
        }),
      ],
      checks: [
        {
          address: { to_display: 'check.a' },
          status: 'fail',
          instances: [
            {
              address: { to_display: 'check.a' },
              status: 'fail',
              problems: [{ message: `got ${secret}, constant-canary, output-canary` }],
            },
          ],
        },
      ],
      planned_values: { outputs: { o: { sensitive: true, value: 'planned-canary' } } },
    },
  );

  test('nothing secret is left anywhere', () => {
    const reading = readPlan(document, {
      secrets: ['environment-canary'],
      warnings: ['said environment-canary and planned-canary'],
    });
    const everything = JSON.stringify(reading);
    expect(everything).not.toMatch(/canary|c4n@ry|7733991155|hunter2pw|AKIA|BEGIN|ghp_|xoxb|eyJ/i);
    expect(everything).not.toContain(Buffer.from(secret).toString('base64'));
    expect(reading.resources).toHaveLength(4);
    expect(reading.resources[0]?.fields).toEqual([
      { path: 'input', sensitive: true, changed: true },
      { path: 'note', before: 'old', after: 'mentions (sensitive) and (sensitive)' },
      { path: 'output', unknown: true, sensitive: true, changed: true },
    ]);
    expect(reading.resources[2]).toMatchObject({
      address: 'aws_iam_user.x["(sensitive)"]',
      previousAddress: 'aws_iam_user.old["(sensitive)"]',
    });
  });

  test('names in addresses are no secrets, though a sensitive value is the same word', () => {
    const document = planOf(
      [changed('aws_sns_topic', update({ a: 1 }, { a: 2 }), { address: 'aws_sns_topic.postgres' })],
      {
        output_changes: { o: { actions: ['create'], after: 'postgres', after_sensitive: true } },
      },
    );
    expect(readPlan(document).resources[0]?.address).toBe('aws_sns_topic.postgres');
  });
});
