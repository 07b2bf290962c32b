import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, OVERLAY, resource, STACK, type World } from './world.ts';

const STACK_FOLDER = 'infra/stacks/dev/network';
const OVERLAY_FOLDER = 'apps/shop/overlays/dev';
const EDIT = { [`${OVERLAY_FOLDER}/kustomization.yaml`]: 'namePrefix: x-\nresources: []\n' };
const STACK_EDIT = { [`${STACK_FOLDER}/main.tf`]: '# x\nterraform {\n  backend "local" {}\n}\n' };
const PLAN = { project: STACK, engine: 'terraform' as const, resources: [resource('state')] };
const APPLICATION =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { project: p, source: { repoURL: x, path: y }, destination: { namespace: n } }\n';
const XRD =
  'apiVersion: apiextensions.crossplane.io/v2\nkind: CompositeResourceDefinition\nmetadata: { name: as.x.org }\nspec: { group: x.org, names: { kind: A, plural: as }, versions: [] }\n';

describe('a folder keeps every preview that its content earns', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.remove());

  it.each<[string, Record<string, string>]>([
    ['a package', { 'package.json': '{"name":"x"}' }],
    ['an action', { 'action.yml': 'name: x\nruns: { using: composite, steps: [] }\n' }],
    ['a chart', { 'Chart.yaml': 'apiVersion: v2\nname: x\nversion: 1.0.0\n' }],
    ['a module', { 'main.tf': 'variable "x" {}\n' }],
  ])('security row 6: %s added to an overlay does not hide it', async (_, added) => {
    const extra = Object.fromEntries(Object.entries(added).map(([name, text]) => [`${OVERLAY_FOLDER}/${name}`, text]));
    const pull = world.open({ ...EDIT, ...extra });
    expect((await world.verdict(pull)).outputs.state).toBe('failed');
    await world.record([{ resources: [resource('data')] }]);
    const { outputs, summary } = await world.verdict(pull);
    expect(outputs.state).toBe('acknowledge');
    expect(summary).toContain('PersistentVolumeClaim/shop/data');
  });

  it.each<[string, Record<string, string>]>([
    ['a package', { 'package.json': '{"name":"x"}' }],
    ['an action', { 'action.yml': 'name: x\nruns: { using: composite, steps: [] }\n' }],
    ['an empty kustomization', { 'kustomization.yaml': 'resources: []\n' }],
    ['an Application', { 'a.yaml': APPLICATION }],
    ['an API', { 'xrd.yaml': XRD }],
  ])('security row 6: %s added to a stack does not hide it', async (_, added) => {
    const extra = Object.fromEntries(Object.entries(added).map(([name, text]) => [`${STACK_FOLDER}/${name}`, text]));
    const pull = world.open({ ...STACK_EDIT, ...extra });
    expect((await world.verdict(pull)).outputs.state).toBe('failed');
    await world.record([PLAN], [], 'mainstem-previews-plan-1-1');
    const { outputs, summary } = await world.verdict(pull);
    expect(outputs.state).not.toBe('pass');
    expect(summary).toContain('PersistentVolumeClaim/shop/state');
  });

  it('security row 6: a kustomization elsewhere that takes an overlay as its base does not hide it', async () => {
    const pull = world.open({
      ...EDIT,
      'apps/other/overlays/staging/kustomization.yaml': 'resources: [../../../shop/overlays/dev]\n',
    });
    await world.record([{ project: 'apps.other.overlays.staging', environment: 'staging' }]);
    const { outputs, summary } = await world.verdict(pull);
    expect(outputs.state).toBe('failed');
    expect(summary).toContain(OVERLAY);
  });
});
