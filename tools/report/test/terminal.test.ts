import { describe, expect, it } from 'vitest';
import {
  renderAffectedTerminal,
  renderFindingsTerminal,
  renderGraphTerminal,
  renderPreviewTerminal,
  renderTerminal,
  renderWhyTerminal,
} from '../src/index.ts';
import { paintedWidth } from '../src/terminal/canvas.ts';
import { HIDDEN } from './checkers.ts';
import { HOSTILE, hostileVerdict } from './hostile.ts';
import { hugeVerdict, manyProjects, mediumAffected, mediumVerdict, risk, smallGraph, verdict } from './samples.ts';

const plain = { color: false, width: 80 };
const lines = (text: string) => text.split('\n');

/** What a person sees first, at 80 columns. */
const MEDIUM = `acknowledge: 1 database or volume would be lost

  1 create   9 update   1 replace   1 delete   1 move
  9 affected projects in dev, staging and production, 1a2b3c4d..9f8e7d6c

Risks ────────────────────────────────────────────────── 1 to accept, 1 accepted

  destroy   /PersistentVolumeClaim/shop/orders-data                   production
            apps.shop.overlays.production
            the claim is removed, and its volume is deleted with it
            instead  annotate the claim with argocd.argoproj.io/sync-options:
                     Prune=false in an earlier change
            accept   mainstem verdict --base 1a2b3c4d --accept k7f2

  security  aws_security_group.database                               production
            infra.stacks.production.database
            ingress is opened from 10.0.0.0/16 to 10.0.0.0/8
            instead  name the peered range only
            accepted by ada at 2026-03-02T09:30:00Z

  disrupt   module.cache.aws_elasticache_cluster.sessions             production
            infra.stacks.production.database
            sessions are lost while the new cluster starts
            instead  upgrade in place with apply_immediately = false

dev ───────────────────────────────────────────────────────────────── 2 projects

  apps.shop.overlays.dev                                              kubernetes
    apps/shop/base/deployment.yaml changed, through apps.shop.base
    (kustomize-resource), and 1 more file
    ~ update   apps/Deployment/shop/web                                  disrupt
               pods are restarted one after another
               spec.template.spec.containers[name=web].image
               - "registry.example.com/shop/web:1.4.1"
               + "registry.example.com/shop/web:1.5.0"
               spec.template.spec.containers[name=web].resources.limits.memory
                 "512Mi"
    ~ update   /ConfigMap/shop/web-settings
               data["application.yaml"]
                 server:
                   port: 8080
               -   timeout: 30s
               +   timeout: 10s
                 log:
               -   level: debug
               +   level: info
                   format: json
                 cache:
                 ⋯ 1 unchanged line
    warning  kustomization.yaml:7: commonLabels is deprecated; run kustomize
             edit fix

  no change  infra.stacks.dev.database

staging ───────────────────────────────────────────────────────────── 2 projects

  apps.shop.overlays.staging                                          kubernetes
    apps/shop/base/deployment.yaml changed, through apps.shop.base
    (kustomize-resource)
    ~ update   apps/Deployment/shop/web                                  disrupt
               pods are restarted one after another
               spec.template.spec.containers[name=web].image
               - "registry.example.com/shop/web:1.4.1"
               + "registry.example.com/shop/web:1.5.0"
               spec.template.spec.containers[name=web].resources.limits.memory
                 "512Mi"
    ~ update   /ConfigMap/shop/web-settings
               data["application.yaml"]
                 server:
                   port: 8080
               -   timeout: 30s
               +   timeout: 10s
                 log:
               -   level: debug
               +   level: info
                   format: json
                 cache:
                 ⋯ 1 unchanged line

  apps.shop.overlays.staging                                          crossplane
    apps/shop/base/deployment.yaml changed, through apps.shop.base
    (kustomize-resource)
    ~ update   s3.aws.m.upbound.io/Bucket/shop/uploads
               spec.forProvider.tags.Team  "web" → "shop"

  infra.stacks.staging.database                                        terraform
    infra/modules/cache/main.tf changed, through infra.modules.cache (module)
    skipped  no AWS credentials for account 444455556666

production ────────────────────────────────────────────────────────── 2 projects

  apps.shop.overlays.production                                       kubernetes
    apps/shop/base/deployment.yaml changed, through apps.shop.base
    (kustomize-resource), and 2 more files
    - delete   /PersistentVolumeClaim/shop/orders-data                   destroy
    ~ update   apps/Deployment/shop/web                                  disrupt
               pods are restarted one after another
               spec.replicas  4 → 6
               spec.template.spec.containers[name=web].image
               - "registry.example.com/shop/web:1.4.1"
               + "registry.example.com/shop/web:1.5.0"
               spec.template.spec.containers[name=web].resources.limits.memory
                 "512Mi"
    ~ update   /ConfigMap/shop/web-settings
               data["application.yaml"]
                 server:
                   port: 8080
               -   timeout: 30s
               +   timeout: 10s
                 log:
               -   level: debug
               +   level: info
                   format: json
                 cache:
                 ⋯ 1 unchanged line
    ~ update   /Secret/shop/web-credentials
               data.password  (sensitive) changed, not shown

  infra.stacks.production.database                                     terraform
    infra/modules/cache/main.tf changed, through infra.modules.cache (module)
    ~ update   aws_security_group.database                              security
               ingress[0].cidr_blocks  ["10.0.0.0/16"] → ["10.0.0.0/8"]
    ± replace  module.cache.aws_elasticache_cluster.sessions             disrupt
               replaced because of engine_version
               engine_version   "6.2" → "7.1"
               num_cache_nodes  1 → 2
               cache_nodes      (known after apply)
               arn
               - "arn:aws:elasticache:eu-central-
                 1:111122223333:cluster:sessions"
               + (known after apply)
    + create   aws_ssm_parameter.cache_endpoint
               name       "/production/cache/endpoint"
               type       "String"
               value      (known after apply)
               tags.Team  "shop"
               … 2 more fields
    » move     module.cache.aws_route53_record.this
               was aws_route53_record.cache

Affected, but no preview is there ──────────────────────────────────────────── 1

  infra.stacks.production.alarms

Affected, without an effect of their own ───────────────────────────────────── 2

  apps.shop.base and infra.modules.cache
`;

const FINDINGS = [
  {
    severity: 'warning' as const,
    rule: 'unpinned',
    file: 'apps/a/kustomization.yaml',
    line: 9,
    path: '',
    message: 'the base is not pinned',
  },
  {
    severity: 'error' as const,
    rule: 'unknown-field',
    file: 'apps/a/database.yaml',
    line: 7,
    path: 'spec.sise',
    message: 'spec.sise is not a field of Database',
    suggestion: 'did you mean size?',
  },
];

/** Every face with the same data, to hold rules that are universal. */
const FACES: readonly (readonly [string, (options: { color: boolean; width: number }) => string])[] = [
  ['verdict', (options) => renderTerminal(mediumVerdict(), options)],
  ['affected', (options) => renderAffectedTerminal(mediumAffected(), options)],
  ['why', (options) => renderWhyTerminal(mediumAffected().projects.at(-1) ?? null, options)],
  ['graph', (options) => renderGraphTerminal(smallGraph(), options)],
  ['findings', (options) => renderFindingsTerminal(FINDINGS, options)],
  ...mediumVerdict().projects.map(
    (preview) =>
      [`preview of ${preview.project}`, (options: typeof plain) => renderPreviewTerminal(preview, options)] as const,
  ),
];

describe('the verdict', () => {
  it('reads like this', () => expect(renderTerminal(mediumVerdict(), plain)).toBe(MEDIUM));

  it('says so when nothing is affected', () => {
    expect(lines(renderTerminal(verdict('pass', []), plain))[0]).toBe('pass: no project is affected');
  });

  it('says plainly what failed, with the message', () => {
    const text = renderTerminal(
      {
        ...mediumVerdict(),
        state: 'failed',
        failures: [{ project: 'apps.x', message: 'cannot render:\nbase not found' }],
      },
      plain,
    );
    expect(lines(text)[0]).toBe('failed: 1 of 7 projects could not be computed: apps.x, 2 projects were not');
    expect(text).toContain('  apps.x\n    cannot render:\n    base not found\n');
  });
});

describe('every face', () => {
  it.each(FACES)('%s keeps to its width', (_, render) => {
    for (const width of [60, 80, 100, 120]) {
      for (const color of [false, true]) {
        for (const line of lines(render({ color, width }))) expect(paintedWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each(FACES)('%s is the same text with and without color', (_, render) => {
    const painted = render({ color: true, width: 80 });
    expect(painted).toContain('\u001b[');
    expect(painted.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')).toBe(render(plain));
  });
});

describe('text from outside is data', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const bad = hostileVerdict(text);
    const project = bad.affected[0];
    const shown = [
      renderTerminal(bad, plain),
      renderAffectedTerminal(
        { schema: 'mainstem/affected@1', base: text, head: text, projects: bad.affected, waves: { [text]: [[text]] } },
        plain,
      ),
      renderWhyTerminal(project ?? null, plain),
      ...bad.projects.map((preview) => renderPreviewTerminal(preview, plain)),
      renderFindingsTerminal(
        [{ severity: 'error', rule: text, file: text, line: 1, path: text, message: text, suggestion: text }],
        plain,
      ),
    ];
    for (const part of shown) {
      expect(part).not.toMatch(HIDDEN);
      expect(part).not.toContain('hunter');
      expect(part).not.toMatch(/\n\n\n/);
    }
  });
});

describe('any size of change', () => {
  it.each([
    ['5 MB of fields', hugeVerdict(5_000_000, 'x')],
    ['5 MB of lines', hugeVerdict(5_000_000, 'line\n')],
    ['1,000 projects', manyProjects(1_000)],
  ] as const)('%s stay readable', (_, big) => {
    const text = renderTerminal(big, plain);
    expect(lines(text).length).toBeLessThan(400);
    for (const line of lines(text)) expect(paintedWidth(line)).toBeLessThanOrEqual(80);
  });

  it('shows every environment and counts the rest', () => {
    const text = renderTerminal(manyProjects(1_000), plain);
    expect(text).toContain('  destroy   100 × PersistentVolumeClaim, delete\n');
    expect(text).toContain('            … 88 more, see --format html\n');
    expect(text).toMatch(/\ndev ─+ 334 projects\n/);
    expect(text).toMatch(/… 328 more projects \(334 update, 34 delete in all of dev\), see --format html/);
    expect(text).toMatch(/\nproduction ─+ 333 projects\n/);
  });
});

describe('like risks', () => {
  const of = (addresses: readonly string[], more: object = {}) =>
    renderTerminal(
      verdict('acknowledge', [], {
        environments: ['dev', 'production'],
        risks: addresses.map((address, index) =>
          risk(
            `i${index}`,
            'destroy',
            `infra.stacks.${index % 2 === 0 ? 'dev' : 'production'}.s${index}`,
            address,
            more,
          ),
        ),
      }),
      plain,
    );

  it('share their reason, the last environment first', () => {
    expect(of(['a', 'b', 'c'])).toContain(`  destroy   3 × problems
            a reason
            i1  b                                                     production
            i0  a                                                            dev
            i2  c                                                            dev
            accept   mainstem verdict --base 1a2b3c4d --accept i1,i0,i2
`);
  });

  it('with one address everywhere are told apart by project', () => {
    expect(of(['a', 'a', 'a'])).toContain(`            each     a
            i1  infra.stacks.production.s1                            production
`);
  });

  it('are told one by one when they are few', () => expect(of(['a', 'b'])).not.toContain('×'));
});

describe('the other commands', () => {
  it('why prints the path from the changed file', () => {
    expect(renderWhyTerminal(mediumAffected().projects.at(-1) ?? null, plain)).toBe(`infra.stacks.production.alarms
terraform-stack, production, modified

  infra/modules/cache/main.tf
  └─ infra.modules.cache                 holds the file
    └─ infra.stacks.production.database  module
      └─ infra.stacks.production.alarms  remote-state
`);
  });

  it('why says when a project is not affected', () => {
    expect(renderWhyTerminal(null, plain)).toBe('not affected: no changed file reaches this project\n');
  });

  it('validate prints errors first', () => {
    expect(renderFindingsTerminal(FINDINGS, plain)).toBe(`1 error and 1 warning

  apps/a/database.yaml
    error    spec.sise is not a field of Database
             apps/a/database.yaml:7  spec.sise  unknown-field
             instead: did you mean size?

  apps/a/kustomization.yaml
    warning  the base is not pinned
             apps/a/kustomization.yaml:9  unpinned
`);
    expect(renderFindingsTerminal([], plain)).toBe('valid: no problem was found\n');
  });

  it('affected prints why and the waves', () => {
    const text = renderAffectedTerminal(mediumAffected(), plain);
    expect(lines(text)[0]).toBe('9 projects affected  1a2b3c4d..9f8e7d6c');
    expect(text).toContain('terraform-stack: infra/modules/cache/main.tf changed, through');
    expect(text).toContain(
      '  production\n    1  infra.stacks.production.database\n    2  infra.stacks.production.alarms\n',
    );
  });

  it('graph prints what each project depends on, and what was not resolved', () => {
    const text = renderGraphTerminal(smallGraph(), plain);
    expect(text).toMatch(/ {2}apps\.shop\.overlays\.dev +app-overlay\n {4}└─ apps\.shop\.base +kustomize-resource\n/);
    expect(text).toContain('  infra/stacks/dev/database/main.tf:3\n    module source is not a literal\n');
  });
});
