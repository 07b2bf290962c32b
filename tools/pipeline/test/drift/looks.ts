import type { Drift, DriftedProject, Failure, LedgerRecord, RememberedDrift } from '@mainstem/change';
import { type Beside, type Remembered, remember } from '../../src/drift/index.ts';

/** `day(3, 9)`: the third of January at nine. */
export const day = (date: number, hour = 9): string => new Date(Date.UTC(2026, 0, date, hour)).toISOString();

const REVISION = 'a'.repeat(40);
const INPUTS = `sha256:${'0'.repeat(64)}`;
export const RUN = 'https://github.com/acme/platform/actions/runs/7/attempts/1';

export const resource = (address: string): DriftedProject['resources'][number] => ({
  address,
  kind: 'aws_vpc',
  action: 'update',
  fields: [{ path: 'tags.Team', before: 'a', after: 'b' }],
  risk: { level: 'safe', reasons: ['was changed outside of Terraform'] },
  digest: `sha256:${'1'.repeat(64)}`,
});

export const row = (project: string, more: Partial<DriftedProject> = {}): DriftedProject => ({
  project,
  engine: 'terraform',
  environment: 'dev',
  since: day(1),
  resources: [],
  pending: 0,
  ...more,
});
export const drifted = (project: string, more: Partial<DriftedProject> = {}): DriftedProject =>
  row(project, { resources: [resource('aws_vpc.this')], ...more });
export const failure = (project: string, message = 'the credentials expired', code: Failure['code'] = 'tool') => ({
  project,
  message,
  ...(code === undefined ? {} : { code }),
});

export const look = (at: string, projects: readonly DriftedProject[], failures: readonly Failure[] = []): Drift => ({
  schema: 'mainstem/drift@1',
  environment: 'dev',
  at,
  projects: [...projects],
  failures: [...failures],
});

export const record = (project: string, at: string, pullRequests: number[] = []): LedgerRecord => ({
  project,
  kind: 'terraform-stack',
  revision: REVISION,
  inputs: INPUTS,
  state: 'clean',
  at,
  run: RUN,
  pullRequests,
});

/** Several looks, one after the other, each written when it was made. */
export function remembered(
  looks: readonly Drift[],
  more: Partial<Beside> | ((look: Drift) => Partial<Beside>) = {},
): { drift: readonly RememberedDrift[]; events: Remembered['events'] } {
  let drift: readonly RememberedDrift[] = [];
  const events: Remembered['events'][number][] = [];
  const known = new Set(looks.flatMap((one) => [...one.projects, ...one.failures].map(({ project }) => project)));
  for (const one of looks) {
    const given = typeof more === 'function' ? more(one) : more;
    const beside = { environment: 'dev', ledger: { records: [] }, known, now: one.at ?? '', run: RUN, ...given };
    const after = remember(drift, one, beside);
    drift = after.drift;
    events.push(...after.events);
  }
  return { drift, events };
}
