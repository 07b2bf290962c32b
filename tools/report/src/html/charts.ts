import type { EnvironmentMetrics, StageSpan, Trend } from '@mainstem/change';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { spanText } from '../figures.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** In pixels, before the page makes them fit. */
const WIDTH = { waterfall: 480, trend: 300 } as const;
const FONT = { fontFamily: 'inherit', fontSize: 13, color: 'var(--soft)' };
const AXIS = {
  axisLabel: FONT,
  axisLine: { lineStyle: { color: 'var(--line)' } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: 'var(--line)' } },
};

/** What the chart library takes: its own type spans every kind of chart that it has. */
type ChartOption = Parameters<ReturnType<typeof init>['setOption']>[0];

/** A picture of the page's own colors, without a script. */
function draw(option: ChartOption, width: number, height: number, label: string): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    // The library writes numbers, and texts as it escapes them: names of environments and stages, no text from outside.
    return html`<figure class="chart" role="img" aria-label="${label}">${{ markup: chart.renderToSVGString() }}</figure>`;
  } finally {
    chart.dispose();
  }
}

/** From stage to stage, each bar as long as its median, one after the other as the stages follow. */
export function waterfallChart(stages: readonly StageSpan[], environment: string): Markup {
  const bars = mainWay(stages);
  let start = 0;
  const rows = bars.map(({ from, to, medianSeconds = 0 }) => {
    const row = { name: `${from} → ${to}`, start, length: medianSeconds };
    start += medianSeconds;
    return row;
  });
  const label = `${environment}: ${rows.map(({ name, length }) => `${name} ${spanText(length)}`).join(', ')}`;
  return draw(
    {
      grid: { left: 150, right: 84, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false, max: Math.max(start, 1) },
      yAxis: {
        ...AXIS,
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisLine: { show: false },
      },
      series: [
        {
          type: 'bar',
          stack: 'way',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: rows.map((row) => row.start),
        },
        {
          type: 'bar',
          stack: 'way',
          silent: true,
          barMinHeight: 2,
          barWidth: 14,
          itemStyle: { color: 'var(--accent)', borderRadius: 3 },
          label: {
            ...FONT,
            show: true,
            position: 'right',
            formatter: ({ value }: { value?: unknown }) => spanText(Number(value)),
          },
          data: rows.map((row) => row.length),
        },
      ],
    },
    WIDTH.waterfall,
    rows.length * 26 + 8,
    label,
  );
}

/** The way that most changes took: from each stage the span that most went by, so that the bars follow each other. */
function mainWay(stages: readonly StageSpan[]): StageSpan[] {
  const way: StageSpan[] = [];
  let from = stages[0]?.from;
  while (from !== undefined) {
    const at: string = from;
    const next = stages
      .filter((one) => one.from === at)
      .reduce<StageSpan | undefined>((a, b) => (a !== undefined && a.n >= b.n ? a : b), undefined);
    if (next !== undefined) way.push(next);
    from = next?.to;
  }
  return way;
}

/** A step that people read at a glance, so that an axis of times has no more than four. */
function stepOf(trend: readonly Trend[]): number {
  const most = Math.max(1, ...trend.map(({ leadTime: { medianSeconds = 0 } }) => medianSeconds));
  return STEPS.find((step) => most / step <= 4) ?? Math.ceil(most / 4 / 604_800) * 604_800;
}
const STEPS = [15, 60, 300, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400, 172_800, 604_800];

/** Deployments of each period, those that failed on top; beside it the lead time. */
export function trendCharts({ environment, trend }: EnvironmentMetrics): Markup[] {
  const names = trend.map(({ from }) => from.slice(5, 10));
  const xAxis = { ...AXIS, type: 'category' as const, data: names };
  const grid = {
    left: 8,
    right: 8,
    top: 12,
    bottom: 4,
    outerBoundsMode: 'same' as const,
    outerBoundsContain: 'axisLabel' as const,
  };
  const whole = (value: number) => String(value);
  const of = (pick: (one: Trend) => number) => trend.map(pick);
  const deployments = draw(
    {
      grid,
      xAxis,
      yAxis: { ...AXIS, type: 'value', minInterval: 1, axisLabel: { ...FONT, formatter: whole } },
      series: [
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          barMaxWidth: 26,
          itemStyle: { color: 'var(--green)' },
          data: of(({ deployments: all, failed }) => all - failed),
        },
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          barMaxWidth: 26,
          itemStyle: { color: 'var(--red)' },
          data: of(({ failed }) => failed),
        },
      ],
    },
    WIDTH.trend,
    150,
    `${environment}: deployments since ${names[0] ?? ''}: ${trend.map(({ deployments: all, failed }) => `${all}, ${failed} failed`).join('; ')}`,
  );
  const lead = draw(
    {
      grid,
      xAxis,
      yAxis: {
        ...AXIS,
        type: 'value',
        min: 0,
        interval: stepOf(trend),
        axisLabel: { ...FONT, formatter: (value: number) => spanText(value) },
      },
      series: [
        {
          type: 'line',
          silent: true,
          connectNulls: true,
          symbolSize: 6,
          lineStyle: { color: 'var(--accent)', width: 2 },
          itemStyle: { color: 'var(--accent)' },
          data: trend.map(({ leadTime: { medianSeconds } }) => medianSeconds ?? null),
        },
      ],
    },
    WIDTH.trend,
    150,
    `${environment}: median lead time since ${names[0] ?? ''}: ${trend.map(({ leadTime: { medianSeconds } }) => (medianSeconds === undefined ? 'none' : spanText(medianSeconds))).join(', ')}`,
  );
  return [deployments, lead];
}
