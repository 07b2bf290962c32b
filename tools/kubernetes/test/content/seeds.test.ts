import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preview, Verdict } from '@mainstem/change';
import { createScratchRepository, runCli, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The two smallest things that people bring along: an Application that follows HEAD, and a managed resource without any
 * Composition, of the cluster-scoped API.
 */
const seed = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/seeds', name), 'utf8');
const APPLICATION = seed('application.yaml');
const INSTANCE = seed('rds-instance.yaml');
const OVERLAY = 'apps/api-service/overlays/production';

/** The Instance lies where the Application points; how it is read must not depend on the way it gets there. */
const LAYOUTS: readonly { layout: string; instance: string; others: Readonly<Record<string, string>> }[] = [
  {
    layout: 'an overlay',
    instance: `${OVERLAY}/rds-instance.yaml`,
    others: { [`${OVERLAY}/kustomization.yaml`]: 'resources: [rds-instance.yaml, config.yaml]\n' },
  },
  { layout: 'plain manifests', instance: `${OVERLAY}/rds-instance.yaml`, others: {} },
];
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\n';

const seeds = ({ layout, instance, others }: (typeof LAYOUTS)[number]) => {
  let repository: ScratchRepository;
  let base: string;
  const project = OVERLAY.replaceAll('/', '.');
  const run = (...args: string[]) => runCli([...args, '--cwd', repository.root]);
  /** Commits a change on top of the seeds and gives its revision. */
  const head = (files: Record<string, string | undefined>): string => {
    repository.git('checkout', '--quiet', '--detach', base);
    return repository.commit(files);
  };
  const verdict = (revision: string) => run('verdict', '--base', base, '--head', revision, '--json');
  const edited = (from: string, to: string) => {
    expect(INSTANCE).toContain(from);
    return { [instance]: INSTANCE.replace(from, to) };
  };

  beforeAll(() => {
    repository = createScratchRepository();
    base = repository.commit({
      'argocd/application.yaml': APPLICATION,
      [instance]: INSTANCE,
      [`${OVERLAY}/config.yaml`]: CONFIG,
      ...others,
    });
  });
  afterAll(() => repository.remove());

  it('are one edge of the graph', () => {
    const graph = run('graph', '--json').json<{ projects: unknown[]; edges: unknown[] }>();
    expect(graph.projects).toContainEqual({
      name: project,
      kind: layout === 'an overlay' ? 'app-overlay' : 'manifests',
      root: OVERLAY,
      environment: 'production',
    });
    expect(graph.edges).toEqual([
      {
        from: 'argocd',
        to: project,
        reason: 'application-path',
        file: 'argocd/application.yaml',
        line: expect.any(Number),
      },
    ]);
  });

  it('are valid', () => {
    const { code, stdout } = run('validate', '--json');
    const { findings } = JSON.parse(stdout) as { findings: { severity: string; rule: string; suggestion: string }[] };
    expect(code).toBe(0);
    // Nothing is wrong; only the annotation that spares Argo CD work is proposed.
    expect(findings).toMatchObject([
      { severity: 'warning', rule: 'argocd/manifest-generate-paths', suggestion: expect.stringMatching(/paths: \.$/) },
    ]);
  });

  it('render, without a namespace and with the Secret it writes', () => {
    const { manifests } = run('render', project, '--json').json<{ manifests: unknown[] }>();
    expect(manifests).toContainEqual(
      expect.objectContaining({
        apiVersion: 'rds.aws.upbound.io/v1beta1',
        kind: 'Instance',
        metadata: { name: 'orders' },
        spec: expect.objectContaining({
          writeConnectionSecretToRef: { namespace: 'orders', name: 'orders-connection' },
        }),
      }),
    );
  });

  it('a larger instance class is a diff of that one field', { tags: ['long'] }, () => {
    const revision = head(edited('db.t4g.medium', 'db.t4g.large'));
    const [preview] = run('diff', project, '--base', base, '--head', revision, '--json').json<Preview[]>();
    expect(preview?.resources).toMatchObject([
      {
        address: 'rds.aws.upbound.io/Instance//orders',
        kind: 'Instance',
        action: 'update',
        fields: [{ path: 'spec.forProvider.instanceClass', before: 'db.t4g.medium', after: 'db.t4g.large' }],
        risk: { level: 'disrupt' },
      },
    ]);
  });

  it('deleting the Instance asks for an acknowledgement, and says how not to lose it', () => {
    const { code, stdout } = verdict(
      head({
        [instance]: undefined,
        ...(layout === 'an overlay' ? { [`${OVERLAY}/kustomization.yaml`]: 'resources: [config.yaml]\n' } : {}),
      }),
    );
    const { state, risks } = JSON.parse(stdout) as Verdict;
    expect({ code, state }).toEqual({ code: 3, state: 'acknowledge' });
    expect(risks).toMatchObject([
      {
        level: 'destroy',
        address: 'rds.aws.upbound.io/Instance//orders',
        project,
        decision: 'acknowledge',
        wayOut: expect.stringMatching(/managementPolicies/),
      },
    ]);
  });

  it('encryption that is switched off is refused for ever', { tags: ['long'] }, () => {
    const { code, stdout } = verdict(head(edited('storageEncrypted: true', 'storageEncrypted: false')));
    const { state, risks } = JSON.parse(stdout) as Verdict;
    expect({ code, state }).toEqual({ code: 3, state: 'blocked' });
    expect(risks).toMatchObject([
      {
        level: 'stuck',
        address: 'rds.aws.upbound.io/Instance//orders',
        wayOut: expect.stringMatching(/create a second one/),
      },
    ]);
  });

  it.each([
    ['without its finalizer leaves them', '', 'pass', []],
    [
      'with its finalizer takes them with it',
      '  finalizers: [resources-finalizer.argocd.argoproj.io]\n',
      'acknowledge',
      ['destroy argoproj.io/Application/argocd/api-service', 'destroy rds.aws.upbound.io/Instance//orders'],
    ],
  ])('an Application that is removed %s', (_name, finalizers, expected, destroyed) => {
    const application = APPLICATION.replace('  namespace: argocd\n', `$&${finalizers}`);
    const before = head({ 'argocd/application.yaml': application });
    const after = repository.commit({
      'argocd/application.yaml': application.replace('name: api-service', 'name: renamed'),
    });
    const { state, risks } = run('verdict', '--base', before, '--head', after, '--json').json<Verdict>();
    expect({ state, risks: risks.map(({ level, address }) => `${level} ${address}`) }).toEqual({
      state: expected,
      risks: destroyed,
    });
  });
};

const NAME = 'the seeds in $layout (needs git and kubectl)';
describe.each(LAYOUTS.slice(0, 1))(NAME, seeds);
describe.each(LAYOUTS.slice(1))(NAME, { tags: ['long'] }, seeds);
