import { ToolError } from '@mainstem/change';
import { type Json, list, record, text } from './json.ts';

/**
 * What is read of `terraform show -json`, format 1.x. Everything else passes by unseen; values stay `unknown`, since a resource may
 * hold any JSON.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
export interface Plan {
  readonly terraformVersion: string;
  /** False when another plan will be needed after this one (deferred changes). */
  readonly complete: boolean;
  readonly resourceChanges: readonly PlanResource[];
  readonly resourceDrift: readonly PlanResource[];
  readonly outputChanges: Readonly<Record<string, PlanChange>>;
  /** Changes and actions that are left for a later plan. */
  readonly deferred: readonly { readonly reason: string; readonly address: string }[];
  readonly checks: readonly PlanCheck[];
  /** Provider actions that run beside the changes (Terraform 1.14), whole. */
  readonly invocations: readonly Json[];
  /** The whole document, for the search for secrets. */
  readonly document: Json;
}

export interface PlanResource {
  readonly address: string;
  readonly previousAddress: string | undefined;
  readonly mode: string;
  readonly type: string;
  /** `registry.terraform.io/hashicorp/aws` */
  readonly providerName: string | undefined;
  readonly deposed: string | undefined;
  readonly reason: string | undefined;
  readonly change: PlanChange;
}

export interface PlanChange {
  readonly actions: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
  readonly replacePaths: readonly (readonly (string | number)[])[];
  readonly importing: string | undefined;
}

export interface PlanCheck {
  readonly address: string;
  readonly status: string;
  readonly problems: readonly string[];
}

/**
 * Reads the parsed output of `terraform show -json <plan>`.
 *
 * @throws ToolError when it is not a plan, or of a format that is not understood.
 */
export function parsePlan(document: unknown): Plan {
  const plan = record(document);
  const format = text(plan.format_version);
  if (format === undefined || !Array.isArray(plan.resource_changes ?? []) || plan.output_changes === null) {
    throw new ToolError('the output of terraform show -json is not a plan. Check the version with: terraform version');
  }
  if (format.split('.')[0] !== '1') {
    throw new ToolError(
      `the plan has format ${format}, and only 1.x is understood. Use a Terraform of series 1; see: terraform version`,
    );
  }
  return {
    terraformVersion: text(plan.terraform_version) ?? '',
    complete: plan.complete !== false || plan.errored === true,
    resourceChanges: list(plan.resource_changes).map(resource),
    resourceDrift: list(plan.resource_drift).map(resource),
    outputChanges: Object.fromEntries(
      Object.entries(record(plan.output_changes)).map(([name, value]) => [name, change(value)]),
    ),
    deferred: [
      ...list(plan.deferred_changes).map((item) => deferral(item, record(item).resource_change)),
      ...list(plan.deferred_action_invocations).map((item) => deferral(item, record(item).action_invocation)),
    ],
    checks: list(plan.checks).flatMap(checks),
    invocations: list(plan.action_invocations).map(record),
    document: plan,
  };
}

function deferral(item: unknown, what: unknown): Plan['deferred'][number] {
  return { reason: text(record(item).reason) ?? 'unknown', address: text(record(what).address) ?? '' };
}

function resource(value: unknown): PlanResource {
  const item = record(value);
  return {
    address: text(item.address) ?? '',
    previousAddress: text(item.previous_address),
    mode: text(item.mode) ?? 'managed',
    type: text(item.type) ?? '',
    providerName: text(item.provider_name),
    deposed: text(item.deposed),
    reason: text(item.action_reason),
    change: change(item.change),
  };
}

function change(value: unknown): PlanChange {
  const item = record(value);
  const importing = item.importing === undefined || item.importing === null ? undefined : record(item.importing);
  return {
    actions: list(item.actions).map(String),
    before: item.before,
    after: item.after,
    unknown: item.after_unknown,
    beforeSensitive: item.before_sensitive,
    afterSensitive: item.after_sensitive,
    replacePaths: list(item.replace_paths).map((path) =>
      list(path).filter((step): step is string | number => typeof step === 'string' || typeof step === 'number'),
    ),
    importing: importing === undefined ? undefined : (text(importing.id) ?? identityOf(importing.identity)),
  };
}

/** What an object is imported by (Terraform 1.12), as words. */
function identityOf(value: unknown): string {
  const parts = Object.entries(record(value)).map(([name, part]) => `${name} ${String(part)}`);
  return parts.length === 0 ? 'known only at apply' : parts.join(', ');
}

function checks(value: unknown): PlanCheck[] {
  const item = record(value);
  const own = text(record(item.address).to_display) ?? '';
  const instances = list(item.instances).map((instance): PlanCheck => {
    const { address, status, problems } = record(instance);
    return {
      address: text(record(address).to_display) ?? own,
      status: text(status) ?? 'unknown',
      problems: list(problems).flatMap((problem) => text(record(problem).message) ?? []),
    };
  });
  return instances.length > 0 ? instances : [{ address: own, status: text(item.status) ?? 'unknown', problems: [] }];
}
