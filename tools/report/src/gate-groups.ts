import { addTo, type GateDocument, type GatedApplication } from '@mainstem/change';

/** Applications of which the same is to be said: one cause over many is one sentence. */
export interface GateGroup {
  readonly verdict: GatedApplication['verdict'];
  readonly reason: string;
  readonly detail: string;
  readonly next?: string;
  readonly applications: readonly GatedApplication[];
}

const WORST: readonly GatedApplication['verdict'][] = [
  'failed',
  'blocked',
  'unknown',
  'waiting',
  'superseded',
  'equivalent',
  'live-bundled',
  'live',
];

/** Grouped by what is said, the worst first. */
export function gateGroups({ applications }: GateDocument): GateGroup[] {
  const groups = new Map<string, GatedApplication[]>();
  for (const one of applications) {
    const key = `${one.verdict}\n${one.reason}\n${withoutName(one.detail, one.name)}`;
    addTo(groups, key, one);
  }
  return [...groups.values()]
    .map((members) => {
      const [first] = members as [GatedApplication];
      const { verdict, reason, detail, next } = first;
      return { verdict, reason, detail, ...(next === undefined ? {} : { next }), applications: members };
    })
    .sort(
      (a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict) || b.applications.length - a.applications.length,
    );
}

/** The same sentence about another application names that one. */
function withoutName(detail: string, name: string): string {
  return name === '' ? detail : detail.replaceAll(name, '*');
}

/** The result in one line. */
export function gateHeadline({ verdict, applications, revision, environment }: GateDocument): string {
  const live = applications.filter((one) => ['live', 'live-bundled', 'equivalent'].includes(one.verdict)).length;
  const where = environment === '' ? '' : ` in ${environment}`;
  const count = `${live} of ${applications.length} ${applications.length === 1 ? 'application' : 'applications'}`;
  const words = {
    live: 'is live',
    superseded: 'was superseded by a later commit',
    failed: 'failed',
    blocked: 'is blocked',
    timeout: 'is not live: the time is over',
    unknown: 'cannot be told to be live',
  } as const;
  return `${revision.slice(0, 7)} ${words[verdict]}${where} (${count} live)`;
}
