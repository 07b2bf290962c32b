import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AffectedDocument, affectedSchema, type Verdict, verdictSchema } from '@mainstem/change';
import { pool } from '@mainstem/toolchain';
import { runAction } from './actions.ts';
import { startGitHub } from './github.ts';

export interface JudgedPullRequest {
  readonly affected: AffectedDocument;
  readonly verdict: Verdict;
  /** Where the comment is that the pull request got, and the page. */
  readonly comment: string;
  readonly page: string;
  /** Folder of the plans: what people reviewed. */
  readonly receipts: string;
}

interface Entry {
  readonly command: 'plan' | 'diff';
  readonly index: number;
  readonly shard: string;
  readonly projects: string;
}

/**
 * What `pull-request.yml` does, job by job, with the same bundles: affected, plans and diffs fanned out, and one verdict that
 * comments, here on a stand-in for GitHub.
 *
 * @param folder where the comment and the page are kept.
 */
export async function judgePullRequest(
  home: string,
  cwd: string,
  folder: string,
  revisions: { readonly base: string; readonly head: string },
  print: (line: string) => void,
): Promise<JudgedPullRequest> {
  const pull = { number: 1, ...revisions };
  const event = {
    pull_request: {
      number: pull.number,
      user: { login: 'developer' },
      base: { sha: pull.base, ref: 'main', repo: { full_name: 'demo/platform' } },
      head: { sha: pull.head, ref: 'pull-request', repo: { full_name: 'demo/platform', fork: false } },
    },
  };
  const temporary = await mkdtemp(join(tmpdir(), 'mainstem-demo-runner-'));
  const github = await startGitHub(pull);
  try {
    const run = (name: string, inputs: Readonly<Record<string, string>>) =>
      runAction(name, {
        home,
        cwd,
        event,
        temporary: join(temporary, inputs.out === undefined ? name : basename(inputs.out)),
        inputs: { base: pull.base, ...inputs },
        env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'demo/platform', GITHUB_RUN_ID: '1' },
      });
    const { document = '', matrix = '{}' } = await run('affected', { 'max-shards': '3' });
    const affected = affectedSchema.parse(JSON.parse(await readFile(document, 'utf8')));
    print(`  affected   ${affected.projects.length} projects`);
    const previews = join(temporary, 'previews');
    const { include } = JSON.parse(matrix) as { include: readonly Entry[] };
    await pool(include, include.length, async ({ command, index, shard, projects }) => {
      const out = join(previews, `mainstem-previews-${command}-${index}-1`);
      await mkdir(out, { recursive: true });
      const { count, failed } = await run(command, { projects, out });
      print(`  ${command.padEnd(9)}  job ${shard}: ${count} previews${failed === '0' ? '' : `, ${failed} failed`}`);
    });
    const outputs = await run('verdict', { previews, 'github-token': 'demo' });
    const [text, ...others] = github.comments;
    if (text === undefined || others.length > 0)
      throw new Error(`the verdict wrote ${github.comments.length} comments, and one was expected`);
    print(`  verdict    one comment, ${text.length} characters`);
    const [comment, page] = [join(folder, 'comment.md'), join(folder, 'verdict.html')];
    await writeFile(comment, github.comments.join('\n'));
    await copyFile(outputs.page ?? '', page);
    const verdict = verdictSchema.parse(JSON.parse(await readFile(outputs.document ?? '', 'utf8')));
    const receipts = join(folder, 'receipts');
    await cp(previews, receipts, { recursive: true });
    return { affected, verdict, comment, page, receipts };
  } finally {
    await github.stop();
    await rm(temporary, { recursive: true, force: true });
  }
}
