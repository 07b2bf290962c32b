import { type Action, RISK_LEVELS, type Risk } from '@mainstem/change';
import { accessVerdicts, guardVerdicts } from './access.ts';
import { type PlanResource, record } from './plan-json.ts';
import { STATEFUL_TYPES } from './stateful-types.ts';
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

/**
 * AWS types whose end nothing notices by itself: they attach, describe or permit. What they take away is judged with the resource they
 * belong to.
 */
const QUIET =
  /^aws_(?:.*_(?:attachment|association|parameter_group|subnet_group|alias|tag|tags|notification|subscription|dashboard|alarm|policy)|cloudwatch_.*|iam_(?:policy|group|instance_profile)|ecr_lifecycle_policy|launch_template)$/;

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
  const worstFirst = [...verdicts].sort((a, b) => RISK_LEVELS.indexOf(a.level) - RISK_LEVELS.indexOf(b.level));
  const wayOut = worstFirst.find((verdict) => verdict.level === level && verdict.wayOut !== undefined)?.wayOut;
  const reasons = [...new Set([...worstFirst.map((verdict) => verdict.reason), ...(why === undefined ? [] : [why])])];
  return { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
}

function verdictsOf(resource: PlanResource, action: Action): Verdict[] {
  const { type, change, mode } = resource;
  if (mode === 'data') return [];
  const takenOver = change.importing === undefined ? [] : [imported(change.importing)];
  const opened = () => accessVerdicts(type, change.before, change.after, change.unknown);
  switch (action) {
    case 'create':
      return accessVerdicts(type, undefined, change.after, change.unknown);
    case 'update':
      return [...updateVerdicts(type, change.before, change.after), ...opened(), ...takenOver];
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
      return [...ended(type), ...snapshotVerdicts(resource), ...guardVerdicts(type)];
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
  if (!type.startsWith('aws_') || QUIET.test(type)) return [];
  return [{ level: 'disrupt', reason: 'is deleted: whatever still uses it stops working' }];
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
