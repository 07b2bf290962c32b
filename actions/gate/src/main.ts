import { annotate, info, mask, readInput, runAction } from '@mainstem/github/runner';
import { gateHeadline } from '@mainstem/report';
import { keepOldHeapTight, keepYoungHeapSmall } from '@mainstem/toolchain/heap';
import { readInputs } from './interface.ts';
import { run } from './run.ts';

keepYoungHeapSmall();
keepOldHeapTight();
const stop = new AbortController();
// A job that is cancelled says what it knows.
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

await runAction(
  () => {
    const inputs = readInputs(readInput);
    for (const secret of [inputs.token, inputs.githubToken]) if (secret !== '') mask(secret);
    const hearer = {
      onDecision: (
        { reference, decision }: { reference: string; decision: { verdict: string; reason: string; detail: string } },
        elapsed: number,
      ) =>
        info(
          `${(elapsed / 1000).toFixed(0).padStart(4)} s  ${reference}  ${decision.verdict} (${decision.reason}): ${decision.detail}`,
        ),
      onNote: info,
    };
    return run(inputs, hearer, process.env, stop.signal);
  },
  ({ document }) => {
    const headline = gateHeadline(document);
    if (document.verdict === 'live') {
      info(headline);
      return;
    }
    process.exitCode = 1;
    annotate('error', headline);
    const open = document.applications.filter(
      ({ verdict }) => !['live', 'live-bundled', 'equivalent'].includes(verdict),
    );
    for (const { name, verdict, detail, next, explanation = [] } of open.slice(0, 8)) {
      const more = [...explanation, ...(next === undefined ? [] : [`next: ${next}`])];
      annotate('error', [`${name}: ${verdict}: ${detail}`, ...more].join('\n'));
    }
  },
);
