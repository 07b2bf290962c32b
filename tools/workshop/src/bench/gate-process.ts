/** One gate over many Applications, as a process of its own whose memory is measured; its clock runs faster. Arguments: server, count, speed, minutes. */
import { keepOldHeapTight, keepYoungHeapSmall } from '@mainstem/toolchain/heap';

keepYoungHeapSmall();
keepOldHeapTight();
const { kubernetesTransport, runGate, Watcher } = await import('@mainstem/argocd/gate');

const [server = '', count = '0', speed = '1', minutes = '1'] = process.argv.slice(2);
const fast = Number(speed);
const names = Array.from({ length: Number(count) }, (_, index) => `app-${index}`);
const commit = 'c'.repeat(40);
const outcomes = await runGate({
  watcher: new Watcher({
    expectation: { app: names, commit, paths: ['apps'] },
    history: {
      commit,
      changed: ['apps/a.yaml'],
      revision: (sha) => (sha === 'a'.repeat(40) ? { relation: 'ancestor', differing: ['apps/a.yaml'] } : undefined),
    },
  }),
  references: names,
  transport: kubernetesTransport({ connection: { server }, namespace: 'argocd' }),
  deadline: Number(minutes) * 60_000,
  clock: {
    now: () => performance.now() * fast,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds / fast);
      return () => clearTimeout(timer);
    },
  },
});
const live = outcomes.filter(({ decision }) => decision.verdict === 'live').length;
if (live !== names.length) throw new Error(`only ${live} of ${names.length} became live`);
