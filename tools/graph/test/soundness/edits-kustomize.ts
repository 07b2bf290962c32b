import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Edit, files, folders, pathFrom, regularFiles } from './files.ts';

const isKustomization = (path: string) => /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);

/** Renames a kustomization to another of its names, or adds a second one. */
const swapKustomizationName: Edit = (root, random) => {
  const path = random.pick(files(root).filter(isKustomization));
  const target = join(dirname(path), random.pick(['kustomization.yaml', 'kustomization.yml', 'Kustomization']));
  if (existsSync(join(root, target))) return undefined;
  if (random.chance(0.3)) {
    writeFileSync(join(root, target), readFileSync(join(root, path)));
    return `copy ${path} to ${target}`;
  }
  renameSync(join(root, path), join(root, target));
  return `rename ${path} to ${target}`;
};

const quote = (path: string) => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path));

/** Adds a field that reads a file or builds a folder. */
const addField: Edit = (root, random) => {
  const path = random.pick(regularFiles(root).filter(isKustomization));
  const here = dirname(path);
  const near = files(root).filter((file) => file.startsWith(`${here}/`) && file !== path);
  const file = quote(
    pathFrom(here, near.length > 0 && random.chance(0.7) ? random.pick(near) : random.pick(files(root))),
  );
  const folder = quote(pathFrom(here, random.pick(folders(root))));
  const field = random.pick([
    `patches:\n- path: ${file}\n`,
    `patches:\n- path: ${file}\n  target: {kind: ConfigMap}\n`,
    `patches:\n- target: {kind: ConfigMap}\n  patch: |-\n    - {op: add, path: /metadata/annotations, value: {n: "${random.below(99)}"}}\n`,
    `patchesJson6902:\n- {path: ${file}, target: {version: v1, kind: ConfigMap, name: alone}}\n`,
    `patchesStrategicMerge: [${file}]\n`,
    `bases: [${folder}]\n`,
    `bases:\n- ${folder}\n`,
    `components:\n- ${folder}\n`,
    `resources:\n- ${file}\n`,
    `resources: ["${folder.replaceAll('"', '')}"]\n`,
    `configurations: [${file}]\n`,
    `crds:\n- ${file}\n`,
    `openapi:\n  path: ${file}\n`,
    `generators: [${folder}]\n`,
    `transformers: [${file}]\n`,
    `transformers:\n- ${folder}\n`,
    `validators: [${file}]\n`,
    `transformers:\n- |-\n  apiVersion: builtin\n  kind: PatchTransformer\n  metadata: {name: n}\n  path: ${file}\n  target: {kind: ConfigMap}\n`,
    `generators:\n- |-\n  apiVersion: builtin\n  kind: ConfigMapGenerator\n  metadata: {name: n${random.below(99)}}\n  files: [${file}]\n`,
    `replacements: [{path: ${file}}]\n`,
    `configMapGenerator:\n- name: added\n  files: [f=${file}]\n`,
    `configMapGenerator: [{name: added, envs: [${file}]}]\n`,
    `secretGenerator:\n- name: added\n  literals:\n  - n=${random.below(99)}\n`,
    'generatorOptions: {disableNameSuffixHash: true}\n',
    'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\n',
    `namePrefix: p${random.below(99)}-\n`,
  ]);
  const text = readFileSync(join(root, path), 'utf8');
  const name = field.slice(0, field.indexOf(':'));
  if (text.startsWith('{') || new RegExp(`^${name}:`, 'm').test(text)) return undefined;
  writeFileSync(join(root, path), `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${field}`);
  return `add to ${path}: ${field.trim()}`;
};

/** Writes the same list another way. */
const requote: Edit = (root, random) => {
  const path = random.pick(regularFiles(root).filter(isKustomization));
  const text = readFileSync(join(root, path), 'utf8');
  const changed = random.pick([
    () => text.replace(/^- ([\w./-]+)$/m, '- "$1"'),
    () => text.replace(/^- ([\w./-]+)$/m, "-   '$1'   # said"),
    () => text.replace(/^- ([\w./-]+)$/m, '- &n$& $1').replace('&n- ', '&n'),
    () =>
      text.replace(/^resources:\n((?:- [\w./-]+\n)+)/m, (_, list: string) => {
        return `resources: [${list
          .trim()
          .split('\n')
          .map((line) => line.slice(2))
          .join(', ')}]\n`;
      }),
    () =>
      text.replace(/^resources:\n((?:- [\w./-]+\n)+)/m, (_, list: string) => {
        return `"resources": [\n${list
          .trim()
          .split('\n')
          .map((line) => line.slice(2))
          .join(',\n')}\n]\n`;
      }),
    () => `\ufeff${text}`,
    () => `---\n${text}`,
    () => `${text}---\nresources: []\n`,
    () => text.replace(/^resources:/m, 'Resources:'),
    () => text.replace(/^- ([\w./-]+)$/m, '-\t$1'),
    () => text.replace(/^(\w+): ([\w-]+)$/m, '? $1\n: $2'),
    () => text.replace(/^- ([\w./-]+)$/m, '- >-\n  $1'),
  ])();
  if (changed === text) return undefined;
  writeFileSync(join(root, path), changed);
  return `rewrite ${path}: ${JSON.stringify(changed.slice(0, 120))}`;
};

export const KUSTOMIZE_EDITS: readonly Edit[] = [swapKustomizationName, addField, addField, addField, requote];
