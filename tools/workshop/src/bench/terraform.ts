/** The Terraform half of the benchmark: each figure in a process of its own, by the scripts that this file is when it is run itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PreviewContext } from '@mainstem/change';
import { findProgram, pool, poolSize, runProgram } from '@mainstem/toolchain';
import { keepYoungHeapSmall } from '@mainstem/toolchain/heap';
import { generatePlan } from './generated-plan.ts';
import { RUNS, report } from './measure.ts';

/** How many stacks are planned side by side. */
const STACKS = 8;

export function benchTerraform(): void {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bench-terraform-'));
  try {
    for (const [megabytes, limit] of [
      [10, 0.3],
      [50, undefined],
    ] as const) {
      const file = join(folder, 'plan.json');
      writeFileSync(file, generatePlan(megabytes * 1e6));
      const { seconds, peak } = medianOf(() => ask('render', file));
      const what = `a plan of ${megabytes} MB: JSON to preview to Markdown`;
      if (limit === undefined) process.stdout.write(`${what.padEnd(66)} ${(seconds ?? 0).toFixed(2).padStart(8)} s\n`);
      else report(what, seconds ?? 0, limit, 's');
      if (megabytes === 50) report('  peak memory', peak ?? 0, 600, 'MB');
    }
    if (spawnSync('terraform', ['version']).status !== 0) {
      process.stdout.write('terraform is not on PATH: plans are not measured\n');
      return;
    }
    const { bare = 0, ours = 0, all = 0 } = medianOf(() => ask('plan', folder));
    report('one stack: our preview over init + plan + show -json, overhead', (ours / bare - 1) * 100, 5, '%');
    report(`${STACKS} stacks in a pool, as a share of one after the other by hand`, all / (STACKS * bare), 1, 'times');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Figures = Readonly<Record<string, number>>;

function ask(task: string, argument: string): Figures {
  return JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, task, argument], { encoding: 'utf8' }),
  ) as Figures;
}

function medianOf(work: () => Figures): Figures {
  const all = Array.from({ length: RUNS }, work);
  const middle = (name: string) =>
    all.map((one) => one[name] ?? 0).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, middle(name)]));
}

/** Code is loaded before the clock starts: the command line loads it beside Terraform's own run. */
async function render(file: string): Promise<Figures> {
  const { countsOf, parseSettings } = await import('@mainstem/change');
  const { readPlan } = await import('@mainstem/terraform');
  const { verdictOf } = await import('@mainstem/pipeline');
  const { renderMarkdown } = await import('@mainstem/report');
  const text = readFileSync(file, 'utf8');
  const start = performance.now();
  const reading = readPlan(JSON.parse(text));
  const resources = [...reading.resources];
  const preview = {
    schema: 'mainstem/preview@1' as const,
    project: 'stack',
    engine: 'terraform' as const,
    counts: countsOf(resources, reading.outputs),
    resources,
    warnings: [],
    receipt: { head: '', dirty: false, inputs: '', outcome: '', tools: {} },
  };
  const affected = { schema: 'mainstem/affected@1' as const, base: '', head: '', projects: [], waves: {} };
  const settings = parseSettings(undefined);
  const markdown = renderMarkdown(
    verdictOf({ affected, previews: [preview], failures: [], acknowledged: [], settings, baseSettings: settings }),
  );
  const seconds = (performance.now() - start) / 1000;
  if (markdown.length < 1000) throw new Error('nothing was rendered');
  return { seconds, peak: process.resourceUsage().maxRSS / 1024 };
}

/** `terraform_data` and a local backend: what Terraform itself does costs least there, so ours shows most. */
async function plan(folder: string): Promise<Figures> {
  const { previewStack } = await import('@mainstem/terraform');
  const roots = Array.from({ length: STACKS }, (_, index) => `stack-${index}`);
  for (const root of roots) {
    mkdirSync(join(folder, root), { recursive: true });
    writeFileSync(
      join(folder, root, 'main.tf'),
      'resource "terraform_data" "a" {\n  count = 50\n  input = count.index\n}\n',
    );
  }
  const { path } = await findProgram('terraform', { download: false });
  const [first = ''] = roots;
  const byHand = async (root: string) => {
    const data = mkdtempSync(join(folder, 'data-'));
    const cwd = join(folder, root);
    const env = { TF_DATA_DIR: data, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
    for (const args of [
      ['init', '-input=false', '-json'],
      ['plan', '-input=false', '-lock=false', '-json', `-out=${data}/plan`],
      ['show', '-json', `${data}/plan`],
    ]) {
      const { code, stderr } = await runProgram(path, args, { cwd, env });
      if (code !== 0) throw new Error(stderr);
    }
    rmSync(data, { recursive: true });
  };
  const preview = (root: string) => previewStack(contextOf(root), join(folder, root));
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  // Once each unmeasured: the program's version is asked once a process.
  await byHand(first);
  await preview(first);
  const bare: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < 5; run++) {
    bare.push(await timed(() => byHand(first)));
    ours.push(await timed(() => preview(first)));
  }
  const middle = (figures: number[]) => figures.sort((a, b) => a - b)[2] ?? 0;
  return { bare: middle(bare), ours: middle(ours), all: await timed(() => pool(roots, poolSize(), preview)) };
}

function contextOf(root: string): PreviewContext {
  return {
    project: { name: root, kind: 'terraform-stack', root },
    change: { head: '0'.repeat(40) },
    projectChange: 'modified',
    instance: { varFiles: [], backendConfig: [] },
    compositeKinds: new Set(),
    deliveredBy: [],
    progress: () => {},
  };
}

if (process.argv[1] === import.meta.filename) {
  keepYoungHeapSmall(); // as the command line does
  const [task, argument = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await (task === 'render' ? render(argument) : plan(argument))));
}
