import { type GraphChange, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession, type Session, sidesOf } from '../../src/change/session.ts';
import type { DiffPlan, Kept } from '../../src/diff/model.ts';
import { filesToWrite, planOf } from '../../src/diff/plan.ts';

const REPO = 'https://github.com/acme/tree.git';
const application = (name: string, source: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd }\nspec:\n  project: apps\n  source: ${source}\n  destination: { server: https://kubernetes.default.svc, namespace: ${name} }\n  syncPolicy: { syncOptions: [ServerSideApply=true] }\n`;
const config = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: ${JSON.stringify(value)} }\n`;
const overlay = 'resources: [c.yaml]\n';

const scratch: ScratchRepository = createScratchRepository();
let session: Session;
const NOTHING: Kept = { base: undefined, head: undefined, documents: new Map() };
const EMPTY = { manifests: [], warnings: [], tools: {} };

beforeAll(async () => {
  const tree = (value: string, image: string, version: string) => ({
    'argocd/plain/plain.yaml': application('plain', `{ repoURL: ${REPO}, path: apps/plain }`),
    'argocd/images/images.yaml': application(
      'images',
      `{ repoURL: ${REPO}, path: apps/images, kustomize: { images: ["web=web:${image}"] } }`,
    ),
    'argocd/chart/chart.yaml': application(
      'chart',
      `{ repoURL: https://charts.example, chart: web, targetRevision: ${version} }`,
    ),
    'apps/plain/kustomization.yaml': overlay,
    'apps/plain/c.yaml': config(value),
    'apps/images/kustomization.yaml': overlay,
    'apps/images/c.yaml': config(value),
    'apps/remote/kustomization.yaml': 'resources: ["https://git.example/base?ref=main", c.yaml]\n',
    'apps/remote/c.yaml': config(value),
  });
  const base = scratch.commit(tree('1', '1', '1.0.0'));
  scratch.commit({ 'apps/new/kustomization.yaml': overlay, 'apps/new/c.yaml': config('2') });
  const head = scratch.commit(tree('2', '2', '1.1.0'));
  const repository = await openRepository(scratch.root);
  const change: GraphChange = await loadChange(repository, base, head);
  session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
});
afterAll(() => scratch.remove());

const plan = (name: string): DiffPlan => planOf(session, sidesOf(session.change, name));
const files = (of: DiffPlan, kept: Kept = NOTHING) => ({
  base: filesToWrite(session, of, 'base', kept),
  head: filesToWrite(session, of, 'head', kept),
});

describe('how a project is compared', () => {
  it('an overlay is rendered as it lies, under what its Application says', () => {
    const found = plan('apps.plain');
    expect(found.engine).toBe('kubernetes');
    expect(found.steps).toMatchObject({
      own: { by: 'folder', namespace: 'plain', syncOptions: ['ServerSideApply=true'] },
      composites: true,
    });
    expect(files(found).head).toEqual(['apps/plain/c.yaml', 'apps/plain/kustomization.yaml']);
  });

  it('a side whose render is kept needs no file, the other one does', () => {
    const found = plan('apps.plain');
    expect(files(found, { ...NOTHING, base: EMPTY })).toEqual({
      base: [],
      head: ['apps/plain/c.yaml', 'apps/plain/kustomization.yaml'],
    });
  });

  it('an overlay whose Application overrides images is rendered as that Application', () => {
    const found = plan('apps.images');
    expect(found.steps.own).toMatchObject({ by: 'application', base: { name: 'images' }, head: { name: 'images' } });
    expect(files(found).base).toContain('apps/images/kustomization.yaml');
  });

  it('what reads from outside the tree has no key, so that nothing is kept of it', () => {
    const { own } = plan('apps.remote').steps;
    expect(own.by === 'folder' && own.head).toEqual({ project: expect.objectContaining({ name: 'apps.remote' }) });
  });

  it('what is added has no base', () => {
    const found = plan('apps.new');
    expect(found.steps.own).not.toHaveProperty('base');
    expect(files(found)).toEqual({ base: [], head: ['apps/new/c.yaml', 'apps/new/kustomization.yaml'] });
  });

  it('an Application of a chart is compared as an object and as what it renders to', () => {
    const { engine, steps } = plan('argocd.chart');
    expect(engine).toBe('argocd');
    expect(steps.objects?.changes.map(({ address }) => address)).toEqual(['argoproj.io/Application/argocd/chart']);
    expect(steps.rendered?.map(({ after }) => after?.name)).toEqual(['chart']);
    expect(steps.composites).toBe(false);
  });

  it('an Application whose overlay has a preview of its own renders nothing more', () => {
    expect(plan('argocd.plain').steps.rendered).toBeUndefined();
  });
});

it('is decided without the disk: the same with no repository behind it', () => {
  const blind = {
    ...session,
    repository: { ...session.repository, root: '/nowhere', commonDirectory: '/nowhere' },
    sources: session.sources,
  };
  for (const name of session.change.head.projects.keys())
    expect(planOf(blind, sidesOf(blind.change, name))).toEqual(plan(name));
});
