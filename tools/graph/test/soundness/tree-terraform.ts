import type { Files } from './tree-files.ts';

const backend = (key: string) =>
  `terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "${key}"\n    region = "us-east-1"\n  }\n}\n`;

/** Every way in which Terraform's configuration reaches another file. */
export const TERRAFORM: Files = {
  'infra/modules/m4/main.tf':
    'variable "name" {}\nlocals {\n  raw = jsondecode(file("${path.module}/data/x.json"))\n}\noutput "o" { value = local.raw }\n',
  'infra/modules/m4/data/x.json': '{"x": 1}\n',
  'infra/modules/m3/main.tf': 'module "next" {\n  source = "../m4"\n  name   = "x"\n}\n',
  'infra/modules/m3/extra_override.tf': 'module "next" {\n  name = "y"\n}\n',
  'infra/modules/m2/main.tf.json':
    '{"module": {"next": [{"source": "../m3"}]}, "locals": {"//": "./not-read", "f": "${file(\\"${path.module}/two.txt\\")}"}}\n',
  'infra/modules/m2/two.txt': 'two=2\n',
  'infra/modules/m1/main.tf':
    'module "next" { source = "../m2" }\nlocals {\n  conf = file("${path.root}/settings.json")\n  set  = [for f in fileset(path.module, "conf/**/*.json") : f]\n}\n',
  'infra/modules/m1/conf/deep/a.json': '{"a": 1}\n',
  'infra/modules/m1/files/main.tf': '# a folder of the same name as that of a stack\n',
  'infra/modules/linked': { link: 'm3' },
  'infra/stacks/dev/a/main.tf': `${backend('dev/a')}module "one" {\n  source = "../../../modules/m1"\n}\nmodule "files" { source = "./files" }\n`,
  'infra/stacks/dev/a/settings.json': '{"s": 1}\n',
  'infra/stacks/dev/a/files/main.tf': 'locals { n = 1 }\n',
  'infra/stacks/dev/a/dev.auto.tfvars.json': '{"v": 1}\n',
  'infra/stacks/dev/b/main.tf': `${backend('dev/b')}module "l" {\n  source = "../../../modules/linked"\n  name   = "b"\n}\nmodule "files" { source = "./files" }\nlocals {\n  text = <<-EOT\n    module "fake" {\n      source = "../../../modules/m1"\n    }\n  EOT\n}\n`,
  'infra/stacks/dev/b/files/main.tf': 'locals { n = 2 }\n',
  'infra/stacks/dev/b/backend_override.tf': 'terraform {\n  required_version = ">= 1.0"\n}\n',
  'infra/stacks/production/a/main.tf.json':
    '{"terraform": {"backend": {"local": {"path": "state/a.tfstate"}}}, "module": {"one": {"source": "../../../modules/m1"}}}\n',
  'infra/stacks/production/a/settings.json': '{"s": 2}\n',
  'infra/stacks/production/b/main.tf':
    'provider "null" {}\ndata "terraform_remote_state" "a" {\n  backend = "local"\n  config  = { path = "../a/state/a.tfstate" }\n}\nresource "terraform_data" "t" {\n  input = templatefile("${path.module}/../../../templates/outer.tftpl", { n = 1 })\n}\n',
  'infra/stacks/production/b/common': { link: '../../../common' },
  'infra/stacks/production/b/use.tf': 'module "common" { source = "./common/part" }\n',
  'infra/common/part/part.tf': 'locals { part = 1 }\n',
  'infra/templates/outer.tftpl': 'outer ${file("../../../templates/inner.txt")}\n',
  'infra/templates/inner.txt': 'inner=1\n',
};
