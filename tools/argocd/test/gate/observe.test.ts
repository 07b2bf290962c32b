import { type Application, observeApplication, parseRecording, readObject } from '@mainstem/argocd/gate';
import { describe, expect, it } from 'vitest';
import { application, type State, sha } from './objects.ts';
import { scenarios } from './recordings.ts';

const [A, C] = [sha('A'), sha('C')];
const DIFFERS = [{ kind: 'ConfigMap', namespace: 'web', name: 'conf', status: 'OutOfSync' }];

function read(state: State): Application {
  const object = readObject(application(state));
  if (object?.kind !== 'Application') throw new Error('no Application');
  return object;
}

describe('drift of an Application', () => {
  it.each<[string, State, string]>([
    ['Synced', { revision: A }, 'clean'],
    ['OutOfSync at what was synced', { revision: A, sync: 'OutOfSync', resources: DIFFERS }, 'drifted'],
    ['OutOfSync at another revision', { revision: C, at: A, sync: 'OutOfSync', resources: DIFFERS }, 'pending'],
    [
      'a sync of another revision under way',
      { revision: C, at: C, synced: null, sync: 'OutOfSync', phase: 'Running', operation: {}, finishedAt: '' },
      'pending',
    ],
    ['a failed sync', { revision: C, sync: 'OutOfSync', phase: 'Failed', resources: DIFFERS }, 'pending'],
    [
      'a comparison error',
      { revision: 'main', sync: 'Unknown', conditions: [{ type: 'ComparisonError', message: 'no' }] },
      'unknown',
    ],
    ['a status of an older specification', { revision: A, comparedTo: { source: { path: 'other' } } }, 'unknown'],
  ])('%s', (_name, state, expected) => {
    expect(observeApplication(read(state)).state).toBe(expected);
  });

  it('names objects, and fields where argocd-server told them', () => {
    const drifted = read({ revision: A, sync: 'OutOfSync', resources: DIFFERS });
    expect(observeApplication(drifted).resources).toMatchObject([
      { address: '/ConfigMap/web/conf', action: 'update', fields: [], risk: { level: 'unknown' } },
    ]);
    const state = (a: string) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'conf', namespace: 'web' },
        data: { a },
      });
    const managed = {
      items: [
        {
          kind: 'ConfigMap',
          namespace: 'web',
          name: 'conf',
          predictedLiveState: state('1'),
          normalizedLiveState: state('2'),
        },
      ],
    };
    const { resources } = observeApplication(drifted, managed);
    expect(resources).toMatchObject([
      { address: '/ConfigMap/web/conf', action: 'update', fields: [{ path: 'data.a', before: '1', after: '2' }] },
    ]);
  });
});

const self = scenarios().find(({ name }) => name === 'self-heal');
describe.skipIf(self === undefined)('drift in a recording of a real Argo CD (recordings)', () => {
  it('is seen twice, put back twice, and counted', () => {
    const seen = parseRecording(self?.text ?? '', 'self-heal').events.flatMap(({ type, object }) => {
      const one = type === 'BOOKMARK' ? undefined : readObject(object);
      return one?.kind === 'Application' ? [observeApplication(one)] : [];
    });
    const states = seen.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
    expect(states.filter((state) => state === 'drifted')).toHaveLength(2);
    expect(seen.at(-1)).toMatchObject({ state: 'clean', corrections: 2 });
  });
});
