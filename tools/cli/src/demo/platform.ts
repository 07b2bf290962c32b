import type { RiskLevel, Verdict } from '@mainstem/change';
import { besidePreviews, openSession, previewChange, risksOf, settingsOf, verdictOf } from '@mainstem/pipeline';
import { headlineOf } from '@mainstem/report';
import { gitOrFail } from '@mainstem/repository';
import { edit } from './scenario.ts';

const COMPOSITION = 'platform/crossplane/apis/postgres/composition.yaml';
const DATABASE = 'apps/api-service/overlays/production/database.yaml';

/** One change of the platform, each on a branch of its own. */
interface PlatformChange {
  readonly branch: string;
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The risks that it is about; without any, the updates that it makes. */
  readonly levels: readonly RiskLevel[];
}

/** What can happen to databases that nobody touches by hand: their Composition changes, or their own file does. */
export const PLATFORM_CHANGES: readonly PlatformChange[] = [
  {
    branch: 'insights',
    what: 'the Composition of Postgres turns Performance Insights on',
    file: COMPOSITION,
    from: 'copyTagsToSnapshot: true',
    to: 'copyTagsToSnapshot: true\n                  performanceInsightsEnabled: true',
    levels: [],
  },
  {
    branch: 'unencrypted',
    what: 'the Composition no longer encrypts the storage',
    file: COMPOSITION,
    from: 'storageEncrypted: true',
    to: 'storageEncrypted: false',
    levels: ['stuck'],
  },
  {
    branch: 'renamed-key',
    what: 'a key in the Composition gets a nicer name',
    file: COMPOSITION,
    from: '          - name: instance\n',
    to: '          - name: database\n',
    levels: ['destroy'],
  },
  {
    branch: 'smaller',
    what: 'a team wants a smaller database in production',
    file: DATABASE,
    from: 'storageGiB: 200',
    to: 'storageGiB: 100',
    levels: ['stuck'],
  },
];

/** Four changes of the platform and what a verdict says of each: every instance in the tree is composed before and after, without a cluster. */
export async function showPlatform(
  folder: string,
  print: (line: string) => void,
  tell: (lead: string, text: string) => void,
): Promise<void> {
  print('');
  tell('', 'Crossplane: four changes, and what they do to the databases of three environments, without a cluster:');
  for (const change of PLATFORM_CHANGES) {
    await commit(folder, change);
    const verdict = await judge(folder, change.branch);
    const { state, reason } = headlineOf(verdict);
    print('');
    tell('  - ', change.what);
    tell('    ', `${state}: ${reason}`);
    const risks = verdict.risks.filter(({ level }) => change.levels.includes(level));
    for (const { level, address, environment, reason: why, wayOut, decision, id } of risks.slice(0, 1)) {
      tell(`    ${level.padEnd(9)}`, `${address}${environment === undefined ? '' : ` in ${environment}`}`);
      tell('             ', why);
      tell('             instead  ', wayOut);
      if (decision === 'acknowledge')
        tell('             accept   ', `mainstem verdict --base main --head ${change.branch} --accept ${id}`);
    }
    const others = risks.length - 1;
    if (others > 0) tell('             ', `and ${others} more like it`);
    if (change.levels.length === 0) for (const line of updatesOf(verdict)) tell('    update   ', line);
  }
  await gitOrFail(folder, ['switch', '--quiet', 'pull-request']);
}

async function commit(folder: string, { branch, what, file, from, to }: PlatformChange): Promise<void> {
  await gitOrFail(folder, ['switch', '--quiet', '--create', branch, 'main']);
  await edit(folder, file, from, to);
  await gitOrFail(folder, ['commit', '--quiet', '--all', '--message', what]);
}

async function judge(folder: string, head: string): Promise<Verdict> {
  const session = await openSession({ folder, base: 'main', head }, { progress: () => {} });
  const { affected, ...outcome } = await previewChange(session);
  const beside = await besidePreviews(session, outcome.previews);
  const judged = { affected, ...outcome, ...settingsOf(session.change), ...beside };
  return verdictOf({ ...judged, acknowledged: [] }, risksOf(judged));
}

function updatesOf({ projects }: Verdict): string[] {
  return projects.flatMap(({ environment, resources }) =>
    resources
      .filter(({ action, fields }) => environment !== undefined && action === 'update' && fields.length > 0)
      .map(({ address, fields }) => `${environment}: ${address}, ${fields.map(({ path }) => path).join(', ')}`),
  );
}
