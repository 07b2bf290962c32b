import { type EnvironmentMetrics, type Metrics, type Share, type Spread, SURVEY_QUESTIONS } from '@mainstem/change';
import { grouped, listed, plural } from './wording.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A span of time in at most two units: `40 s`, `47 min`, `2 h 5 min`, `3 d 4 h`. */
export function spanText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 ? '-' : '';
  const [minutes, hours] = [Math.round(whole / MINUTE), Math.round(whole / HOUR)];
  if (whole < MINUTE) return `${sign}${whole} s`;
  if (minutes < 60) return `${sign}${minutes} min`;
  if (minutes < 24 * 60) return sign + two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  return sign + two(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function two(much: number, unit: string, rest: number, smaller: string): string {
  return `${grouped(much)} ${unit}${rest === 0 ? '' : ` ${rest} ${smaller}`}`;
}

/** `47 min (p90 2 h, n 31)`; of nothing: `none`. */
export function spreadText({ n, medianSeconds, p90Seconds }: Spread): string {
  if (medianSeconds === undefined || p90Seconds === undefined) return 'none';
  return `${spanText(medianSeconds)} (p90 ${spanText(p90Seconds)}, n ${grouped(n)})`;
}

/** `12 % (3 of 25)`; of nothing: `none`. */
export function shareText({ part, of, rate }: Share): string {
  return rate === undefined ? 'none' : `${Math.round(rate * 100)} % (${grouped(part)} of ${grouped(of)})`;
}

/** One line of an environment's figures: its DORA name, the figure, and what is not in it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** The figures of one environment in the order in which they are always shown. */
export function figuresOf({
  deployments,
  leadTime,
  changeFailureRate,
  recovery,
  reworkRate,
  drift,
}: EnvironmentMetrics): Figure[] {
  const { total, failed, overridden, perDay } = deployments;
  return [
    {
      name: 'lead time',
      value: spreadText(leadTime),
      note: notes(
        atLeast(leadTime.open, 'change waits', 'changes wait'),
        leadTime.leftOut.length > 0 && `${grouped(leadTime.leftOut.length)} left out`,
        leadTime.odd.length > 0 && plural(leadTime.odd.length, 'odd span'),
      ),
    },
    {
      name: 'deployment frequency',
      value:
        perDay === undefined ? (total === 0 ? 'none' : grouped(total)) : `${perDay.toFixed(perDay < 1 ? 2 : 1)} a day`,
      note: notes(plural(total, 'deployment'), overridden > 0 && plural(overridden, 'override')),
    },
    {
      name: 'change failure rate',
      value: shareText(changeFailureRate),
      note: notes(failed > 0 && `${grouped(failed)} failed`),
    },
    {
      name: 'failed deployment recovery time',
      value: spreadText(recovery),
      note: atLeast(recovery.open, 'failure stands', 'failures stand'),
    },
    { name: 'rework rate', value: shareText(reworkRate), note: '' },
    {
      name: 'drift',
      value: plural(drift.opened, 'incident'),
      note: notes(
        drift.stayed.n > 0 && `stayed ${spreadText(drift.stayed)}`,
        atLeast(drift.open, 'project drifts', 'projects drift'),
      ),
    },
  ];
}

function notes(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join('; ');
}

/** What is not over: `2 changes wait, the oldest for at least 3 d`. */
function atLeast(open: readonly { readonly atLeastSeconds: number }[], one: string, many: string): string {
  if (open.length === 0) return '';
  const longest = Math.max(...open.map(({ atLeastSeconds }) => atLeastSeconds));
  return `${plural(open.length, one, many)}, ${open.length === 1 ? '' : 'the oldest '}for at least ${spanText(longest)}`;
}

/** What is said of an environment that has no history, in place of figures. */
export function noFigures({ environment, firstEvent }: EnvironmentMetrics): string | undefined {
  return firstEvent === undefined
    ? `${environment}: no events, so there is no figure. A rollout writes the first: mainstem rollout --environment ${environment} --revision REV`
    : undefined;
}

/** What of a journey is left out, odd or passed over, a sentence each. */
export function remarksOf({ passedOver, environments }: Metrics): string[] {
  return [
    ...environments.flatMap(({ environment, leadTime: { leftOut, odd } }) => [
      ...leftOut.map(
        ({ pullRequest, because }) => `${environment}: pull request ${pullRequest} is left out: ${because}`,
      ),
      ...odd.map(
        ({ pullRequest, from, to, seconds }) =>
          `${environment}: pull request ${pullRequest} went from ${from} to ${to} in ${spanText(seconds)}, which no bar counts`,
      ),
    ]),
    ...passedOver.map(
      ({ where, line, because }) => `${where}:${line} is no event of this version and is passed over (${because})`,
    ),
  ];
}

/** The window in words: `2026-01-01 to 2026-04-01`. */
export function windowText({ since, until }: Metrics): string {
  return `${since.slice(0, 10)} to ${until.slice(0, 10)}`;
}

/** Environments as a sentence, for a title. */
export function environmentsText({ environments }: Metrics): string {
  return listed(environments.map(({ environment }) => environment));
}

/** What people answered, a line a quarter and question; empty where nobody ever did. */
export function surveyLines({ survey = [] }: Metrics): { readonly quarter: string; readonly told: string }[] {
  return survey.flatMap(({ quarter, n, means }) =>
    means === undefined
      ? [{ quarter, told: `${plural(n, 'answer')}: too few to tell without telling whose` }]
      : SURVEY_QUESTIONS.map((question, at) => ({
          quarter,
          told: `${(means[at] ?? 0).toFixed(1)} of 5 (n ${grouped(n)}): ${question}`,
        })),
  );
}
