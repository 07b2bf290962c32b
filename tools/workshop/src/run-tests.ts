/**
 * `npm test`: runs vitest and closes with one plain line of counts. In CI (`CI=true`) a skipped test whose component the
 * machine has is a failure: a check that never runs proves nothing.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { thorough } from '@mainstem/testing/depth';

const root = join(import.meta.dirname, '../../..');

/** Files that are named run whole. */
const leavesOutLong = !thorough && process.argv.length === 2;

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
      readonly tags?: readonly string[];
    }[];
  }[];
}

/** Components that a skipped test may name, and how to tell that the machine has them. */
const COMPONENTS: Readonly<Record<string, () => boolean>> = {
  kubectl: () => onPath('kubectl'),
  terraform: () => onPath('terraform'),
  moto: () => onPath('moto_server'),
  helm: () => onPath('helm'),
  shellcheck: () => onPath('shellcheck'),
  'docker-registry': () => onPath('docker-registry'),
  etcd: () => onPath('etcd'),
  'needs act': () => onPath('act'),
  'apiextensions-apiserver': () => onPath('apiextensions-apiserver'),
  mainstem_upstream: () => (process.env.MAINSTEM_UPSTREAM ?? '') !== '',
  chromium: () => onPath('chromium') || process.env.CHROMIUM !== undefined,
};

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function runVitest(output: string): Promise<number> {
  return new Promise((resolve) => {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
      ...(leavesOutLong ? ['--tags-filter=!long'] : []),
      ...process.argv.slice(2),
    ];
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
      cwd: root,
      stdio: 'inherit',
      // The bundles are started hundreds of times.
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Skipped tests, and which of their components is here after all. */
function skippedTests(report: Report): { name: string; isLong: boolean; present: string[] }[] {
  return report.testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(({ fullName, tags = [] }) => ({
        isLong: leavesOutLong && tags.includes('long'),
        name: `${file.slice(root.length + 1)}: ${fullName}`,
        // A network that cannot be reached is no program that this machine has.
        present: (fullName.includes('cannot be reached') ? [] : Object.entries(COMPONENTS))
          .filter(([component, isHere]) => fullName.toLowerCase().includes(component) && isHere())
          .map(([component]) => component),
      })),
  );
}

/** A random case broke a rule: that another one kept it, when the test was tried again, is no pass. */
function isCounterexample(error: string): boolean {
  return /\bseed\b/i.test(error);
}

/** The errors of tests, and of files whose tests could not begin. */
function errors(report: Report): { name: string; error: string; isPassed: boolean }[] {
  return report.testResults.flatMap(({ name: path, status: fileStatus, message, assertionResults }) => {
    const file = path.slice(root.length + 1);
    if (fileStatus === 'failed' && assertionResults.every(({ status }) => status !== 'failed'))
      return [{ name: file, error: message, isPassed: false }];
    return assertionResults.flatMap(({ fullName, status, failureMessages = [] }) => {
      const error = failureMessages.find(isCounterexample) ?? failureMessages.at(-1) ?? '';
      if (status !== 'failed' && error === '') return [];
      return [{ name: `${file}: ${fullName}`, error, isPassed: status === 'passed' && !isCounterexample(error) }];
    });
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 300) ?? '';
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-test-report-'));
  const output = join(folder, 'report.json');
  try {
    const code = await runVitest(output);
    if (!existsSync(output)) return code === 0 ? 1 : code;
    const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
    const skipped = skippedTests(report);
    for (const { name, isLong } of skipped) if (!isLong) process.stdout.write(`skipped: ${name}\n`);
    const long = skipped.filter(({ isLong }) => isLong).length;
    if (long > 0)
      process.stdout.write(
        `skipped: ${long} long tests. CI runs them, and so does: MAINSTEM_PROPERTY_RUNS=500 npm test\n`,
      );
    const wrongly = process.env.CI === 'true' ? skipped.filter(({ present }) => present.length > 0) : [];
    for (const { name, present } of wrongly)
      process.stdout.write(`FAILED: skipped although ${present.join(', ')} is here: ${name}\n`);
    let failed = wrongly.length;
    for (const { name, error, isPassed } of errors(report)) {
      process.stdout.write(`${isPassed ? 'passed when tried again' : 'FAILED'}: ${name}: ${firstLine(error)}\n`);
      if (!isPassed) failed++;
    }
    const passed = report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(
        ({ status, failureMessages = [] }) => status === 'passed' && !failureMessages.some(isCounterexample),
      ).length;
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped.length - wrongly.length} skipped\n`);
    return code !== 0 || failed > 0 || passed === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
