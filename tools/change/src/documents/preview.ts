import * as z from 'zod';
import { ACTIONS, ENGINES, RISK_LEVELS } from '../words.ts';
import { findingSchema } from './findings.ts';

/** `path` is dotted. A sensitive value is never carried, only that it changed. */
export const fieldChangeSchema = z.object({
  path: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  /** The value after is known only once it is applied. */
  unknown: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  changed: z.boolean().optional(),
  /** Keyed digest of a sensitive value after: two previews under one key can be compared without showing it. */
  mac: z.string().optional(),
  /** Of a path through an array of several elements: digests of the whole array and of the element, after. */
  within: z.object({ array: z.string().optional(), element: z.string().optional() }).optional(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const riskSchema = z.object({
  level: z.enum(RISK_LEVELS),
  reasons: z.array(z.string()),
  /** What a person can do instead; shown beside the reason. */
  wayOut: z.string().optional(),
  /** Of an unknown risk: the fields that no rule knows, when nothing else made it unknown. */
  notKnown: z.array(z.string()).optional(),
  /** Of a level for which nobody is asked by default: beside it something is not known, and what the policy asks for that counts too. The fields, when nothing else is. */
  alsoUnknown: z.array(z.string()).optional(),
});
export type Risk = z.infer<typeof riskSchema>;

export const resourceChangeSchema = z.object({
  address: z.string(),
  kind: z.string(),
  action: z.enum(ACTIONS),
  fields: z.array(fieldChangeSchema),
  replaceBecause: z.array(z.string()).optional(),
  /** Of a replace: which comes first, and whether the old object is deleted at all or left behind, unmanaged. */
  replaceOrder: z.enum(['delete-create', 'create-delete', 'create-forget']).optional(),
  /** An existing object is taken over; also beside an update or a replace. */
  importedId: z.string().optional(),
  /** Digests of what provisioners run with it, of `removed` blocks too: keyed where there is a key. */
  programs: z.array(z.string()).optional(),
  /** Which provider makes the change: its name in the configuration, its region where that is written down, a digest of how it is configured. */
  provider: z.object({ name: z.string(), region: z.string().optional(), digest: z.string() }).optional(),
  /** The address before, of a move or a rename. */
  previousAddress: z.string().optional(),
  /** Of what an Application renders and no preview of its folder's own shows: the Application's address. */
  deliveredBy: z.string().optional(),
  risk: riskSchema,
  /** Fields that differ only by what noise rules leave out: counted, not listed. */
  hiddenFields: z.int().nonnegative().optional(),
  /** Of what changes, without the risk's words: an acknowledgement is bound to it. */
  digest: z.string(),
});
export type ResourceChange = z.infer<typeof resourceChangeSchema>;

/** A root output of a Terraform stack. A sensitive value is never carried. */
export const outputChangeSchema = z.object({
  name: z.string(),
  action: z.enum(['create', 'update', 'delete']),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  unknown: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  /** Leaves that change and are not shown, or not in full, by path from the output's name; with a key, each with its keyed digest. */
  hidden: z.array(z.object({ path: z.string(), mac: z.string().optional() })).optional(),
});
export type OutputChange = z.infer<typeof outputChangeSchema>;

/** What an action is invoked with. */
export const invokedActionSchema = z.object({
  address: z.string(),
  /** The resource whose change invokes it. */
  trigger: z.string().optional(),
  /** Digest of all that the plan says about the invocation: keyed where there is a key; absent where there is none and something is hidden. */
  payload: z.string().optional(),
});
export type InvokedAction = z.infer<typeof invokedActionSchema>;

/** A `check` block or condition that did not pass. */
export const checkResultSchema = z.object({
  address: z.string(),
  status: z.enum(['fail', 'error', 'unknown']),
  problems: z.array(z.string()),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const countsSchema = z.object({
  create: z.int().nonnegative(),
  update: z.int().nonnegative(),
  replace: z.int().nonnegative(),
  delete: z.int().nonnegative(),
  forget: z.int().nonnegative(),
  move: z.int().nonnegative(),
  import: z.int().nonnegative(),
  read: z.int().nonnegative(),
  outputs: z.int().nonnegative(),
});
/** Disjoint, by action. Terraform's "to add" is create + replace, its "to destroy" delete + replace. */
export type Counts = z.infer<typeof countsSchema>;

export const receiptSchema = z.object({
  base: z.string().optional(),
  head: z.string(),
  /** True when the project's closure has uncommitted changes: such a receipt proves nothing. */
  dirty: z.boolean(),
  /** Digest of everything in the tree that the effect depends on. */
  inputs: z.string(),
  /** Digest of the resource changes. */
  outcome: z.string(),
  state: z.object({ lineage: z.string(), serial: z.int().nonnegative() }).optional(),
  tools: z.record(z.string(), z.string()),
  /** Keyed digest of the whole preview without this field: a receipt that was edited does not count. */
  seal: z.string().optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const previewSchema = z.object({
  schema: z.literal('mainstem/preview@1'),
  project: z.string(),
  engine: z.enum(ENGINES),
  environment: z.string().optional(),
  /** What the project's folder did between base and head. */
  change: z.enum(['added', 'modified', 'removed']).optional(),
  counts: countsSchema,
  resources: z.array(resourceChangeSchema),
  warnings: z.array(z.string()),
  /** Root outputs that change. */
  outputs: z.array(outputChangeSchema).optional(),
  /** Where live differed from the state before this change: nobody's declaration changed. Not in the counts. */
  drift: z.array(resourceChangeSchema).optional(),
  checks: z.array(checkResultSchema).optional(),
  /** Actions that the apply would invoke (Terraform 1.14), by address. */
  invocations: z.array(z.string()).optional(),
  /** The same, each with what invokes it and a digest of its payload. */
  invoked: z.array(invokedActionSchema).optional(),
  /** What Terraform left for a later plan, and why. */
  deferred: z.array(z.object({ address: z.string(), reason: z.string() })).optional(),
  /** Projects upstream whose change has to be applied first: this one cannot be planned honestly before. */
  waitsFor: z.array(z.string()).optional(),
  /** What kept a stack from being planned: it would bring in something that nobody allowed. Then nothing else is known of it. */
  intake: z.array(findingSchema).optional(),
  /** Present when nothing was previewed, and why: never the same as "no change". */
  skipped: z.string().optional(),
  /** An overlay that no Application delivers. */
  undeployed: z.boolean().optional(),
  receipt: receiptSchema,
});
export type Preview = z.infer<typeof previewSchema>;

/** No change at all. */
export function noCounts(): Counts {
  return { create: 0, update: 0, replace: 0, delete: 0, forget: 0, move: 0, import: 0, read: 0, outputs: 0 };
}

/**
 * Counts resource changes by action. A resource that moved and also changed counts under both; `no-op` is not counted.
 *
 * @param outputs how many root outputs change.
 */
export function countsOf(resources: readonly ResourceChange[], outputs = 0): Counts {
  const counts = { ...noCounts(), outputs };
  for (const { action, previousAddress, importedId } of resources) {
    if (action !== 'no-op') counts[action]++;
    if (previousAddress !== undefined && action !== 'move') counts.move++;
    if (importedId !== undefined && action !== 'import') counts.import++;
  }
  return counts;
}

/** The sum of several counts. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}
