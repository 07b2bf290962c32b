import { type Action, compareRisk, RISK_LEVELS, type Risk } from '@mainstem/change';
import { equal, isEmpty, type Json, jsonInside, own, record } from '../json.ts';
import type { PlanResource } from '../plan-json.ts';
import { accessVerdicts, guardVerdicts } from './access.ts';
import { CLASS_REASONS, classOfAttribute, classOfType } from './classes.ts';
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
  const unknown = level === 'unknown' ? verdicts.filter((verdict) => verdict.level === 'unknown') : [];
  const notKnown = unknown.every((verdict) => verdict.notKnown !== undefined)
    ? unknown.flatMap((verdict) => verdict.notKnown ?? [])
    : [];
  return {
    level,
    reasons,
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(notKnown.length === 0 ? {} : { notKnown }),
  };
}

function verdictsOf(resource: PlanResource, action: Action): Verdict[] {
  const { type, change, mode } = resource;
  if (mode === 'data') return [];
  const takenOver = change.importing === undefined ? [] : [imported(change.importing)];
  const opened = () => accessVerdicts(type, change.before, change.after, change.unknown);
  switch (action) {
    case 'create':
      return created(type, change.after, accessVerdicts(type, undefined, change.after, change.unknown));
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
      return [...ended(type), ...snapshotVerdicts(resource), ...guardVerdicts(type), ...denialsGone(change.before)];
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

function ended(type: string): Verdict[] {
  const loss = STATEFUL_TYPES.get(type);
  if (loss !== undefined) return [{ level: 'destroy', reason: loss.reason, wayOut: loss.wayOut }];
  if (isForeign(type))
    return [{ level: 'unknown', reason: `is deleted; whether a ${type} holds data is not known here` }];
  if (!type.startsWith('aws_')) return [];
  switch (classOfType(type)) {
    case 'plain':
      return [];
    case 'access':
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

/** Access types that only grant: their end takes access away, and opens nothing. */
const GRANTS =
  /^aws_(?:iam_.*|.*_(?:attachment|permission|permissions|grant|access_entry|association|assignment|membership|ingress_rule|egress_rule)|security_group(?:_rule)?|key_pair|kms_alias)$/;

/** A policy that goes takes its denials along: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
function denialsGone(before: unknown): Verdict[] {
  const names = Object.entries(record(before)).flatMap(([name, value]) => (denies(jsonInside(value)) ? [name] : []));
  return names.map((name) => ({
    level: 'security',
    reason: `what its ${name} denied is denied no longer`,
    wayOut: 'Keep it, or put its replacement in place first.',
  }));
}

/** Types that change what something else does by being there: routes, listeners' rules, lifecycles. */
const ATTACHES =
  /^aws_(?:.*_(?:rule|route|record|listener|attachment|association|subscription|notification|mapping|event_target|lifecycle_configuration|lifecycle_policy|configuration)|route|route53_record|lambda_event_source_mapping|volume_attachment)$/;

/** Something new: it is safe where a rule knows that nobody depends on it yet, and that it lets nobody in. */
function created(type: string, after: unknown, opened: readonly Verdict[]): Verdict[] {
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
      return [...opened];
    case 'data':
    case 'traffic':
      return ATTACHES.test(type) && opened.length === 0
        ? [
            {
              level: 'unknown',
              reason: `is created beside what is there; what this ${type} changes for it is not known here`,
            },
          ]
        : [...opened];
    case 'access':
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
  'aws_s3_bucket_public_access_block',
  'aws_s3_account_public_access_block',
  'aws_s3_bucket_ownership_controls',
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_cloudtrail',
  'aws_flow_log',
  'aws_guardduty_detector',
  'aws_ebs_encryption_by_default',
  'aws_iam_account_password_policy',
]);

/**
 * An update in place. It is safe only where each argument that changes is known: by a rule of the type, by a comparison of policies, as a mere
 * label, or because the type is plain and the argument is none that grants, guards, encrypts, exposes, retains or deletes.
 */
function updated({ type, change }: PlanResource, opened: readonly Verdict[]): Verdict[] {
  const [before, after] = [record(change.before), record(change.after)];
  const rules = updateVerdicts(type, before, after);
  const policies = policyUpdates(before, after);
  const known = new Set([...rules.known, ...policies.known]);
  const unknown = record(change.unknown);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(unknown)])].filter(
    (name) => isChanged(own(before, name), own(after, name)) || own(unknown, name) !== undefined,
  );
  const open = changed.flatMap((name) => {
    const reason = unjudged(type, name, known, before, after);
    return reason === undefined ? [] : [{ name, reason }];
  });
  const verdicts = [...rules.verdicts, ...opened, ...policies.verdicts];
  // What is judged already as worse than unknown needs no second word about not being known.
  if (open.length === 0 || verdicts.some(({ level }) => level !== 'safe' && level !== 'disrupt')) return verdicts;
  const more = open.length > 3 ? `; and ${open.length - 3} more` : '';
  const words = open.slice(0, 3).map(({ reason }) => reason);
  return [...verdicts, { level: 'unknown', reason: words.join('; ') + more, notKnown: open.map(({ name }) => name) }];
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
  // No type takes it: the provider reads it back, and it follows from something else.
  if (argument === undefined) return undefined;
  if (argument === 'label') return name === 'tags' || name === 'tags_all' ? actingTags(before, after, name) : undefined;
  if (argument === 'other')
    return kind === 'plain' ? undefined : `${name}: no rule here knows what changing it does to ${type}`;
  return `${name} ${CLASS_REASONS[argument]}, and no rule here knows what changing it does to ${type}`;
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
