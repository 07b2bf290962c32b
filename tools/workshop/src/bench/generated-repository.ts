import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { ToolError } from '@mainstem/change';

/** What `bench` and the parity test run on. */
export interface GeneratedRepository {
  readonly root: string;
  readonly projects: number;
  readonly files: number;
}

/** Stacks of one environment share a module of the second level in groups of this size. */
const GROUP = 10;
const ENVIRONMENTS = ['dev', 'staging', 'production'];

/**
 * A repository of about `size` projects: half kustomize (a base and three overlays an app), half Terraform (stacks over three
 * levels of modules, the lowest used by all). Two branches off `main`: `small` changes one overlay and one stack's module,
 * `wide` changes the module that every stack uses.
 */
export function generateRepository(root: string, size: number): GeneratedRepository {
  mkdirSync(root, { recursive: true });
  run(root, ['init', '--quiet', '--initial-branch=main']);
  const files = new Map<string, string>();
  const apps = Math.max(1, Math.floor(size / 8));
  for (let i = 0; i < apps; i++) addApp(files, `app-${i}`);
  const stacks = Math.max(3, Math.floor((size / 2) * 0.9));
  const groups = Math.max(1, Math.floor(size / 2) - stacks - 2);
  for (let i = 0; i < groups; i++) addModule(files, `group-${i}`, ['common']);
  addModule(files, 'common', ['labels']);
  addModule(files, 'labels', []);
  for (let i = 0; i < stacks; i++) addStack(files, i, `group-${Math.floor(i / GROUP) % groups}`);
  files.set('mainstem.yaml', '# all defaults\n{}\n');
  files.set('nx.json', '{ "defaultBase": "main" }\n');
  importCommits(root, [
    { branch: 'main', files },
    {
      branch: 'small',
      files: new Map([
        ['apps/app-0/overlays/dev/patch.yaml', patch(5)],
        ['infra/modules/group-0/main.tf', moduleText('group-0', ['common'], 'changed')],
      ]),
    },
    { branch: 'wide', files: new Map([['infra/modules/labels/main.tf', moduleText('labels', [], 'changed')]]) },
  ]);
  run(root, ['reset', '--quiet', '--hard', 'main']);
  return { root, projects: apps * 4 + stacks + groups + 2, files: files.size };
}

function addApp(files: Map<string, string>, app: string): void {
  const base = `apps/${app}/base`;
  files.set(`${base}/kustomization.yaml`, 'resources:\n  - deployment.yaml\n  - service.yaml\n');
  files.set(
    `${base}/deployment.yaml`,
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${app}\nspec:\n  selector:\n    matchLabels:\n      app: ${app}\n  template:\n    metadata:\n      labels:\n        app: ${app}\n    spec:\n      containers:\n        - name: main\n          image: ${app}:1.0.0\n          ports:\n            - containerPort: 8080\n`,
  );
  files.set(
    `${base}/service.yaml`,
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${app}\nspec:\n  selector:\n    app: ${app}\n  ports:\n    - port: 80\n      targetPort: 8080\n`,
  );
  for (const environment of ENVIRONMENTS) {
    const overlay = `apps/${app}/overlays/${environment}`;
    files.set(
      `${overlay}/kustomization.yaml`,
      `namespace: ${app}-${environment}\nresources:\n  - ../../base\npatches:\n  - path: patch.yaml\n`,
    );
    files.set(`${overlay}/patch.yaml`, patch(2).replaceAll('app-0', app));
  }
}

function patch(replicas: number): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app-0\nspec:\n  replicas: ${replicas}\n`;
}

function addModule(files: Map<string, string>, name: string, uses: readonly string[]): void {
  files.set(`infra/modules/${name}/main.tf`, moduleText(name, uses, 'first'));
  files.set(
    `infra/modules/${name}/variables.tf`,
    `variable "name" {\n  description = "Name of ${name}."\n  type        = string\n  default     = "${name}"\n}\n`,
  );
}

function moduleText(name: string, uses: readonly string[], value: string): string {
  const calls = uses.map((use) => `module "${use}" {\n  source = "../${use}"\n}\n`).join('\n');
  return `# Module ${name}.\n${calls}\nresource "terraform_data" "${name}" {\n  input = "${value}"\n}\n`;
}

function addStack(files: Map<string, string>, index: number, group: string): void {
  const environment = ENVIRONMENTS[index % ENVIRONMENTS.length];
  const root = `infra/stacks/${environment}/stack-${index}`;
  files.set(
    `${root}/main.tf`,
    `terraform {\n  backend "s3" {\n    bucket       = "state-${environment}"\n    key          = "stack-${index}/terraform.tfstate"\n    region       = "eu-west-1"\n    use_lockfile = true\n  }\n}\n\nprovider "aws" {\n  region = "eu-west-1"\n}\n\nmodule "this" {\n  source = "../../../modules/${group}"\n  name   = "stack-${index}"\n}\n`,
  );
  files.set(`${root}/terraform.tfvars`, `name = "stack-${index}"\n`);
}

interface Commit {
  readonly branch: string;
  readonly files: ReadonlyMap<string, string>;
}

/** One `git fast-import`; commits after the first start from `main`. */
function importCommits(root: string, commits: readonly Commit[]): void {
  const parts: string[] = [];
  for (const { branch, files } of commits) {
    parts.push(`commit refs/heads/${branch}\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 6\nchange\n`);
    if (branch !== 'main') parts.push('from refs/heads/main\n');
    for (const [path, text] of files) parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }
  run(root, ['fast-import', '--quiet'], parts.join(''));
}

function run(root: string, args: readonly string[], input?: string): void {
  const result = spawnSync('git', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new ToolError(`git ${args[0]} failed: ${result.stderr}`);
}
