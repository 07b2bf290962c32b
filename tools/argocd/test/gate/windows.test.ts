import { readObject, windowOver } from '@mainstem/argocd/gate';
import { expect, it } from 'vitest';
import { application } from './objects.ts';

const now = Date.parse('2026-01-07T12:30:00Z'); // a Wednesday
const web = readObject(application({ revision: 'x' }));
const over = (...syncWindows: object[]) =>
  web?.kind === 'Application' ? windowOver({ spec: { syncWindows } }, web, now) : 'no application';

const all = { applications: ['*'], duration: '1h' };

it.each([
  ['no window', [], undefined],
  ['a deny that is active', [{ ...all, kind: 'deny', schedule: '0 12 * * *' }], /deny.*2026-01-07T13:00:00Z/],
  ['a deny that is over', [{ ...all, kind: 'deny', schedule: '0 10 * * *' }], undefined],
  [
    'a deny in another time zone',
    [{ ...all, kind: 'deny', schedule: '0 13 * * *', timeZone: 'Europe/Berlin' }],
    /2026-01-07T13:00:00Z/,
  ],
  ['denies that follow each other', [{ ...all, kind: 'deny', schedule: '0 12-13 * * *' }], /2026-01-07T14:00:00Z/],
  [
    'a deny without end',
    [{ ...all, kind: 'deny', schedule: '* * * * *' }],
    /deny, \* \* \* \* \*\) of the AppProject is active$/,
  ],
  ['an allow that is open', [{ ...all, kind: 'allow', schedule: '0 12 * * *' }], undefined],
  [
    'an allow that opens later',
    [{ ...all, kind: 'allow', schedule: '0 22 * * *' }],
    /no sync window.*2026-01-07T22:00:00Z/,
  ],
  [
    'an active deny beside an open allow',
    [
      { ...all, kind: 'allow', schedule: '0 12 * * *' },
      { ...all, kind: 'deny', schedule: '15 12 * * *' },
    ],
    /deny/,
  ],
  [
    'a window of other applications',
    [{ kind: 'deny', schedule: '0 12 * * *', duration: '1h', applications: ['shop-*'] }],
    undefined,
  ],
  ['by namespace', [{ kind: 'deny', schedule: '0 12 * * *', duration: '1h', namespaces: ['w?b'] }], /deny/],
  [
    'by cluster',
    [{ kind: 'deny', schedule: '0 12 * * *', duration: '1h', clusters: ['https://kubernetes.default.*'] }],
    /deny/,
  ],
  [
    'by all of them, of which one does not fit',
    [
      {
        kind: 'deny',
        schedule: '0 12 * * *',
        duration: '1h',
        namespaces: ['web'],
        applications: ['x'],
        andOperator: true,
      },
    ],
    undefined,
  ],
  ['a schedule that is none', [{ ...all, kind: 'deny', schedule: 'now' }], undefined],
] as const)('%s', (_name, windows, said) => {
  const found = over(...windows);
  if (said === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(said);
});
