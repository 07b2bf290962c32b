import { expect } from 'vitest';

/** One object of a hand-written state: `terraform_data.a`, `module.m.terraform_data.a["k"]`. */
export interface StateObject {
  readonly address: string;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly triggers?: unknown;
  readonly tainted?: boolean;
  readonly deposed?: string;
}

/** A plan that real Terraform makes of a configuration and a state, and what its preview has to say. */
export interface PlanCase {
  readonly name: string;
  readonly config: string;
  /** Further files of the stack. */
  readonly files?: Readonly<Record<string, string>>;
  readonly state?: readonly StateObject[];
  readonly outputs?: Readonly<Record<string, { value: unknown; sensitive?: boolean }>>;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** `action address`, and `<- address` of a move; in the plan's order. */
  readonly resources: readonly string[];
  /** What the first resource has, in part. */
  readonly first?: Readonly<Record<string, unknown>>;
  /** What the whole reading has, in part. */
  readonly reading?: Readonly<Record<string, unknown>>;
  /** A word of the first resource's reasons. */
  readonly because?: RegExp;
  readonly counts?: Readonly<Record<string, number>>;
}

const A = { address: 'terraform_data.a', input: 'one' };
const a = (body = 'input = "one"') => `resource "terraform_data" "a" {\n  ${body}\n}\n`;
const module = {
  'm/main.tf': 'variable "v" {\n  default = "one"\n}\nresource "terraform_data" "a" {\n  input = var.v\n}\n',
};
const policy = (actions: readonly string[], more = '') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: `arn:x${more}` }],
  });
const heredoc = (value: string) => JSON.stringify(value).replaceAll('${', '$${');

/** Every action, mode and cause that Terraform 1.11 can be brought to offline with its built-in provider. */
export const PLAN_CASES: readonly PlanCase[] = [
  { name: 'create', config: a(), resources: ['create terraform_data.a'], counts: { create: 1 } },
  {
    name: 'create by count',
    config: a('count = 3'),
    resources: ['create terraform_data.a[0]', 'create terraform_data.a[1]', 'create terraform_data.a[2]'],
    counts: { create: 3 },
  },
  {
    name: 'create by for_each, with keys that need quotes',
    config: a('for_each = toset(["x.y", "it \\"is\\""])\n  input = each.key'),
    resources: ['create terraform_data.a["it \\"is\\""]', 'create terraform_data.a["x.y"]'],
    counts: { create: 2 },
  },
  { name: 'no change', config: a(), state: [A], resources: [], counts: {} },
  {
    name: 'update in place',
    config: a('input = "two"'),
    state: [A],
    resources: ['update terraform_data.a'],
    first: {
      fields: [
        { path: 'input', before: 'one', after: 'two' },
        { path: 'output', before: 'one', unknown: true },
      ],
      risk: { level: 'safe' },
    },
    counts: { update: 1 },
  },
  {
    name: 'replace: the old one goes first',
    config: a('triggers_replace = "y"'),
    state: [{ address: 'terraform_data.a', triggers: 'x' }],
    resources: ['replace terraform_data.a'],
    first: { replaceBecause: ['triggers_replace'], replaceOrder: 'delete-create' },
    because: /cannot be changed in place/,
    counts: { replace: 1 },
  },
  {
    name: 'replace: create_before_destroy',
    config: a('triggers_replace = "y"\n  lifecycle {\n    create_before_destroy = true\n  }'),
    state: [{ address: 'terraform_data.a', triggers: 'x' }],
    resources: ['replace terraform_data.a'],
    first: { replaceBecause: ['triggers_replace'], replaceOrder: 'create-delete' },
    because: /a new one is made before/,
    counts: { replace: 1 },
  },
  {
    name: 'replace: replace_triggered_by',
    config: `${a('lifecycle {\n    replace_triggered_by = [terraform_data.b]\n  }')}resource "terraform_data" "b" {\n  input = "two"\n}\n`,
    state: [{ address: 'terraform_data.a' }, { address: 'terraform_data.b', input: 'one' }],
    resources: ['replace terraform_data.a', 'update terraform_data.b'],
    because: /replace_triggered_by says so/,
    counts: { replace: 1, update: 1 },
  },
  {
    name: 'replace: asked for on the command line',
    config: a(),
    state: [A],
    arguments: ['-replace=terraform_data.a'],
    resources: ['replace terraform_data.a'],
    first: { replaceBecause: [] },
    because: /the command asked for it/,
    counts: { replace: 1 },
  },
  {
    name: 'replace: tainted',
    config: a(),
    state: [{ ...A, tainted: true }],
    resources: ['replace terraform_data.a'],
    first: { replaceBecause: [] },
    because: /tainted/,
    counts: { replace: 1 },
  },
  {
    name: 'replace: two causes, one nested',
    config: a('triggers_replace = { x = { y = 2 }, z = [1, 3] }'),
    state: [{ address: 'terraform_data.a', triggers: { x: { y: 1 }, z: [1, 2] } }],
    resources: ['replace terraform_data.a'],
    first: {
      replaceBecause: ['triggers_replace'],
      fields: expect.arrayContaining([
        { path: 'id', before: 'id-1', unknown: true },
        { path: 'triggers_replace.x.y', before: 1, after: 2 },
        { path: 'triggers_replace.z[1]', before: 2, after: 3 },
      ]),
    },
    counts: { replace: 1 },
  },
  {
    name: 'delete: no longer in the configuration',
    config: '',
    state: [A],
    resources: ['delete terraform_data.a'],
    because: /no longer in the configuration/,
    counts: { delete: 1 },
  },
  {
    name: 'delete: an index beyond count',
    config: a('count = 1'),
    state: [{ address: 'terraform_data.a[0]' }, { address: 'terraform_data.a[1]' }],
    resources: ['delete terraform_data.a[1]'],
    because: /beyond count/,
    counts: { delete: 1 },
  },
  {
    name: 'delete: a key that is no longer in for_each',
    config: a('for_each = toset(["x"])'),
    state: [{ address: 'terraform_data.a["x"]' }, { address: 'terraform_data.a["y"]' }],
    resources: ['delete terraform_data.a["y"]'],
    because: /no longer in for_each/,
    counts: { delete: 1 },
  },
  {
    name: 'delete and create: for_each became a single one',
    config: a(),
    state: [{ address: 'terraform_data.a["x"]' }],
    resources: ['create terraform_data.a', 'delete terraform_data.a["x"]'],
    counts: { create: 1, delete: 1 },
  },
  {
    name: 'delete: an instance of a module beyond its count',
    config: 'module "m" {\n  source = "./m"\n  count = 1\n}\n',
    files: module,
    state: [
      { address: 'module.m[0].terraform_data.a', input: 'one' },
      { address: 'module.m[1].terraform_data.a', input: 'one' },
    ],
    resources: ['delete module.m[1].terraform_data.a'],
    because: /module is no longer called/,
    counts: { delete: 1 },
  },
  {
    name: 'delete: a move without a target',
    config: 'moved {\n  from = terraform_data.a\n  to   = terraform_data.b\n}\n',
    state: [A],
    resources: ['delete terraform_data.b <- terraform_data.a'],
    because: /no target/,
    counts: { delete: 1, move: 1 },
  },
  {
    name: 'move',
    config:
      'resource "terraform_data" "b" {\n  input = "one"\n}\nmoved {\n  from = terraform_data.a\n  to   = terraform_data.b\n}\n',
    state: [A],
    resources: ['move terraform_data.b <- terraform_data.a'],
    counts: { move: 1 },
  },
  {
    name: 'move and update: counted under both',
    config:
      'resource "terraform_data" "b" {\n  input = "two"\n}\nmoved {\n  from = terraform_data.a\n  to   = terraform_data.b\n}\n',
    state: [A],
    resources: ['update terraform_data.b <- terraform_data.a'],
    counts: { move: 1, update: 1 },
  },
  {
    name: 'move and replace',
    config:
      'resource "terraform_data" "b" {\n  triggers_replace = "y"\n}\nmoved {\n  from = terraform_data.a\n  to   = terraform_data.b\n}\n',
    state: [{ address: 'terraform_data.a', triggers: 'x' }],
    resources: ['replace terraform_data.b <- terraform_data.a'],
    counts: { move: 1, replace: 1 },
  },
  {
    name: 'move without a moved block: a single one gets a count',
    config: a('count = 1\n  input = "one"'),
    state: [A],
    resources: ['move terraform_data.a[0] <- terraform_data.a'],
    counts: { move: 1 },
  },
  {
    name: 'move into a module',
    config:
      'module "m" {\n  source = "./m"\n}\nmoved {\n  from = terraform_data.a\n  to   = module.m.terraform_data.a\n}\n',
    files: module,
    state: [A],
    resources: ['move module.m.terraform_data.a <- terraform_data.a'],
    counts: { move: 1 },
  },
  {
    name: 'a renamed module moves everything in it',
    config: 'module "new" {\n  source = "./m"\n}\nmoved {\n  from = module.old\n  to   = module.new\n}\n',
    files: module,
    state: [{ address: 'module.old.terraform_data.a', input: 'one' }],
    resources: ['move module.new.terraform_data.a <- module.old.terraform_data.a'],
    counts: { move: 1 },
  },
  {
    name: 'an update in a module',
    config: 'module "m" {\n  source = "./m"\n  v = "two"\n}\n',
    files: module,
    state: [{ address: 'module.m.terraform_data.a', input: 'one' }],
    resources: ['update module.m.terraform_data.a'],
    counts: { update: 1 },
  },
  {
    name: 'forget',
    config: 'removed {\n  from = terraform_data.a\n  lifecycle {\n    destroy = false\n  }\n}\n',
    state: [A],
    resources: ['forget terraform_data.a'],
    first: { risk: { level: 'unknown' } },
    because: /nobody manages it/,
    counts: { forget: 1 },
  },
  {
    name: 'forget a whole module',
    config: 'removed {\n  from = module.m\n  lifecycle {\n    destroy = false\n  }\n}\n',
    state: [{ address: 'module.m.terraform_data.a' }, { address: 'module.m.terraform_data.b' }],
    resources: ['forget module.m.terraform_data.a', 'forget module.m.terraform_data.b'],
    counts: { forget: 2 },
  },
  {
    name: 'a removed block that destroys',
    config: 'removed {\n  from = terraform_data.a\n  lifecycle {\n    destroy = true\n  }\n}\n',
    state: [A],
    resources: ['delete terraform_data.a'],
    counts: { delete: 1 },
  },
  {
    name: 'a deposed object alone',
    config: a(),
    state: [A, { ...A, deposed: 'abcd1234' }],
    resources: ['delete terraform_data.a (deposed abcd1234)'],
    because: /left behind/,
    counts: { delete: 1 },
  },
  {
    name: 'a deposed object beside an update',
    config: a('input = "two"'),
    state: [A, { ...A, deposed: 'abcd1234' }],
    resources: ['update terraform_data.a', 'delete terraform_data.a (deposed abcd1234)'],
    counts: { delete: 1, update: 1 },
  },
  {
    name: 'import',
    config: `${a('')}import {\n  to = terraform_data.a\n  id = "i-77"\n}\n`,
    resources: ['import terraform_data.a'],
    first: { importedId: 'i-77' },
    because: /taken over \(i-77\)/,
    counts: { import: 1 },
  },
  {
    name: 'import and update (terraform review 22)',
    config: `${a('input = "x"')}import {\n  to = terraform_data.a\n  id = "i-77"\n}\n`,
    resources: ['update terraform_data.a'],
    first: { importedId: 'i-77' },
    because: /taken over/,
    counts: { import: 1, update: 1 },
  },
  {
    name: 'import and replace (terraform review 22)',
    config: `${a('triggers_replace = "x"')}import {\n  to = terraform_data.a\n  id = "i-77"\n}\n`,
    resources: ['replace terraform_data.a'],
    first: { importedId: 'i-77', replaceBecause: ['triggers_replace'] },
    because: /taken over/,
    counts: { import: 1, replace: 1 },
  },
  {
    name: 'read at apply: its arguments are unknown',
    config: `${a()}data "terraform_remote_state" "r" {\n  backend = "local"\n  config = { path = terraform_data.a.id }\n}\n`,
    resources: ['read data.terraform_remote_state.r', 'create terraform_data.a'],
    because: /arguments are known only then/,
    counts: { read: 1, create: 1 },
  },
  {
    name: 'read at apply: something it depends on changes',
    config: `${a('input = "two"')}data "terraform_remote_state" "r" {\n  backend = "local"\n  config = { path = "other.tfstate" }\n  depends_on = [terraform_data.a]\n}\n`,
    state: [A],
    resources: ['read data.terraform_remote_state.r', 'update terraform_data.a'],
    because: /depends on changes first/,
    counts: { read: 1, update: 1 },
  },
  {
    name: 'outputs: new, changed, gone, the same',
    config:
      'output "new" {\n  value = "n"\n}\noutput "other" {\n  value = [1, 2]\n}\noutput "same" {\n  value = "s"\n}\n',
    outputs: { other: { value: [1] }, gone: { value: 'g' }, same: { value: 's' } },
    resources: [],
    reading: {
      outputChanges: [
        { name: 'gone', action: 'delete', before: 'g' },
        { name: 'new', action: 'create', after: 'n' },
        { name: 'other', action: 'update', before: [1], after: [1, 2] },
      ],
    },
    counts: { outputs: 3 },
  },
  {
    name: 'a sensitive output is only named',
    config: 'output "o" {\n  value = "canary-output-2"\n  sensitive = true\n}\n',
    outputs: { o: { value: 'canary-output-1', sensitive: true } },
    resources: [],
    reading: { outputChanges: [{ name: 'o', action: 'update', sensitive: true }] },
    counts: { outputs: 1 },
  },
  {
    name: 'an output that is known at apply',
    config: `${a()}output "o" {\n  value = terraform_data.a.id\n}\n`,
    outputs: { o: { value: 'old' } },
    resources: ['create terraform_data.a'],
    reading: { outputChanges: [{ name: 'o', action: 'update', before: 'old', unknown: true }] },
    counts: { create: 1, outputs: 1 },
  },
  {
    name: 'an output that is known in part',
    config: `${a()}output "o" {\n  value = { id = terraform_data.a.id, name = "n" }\n}\n`,
    resources: ['create terraform_data.a'],
    reading: { outputChanges: [{ name: 'o', action: 'create', after: { name: 'n' }, unknown: true }] },
    counts: { create: 1, outputs: 1 },
  },
  {
    name: 'a check that holds is not shown',
    config: `${a()}check "c" {\n  assert {\n    condition = terraform_data.a.input == "one"\n    error_message = "not one"\n  }\n}\n`,
    state: [A],
    resources: [],
    reading: { checks: [], warnings: [] },
    counts: {},
  },
  {
    name: 'a check that fails is shown, and is no failure of the plan',
    config: `${a()}check "c" {\n  assert {\n    condition = terraform_data.a.input == "two"\n    error_message = "not two"\n  }\n}\n`,
    state: [A],
    resources: [],
    reading: { checks: [{ address: 'check.c', status: 'fail', problems: ['not two'] }], warnings: [] },
    counts: {},
  },
  {
    name: 'a check that is known at apply',
    config: `${a()}check "c" {\n  assert {\n    condition = terraform_data.a.output == "two"\n    error_message = "not two"\n  }\n}\n`,
    resources: ['create terraform_data.a'],
    reading: { checks: [{ address: 'check.c', status: 'unknown', problems: [] }], warnings: [] },
    counts: { create: 1 },
  },
  {
    name: 'a precondition that is known at apply',
    config: `${a()}resource "terraform_data" "b" {\n  lifecycle {\n    precondition {\n      condition = terraform_data.a.output == "x"\n      error_message = "no"\n    }\n  }\n}\n`,
    resources: ['create terraform_data.a', 'create terraform_data.b'],
    reading: { checks: [{ address: 'terraform_data.b', status: 'unknown', problems: [] }] },
    counts: { create: 2 },
  },
  {
    name: 'a sensitive value that changes; its unmarked copy in output too',
    config:
      'variable "p" {\n  sensitive = true\n  default = "canary-two-2"\n}\nresource "terraform_data" "a" {\n  input = { p = var.p, n = 2 }\n}\n',
    state: [{ address: 'terraform_data.a', input: { p: 'canary-one-1', n: 1 } }],
    resources: ['update terraform_data.a'],
    first: {
      fields: expect.arrayContaining([
        { path: 'input.n', before: 1, after: 2 },
        { path: 'input.p', sensitive: true, changed: true },
      ]),
    },
    counts: { update: 1 },
  },
  {
    name: 'only the sensitivity changes',
    config: a('input = sensitive("one")'),
    state: [A],
    resources: ['update terraform_data.a'],
    because: /only the form of values, or their being sensitive/,
    first: { fields: [] },
    counts: { update: 1 },
  },
  {
    name: 'JSON in a string, written otherwise, is no changed field',
    config: a(`input = ${heredoc('{ "b": [1], "a": {} }')}`),
    state: [{ address: 'terraform_data.a', input: '{"a":{},"b":[1]}' }],
    resources: ['update terraform_data.a'],
    first: { fields: [{ path: 'output', unknown: true, before: '{"a":{},"b":[1]}' }] },
    counts: { update: 1 },
  },
  {
    name: 'a policy with its actions in another order is no changed field',
    config: a(`input = ${heredoc(policy(['s3:Put', 's3:Get']))}`),
    state: [{ address: 'terraform_data.a', input: policy(['s3:Get', 's3:Put']) }],
    resources: ['update terraform_data.a'],
    first: { fields: [{ path: 'output', unknown: true, before: policy(['s3:Get', 's3:Put']) }] },
    counts: { update: 1 },
  },
  {
    name: 'a policy that says something else',
    config: a(`input = ${heredoc(policy(['s3:Get'], '/*'))}`),
    state: [{ address: 'terraform_data.a', input: policy(['s3:Get']) }],
    resources: ['update terraform_data.a'],
    first: {
      fields: expect.arrayContaining([{ path: 'input', before: policy(['s3:Get']), after: policy(['s3:Get'], '/*') }]),
    },
    counts: { update: 1 },
  },
  {
    name: 'what comes in another order is shown: a state from before, written by hand, holds a list',
    config: a('input = toset(["b", "a"])'),
    state: [{ address: 'terraform_data.a', input: ['b', 'a'] }],
    resources: ['update terraform_data.a'],
    first: {
      fields: [
        { path: 'input', before: ['b', 'a'], after: ['a', 'b'] },
        { path: 'output', unknown: true, before: ['b', 'a'] },
      ],
    },
    counts: { update: 1 },
  },
  {
    name: 'one element of a set in place of another',
    config: a('input = toset(["b", "c"])'),
    state: [{ address: 'terraform_data.a', input: ['a', 'b'] }],
    resources: ['update terraform_data.a'],
    first: { fields: expect.arrayContaining([{ path: 'input[1]', before: 'a', after: 'c' }]) },
    counts: { update: 1 },
  },
  {
    name: 'what depends on something unknown',
    config: `${a()}resource "terraform_data" "b" {\n  input = { id = terraform_data.a.id, n = 1 }\n}\n`,
    state: [{ address: 'terraform_data.b', input: { id: 'x', n: 1 } }],
    resources: ['create terraform_data.a', 'update terraform_data.b'],
    counts: { create: 1, update: 1 },
  },
  {
    name: 'a replace because of a value that is unknown',
    config: `${a()}resource "terraform_data" "b" {\n  triggers_replace = terraform_data.a.id\n}\n`,
    state: [{ address: 'terraform_data.b', triggers: 'x' }],
    resources: ['create terraform_data.a', 'replace terraform_data.b'],
    counts: { create: 1, replace: 1 },
  },
  {
    name: 'the destruction of everything',
    config: `${a()}output "o" {\n  value = terraform_data.a.input\n}\n`,
    state: [A],
    outputs: { o: { value: 'one' } },
    arguments: ['-destroy'],
    resources: ['delete terraform_data.a'],
    reading: { outputChanges: [{ name: 'o', action: 'delete', before: 'one' }] },
    counts: { delete: 1, outputs: 1 },
  },
  {
    name: 'a target leaves the plan incomplete, which is said',
    config: `${a()}resource "terraform_data" "b" {\n}\n`,
    arguments: ['-target=terraform_data.a'],
    resources: ['create terraform_data.a'],
    reading: { warnings: [expect.stringMatching(/not complete/)] },
    counts: { create: 1 },
  },
  {
    name: 'a refresh-only plan changes nothing',
    config: a('input = "two"'),
    state: [A],
    arguments: ['-refresh-only'],
    resources: [],
    counts: {},
  },
  {
    name: 'values of every type',
    config: a('input = { s = "", n = 0.5, b = false, z = null, l = [], o = {}, deep = [[{ x = [true] }]] }'),
    state: [
      {
        address: 'terraform_data.a',
        input: { s: 'x', n: 1, b: true, z: 'z', l: ['l'], o: { k: 1 }, deep: [[{ x: [false] }]] },
      },
    ],
    resources: ['update terraform_data.a'],
    first: {
      fields: expect.arrayContaining([
        { path: 'input.b', before: true, after: false },
        { path: 'input.deep[0][0].x[0]', before: false, after: true },
        { path: 'input.l[0]', before: 'l' },
        { path: 'input.n', before: 1, after: 0.5 },
        { path: 'input.o.k', before: 1 },
        { path: 'input.s', before: 'x', after: '' },
        { path: 'input.z', before: 'z', after: null },
      ]),
    },
    counts: { update: 1 },
  },
  {
    name: 'an ephemeral variable is nowhere in the preview',
    config: `variable "token" {\n  type = string\n  ephemeral = true\n}\n${a('input = "two"')}`,
    environment: { TF_VAR_token: 'canary-ephemeral-3' },
    state: [A],
    resources: ['update terraform_data.a'],
    counts: { update: 1 },
  },
  {
    name: 'a provisioner runs something that no plan tells',
    config:
      'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "echo canary"\n  }\n}\nresource "terraform_data" "b" {\n  provisioner "local-exec" {\n    when = destroy\n    command = "echo canary"\n  }\n}\n',
    resources: ['create terraform_data.a', 'create terraform_data.b'],
    first: { risk: { level: 'unknown' } },
    because: /has a local-exec provisioner/,
    counts: { create: 2 },
  },
  {
    name: 'a provisioner of the end, in a module with instances',
    config: 'module "m" {\n  source = "./m"\n  for_each = toset([])\n}\n',
    files: {
      'm/main.tf':
        'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    when = destroy\n    command = "echo canary"\n  }\n}\n',
    },
    state: [{ address: 'module.m["x"].terraform_data.a' }],
    resources: ['delete module.m["x"].terraform_data.a'],
    first: { risk: { level: 'unknown' } },
    because: /has a local-exec provisioner/,
    counts: { delete: 1 },
  },
  {
    name: 'everything at once',
    config: `${a('input = "two"')}resource "terraform_data" "b" {\n  triggers_replace = 2\n}\nresource "terraform_data" "n" {}\nresource "terraform_data" "to" {}\nresource "terraform_data" "i" {}\nimport {\n  to = terraform_data.i\n  id = "i"\n}\nmoved {\n  from = terraform_data.from\n  to = terraform_data.to\n}\nremoved {\n  from = terraform_data.f\n  lifecycle {\n    destroy = false\n  }\n}\n`,
    state: [
      A,
      { address: 'terraform_data.b', triggers: 1 },
      { address: 'terraform_data.from' },
      { address: 'terraform_data.f' },
      { address: 'terraform_data.d' },
    ],
    resources: [
      'update terraform_data.a',
      'replace terraform_data.b',
      'delete terraform_data.d',
      'forget terraform_data.f',
      'import terraform_data.i',
      'create terraform_data.n',
      'move terraform_data.to <- terraform_data.from',
    ],
    counts: { update: 1, replace: 1, delete: 1, forget: 1, import: 1, create: 1, move: 1 },
  },
];
