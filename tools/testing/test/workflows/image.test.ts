import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../../src/fake-github/index.ts';
import { createScratchRepository, type ScratchRepository } from '../../src/scratch-repository.ts';
import { runWorkflow } from '../../src/workflow-runner/run.ts';
import { copyWorkflows } from './workflows.ts';

const root = join(import.meta.dirname, '../../../..');
const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
const isBuilt = existsSync(join(root, 'actions/image/dist/index.js'));
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const KEY = 'a key of the app';

/** The end of an application's own workflow, after its image was pushed. */
const release = (tag: string, of: string, more = '') => `on: push
permissions: {}
jobs:
  image:
    permissions: { contents: read }
    uses: acme/mainstem/.github/workflows/image.yml@v1
    with:
      overlay: k8s/overlays/dev
      image: shop
      tag: ${tag}
      digest: ${of}
${more}
    secrets:
      image-token: \${{ secrets.IMAGE_TOKEN }}
`;

describe.skipIf(!hasKubectl || !isBuilt)(
  'image.yml, called from another repository (kubectl; skipped where actions/image is not built)',
  { tags: ['long'], timeout: 120_000 },
  () => {
    let mainstem: ScratchRepository;
    let shop: ScratchRepository;
    let fake: FakeGitHub;
    let artifacts: string;
    let sha: string;
    let runs = 0;
    beforeAll(async () => {
      mainstem = createScratchRepository();
      for (const part of ['action.yml', 'dist'])
        cpSync(join(root, 'actions/image', part), join(mainstem.root, 'actions/image', part), { recursive: true });
      copyWorkflows(root, mainstem.root);
      sha = mainstem.commit();
      shop = createScratchRepository();
      for (const { git } of [mainstem, shop]) git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      fake = await startFakeGitHub({ owner: 'acme', repo: 'shop' });
      fake.token(KEY, { login: 'mainstem-app', grants: { metadata: 'read', 'pull-requests': 'write' } });
      artifacts = mkdtempSync(join(tmpdir(), 'mainstem-artifacts-'));
      const pod = 'spec: { containers: [{ name: shop, image: shop }] }';
      shop.commit({
        'k8s/overlays/dev/kustomization.yaml':
          '# Ask the team before.\nresources:\n- pod.yaml\nimages:\n- name: shop\n  newTag: v1 # the first\n',
        'k8s/overlays/dev/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\n${pod}\n`,
      });
    });
    afterAll(async () => {
      await fake?.stop();
      mainstem?.remove();
      shop?.remove();
      rmSync(artifacts, { recursive: true, force: true });
    });

    /** Runs it for a push of a side branch: what the job starts from is the default branch all the same. */
    async function run(caller: string, key: string | undefined = KEY) {
      shop.git('checkout', '--quiet', '-B', `release-${++runs}`, 'main');
      const head = shop.commit({ '.github/workflows/release.yml': caller, 'src/main.js': `// ${runs}\n` });
      shop.git('checkout', '--quiet', 'main');
      const [job] = await runWorkflow('release.yml', {
        repository: shop.root,
        sha: head,
        eventName: 'push',
        event: { repository: { default_branch: 'main' } },
        github: { repository: 'acme/shop', run_id: String(runs), ref: `refs/heads/release-${runs}` },
        other: { name: 'acme/mainstem', repository: mainstem.root, sha },
        trusted: true,
        attempt: 1,
        artifacts: join(artifacts, String(runs)),
        secrets: key === undefined ? {} : { IMAGE_TOKEN: key },
        env: { GITHUB_API_URL: fake.apiUrl },
        credentials: {},
        tokenFor: (permissions) => fake.token('job', { grants: { metadata: 'read', ...permissions } }),
      });
      return { result: job?.result, log: job?.steps.map((step) => step.log).join('\n') ?? '' };
    }
    const branch = 'image/k8s-overlays-dev/shop';

    it('opens one pull request, with the digest, from the default branch', async () => {
      const { result, log } = await run(release('v2', digest('a')));
      expect([result, log]).toEqual(['success', expect.stringMatching(/Opened: https:\S+\/pull\/1/)]);
      expect([...fake.state.pulls.values()]).toMatchObject([
        { login: 'mainstem-app', base: { ref: 'main' }, head: { ref: branch }, title: 'k8s.overlays.dev: shop to v2' },
      ]);
      expect(shop.git('diff', '--name-only', 'main', branch)).toBe('k8s/overlays/dev/kustomization.yaml');
      const text = shop.git('show', `${branch}:k8s/overlays/dev/kustomization.yaml`);
      expect(text).toContain(`digest: ${digest('a')}`);
      expect(text).toContain('# Ask the team before.');
      // The runner takes this line as the order to hide it.
      expect(log.replace(`::add-mask::${KEY}\n`, '')).not.toContain(KEY);
    });

    it('the next image brings the same pull request up to date', async () => {
      const { result, log } = await run(release('v3', digest('b')));
      expect([result, log]).toEqual(['success', expect.stringMatching(/Brought up to date: /)]);
      expect([...fake.state.pulls.values()]).toMatchObject([{ title: 'k8s.overlays.dev: shop to v3' }]);
      expect(shop.git('show', `${branch}:k8s/overlays/dev/kustomization.yaml`)).toContain(digest('b'));
    });

    it.each([
      ['a tag without a digest', release('v4', '""'), /Input digest is empty: a tag can be moved/],
      [
        'an unsafe branch',
        release('v4', digest('c'), '      branch: env/production'),
        /Input branch is "env\/production"/,
      ],
      [
        'a name that no container uses',
        release('v4', digest('c')).replace('image: shop', 'image: shopp'),
        /no container of k8s\/overlays\/dev uses it/,
      ],
      [
        'an overlay that is not there',
        release('v4', digest('c')).replace('overlays/dev', 'overlays/prod'),
        /"k8s\/overlays\/prod", and that is no overlay of main; there are k8s\/overlays\/dev/,
      ],
    ])('refuses %s, and pushes nothing', async (_, caller, words) => {
      const before = shop.git('for-each-ref', 'refs/heads/image', 'refs/heads/env');
      const { result, log } = await run(caller);
      expect([result, log]).toEqual(['failure', expect.stringMatching(words)]);
      expect(shop.git('for-each-ref', 'refs/heads/image', 'refs/heads/env')).toBe(before);
      expect(fake.state.pulls.size).toBe(1);
    });

    it('refuses the job’s own token as the key: its pull requests start no checks', async () => {
      const { result, log } = await run(release('v4', digest('c')), 'job');
      expect([result, log]).toEqual([
        'failure',
        expect.stringMatching(/own token, whose pull requests start no checks/),
      ]);
    });

    it('sends GitHub nothing that its description does not know', () => {
      expect(fake.problems).toEqual([]);
    });
  },
);
