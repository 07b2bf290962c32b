import {
  type Action,
  digestOf,
  type OutputChange,
  type ResourceChange,
  RISK_LEVELS,
  type RiskLevel,
  type UnreviewedChange,
} from '@mainstem/change';
import { sameValue, unreviewedFields, whyUnreviewed } from './fields.ts';
import { compareOutput } from './outputs.ts';
import { volatileRule } from './volatile.ts';

/** What a plan would do, and what each receipt says that people could review. */
export interface Changes {
  readonly resources: readonly ResourceChange[];
  readonly outputs?: readonly OutputChange[] | undefined;
  readonly invocations?: readonly string[] | undefined;
}

/**
 * The changes of a plan that no receipt shows, or not as much of them. Empty: everything that this plan does was reviewed.
 *
 * A change is reviewed when some receipt has the same action on the same address or a stronger one, with the same causes of a replace and no
 * lower risk, and each of its fields with the value that it gets was in some receipt: one field in one pull request and another in the next.
 *
 * @param volatilePaths the settings' list.
 */
export function compareWithReceipts(
  plan: Changes,
  receipts: readonly Changes[],
  volatilePaths: readonly string[] = [],
): UnreviewedChange[] {
  const isVolatile = volatileRule(volatilePaths);
  const byAddress = new Map<string, ResourceChange[]>();
  for (const resource of receipts.flatMap(({ resources }) => resources)) {
    const key = keyOf(resource);
    const same = byAddress.get(key);
    if (same === undefined) byAddress.set(key, [resource]);
    else same.push(resource);
  }
  return [
    ...plan.resources.flatMap((resource) =>
      compareResource(resource, byAddress.get(keyOf(resource)) ?? [], isVolatile),
    ),
    ...(plan.outputs ?? []).flatMap((output) =>
      compareOutput(
        output,
        receipts.flatMap(({ outputs = [] }) => outputs),
        (path) => isVolatile(OUTPUT, path),
      ),
    ),
    ...(plan.invocations ?? []).flatMap((address) => compareInvocation(address, receipts)),
  ];
}

/** Patterns of volatile fields name an output as `output.NAME`. */
const OUTPUT = { kind: 'output' };

/** Digest of exactly these changes of a project: what an approval is given for. */
export function approvalOf(project: string, unreviewed: readonly UnreviewedChange[]): string {
  return digestOf({ project, unreviewed: unreviewed.map(({ why: _, ...change }) => change) });
}

function keyOf({ kind, address }: ResourceChange): string {
  return `${kind} ${address}`;
}

/** For each action, those at review that were at least as strong. */
const COVERED_BY: Readonly<Record<Action, readonly Action[]>> = {
  create: ['create', 'replace'],
  update: ['update', 'create', 'replace', 'import'],
  replace: ['replace'],
  delete: ['delete'],
  forget: ['forget'],
  move: ['move'],
  import: ['import'],
  read: ['read', 'create', 'update', 'replace'],
  'no-op': [],
};

function compareResource(
  resource: ResourceChange,
  reviewed: readonly ResourceChange[],
  isVolatile: ReturnType<typeof volatileRule>,
): UnreviewedChange[] {
  const { action, risk } = resource;
  if (action === 'no-op') return [];
  // A data source that is read later changes nothing; what it brings was unknown at review, or is compared.
  if (action === 'read' && risk.level === 'safe') return [];
  const gone = action === 'delete' || action === 'forget';
  const fields = gone ? [] : resource.fields.filter(({ path }) => !isVolatile(resource, path));
  // Nothing but what may take any value, and what follows from it.
  const open = fields.length < resource.fields.length && fields.every(({ unknown }) => unknown === true);
  if (action === 'update' && risk.level === 'safe' && open && resource.previousAddress === undefined) return [];
  const entry = (why: readonly string[], open: UnreviewedChange['fields']): UnreviewedChange[] => [
    { address: resource.address, kind: resource.kind, action, risk: risk.level, fields: [...open], why: [...why] },
  ];
  if (reviewed.length === 0) return entry([`no receipt that counts has ${resource.address}`], resource.fields);

  const why: string[] = [];
  const covering = reviewed.filter((other) => covers(resource, other));
  if (covering.length === 0)
    why.push(`it was to be ${PAST[strongest(reviewed)]} at review, and would be ${PAST[action]} now`);
  const before = worst(covering.length > 0 ? covering : reviewed);
  if (rank(risk.level) < rank(before))
    why.push(`its risk is ${risk.level} (${risk.reasons.join('; ')}), and was ${before} at review`);
  const causes = new Set(reviewed.flatMap(({ replaceBecause = [] }) => replaceBecause.map(anyIndex)));
  const newCauses = (resource.replaceBecause ?? []).filter((path) => !causes.has(anyIndex(path)));
  if (covering.length > 0 && newCauses.length > 0) why.push(`it is replaced because of ${newCauses.join(', ')} too`);
  const from = resource.previousAddress;
  if (from !== undefined && !reviewed.some((other) => other.previousAddress === from))
    why.push(`it moves here from ${from}`);
  if (gone && covering.length > 0 && !covering.some((other) => sameIdentity(resource, other))) {
    why.push('it is another object than the one that was reviewed');
  }
  const unseen = unreviewedFields(
    fields,
    reviewed.map((other) => other.fields),
  );
  const shown = reviewed.flatMap((other) => other.fields);
  why.push(...unseen.map((field) => whyUnreviewed(field, shown)));
  return why.length === 0 ? [] : entry(why, unseen.length > 0 || gone ? unseen : resource.fields);
}

const PAST: Readonly<Record<Action, string>> = {
  create: 'created',
  update: 'updated',
  replace: 'replaced',
  delete: 'deleted',
  forget: 'forgotten',
  move: 'moved',
  import: 'imported',
  read: 'read',
  'no-op': 'left alone',
};

function covers(now: ResourceChange, then: ResourceChange): boolean {
  if (!COVERED_BY[now.action].includes(then.action))
    return now.action === 'move' && then.previousAddress === now.previousAddress;
  if (now.action === 'import' || then.action === 'import')
    return now.importedId === undefined || now.importedId === then.importedId;
  // A replace that leaves the old object behind is weaker than one that deletes it.
  return now.action !== 'replace' || then.replaceOrder !== 'create-forget' || now.replaceOrder === 'create-forget';
}

function strongest(reviewed: readonly ResourceChange[]): Action {
  const order: readonly Action[] = [
    'delete',
    'replace',
    'create',
    'update',
    'forget',
    'import',
    'move',
    'read',
    'no-op',
  ];
  return order.find((action) => reviewed.some((other) => other.action === action)) ?? 'no-op';
}

function worst(reviewed: readonly ResourceChange[]): RiskLevel {
  return reviewed.reduce<RiskLevel>((level, { risk }) => (rank(risk.level) < rank(level) ? risk.level : level), 'safe');
}

function rank(level: RiskLevel): number {
  return RISK_LEVELS.indexOf(level);
}

function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, '[*]');
}

/** What a preview shows of a deleted object (id, arn, name) is the same, as far as both show it. */
function sameIdentity(now: ResourceChange, then: ResourceChange): boolean {
  return now.fields.every(({ path, before }) => {
    const other = then.fields.find((field) => field.path === path);
    return other === undefined || sameValue(other.before, before);
  });
}

/** An action that runs beside the changes has effects that no plan shows. */
function compareInvocation(address: string, receipts: readonly Changes[]): UnreviewedChange[] {
  if (receipts.some(({ invocations = [] }) => invocations.includes(address))) return [];
  return [
    {
      address,
      kind: 'action',
      action: 'update',
      risk: 'unknown',
      fields: [],
      why: ['no receipt that counts has this action'],
    },
  ];
}
