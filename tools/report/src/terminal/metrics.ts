import type { EnvironmentMetrics, Metrics } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { figuresOf, noFigures, remarksOf, spanText, spreadText, surveyLines, windowText } from '../figures.ts';
import { grouped, plural } from '../wording.ts';
import { type Canvas, makeCanvas, type TerminalOptions } from './canvas.ts';

const MOST_REMARKS = 20;
const WIDEST_BAR = 40;

/** The figures of each environment, its waterfall and its trend. */
export function renderMetricsTerminal(metrics: Metrics, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  canvas.row(
    canvas.paint(`figures from ${plural(metrics.events, 'event')}`, 'bold'),
    canvas.paint(windowText(metrics), 'dim'),
    0,
  );
  for (const environment of metrics.environments) {
    canvas.heading(oneLine(environment.environment));
    const none = noFigures(environment);
    if (none === undefined) writeEnvironment(canvas, environment);
    else canvas.prose(none, 2, { styles: ['dim'] });
  }
  const survey = surveyLines(metrics);
  if (survey.length > 0) canvas.heading('Survey');
  for (const { quarter, told } of survey) canvas.prose(told, 2, { lead: canvas.paint(`${quarter}  `, 'dim') });
  const remarks = remarksOf(metrics);
  if (remarks.length > 0) canvas.heading('Not in a figure', grouped(remarks.length));
  for (const remark of remarks.slice(0, MOST_REMARKS)) canvas.prose(oneLine(remark), 2, { styles: ['dim'] });
  if (remarks.length > MOST_REMARKS) canvas.line(`  … ${grouped(remarks.length - MOST_REMARKS)} more, see --json`);
  return canvas.toString();
}

function writeEnvironment(canvas: Canvas, environment: EnvironmentMetrics): void {
  const figures = figuresOf(environment);
  const wide = Math.max(...figures.map(({ name }) => name.length)) + 2;
  const isNarrow = canvas.width < wide + 40;
  for (const { name, value, note } of figures) {
    const told = note === '' ? value : `${value}  ${note}`;
    if (isNarrow) canvas.line(`  ${canvas.paint(name, 'dim')}`);
    canvas.prose(told, isNarrow ? 4 : 2, { lead: isNarrow ? '' : canvas.paint(name.padEnd(wide), 'dim') });
  }
  writeWaterfall(canvas, environment);
  writeTrend(canvas, environment);
}

function writeWaterfall(canvas: Canvas, { leadTime: { stages } }: EnvironmentMetrics): void {
  if (stages.length === 0) return;
  canvas.line();
  canvas.line(`  ${canvas.paint('from stage to stage, median', 'dim')}`);
  const longest = Math.max(...stages.map(({ medianSeconds = 0 }) => medianSeconds), 1);
  const room = Math.max(4, Math.min(WIDEST_BAR, canvas.width - 62));
  for (const stage of stages) {
    const { from, to, medianSeconds = 0 } = stage;
    const bar = '█'.repeat(Math.max(medianSeconds > 0 ? 1 : 0, Math.round((medianSeconds / longest) * room)));
    canvas.row(
      `${`${from} → ${to}`.padEnd(22)}${canvas.paint(bar, 'blue')}`,
      canvas.paint(spreadText(stage), 'dim'),
      4,
    );
  }
}

function writeTrend(canvas: Canvas, { trend }: EnvironmentMetrics): void {
  const seen = trend.filter(({ deployments, leadTime, driftOpened }) => deployments + leadTime.n + driftOpened > 0);
  if (seen.length < 2) return;
  canvas.line();
  for (const { from, deployments, failed, leadTime, driftOpened } of trend) {
    const told = [
      plural(deployments, 'deployment'),
      ...(failed > 0 ? [`${grouped(failed)} failed`] : []),
      ...(leadTime.medianSeconds === undefined ? [] : [`lead time ${spanText(leadTime.medianSeconds)}`]),
      ...(driftOpened > 0 ? [`${grouped(driftOpened)} drifted`] : []),
    ];
    canvas.prose(told.join(', '), 4, { lead: canvas.paint(`${from.slice(0, 10)}  `, 'dim') });
  }
}
