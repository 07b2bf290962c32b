import type { NotApplied, ResourceChange } from '@mainstem/change';
import { record, text } from '../json.ts';
import { parseLine } from '../run/diagnostics.ts';

/** What an apply did so far, read from its `-json` output. */
export interface ApplyProgress {
  /** Takes one line. @returns whether a resource was finished. */
  read(line: string): boolean;
  /** Parts that are done, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** @param succeeded Terraform ended without an error: then everything was applied, also what it says nothing about. */
  sort(succeeded: boolean): { readonly applied: string[]; readonly notApplied: NotApplied[] };
}

type Step = 'create' | 'update' | 'delete' | 'read';
type StepState = 'started' | 'done' | 'failed';

/**
 * Follows an apply of a plan. Source of the messages: https://developer.hashicorp.com/terraform/internals/machine-readable-ui#operation-messages
 *
 * @param resources the plan's changes.
 */
export function followApply(resources: readonly ResourceChange[]): ApplyProgress {
  const planned = resources.filter(({ action }) => action !== 'no-op');
  const states = new Map<string, StepState>();
  const steps = planned.flatMap((resource) =>
    stepsOf(resource).map((step) => keyOf(bareAddress(resource.address), step)),
  );
  const stateOf = (resource: ResourceChange, step: Step) => states.get(keyOf(bareAddress(resource.address), step));
  const progress = {
    done: 0,
    total: steps.length,
    read(line: string): boolean {
      const message = parseLine(line);
      const state = STATES[text(message?.type) ?? ''];
      if (message === undefined || state === undefined) return false;
      const hook = record(message.hook);
      const key = keyOf(text(record(hook.resource).addr) ?? '', text(hook.action) ?? '');
      states.set(key, state);
      progress.done = steps.filter((step) => states.get(step) === 'done').length;
      return state === 'done';
    },
    sort(succeeded: boolean) {
      const applied: string[] = [];
      const notApplied: NotApplied[] = [];
      for (const resource of planned) {
        const state = succeeded ? 'applied' : stateOfSteps(stepsOf(resource).map((step) => stateOf(resource, step)));
        if (state === 'applied') applied.push(resource.address);
        else notApplied.push({ address: resource.address, state });
      }
      return { applied, notApplied };
    },
  };
  return progress;
}

const STATES: Readonly<Record<string, StepState>> = {
  apply_start: 'started',
  apply_progress: 'started',
  apply_complete: 'done',
  apply_errored: 'failed',
};

/** The operations that a change consists of; a move, an import and a forget are told by none. */
function stepsOf({ action, replaceOrder }: ResourceChange): readonly Step[] {
  switch (action) {
    case 'replace':
      return replaceOrder === 'create-delete'
        ? ['create', 'delete']
        : replaceOrder === 'create-forget'
          ? ['create']
          : ['delete', 'create'];
    case 'create':
    case 'update':
    case 'delete':
    case 'read':
      return [action];
    default:
      return [];
  }
}

function stateOfSteps(states: readonly (StepState | undefined)[]): NotApplied['state'] | 'applied' {
  if (states.length === 0) return 'unknown';
  if (states.every((state) => state === 'done')) return 'applied';
  if (states.some((state) => state === 'done')) return 'half-done';
  if (states.some((state) => state === 'failed')) return 'failed';
  return states.some((state) => state === 'started') ? 'unknown' : 'not-started';
}

function keyOf(address: string, step: string): string {
  return `${step} ${address}`;
}

/** Messages name a deposed object by its resource alone. */
function bareAddress(address: string): string {
  return address.replace(/ \(deposed [^)]*\)$/, '');
}
