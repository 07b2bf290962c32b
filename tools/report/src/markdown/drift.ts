import { type Drift, type DriftedProject, isDrifted, type PastDrift, type RememberedDrift } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { spanText } from '../figures.ts';
import { listed, plural } from '../wording.ts';
import { COMMENT_LIMIT, rowsWithin } from './budget.ts';
import { driftBlock } from './changes.ts';
import { code, linkTo, prose } from './escape.ts';

/** Title and text of an issue. */
export interface IssueWords {
  readonly title: string;
  readonly body: string;
}

interface Told {
  /** Hidden first line, by which the issue is found again. */
  readonly marker: string;
  /** Address of the run that wrote this. */
  readonly run: string;
}

const ENGINES: Readonly<Record<DriftedProject['engine'], string>> = {
  terraform: 'Terraform',
  argocd: 'Argo CD',
  crossplane: 'Crossplane',
  kubernetes: 'Kubernetes',
};
/** Bytes for what is said around the tables. */
const AROUND = 6_000;

/** The issue of one drifted project. @param rows what this look found of it. */
export function renderDriftIssue(
  told: Told,
  environment: string,
  { project, open, past = [] }: RememberedDrift,
  rows: readonly DriftedProject[],
): IssueWords {
  const drifted = rows.filter(isDrifted);
  const blocks = drifted.map((row) => {
    const healed =
      row.corrected === undefined
        ? ''
        : `selfHeal has put something back at least ${plural(row.corrected, 'time')} since the last look: whatever changes it is still at work.\n\n`;
    const block = driftBlock({ drift: row.resources }, room(drifted));
    return `### ${ENGINES[row.engine]}\n\n${healed}${block}\n`;
  });
  const history = [...past].reverse();
  const table = rowsWithin(history, 4_000, historyRow);
  const earlier =
    history.length === 0
      ? ''
      : `\n### It drifted before\n\n| from | it lasted | it ended |\n|---|---|---|\n${table.text}`;
  const accept = drifted.flatMap(({ resources }) => resources)[0]?.address ?? 'ADDRESS';
  const text = [
    `${told.marker}\n`,
    `${code(project)} of **${prose(environment, 100)}** is not what was applied, although nobody declared it. First seen ${open?.since ?? ''}, last ${open?.seen ?? ''}.\n\n`,
    ...blocks,
    earlier,
    '\n### What to do\n\n',
    '- **Keep it**: declare it in a pull request. Once that is rolled out, this closes by itself.\n',
    '- **Take it back**: undo it where it was made; the next rollout in which the project is due does it too.\n',
    `- **Let it stand for a while**: ${code(`mainstem drift ${project} --accept '${accept}' --environment ${environment} --reason "…" --until 14d`, 600)}\n`,
    foot(told),
  ].join('');
  const title = `Drift in ${environment}: ${project}`.slice(0, 250);
  return { title, body: byteLength(text) <= COMMENT_LIMIT ? text : `${told.marker}\n${foot(told)}` };
}

function room(drifted: readonly DriftedProject[]): number {
  return Math.floor((COMMENT_LIMIT - AROUND - 4_000) / Math.max(1, drifted.length));
}

function historyRow({ since, until, because }: PastDrift): string {
  return `| ${since} | ${lasted(since, until)} | ${prose(because, 200)} |\n`;
}

/** The one issue of many projects that drifted at once. */
export function renderDriftList(
  told: Told,
  environment: string,
  since: string,
  entries: readonly RememberedDrift[],
): IssueWords {
  const head = `${told.marker}\n**${plural(entries.length, 'project')}** of **${prose(environment, 100)}** drifted at once, first seen ${since}. So many together often have one cause: a role, a policy, a default of the provider.\n\n| project | resources | last seen |\n|---|---|---|\n`;
  const { text, count } = rowsWithin(
    entries,
    COMMENT_LIMIT - AROUND,
    ({ project, open }) =>
      `| ${code(project)} | ${open?.count ?? 0}: ${(open?.resources ?? [])
        .slice(0, 3)
        .map(({ address }) => code(address, 120))
        .join(', ')} | ${open?.seen ?? ''} |\n`,
  );
  const more = count < entries.length ? `\n… and ${plural(entries.length - count, 'more project')}\n` : '';
  return {
    title: `Drift in ${environment}: ${plural(entries.length, 'project')} at once`,
    body: `${head}${text}${more}${foot(told)}`,
  };
}

/** The one issue of what could not be looked at: none of it counts as clean. */
export function renderDriftFailures(
  told: Told,
  failing: readonly {
    readonly environment: string;
    readonly project: string;
    readonly message: string;
    readonly since: string;
  }[],
): IssueWords {
  const places = [...new Set(failing.map(({ environment }) => environment))];
  const head = `${told.marker}\nWhether these drifted is **not known**: they could not be looked at.\n\n| environment | project | since | why |\n|---|---|---|---|\n`;
  const { text, count } = rowsWithin(
    failing,
    COMMENT_LIMIT - AROUND,
    ({ environment, project, message, since }) =>
      `| ${code(environment, 100)} | ${code(project)} | ${since} | ${prose(message, 500)} |\n`,
  );
  const more = count < failing.length ? `\n… and ${failing.length - count} more\n` : '';
  return {
    title: `Drift cannot be looked for in ${listed(places, 5)}`.slice(0, 250),
    body: `${head}${text}${more}${foot(told)}`,
  };
}

/** `It lasted 3 d 4 h, until … : by itself.` */
export function driftEndWords({ since, until, because }: PastDrift): string {
  return `It lasted ${lasted(since, until)}: first seen ${since}, over ${until}, ${prose(because, 300)}.`;
}

function lasted(since: string, until: string): string {
  return spanText((Date.parse(until) - Date.parse(since)) / 1000);
}

/** One look as a job's summary. */
export function renderDriftMarkdown(environment: string, { projects, failures }: Drift): string {
  const drifted = projects.filter(isDrifted);
  const late = failures.filter(({ code: why }) => why === 'not-reached');
  const failed = failures.filter(({ code: why }) => why !== 'not-reached');
  const names = new Set(drifted.map(({ project }) => project));
  const title =
    names.size > 0
      ? `${plural(names.size, 'project')} drifted`
      : failures.length > 0
        ? 'nothing drifted of what could be looked at'
        : 'nothing drifted';
  const rows = rowsWithin(
    drifted,
    200_000,
    ({ project, engine, since, resources, corrected }) =>
      `| ${code(project)} | ${ENGINES[engine]} | ${since} | ${plural(resources.length, 'resource')}${corrected === undefined ? '' : `, put back at least ${corrected} times`} |\n`,
  );
  return [
    `## ${prose(environment, 100)}: ${title}\n\n`,
    rows.count === 0 ? '' : `| project | | since | |\n|---|---|---|---|\n${rows.text}\n`,
    failed.length === 0
      ? ''
      : `Could not be looked at, and so is not clean:\n\n${failed
          .slice(0, 100)
          .map(({ project, message }) => `- ${code(project)}: ${prose(message, 500)}\n`)
          .join('')}\n`,
    late.length === 0
      ? ''
      : `The time was over before: ${listed(
          late.map(({ project }) => code(project)),
          100,
        )}. The next look begins with what was looked at longest ago.\n`,
  ].join('');
}

function foot({ run }: Told): string {
  const link = linkTo('The run', run);
  return `\n${link === '' ? prose(run, 200) : link} wrote this; it is kept up to date and closes by itself.\n`;
}
