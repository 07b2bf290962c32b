import type { InvokedAction, OutputChange, ResourceChange } from '@mainstem/change';

/** What a plan would do, and what each receipt says that people could review. */
export interface Changes {
  readonly resources: readonly ResourceChange[];
  readonly outputs?: readonly OutputChange[] | undefined;
  readonly invocations?: readonly string[] | undefined;
  readonly invoked?: readonly InvokedAction[] | undefined;
}
