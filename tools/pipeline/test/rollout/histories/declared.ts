import type { Random } from '@mainstem/testing/random';
import { application, configMap } from '../world.ts';

export const ENVIRONMENTS = ['dev', 'staging', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
/** `app` reads the state of `net`, and so comes after it. */
export const STACKS = ['net', 'app'] as const;

/** What a commit declares, as the model knows it. */
export interface Declared {
  /** Values of the resources of each stack, by `environment/stack`; one that is not there is not declared. */
  readonly stacks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A value of the module that every stack calls. */
  readonly module: string;
  /** A value that every environment of `shop` has. */
  readonly base: string;
  /** Environments that have a volume for `shop`, and a value of their own. */
  readonly overlays: Readonly<Record<string, { readonly value: string; readonly volume: boolean }>>;
}

/** Before anybody declared something. */
export const NOTHING: Declared = { stacks: {}, module: '1', base: '1', overlays: {} };
export const START: Declared = {
  stacks: Object.fromEntries(
    ENVIRONMENTS.flatMap((environment) => STACKS.map((stack) => [`${environment}/${stack}`, { a: '1', b: '1' }])),
  ),
  module: '1',
  base: '1',
  overlays: Object.fromEntries(ENVIRONMENTS.map((environment) => [environment, { value: '1', volume: true }])),
};

const VOLUME =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n';

const stackText = (environment: string, stack: string, resources: Readonly<Record<string, string>>) =>
  [
    `terraform {\n  backend "s3" {\n    bucket = "states"\n    key    = "${environment}/${stack}"\n    region = "us-east-1"\n  }\n}`,
    stack === 'app'
      ? `data "terraform_remote_state" "net" {\n  backend = "s3"\n  config = { bucket = "states", key = "${environment}/net", region = "us-east-1" }\n}`
      : '',
    'module "m" {\n  source = "../../../modules/m"\n}',
    ...Object.entries(resources).map(
      ([name, value]) => `resource "terraform_data" "${name}" {\n  input = "${value}"\n}`,
    ),
    '',
  ].join('\n');

/** The files of a commit. */
export function filesOf({ stacks, module, base, overlays }: Declared): Map<string, string> {
  const files = new Map<string, string>([
    ['mainstem.yaml', 'rollout: { maxDestroy: 1000 }\n'],
    ['infra/modules/m/main.tf', `resource "terraform_data" "m" {\n  input = "${module}"\n}\n`],
  ]);
  // What applies the Applications is one itself, and what it has to take away keeps it from being live.
  for (const environment of ENVIRONMENTS) {
    const root = application('root', environment).replace(/path: \S+/, `path: argocd/${environment}`);
    files.set(`argocd/roots/${environment}.yaml`, root);
    files.set(`argocd/${environment}/README.md`, 'Applications of this environment.\n');
  }
  for (const [name, resources] of Object.entries(stacks)) {
    const [environment = '', stack = ''] = name.split('/');
    files.set(`infra/stacks/${name}/main.tf`, stackText(environment, stack, resources));
  }
  for (const [environment, { value, volume }] of Object.entries(overlays)) {
    // Plain manifests: what kustomize makes of an overlay is the affair of other tests, and a process each.
    const folder = `apps/shop/${environment}`;
    const text = application('shop', environment).replace(/path: \S+/, `path: ${folder}`);
    // With it, an Application that goes takes along what it brought.
    const finalizer = 'finalizers: [resources-finalizer.argocd.argoproj.io], namespace: argocd';
    files.set(`argocd/${environment}/shop.yaml`, text.replace('namespace: argocd', finalizer));
    files.set(`${folder}/conf.yaml`, configMap(base));
    files.set(`${folder}/own.yaml`, configMap(value).replace('name: conf', 'name: own'));
    if (volume) files.set(`${folder}/volume.yaml`, VOLUME);
  }
  return files;
}

/** What Terraform makes of a stack: values by address. `undefined`: it is not declared. */
export function resourcesOf({ stacks, module }: Declared, name: string): Record<string, string> | undefined {
  const own = stacks[name];
  if (own === undefined) return undefined;
  const resources = Object.entries(own).map(([one, value]) => [`terraform_data.${one}`, value] as const);
  return Object.fromEntries([...resources, ['module.m.terraform_data.m', module]]);
}

/** What Argo CD makes of an environment. */
export function deliveredTo({ base, overlays }: Declared, environment: string): Record<string, string> {
  const overlay = overlays[environment];
  if (overlay === undefined) return {};
  return { conf: base, own: overlay.value, ...(overlay.volume ? { volume: 'data' } : {}) };
}

/** One random edit, as a person would make it in a pull request. */
export function edit(declared: Declared, random: Random): Declared {
  const environment = random.pick(ENVIRONMENTS);
  const name = `${environment}/${random.pick(STACKS)}`;
  const value = String(random.below(6));
  const stack = declared.stacks[name];
  switch (random.below(8)) {
    case 0:
      return { ...declared, module: value };
    case 1:
      return { ...declared, base: value };
    case 2: {
      const { [name]: _, ...others } = declared.stacks;
      return stack === undefined
        ? { ...declared, stacks: { ...others, [name]: { a: value } } }
        : { ...declared, stacks: others };
    }
    case 3: {
      if (stack === undefined) return { ...declared, base: value };
      const { b, ...others } = stack;
      const next: Record<string, string> = b === undefined ? { ...others, b: value } : others;
      return { ...declared, stacks: { ...declared.stacks, [name]: next } };
    }
    case 4: {
      const overlay = declared.overlays[environment] ?? { value: '1', volume: false };
      return {
        ...declared,
        overlays: { ...declared.overlays, [environment]: { ...overlay, volume: !overlay.volume } },
      };
    }
    case 5: {
      const overlay = declared.overlays[environment] ?? { value: '1', volume: false };
      return { ...declared, overlays: { ...declared.overlays, [environment]: { ...overlay, value } } };
    }
    default:
      return stack === undefined
        ? { ...declared, module: value }
        : { ...declared, stacks: { ...declared.stacks, [name]: { ...stack, a: value } } };
  }
}
