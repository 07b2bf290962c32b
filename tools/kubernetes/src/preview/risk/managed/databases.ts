import type { Fields } from '../../manifest.ts';
import { quantityOf } from '../../quantity.ts';
import type { Concern } from '../concern.ts';
import { type Rule, rule } from './updates.ts';

const NAMES: readonly (readonly [engine: RegExp, name: string])[] = [
  [/^aurora-postgresql/, 'Aurora PostgreSQL'],
  [/^aurora-mysql|^aurora$/, 'Aurora MySQL'],
  [/^postgres/, 'PostgreSQL'],
  [/^mysql/, 'MySQL'],
  [/^mariadb/, 'MariaDB'],
  [/^(?:custom-)?oracle/, 'Oracle'],
  [/^(?:custom-)?sqlserver/, 'SQL Server'],
  [/^db2/, 'Db2'],
];

/** What people call a database of these arguments: `PostgreSQL 16`. */
export function databaseWords(given: Fields): string {
  const engine = String(given.engine ?? '');
  const name = NAMES.find(([pattern]) => pattern.test(engine))?.[1] ?? (engine === '' ? 'a database' : engine);
  return given.engineVersion === undefined ? name : `${name} ${given.engineVersion}`;
}

/**
 * Storage grows without a restart, and never shrinks.
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
 */
export const storage: Rule = rule(['allocatedStorage'], ({ before, after }): Concern[] => {
  const [from, to] = [quantityOf(before.allocatedStorage), quantityOf(after.allocatedStorage)];
  if (from === undefined || to === undefined || from === to) return [];
  const words = `from ${before.allocatedStorage} to ${after.allocatedStorage} GiB`;
  return to > from
    ? [{ level: 'safe', reason: `grows ${words}; no restart` }]
    : [
        {
          level: 'stuck',
          reason: `storage of an RDS instance cannot shrink (${words})`,
          wayOut: 'Restore a snapshot into a new, smaller instance.',
        },
      ];
});

/**
 * A lower version is left alone by Crossplane's provider, and RDS knows no way back; a higher major one needs a switch.
 * Sources: provider-upjet-aws `config/cluster/rds/config.go` (TerraformCustomDiff of `engine_version`);
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
 */
export const engineVersion: Rule = rule(['engineVersion'], ({ before, after }): Concern[] => {
  const [old, now] = [String(before.engineVersion ?? ''), String(after.engineVersion ?? '')];
  if (old === now || old === '' || now === '') return [];
  const order = compareVersions(now, old);
  // "16" takes in 16.3: what runs stays.
  if (old.startsWith(`${now}.`)) return [{ level: 'safe', reason: `engineVersion ${old} to ${now}: what runs stays` }];
  if (order < 0)
    return [
      {
        level: 'stuck',
        reason: `engineVersion ${old} to ${now}: RDS cannot go back, and the provider leaves the running version, so this never takes effect`,
        wayOut: 'Declare the running version again, or restore a snapshot from before into a new database.',
      },
    ];
  const major = majorOf(now, after) !== majorOf(old, before);
  if (major && after.allowMajorVersionUpgrade !== true)
    return [
      {
        level: 'stuck',
        reason: `engineVersion ${old} to ${now} is another major version: AWS refuses it while allowMajorVersionUpgrade is not true`,
        wayOut: 'Set allowMajorVersionUpgrade: true, after a snapshot and a test on a copy.',
      },
    ];
  const when = after.applyImmediately === true ? 'at once (applyImmediately)' : 'in its maintenance window';
  return [
    {
      level: 'disrupt',
      reason: `engineVersion ${old} to ${now}: ${databaseWords(before)} is upgraded${major ? ' to another major version, which cannot be undone,' : ''} and restarts ${when}`,
      wayOut: major ? 'Take a snapshot and try the upgrade on a copy first.' : 'Check the maintenance window.',
    },
  ];
});

/** Engines count majors in their first number; those before PostgreSQL 10, and MySQL's family, in two. */
function majorOf(version: string, given: Fields): string {
  const [first = '', second = ''] = version.split('.');
  const inTwo =
    /mysql|mariadb/.test(String(given.engine ?? '')) ||
    (/postgres/.test(String(given.engine ?? '')) && Number(first) < 10);
  return inTwo ? `${first}.${second}` : first;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const order = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
