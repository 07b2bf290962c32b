import { join } from 'node:path';
import { compile, createEnvironment, DYN, fromJson, isError } from '@mainstem/cel';
import { type Manifest, parseManifests, renderFolder } from '@mainstem/kubernetes';
import { TEMPLATE, templatePaths, templateTexts } from '@mainstem/testing/template';
import { beforeAll, describe, expect, it } from 'vitest';
import { helm, kubectl } from '../../../argocd/test/render/trees.ts';

interface Policy {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly policyName?: string;
    readonly validationActions?: readonly string[];
    readonly matchResources?: {
      readonly namespaceSelector: {
        readonly matchExpressions: readonly { readonly key: string; readonly operator: string }[];
      };
    };
    readonly matchConstraints: {
      readonly resourceRules: readonly {
        readonly apiGroups: readonly string[];
        readonly resources: readonly string[];
      }[];
    };
    readonly variables?: readonly { readonly name: string; readonly expression: string }[];
    readonly validations: readonly {
      readonly expression: string;
      readonly message?: string;
      readonly messageExpression?: string;
    }[];
  };
}

const objects = [...templateTexts('platform/addons/policy')].flatMap(
  ([path, text]) => parseManifests(text, path) as unknown as Policy[],
);
const policies = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicy');
const bindings = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicyBinding');

/** What an expression of a policy may name. Objects have no schema here, as for kinds that the API server does not know. */
const environment = createEnvironment(
  new Map(['object', 'oldObject', 'request', 'params', 'namespaceObject'].map((name) => [name, DYN])),
  new Map(),
);

function resultOf({ spec }: Policy, expression: string, object: unknown, namespace: unknown): unknown {
  // A variable stands for its expression.
  const variables = new Map((spec.variables ?? []).map((one) => [one.name, one.expression]));
  const whole = (text: string): string =>
    text.replaceAll(/\bvariables\.(\w+)/g, (_, name: string) => `(${whole(variables.get(name) ?? '')})`);
  const values: Record<string, ReturnType<typeof fromJson>> = {
    object: fromJson(object),
    namespaceObject: fromJson(namespace),
  };
  const { value } = compile(whole(expression), environment)
    .program()
    .evaluate((name) => values[name], 10_000_000);
  if (isError(value)) throw new Error(`${expression}: ${value.message}`);
  return value;
}

const plural = (kind: string) => `${kind.toLowerCase()}s`;

/** Messages of the policies that refuse an object in a namespace of an environment. */
function refusals(object: Manifest, environmentName: string): string[] {
  const group = object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : '';
  const namespace = { metadata: { labels: { 'platform.example.com/environment': environmentName } } };
  return policies
    .filter(({ spec }) =>
      spec.matchConstraints.resourceRules.some(
        (rule) =>
          rule.apiGroups.includes(group) &&
          (rule.resources.includes('*') || rule.resources.includes(plural(object.kind))),
      ),
    )
    .flatMap((policy) =>
      policy.spec.validations
        .filter(({ expression }) => resultOf(policy, expression, object, namespace) !== true)
        .map(({ message, messageExpression }) =>
          messageExpression === undefined
            ? (message ?? '')
            : String(resultOf(policy, messageExpression, object, namespace)),
        ),
    );
}

it('each policy is bound, denies, and holds where an environment is named', () => {
  expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual(['environments', 'services', 'workloads']);
  expect(bindings.map(({ spec }) => spec.policyName).sort()).toEqual(
    policies.map(({ metadata }) => metadata.name).sort(),
  );
  for (const { spec } of bindings) {
    expect(spec.validationActions).toContain('Deny');
    expect(spec.matchResources?.namespaceSelector.matchExpressions).toEqual([
      { key: 'platform.example.com/environment', operator: 'Exists' },
    ]);
  }
});

const OVERLAYS = templatePaths('apps').flatMap(
  (path) => /^apps\/[^/]+\/overlays\/[^/]+(?=\/(?:kustomization|Chart)\.yaml$)/.exec(path)?.[0] ?? [],
);

describe.skipIf(helm === undefined || kubectl === undefined).each(OVERLAYS)(
  '%s (needs helm and kubectl)',
  (overlay) => {
    let manifests: readonly Manifest[] = [];
    beforeAll(async () => {
      ({ manifests } = await renderFolder(join(TEMPLATE, overlay), 'app-overlay', { root: TEMPLATE }));
    });
    it('is what the policies let through', () => {
      expect(manifests.length).toBeGreaterThan(5);
      const environmentName = overlay.split('/')[3] ?? '';
      expect(manifests.flatMap((one) => refusals(one, environmentName))).toEqual([]);
    });
  },
);

const workload = (container: object, kind = 'Deployment') =>
  ({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'a' },
    spec: { template: { spec: { containers: [container] } } },
  }) as unknown as Manifest;
const good = {
  name: 'a',
  image: 'registry.example.com:5000/a:1.0.0',
  resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } },
  readinessProbe: { tcpSocket: { port: 1 } },
};

describe('what the policies refuse', () => {
  it.each<[string, Manifest, RegExp | undefined]>([
    ['nothing of a good one', workload(good), undefined],
    ['nothing of an image by digest', workload({ ...good, image: `a@sha256:${'0'.repeat(64)}` }), undefined],
    ['the tag latest', workload({ ...good, image: 'a:latest' }), /names a version/],
    ['no tag', workload({ ...good, image: 'a' }), /names a version/],
    ['no tag, of a registry with a port', workload({ ...good, image: 'localhost:5000/a' }), /names a version/],
    ['no requests', workload({ ...good, resources: { limits: { memory: '1Gi' } } }), /asks for cpu and memory/],
    [
      'no limit of memory',
      workload({ ...good, resources: { requests: good.resources.requests } }),
      /asks for cpu and memory/,
    ],
    ['no resources', workload({ ...good, resources: undefined }), /asks for cpu and memory/],
    ['no readiness', workload({ ...good, readinessProbe: undefined }), /when it is ready/],
    [
      'an init container without a version',
      {
        ...workload(good),
        spec: { template: { spec: { containers: [good], initContainers: [{ ...good, image: 'b:latest' }] } } },
      } as unknown as Manifest,
      /names a version/,
    ],
    [
      'a CronJob of latest',
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'a' },
        spec: { jobTemplate: { spec: { template: { spec: { containers: [{ ...good, image: 'a:latest' }] } } } } },
      } as unknown as Manifest,
      /names a version/,
    ],
    [
      'a load balancer beside the Gateway',
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'a' },
        spec: { type: 'LoadBalancer' },
      } as unknown as Manifest,
      /through the Gateway/,
    ],
    [
      'an address of its own',
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'a' },
        spec: { externalIPs: ['1.2.3.4'] },
      } as unknown as Manifest,
      /CVE-2020-8554/,
    ],
    [
      "another environment's facts",
      {
        apiVersion: 'platform.example.com/v1',
        kind: 'Postgres',
        metadata: { name: 'a' },
        spec: { environment: 'production' },
      } as unknown as Manifest,
      /^spec.environment is production, and this namespace is of dev$/,
    ],
  ])('%s', (_, object, message) => {
    expect(refusals(JSON.parse(JSON.stringify(object)), 'dev')).toEqual(
      message === undefined ? [] : [expect.stringMatching(message)],
    );
  });
});
