import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Edit, files, folders, pathFrom, regularFiles } from './files.ts';

const isTerraform = (path: string) => /\.tf(?:\.json)?$/.test(path);

/** Adds a file that calls a module or reads a file. */
const addConfiguration: Edit = (root, random) => {
  const all = files(root).filter(isTerraform);
  if (all.length === 0) return undefined;
  const here = dirname(random.pick(all));
  const source = pathFrom(here, random.pick(folders(root)), './');
  const file = pathFrom(here, random.pick(files(root)));
  const id = `n${random.below(99999)}`;
  const [name, text] = random.pick([
    ['extra.tf.json', JSON.stringify({ module: { [id]: { source } } })],
    ['listed.tf.json', JSON.stringify({ module: [{ [id]: [{ source }] }], locals: [{ [id]: `\${file("${file}")}` }] })],
    ['extra.tf', `module ${id} {\n  # a comment\n  source /* here */ = "${source}"\n}\n`],
    ['override.tf', `module "next" {\n  source = "${source}"\n}\n`],
    ['x_override.tf.json', JSON.stringify({ module: { next: { source }, one: { source } } })],
    ['backend_override.tf', 'terraform {\n  backend "local" {}\n}\n'],
    [
      'heredoc.tf',
      `locals {\n  ${id} = <<EOT\nmodule "x" {\n  source = "${source}"\n}\nEOT\n  f${id} = file("\${path.root}/${file}")\n}\n`,
    ],
    ['template.tf', `locals {\n  ${id} = templatefile("\${path.module}/${file}", { n = 1 })\n}\n`],
    [
      'escape.tf',
      `locals {\n  ${id} = "$\${file(\\"no\\")} %%{ if }"\n  g${id} = filesha256("\${path.module}/${file}")\n}\n`,
    ],
    ['provider.tf', 'provider "null" {}\n'],
    ['.terraform.lock.hcl', `# ${id}\n`],
    ['more.auto.tfvars.json', `{"${id}": 1}\n`],
    ['values.tofu', `locals { ${id} = 1 }\n`],
    [
      'crlf.tf',
      `module "${id}" {\r\n  source = "${source}"\r\n}\r\nlocals {\r\n  ${id} = <<-EOT\r\n    x\r\n    EOT\r\n  f${id} = file("\${path.module}/${file}")\r\n}\r\n`,
    ],
    ['broken.tf', `locals {\n  ${id} = [\n}\nmodule "${id}" {\n  source = "${source}"\n}\n`],
  ] as const);
  const target = join(here, name);
  if (existsSync(join(root, target)) || (name === 'broken.tf' && random.chance(0.7))) return undefined;
  writeFileSync(join(root, target), text);
  return `add ${target}: ${text}`;
};

/** Takes the backend or the provider of a stack away, or gives a module one. */
const flipKind: Edit = (root, random) => {
  const path = random.pick(regularFiles(root).filter((name) => name.endsWith('.tf')));
  const text = readFileSync(join(root, path), 'utf8');
  const without = text.replace(/^terraform \{\n(?: .*\n)*\}\n/m, '').replace(/^provider "\w+" \{\}\n/m, '');
  const changed = without === text ? `terraform {\n  backend "local" {}\n}\n${text}` : without;
  writeFileSync(join(root, path), changed);
  return `${without === text ? 'give a backend to' : 'take the backend from'} ${path}`;
};

/** Writes a file in the other syntax, or under an override's name. */
const renameConfiguration: Edit = (root, random) => {
  const path = random.pick(files(root).filter(isTerraform));
  const target = random.pick([
    path.replace(/(?:_override)?\.tf/, '_override.tf'),
    path.replace(/_override\.tf/, '.tf'),
    path.endsWith('.json') ? path.slice(0, -5) : `${path}.json`,
    `${path}.bak`,
    join(dirname(path), `.${path.slice(path.lastIndexOf('/') + 1)}`),
  ]);
  if (existsSync(join(root, target))) return undefined;
  renameSync(join(root, path), join(root, target));
  return `rename ${path} to ${target}`;
};

export const TERRAFORM_EDITS: readonly Edit[] = [
  addConfiguration,
  addConfiguration,
  addConfiguration,
  flipKind,
  renameConfiguration,
];
