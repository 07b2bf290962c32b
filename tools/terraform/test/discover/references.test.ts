import { describe, expect, test } from 'vitest';
import { discovered, type Files } from './tree.ts';

const S = 'infra/stacks/production/network';
const M = 'infra/modules/network';
const stack = (body: string): Files => ({
  [`${S}/main.tf`]: `provider "aws" {}\n${body}\n`,
  [`${M}/main.tf`]: '',
  [`${M}/policy.json`]: '{}',
  [`${S}/files/a.json`]: '{}',
  'shared/x.json': '{}',
});

describe('module sources', () => {
  const cases: [string, string, string[]][] = [
    ['a relative path', '"../../../modules/network"', [`module folder ${M}`]],
    ['a path below', '"./files"', [`module folder ${S}/files`]],
    ['a path with a slash at its end', '"../../../modules/network/"', [`module folder ${M}`]],
    ['a missing folder is still referred to', '"../../../modules/nowhere"', ['module folder infra/modules/nowhere']],
    ['a registry address', '"terraform-aws-modules/vpc/aws"', []],
    ['a registry address with a host', '"registry.example.com/a/b/c//sub"', []],
    ['a Git address', '"git::https://example.com/x.git//y?ref=v1"', []],
    ['a Git address with a gap', '"git::https://example.com/x.git?ref=${var.v}"', []],
    ['a GitHub address', '"github.com/a/b"', []],
    [
      'a template behind a known folder',
      '"../../../modules/${var.name}"',
      ['unknown infra/modules/** (module source is not a literal (var.name))'],
    ],
    ['a template of locals', '"../../../modules/${local.name}"', [`module folder ${M}`]],
    [
      'a conditional of two literals',
      'var.x ? "../../../modules/network" : "./files"',
      [`module folder ${M}`, `module folder ${S}/files`],
    ],
    ['a variable', 'var.source', ['unknown infra/modules/network/** (module source is not a literal (var.source))']],
    ['a name without ./', '"files"', []],
    ['the first list that holds something', 'one(coalescelist([], ["./files"]))', [`module folder ${S}/files`]],
    ['lists that are joined', 'element(concat(["./files"], []), 0)', [`module folder ${S}/files`]],
    ['what is called sensitive', 'nonsensitive("./files")', [`module folder ${S}/files`]],
    ['one of its arguments (terraform review 19)', 'coalesce(null, "./files")', [`module folder ${S}/files`]],
    [
      'one of two (terraform review 19)',
      'coalesce("./files", "../../../modules/network")',
      [`module folder ${S}/files`, `module folder ${M}`],
    ],
    [
      'another Unicode form of the same name (terraform review 23)',
      `"./${'café'.normalize('NFD')}"`,
      [`module folder ${S}/${'café'.normalize('NFC')}`],
    ],
    ['outside of the repository', '"../../../../../x"', []],
  ];
  test.each(cases)('%s', (_, source, expected) => {
    const { references } = discovered(stack(`module "m" {\n  source = ${source}\n}\nlocals {\n  name = "network"\n}`));
    expect(references(S)).toEqual(expected);
  });

  test('locals of another file of the folder are known', () => {
    const files = {
      ...stack('module "m" {\n  source = local.source\n}'),
      [`${S}/locals.tf`]: 'locals {\n  source = "${local.up}/network"\n  up = "../../../modules"\n}\n',
    };
    // The local itself looks like a path of a file: nobody knows yet that it only names a module.
    expect(discovered(files).references(S)).toEqual([`module folder ${M}`, 'file-input files infra/modules/**']);
  });
});

test('a variable that a call leaves at null is passed over by coalesce (terraform review 19)', () => {
  const { references } = discovered({
    'stacks/a/main.tf': 'terraform {\n  backend "local" {}\n}\nmodule "m" {\n  source = "../../modules/m"\n}\n',
    'modules/m/main.tf':
      'variable "p" {\n  default = null\n}\nlocals {\n  t = templatefile(coalesce(var.p, "${path.module}/t.tftpl"), {})\n}\n',
    'modules/m/t.tftpl': '',
  });
  const found = [...references('stacks/a'), ...references('modules/m')];
  expect(found).toContain('file-input file modules/m/t.tftpl');
  expect(found.filter((one) => one.startsWith('unknown'))).toEqual([]);
});

// What decides is being the argument of templatefile, not the ending (terraform review 11).
test.each(['boot.sh', 'values.yaml', 'policy.json', 'app.tmpl', 'motd', 'unit.service'])(
  'a template %s that reads on',
  (name) => {
    const files = {
      ...stack(`locals {\n  x = templatefile("\${path.module}/${name}", {})\n}`),
      [`${S}/${name}`]: 'start\n${file("../../../../shared/x.json")}\n',
    };
    expect(discovered(files).references(S)).toEqual([`file-input file ${S}/${name}`, 'file-input file shared/x.json']);
  },
);

test('a remote state in a check block is read like any other (terraform review 24)', () => {
  const read = 'data "terraform_remote_state" "n" {\n    backend = "s3"\n    config = { bucket = "b", key = "n" }\n  }';
  const files = {
    ...stack(`check "up" {\n  ${read}\n}`),
    'up/main.tf': 'terraform {\n  backend "s3" {\n    bucket = "b"\n    key = "n"\n  }\n}\n',
  };
  expect(discovered(files).references(S)).toEqual(['remote-state state:s3://b/n']);
});

describe('files', () => {
  const cases: [string, string, string[]][] = [
    ['file() below path.module', 'file("${path.module}/files/a.json")', [`file-input file ${S}/files/a.json`]],
    ['file() of a path without a folder', 'file("files/a.json")', [`file-input file ${S}/files/a.json`]],
    ['a file that does not exist', 'file("missing.txt")', [`file-input file ${S}/missing.txt`]],
    ['fileexists() is an input too', 'fileexists("${path.root}/x")', [`file-input file ${S}/x`]],
    [
      'templatefile() with variables',
      'templatefile("${path.module}/../x.tftpl", { a = file("b") })',
      [`file-input file ${S}/b`, 'file-input file infra/stacks/production/x.tftpl'],
    ],
    [
      'hashes',
      '[filemd5("a"), filesha1("b"), filesha256("c"), filesha512("d"), filebase64("e"), filebase64sha256("f"), filebase64sha512("g")]',
      [...'abcdefg'].map((name) => `file-input file ${S}/${name}`),
    ],
    ['in a template in a template', '"x ${upper("y ${file("${path.module}/z")}")}"', [`file-input file ${S}/z`]],
    ['fileset()', 'fileset(path.module, "files/**/*.json")', [`file-input files ${S}/files/**/*.json`]],
    ['fileset() above', 'fileset("${path.module}/../../../../shared", "*.json")', ['file-input files shared/*.json']],
    ['fileset() of a pattern that is not known', 'fileset("files", var.x)', [`file-input files ${S}/files/**`]],
    ['join()', 'file(join("/", [path.module, "files", "a.json"]))', [`file-input file ${S}/files/a.json`]],
    ['format()', 'file(format("%s/%s.json", path.module, "a"))', [`file-input file ${S}/a.json`]],
    [
      'abspath() and dirname()',
      'file("${dirname(abspath(path.module))}/a")',
      ['file-input file infra/stacks/production/a'],
    ],
    [
      'an argument with a gap',
      'file("${path.module}/files/${each.key}.json")',
      [`unknown ${S}/files/** (the argument of file() is not a literal (each.key))`],
    ],
    ['an argument that is not known', 'file(var.x)', ['unknown ** (the argument of file() is not a literal (var.x))']],
    [
      'absolute and home paths are not in the repository',
      '[file("/etc/hosts"), file("~/.ssh/id.pub"), file(pathexpand("~/x"))]',
      [],
    ],
    [
      'a text that is a path to a folder',
      '{ source_dir = "${path.module}/files" }',
      [`file-input files ${S}/files/**`],
    ],
    ['a text that is a path to nothing', '"${path.module}/build.zip"', []],
    ['a plain text that starts with ../', '"../../../../shared/x.json"', ['file-input file shared/x.json']],
    ['a command line', '"cat ${path.module}/../../../../shared/x.json > /dev/null"', ['file-input file shared/x.json']],
    ['a conditional', 'file(var.x ? "a" : "b")', [`file-input file ${S}/a`, `file-input file ${S}/b`]],
    ['not a function: a word in a text', '"file(var.x)"', []],
    ['not a function: a comment', '1 # file(var.x)', []],
  ];
  test.each(cases)('%s', (_, expression, expected) => {
    expect(
      discovered(stack(`locals {\n  x = ${expression}\n}`))
        .references(S)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('a template reads files too', () => {
    const files = {
      ...stack('locals {\n  a = templatefile("${path.module}/a.tftpl", {})\n}'),
      [`${S}/a.tftpl`]: 'x ${file("in-template")} %{ if x }${templatefile("files/b.tpl", {})}%{ endif }',
      [`${S}/files/b.tpl`]: '{{ not Terraform }} ${filemd5("deeper")}',
    };
    const names = ['a.tftpl', 'deeper', 'files/b.tpl', 'in-template'];
    expect(discovered(files).references(S).sort()).toEqual(names.map((name) => `file-input file ${S}/${name}`));
  });

  test('a path argument without ./', () => {
    const { references } = discovered(stack('data "archive_file" "x" {\n  type = "zip"\n  source_dir = "files"\n}'));
    expect(references(S)).toEqual([`file-input files ${S}/files/**`]);
  });

  test('a chart is more than its files', () => {
    const files = {
      ...stack('resource "helm_release" "x" {\n  chart = "../../../../charts/x"\n}'),
      'charts/x/Chart.yaml': '',
    };
    expect(discovered(files).references(S)).toEqual(['file-input files charts/x/**', 'file-input folder charts/x']);
  });
});

describe('what depends on the caller', () => {
  const call = (args: string) => `module "m" {\n  source = "../../../modules/network"\n  ${args}\n}`;
  const withModule = (body: string, caller: string): Files => ({ ...stack(caller), [`${M}/main.tf`]: body });

  test('path.module of a module is its own folder, path.root and path.cwd are the stack that calls', () => {
    const body =
      'locals {\n  a = file("${path.module}/policy.json")\n  b = file("${path.root}/b")\n  c = file("${path.cwd}/c")\n  d = file("d")\n}';
    const { references } = discovered(withModule(body, call('')));
    expect(references(M)).toEqual([`file-input file ${M}/policy.json`]);
    expect(references(S)).toEqual([
      `module folder ${M}`,
      ...['b', 'c', 'd'].map((name) => `file-input file ${S}/${name}`),
    ]);
  });

  test('an argument that is a literal', () => {
    const { references } = discovered(
      withModule('variable "path" {}\nlocals {\n  a = file(var.path)\n}', call('path = "files/a.json"')),
    );
    expect(references(S)).toContain(`file-input file ${S}/files/a.json`);
    expect(references(M)).toEqual([]);
  });

  test('an argument that is not known', () => {
    const { references } = discovered(
      withModule('variable "path" {}\nlocals {\n  a = file(var.path)\n}', call('path = var.path')),
    );
    expect(references(S)[1]).toMatch(/^unknown \*\* /);
  });

  test('a default', () => {
    const { references } = discovered(
      withModule('variable "path" {\n  default = "x.json"\n}\nlocals {\n  a = file(var.path)\n}', call('')),
    );
    expect(references(S)).toContain(`file-input file ${S}/x.json`);
  });

  test('through two modules, with locals', () => {
    const { references } = discovered({
      ...stack(call('dir = local.dir')),
      [`${S}/locals.tf`]: 'locals {\n  dir = "${path.module}/conf"\n}',
      [`${M}/main.tf`]: 'module "inner" {\n  source = "../inner"\n  path = "${var.dir}/a.json"\n}',
      'infra/modules/inner/main.tf': 'locals {\n  a = file(var.path)\n}',
    });
    expect(references(S)).toContain(`file-input file ${S}/conf/a.json`);
  });

  test('every stack that calls', () => {
    const other = 'infra/stacks/dev/network';
    const files = withModule('locals {\n  a = file("x")\n}', call(''));
    const { references } = discovered({ ...files, [`${other}/main.tf`]: files[`${S}/main.tf`] ?? '' });
    expect(references(S)).toContain(`file-input file ${S}/x`);
    expect(references(other)).toContain(`file-input file ${other}/x`);
  });
});

describe('links', () => {
  test('a module through a linked folder has the real folder', () => {
    const { references } = discovered({
      's/main.tf': 'provider "aws" {}\nmodule "m" {\n  source = "./mod"\n}',
      's/mod': '-> ../shared/real',
      'shared/real/main.tf':
        'module "n" {\n  source = "../next"\n}\nlocals {\n  a = file("${path.module}/../x.txt")\n}',
      'shared/next/main.tf': '',
      'shared/x.txt': '',
    });
    expect(references('s')).toEqual(['module folder s/mod']);
    expect(references('shared/real')).toEqual(['module folder shared/next', 'file-input file shared/x.txt']);
  });

  test('a linked file belongs to the folder of the link', () => {
    const { kinds, references } = discovered({
      's/main.tf': '',
      's/common.tf': '-> ../shared/common.tf',
      'shared/common.tf': 'provider "aws" {}\nlocals {\n  a = file("${path.module}/x")\n}',
    });
    expect(kinds).toEqual({ s: 'stack', shared: 'stack' });
    expect(references('s')).toEqual(['file-input file s/x']);
  });
});

test('version files of the folder and above are inputs of stacks', () => {
  const { references } = discovered({
    ...stack('module "m" {\n  source = "../../../modules/network"\n}'),
    '.terraform-version': '1',
    '.tool-versions': '',
    [`${S}/.opentofu-version`]: '',
    'infra/stacks/dev/.terraform-version': '',
  });
  expect(references(S).slice(1)).toEqual([
    `implicit file ${S}/.opentofu-version`,
    'implicit file .terraform-version',
    'implicit file .tool-versions',
  ]);
  expect(references(M)).toEqual([]);
});
