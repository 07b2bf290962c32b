/**
 * `npm run picture:board`: the board of real rollouts to `docs/pictures/board.png`. Three commits go through three environments of a scratch repository
 * by the command line and Terraform, and the last environment is put on hold; `--page FILE` takes a page that is there. `--keep DIR` draws it in light
 * and dark at 390, 1280 and 2560 pixels, to be looked at.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ToolError } from '@mainstem/change/errors';
import { createScratchRepository, runCli } from '@mainstem/testing';
import { launchBrowser } from '@mainstem/testing/browser';

const ROOT = join(import.meta.dirname, '../../..');
const ENVIRONMENTS = ['dev', 'staging', 'production'];
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

/** The page after some rollouts: nothing of it is made up. */
function rolledOut(): string {
  const repository = createScratchRepository();
  const stack = (value: number) =>
    `terraform {\n  backend "local" {}\n}\nresource "terraform_data" "this" {\n  input = ${value}\n}\n`;
  const path = (environment: string, name: string) => `infra/stacks/${environment}/${name}/main.tf`;
  const mainstem = (...args: string[]) => {
    const { code, stderr } = runCli([...args, '--cwd', repository.root], { env: { GITHUB_ACTOR: 'ann' } });
    if (code !== 0) throw new ToolError(`mainstem ${args.join(' ')} exited ${code}: ${stderr}`);
  };
  const rollOut = (...environments: string[]) => {
    for (const environment of environments) mainstem('rollout', '--environment', environment, '--revision', 'main');
  };
  try {
    const names = ['network', 'cluster', 'data'];
    const all = ENVIRONMENTS.flatMap((environment) => names.map((name) => [path(environment, name), stack(1)]));
    repository.commit({
      'mainstem.yaml': `environments: [${ENVIRONMENTS.map((name) => `{ name: ${name} }`).join(', ')}]\napply: { unreviewed: apply-safe }\n`,
      '.gitignore': '*.tfstate*\n.terraform/\n',
      ...Object.fromEntries(all),
    });
    rollOut(...ENVIRONMENTS);
    repository.commit(Object.fromEntries(ENVIRONMENTS.map((environment) => [path(environment, 'network'), stack(2)])));
    rollOut(...ENVIRONMENTS);
    repository.commit(Object.fromEntries(ENVIRONMENTS.map((environment) => [path(environment, 'cluster'), stack(3)])));
    mainstem('hold', '--environment', 'production', '--reason', 'the end of the quarter', '--until', '2d');
    rollOut('dev', 'staging');
    mainstem('board', '--out', scratch);
    return join(scratch, 'index.html');
  } finally {
    repository.remove();
  }
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
