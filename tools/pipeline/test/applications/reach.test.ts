import { affectedBy, loadChange } from '@mainstem/graph';
import { createSession, diffProjects, previewCommands } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helm, kubectl } from '../../../argocd/test/render/trees.ts';

/** A text of a file of the template, and what stands there at head; without the latter the file goes. */
type Edit = readonly [path: string, from: string | RegExp, to: string] | readonly [path: string];

const texts = new Map([...templateTexts('apps', 'platform', 'infra'), ...templateTexts('.')]);
let scratch: ScratchRepository;
let base: string;
beforeAll(() => {
  scratch = createScratchRepository();
  base = scratch.commit(Object.fromEntries(texts));
});
afterAll(() => scratch.remove());

function edited(edits: readonly Edit[]): Record<string, string | undefined> {
  return Object.fromEntries(
    edits.map(([path, from, to]) => {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`the template has no ${path}`);
      if (from === undefined || to === undefined) return [path, undefined];
      const after = text.replace(from, to);
      if (after === text) throw new Error(`${path} does not hold ${from}`);
      return [path, after];
    }),
  );
}

async function changeOf(edits: readonly Edit[]) {
  scratch.git('checkout', '--quiet', '--detach', base);
  const head = scratch.commit(edited(edits));
  const repository = await openRepository(scratch.root);
  return { repository, change: await loadChange(repository, base, head) };
}

const OVERLAYS = (app: string) => ['dev', 'production', 'staging'].map((one) => `apps.${app}.overlays.${one}`);

/**
 * Whom a change in each layer reaches. Each row was looked at by a person: a name that is missing is a change that nobody sees, and
 * one too many is a wait for nothing.
 */
const REACH: readonly (readonly [layer: string, edits: readonly Edit[], projects: readonly string[]])[] = [
  [
    "an application's value, of one environment (kustomize)",
    [['apps/api-service/overlays/production/kustomization.yaml', 'newTag: 1.4.2', 'newTag: 1.5.0']],
    ['apps.api-service.overlays.production', 'platform.argocd'],
  ],
  [
    "an application's base",
    [['apps/api-service/base/service.yaml', 'port: 80', 'port: 81']],
    ['apps.api-service.base', ...OVERLAYS('api-service'), 'platform.argocd'],
  ],
  [
    "an application's value, of one environment (Helm)",
    [['apps/web/overlays/production/values.yaml', 'tag: "0.7.3"', 'tag: "0.8.0"']],
    ['apps.web.overlays.production', 'platform.argocd'],
  ],
  [
    "a template of an application's chart",
    [['apps/web/chart/templates/service.yaml', 'port: 80', 'port: 81']],
    ['apps.web.chart', ...OVERLAYS('web'), 'platform.argocd'],
  ],
  [
    'where an application of another repository comes from',
    [['platform/argocd/team-alpha.yaml', 'path: k8s/overlays/production', 'path: deploy/production']],
    ['platform.argocd'],
  ],
  [
    "the version of an add-on's chart, of one environment",
    [['platform/addons/cert-manager/addon.yaml', /production: .*/, 'production: v9.9.9']],
    ['platform.argocd'],
  ],
  [
    "the version of Crossplane's chart, of one environment",
    [['platform/argocd/crossplane-core.yaml', /2\.4\.3/, '2.5.0']],
    ['platform.argocd'],
  ],
  [
    "an add-on's value, of one environment",
    [
      [
        'platform/addons/aws-load-balancer-controller/values-dev.yaml',
        'clusterName: mainstem-dev',
        'clusterName: other',
      ],
    ],
    ['platform.argocd'],
  ],
  [
    "an add-on's own manifest",
    [['platform/addons/gateway/manifests/gateway.yaml', /$/, '# more\n']],
    ['platform.addons.gateway.manifests', 'platform.argocd'],
  ],
  [
    "an API's definition: whoever asks for one",
    [['platform/crossplane/apis/queue/definition.yaml', /$/, '# more\n']],
    [...OVERLAYS('api-service'), 'platform.argocd', 'platform.crossplane.apis', 'platform.crossplane.apis.queue'],
  ],
  [
    "an API's composition",
    [['platform/crossplane/apis/postgres/composition.yaml', /$/, '# more\n']],
    [...OVERLAYS('api-service'), 'platform.argocd', 'platform.crossplane.apis', 'platform.crossplane.apis.postgres'],
  ],
  [
    // Compositions choose their facts by a field of whoever asks: the other environments' are reached too, and their previews say no change.
    'a key of the facts, of one environment: whoever composes with facts',
    [
      [
        'platform/crossplane/facts/staging/environment-config.yaml',
        /keyArn: .*/,
        'keyArn: arn:aws:kms:us-east-1:222222222222:key/other',
      ],
    ],
    [
      ...OVERLAYS('api-service'),
      'platform.argocd',
      ...['bucket', 'identity', 'postgres', 'queue'].map((api) => `platform.crossplane.apis.${api}`),
      'platform.crossplane.facts.staging',
    ],
  ],
  [
    'a module of Terraform: the stacks that call it, and those that read their outputs',
    [['infra/modules/dns/main.tf', /$/, '# more\n']],
    [
      'infra.modules.dns',
      ...['dev', 'production', 'staging'].flatMap((one) =>
        ['account', 'handover'].map((stack) => `infra.stacks.${one}.${stack}`),
      ),
    ],
  ],
];

describe('whom a change reaches', () => {
  it.each(REACH)('%s', async (_, edits, projects) => {
    const { change } = await changeOf(edits);
    expect(affectedBy(change).projects.map(({ name }) => name)).toEqual(projects);
  });
});

/** What the previews of a change show, `<project> <engine> <action> <address>: <fields>`. */
const SHOWN: readonly (readonly [what: string, edits: readonly Edit[], changes: readonly string[]])[] = [
  [
    'an image of one environment, delivered by a chart',
    [['apps/web/overlays/production/values.yaml', 'tag: "0.7.3"', 'tag: "0.8.0"']],
    [
      'apps.web.overlays.production kubernetes update apps/Deployment/web-production/web: spec.template.spec.containers[name=web].image',
    ],
  ],
  [
    'the path of an application in another repository: its specification is compared, and what it renders to is unknown by name',
    [['platform/argocd/team-alpha.yaml', 'path: k8s/overlays/production', 'path: deploy/production']],
    [
      'platform.argocd argocd update argoproj.io/Application/argocd/app-repo-production: spec.source.path (unknown: it delivers deploy/production of https://github.com/yourorg/app-repo instead of k8s/overlays/production of https://github.com/yourorg/app-repo: what only the old one had is pruned)',
      'platform.argocd kubernetes update argoproj.io/Application/argocd/app-repo-production:  (unknown: what it renders to may change and could not be rendered here: Application app-repo-production: k8s/overlays/production of https://github.com/yourorg/app-repo at HEAD is not rendered: it is not in this checkout; Application app-repo-production: deploy/production of https://github.com/yourorg/app-repo at HEAD is not rendered: it is not in this checkout)',
    ],
  ],
];

describe.skipIf(helm === undefined || kubectl === undefined)('what previews show (needs helm and kubectl)', () => {
  it.each(SHOWN)('%s', { tags: ['long'] }, async (_, edits, changes) => {
    const { repository, change } = await changeOf(edits);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const { previews, failures } = await diffProjects(session, previewCommands(affectedBy(change)).diff);
    expect(failures).toEqual([]);
    const shown = previews.flatMap(({ project, engine, resources }) =>
      resources.map(
        ({ action, address, fields, risk }) =>
          `${project} ${engine} ${action} ${address}: ${fields.map(({ path }) => path).join(' ')}${risk.level === 'unknown' ? ` (unknown: ${risk.reasons.join('; ')})` : ''}`,
      ),
    );
    expect(shown).toEqual(changes);
  });
});
