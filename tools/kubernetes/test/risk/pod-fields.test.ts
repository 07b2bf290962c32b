import { describe, expect, test } from 'vitest';
import { compareManifests, parseManifests } from '../../src/preview/index.ts';
import classes from '../../src/preview/risk/field-classes.json' with { type: 'json' };
import { classOfField } from '../../src/preview/risk/field-classes.ts';
import { unknownFields } from '../../src/preview/risk/known-fields.ts';
import { POD_FIELDS, podFieldKey, podFieldRow } from '../../src/preview/risk/pod-fields.ts';

const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };

/** Every field of a pod spec that is about availability, as the table of answers writes it. */
function availabilityFields(): string[] {
  const definitions: Readonly<Record<string, Readonly<Record<string, string>>>> = classes.definitions;
  const found = new Set<string>();
  const walk = (definition: string, path: string, above: readonly string[]): void => {
    for (const [field, row] of Object.entries(definitions[definition] ?? {})) {
      const inside = `${path}${field}`;
      if (classOfField(DEPLOYMENT, `spec.template.spec.${inside}`)?.class === 'availability')
        found.add(podFieldKey(inside));
      const below = row.split(' ')[2]?.replace('{}', '') ?? '';
      if (definitions[below] !== undefined && !above.includes(below)) walk(below, `${inside}.`, [...above, below]);
    }
  };
  walk('CoreV1PodSpec', '', []);
  return [...found].sort();
}

describe('a field of a pod is safe as a restart only where the table says so', () => {
  test('every field about availability has exactly one answer, and every answer a field', () => {
    const fields = availabilityFields();
    expect(fields.length).toBeGreaterThan(150);
    const answers = fields.map((field) => [field, POD_FIELDS.filter((row) => row.path.test(field)).length] as const);
    expect(answers.filter(([, rows]) => rows !== 1)).toEqual([]);
    expect(POD_FIELDS.filter((row) => !fields.some((field) => row.path.test(field))).map(String)).toEqual([]);
    const count = (answer: string) => fields.filter((field) => podFieldRow(field)?.answer === answer).length;
    console.log(
      ['restart', 'names', 'disrupt', 'looked at', 'unknown'].map((answer) => `${answer} ${count(answer)}`).join(', '),
    );
  });

  test('a field without an answer is unknown', () => {
    const manifest = { ...DEPLOYMENT, metadata: { name: 'x' } };
    const judge = (path: string) =>
      unknownFields({ before: manifest, after: manifest, fields: [{ path, before: 1, after: 2 }] }, [])[0]?.level;
    expect(judge('spec.template.spec.containers[name=c].image')).not.toBe('unknown');
    for (const path of ['os.name', 'priority', 'initContainers[name=c].restartPolicy', 'schedulingGroup.podGroupName'])
      expect([path, judge(`spec.template.spec.${path}`)]).toEqual([path, 'unknown']);
  });

  test('whatever is not a plain restart has a sentence', () => {
    for (const { answer, why, path } of POD_FIELDS)
      expect([String(path), why.length > 15]).toEqual([String(path), answer !== 'restart' && answer !== 'looked at']);
  });
});

interface Pod {
  readonly kind?: string;
  readonly top?: string;
  readonly pod?: string;
  readonly container?: string;
}
const workload = ({ kind = 'Deployment', top = 'replicas: 3', pod = '', container = '' }: Pod) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: x, namespace: shop }\nspec: { ${top === '' ? '' : `${top}, `}selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { ${pod === '' ? '' : `${pod}, `}containers: [{ name: c, image: "i:1"${container === '' ? '' : `, ${container}`} }] } } }\n`;
const cron = (pod: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: x, namespace: shop }\nspec: { schedule: "0 1 * * *", jobTemplate: { spec: { template: { spec: { ${pod}, containers: [{ name: c, image: "i:1" }] } } } } }\n`;
const scaler = (spec: string, group = 'apps/v1') =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: x, namespace: shop }\nspec: { scaleTargetRef: { apiVersion: ${group}, kind: Deployment, name: web }, maxReplicas: 9, ${spec} }\n`;
const cpu = (value: number) =>
  `metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: ${value} } } }]`;
const probe = (name: string, rest: string) => ({ container: `${name}: { ${rest} }` });
const exec = (name: string, word: string) => probe(name, `exec: { command: ["${word}"] }`);
const secret = (name: string) => ({
  container: `env: [{ name: A, valueFrom: { secretKeyRef: { name: ${name}, key: k } } }]`,
});
const memory = (request: string, limit: string) => ({
  container: `resources: { requests: { memory: ${request} }, limits: { memory: ${limit} } }`,
});
const stateful = (rest: Pod) => workload({ kind: 'StatefulSet', top: 'replicas: 3, serviceName: x', ...rest });
const daemon = (rest: Pod) => workload({ kind: 'DaemonSet', top: '', ...rest });

function judged(before: string, after: string): string {
  const { resources } = compareManifests(parseManifests(before, 'before.yaml'), parseManifests(after, 'after.yaml'), {
    compositeKinds: new Set(),
    defaultNamespace: 'shop',
  });
  return resources.map(({ risk }) => `${risk.level}: ${risk.reasons.join('; ')}`).join('\n') || 'nothing';
}

const SAFE = /^safe: /;

describe('an edit of a pod that no rollout stops at is no plain restart', () => {
  test.each<readonly [string, string, string, RegExp]>([
    [
      'liveness asks another command',
      workload(exec('livenessProbe', 'true')),
      workload(exec('livenessProbe', 'false')),
      /^disrupt: .*killed again and again/,
    ],
    [
      'the same in a DaemonSet',
      daemon(exec('livenessProbe', 'true')),
      daemon(exec('livenessProbe', 'false')),
      /^disrupt: /,
    ],
    [
      'liveness asks another path',
      workload(probe('livenessProbe', 'httpGet: { path: /a, port: 80 }')),
      workload(probe('livenessProbe', 'httpGet: { path: /b, port: 80 }')),
      /^disrupt: /,
    ],
    [
      'liveness asks another service',
      workload(probe('livenessProbe', 'grpc: { port: 80, service: a }')),
      workload(probe('livenessProbe', 'grpc: { port: 80, service: b }')),
      /^disrupt: /,
    ],
    ['liveness is new', workload({}), workload(exec('livenessProbe', 'true')), /^disrupt: /],
    [
      'readiness asks another path',
      workload(probe('readinessProbe', 'httpGet: { path: /a, port: 80 }')),
      workload(probe('readinessProbe', 'httpGet: { path: /b, port: 80 }')),
      SAFE,
    ],
    [
      'the same in a StatefulSet',
      stateful(probe('readinessProbe', 'httpGet: { path: /a, port: 80 }')),
      stateful(probe('readinessProbe', 'httpGet: { path: /b, port: 80 }')),
      /^disrupt: .*gone by then/,
    ],
    ['a start is asked otherwise', workload(exec('startupProbe', 'a')), workload(exec('startupProbe', 'b')), SAFE],
    ['the same in a DaemonSet', daemon(exec('startupProbe', 'a')), daemon(exec('startupProbe', 'b')), /^disrupt: /],
    ['another Secret', workload(secret('a')), workload(secret('b')), SAFE],
    ['another Secret of a StatefulSet', stateful(secret('a')), stateful(secret('b')), /^disrupt: .*does not start/],
    [
      'another variable of a StatefulSet',
      stateful({ container: 'env: [{ name: A, value: a }]' }),
      stateful({ container: 'env: [{ name: A, value: b }]' }),
      SAFE,
    ],
    [
      'a probe of another host',
      workload(probe('livenessProbe', 'httpGet: { path: /, port: 80 }')),
      workload(probe('livenessProbe', 'httpGet: { path: /, port: 80, host: 169.254.169.254 }')),
      /^security: .*asks 169\.254\.169\.254/,
    ],
    [
      'a hook of another host',
      workload({ container: 'lifecycle: { postStart: { httpGet: { path: /, port: 80 } } }' }),
      workload({ container: 'lifecycle: { postStart: { httpGet: { path: /, port: 80, host: a.example } } }' }),
      /^security: /,
    ],
    [
      'other name servers',
      workload({ pod: 'dnsConfig: { nameservers: [10.0.0.1] }' }),
      workload({ pod: 'dnsConfig: { nameservers: [6.6.6.6] }' }),
      /^security: 6\.6\.6\.6 answers every name/,
    ],
    [
      'other searches',
      workload({ pod: 'dnsConfig: { searches: [a] }' }),
      workload({ pod: 'dnsConfig: { searches: [b] }' }),
      /^disrupt: /,
    ],
    ['other names', workload({}), workload({ pod: 'dnsPolicy: Default' }), /^disrupt: .*dnsPolicy Default/],
    [
      'a class that goes before others',
      workload({}),
      workload({ pod: 'priorityClassName: system-node-critical' }),
      /^disrupt: .*priorityClassName/,
    ],
    [
      'other hosts',
      workload({}),
      workload({ pod: 'hostAliases: [{ ip: 10.0.0.1, hostnames: [a] }]' }),
      /^disrupt: .*hostAliases/,
    ],
    [
      'hosts that go',
      workload({ pod: 'hostAliases: [{ ip: 10.0.0.1, hostnames: [a] }]' }),
      workload({}),
      /^disrupt: .*hostAliases/,
    ],
    [
      'a pull secret that goes',
      workload({ pod: 'imagePullSecrets: [{ name: a }]' }),
      workload({}),
      /^disrupt: its pods lose a/,
    ],
    [
      'less patience',
      workload(probe('livenessProbe', 'exec: { command: [a] }, failureThreshold: 6')),
      workload(probe('livenessProbe', 'exec: { command: [a] }, failureThreshold: 2')),
      /^disrupt: .*fails after 20 s in place of 60/,
    ],
    [
      'a little less patience',
      workload(probe('livenessProbe', 'exec: { command: [a] }, periodSeconds: 10')),
      workload(probe('livenessProbe', 'exec: { command: [a] }, periodSeconds: 8')),
      SAFE,
    ],
    [
      'patience without end',
      workload(probe('livenessProbe', 'exec: { command: [a] }')),
      workload(probe('livenessProbe', 'exec: { command: [a] }, failureThreshold: 1000')),
      /^disrupt: .*noticed late/,
    ],
    [
      'a quicker answer',
      workload(probe('readinessProbe', 'exec: { command: [a] }, timeoutSeconds: 10')),
      workload(probe('readinessProbe', 'exec: { command: [a] }')),
      /^disrupt: .*waits 1 s/,
    ],
    [
      'another end',
      workload({ container: 'lifecycle: { preStop: { exec: { command: [a] } } }' }),
      workload({ container: 'lifecycle: { preStop: { exec: { command: [b] } } }' }),
      /^disrupt: .*preStop/,
    ],
    [
      'a longer pause at the end',
      workload({ container: 'lifecycle: { preStop: { sleep: { seconds: 5 } } }' }),
      workload({ container: 'lifecycle: { preStop: { sleep: { seconds: 9 } } }' }),
      SAFE,
    ],
    [
      'another signal',
      workload({ pod: 'os: { name: linux }' }),
      workload({ pod: 'os: { name: linux }', container: 'lifecycle: { stopSignal: SIGUSR1 }' }),
      /^disrupt: .*another signal/,
    ],
    // Refused.
    ['a Deployment that ends', workload({}), workload({ pod: 'restartPolicy: Never' }), /^stuck: .*only Always/],
    [
      'a job that never ends',
      cron('restartPolicy: Never'),
      cron('restartPolicy: Always'),
      /^stuck: .*OnFailure or Never/,
    ],
    ['a job that tries again', cron('restartPolicy: Never'), cron('restartPolicy: OnFailure'), SAFE],
    [
      'a claim that nobody names',
      workload({}),
      workload({ container: 'resources: { claims: [{ name: gpu }] }' }),
      /^stuck: .*the claim gpu/,
    ],
    ['no name server', workload({}), workload({ pod: 'dnsPolicy: None' }), /^stuck: .*without a name server/],
    [
      'a limit below its request',
      workload(memory('1Gi', '1Gi')),
      workload(memory('1Gi', '4Mi')),
      /^stuck: .*above its limit 4Mi/,
    ],
    ['a limit above its request', workload(memory('1Gi', '1Gi')), workload(memory('1Gi', '2Gi')), SAFE],
    ['a deadline', workload({}), workload({ pod: 'activeDeadlineSeconds: 60' }), /^stuck: .*activeDeadlineSeconds/],
    [
      'a debugging container',
      workload({}),
      workload({ pod: 'ephemeralContainers: [{ name: e, image: "i:1" }]' }),
      /^stuck: /,
    ],
    [
      'two ways to ask',
      workload(exec('readinessProbe', 'a')),
      workload(probe('readinessProbe', 'exec: { command: [a] }, tcpSocket: { port: 80 }')),
      /^stuck: .*two ways/,
    ],
    [
      'two successes of liveness',
      workload(exec('livenessProbe', 'a')),
      workload(probe('livenessProbe', 'exec: { command: [a] }, successThreshold: 2')),
      /^stuck: /,
    ],
    // How many serve.
    ['one of eight', workload({ top: 'replicas: 8' }), workload({ top: 'replicas: 1' }), /^disrupt: .*one pod alone/],
    [
      'three of eight',
      workload({ top: 'replicas: 8' }),
      workload({ top: 'replicas: 3' }),
      /^disrupt: .*less than half/,
    ],
    ['five of eight', workload({ top: 'replicas: 8' }), workload({ top: 'replicas: 5' }), SAFE],
    ['none', workload({ top: 'replicas: 8' }), workload({ top: 'replicas: 0' }), /^disrupt: .*stops/],
    ['one at least', scaler('minReplicas: 8'), scaler('minReplicas: 1'), /^disrupt: .*one pod alone/],
    ['six at least', scaler('minReplicas: 8'), scaler('minReplicas: 6'), SAFE],
    ['a load that is never reached', scaler(cpu(50)), scaler(cpu(1000)), /^disrupt: /],
    [
      'a group that is not there',
      scaler('minReplicas: 2'),
      scaler('minReplicas: 2', 'example.org/v1'),
      /^disrupt: .*example\.org/,
    ],
  ])('%s', (_, before, after, expected) => expect(judged(before, after)).toMatch(expected));
});
