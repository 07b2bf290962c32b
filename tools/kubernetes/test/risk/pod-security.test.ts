import { describe, expect, test } from 'vitest';
import { type CompareOptions, compareManifests, type Manifest } from '../../src/index.ts';

const FITS = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
  capabilities: { drop: ['ALL'] },
};
interface Parts {
  readonly security?: object;
  readonly container?: object;
  readonly pod?: object;
}
const web = ({ security = FITS, container = {}, pod = {} }: Parts = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { ...pod, containers: [{ name: 'web', image: 'web:1', securityContext: security, ...container }] },
    },
  },
});
const ENFORCE = 'pod-security.kubernetes.io/enforce';
const namespace = (level: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop', labels: { [ENFORCE]: level } },
});

function told(
  before: readonly Manifest[],
  after: readonly Manifest[],
  options: Partial<CompareOptions> = {},
): string[] {
  const { resources } = compareManifests(before, after, { compositeKinds: new Set(), ...options });
  return resources
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap(({ risk }) =>
      risk.level === 'stuck' ? risk.reasons.filter((reason) => reason.includes('enforces the profile')) : [],
    )
    .map((reason) => reason.replace(/: its namespace.*/, ''));
}

describe('newcomer B20: pods that their namespace refuses are stuck', () => {
  test.each<[string, string, Parts, string]>([
    ['restricted', 'privileged', { security: { ...FITS, privileged: true } }, 'container web is privileged'],
    [
      'restricted',
      'escalation',
      { security: { ...FITS, allowPrivilegeEscalation: true } },
      'container web does not set allowPrivilegeEscalation: false',
    ],
    [
      'restricted',
      'no runAsNonRoot',
      { security: { ...FITS, runAsNonRoot: undefined } },
      'container web does not set runAsNonRoot: true',
    ],
    ['restricted', 'root', { security: { ...FITS, runAsUser: 0 } }, 'container web runs as root'],
    ['restricted', 'no seccomp', { security: { ...FITS, seccompProfile: {} } }, 'container web sets no seccompProfile'],
    [
      'restricted',
      'capabilities kept',
      { security: { ...FITS, capabilities: {} } },
      'container web does not drop ALL capabilities',
    ],
    [
      'restricted',
      'a capability of baseline',
      { security: { ...FITS, capabilities: { drop: ['ALL'], add: ['CHOWN'] } } },
      'container web adds the capability CHOWN',
    ],
    ['restricted', 'NFS', { pod: { volumes: [{ name: 'v', nfs: {} }] } }, 'the pods mount a volume of the kind nfs'],
    ['baseline', 'hostNetwork', { pod: { hostNetwork: true } }, 'the pods set hostNetwork'],
    [
      'baseline',
      'hostPath',
      { pod: { volumes: [{ name: 'v', hostPath: { path: '/' } }] } },
      'the pods mount a hostPath',
    ],
    [
      'baseline',
      'the host of a probe',
      { container: { livenessProbe: { httpGet: { path: '/', port: 80, host: '169.254.169.254' } } } },
      'container web has livenessProbe.httpGet.host 169.254.169.254',
    ],
    ['baseline', 'hostPort', { container: { ports: [{ hostPort: 80 }] } }, 'container web has a hostPort'],
    [
      'baseline',
      'NET_ADMIN',
      { security: { ...FITS, capabilities: { add: ['NET_ADMIN'] } } },
      'container web adds the capability NET_ADMIN',
    ],
    [
      'baseline',
      'no seccomp',
      { security: { ...FITS, seccompProfile: { type: 'Unconfined' } } },
      'container web runs without seccomp',
    ],
  ])('%s: %s', (level, _, parts, reason) => {
    const all = namespace(level);
    expect(told([all, web()], [all, web(parts)])).toContain(reason);
    expect(told([], [all, web(parts)])).toContain(reason);
  });

  test.each<[string, readonly Manifest[], readonly Manifest[]]>([
    ['what fits', [namespace('restricted'), web()], [namespace('restricted'), web({ container: { image: 'web:2' } })]],
    ['where nothing is enforced', [web()], [web({ security: { privileged: true } })]],
    ['below privileged', [namespace('privileged'), web()], [namespace('privileged'), web({ security: {} })]],
    ['what baseline takes', [namespace('baseline'), web()], [namespace('baseline'), web({ security: {} })]],
    [
      'what did not fit before',
      [namespace('restricted'), web({ security: {} })],
      [namespace('restricted'), web({ security: {}, container: { image: 'web:2' } })],
    ],
  ])('not %s', (_, before, after) => {
    expect(told(before, after)).toEqual([]);
  });

  test('by the labels that Argo CD gives the namespace', () => {
    const bad = web({ security: { ...FITS, privileged: true } });
    const made = { name: 'shop', labels: { [ENFORCE]: 'restricted' } };
    expect(told([web()], [bad], { madeNamespace: made })).toEqual(['container web is privileged']);
    expect(told([web()], [bad], { madeNamespace: { ...made, name: 'other' } })).toEqual([]);
  });
});
