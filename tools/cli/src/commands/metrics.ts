import { readMetrics } from '@mainstem/pipeline/metrics';
import { renderMetricsMarkdown, renderMetricsTerminal } from '@mainstem/report';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem metrics [--since 90d] [--environment E] [--format terminal|json|markdown|html] [--cwd DIR]\n\n' +
    'Lead time as a waterfall, deployment frequency, change failure rate, recovery time, rework rate and drift, from the events of the ledger alone.\n' +
    '--since is 90d, 12h, 4w, a date or a time. No events, no figure. Definitions: docs/figures.md',
  options: { since: TEXT, environment: TEXT },
  formats: ['terminal', 'json', 'markdown', 'html'],
  async run({ since, environment, format, ...options }, args) {
    expectNoArguments('metrics', args);
    const metrics = await readMetrics(await examineRepository(options), {
      now: new Date(),
      ...(since === undefined ? {} : { since }),
      ...(environment === undefined ? {} : { environment }),
    });
    if (format === 'json') printJson(metrics);
    else if (format === 'markdown') print(renderMetricsMarkdown(metrics));
    else if (format === 'html') print((await import('@mainstem/report/board')).renderMetricsHtml(metrics));
    else print(renderMetricsTerminal(metrics, terminal()));
    return 0;
  },
});
