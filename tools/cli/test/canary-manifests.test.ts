import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { helm, kubectl } from '../../argocd/test/render/trees.ts';
import { runCli } from '../src/run.ts';

const scratch = createScratchRepository();
afterAll(() => scratch.remove());

/** Every secret of the tree, before and after: one for each place that can hold one. */
const planted = new Set<string>();
const canary = (place: string, version: number): string => {
  const value = `cnry${place}v${version}x9f3d2c`;
  planted.add(value);
  return value;
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** One tree with a secret in every place; `version` makes each another one. */
const tree = (version: number): Record<string, string> => {
  const at = (place: string) => canary(place, version);
  return {
    'apps/plain/overlays/dev/kustomization.yaml':
      'namespace: shop\nresources: [secret.yaml, deployment.yaml, object.yaml]\n' +
      `secretGenerator:\n  - name: generated\n    literals: ["token=${at('literal')}"]\n    envs: [secret.env]\n    files: [key.pem]\n`,
    'apps/plain/overlays/dev/secret.env': `PASSWORD=${at('envfile')}\n`,
    'apps/plain/overlays/dev/key.pem': `${at('keyfile')}\n`,
    'apps/plain/overlays/dev/secret.yaml':
      `apiVersion: v1\nkind: Secret\nmetadata: { name: plain }\ndata: { password: ${base64(at('data'))} }\nstringData: { token: ${at('stringdata')} }\n---\n` +
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: applied\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"p":"${at('lastapplied')}"}}'\ndata: { version: "${version}" }\n`,
    'apps/plain/overlays/dev/deployment.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec:\n  selector: { matchLabels: { app: api } }\n  template:\n    metadata: { labels: { app: api } }\n    spec:\n      containers:\n        - name: c\n          image: "api:1.${version}.0"\n          env: [{ name: DB_PASSWORD, value: ${at('env')} }, { name: MODE, value: "${version}" }]\n`,
    'apps/plain/overlays/dev/object.yaml': `apiVersion: kubernetes.m.crossplane.io/v1alpha1\nkind: Object\nmetadata: { name: nested }\nspec: { forProvider: { manifest: { apiVersion: v1, kind: Secret, metadata: { name: n }, stringData: { p: ${at('nested')} } } } }\n`,
    'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'charts/shop/values.yaml': `db: { password: ${at('chartvalues')} }\nparameter: ""\n`,
    'charts/shop/templates/secret.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: { name: {{ .Release.Name }} }\nstringData:\n  a: {{ .Values.db.password | quote }}\n  b: {{ .Values.parameter | quote }}\n  c: {{ .Values.api.token | quote }}\n',
    'values/dev.yaml': `api: { token: ${at('valuefile')} }\n`,
    'argocd/shop.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\nspec:\n  project: default\n  source:\n    repoURL: https://git.example/shop.git\n    targetRevision: HEAD\n    path: charts/shop\n    helm:\n      valueFiles: [../../values/dev.yaml]\n      parameters: [{ name: db.password, value: ${at('parameter')} }]\n      valuesObject: { parameter: x${version}, inline: { password: ${at('valuesobject')} } }\n  destination: { name: in-cluster, namespace: shop }\n`,
    'argocd/text.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: text, namespace: argocd }\nspec:\n  project: default\n  source:\n    repoURL: "https://bot:${at('login')}@git.example/other.git"\n    targetRevision: v${version}\n    path: x\n    helm:\n      values: |\n        replicas: ${version}\n        db:\n          password: ${at('valuestext')}\n  destination: { name: in-cluster, namespace: shop }\n`,
    'argocd/set.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: set, namespace: argocd }\nspec:\n  generators: [{ list: { elements: [{ name: one }] } }]\n  template:\n    metadata: { name: "set-{{name}}" }\n    spec:\n      project: default\n      source:\n        repoURL: https://git.example/other.git\n        targetRevision: v${version}\n        path: y\n        helm:\n          parameters: [{ name: api.token, value: ${at('setparameter')} }]\n          valuesObject: { smtp: { password: ${at('setvalues')} } }\n      destination: { name: in-cluster, namespace: shop }\n`,
    'argocd/plugin.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: plugin, namespace: argocd }\nspec:\n  project: default\n  source:\n    repoURL: https://git.example/shop.git\n    path: charts/shop\n    plugin: { env: [{ name: VAULT_TOKEN, value: ${at('plugin')} }, { name: N, value: "${version}" }] }\n  destination: { name: in-cluster, namespace: shop }\n`,
  };
};

/** Trees on which the programs fail, near a secret. */
const broken: Readonly<Record<string, Record<string, string>>> = {
  'a literal without a name': {
    'apps/plain/overlays/dev/kustomization.yaml': `secretGenerator: [{ name: g, literals: ["${canary('badliteral', 1)}"] }]\n`,
  },
  'a Secret that is no YAML': {
    'apps/plain/overlays/dev/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData:\n  p: ${canary('badyaml', 1)}: x\n\t- ${canary('badyaml', 2)}\n`,
  },
  'a patch that does not fit': {
    'apps/plain/overlays/dev/kustomization.yaml': `resources: [secret.yaml]\npatches:\n  - patch: |\n      apiVersion: v1\n      kind: Secret\n      metadata: { name: none }\n      stringData: { p: ${canary('badpatch', 1)} }\n`,
  },
  'a template that fails on a value': {
    'charts/shop/templates/bad.yaml': '{{ fail (printf "wrong %s" .Values.db.password) }}\n',
  },
  'values of the wrong shape': { 'values/dev.yaml': `api: ${canary('badvalues', 1)}\n` },
};

const outputs: { name: string; text: string }[] = [];
/** @returns what it printed on standard output; in CI there is progress on standard error beside it. */
async function run(...args: string[]): Promise<string> {
  let said = '';
  let document = '';
  const spies = [process.stderr, process.stdout].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      if (stream === process.stdout) document += String(text);
      return true;
    }),
  );
  try {
    await runCli([...args, '--cwd', scratch.root]);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  outputs.push({ name: args.join(' '), text: said });
  return document;
}

function leaks(text: string): string[] {
  return [...planted].filter((value) => {
    const hex = Buffer.from(value).toString('hex');
    // Base64 of the value at each of the three offsets that it can have inside a longer text.
    const encoded = [0, 1, 2].map((skip) => base64(`${'x'.repeat(skip)}${value}`).slice(skip === 0 ? 0 : 4, -4));
    return [value, hex, ...encoded].some((form) => text.includes(form));
  });
}

describe.skipIf(kubectl === undefined || helm === undefined)(
  'a canary in every place that can hold a secret (needs kubectl and helm)',
  { tags: ['long'] },
  () => {
    const out = mkdtempSync(join(tmpdir(), 'mainstem-canary-'));
    let json = '';

    beforeAll(async () => {
      const base = scratch.commit(tree(1));
      scratch.commit(tree(2));
      const change = ['--base', base, '--head', 'HEAD'];
      json = await run('verdict', '--json', ...change);
      for (const format of ['terminal', 'markdown', 'html']) await run('verdict', '--format', format, ...change);
      await run('diff', 'apps.plain.overlays.dev', 'argocd', '--out', out, ...change);
      for (const format of ['yaml', 'json']) await run('render', 'apps.plain.overlays.dev', '--format', format);
      await run('render', 'charts.shop');
      await run('render', 'argocd');
      await run('validate');
      await run('validate', '--working-tree', '--json');
      await run('graph', '--json');
      const good = scratch.git('rev-parse', 'HEAD');
      for (const files of Object.values(broken)) {
        scratch.git('reset', '--quiet', '--hard', good);
        scratch.commit(files);
        await run('verdict', '--format', 'markdown', '--base', good);
        await run('render', 'apps.plain.overlays.dev');
        await run('render', 'charts.shop');
        await run('validate');
      }
    }, 240_000);
    afterAll(() => rmSync(out, { recursive: true, force: true }));

    it('reaches no output, whatever the format and whatever fails', () => {
      expect(outputs.length).toBeGreaterThan(30);
      for (const { name, text } of outputs) expect(leaks(text), name).toEqual([]);
      for (const file of readdirSync(out)) expect(leaks(readFileSync(join(out, file), 'utf8')), file).toEqual([]);
    });

    it('lies in no kept render', () => {
      const folder = join(scratch.root, '.git/mainstem/renders');
      mkdirSync(folder, { recursive: true });
      for (const file of readdirSync(folder)) expect(leaks(readFileSync(join(folder, file), 'utf8')), file).toEqual([]);
    });

    it('is still seen to have changed, each by its key', () => {
      const { projects } = JSON.parse(json) as {
        projects: { resources: { address: string; fields: { path: string; sensitive?: boolean }[] }[] }[];
      };
      const sensitive = projects.flatMap(({ resources }) =>
        resources.flatMap(({ address, fields }) =>
          fields.filter((one) => one.sensitive).map(({ path }) => `${address.split('/')[1]} ${path}`),
        ),
      );
      for (const expected of [
        'Secret data.password',
        'Secret data.token',
        'Secret data.PASSWORD',
        'Secret data["key.pem"]',
        'Secret data.a',
        'Secret data.c',
        'Deployment spec.template.spec.containers[name=c].env[name=DB_PASSWORD].value',
        'Object spec.forProvider.manifest.data.p',
        'ConfigMap metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
        'ApplicationSet spec.template.spec.source.helm.parameters[name=api.token].value',
      ])
        expect(sensitive).toContain(expected);
      expect(existsSync(out)).toBe(true);
    });
  },
);
