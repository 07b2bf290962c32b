/** Every command that messages and pages tell people to type does what it says, or it is written down why that is not run here. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import { TEMPLATE, templatePaths } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOP } from '../../cli/test/shop.ts';
import { commandsIn, commandsOfPage, nextStepsOf, stringsOf } from '../src/next-steps.ts';
import { type Check, NEXT_STEPS, type Setup } from './next-steps.table.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A fork has other content, and other pages about it. */
const isTemplate = ['apps', 'infra', 'platform'].every((folder) =>
  templatePaths(folder).every((path) => {
    const own = join(ROOT, path);
    return existsSync(own) && readFileSync(own, 'utf8') === readFileSync(join(TEMPLATE, path), 'utf8');
  }),
);

describe('the table of next steps', () => {
  const steps = nextStepsOf(ROOT, { content: isTemplate });

  it('has every command of messages and pages', () => {
    const unknown = steps
      .filter(({ command }) => NEXT_STEPS[command] === undefined)
      .map(
        ({ command, places }) =>
          `${places.join(', ')}: no test runs what is to be typed; in next-steps.table.ts: '${command.replaceAll("'", "\\'")}': change('…'),`,
      );
    expect(unknown).toEqual([]);
  });

  it.skipIf(!isTemplate)(
    'has no command that nobody is told any more (skipped: the content is not the template’s)',
    () => {
      const told = new Set(steps.map(({ command }) => command));
      expect(Object.keys(NEXT_STEPS).filter((command) => !told.has(command))).toEqual([]);
    },
  );

  it('gives a reason for each that is not run', () => {
    for (const check of Object.values(NEXT_STEPS))
      if (typeof check === 'object' && 'not' in check) expect(check.not.length).toBeGreaterThan(15);
  });

  it('names steps of CI that CI has', () => {
    const ci = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
    for (const check of Object.values(NEXT_STEPS)) {
      if (typeof check === 'object' && 'not' in check && check.not.startsWith('ci.yml runs it: '))
        expect(ci).toContain(check.not.slice('ci.yml runs it: '.length));
    }
  });

  it.each(runs().map(([command, check]) => [command, check.run]))('%s is what is run: %s', (command, run) => {
    const wanted = command
      .replace(/^npx (?=mainstem)/, '')
      .split(
        /…|\bFILE\b|\bFOLDER\b|\bSHA\b|\bPROJECT\b|\bRECORDING\b|\bPATH(?:\.\.\.)?|\bCRD\|XRD\b|<\w+>|\b(?:apps\.api-service\.overlays\.dev|infra\.stacks\.dev\.network|platform\.crossplane\.apis\.postgres)\b|apps\/api-service\/overlays\/dev/,
      )
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+?')
      // A folder may be given first.
      .replace(/^terraform (?!-chdir)/, 'terraform (?:-chdir=\\S+ )?');
    expect(run).toMatch(new RegExp(wanted));
  });
});

describe('what is found', () => {
  it.each<[text: string, commands: string[]]>([
    ['git is not on PATH. Install it.', []],
    ['Type: git add . && git commit -m start', ['git add . && git commit -m start']],
    ['Then type: mainstem diff …; or see mainstem graph.', ['mainstem diff …', 'mainstem graph']],
    ['fetch it: git fetch --unshallow origin (in GitHub Actions: …)', ['git fetch --unshallow origin']],
    ['type: npx mainstem doctor, then run it again', ['npx mainstem doctor']],
    ["Type: pip install 'moto[server]'", ["pip install 'moto[server]'"]],
  ])('in %j', (text, commands) => expect(commandsIn(text)).toEqual(commands));

  it('in sources: strings that are added up, and constants that start a command', () => {
    const source =
      "const t = `terraform -chdir=${root}`;\nthrow new Error('Type: ' + `${t} init && ${t} plan` + '.');\n";
    expect(stringsOf(source).flatMap(({ text }) => commandsIn(text))).toContain(
      'terraform -chdir=… init && terraform -chdir=… plan',
    );
  });

  it('in pages: lines of a shell, with what goes on, and code in a sentence', () => {
    const page =
      'See `mainstem graph` and `graph`.\n\n```sh\n$ npm ci   # once\nmainstem diff a \\\n  --json\n```\n\n```yaml\nrun: npm test\n```\n';
    expect(commandsOfPage(page).map(({ command }) => command)).toEqual([
      'mainstem graph',
      'npm ci',
      'mainstem diff a --json',
    ]);
  });
});

function runs(): [string, Exclude<Check, string | { not: string }>][] {
  return Object.entries(NEXT_STEPS).flatMap(([command, check]) =>
    typeof check === 'object' && 'run' in check ? [[command, check]] : [],
  );
}

describe('usage', () => {
  const usages = Object.entries(NEXT_STEPS).filter(([, check]) => check === 'usage');
  it.each(usages.map(([command]) => command))('%s is what --help prints', (command) => {
    const words = command.split(' ');
    const name = words.slice(1, /^[a-z]+$/.test(words[2] ?? '') ? 3 : 2);
    const help = sh(`mainstem ${name.join(' ')} --help`, folder, 'change');
    expect(help.stdout.replaceAll(/\s+/g, ' ')).toContain(command.replaceAll(/\s+/g, ' ').replace(/\.\.\.$/, ''));
  });
});

let folder: string;
let shims: string;
const repositories = new Map<Setup, { readonly root: string; remove(): void }>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-next-steps-'));
  shims = join(folder, 'bin');
  mkdirSync(shims);
  const shim = (name: string, text: string) => {
    writeFileSync(join(shims, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(shims, name), 0o755);
  };
  shim('mainstem', `exec '${process.execPath}' '${join(ROOT, 'tools/cli/dist/index.js')}' "$@"`);
  // What npx does where the program is installed; `here` has the real one.
  shim('npx', 'exec "$@"');
});
afterAll(() => {
  for (const { remove } of repositories.values()) remove();
  rmSync(folder, { recursive: true, force: true });
});

function sh(line: string, cwd: string, setup: Setup) {
  const own = setup === 'here' ? join(ROOT, 'node_modules/.bin') : shims;
  return spawnSync('bash', ['-ec', line], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${own}${delimiter}${process.env.PATH}`,
      HOME: folder,
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.com',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.com',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      NX_DAEMON: 'false',
      CI: undefined,
      NX_BASE: undefined,
    },
  });
}

const CHART = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'charts/web/templates/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n',
};

/** A repository for one command: what one leaves behind must not help another. */
function place(setup: Setup): { readonly root: string; remove(): void } {
  if (setup === 'here') return { root: ROOT, remove: () => {} };
  if (setup === 'empty') {
    const root = mkdtempSync(join(tmpdir(), 'mainstem-next-empty-'));
    writeFileSync(join(root, 'a'), '');
    return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
  }
  const scratch = createScratchRepository();
  if (setup === 'new') {
    scratch.write({ a: '' });
    return scratch;
  }
  scratch.commit({ ...SHOP, ...CHART });
  if (setup === 'shallow') {
    scratch.git('checkout', '--quiet', '-b', 'work');
    scratch.commit({ b: '' });
    const root = mkdtempSync(join(tmpdir(), 'mainstem-next-shallow-'));
    scratch.git('clone', '--quiet', '--depth=1', `file://${scratch.root}`, root);
    return {
      root,
      remove: () => {
        scratch.remove();
        rmSync(root, { recursive: true, force: true });
      },
    };
  }
  scratch.git('checkout', '--quiet', '-b', 'work');
  const names = 'infra/stacks/dev/names';
  scratch.commit(
    setup === 'stack'
      ? { b: '' }
      : {
          'apps/shop/base/claim.yaml': undefined,
          'apps/shop/base/kustomization.yaml': 'resources:\n  - deployment.yaml\n  - settings.yaml\n',
        },
  );
  if (setup === 'stack') {
    const made = sh(
      `terraform -chdir=${names} init && terraform -chdir=${names} apply -auto-approve && terraform -chdir=${names} state pull > moved.tfstate && rm -rf ${names}/.terraform && mainstem plan infra.stacks.dev.names --out receipts && terraform -chdir=${names} init`,
      scratch.root,
      setup,
    );
    if (made.status !== 0) throw new Error(made.stderr);
  } else writeRecorded(scratch.root, scratch.git('rev-parse', 'HEAD'));
  return scratch;
}

/** What the gate's commands are given. */
function writeRecorded(root: string, head: string): void {
  const fixture = join(ROOT, 'tools/cli/fixtures/gate-recording.json');
  copyFileSync(fixture, join(root, 'shop.json'));
  const recorded = readFileSync(fixture, 'utf8');
  const { expectation } = JSON.parse(recorded) as { expectation: { commit: string } };
  // Git is asked about the commit: it has to be one of this repository.
  const { events } = JSON.parse(recorded.replaceAll(expectation.commit, head)) as { events: { object: object }[] };
  writeFileSync(join(root, 'app.json'), JSON.stringify(events.at(-1)?.object));
  writeFileSync(join(root, 'wanted.json'), JSON.stringify({ ...expectation, commit: head }));
}

describe('next steps, typed', { tags: ['long'] }, () => {
  it.for(runs())('%s', ([, { in: setup, run, exit = [0] }], { skip }) => {
    skip(/^helm /.test(run) && spawnSync('helm', ['version']).status !== 0, 'helm is not on PATH');
    const fresh = setup === 'change' && !/^(?:git|cd|npx nx)/.test(run) ? shared(setup) : place(setup);
    try {
      const { status, stderr, stdout } = sh(run, fresh.root, setup);
      expect(exit, `${run}\n${stdout.slice(-1000)}\n${stderr.slice(-2000)}`).toContain(status);
      expect(stderr).not.toContain('This is a defect');
    } finally {
      if (![...repositories.values()].includes(fresh)) fresh.remove();
    }
  });
});

/** Commands that change nothing share a tree. */
function shared(setup: Setup): { readonly root: string; remove(): void } {
  const known = repositories.get(setup) ?? place(setup);
  repositories.set(setup, known);
  return known;
}
