import type { EnvironmentMetrics, Metrics } from '@mainstem/change';
import { figuresOf, noFigures, remarksOf, spanText, spreadText, surveyLines, windowText } from '../figures.ts';
import { grouped, plural } from '../wording.ts';
import { prose } from './escape.ts';

const MOST_REMARKS = 50;

/** The figures as Markdown: a table an environment, its waterfall and its trend. */
export function renderMetricsMarkdown(metrics: Metrics): string {
  const parts = [`## Figures from ${plural(metrics.events, 'event')}, ${windowText(metrics)}`];
  for (const environment of metrics.environments)
    parts.push(`### ${prose(environment.environment)}`, ...environmentParts(environment));
  const survey = surveyLines(metrics);
  if (survey.length > 0)
    parts.push('### Survey', survey.map(({ quarter, told }) => `- ${quarter}: ${prose(told)}`).join('\n'));
  const remarks = remarksOf(metrics);
  if (remarks.length > 0) {
    const more = remarks.length > MOST_REMARKS ? [`- ${grouped(remarks.length - MOST_REMARKS)} more`] : [];
    const lines = [...remarks.slice(0, MOST_REMARKS).map((remark) => `- ${prose(remark)}`), ...more];
    parts.push(
      `<details><summary>Not in a figure: ${grouped(remarks.length)}</summary>\n\n${lines.join('\n')}\n\n</details>`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function environmentParts(environment: EnvironmentMetrics): string[] {
  const none = noFigures(environment);
  if (none !== undefined) return [prose(none)];
  const rows = figuresOf(environment).map(({ name, value, note }) => `| ${name} | ${prose(value)} | ${prose(note)} |`);
  const parts = [['| | | |', '|---|---|---|', ...rows].join('\n')];
  const { stages } = environment.leadTime;
  if (stages.length > 0) {
    const lines = stages.map((stage) => `| ${stage.from} → ${stage.to} | ${spreadText(stage)} |`);
    parts.push(['| from stage to stage | median |', '|---|---|', ...lines].join('\n'));
  }
  if (environment.trend.length > 1) {
    const lines = environment.trend.map(
      ({ from, deployments, failed, leadTime: { medianSeconds }, driftOpened }) =>
        `| ${from.slice(0, 10)} | ${grouped(deployments)} | ${grouped(failed)} | ${medianSeconds === undefined ? '' : spanText(medianSeconds)} | ${grouped(driftOpened)} |`,
    );
    parts.push(['| from | deployments | failed | lead time | drifted |', '|---|---|---|---|---|', ...lines].join('\n'));
  }
  return parts;
}
