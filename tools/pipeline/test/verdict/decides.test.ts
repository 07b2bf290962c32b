import { GUARDED_SECTIONS, HARMLESS_SECTIONS, OPENED_BY, settingsSchema } from '@mainstem/change';
import { baseOfEvent } from '@mainstem/github/event';
import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseStacks } from '../../src/apply/request.ts';
import { changeOfEvent } from '../../src/change/event.ts';
import { openSession } from '../../src/change/session.ts';
import { planProjects } from '../../src/plan/plan.ts';
import { dangersOf } from '../../src/verdict/dangers.ts';
import { risksOf, settingsOf } from '../../src/verdict/risks.ts';

const OVERLAY = 'k8s/overlays/production';
const STACK = 'infra/stacks/dev/a';
const stack = (more = '') => `terraform {\n  backend "local" {}\n}\n${more}`;
const PROGRAM = 'data "external" "x" {\n  program = ["sh", "-c", "id"]\n}\n';
const OPEN = 'terraform:\n  programs: ["**"]\n  providers: ["**"]\n  modules: ["**"]\n';
const START = {
  [`${OVERLAY}/kustomization.yaml`]: 'resources: [a.yaml]\n',
  [`${OVERLAY}/a.yaml`]: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
  [`${STACK}/main.tf`]: stack(),
  'actions/x/action.yml': 'name: x\nruns: { using: node24, main: dist/index.js }\n',
  'actions/x/dist/index.js': '1\n',
  'package.json': '{ "private": true }\n',
};

let scratch: ScratchRepository;
let base: string;
beforeEach(() => {
  scratch = createScratchRepository();
  base = scratch.commit(START);
});
afterEach(() => scratch.remove());

async function changed(files: Readonly<Record<string, string | undefined>>) {
  scratch.git('checkout', '--quiet', '-B', 'change', base);
  const head = scratch.commit(files);
  return loadChange(await openRepository(scratch.root), base, head);
}

async function risks(files: Readonly<Record<string, string | undefined>>) {
  const change = await changed(files);
  return risksOf({
    affected: affectedBy(change),
    previews: [],
    settings: change.head.settings,
    baseSettings: change.base.settings,
    dangers: dangersOf(change),
  });
}

describe('settings', () => {
  it('security row 7: every section decides, but those of a list, each of which says why', () => {
    const sections = Object.keys(settingsSchema.shape).sort();
    expect([...GUARDED_SECTIONS, ...Object.keys(HARMLESS_SECTIONS)].sort()).toEqual(sections);
    expect(Object.keys(OPENED_BY).sort()).toEqual([...GUARDED_SECTIONS].sort());
    expect(Object.keys(HARMLESS_SECTIONS)).toEqual(['$schema']);
  });

  it.each([
    ['environments', 'environments: [{ name: dev, aliases: [production] }]\n'],
    ['ignore', 'ignore: ["k8s/overlays/**"]\n'],
    ['stacks', `stacks: [{ path: ${STACK}, workspace: other }]\n`],
    ['terraform', OPEN],
    ['argocd', 'argocd: { follow: HEAD }\n'],
    ['kubernetes', 'kubernetes: { remotes: ["**"] }\n'],
    ['policy', 'policy: { security: pass }\n'],
    ['rules', 'rules: [{ kind: Deployment, level: safe, reason: it is ours }]\n'],
    ['apply', 'apply: { unreviewed: apply-safe }\n'],
    ['volatilePaths', 'volatilePaths: ["*"]\n'],
    ['unguarded', 'unguarded: ["**"]\n'],
  ])('security row 7: a change of %s asks, and says what it opens', async (section, text) => {
    const found = await risks({ 'mainstem.yaml': text });
    const risk = found.find(({ address }) => address === 'mainstem.yaml');
    expect(risk).toMatchObject({ level: 'security', decision: 'acknowledge' });
    expect(risk?.reason).toContain(OPENED_BY[section as keyof typeof OPENED_BY]);
  });

  it('nothing is asked where only what decides nothing changes', async () => {
    expect(await risks({ 'mainstem.yaml': '$schema: docs/mainstem.schema.json\n' })).toEqual([]);
  });

  it.each(['k8s/overlays/**', '**', 'k8s/**/*.yaml', `${OVERLAY}/b.yaml`])(
    'security row 7: a project of base is not hidden by ignore: %s',
    async (glob) => {
      const change = await changed({
        'mainstem.yaml': `ignore: ["${glob}"]\n`,
        [`${OVERLAY}/kustomization.yaml`]: 'resources: [a.yaml, b.yaml]\n',
        [`${OVERLAY}/b.yaml`]: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n',
      });
      const found = affectedBy(change).projects.find(({ root }) => root === OVERLAY);
      expect(found).toMatchObject({ kind: 'app-overlay', change: 'modified' });
    },
  );

  it('what is new may be ignored from its first day', async () => {
    const change = await changed({
      'mainstem.yaml': 'ignore: ["**/fixtures/**"]\n',
      'tools/x/fixtures/broken/main.tf': 'terraform {\n',
    });
    expect(affectedBy(change).projects.map(({ root }) => root)).toEqual([]);
    expect(change.head.findings).toEqual([]);
  });
});

describe('files that decide', () => {
  it.each([
    ['.github/workflows/x.yml', 'on: push\n'],
    ['.github/CODEOWNERS', '* @mallory\n'],
    ['CODEOWNERS', '* @mallory\n'],
    ['.gitattributes', '*.tf working-tree-encoding=SJIS\n'],
    ['infra/stacks/dev/a/.gitattributes', '* ident\n'],
    ['actions/x/dist/index.js', '2\n'],
    ['actions/x/action.yml', 'name: x\nruns: { using: node24, main: dist/other.js }\n'],
    ['.github/actions/y/action.yml', 'name: y\nruns: { using: composite, steps: [] }\n'],
    ['package.json', '{ "private": false }\n'],
    ['package-lock.json', '{}\n'],
    ['.npmrc', 'ignore-scripts=false\n'],
    ['nx.json', '{}\n'],
  ])('security row 15: a change of %s asks', async (path, text) => {
    const found = (await risks({ [path]: text })).filter(({ level }) => level === 'security');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ address: path, decision: 'acknowledge' });
    expect(found[0]?.reason).toMatch(/that decides /);
  });

  it('security row 15: an acceptance is of that very content', async () => {
    const digest = async (text: string) => (await risks({ '.github/workflows/x.yml': text }))[0]?.digest;
    expect(await digest('on: push\n')).not.toBe(await digest('on: pull_request\n'));
  });

  it('documentation, tests, and the manifests of an application that builds no action ask nobody', async () => {
    expect(await risks({ 'actions/x/README.md': '# x\n', 'actions/x/test/a.test.ts': '1\n' })).toEqual([]);
    base = scratch.commit({ 'actions/x/action.yml': undefined, 'actions/x/dist/index.js': undefined });
    expect(await risks({ 'package.json': '{}\n', 'package-lock.json': '{}\n' })).toEqual([]);
  });

  it('the line that allows it is read from base', async () => {
    expect(
      await risks({ 'mainstem.yaml': 'unguarded: [".github/**"]\n', '.github/workflows/x.yml': 'on: push\n' }),
    ).toHaveLength(2);
    scratch.git('checkout', '--quiet', 'main');
    base = scratch.commit({ 'mainstem.yaml': 'unguarded: [".github/**"]\n' });
    expect(await risks({ '.github/workflows/x.yml': 'on: push\n' })).toEqual([]);
  });
});

describe('a project that nobody looks at any more', () => {
  it('security row 6: asks where it becomes the base of another environment', async () => {
    const found = await risks({ 'k8s/overlays/dev/kustomization.yaml': 'resources: [../production]\n' });
    expect(found).toMatchObject([{ level: 'security', address: OVERLAY, environment: 'production' }]);
  });

  it('does not where an overlay of its own environment is made of it', async () => {
    const found = await risks({
      'k8s/overlays/production-eu/production/kustomization.yaml': 'resources: [../../production]\n',
    });
    expect(found).toEqual([]);
  });
});

describe('the base of a pull request', () => {
  const event = (ref: string, sha: string, head: string) =>
    baseOfEvent({
      pull_request: { base: { ref, sha }, head: { sha: head } },
      repository: { default_branch: 'main' },
    });
  const plan = async (inputs: { base?: string; head?: string }, ref: string, sha: string, head: string) => {
    const request = { base: '', head: 'HEAD', workingDirectory: scratch.root, ...inputs };
    const session = await openSession(changeOfEvent(request, event(ref, sha, head)), { progress: () => {} });
    const { previews } = await planProjects(session, ['infra.stacks.dev.a']);
    return previews[0];
  };

  it('security row 3b: a branch of one’s own does not write the rules', async () => {
    scratch.git('checkout', '--quiet', '-b', 'evil-base');
    const evil = scratch.commit({ 'mainstem.yaml': OPEN });
    scratch.git('checkout', '--quiet', '-b', 'evil');
    const head = scratch.commit({ [`${STACK}/main.tf`]: stack(PROGRAM) });
    const preview = await plan({}, 'evil-base', evil, head);
    expect(preview?.intake?.map(({ file }) => file)).toEqual([`${STACK}/main.tf`]);
  });

  it('security row 3b: nor does what a branch of one’s own holds already', async () => {
    scratch.git('checkout', '--quiet', '-b', 'evil-base');
    const evil = scratch.commit({ [`${STACK}/main.tf`]: stack(PROGRAM) });
    scratch.git('checkout', '--quiet', '-b', 'evil');
    const head = scratch.commit({ [`${STACK}/main.tf`]: `# x\n${stack(PROGRAM)}` });
    expect((await plan({}, 'evil-base', evil, head))?.intake).toHaveLength(1);
  });

  it('security row 3f: nor does a commit of main whose list was wide', async () => {
    const wide = scratch.commit({ 'mainstem.yaml': OPEN });
    const narrow = scratch.commit({ 'mainstem.yaml': '' });
    scratch.git('checkout', '--quiet', '-b', 'evil');
    const head = scratch.commit({ [`${STACK}/main.tf`]: stack(PROGRAM) });
    expect((await plan({ base: wide }, 'main', narrow, head))?.intake).toHaveLength(1);
  });

  it('security row 3f: nor one that the change branched off from, whatever head its caller gives', async () => {
    scratch.commit({ 'mainstem.yaml': OPEN });
    scratch.git('branch', '--quiet', 'evil');
    const narrow = scratch.commit({ 'mainstem.yaml': '' });
    scratch.git('checkout', '--quiet', 'evil');
    const head = scratch.commit({ [`${STACK}/main.tf`]: stack(PROGRAM) });
    expect((await plan({}, 'main', narrow, head))?.intake).toHaveLength(1);
    expect((await plan({ head }, 'main', narrow, head))?.intake).toHaveLength(1);
  });

  it('rules that changed on the default branch meanwhile are no change of this one', async () => {
    scratch.git('branch', '--quiet', 'work');
    const now = scratch.commit({ 'mainstem.yaml': OPEN });
    scratch.git('checkout', '--quiet', 'work');
    const head = scratch.commit({ [`${STACK}/main.tf`]: stack() });
    const request = { base: '', head: 'HEAD', workingDirectory: scratch.root };
    const session = await openSession(changeOfEvent(request, event('main', now, head)), { progress: () => {} });
    expect(session.rules.settings.terraform.programs).not.toEqual([]);
    const judged = { affected: session.affected, previews: [], ...settingsOf(session.change) };
    expect(risksOf(judged)).toEqual([]);
    expect(risksOf({ ...judged, sinceSettings: session.rules.settings })).toHaveLength(1);
  });

  it('security row 3f: nor a merge commit that somebody made of a base of their own', async () => {
    scratch.git('checkout', '--quiet', '-b', 'evil-base');
    scratch.commit({ 'mainstem.yaml': OPEN });
    scratch.git('checkout', '--quiet', '-b', 'evil', base);
    const head = scratch.commit({ [`${STACK}/main.tf`]: stack(PROGRAM) });
    scratch.git('checkout', '--quiet', '--detach', 'evil-base');
    scratch.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'evil');
    expect((await plan({}, 'main', base, head))?.intake).toHaveLength(1);
  });

  it('a clone without the default branch says what to do', async () => {
    scratch.git('checkout', '--quiet', '-b', 'release');
    scratch.git('branch', '--quiet', '-D', 'main');
    await expect(plan({}, 'release', base, base)).rejects.toThrow(/the rules of main judge it.*fetch-depth: 0/);
  });
});

describe('a stack whose path names no environment', () => {
  it('security row 30: is of none that a run asks for, unless the settings say so', async () => {
    const files = { 'infra/stacks/network/main.tf': stack() };
    const session = async () => {
      const head = scratch.commit(files);
      const request = { folder: scratch.root, base, head };
      return openSession(request, { progress: () => {} });
    };
    const names = ['infra.stacks.network'];
    const before = await session();
    expect(() => chooseStacks(before, { names, environment: 'production' })).toThrow(
      /names no environment in its path.*stacks: \[\{ path: infra\/stacks\/network, environment: production \}\]/,
    );
    Object.assign(files, {
      'mainstem.yaml': 'stacks: [{ path: infra/stacks/network, environment: production }]\n',
    });
    expect(chooseStacks(await session(), { names, environment: 'production' })).toEqual(names);
  });
});
