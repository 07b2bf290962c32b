import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf, digestOf, type Failure, type Preview, type ResourceChange, type RiskLevel } from '@mainstem/change';
import { writePreviews } from '@mainstem/pipeline/recorded';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, type FakePull, pullRequestPayload, startFakeGitHub } from '@mainstem/testing/fake-github';
import { type ActionOptions, type ActionRun, runAction } from '@mainstem/testing/run-action';

export const OVERLAY = 'apps.shop.overlays.dev';
export const STACK = 'infra.stacks.dev.network';
export const TOKEN = 'the-job-token';

const stack = (text: string) => `terraform {\n  backend "local" {}\n}\noutput "a" {\n  value = "${text}"\n}\n`;

/** A repository with an overlay and a stack, a fake GitHub that knows it, and the previews that other jobs would upload. */
export interface World {
  readonly scratch: ScratchRepository;
  readonly fake: FakeGitHub;
  readonly base: string;
  /** The runner's temporary folder. */
  readonly temporary: string;
  readonly previews: string;
  /** Commits files on a branch from base, and opens a pull request of it. */
  open(
    files: Readonly<Record<string, string>>,
    pull?: { login?: string; repository?: string; title?: string },
  ): FakePull;
  /** Another commit on the pull request's branch. */
  push(pull: FakePull, files: Readonly<Record<string, string>>): void;
  /** What other jobs upload, for what is checked out. */
  record(previews: readonly Partial<Preview>[], failures?: readonly Failure[], artifact?: string): Promise<void>;
  /** Runs the bundle for a pull request. */
  verdict(pull: FakePull, options?: Partial<ActionOptions> & { run?: number }): Promise<ActionRun>;
  /** The comments that the bundle wrote, as they are now. */
  comments(): string[];
  remove(): Promise<void>;
}

export async function createWorld(
  options: { basePath?: '/api/v3'; files?: Readonly<Record<string, string>> } = {},
): Promise<World> {
  const scratch = createScratchRepository();
  const fake = await startFakeGitHub(options.basePath === undefined ? {} : { basePath: options.basePath });
  fake.token(TOKEN);
  const temporary = mkdtempSync(join(tmpdir(), 'mainstem-verdict-'));
  const previews = join(temporary, 'mainstem', 'previews');
  const base = scratch.commit({
    'apps/shop/overlays/dev/kustomization.yaml': 'resources: []\n',
    'infra/stacks/dev/network/main.tf': stack('one'),
    'README.md': '# x\n',
    ...options.files,
  });
  fake.state.refs.set('heads/main', base);
  let run = 100;
  return {
    scratch,
    fake,
    base,
    temporary,
    previews,
    open(files, { login = 'ann', repository, title } = {}) {
      scratch.git('checkout', '--quiet', '--force', '-B', 'pull', base);
      const sha = scratch.commit(files);
      return fake.openPull({
        login,
        ...(title === undefined ? {} : { title }),
        base: { ref: 'main', sha: base },
        head: { ref: 'pull', sha, ...(repository === undefined ? {} : { repository }) },
      });
    },
    push(pull, files) {
      pull.head.sha = scratch.commit(files);
      fake.state.tick();
    },
    async record(list, failures = [], artifact = 'mainstem-previews-diff-1-1') {
      mkdirSync(previews, { recursive: true });
      const change = { base, head: scratch.git('rev-parse', 'HEAD') };
      const whole = list.map((one) => preview(change, one));
      await writePreviews(join(previews, artifact), { previews: whole, failures }, change);
    },
    verdict(pull, { run: id = ++run, env, ...more } = {}) {
      return runAction('verdict', {
        cwd: scratch.root,
        temporary,
        eventName: 'pull_request',
        event: pullRequestPayload(fake.state, pull),
        expressions: { 'github.token': TOKEN },
        ...more,
        env: { GITHUB_API_URL: fake.apiUrl, GITHUB_REPOSITORY: fake.repository, GITHUB_RUN_ID: String(id), ...env },
      });
    },
    comments: () =>
      [...fake.state.comments.values()].map(({ body }) => body).filter((body) => body.startsWith('<!-- mainstem:')),
    async remove() {
      await fake.stop();
      scratch.remove();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** A preview with defaults: of the overlay, with no change. */
export function preview({ base, head }: { base: string; head: string }, more: Partial<Preview>): Preview {
  const resources = more.resources ?? [];
  return {
    schema: 'mainstem/preview@1',
    project: OVERLAY,
    engine: 'kubernetes',
    environment: 'dev',
    change: 'modified',
    counts: countsOf(resources),
    warnings: [],
    receipt: { base, head, dirty: false, inputs: 'sha256:0', outcome: 'sha256:0', tools: {} },
    ...more,
    resources,
  };
}

/** One resource that would be deleted with what it holds, or changed as told. */
export function resource(
  name: string,
  level: RiskLevel = 'destroy',
  more: Partial<ResourceChange> = {},
): ResourceChange {
  return {
    address: `/PersistentVolumeClaim/shop/${name}`,
    kind: 'PersistentVolumeClaim',
    action: level === 'destroy' ? 'delete' : 'update',
    fields: [],
    risk: { level, reasons: [`${name} would be lost`] },
    digest: digestOf({ name, level }),
    ...more,
  };
}

/** What a comment offers to accept, one a line. */
export function asked(text: string): string[] {
  return [...text.matchAll(/^\/mainstem acknowledge (\w+)$/gm)].map(([, id]) => id ?? '');
}

/** Every line that a comment offers, as somebody would copy them. */
export function offered(text: string): string {
  return [...text.matchAll(/^\/mainstem acknowledge (?!all).*$/gm)].map(([line]) => line).join('\n');
}

/** The one line of a comment that accepts all of it. */
export function askedAll(text: string): string {
  const line = /^\/mainstem acknowledge all [0-9a-f]{32}$/m.exec(text)?.[0];
  return line ?? /^\/mainstem acknowledge (?!all)\w+$/m.exec(text)?.[0] ?? '';
}
