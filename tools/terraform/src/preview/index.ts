export { findAwsCredentials } from './credentials.ts';
export type { PreviewStackOptions } from './open-plan.ts';
export { previewStack } from './preview-stack.ts';
export { type PlanReading, type ReadPlanOptions, readPlan } from './read-plan.ts';
export { type Loss, STATEFUL_TYPES } from './stateful-types.ts';
