import type { EnvironmentMetrics, Ledger, Metrics, StatusDocument } from '@mainstem/change';
import { launchBrowser, noBrowser } from '@mainstem/testing/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spanText } from '../src/figures.ts';
import { type BoardInput, renderBoard, renderMetricsHtml } from '../src/html/board.ts';
import { renderMetricsMarkdown, renderMetricsTerminal } from '../src/index.ts';
import { HOSTILE } from './hostile.ts';

const missing = noBrowser();
if (missing !== undefined) console.warn(`skipped: ${missing}`);

const AT = '2026-03-02T12:00:00.000Z';
const REVISION = '4f2a11c9'.padEnd(40, '0');
const DIGEST = `sha256:${'0'.repeat(64)}`;

const spread = (minutes: number, n = 4) => ({ n, medianSeconds: minutes * 60, p90Seconds: minutes * 120 });
const figures = (environment: string): EnvironmentMetrics => ({
  environment,
  firstEvent: '2026-01-01T00:00:00.000Z',
  deployments: { total: 4, failed: 1, overridden: 1, perDay: 0.07 },
  leadTime: {
    ...spread(47),
    stages: [
      { from: 'opened', to: 'merged', ...spread(30) },
      { from: 'merged', to: 'live', ...spread(17) },
    ],
    leftOut: [{ pullRequest: 3, because: 'it is older than the ledger' }],
    odd: [{ pullRequest: 5, from: 'merged', to: 'live', seconds: -1800 }],
    open: [{ pullRequest: 9, since: AT, atLeastSeconds: 7200 }],
  },
  changeFailureRate: { part: 1, of: 4, rate: 0.25 },
  recovery: { ...spread(20, 1), open: [] },
  reworkRate: { part: 1, of: 4, rate: 0.25 },
  drift: {
    opened: 1,
    closed: 0,
    stayed: { n: 0 },
    open: [{ project: 'infra.stacks.production.network', since: '2026-03-01T12:00:00.000Z', atLeastSeconds: 86_400 }],
  },
  trend: ['2026-01-01', '2026-02-01'].map((day) => ({
    from: `${day}T00:00:00.000Z`,
    to: `${day}T00:00:00.000Z`,
    deployments: 2,
    failed: 1,
    leadTime: spread(47, 2),
    driftOpened: 0,
  })),
});
const none = (environment: string): EnvironmentMetrics => ({
  environment,
  deployments: { total: 0, failed: 0, overridden: 0 },
  leadTime: { n: 0, stages: [], leftOut: [], odd: [], open: [] },
  changeFailureRate: { part: 0, of: 0 },
  recovery: { n: 0, open: [] },
  reworkRate: { part: 0, of: 0 },
  drift: { opened: 0, closed: 0, stayed: { n: 0 }, open: [] },
  trend: [],
});
const METRICS: Metrics = {
  schema: 'mainstem/metrics@1',
  since: '2026-01-01T00:00:00.000Z',
  until: AT,
  events: 1234,
  passedOver: [{ where: 'mainstem/ledger/dev:events/2026-01.jsonl', line: 7, because: 'no JSON' }],
  environments: [figures('production'), none('staging')],
};

function board(text = 'the VPC has dependencies'): BoardInput {
  const record = (project: string, more: object) => ({
    project,
    kind: 'terraform-stack' as const,
    revision: REVISION,
    inputs: DIGEST,
    state: 'clean' as const,
    at: '2026-03-02T10:00:00.000Z',
    run: 'https://ci.example/1',
    pullRequests: [12],
    ...more,
  });
  const ledgers: Ledger[] = [
    {
      schema: 'mainstem/ledger@1',
      environment: 'production',
      failed: { revision: REVISION, at: AT, run: 'r', reason: text },
      records: [
        record('infra.stacks.production.network', { proved: { revision: REVISION, inputs: DIGEST, at: AT } }),
        record('infra.stacks.production.cluster', { state: 'dirty', reason: text }),
      ],
    },
    { schema: 'mainstem/ledger@1', environment: 'staging', records: [record('infra.stacks.staging.network', {})] },
  ];
  const status: StatusDocument = {
    schema: 'mainstem/status@1',
    environments: [
      {
        environment: 'production',
        state: 'active',
        revision: REVISION,
        advanced: REVISION,
        live: REVISION,
        liveSince: '2026-03-02T08:00:00.000Z',
        pullRequests: [12],
        holds: [{ project: 'infra.stacks.production.network', reason: text, by: 'dana', at: AT }],
        due: [{ project: 'apps.web', because: text }],
        dirty: [{ project: 'infra.stacks.production.cluster', because: text, since: AT, run: 'r' }],
        waiting: [{ because: text }],
      },
      {
        environment: 'staging',
        state: 'active',
        revision: REVISION,
        advanced: null,
        live: null,
        due: [],
        dirty: [],
        waiting: [],
      },
    ],
  };
  const stops = [{ environment: 'production' }, { environment: 'staging', at: '2026-03-02T11:00:00.000Z' }];
  const train = [
    { pullRequest: 12, openedAt: '2026-03-02T09:00:00.000Z', mergedAt: '2026-03-02T10:00:00.000Z', stops },
  ];
  return { at: AT, status, ledgers, metrics: METRICS, train, repository: 'https://github.com/acme/platform' };
}

describe('figures in words', () => {
  it.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [47 * 60, '47 min'],
    [7500, '2 h 5 min'],
    [86_399, '1 d'],
    [3599, '1 h'],
    [86_400 * 3 + 3600 * 4, '3 d 4 h'],
    [-1800, '-30 min'],
  ])('%d seconds are %s', (seconds, text) => expect(spanText(seconds)).toBe(text));

  it.each([40, 80, 140])('the terminal at %i columns', (width) => {
    const text = renderMetricsTerminal(METRICS, { color: false, width });
    expect(text).toMatch(/lead time\s+47 min \(p90 1 h\s+34 min/);
    expect(text).toMatch(/staging: no events, so/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('Markdown says what is in no figure', () => {
    const text = renderMetricsMarkdown(METRICS);
    expect(text).toContain('| change failure rate | 25 % (1 of 4) | 1 failed |');
    expect(text).toMatch(/pull request 3 is left out/);
    expect(text).toMatch(/went from merged to live in -30 min/);
    expect(text).toMatch(/2026-01\.jsonl:7 is no event/);
  });
});

describe('the board', () => {
  it('says what is live, half applied, due, held, drifting and waiting', () => {
    const page = renderBoard(board());
    expect(page).toMatch(/<title>production half applied, staging never proved live<\/title>/);
    for (const text of [
      'half applied',
      'never applied',
      'drifts for 1 d',
      'on hold: the VPC',
      'waits: the VPC',
      'due: the VPC',
      'not here',
    ])
      expect(page).toContain(text);
    // One row for the same stack of two environments.
    expect(page.split('infra.stacks.*.network').length - 1).toBe(1);
    expect(page).toContain('href="https://github.com/acme/platform/pull/12"');
  });

  it('without a record it says what writes the first', () => {
    const { status } = board();
    const page = renderBoard({ ...board(), ledgers: [], train: [], status: { ...status, environments: [] } });
    expect(page).toContain('mainstem rollout --environment dev');
  });
});

describe.skipIf(missing !== undefined)('the board in a browser (needs chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const open = async (page: string, width: number, colorScheme: 'light' | 'dark' = 'light') => {
    const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const noise: string[] = [];
    tab.on('console', (message) => noise.push(message.text()));
    tab.on('pageerror', (error) => noise.push(String(error)));
    tab.on('request', (request) => {
      if (!request.url().startsWith('data:')) noise.push(request.url());
    });
    await tab.setContent(page);
    return { tab, noise };
  };

  it.each([
    [390, 'light'],
    [1440, 'dark'],
    [2560, 'light'],
  ] as const)('fits %i pixels (%s), in silence', async (width, scheme) => {
    for (const page of [renderBoard(board()), renderMetricsHtml(METRICS)]) {
      const { tab, noise } = await open(page, width, scheme);
      expect(noise).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await tab.locator('figure.chart svg path').count()).toBeGreaterThan(3);
      await tab.close();
    }
  });

  it('is reached by the keyboard: tables scroll, links follow', async () => {
    const { tab } = await open(renderBoard(board()), 390);
    const seen = new Set<string>();
    for (let press = 0; press < 40; press++) {
      await tab.keyboard.press('Tab');
      seen.add(String(await tab.evaluate('document.activeElement.className || document.activeElement.tagName')));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['skip', 'card sheet', 'A', 'SUMMARY']));
    await tab.close();
  });

  it('runs nothing that came from outside', async () => {
    const texts = HOSTILE.map(([, text]) => text);
    const { tab, noise } = await open(renderBoard(board(texts.join(' '))), 1280);
    expect(noise).toEqual([]);
    expect(await tab.evaluate('globalThis.pwned')).toBeUndefined();
    await tab.close();
    for (const text of texts) expect(renderBoard(board(text))).not.toMatch(/<(?:script|img|\/style><)/);
  });
});
