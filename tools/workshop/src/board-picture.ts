/**
 * `npm run picture:board`: the board of a real run of the workflows to `docs/pictures/board.png`. Merges are rolled out through three environments by the
 * test of `rollout.yml` (Git, Terraform, a stand-in for AWS), which takes some minutes; `--page FILE` takes a page that is there. `--keep DIR` draws it in
 * light and dark at 390, 1280 and 2560 pixels, to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ToolError } from '@mainstem/change/errors';
import { launchBrowser } from './picture/browser.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WIDTH = 1280;
const WIDTHS = [390, WIDTH, 2560];
/** A wall shows no more of it at once. */
const HEIGHT = 1_000;

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'docs/pictures/board.png') },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'mainstem-board-'));
try {
  const page = values.page === undefined ? rolledOut() : resolve(values.page);
  await draw(page);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The page of what the harness of the workflows rolled out. */
function rolledOut(): string {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'tools/testing/test/workflows/rollout.test.ts'], {
    cwd: ROOT,
    env: { ...process.env, MAINSTEM_BOARD_OUT: scratch },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new ToolError(`the test of rollout.yml exited ${status}`);
  return join(scratch, 'index.html');
}

async function draw(path: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const shoot = async (width: number, colorScheme: 'light' | 'dark', file: string, whole: boolean) => {
      const page = await browser.newPage({ viewport: { width, height: HEIGHT }, colorScheme });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      mkdirSync(dirname(file), { recursive: true });
      await page.screenshot({ path: file, fullPage: whole });
      await page.close();
      if (asked.length !== 1)
        throw new ToolError(`The page asks for ${asked.slice(1).join(', ')}: a board asks for nothing.`);
      process.stdout.write(
        `${file}: ${colorScheme}, ${width} pixels${wide > width ? `, and ${wide - width} too wide` : ''}\n`,
      );
    };
    await shoot(WIDTH, 'light', values.out, false);
    if (values.keep === undefined) return;
    for (const scheme of ['light', 'dark'] as const)
      for (const width of WIDTHS) await shoot(width, scheme, join(values.keep, `board-${scheme}-${width}.png`), true);
  } finally {
    await browser.close();
  }
}
