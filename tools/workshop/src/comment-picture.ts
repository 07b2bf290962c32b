/**
 * `npm run picture`: the comment for a change over more than 300 projects, as GitHub would show it, to
 * `docs/pictures/comment.png`. The verdict comes from the real pipeline on a generated repository: Git, kustomize and, where
 * it is installed, Terraform; that takes some minutes. `--verdict FILE` takes a recorded one, `--keep DIR` writes the verdict
 * in every form too, `--out FILE` draws elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Verdict, verdictSchema } from '@mainstem/change';
import { ToolError } from '@mainstem/change/errors';
import { renderHtml, renderMarkdown, renderTerminal } from '@mainstem/report';
import { launchBrowser } from '@mainstem/testing/browser';
import { commentPage, drawCharts, renderAsGitHub } from '@mainstem/testing/github-page';
import { createCommentRepository } from './picture/comment-repository.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WIDTH = 900;
/** What a reader sees in the first minute: with all folds closed, the whole comment. */
const HEIGHT = 2_600;

const { values } = parseArgs({
  options: {
    verdict: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'docs/pictures/comment.png') },
  },
});

const verdict =
  values.verdict === undefined ? computed() : verdictSchema.parse(JSON.parse(readFileSync(values.verdict, 'utf8')));
const markdown = renderMarkdown(verdict);
if (values.keep !== undefined) keep(values.keep);
await draw(values.out);
const bytes = `${Buffer.byteLength(markdown)} bytes of Markdown for ${verdict.affected.length} affected projects`;
process.stdout.write(`${values.out}: ${bytes}\n`);

/** The verdict of the real pipeline, from the command line's own sources. */
function computed(): Verdict {
  const terraform = spawnSync('terraform', ['version']).status === 0 ? 'terraform' : undefined;
  if (terraform === undefined) process.stderr.write('terraform is not on PATH: the change has no stacks\n');
  const { repository, base, head } = createCommentRepository(terraform);
  try {
    const cli = join(ROOT, 'tools/cli/src/main.ts');
    const args = [cli, 'verdict', '--cwd', repository.root, '--base', base, '--head', head, '--json'];
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const { status, stdout } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: [...stdio],
    });
    if (status !== 0 && status !== 3) throw new ToolError(`mainstem verdict exited ${status}`);
    return verdictSchema.parse(JSON.parse(stdout));
  } finally {
    repository.remove();
  }
}

/** Every form of the verdict, to be looked at. */
function keep(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const forms = {
    'verdict.json': JSON.stringify(verdict),
    'verdict.html': renderHtml(verdict),
    'verdict.80.txt': renderTerminal(verdict, { color: false, width: 80 }),
    'verdict.120.txt': renderTerminal(verdict, { color: false, width: 120 }),
    'verdict.md': markdown,
  };
  for (const [name, text] of Object.entries(forms)) writeFileSync(join(folder, name), text);
}

async function draw(path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
    await page.setContent(commentPage(renderAsGitHub(markdown)));
    await drawCharts(page);
    const bottom = await page.evaluate("document.querySelector('.comment').getBoundingClientRect().bottom");
    const height = Math.min(HEIGHT, Math.ceil(Number(bottom)) + 16);
    await page.screenshot({ path, clip: { x: 0, y: 0, width: WIDTH, height } });
  } finally {
    await browser.close();
  }
}
