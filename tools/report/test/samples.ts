import {
  type Action,
  type AffectedDocument,
  type AffectedProject,
  addCounts,
  countsOf,
  digestOf,
  type Engine,
  type FieldChange,
  type GraphDocument,
  type Preview,
  type ResourceChange,
  type RiskLevel,
  type Verdict,
  type VerdictRisk,
} from '@mainstem/change';

export const BASE = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';
export const HEAD = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';

/** A resource change with a digest and a risk; `safe` unless told otherwise. */
export function resource(
  action: Action,
  kind: string,
  address: string,
  fields: FieldChange[] = [],
  more: Partial<Omit<ResourceChange, 'risk'>> & { level?: RiskLevel; reasons?: string[]; wayOut?: string } = {},
): ResourceChange {
  const { level = 'safe', reasons = [], wayOut, ...rest } = more;
  const risk = { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
  return { address, kind, action, fields, risk, digest: digestOf([address, action, fields.length]), ...rest };
}

export function preview(
  project: string,
  engine: Engine,
  resources: ResourceChange[],
  more: Partial<Preview> = {},
): Preview {
  const environment = /(dev|staging|production)/.exec(project)?.[1];
  return {
    schema: 'mainstem/preview@1',
    project,
    engine,
    ...(environment === undefined ? {} : { environment }),
    change: 'modified',
    counts: countsOf(resources),
    resources,
    warnings: [],
    receipt: { base: BASE, head: HEAD, dirty: false, inputs: 'sha256:00', outcome: 'sha256:00', tools: {} },
    ...more,
  };
}

export function affected(
  name: string,
  kind: AffectedProject['kind'],
  more: Partial<AffectedProject> = {},
): AffectedProject {
  const environment = /(dev|staging|production)/.exec(name)?.[1];
  const root = name.replaceAll('.', '/');
  return {
    name,
    kind,
    root,
    ...(environment === undefined ? {} : { environment }),
    change: 'modified',
    reasons: [{ file: `${root}/main.tf`, path: [] }],
    ...more,
  };
}

export function risk(
  id: string,
  level: RiskLevel,
  project: string,
  address: string,
  more: Partial<VerdictRisk> = {},
): VerdictRisk {
  const environment = /(dev|staging|production)/.exec(project)?.[1];
  return {
    id,
    digest: `sha256:${id}`,
    level,
    address,
    project,
    ...(environment === undefined ? {} : { environment }),
    reason: 'a reason',
    wayOut: '',
    decision: level === 'stuck' ? 'blocked' : level === 'destroy' || level === 'security' ? 'acknowledge' : 'pass',
    ...more,
  };
}

/** A verdict around previews: counts and environments are computed. */
export function verdict(state: Verdict['state'], projects: Preview[], more: Partial<Verdict> = {}): Verdict {
  const found = new Set(projects.map(({ environment }) => environment));
  return {
    schema: 'mainstem/verdict@1',
    state,
    base: BASE,
    head: HEAD,
    counts: addCounts(projects.map(({ counts }) => counts)),
    environments: ['dev', 'staging', 'production'].filter((name) => found.has(name)),
    projects,
    affected: [],
    risks: [],
    acknowledged: [],
    failures: [],
    ...more,
  };
}

const SHOP = 'apps.shop.overlays';
const base = (file: string) => [
  { file: `apps/shop/base/${file}`, path: [{ project: 'apps.shop.base', edge: 'kustomize-resource' as const }] },
];
const module = (name: string) => [
  { file: `infra/modules/${name}/main.tf`, path: [{ project: `infra.modules.${name}`, edge: 'module' as const }] },
];

/** A change that touches three engines and three environments, as a team would see it. */
export function mediumVerdict(): Verdict {
  const deployment = (from: number, to: number, level: RiskLevel = 'disrupt') =>
    resource(
      'update',
      'Deployment',
      'apps/Deployment/shop/web',
      [
        ...(from === to ? [] : [{ path: 'spec.replicas', before: from, after: to }]),
        {
          path: 'spec.template.spec.containers[name=web].image',
          before: 'registry.example.com/shop/web:1.4.1',
          after: 'registry.example.com/shop/web:1.5.0',
        },
        { path: 'spec.template.spec.containers[name=web].resources.limits.memory', after: '512Mi' },
      ],
      { level, reasons: ['pods are restarted one after another'] },
    );
  const configMap = resource('update', 'ConfigMap', '/ConfigMap/shop/web-settings', [
    {
      path: 'data["application.yaml"]',
      before: 'server:\n  port: 8080\n  timeout: 30s\nlog:\n  level: debug\n  format: json\ncache:\n  size: 64\n',
      after: 'server:\n  port: 8080\n  timeout: 10s\nlog:\n  level: info\n  format: json\ncache:\n  size: 64\n',
    },
  ]);
  const projects = [
    preview(`${SHOP}.production`, 'kubernetes', [
      configMap,
      deployment(4, 6),
      resource('delete', 'PersistentVolumeClaim', '/PersistentVolumeClaim/shop/orders-data', [], {
        level: 'destroy',
        reasons: ['the claim is removed, and its volume is deleted with it'],
        wayOut: 'annotate the claim with argocd.argoproj.io/sync-options: Prune=false in an earlier change',
      }),
      resource('update', 'Secret', '/Secret/shop/web-credentials', [
        { path: 'data.password', sensitive: true, changed: true },
      ]),
    ]),
    preview('infra.stacks.production.database', 'terraform', [
      resource(
        'replace',
        'aws_elasticache_cluster',
        'module.cache.aws_elasticache_cluster.sessions',
        [
          { path: 'num_cache_nodes', before: 1, after: 2 },
          { path: 'engine_version', before: '6.2', after: '7.1' },
          { path: 'cache_nodes', unknown: true },
          { path: 'arn', before: 'arn:aws:elasticache:eu-central-1:111122223333:cluster:sessions', unknown: true },
        ],
        {
          replaceBecause: ['engine_version'],
          level: 'disrupt',
          reasons: ['sessions are lost while the new cluster starts'],
        },
      ),
      resource(
        'update',
        'aws_security_group',
        'aws_security_group.database',
        [{ path: 'ingress[0].cidr_blocks', before: ['10.0.0.0/16'], after: ['10.0.0.0/8'] }],
        {
          level: 'security',
          reasons: ['ingress is opened from 10.0.0.0/16 to 10.0.0.0/8'],
          wayOut: 'name the peered range only',
        },
      ),
      resource('create', 'aws_ssm_parameter', 'aws_ssm_parameter.cache_endpoint', [
        { path: 'name', after: '/production/cache/endpoint' },
        { path: 'type', after: 'String' },
        { path: 'value', unknown: true },
        { path: 'tags.Team', after: 'shop' },
        { path: 'tags.Environment', after: 'production' },
        { path: 'tier', after: 'Standard' },
      ]),
      resource('move', 'aws_route53_record', 'module.cache.aws_route53_record.this', [], {
        previousAddress: 'aws_route53_record.cache',
      }),
    ]),
    preview(`${SHOP}.staging`, 'kubernetes', [configMap, deployment(2, 2)]),
    preview(`${SHOP}.staging`, 'crossplane', [
      resource('update', 'Bucket', 's3.aws.m.upbound.io/Bucket/shop/uploads', [
        { path: 'spec.forProvider.tags.Team', before: 'web', after: 'shop' },
      ]),
    ]),
    preview('infra.stacks.staging.database', 'terraform', [], {
      skipped: 'no AWS credentials for account 444455556666',
    }),
    preview(`${SHOP}.dev`, 'kubernetes', [configMap, deployment(1, 1)], {
      warnings: ['kustomization.yaml:7: commonLabels is deprecated; run kustomize edit fix'],
    }),
    preview('infra.stacks.dev.database', 'terraform', []),
  ];
  return verdict('acknowledge', projects, {
    affected: [
      affected('apps.shop.base', 'kustomize-base', { reasons: [{ file: 'apps/shop/base/deployment.yaml', path: [] }] }),
      affected(`${SHOP}.dev`, 'app-overlay', { reasons: base('deployment.yaml'), moreReasons: 1 }),
      affected(`${SHOP}.staging`, 'app-overlay', { reasons: base('deployment.yaml') }),
      affected(`${SHOP}.production`, 'app-overlay', { reasons: base('deployment.yaml'), moreReasons: 2 }),
      affected('infra.modules.cache', 'terraform-module'),
      affected('infra.stacks.dev.database', 'terraform-stack', { reasons: module('cache') }),
      affected('infra.stacks.staging.database', 'terraform-stack', { reasons: module('cache') }),
      affected('infra.stacks.production.database', 'terraform-stack', { reasons: module('cache') }),
      affected('infra.stacks.production.alarms', 'terraform-stack', {
        reasons: [
          {
            file: 'infra/modules/cache/main.tf',
            path: [
              { project: 'infra.stacks.production.database', edge: 'remote-state' },
              { project: 'infra.modules.cache', edge: 'module' },
            ],
          },
        ],
      }),
    ],
    risks: [
      risk('k7f2', 'destroy', `${SHOP}.production`, '/PersistentVolumeClaim/shop/orders-data', {
        reason: 'the claim is removed, and its volume is deleted with it',
        wayOut: 'annotate the claim with argocd.argoproj.io/sync-options: Prune=false in an earlier change',
      }),
      risk('m3qa', 'security', 'infra.stacks.production.database', 'aws_security_group.database', {
        reason: 'ingress is opened from 10.0.0.0/16 to 10.0.0.0/8',
        wayOut: 'name the peered range only',
      }),
      risk('p9xd', 'disrupt', 'infra.stacks.production.database', 'module.cache.aws_elasticache_cluster.sessions', {
        reason: 'sessions are lost while the new cluster starts',
        wayOut: 'upgrade in place with apply_immediately = false',
      }),
    ],
    acknowledged: [{ id: 'm3qa', digest: 'sha256:m3qa', by: 'ada', at: '2026-03-02T09:30:00Z' }],
  });
}

export const WAVES = {
  staging: [['infra.stacks.staging.database']],
  production: [['infra.stacks.production.database'], ['infra.stacks.production.alarms']],
};

export function mediumAffected(): AffectedDocument {
  return { schema: 'mainstem/affected@1', base: BASE, head: HEAD, projects: mediumVerdict().affected, waves: WAVES };
}

export function smallGraph(): GraphDocument {
  const of = ({ name, kind, root, environment }: AffectedProject) => ({
    name,
    kind,
    root,
    ...(environment === undefined ? {} : { environment }),
  });
  return {
    schema: 'mainstem/graph@1',
    revision: HEAD,
    projects: mediumVerdict().affected.map(of),
    edges: ['dev', 'staging', 'production'].map((environment) => ({
      from: `${SHOP}.${environment}`,
      to: 'apps.shop.base',
      reason: 'kustomize-resource',
      file: `apps/shop/overlays/${environment}/kustomization.yaml`,
      line: 4,
    })),
    unresolved: [
      {
        project: 'infra.stacks.dev.database',
        file: 'infra/stacks/dev/database/main.tf',
        line: 3,
        what: 'module source is not a literal',
        widensTo: ['infra/modules/**'],
      },
    ],
  };
}

/** One project with fields of `size` characters in all, every value made of one text. */
export function hugeVerdict(size: number, text: string, count = 10): Verdict {
  const value = text.repeat(Math.floor(size / count / 2 / text.length));
  const resources = Array.from({ length: count }, (_, index) =>
    resource('update', 'ConfigMap', `/ConfigMap/a/${index}`, [
      { path: 'data.text', before: value, after: `${value}!` },
    ]),
  );
  return verdict('pass', [preview('apps.big.production', 'kubernetes', resources)]);
}

/** Many projects in three environments, all affected through one base; every tenth one loses a volume. */
export function manyProjects(count: number): Verdict {
  const environments = ['dev', 'staging', 'production'];
  const names = Array.from({ length: count }, (_, index) => `apps.app-${index}.overlays.${environments[index % 3]}`);
  const previews = names.map((name, index) =>
    preview(name, 'kubernetes', [
      resource('update', 'Deployment', `apps/Deployment/app-${index}/web`, [
        { path: 'spec.template.spec.containers[name=web].image', before: 'web:1', after: 'web:2' },
      ]),
      ...(index % 10 === 0
        ? [
            resource('delete', 'PersistentVolumeClaim', `/PersistentVolumeClaim/app-${index}/data`, [], {
              level: 'destroy',
            }),
          ]
        : []),
    ]),
  );
  return verdict('acknowledge', previews, {
    affected: [
      affected('apps.base', 'kustomize-base', { reasons: [{ file: 'apps/base/web.yaml', path: [] }] }),
      ...names.map((name) =>
        affected(name, 'app-overlay', {
          reasons: [{ file: 'apps/base/web.yaml', path: [{ project: 'apps.base', edge: 'kustomize-resource' }] }],
        }),
      ),
    ],
    risks: names
      .map((name, index) => risk(`r${index}`, 'destroy', name, `/PersistentVolumeClaim/app-${index}/data`))
      .filter((_, index) => index % 10 === 0),
  });
}

/** Many projects that all change in another way, none of them dangerous. */
export function unlikeProjects(count: number): Verdict {
  const many = manyProjects(count);
  const projects = many.projects.map(({ project }, index) =>
    preview(project, 'kubernetes', [
      resource('update', 'ConfigMap', `/ConfigMap/app-${index}/settings`, [
        { path: 'data.size', before: index, after: index + 1 },
      ]),
    ]),
  );
  return { ...verdict('pass', projects), affected: many.affected };
}

/** As many open risks, each for its own reason, beside 300 projects with nothing to decide. */
export function decisions(count: number): Verdict {
  const names = Array.from({ length: count }, (_, index) => `apps.store-${index}.overlays.production`);
  const risky = names.map((name, index) =>
    preview(name, 'kubernetes', [
      resource('delete', 'PersistentVolumeClaim', `/PersistentVolumeClaim/store-${index}/data`, [], {
        level: 'destroy',
        reasons: [`volume ${index} is deleted with all that customers wrote into it`],
      }),
    ]),
  );
  const harmless = unlikeProjects(300).projects;
  return verdict('acknowledge', [...risky, ...harmless], {
    risks: names.map((name, index) =>
      risk(`id${index}`, 'destroy', name, `/PersistentVolumeClaim/store-${index}/data`, {
        reason: `volume ${index} is deleted with all that customers wrote into it`,
        wayOut: 'keep it',
      }),
    ),
  });
}
