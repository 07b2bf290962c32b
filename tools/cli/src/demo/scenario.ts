import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change/errors';
import { gitOrFail } from '@mainstem/repository';

/** The stacks whose state the demo creates first, and where they live. */
export const DEMO_STACKS = ['infra/stacks/dev/service-access', 'infra/stacks/production/service-access'] as const;
export const DEMO_BUCKET = 'mainstem-demo-state';

/** What somebody changes by hand in the demo, past Terraform. */
export const DRIFTED_PARAMETER = '/api-service/production/log-level';
/** The stack that has it. */
export const DRIFTED_STACK = { environment: 'production', stack: 'infra.stacks.production.service-access' } as const;

/**
 * A scratch repository with the template and two small stacks, committed on `main`.
 *
 * @param fixtures the folder with `template`, a copy of the template's content that no fork edits, and `demo`, what the demo adds.
 */
export async function createRepository(folder: string, fixtures: string): Promise<void> {
  for (const name of ['template', 'demo']) await cp(join(fixtures, name), folder, { recursive: true });
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'config', 'user.name', 'Demo');
  await git(folder, 'config', 'user.email', 'demo@example.com');
  await git(folder, 'config', 'commit.gpgsign', 'false');
  await git(folder, 'config', 'core.hooksPath', '.git/no-hooks'); // the user's own hooks are about other repositories
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'The platform as it is');
}

/** The pull request: what a team would change on an ordinary day, and one thing that nobody meant. */
export const PULL_REQUEST = [
  'infra/modules/service-access: longer sessions, 30 days before a key is gone, one more parameter, a tidier alias',
  'infra/stacks/production/service-access: the key that signs sessions is rotated',
  'apps/api-service production: image 1.5.0, at least 4 replicas',
  'apps/api-service production: the database grows to 400 GiB',
  'apps/api-service staging: uploads go to S3 now, so the volume is "no longer needed"',
  'apps/report-service staging: the overlay is removed; its ApplicationSet deletes nothing by itself, so its volume stays',
  'apps/report-service dev: a new token for the mail service, and a tidier label in the selector',
] as const;

/** The overlay in which the first attempt at the pull request is stuck. */
export const STUCK_OVERLAY = 'apps.report-service.overlays.dev';

/** Commits that pull request on the branch `pull-request`; one of its changes can never be applied. Without Terraform, what needs none. */
export async function commitPullRequest(folder: string, { terraform }: { readonly terraform: boolean }): Promise<void> {
  await git(folder, 'switch', '--quiet', '--create', 'pull-request');
  if (terraform) {
    const module = 'infra/modules/service-access/main.tf';
    await edit(folder, module, 'max_session_duration = 3600', 'max_session_duration = 14400');
    await edit(folder, module, 'deletion_window_in_days = 14', 'deletion_window_in_days = 30');
    await edit(
      folder,
      module,
      '"alias/${var.service}-${var.environment}"',
      '"alias/${var.environment}/${var.service}"',
    );
    await append(folder, module, PARAMETER);
    const production = 'infra/stacks/production/service-access/main.tf';
    await edit(folder, production, 'demo-session-key-of-production', 'demo-session-key-rotated');
  }
  const production = 'apps/api-service/overlays/production';
  await edit(folder, `${production}/kustomization.yaml`, 'newTag: 1.4.2', 'newTag: 1.5.0');
  await edit(folder, `${production}/patch-scaling.yaml`, 'minReplicas: 3', 'minReplicas: 4');
  await edit(folder, `${production}/database.yaml`, 'storageGiB: 200', 'storageGiB: 400');
  const staging = 'apps/api-service/overlays/staging';
  await rm(join(folder, staging, 'pvc.yaml'));
  await rm(join(folder, staging, 'patch-uploads.yaml'));
  await edit(folder, `${staging}/kustomization.yaml`, '  - pvc.yaml\n', '');
  await edit(folder, `${staging}/kustomization.yaml`, '  - path: patch-uploads.yaml\n', '');
  const reports = 'apps/report-service';
  await rm(join(folder, reports, 'overlays/staging'), { recursive: true });
  await edit(folder, `${reports}/overlays/dev/kustomization.yaml`, 'demo-token-1', 'demo-token-2');
  await edit(folder, DEPLOYMENT, SELECTOR.before, SELECTOR.after);
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'Release 1.5.0 of api-service');
}

const DEPLOYMENT = 'apps/report-service/base/deployment.yaml';
const labels = (key: string) =>
  `      ${key}: report-service\n  template:\n    metadata:\n      labels:\n        ${key}: report-service\n`;
const SELECTOR = { before: labels('app'), after: labels('app.kubernetes.io/name') } as const;

/** The commit that takes back what could never be applied. */
export async function mendPullRequest(folder: string): Promise<void> {
  await edit(folder, DEPLOYMENT, SELECTOR.after, SELECTOR.before);
  await git(folder, 'commit', '--quiet', '--all', '--message', 'Keep the selector as it is');
}

const PARAMETER = `
resource "aws_ssm_parameter" "upload_bucket" {
  name  = "/\${var.service}/\${var.environment}/upload-bucket"
  type  = "String"
  value = "\${var.service}-uploads-\${var.environment}"
}
`;

export async function edit(folder: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  if (!text.includes(from)) {
    throw new ToolError(
      `The demo edits ${path}, but ${JSON.stringify(from.trim())} is not in it: tools/cli/fixtures and the demo do not fit together.`,
    );
  }
  await writeFile(join(folder, path), text.replace(from, to));
}

async function append(folder: string, path: string, addition: string): Promise<void> {
  await writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')) + addition);
}

async function git(folder: string, ...args: string[]): Promise<void> {
  await gitOrFail(folder, args);
}
