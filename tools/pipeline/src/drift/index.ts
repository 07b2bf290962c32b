export { type AcceptRequest, acceptDrift } from './accept.ts';
export { argocdRows, newCorrections } from './applications.ts';
export {
  closedSince,
  decideIssues,
  type EnvironmentDrift,
  type Failing,
  type IssueDecision,
  type WantedIssue,
  wantedIssues,
} from './issues.ts';
export { type Beside, driftNotesOf, MOST_ALONE, type Remembered, remember } from './memory.ts';
export { noteDrift } from './note.ts';
export {
  type DriftHearer,
  type DriftRequest,
  driftingIn,
  failedLook,
  observeDrift,
  withoutAccepted,
  withoutVolatile,
} from './observe.ts';
export { inTurn, untilOver } from './schedule.ts';
export type { LookAtStack } from './stacks.ts';
