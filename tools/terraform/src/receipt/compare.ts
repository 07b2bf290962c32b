import {
  type Action,
  addTo,
  compareRisk,
  digestOf,
  type ResourceChange,
  type RiskLevel,
  type UnreviewedChange,
  worseRisk,
} from '@mainstem/change';
import { anyIndex } from '../plan/fields.ts';
import type { Changes } from './changes.ts';
import { unreviewedFields, whyUnreviewed } from './fields.ts';
import { sameIdentity, takesOver } from './identity.ts';
import { compareInvocations } from './invocations.ts';
import { compareOutput } from './outputs.ts';
import { followerRule, volatileRule } from './volatile.ts';

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
    addTo(byAddress, key, resource);
  }
  const resources = plan.resources.flatMap((resource) =>
    compareResource(resource, byAddress.get(keyOf(resource)) ?? [], isVolatile),
  );
  return [
    ...resources,
    ...(plan.outputs ?? []).flatMap((output) =>
      compareOutput(
        output,
        receipts.flatMap(({ outputs = [] }) => outputs),
        (path) => isVolatile(OUTPUT, path),
      ),
    ),
    ...compareInvocations(plan, receipts, new Set(resources.map(({ address }) => address))),
  ];
}

/** Patterns of volatile fields name an output as `output.NAME`. */
const OUTPUT = { kind: 'output' };

/** Digest of exactly these changes of a project, each with all that tells which object it is done to: what an approval is given for. */
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
  const steady = gone ? resource.fields : resource.fields.filter(({ path }) => !isVolatile(resource, path));
  // What follows from a field that may take any value may do so too.
  const isFollower = followerRule((path) => isVolatile(resource, path));
  const follows = action === 'update' && steady.length < resource.fields.length;
  const fields = gone ? [] : follows ? steady.filter((field) => !isFollower(field)) : steady;
  const { previousAddress: from, importedId } = resource;
  const stays = from === undefined && importedId === undefined;
  // What is not known of a volatile field is no more than that it may take any value.
  const harmless = risk.level === 'safe' || risk.notKnown !== undefined;
  if (follows && harmless && fields.length === 0 && stays) return [];
  const { digest: _, risk: __, ...what } = resource;
  const { replaceBecause, replaceOrder } = resource;
  const entry = (why: readonly string[], open: UnreviewedChange['fields']): UnreviewedChange[] => [
    {
      address: resource.address,
      kind: resource.kind,
      action,
      risk: risk.level,
      fields: [...open],
      why: [...why],
      ...(importedId === undefined ? {} : { importedId }),
      ...(from === undefined ? {} : { previousAddress: from }),
      ...(replaceBecause === undefined ? {} : { replaceBecause }),
      ...(replaceOrder === undefined ? {} : { replaceOrder }),
      digest: digestOf({ ...what, fields: steady }),
    },
  ];
  if (reviewed.length === 0) return entry([`no receipt that counts has ${resource.address}`], resource.fields);

  const why: string[] = [];
  const strong = reviewed.filter((other) => covers(resource, other));
  const covering = strong.filter((other) => takesOver(resource, other));
  if (strong.length > 0 && covering.length === 0) why.push(`it takes over ${importedId}, which nobody reviewed`);
  else if (covering.length === 0 && action === 'replace' && reviewed.some((other) => other.action === 'replace'))
    why.push('the old one goes sooner than at review: before the new one is made, or at all');
  else if (covering.length === 0)
    why.push(`it was to be ${PAST[strongest(reviewed)]} at review, and would be ${PAST[action]} now`);
  const before = worst(covering.length > 0 ? covering : reviewed);
  if (compareRisk(risk.level, before) < 0)
    why.push(`its risk is ${risk.level} (${risk.reasons.join('; ')}), and was ${before} at review`);
  const causes = new Set(reviewed.flatMap(({ replaceBecause = [] }) => replaceBecause.map(anyIndex)));
  const newCauses = (resource.replaceBecause ?? []).filter((path) => !causes.has(anyIndex(path)));
  if (covering.length > 0 && newCauses.length > 0) why.push(`it is replaced because of ${newCauses.join(', ')} too`);
  if (from !== undefined && !reviewed.some((other) => other.previousAddress === from))
    why.push(`it moves here from ${from}`);
  why.push(...otherwiseMade(resource, reviewed));
  const destroys = gone || action === 'replace';
  if (destroys && covering.length > 0 && !covering.some((other) => sameIdentity(resource, other)))
    why.push('it is another object than the one that was reviewed');
  const unseen = unreviewedFields(
    fields,
    reviewed.map((other) => other.fields),
  );
  const shown = reviewed.flatMap((other) => other.fields);
  why.push(...unseen.map((field) => whyUnreviewed(field, shown)));
  return why.length === 0 ? [] : entry(why, unseen.length > 0 ? unseen : resource.fields);
}

/** With what a change is made counts as much as what it does: the provider's configuration, and programs that run beside it. */
function otherwiseMade(now: ResourceChange, reviewed: readonly ResourceChange[]): string[] {
  const why: string[] = [];
  const { provider, programs = [], action } = now;
  if (provider !== undefined && !reviewed.some((other) => other.provider?.digest === provider.digest)) {
    const at = (region: string | undefined) => (region === undefined ? '' : ` (${region})`);
    const then = reviewed.find((other) => other.provider !== undefined)?.provider;
    why.push(
      `the provider ${provider.name}${at(provider.region)} is configured otherwise than at review${then === undefined ? '' : `: ${then.name}${at(then.region)}`}`,
    );
  }
  const runs = (other: ResourceChange) => (other.programs ?? []).join();
  const mayRun = action === 'create' || action === 'replace' || action === 'delete';
  if (mayRun && !reviewed.some((other) => other.action === action && runs(other) === programs.join())) {
    if (programs.length === 0 && !reviewed.some((other) => other.action === action)) return why;
    why.push(
      programs.length === 0
        ? 'a provisioner that was reviewed would not run'
        : 'a provisioner runs something else than at review',
    );
  }
  return why;
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
  if (now.action !== 'replace' || then.action !== 'replace') return true;
  return ORDERS.indexOf(now.replaceOrder ?? 'delete-create') <= ORDERS.indexOf(then.replaceOrder ?? 'create-forget');
}

/** Orders of a replace, each weaker than the next: the old object stays, it stays until the new one is there, it goes first. */
const ORDERS: readonly NonNullable<ResourceChange['replaceOrder']>[] = [
  'create-forget',
  'create-delete',
  'delete-create',
];

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
  return reviewed.reduce<RiskLevel>((level, { risk }) => worseRisk(level, risk.level), 'safe');
}
