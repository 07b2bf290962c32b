import { type Action, compareRisk, RISK_LEVELS, type Risk } from '@mainstem/change';
import { equal, isEmpty, type Json, jsonInside, own, record } from '../json.ts';
import type { PlanResource } from '../plan-json.ts';
import { accessVerdicts, guardVerdicts } from './access.ts';
import { CLASS_REASONS, classOfAttribute, classOfType, standsAlone } from './classes.ts';
import { policyUpdates } from './narrowing.ts';
import { STATEFUL_TYPES } from './stateful-types.ts';
import { denies } from './statements.ts';
import { updateVerdicts, type Verdict } from './updates.ts';

/** Providers whose resources hold nothing outside the state, by the first word of a type. */
const NOTHING_OUTSIDE = new Set([
  'terraform',
  'null',
  'random',
  'time',
  'local',
  'tls',
  'external',
  'http',
  'archive',
  'cloudinit',
]);

/** Terraform's own word on why it chose an action, as a sentence. */
const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'is replaced because it is tainted: an earlier apply left it half made',
  replace_because_cannot_update: 'cannot be changed in place',
  replace_by_request: 'is replaced because the command asked for it (-replace)',
  replace_by_triggers: 'is replaced because replace_triggered_by says so',
  delete_because_no_resource_config: 'is no longer in the configuration',
  delete_because_no_module: 'its module is no longer called',
  delete_because_wrong_repetition: 'count or for_each was added or taken away',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_no_move_target: 'its move has no target in the configuration',
  read_because_config_unknown: 'is read at apply because its arguments are known only then',
  read_because_dependency_pending: 'is read at apply because something it depends on changes first',
  read_because_check_nested: 'is read at apply for a check',
};

/**
 * How dangerous one resource change is. Works on the plan's clear values, so its words must be redacted before they leave.
 *
 * Nothing is guessed: what a resource of an unknown provider holds is `unknown`.
 */
export function riskOf(resource: PlanResource, action: Action): Risk {
  const why =
    resource.reason === undefined ? undefined : (REASONS[resource.reason] ?? resource.reason.replaceAll('_', ' '));
  const verdicts = verdictsOf(resource, action);
  if (resource.deposed !== undefined) {
    verdicts.push({ level: 'safe', reason: 'the object was left behind by a replacement that failed half-way' });
  }
  const level =
    RISK_LEVELS[Math.min(...verdicts.map((verdict) => RISK_LEVELS.indexOf(verdict.level)), RISK_LEVELS.length - 1)] ??
    'unknown';
  const worstFirst = [...verdicts].sort((a, b) => compareRisk(a.level, b.level));
  const wayOut = worstFirst.find((verdict) => verdict.level === level && verdict.wayOut !== undefined)?.wayOut;
  const reasons = [...new Set([...worstFirst.map((verdict) => verdict.reason), ...(why === undefined ? [] : [why])])];
  const unknown = level === 'unknown' || level === 'disrupt' ? verdicts.filter((one) => one.level === 'unknown') : [];
  const notKnown = unknown.every((verdict) => verdict.notKnown !== undefined)
    ? unknown.flatMap((verdict) => verdict.notKnown ?? [])
    : [];
  return {
    level,
    reasons,
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(level === 'disrupt'
      ? unknown.length === 0
        ? {}
        : { alsoUnknown: notKnown }
      : notKnown.length === 0
        ? {}
        : { notKnown }),
  };
}

function verdictsOf(resource: PlanResource, action: Action): Verdict[] {
  const { type, change, mode } = resource;
  if (mode === 'data') return [];
  const takenOver = change.importing === undefined ? [] : [imported(change.importing)];
  const opened = () => accessVerdicts(type, change.before, change.after, change.unknown);
  switch (action) {
    case 'create':
      return created(
        type,
        record(change.after),
        record(change.unknown),
        accessVerdicts(type, undefined, change.after, change.unknown),
      );
    case 'update':
      return [...updated(resource, opened()), ...takenOver];
    case 'replace':
      if (change.actions.includes('forget')) {
        return [
          { level: 'disrupt', reason: 'the old object stays where it is, unmanaged, beside the new one' },
          ...opened(),
          ...takenOver,
        ];
      }
      return [...replaced(type, orderOf(change)), ...snapshotVerdicts(resource), ...opened(), ...takenOver];
    case 'delete':
      return [
        ...ended(type, record(change.before)),
        ...snapshotVerdicts(resource),
        ...guardVerdicts(type),
        ...denialsGone(change.before),
      ];
    case 'forget':
      return [
        {
          level: 'unknown',
          reason: 'stays where it is, but nobody manages it from now on',
          wayOut: 'Import it elsewhere, or delete it by hand.',
        },
      ];
    case 'import':
      return [imported(change.importing ?? '')];
    case 'move':
    case 'read':
    case 'no-op':
      return [];
  }
}

function orderOf(change: PlanResource['change']): string {
  return change.actions[0] === 'create'
    ? 'a new one is made before the old one goes'
    : 'the old one goes before the new one is made';
}

function imported(id: string): Verdict {
  return { level: 'safe', reason: `an existing object is taken over${id === '' ? '' : ` (${id})`}` };
}

function replaced(type: string, order: string): Verdict[] {
  const loss = STATEFUL_TYPES.get(type);
  if (loss !== undefined) {
    return [
      { level: 'destroy', reason: `is destroyed and made anew: ${loss.reason}`, wayOut: loss.wayOut },
      { level: 'safe', reason: order },
    ];
  }
  if (isForeign(type)) {
    return [{ level: 'unknown', reason: `is replaced (${order}); whether a ${type} holds data is not known here` }];
  }
  return [{ level: 'disrupt', reason: `is replaced: ${order}` }];
}

function ended(type: string, before: Json): Verdict[] {
  const loss = STATEFUL_TYPES.get(type);
  if (loss !== undefined) return [{ level: 'destroy', reason: loss.reason, wayOut: loss.wayOut }];
  if (isForeign(type))
    return [{ level: 'unknown', reason: `is deleted; whether a ${type} holds data is not known here` }];
  if (!type.startsWith('aws_')) return [];
  switch (classOfType(type)) {
    case 'plain':
      return [...stillUsed(type), ...tagged(type, before, 'is deleted')];
    case 'watch':
      return [{ level: 'disrupt', reason: 'is deleted: what it watched is watched no longer, and nobody is told' }];
    case 'access':
      if (DENYING.test(String(own(before, 'policy_arn') ?? '')))
        return [
          { level: 'security', reason: 'is deleted: what its policy denied is denied no longer', wayOut: 'Keep it.' },
        ];
      return GRANTS.test(type)
        ? [{ level: 'disrupt', reason: 'is deleted: whoever used what it grants is refused' }]
        : [{ level: 'unknown', reason: `is deleted; what a ${type} grants or guards is not known here` }];
    case 'data':
    case 'traffic':
      return [{ level: 'disrupt', reason: 'is deleted: whatever still uses it stops working' }];
    default:
      return [{ level: 'unknown', reason: `is deleted; what a ${type} is for is not known here` }];
  }
}

/** Managed policies that deny: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDenyAll.html */
const DENYING = /:policy\/(?:.*\/)?(?:AWSDenyAll|AWSCompromisedKeyQuarantine\w*|.*Deny.*)$/;

/** Access types that only grant: their end takes access away, and opens nothing. What guards is in `access.ts`. */
const GRANTS =
  /^aws_(?!.*_exclusive$|iam_organizations_features$|iam_security_token_service_preferences$|networkmanager_core_network_policy_attachment$|vpc_endpoint_security_group_association$)(?:iam_.*|.*_(?:attachment|permission|permissions|grant|access_entry|association|assignment|membership|ingress_rule|egress_rule)|security_group(?:_rule)?|key_pair|kms_alias)$/;

/** A policy that goes takes its denials along: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
function denialsGone(before: unknown): Verdict[] {
  const names = Object.entries(record(before)).flatMap(([name, value]) => (denies(jsonInside(value)) ? [name] : []));
  return names.map((name) => ({
    level: 'security',
    reason: `what its ${name} denied is denied no longer`,
    wayOut: 'Keep it, or put its replacement in place first.',
  }));
}

/** Arguments that name what a resource is made beside. */
const REFERENCE =
  /(?:_id|_ids|_arn|_arns)$|^(?:bucket|cluster|function_name|role|queue_url|autoscaling_group_name|load_balancer|listener|zone_id)$/;

/** Whether all that it is made beside is new too: the plan knows none of the names yet. */
function isBesideNew(after: Json, unknown: Json): boolean {
  const isSet = (name: string) => !isEmpty(own(after, name));
  const names = Object.keys({ ...after, ...unknown }).filter((name) => REFERENCE.test(name) && !OF_ITSELF.test(name));
  return (
    names.some((name) => own(unknown, name) === true && !isSet(name)) &&
    names.every((name) => !isSet(name) || own(unknown, name) !== undefined)
  );
}

/** What the provider gives every resource back. */
const OF_ITSELF = /^(?:arn|id|owner_id|account_id|hosted_zone_id|version_id|unique_id)$/;

/** Something new: it is safe where a rule knows that nobody depends on it yet, and that it lets nobody in. */
function created(type: string, after: Json, unknown: Json, opened: readonly Verdict[]): Verdict[] {
  if (isForeign(type))
    return [{ level: 'unknown', reason: `is created; what a ${type} does is not known here` }, ...opened];
  if (!type.startsWith('aws_')) return [...opened];
  if (type === 'aws_s3_bucket_lifecycle_configuration' && JSON.stringify(after).includes('expiration')) {
    return [
      {
        level: 'destroy',
        reason: 'objects in the bucket expire by it, also those that are there already',
        wayOut: 'Make sure that none of them is needed.',
      },
      ...opened,
    ];
  }
  switch (classOfType(type)) {
    case 'plain':
      return [...opened, ...granting(type, after), ...tagged(type, after, 'is created')];
    case 'watch':
      return [...opened, ...granting(type, after)];
    case 'data':
    case 'traffic':
      if (type === 'aws_s3_bucket_versioning' && versioningOf(after) === 'Enabled') return [...opened];
      return !standsAlone(type) && !isBesideNew(after, unknown) && opened.length === 0
        ? [
            {
              level: 'unknown',
              reason: `is created beside what is there; what this ${type} changes for it is not known here`,
            },
          ]
        : [...opened];
    case 'access':
      if (Object.hasOwn(CLOSES, type) && opened.length === 0)
        return isBesideNew(after, unknown) ? [] : [{ level: 'disrupt', reason: CLOSES[type] ?? '' }];
      return opened.length > 0 || UNUSED.has(type)
        ? [...opened]
        : [
            {
              level: 'unknown',
              reason: `is created; whether what this ${type} grants or guards is meant is not known here`,
            },
          ];
    default:
      return [{ level: 'unknown', reason: `is created; what a ${type} is for is not known here` }, ...opened];
  }
}

/** Plain types whose end takes something along that others use. */
const STILL_USED: Readonly<Record<string, string>> = {
  aws_resourceexplorer2_index:
    'is deleted: every view of the Region goes with it, and an aggregator can be made again only after 24 hours',
  aws_servicecatalog_tag_option: 'is deleted: AWS refuses while a portfolio or product uses it',
  aws_servicecatalogappregistry_application: 'is deleted: AWS refuses while resources are associated with it',
};

function stillUsed(type: string): Verdict[] {
  const reason = Object.hasOwn(STILL_USED, type)
    ? STILL_USED[type]
    : type.endsWith('_subnet_group')
      ? 'is deleted: AWS refuses while a database, cluster or replication instance uses it, and a new one needs it'
      : undefined;
  return reason === undefined ? [] : [{ level: 'disrupt', reason }];
}

/** Arguments of types that are no access types and all the same say who may use, or see, what is made. */
const GRANTING = /^(?:permissions?|principals?|grants?|access_polic(?:y|ies)|resource_policy|shared_accounts)$/;

/** What a new thing of a plain or watching type lets others do or see. */
function granting(type: string, after: Json): Verdict[] {
  if (type === 'aws_dynamodb_contributor_insights')
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/contributorinsights_HowItWorks.html
    return [
      {
        level: 'security',
        reason: 'whoever reads its reports sees partition and sort keys of the table as they are',
        wayOut: 'Make sure that the keys hold nothing that is secret.',
      },
    ];
  const names = Object.keys(after).filter((name) => GRANTING.test(name) && !isEmpty(after[name]));
  return names.map((name) => ({
    level: 'unknown',
    reason: `is created with ${name}, and whether what they grant is meant is not known here`,
    notKnown: [name],
  }));
}

/** Access types that grant nothing until something else refers to them. */
const UNUSED = new Set([
  'aws_iam_policy',
  'aws_iam_group',
  'aws_iam_instance_profile',
  'aws_security_group',
  'aws_cloudfront_origin_access_control',
  'aws_cloudfront_response_headers_policy',
  'aws_iam_role',
  'aws_key_pair',
  'aws_kms_alias',
  'aws_cloudtrail',
  'aws_flow_log',
  'aws_guardduty_detector',
  'aws_ebs_encryption_by_default',
]);

/** Access types that close something by being there: whoever came in by it is refused. */
const CLOSES: Readonly<Record<string, string>> = {
  aws_s3_bucket_public_access_block: 'whoever reaches the bucket by a public policy or ACL is refused',
  aws_s3_account_public_access_block: 'whoever reaches a bucket of the account by a public policy or ACL is refused',
  aws_s3_bucket_ownership_controls: 'ACLs of the bucket and its objects may count no longer',
  aws_s3_bucket_server_side_encryption_configuration: 'whoever reads new objects needs the key too',
  aws_iam_account_password_policy: 'passwords of people that do not fit must be changed',
};

function versioningOf(values: Json): unknown {
  const [block] = (own(values, 'versioning_configuration') as readonly unknown[] | undefined) ?? [];
  return record(block).status;
}

/** Types that are one tag of something: what acts by tags acts by them. */
function tagged(type: string, values: Json, what: string): Verdict[] {
  if (!/^aws_(?:\w+_)?tag$/.test(type)) return [];
  const keys = [own(values, 'key'), ...tagKeys(own(values, 'tag'))].filter((key) => ACTING_TAG.test(String(key ?? '')));
  return keys.length === 0
    ? []
    : [
        {
          level: 'unknown',
          reason: `${what}: the tag ${keys.join(', ')} may be what backups, schedules or permissions go by`,
        },
      ];
}

function tagKeys(blocks: unknown): unknown[] {
  return Array.isArray(blocks) ? blocks.map((block) => record(block).key) : [];
}

/**
 * An update in place. It is safe only where each argument that changes is known: by a rule of the type, by a comparison of policies, as a mere
 * label, or because the type is plain and the argument is none that grants, guards, encrypts, exposes, retains or deletes.
 */
function updated({ type, change }: PlanResource, opened: readonly Verdict[]): Verdict[] {
  const [before, after] = [record(change.before), record(change.after)];
  const rules = updateVerdicts(type, before, after);
  const changed = changedNames(before, after, record(change.unknown));
  const policies = policyUpdates(before, after, changed);
  const known = new Set([...rules.known, ...policies.known]);
  const open = changed.flatMap((name) => {
    const reason = unjudged(type, name, known, before, after);
    return reason === undefined ? [] : [{ name, reason }];
  });
  const verdicts = [...rules.verdicts, ...opened, ...policies.verdicts, ...tagged(type, after, 'changes')];
  const watched = classOfType(type) === 'watch' ? changed.filter((name) => classOfAttribute(name) === 'other') : [];
  if (watched.length > 0)
    verdicts.push({
      level: 'disrupt',
      reason: `${watched.join(', ')}: from now on it tells of other things, or at other times`,
    });
  // What is judged already as worse than unknown needs no second word about not being known.
  if (open.length === 0 || verdicts.some(({ level }) => level !== 'safe' && level !== 'disrupt')) return verdicts;
  const more = open.length > 3 ? `; and ${open.length - 3} more` : '';
  const words = open.slice(0, 3).map(({ reason }) => reason);
  return [...verdicts, { level: 'unknown', reason: words.join('; ') + more, notKnown: open.map(({ name }) => name) }];
}

/** The attributes that differ, or of which something is not known yet. */
function changedNames(before: Json, after: Json, unknown: Json): string[] {
  const names: string[] = [];
  for (const name in before)
    if (own(unknown, name) !== undefined || isChanged(before[name], own(after, name))) names.push(name);
  for (const name in after)
    if (!Object.hasOwn(before, name) && (own(unknown, name) !== undefined || isChanged(undefined, after[name])))
      names.push(name);
  for (const name in unknown)
    if (unknown[name] !== undefined && !Object.hasOwn(before, name) && !Object.hasOwn(after, name)) names.push(name);
  return names;
}

/** Of an attribute as a whole, nothing and empty are one: providers read one back as the other. */
function isChanged(before: unknown, after: unknown): boolean {
  return !equal(before ?? null, after ?? null) && !(isEmpty(before) && isEmpty(after));
}

/** Tags that something acts by: the keys that backup plans, schedulers, node pools and controllers look for. */
const ACTING_TAG =
  /backup|snapshot|dlm|retention|schedul|auto-?(?:stop|start|off)|patch|^kubernetes\.io\/|^k8s\.io\/|karpenter|^eks:|^aws:|access|role|permission/i;

/** What is not known of one argument's change; `undefined` where it is judged. */
function unjudged(
  type: string,
  name: string,
  known: ReadonlySet<string>,
  before: Json,
  after: Json,
): string | undefined {
  if (known.has(name) || !type.startsWith('aws_'))
    return isForeign(type) ? `${name}: what ${type} does with it is not known here` : undefined;
  const kind = classOfType(type);
  if (kind === undefined) return `${name}: ${type} is not in the table of types`;
  const argument = classOfAttribute(name);
  // The tags of a group's machines, as blocks.
  if (type === 'aws_autoscaling_group' && name === 'tag') return actingTags(tagsOf(before), tagsOf(after), 'tags');
  // No type takes it: the provider reads it back, and it follows from something else.
  if (argument === undefined) return undefined;
  if (argument === 'label') return name === 'tags' || name === 'tags_all' ? actingTags(before, after, name) : undefined;
  if (argument === 'other') {
    if (kind !== 'plain' && kind !== 'watch') return `${name}: no rule here knows what changing it does to ${type}`;
    const [inner] = dangerousBelow(own(before, name), own(after, name));
    if (inner === undefined) return undefined;
    return `${inner.name} of ${name} ${CLASS_REASONS[inner.of]}, and no rule here knows what changing it does to ${type}`;
  }
  return `${name} ${CLASS_REASONS[argument]}, and no rule here knows what changing it does to ${type}`;
}

/** The arguments of blocks, at any depth, that differ and whose name is that of a dangerous class. */
function dangerousBelow(before: unknown, after: unknown): { name: string; of: keyof typeof CLASS_REASONS }[] {
  if (equal(before ?? null, after ?? null)) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const [from, to] = [before, after].map((list) => (Array.isArray(list) ? list : [])) as [unknown[], unknown[]];
    return Array.from({ length: Math.max(from.length, to.length) }).flatMap((_, index) =>
      dangerousBelow(from[index], to[index]),
    );
  }
  const [from, to] = [record(before), record(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) => {
    const [was, is] = [own(from, name), own(to, name)];
    if (!isChanged(was, is)) return [];
    const of = classOfAttribute(name);
    return of === undefined || of === 'other' || of === 'label' ? dangerousBelow(was, is) : [{ name, of }];
  });
}

function tagsOf(values: Json): Json {
  const blocks = own(values, 'tag');
  const tags = (Array.isArray(blocks) ? blocks : []).map((block) => record(block));
  return { tags: Object.fromEntries(tags.map(({ key, value }) => [String(key), value])) };
}

function actingTags(before: Json, after: Json, name: string): string | undefined {
  const [from, to] = [record(own(before, name)), record(own(after, name))];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const acting = keys.filter((key) => ACTING_TAG.test(key) && own(from, key) !== own(to, key));
  return acting.length === 0
    ? undefined
    : `the tag ${acting.join(', ')} may be what backups, schedules or permissions go by`;
}

function isForeign(type: string): boolean {
  return !type.startsWith('aws_') && !NOTHING_OUTSIDE.has(type.split('_')[0] ?? '');
}

/** What the old object's own settings say about its end. */
function snapshotVerdicts({ type, change }: PlanResource): Verdict[] {
  const before = record(change.before);
  const found: Verdict[] = [];
  if (!STATEFUL_TYPES.has(type)) return found;
  if (before.deletion_protection === true || before.deletion_protection_enabled === true) {
    found.push({ level: 'destroy', reason: 'deletion protection is on, so AWS refuses until it is turned off' });
  }
  if (before.skip_final_snapshot === true)
    found.push({ level: 'destroy', reason: 'skip_final_snapshot is set: no snapshot is taken' });
  if (before.force_destroy === true)
    found.push({ level: 'destroy', reason: 'force_destroy is set: its content goes with it' });
  if (before.recovery_window_in_days === 0)
    found.push({ level: 'destroy', reason: 'recovery_window_in_days is 0: it cannot be restored' });
  return found;
}
