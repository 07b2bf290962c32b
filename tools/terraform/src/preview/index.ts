export { type PlanReading, type ReadPlanOptions, readPlan } from '../plan/read-plan.ts';
export { type Loss, STATEFUL_TYPES } from '../risk/stateful-types.ts';
export { findAwsCredentials } from '../run/credentials.ts';
export { type ConfigurationFiles, ON_DISK, readNeeds, whySkipped } from '../run/needs.ts';
export type { PreviewStackOptions } from '../run/open-plan.ts';
export { notPlanned, previewStack } from './preview-stack.ts';
