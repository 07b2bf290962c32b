import type {
  EnvironmentMetrics,
  EnvironmentStatus,
  Ledger,
  LedgerRecord,
  Metrics,
  StatusDocument,
} from '@mainstem/change';
import { figuresOf, noFigures, remarksOf, spanText, surveyLines, windowText } from '../figures.ts';
import { plural, shortRevision } from '../wording.ts';
import { trendCharts, waterfallChart } from './charts.ts';
import { html, type Markup } from './markup.ts';
import { type Page, page } from './page.ts';
import { STYLE } from './style.ts';

export interface BoardInput {
  /** When the page was made: every age on it is measured from then. */
  readonly at: string;
  readonly status: StatusDocument;
  readonly ledgers: readonly Ledger[];
  readonly metrics: Metrics;
  /** The changes that moved last, the newest first; `at` absent: not live there. */
  readonly train: readonly {
    readonly pullRequest: number;
    readonly openedAt?: string;
    readonly mergedAt?: string;
    readonly stops: readonly { readonly environment: string; readonly at?: string }[];
  }[];
  /** `https://github.com/owner/repository`: commits and pull requests are links then. */
  readonly repository?: string;
}

/** Its styles stand in the page and in the pictures that the chart library makes; nothing runs and nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const MOST_REMARKS = 30;

/**
 * One page to leave open on a wall: what is live where, what waits and on what, the changes on their way, and the figures.
 *
 * @returns a whole HTML document that needs nothing else. Every text from outside is escaped.
 */
export function renderBoard(input: BoardInput): string {
  const { status, at, train } = input;
  const names = status.environments.map(({ environment }) => environment);
  return boardPage({
    title: titleOf(status),
    skip: 'Skip to the environments',
    at,
    main: html`<section aria-label="Environments"><ul class="places">${status.environments.map((one) => placeCard(one, input))}</ul></section>
<section aria-labelledby="projects"><h2 id="projects">Projects</h2>${projectTable(input, names)}</section>
${train.length > 0 && html`<section aria-labelledby="train"><h2 id="train">Changes on their way <small>the newest first</small></h2>${trainTable(input, names)}</section>`}
${figuresSection(input.metrics)}`,
    footer: 'Computed by Mainstem from the ledger and its events alone.',
  });
}

/** The figures alone, as a page like the board. */
export function renderMetricsHtml(metrics: Metrics): string {
  return boardPage({
    title: `Figures, ${windowText(metrics)}`,
    at: metrics.until,
    main: figuresSection(metrics),
    footer: 'Computed by Mainstem from the events of the ledger alone.',
  });
}

function boardPage({
  at,
  ...rest
}: Pick<Page, 'title' | 'skip' | 'main' | 'footer'> & { readonly at: string }): string {
  const top = html`<span>as of <time datetime="${at}">${clock(at)}</time></span>`;
  return page({ ...rest, policy: POLICY, style: STYLE + BOARD_STYLE, kind: 'board', top });
}

function figuresSection(metrics: Metrics): Markup {
  return html`<section aria-labelledby="figures"><h2 id="figures">Figures <small>${windowText(metrics)}, from ${plural(metrics.events, 'event')}</small></h2>
<div class="figures">${metrics.environments.map(figureCard)}</div>
${survey(metrics)}${remarks(metrics)}</section>`;
}

function titleOf({ environments }: StatusDocument): string {
  const told = environments.map((one) => `${one.environment} ${stateOf(one).word}`);
  return told.length === 0 ? 'no environment' : told.join(', ');
}

interface State {
  readonly word: string;
  /** A class of the page's style. */
  readonly tone: 'pass' | 'acknowledge' | 'failed' | 'unknown';
}

/** An environment in one word, the worst that holds. */
function stateOf({ state, hold, dirty, live, due, waiting, claim }: EnvironmentStatus): State {
  if (hold !== undefined) return { word: 'on hold', tone: 'failed' };
  if (dirty.length > 0) return { word: 'half applied', tone: 'failed' };
  if (claim !== undefined) return { word: 'rolling out', tone: 'acknowledge' };
  if (state !== 'active') return { word: state, tone: 'unknown' };
  if (live === null) return { word: 'never proved live', tone: 'unknown' };
  if (due.length > 0 || waiting.length > 0) return { word: 'behind', tone: 'acknowledge' };
  return { word: 'live', tone: 'pass' };
}

function placeCard(one: EnvironmentStatus, input: BoardInput): Markup {
  const { environment, live, liveSince, pullRequests = [], hold, holds = [], due, waiting, claim, override } = one;
  const state = stateOf(one);
  const ledger = input.ledgers.find((each) => each.environment === environment);
  const drifting = driftOf(input, environment).length;
  const lines: (Markup | undefined)[] = [
    live === null
      ? undefined
      : html`<p>${commit(live, input)} ${liveSince !== undefined && html`for ${age(liveSince, input.at)}`} ${pulls(pullRequests, input)}</p>`,
    hold &&
      html`<p class="bad">on hold: ${hold.reason}, by ${hold.by}${hold.until !== undefined && ` until ${clock(hold.until)}`}</p>`,
    ledger?.failed &&
      html`<p class="bad">failed at ${commit(ledger.failed.revision, input)}: ${ledger.failed.reason}</p>`,
    override &&
      html`<p class="bad">override at ${commit(override.revision, input)}: ${override.reason}, by ${override.by}</p>`,
    claim && html`<p>rolling out ${commit(claim.revision, input)} for ${age(claim.at, input.at)}</p>`,
    due.length > 0 ? html`<p>${plural(due.length, 'project')} due</p>` : undefined,
    drifting > 0 ? html`<p class="bad">${plural(drifting, 'project drifts', 'projects drift')}</p>` : undefined,
    ...holds
      .filter(({ project }) => project !== undefined)
      .map(({ project, reason }) => html`<p class="bad"><code>${project}</code> on hold: ${reason}</p>`),
    ...waiting.map(
      ({ project, because }) =>
        html`<p>waits: ${project !== undefined && html`<code>${project}</code> `}${because}</p>`,
    ),
  ];
  return html`<li class="card place ${state.tone}"><h3>${environment} <span class="pill">${state.word}</span></h3>${lines.filter((line) => line !== undefined)}</li>`;
}

/** What is open of an environment's drift. */
function driftOf({ metrics }: BoardInput, environment: string): EnvironmentMetrics['drift']['open'] {
  return metrics.environments.find((one) => one.environment === environment)?.drift.open ?? [];
}

/** A project as it is called whatever its environment: the row in which it stands. */
function rowOf(project: string, environment: string): string {
  return project
    .split('.')
    .map((part) => (part === environment ? '*' : part))
    .join('.');
}

function projectTable(input: BoardInput, names: readonly string[]): Markup {
  const rows = new Map<string, Map<string, Markup>>();
  for (const status of input.status.environments) {
    const { environment, due, dirty, holds = [] } = status;
    const records = input.ledgers.find((each) => each.environment === environment)?.records ?? [];
    const known = new Map(records.map((record) => [record.project, record]));
    const because = new Map(due.map((one) => [one.project, one.because]));
    const drifts = new Map(driftOf(input, environment).map((one) => [one.project, one.since]));
    const held = new Map(
      holds.flatMap(({ project, reason }) => (project === undefined ? [] : [[project, reason] as const])),
    );
    const all = new Set([...known.keys(), ...because.keys(), ...dirty.map(({ project }) => project), ...drifts.keys()]);
    for (const project of all) {
      const row = rowOf(project, environment);
      const cells = rows.get(row) ?? new Map<string, Markup>();
      rows.set(row, cells);
      const about = { due: because.get(project), drift: drifts.get(project), held: held.get(project) };
      cells.set(environment, cell(project, known.get(project), about, input));
    }
  }
  if (rows.size === 0) {
    return html`<p class="quiet">No record yet. A rollout writes the first: <code>mainstem rollout --environment ${names[0] ?? 'dev'} --revision REV</code></p>`;
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return html`<div class="card sheet" role="region" aria-labelledby="projects" tabindex="0"><table>
<thead><tr><th scope="col">project</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${sorted.map(
    ([row, cells]) =>
      html`<tr><th scope="row"><code>${row}</code></th>${names.map((name) => cells.get(name) ?? html`<td class="none" data-place="${name}">not here</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

interface About {
  readonly due: string | undefined;
  readonly drift: string | undefined;
  readonly held: string | undefined;
}

function cell(
  project: string,
  record: LedgerRecord | undefined,
  { due, drift, held }: About,
  input: BoardInput,
): Markup {
  const tone =
    record?.state === 'dirty' || drift !== undefined || held !== undefined
      ? 'failed'
      : due !== undefined
        ? 'acknowledge'
        : 'pass';
  return html`<td class="${tone}" title="${project}">${
    record === undefined
      ? html`<span class="pill">never applied</span>`
      : html`<span class="pill">${record.state === 'dirty' ? 'half applied' : record.proved === undefined ? 'applied' : 'live'}</span> ${commit(record.revision, input)} <span class="ago">${age(record.at, input.at)}</span> ${pulls(record.pullRequests ?? [], input)}`
  }${record?.reason !== undefined && html`<p>${record.reason}</p>`}${due !== undefined && html`<p>due: ${due}</p>`}${drift !== undefined && html`<p>drifts for ${age(drift, input.at)}</p>`}${held !== undefined && html`<p>on hold: ${held}</p>`}</td>`;
}

function trainTable(input: BoardInput, names: readonly string[]): Markup {
  return html`<div class="card sheet" role="region" aria-labelledby="train" tabindex="0"><table>
<thead><tr><th scope="col">change</th><th scope="col">merged</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${input.train.map(
    ({ pullRequest, mergedAt, openedAt, stops }) => html`<tr><th scope="row">${pull(pullRequest, input)}</th>
<td>${mergedAt === undefined ? 'not merged' : html`${age(mergedAt, input.at)} ago`}</td>
${names.map((name) => {
  const live = stops.find(({ environment }) => environment === name)?.at;
  if (live === undefined) return html`<td class="none">${mergedAt === undefined ? '' : 'waits'}</td>`;
  const from = openedAt ?? mergedAt;
  return html`<td class="pass"><span class="pill">live</span> ${age(live, input.at)} ago${from !== undefined && Date.parse(live) >= Date.parse(from) && html` <span class="ago">after ${age(from, live)}</span>`}</td>`;
})}</tr>`,
  )}</tbody></table></div>`;
}

function figureCard(environment: EnvironmentMetrics): Markup {
  const none = noFigures(environment);
  const { stages } = environment.leadTime;
  return html`<div class="card figure"><h3>${environment.environment}</h3>${
    none !== undefined
      ? html`<p class="quiet">${none}</p>`
      : html`<dl>${figuresOf(environment).map(({ name, value, note }) => figureEntry(name, value, note))}</dl>
${stages.length > 0 && html`<h4>From opened to live <small>medians</small></h4>${waterfallChart(stages, environment.environment)}`}
${environment.trend.length > 1 && html`<h4>Deployments and lead time <small>since ${environment.trend[0]?.from.slice(0, 10) ?? ''}; red: failed</small></h4><div class="pair">${trendCharts(environment)}</div>`}`
  }</div>`;
}

/** The figure large; what it is taken from, and what is not in it, small. */
function figureEntry(name: string, value: string, note: string): Markup {
  const [figure = '', from] = value.split(' (');
  const small = [...(from === undefined ? [] : [from.replace(/\)$/, '')]), ...(note === '' ? [] : [note])].join('; ');
  return html`<div><dt>${name}</dt><dd>${figure}${small !== '' && html` <small>${small}</small>`}</dd></div>`;
}

function survey(metrics: Metrics): Markup | undefined {
  const lines = surveyLines(metrics);
  if (lines.length === 0) return undefined;
  return html`<h3>Survey</h3><ul>${lines.map(({ quarter, told }) => html`<li>${quarter}: ${told}</li>`)}</ul>`;
}

function remarks(metrics: Metrics): Markup | undefined {
  const all = remarksOf(metrics);
  if (all.length === 0) return undefined;
  const more = all.length - MOST_REMARKS;
  return html`<details class="more"><summary>Not in a figure: ${all.length}</summary><ul>${all.slice(0, MOST_REMARKS).map((remark) => html`<li class="quiet">${remark}</li>`)}${more > 0 && html`<li class="quiet">${plural(more, 'more line')}: mainstem metrics --json</li>`}</ul></details>`;
}

function age(since: string, at: string): string {
  return spanText(Math.max(0, (Date.parse(at) - Date.parse(since)) / 1000));
}

/** A time as it is read on a wall, in UTC. */
function clock(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

function commit(revision: string, { repository }: BoardInput): Markup {
  const shown = html`<code>${shortRevision(revision)}</code>`;
  return repository === undefined ? shown : html`<a href="${repository}/commit/${revision}">${shown}</a>`;
}

function pull(number: number, { repository }: BoardInput): Markup {
  return repository === undefined ? html`#${number}` : html`<a href="${repository}/pull/${number}">#${number}</a>`;
}

function pulls(numbers: readonly number[], input: BoardInput): Markup | undefined {
  if (numbers.length === 0) return undefined;
  const shown = numbers.slice(0, 3).map((number) => html`${pull(number, input)} `);
  return html`${shown}${numbers.length > 3 && `and ${numbers.length - 3} more`}`;
}

const BOARD_STYLE = `
.board .wrap{max-width:min(2240px,96vw)}
.places{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(260px,100%),1fr));gap:14px;margin:0;padding:0;list-style:none}
.place{padding:14px 20px 16px;border-top:4px solid var(--tone)}
.place h3,.figure h3{margin:0 0 6px;font-size:18px;align-items:center}
.place p{margin:4px 0;overflow-wrap:anywhere}
.place .pill{margin-left:auto}
.bad{color:var(--red)}
.sheet{overflow-x:auto;padding:6px 18px}
.sheet table{font-size:14px}
.sheet td,.sheet tbody th{width:auto;padding:7px 16px 7px 0}
.sheet tbody th{min-width:190px}.sheet td{min-width:210px}.sheet td p{margin:3px 0 0;font-size:13px;color:var(--tone,var(--soft))}
.sheet .ago,.sheet .none{color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(400px,100%),1fr));gap:14px}
.figure{padding:14px 20px 16px;min-width:0}
.figure dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(170px,100%),1fr));gap:10px 18px;margin:0}
.figure dt{color:var(--soft);font-size:13px}
.figure dd{margin:0;font-size:16px;font-weight:600;font-variant-numeric:tabular-nums}
.figure dd small{display:block;font-weight:400;font-size:12.5px;color:var(--soft)}
.figure h4{margin-top:18px}
.chart{margin:0}.chart svg{display:block;width:100%;height:auto;max-width:760px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(180px,100%),1fr));gap:10px}
@media(min-width:2200px){.board{font-size:19px}.board h2{font-size:25px}.place h3,.figure h3{font-size:24px}.sheet table{font-size:18px}.sheet td p{font-size:17px}.pill{font-size:16px}.figure dd{font-size:21px}.figure dt{font-size:17px}}
@media(max-width:640px){.sheet thead{display:table-header-group}.sheet tbody tr{display:table-row}.sheet tbody th,.sheet td{display:table-cell;padding:6px 12px 6px 0!important}}
`;
