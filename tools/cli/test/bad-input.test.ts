import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affectedSchema, findingsSchema, graphSchema } from '@mainstem/change';
import { type CliResult, createScratchRepository, type FileContent, runCli } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Files = Readonly<Record<string, FileContent | undefined>>;

const NO_STACK_TRACE = /\n\s+at .*[:(]\d+|unexpected:|This is a defect|\[object Object\]/;

/** What every message must be: one sentence or more of ours, no trace, nothing on standard output. */
function expectSentence(result: CliResult, code: number): void {
  expect(result.stderr).not.toMatch(NO_STACK_TRACE);
  expect(result.stderr).toMatch(/^mainstem: \S/);
  expect([result.code, result.stdout]).toEqual([code, '']);
}

/** Runs work on a repository that is removed afterwards. */
function inRepository(
  files: Files,
  work: (cli: (...args: string[]) => CliResult, root: string, git: (...args: string[]) => string) => void,
): void {
  const scratch = createScratchRepository();
  try {
    scratch.commit(files);
    work((...args) => runCli(['--cwd', scratch.root, ...args]), scratch.root, scratch.git);
  } finally {
    scratch.remove();
  }
}

const GOOD: Files = {
  'good/overlay/kustomization.yaml': 'resources:\n  - settings.yaml\n',
  'good/overlay/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n',
  'good/stack/main.tf': 'terraform {\n  backend "local" {}\n}\n',
};

interface BadTree {
  readonly name: string;
  readonly files: Files;
  /** The finding that `validate` reports: `file:line` and a word of its message. */
  readonly finding?: readonly [place: string, message: RegExp];
  /** A project that cannot be rendered, and what its failure says. */
  readonly diff?: readonly [project: string, message: RegExp];
}

const TREES: readonly BadTree[] = [
  {
    name: 'malformed YAML in a resource',
    files: {
      'bad/kustomization.yaml': 'resources:\n  - a.yaml\n',
      'bad/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "a" b\n',
    },
    finding: ['bad/a.yaml:4', /not valid YAML/],
    diff: ['bad', /a\.yaml/],
  },
  {
    name: 'malformed kustomization',
    files: { 'bad/kustomization.yaml': 'resources: [a.yaml\nb: }\n' },
    finding: ['bad/kustomization.yaml:2', /YAML|flow|expected/i],
    diff: ['bad', /kustomization\.yaml|YAML/i],
  },
  {
    name: 'a kustomization that is a list',
    files: { 'bad/kustomization.yaml': '- a\n- b\n' },
    diff: ['bad', /bad/],
  },
  {
    name: 'malformed HCL',
    files: { 'bad/main.tf': 'terraform {\n  backend "local" {}\n}\nmodule "x" {\n  source = "../good\n}\n' },
    finding: ['bad/main.tf:5', /string|quote|HCL|newline|end/i],
  },
  {
    name: 'a base outside the repository',
    files: { 'bad/kustomization.yaml': 'resources:\n  - ../../../elsewhere\n' },
    finding: ['bad/kustomization.yaml:2', /outside the repository/],
    diff: ['bad', /does not exist/],
  },
  {
    name: 'an absolute base',
    files: { 'bad/kustomization.yaml': 'resources:\n  - /etc\n' },
    finding: ['bad/kustomization.yaml:2', /absolute|outside/],
    diff: ['bad', /etc/],
  },
  {
    name: 'a missing resource',
    files: { 'bad/kustomization.yaml': 'resources:\n  - nothing.yaml\n' },
    finding: ['bad/kustomization.yaml:2', /nothing\.yaml/],
    diff: ['bad', /nothing\.yaml/],
  },
  {
    name: 'a circle of kustomizations',
    files: {
      'bad/a/kustomization.yaml': 'resources:\n  - ../b\n',
      'bad/b/kustomization.yaml': 'resources:\n  - ../a\n',
    },
    finding: ['bad/a/kustomization.yaml:2', /without an end/],
    diff: ['bad.a', /cycle/],
  },
  {
    name: 'a circle of modules',
    files: {
      'bad/stack/main.tf': 'terraform {\n  backend "local" {}\n}\nmodule "a" {\n  source = "../a"\n}\n',
      'bad/a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
      'bad/b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
    },
    finding: ['bad/b/main.tf:2', /ring: bad\/a -> bad\/b -> bad\/a/],
  },
  {
    name: 'a loop of links',
    files: {
      'bad/kustomization.yaml': 'resources:\n  - loop/a.yaml\n',
      'bad/loop': { link: 'pool' },
      'bad/pool': { link: 'loop' },
    },
    diff: ['bad', /loop/],
  },
  {
    name: 'a link out of the repository',
    files: { 'bad/kustomization.yaml': 'resources:\n  - passwd.yaml\n', 'bad/passwd.yaml': { link: '/etc/passwd' } },
    diff: ['bad', /passwd\.yaml/],
  },
  {
    name: 'a module that links to its own folder',
    files: {
      'bad/main.tf': 'terraform {\n  backend "local" {}\n}\nmodule "x" {\n  source = "./self"\n}\n',
      'bad/self': { link: '.' },
    },
  },
  {
    name: 'an empty main.tf and an empty kustomization',
    files: { 'bad/a/main.tf': '', 'bad/b/kustomization.yaml': '' },
  },
  {
    name: 'an API that is no object',
    files: {
      'bad/xrd.yaml': 'apiVersion: apiextensions.crossplane.io/v2\nkind: CompositeResourceDefinition\nspec: 5\n',
    },
  },
  {
    name: 'an Application without a source',
    files: {
      'bad/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: x\nspec:\n  sources: {}\n  source: 7\n',
    },
  },
  {
    name: 'a template that is no YAML in a generator',
    files: {
      'bad/set.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata:\n  name: x\nspec:\n  generators: 3\n  template: "{{"\n',
    },
  },
  { name: 'a package.json that is no JSON', files: { 'bad/package.json': '{ "name": ' } },
  {
    name: 'binary content under known names',
    files: { 'bad/main.tf': new Uint8Array([0, 255, 254, 0]), 'bad/x/kustomization.yaml': new Uint8Array([255, 0, 1]) },
  },
];

describe('a broken part does not hide the rest', () => {
  const scratch = createScratchRepository();
  /** Each tree's folder is `bad` in the table and its own here, so that one repository holds them all. */
  const folderOf = (index: number) => `bad${index}`;
  const move = (text: string, index: number) => text.replaceAll(/\bbad\b/g, folderOf(index));
  let base = '';
  let said: string[] = [];
  let diff: CliResult;

  beforeAll(() => {
    base = scratch.commit(GOOD);
    for (const [index, { files }] of TREES.entries()) {
      scratch.write(Object.fromEntries(Object.entries(files).map(([path, content]) => [move(path, index), content])));
    }
    const odd = Buffer.concat([Buffer.from(join(scratch.root, 'odd-')), Buffer.from([0xff, 0xfe])]);
    mkdirSync(odd);
    writeFileSync(Buffer.concat([odd, Buffer.from('/kustomization.yaml')]), 'resources: []\n');
    scratch.commit({ 'good/overlay/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n' });
    const projects = TREES.flatMap(({ diff }, index) => (diff === undefined ? [] : [move(diff[0], index)]));
    diff = runCli(['diff', ...projects, 'good.overlay', '--base', base, '--json', '--cwd', scratch.root]);
  });
  afterAll(() => scratch.remove());

  it('graph and affected tell of all that can be read', () => {
    const graph = runCli(['graph', '--json', '--cwd', scratch.root]);
    expect([graph.code, graph.stderr]).toEqual([0, '']);
    const names = graphSchema.parse(graph.json()).projects.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['good.overlay', 'good.stack', 'odd-\\xff\\xfe']));
    const affected = runCli(['affected', '--base', base, '--json', '--cwd', scratch.root]);
    expect([affected.code, affected.stderr]).toEqual([0, '']);
    const found = affectedSchema.parse(affected.json()).projects.map(({ name }) => name);
    expect(found).toEqual(names.filter((name) => name !== 'good.stack').sort());
  });

  it('validate finds each', () => {
    const validate = runCli(['validate', '--json', '--cwd', scratch.root]);
    expect([validate.code, validate.stderr]).toEqual([3, '']);
    said = findingsSchema.parse(validate.json()).findings.map((one) => `${one.file}:${one.line} ${one.message}`);
    for (const [index, { name, finding }] of TREES.entries()) {
      if (finding === undefined) continue;
      const place = `${move(finding[0], index)} `;
      const here = said.filter((line) => line.startsWith(place)).join('\n');
      expect(here.replaceAll(folderOf(index), 'bad'), `${name}\n${said.join('\n')}`).toMatch(finding[1]);
    }
  });

  it('diff prints what can be compared, and a sentence for each other', () => {
    expect(diff.code).toBe(1);
    expect(diff.stderr).not.toMatch(NO_STACK_TRACE);
    expect(diff.stderr).not.toContain(join(tmpdir(), 'mainstem-'));
    expect(diff.json<{ project: string }[]>().map(({ project }) => project)).toEqual(['good.overlay']);
  });

  it.each(TREES.flatMap(({ name, diff }, index) => (diff === undefined ? [] : [{ name, index, expected: diff }])))(
    'diff: $name',
    ({ index, expected: [project, message] }) => {
      const line = diff.stderr.split('\n').find((one) => one.startsWith(`mainstem: ${move(project, index)}: `));
      expect(line?.replaceAll(folderOf(index), 'bad')).toMatch(message);
    },
  );
});

describe('large and odd', () => {
  it('a manifest of 5 MB', { tags: ['long'] }, () => {
    const map = (i: number, size: number) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map-${i}\ndata:\n  text: "${'x'.repeat(size)}"\n  port: "${i}"\n`;
    const maps = (last: number) =>
      [...Array.from({ length: 499 }, (_, i) => map(i, 10_000)), map(499, last)].join('---\n');
    const files = { 'large/kustomization.yaml': 'resources:\n  - maps.yaml\n', 'large/maps.yaml': maps(1) };
    inRepository(files, (cli, root, git) => {
      writeFileSync(join(root, 'large/maps.yaml'), maps(2));
      git('commit', '--all', '--quiet', '--message', 'more');
      const result = cli('diff', 'large', '--base', 'HEAD~1', '--json');
      expect([result.code, result.stderr]).toEqual([0, '']);
      expect(result.json<{ resources: unknown[] }[]>()[0]?.resources).toMatchObject([
        { address: '/ConfigMap//map-499', fields: [{ path: 'data.text', before: 'x', after: 'xx' }] },
      ]);
      expect(cli('validate', '--json').code).toBe(0);
    });
  });

  it('an empty commit, and base equal to head', { tags: ['long'] }, () => {
    inRepository({}, (cli) => {
      expect(cli('graph', '--json').json()).toMatchObject({ projects: [], edges: [], unresolved: [] });
      expect(cli('affected', '--base', 'HEAD', '--json').json()).toMatchObject({ projects: [], waves: {} });
      expect(cli('verdict', '--base', 'HEAD').code).toBe(0);
      expect(cli('validate')).toMatchObject({ code: 0 });
      expect(cli('graph')).toMatchObject({ code: 0 });
    });
  });

  const HOSTILE = [
    'with space',
    "o'quote",
    '"double"',
    '$(touch pwned)',
    '`touch pwned`',
    ';touch pwned;',
    '--help',
    '-rf',
    'new\nline',
    'tab\tname',
    '*',
    '{a,b}',
    '[a-z]',
    'ünïcode',
    '\u001b[31mred',
    '<script>alert(1)<',
    '@octocat',
  ];

  it('hostile folder names', { tags: ['long'] }, () => {
    const files = (text: string): Files =>
      Object.fromEntries(
        HOSTILE.flatMap((name) => [
          [`apps/${name}/kustomization.yaml`, 'resources:\n  - map.yaml\n'],
          [`apps/${name}/map.yaml`, `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map\ndata:\n  a: ${text}\n`],
          [`stacks/${name}/main.tf`, `terraform {\n  backend "local" {}\n}\noutput "a" {\n  value = "${text}"\n}\n`],
        ]),
      );
    inRepository(files('one'), (cli, root, git) => {
      for (const [path, text] of Object.entries(files('two'))) writeFileSync(join(root, path), String(text));
      git('commit', '--all', '--quiet', '--message', 'two');
      const affected = affectedSchema.parse(cli('affected', '--base', 'HEAD~1', '--json').json());
      expect(affected.projects.map(({ root: folder }) => folder).sort()).toEqual(
        ['apps', 'stacks'].flatMap((top) => HOSTILE.map((name) => `${top}/${name}`)).sort(),
      );
      const overlays = affected.projects.filter(({ kind }) => kind === 'app-overlay').map(({ name }) => name);
      const diff = cli('diff', '--base', 'HEAD~1', '--json', '--', ...overlays);
      expect([diff.code, diff.stderr]).toEqual([0, '']);
      for (const one of diff.json<{ counts: { update: number } }[]>()) expect(one.counts.update).toBe(1);
      const stacks = affected.projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name);
      const plan = cli('plan', '--json', '--', ...stacks.slice(0, 4), ...stacks.slice(-2));
      expect([plan.code, plan.stderr]).toEqual([0, '']);
      expect(git('status', '--porcelain', '--ignored')).toBe(''); // nothing was run, nothing was written
      for (const args of [['affected', '--base', 'HEAD~1'], ['graph']]) {
        const { code, stdout } = cli(...args);
        expect(code).toBe(0);
        expect(stdout).not.toContain('\u001b[31mred'); // a name must not paint the terminal
      }
      const markdown = cli('affected', '--base', 'HEAD~1', '--format', 'markdown').stdout;
      expect(markdown).not.toMatch(/<script>alert/);
      expect(markdown.replace(/<code>.*?<\/code>/g, '')).not.toContain('@octocat');
    });
  });
});

describe('bad settings', () => {
  it.each([
    ['not YAML', 'environments: [\n', /^mainstem: mainstem\.yaml:\d: not valid YAML: .+/],
    [
      'a misspelt key',
      'ignore: []\nenvironment:\n  - name: dev\n',
      /^mainstem: mainstem\.yaml:2: .*"environment".*mainstem\.schema\.json/,
    ],
    ['a wrong value', 'policy:\n  destroy: maybe\n', /^mainstem: mainstem\.yaml:2: policy\.destroy: .+pass/],
    ['a list', '- a\n', /^mainstem: mainstem\.yaml:1: the document: .+object/],
    [
      'an account that is no account',
      'environments:\n  - name: dev\n    accounts: [12]\n',
      /^mainstem: mainstem\.yaml:3: .*accounts/,
    ],
  ])('%s: %s', (_, text, message) => {
    inRepository({ ...GOOD, 'mainstem.yaml': text }, (cli) => {
      for (const args of [['graph'], ['affected', '--base', 'HEAD'], ['validate', '--working-tree']]) {
        const result = cli(...args, '--json');
        expectSentence(result, 2);
        expect(result.stderr).toMatch(message);
      }
    });
  });

  it('of base only: head mends them', () => {
    inRepository({ ...GOOD, 'mainstem.yaml': 'environments: [\n' }, (cli, root, git) => {
      writeFileSync(join(root, 'mainstem.yaml'), '{}\n');
      git('commit', '--all', '--quiet', '--message', 'mend');
      expect(cli('affected', '--base', 'HEAD~1', '--json')).toMatchObject({ code: 0, stderr: '' });
    });
  });

  it('two folders of one name: both are named', () => {
    inRepository({ 'a/b/kustomization.yaml': '', 'a.b/kustomization.yaml': '' }, (cli) => {
      const result = cli('graph', '--json');
      expectSentence(result, 2);
      expect(result.stderr).toMatch(
        /a\.b and a\/b would both be the project a\.b\. Rename one .*ignore.*mainstem\.yaml/,
      );
    });
  });
});

describe('bad usage', () => {
  const USAGES: [name: string, args: string[], message: RegExp][] = [
    ['an unknown command', ['grahp'], /no command "grahp".*affected, why.* graph, render/],
    ['an unknown option', ['graph', '--bsae', 'main'], /--bsae.*--help/],
    ['an option of another command', ['graph', '--previews', 'x'], /graph takes no --previews.*\nmainstem graph/s],
    ['an option without its value', ['affected', '--base'], /--base/],
    ['an option with an empty value', ['affected', '--base='], /--base needs a value/],
    ['a format that is not printed', ['graph', '--format', 'xml'], /no format "xml".*json/],
    ['no project', ['diff', '--base', 'HEAD'], /Name an overlay.*\nmainstem diff PROJECT/s],
    ['too many projects', ['why', 'a', 'b'], /Name one project/],
    ['a project where none is taken', ['graph', 'good.stack'], /graph takes no project/],
    [
      'an unknown project, with the nearest',
      ['why', 'good.stak', '--base', 'HEAD'],
      /no project "good\.stak"\. Did you mean good\.stack\?/,
    ],
    ['a folder that is no project', ['render', 'good/overlai/'], /Did you mean good[./]overlay\?/],
    ['a project that looks like none', ['validate', 'zzzzzzzzzzzz'], /To see all projects: mainstem graph/],
    [
      'plan of an overlay',
      ['plan', 'good.overlay', '--base', 'HEAD'],
      /not a terraform-stack\. Type: mainstem diff good\.overlay/,
    ],
    ['diff of a stack', ['diff', 'good.stack', '--base', 'HEAD'], /Type: mainstem plan good\.stack/],
    ['render of a stack', ['render', 'good.stack'], /renders no manifests/],
    ['an unknown base', ['affected', '--base', 'nowhere'], /Unknown revision "nowhere".*git log/],
    ['an unknown head', ['affected', '--base', 'HEAD', '--head', 'nowhere'], /Unknown revision "nowhere"/],
    ['a revision that looks like an option', ['graph', '--at=--output=x'], /Unknown revision "--output=x"/],
    ['a file for a revision', ['graph', '--at', 'HEAD:good/stack/main.tf'], /Unknown revision/],
    [
      'a folder of previews that is none',
      ['verdict', '--base', 'HEAD', '--previews', '/nowhere'],
      /\/nowhere cannot be read.*--out/,
    ],
    [
      'acknowledgements that are none',
      ['verdict', '--base', 'HEAD', '--acknowledged', '/nowhere'],
      /\/nowhere cannot be read/,
    ],
    ['--at with --working-tree', ['validate', '--at', 'HEAD', '--working-tree'], /not both/],
  ];
  const isExplained = (_: string, args: readonly string[], message: RegExp) => {
    inRepository(GOOD, (cli) => {
      const result = cli(...args);
      expectSentence(result, 2);
      expect(result.stderr).toMatch(message);
    });
  };
  it.each(USAGES.slice(0, 8))('%s', isExplained);
  it.each(USAGES.slice(8))('%s', { tags: ['long'] }, isExplained);

  it('not a repository, no folder, no commit, no main branch, histories without a common commit', {
    tags: ['long'],
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-none-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@e', ...args], { cwd: folder, stdio: 'pipe' });
    const expectMessage = (message: RegExp, ...args: string[]) => {
      const result = runCli(['--cwd', folder, ...args]);
      expectSentence(result, 2);
      expect(result.stderr).toMatch(message);
    };
    try {
      expectMessage(/not inside a Git repository.*git init/, 'graph');
      const gone = runCli(['graph', '--cwd', join(folder, 'gone')]);
      expectSentence(gone, 2);
      expect(gone.stderr).toMatch(/does not exist/);
      git('init', '--quiet', '--initial-branch=trunk');
      expectMessage(/no commit yet.*git add/, 'graph');
      expectMessage(/no commit yet.*git add/, 'affected');
      git('commit', '--quiet', '--allow-empty', '--message', 'start');
      expectMessage(/no branch main.*--base/, 'affected');
      git('checkout', '--quiet', '--orphan', 'main');
      git('commit', '--quiet', '--allow-empty', '--message', 'other');
      git('checkout', '--quiet', 'trunk');
      expectMessage(/no common commit.*--base/, 'affected');
      expect(runCli(['affected', '--base', 'main', '--cwd', folder, '--json']).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('the empty tree as a base', () => {
    inRepository(GOOD, (cli) => {
      const empty = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
      const affected = affectedSchema.parse(cli('affected', '--base', empty, '--json').json());
      expect(affected.projects.map(({ name, change }) => `${name} ${change}`)).toEqual([
        'good.overlay added',
        'good.stack added',
      ]);
    });
  });

  it('acknowledgements that are malformed name the entry', () => {
    inRepository(GOOD, (cli, root) => {
      const file = join(root, '.git/acknowledged.json');
      writeFileSync(file, '[{ "id": "abcd" }]');
      const result = cli('verdict', '--base', 'HEAD', '--acknowledged', file);
      expectSentence(result, 2);
      expect(result.stderr).toMatch(/acknowledged\.json: 0\.digest/);
    });
  });
});
