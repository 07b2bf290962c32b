import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RolloutEvent } from '@mainstem/change';
import { terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, sha } from '../../../argocd/test/gate/objects.ts';
import { AWS_LOCK } from '../../../terraform/test/preview/aws-lock.ts';
import { createStage, type FakeArgocd, serveArgocd } from '../../src/fake-argocd/index.ts';
import { dispatchPayload } from '../../src/fake-github/index.ts';
import type { JobRun } from '../../src/workflow-runner/run.ts';
import { applyStack, BUCKET, createWorld, motoEnvironment, type World } from './world.ts';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const ready = has('terraform', 'version') && has('moto_server', '--help') && terraformMirror() !== undefined;

const STACK = 'infra/stacks/dev/level';
const [LEVEL, SHOP] = ['infra.stacks.dev.level', 'apps.shop.overlays.dev'];
const TOKEN = 'the token of Argo CD';
const FILES = {
  'mainstem.yaml':
    'environments:\n  - name: dev\n    roles: { plan: "arn:aws:iam::111111111111:role/plan", apply: "arn:aws:iam::111111111111:role/apply" }\n',
  [`${STACK}/main.tf`]: `terraform {
  backend "s3" {
    bucket = "${BUCKET}"
    key = "dev/level.tfstate"
    region = "us-east-1"
    use_path_style = true
  }
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
provider "aws" {
  region = "us-east-1"
}
resource "aws_sqs_queue" "level" {
  name                       = "level"
  visibility_timeout_seconds = 30
}
`,
  [`${STACK}/.terraform.lock.hcl`]: AWS_LOCK,
  'platform/argocd/shop.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://github.com/acme/platform.git", targetRevision: env/dev, path: apps/shop/overlays/dev }
  destination: { server: "https://kubernetes.default.svc", namespace: shop }
  syncPolicy: { automated: { prune: true } }
`,
  'platform/crossplane/apis/store/definition.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.acme.example }
spec:
  group: acme.example
  names: { kind: Store, plural: stores }
  scope: Namespaced
  versions:
    - { name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object } } }
`,
  'platform/crossplane/apis/store/composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: store }
spec:
  compositeTypeRef: { apiVersion: acme.example/v1, kind: Store }
  mode: Pipeline
  pipeline:
    - step: make
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: bucket
            base: { apiVersion: s3.aws.m.upbound.io/v1beta1, kind: Bucket }
`,
  'apps/shop/overlays/dev/kustomization.yaml': 'resources: [config.yaml, store.yaml]\n',
  'apps/shop/overlays/dev/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { a: "1" }\n',
  'apps/shop/overlays/dev/store.yaml': 'apiVersion: acme.example/v1\nkind: Store\nmetadata: { name: data }\nspec: {}\n',
};

const SYNCED = { type: 'Synced', status: 'True', reason: 'ReconcileSuccess' };
const conf = (a: string) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf', namespace: 'shop' }, data: { a } });
const live = (bucket: object) => [
  {
    apiVersion: 'acme.example/v1',
    kind: 'Store',
    metadata: { name: 'data', namespace: 'shop', uid: 'store' },
    status: { conditions: [SYNCED] },
  },
  {
    apiVersion: 's3.aws.m.upbound.io/v1beta1',
    kind: 'Bucket',
    metadata: { name: 'data-x7k', namespace: 'shop', uid: 'bucket', ownerReferences: [{ uid: 'store' }] },
    status: { conditions: [{ ...SYNCED, ...bucket }] },
  },
];
/** The Application as Argo CD has it, and what of it the cluster has. */
const shop = (what: { sync: string; managed?: unknown; bucket?: object }) => ({
  ...application({
    name: 'shop',
    revision: sha('A'),
    sync: what.sync,
    resources: [
      { kind: 'ConfigMap', namespace: 'shop', name: 'conf', status: what.sync },
      { group: 'acme.example', version: 'v1', kind: 'Store', namespace: 'shop', name: 'data', status: 'Synced' },
    ],
  }),
  'x-managed': what.managed ?? [],
  'x-tree': [
    { group: 'acme.example', version: 'v1', kind: 'Store', namespace: 'shop', name: 'data' },
    { group: 's3.aws.m.upbound.io', version: 'v1beta1', kind: 'Bucket', namespace: 'shop', name: 'data-x7k' },
  ],
  'x-live': live(what.bucket ?? {}),
});

describe.skipIf(!ready)(
  'drift of each engine (drift.yml, terraform and AWS’s provider, moto, a fake Argo CD, a Git repository on disk)',
  { timeout: 900_000, tags: ['long'] },
  () => {
    let world: World;
    let argocd: FakeArgocd;
    const stage = createStage();
    beforeAll(async () => {
      argocd = await serveArgocd(stage, { token: TOKEN });
      world = await createWorld(FILES, {
        environments: { 'mainstem-notes': { MAINSTEM_NOTES_TOKEN: 'the key of the notes' } },
      });
      stage.put(shop({ sync: 'Synced' }));
      const config = join(mkdtempSync(join(tmpdir(), 'mainstem-terraform-')), 'cli.tfrc');
      const mirror = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`;
      writeFileSync(config, `disable_checkpoint = true\n${mirror}`);
      applyStack(world, STACK, { ...motoEnvironment(), TF_CLI_CONFIG_FILE: config });
      rmSync(join(config, '..'), { recursive: true, force: true });
    }, 300_000);
    afterAll(async () => {
      await argocd?.stop();
      await world?.stop();
    });

    const scan = () =>
      world.runOnMain('drift.yml', 'schedule', dispatchPayload({}), {
        vars: { MAINSTEM_DRIFT: 'true', MAINSTEM_GATE_TRANSPORT: 'argocd', MAINSTEM_ARGOCD_SERVER: argocd.origin },
        secrets: { MAINSTEM_ARGOCD_TOKEN: TOKEN },
      });
    const results = (jobs: readonly JobRun[]) => Object.fromEntries(jobs.map(({ id, result }) => [id, result]));
    const log = (jobs: readonly JobRun[]) => jobs.flatMap(({ steps }) => steps.map((step) => step.log)).join('\n');
    const events = () =>
      world.scratch
        .git('ls-tree', '-r', '--name-only', 'mainstem/notes/dev', 'events/')
        .split('\n')
        .filter(Boolean)
        .flatMap((file) => world.scratch.git('show', `mainstem/notes/dev:${file}`).trim().split('\n'))
        .map((line) => JSON.parse(line) as RolloutEvent);
    const issues = () => [...world.fake.state.issues.values()].map(({ title, state }) => `${state} ${title}`);
    const issueOf = (project: string) => {
      const found = [...world.fake.state.issues.values()].find(({ title }) => title.endsWith(project));
      if (found === undefined) throw new Error(`no issue of ${project}`);
      return found;
    };
    const said = (issue: number) =>
      [...world.fake.state.comments.values()].filter((one) => one.issue === issue).map(({ body }) => body);
    /** Changes the queue as somebody with a console would. */
    const setTimeoutOfQueue = async (seconds: number) => {
      const { AWS_ENDPOINT_URL: url = '' } = motoEnvironment();
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'AmazonSQS.SetQueueAttributes',
          authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/sqs/aws4_request',
        },
        body: JSON.stringify({
          QueueUrl: `${url}/123456789012/level`,
          Attributes: { VisibilityTimeout: String(seconds) },
        }),
      });
      expect(answer.status).toBe(200);
    };

    it('does nothing until MAINSTEM_DRIFT is true', async () => {
      const jobs = await world.runOnMain('drift.yml', 'schedule', dispatchPayload({}), { vars: {} });
      expect(results(jobs)).toEqual({ scan: 'skipped', tell: 'skipped' });
    });

    it('drift of all engines, made behind the tool’s back, is found and opened, one issue a project', async () => {
      await setTimeoutOfQueue(99);
      const managed = [
        {
          kind: 'ConfigMap',
          namespace: 'shop',
          name: 'conf',
          predictedLiveState: conf('1'),
          normalizedLiveState: conf('2'),
        },
      ];
      stage.put(shop({ sync: 'OutOfSync', managed, bucket: { status: 'False', reason: 'ReconcileError' } }));
      const jobs = await scan();
      expect(log(jobs)).not.toContain('::error::');
      expect(new Set(jobs.map(({ result }) => result))).toEqual(new Set(['success']));
      expect(events().map(({ stage: what, project, reason }) => `${what} ${project} ${reason}`)).toEqual([
        `drift-opened ${SHOP} argocd: 1 resource; crossplane: 1 resource`,
        `drift-opened ${LEVEL} terraform: 1 resource`,
      ]);
      expect(issues().sort()).toEqual([`open Drift in dev: ${SHOP}`, `open Drift in dev: ${LEVEL}`].sort());
      expect(issueOf(LEVEL).body).toMatch(/aws_sqs_queue\.level[\s\S]*visibility_timeout_seconds: 30[\s\S]*99/);
      expect(issueOf(SHOP).body).toMatch(/\/ConfigMap\/shop\/conf[\s\S]*data\.a/);
      expect(issueOf(SHOP).body).toMatch(/s3\.aws\.m\.upbound\.io\/Bucket\/shop\/data-x7k[\s\S]*ReconcileError/);
    });

    it('an issue closed by hand is opened again; Argo CD unreachable is a failure of its own, and closes nothing', async () => {
      Object.assign(issueOf(LEVEL), { state: 'closed', updated: new Date().toISOString() });
      argocd.fault({ on: /\/api\/v1\/applications/, times: 100, status: 403 });
      const jobs = await scan();
      // Of the called workflow: it lists, looks, remembers; what could be looked at is remembered all the same.
      expect(jobs.map(({ id, result }) => `${id} ${result}`)).toEqual([
        'scan success',
        'scan failure',
        'scan success',
        'tell success',
      ]);
      expect(issues().sort()).toEqual(
        [`open Drift in dev: ${SHOP}`, `open Drift in dev: ${LEVEL}`, 'open Drift cannot be looked for in dev'].sort(),
      );
      expect(said(issueOf(LEVEL).number)).toEqual([expect.stringMatching(/^Opened again: this was closed, and/)]);
      expect(events()).toHaveLength(2);
    });

    it('healed: each closes by itself with the time that it stood, and the notes remember across runs', async () => {
      await argocd.stop();
      argocd = await serveArgocd(stage, { token: TOKEN });
      await setTimeoutOfQueue(30);
      stage.put(shop({ sync: 'Synced' }));
      const jobs = await scan();
      expect(log(jobs)).not.toContain('::error::');
      expect(issues().map((one) => one.split(' ')[0])).toEqual(['closed', 'closed', 'closed']);
      expect(said(issueOf(LEVEL).number)[1]).toMatch(/^It lasted .+: first seen 2.*Z, over 2.*Z, by itself\.$/);
      const [first, , closed] = events();
      expect([closed?.stage, closed?.reason]).toEqual(['drift-closed', 'by itself']);
      expect(closed !== undefined && first !== undefined && closed.at > first.at).toBe(true);
      const notes = JSON.parse(world.scratch.git('show', 'mainstem/notes/dev:notes.json')) as {
        drift: { project: string; past?: { since: string }[]; open?: unknown }[];
      };
      expect(notes.drift.map(({ project, past, open }) => [project, past?.[0]?.since, open])).toEqual([
        [SHOP, events()[0]?.at, undefined],
        [LEVEL, events()[1]?.at, undefined],
      ]);
      expect([world.fake.problems, argocd.problems]).toEqual([[], []]);
    });
  },
);
