import { describe, expect, it } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';

const deployment = (strategy: string, pull: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\nspec:\n  strategy: { type: ${strategy} }\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec: { containers: [{ name: web, image: "web:1", imagePullPolicy: ${pull} }] }\n`;
const ingress = (type: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, namespace: shop }\nspec: { rules: [{ host: a.example, http: { paths: [{ path: /, pathType: ${type}, backend: { service: { name: web, port: { number: 80 } } } }] } }] }\n`;
const policy = (type: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web, namespace: shop }\nspec: { podSelector: {}, policyTypes: [${type}] }\n`;
const service = (type: string, protocol = 'TCP') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { type: ${type}, selector: { app: web }, ports: [{ port: 80, protocol: ${protocol} }] }\n`;
const cron = (word: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web, namespace: shop }\nspec: { schedule: "0 1 * * *", concurrencyPolicy: ${word}, jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } } } }\n`;

const risk = (before: string | undefined, after: string) => {
  const [old, now] = [before, after].map((text) => (text === undefined ? [] : parseManifests(text, 'a.yaml')));
  return compareManifests(old ?? [], now ?? [], { compositeKinds: new Set() }).resources[0]?.risk;
};

describe('a word that a field does not take is refused by the API server, so it is stuck', () => {
  it.each<[string, string, string, string, string]>([
    ['a path type', ingress('Prefix'), ingress('prefix'), 'pathType: prefix', 'Prefix'],
    ['a policy type', policy('Ingress'), policy('ingress'), 'policyTypes: ingress', 'Ingress'],
    ['a type of Service', service('ClusterIP'), service('Loadbalancer'), 'spec.type: Loadbalancer', 'LoadBalancer'],
    ['a protocol', service('ClusterIP'), service('ClusterIP', 'tcp'), 'ports.protocol: tcp', 'TCP'],
    [
      'a strategy',
      deployment('Recreate', 'Always'),
      deployment('Rolling', 'Always'),
      'strategy.type: Rolling',
      'Write ',
    ],
    ['when images are pulled', deployment('Recreate', 'Always'), deployment('Recreate', 'always'), 'always', 'Always'],
    ['a policy of jobs', cron('Forbid'), cron('forbid'), 'concurrencyPolicy: forbid', 'Forbid'],
  ])('%s', (_, before, after, words, meant) => {
    for (const old of [before, undefined]) {
      const found = risk(old, after);
      expect(found).toMatchObject({ level: 'stuck', wayOut: expect.stringContaining(meant) });
      expect(found?.reasons.join()).toContain(words);
    }
  });

  it('what stood there before is no news', () => {
    expect(risk(service('Loadbalancer'), `${service('Loadbalancer')}  # more\n`)?.level).not.toBe('stuck');
    expect(
      risk(deployment('Recreate', 'always'), deployment('Recreate', 'always').replace('web:1', 'web:2'))?.level,
    ).not.toBe('stuck');
  });

  it('every word that they take passes', () => {
    for (const word of ['ClusterIP', 'NodePort']) expect(risk(undefined, service(word))?.level).not.toBe('stuck');
    for (const word of ['Exact', 'ImplementationSpecific'])
      expect(risk(undefined, ingress(word))?.level).not.toBe('stuck');
    for (const word of ['IfNotPresent', 'Never', '""'])
      expect(risk(undefined, deployment('RollingUpdate', word))?.level).not.toBe('stuck');
  });
});
