import type { Observation, ObservedApplication, ObservedOne } from '@mainstem/argocd/gate';
import { acceptedNow } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import {
  argocdRows,
  inTurn,
  newCorrections,
  untilOver,
  withoutAccepted,
  withoutVolatile,
} from '../../src/drift/index.ts';
import { day, drifted, resource, row } from './looks.ts';

const one = (name: string, observed: Partial<ObservedApplication>): ObservedOne => ({
  name,
  namespace: 'argocd',
  project: 'default',
  sources: [],
  revision: 'abc',
  objects: [],
  observed: { state: 'clean', detail: '', resources: [], corrections: 0, pending: 0, ...observed },
});
const seen = (...applications: ObservedOne[]): Observation => ({ applications, failures: [], limits: [] });
const APPLICATIONS = new Map([
  ['argocd/shop', 'apps.shop.overlays.dev'],
  ['argocd/shop-jobs', 'apps.shop.overlays.dev'],
]);
const beside = { environment: 'dev', applications: APPLICATIONS, since: day(2), memory: new Map() };

describe('whose turn it is', () => {
  it('what was tried longest ago comes first, what never was before all, and a time that lies ahead counts as never', () => {
    const memory = new Map([
      ['a', { at: day(3) }],
      ['b', { at: day(1) }],
      ['d', { at: day(30) }],
    ]);
    expect(inTurn(['a', 'b', 'c', 'd'], memory, day(4))).toEqual(['c', 'd', 'b', 'a']);
  });

  it('a scan that runs out of time says which it did not reach, and finishes what it began', async () => {
    const done: string[] = [];
    const left = await untilOver(
      ['a', 'b', 'c'],
      1,
      () => done.length >= 1,
      async (name) => {
        done.push(name);
      },
    );
    expect([done, left]).toEqual([['a'], ['b', 'c']]);
  });
});

describe('rows of Applications', () => {
  it('one project’s Applications are one row; what waits is told apart from what drifted', () => {
    const change = resource('/ConfigMap/web/conf');
    const [found] = argocdRows(
      seen(
        one('shop', { state: 'drifted', resources: [change] }),
        one('shop-jobs', { state: 'pending', pending: 3, detail: 'a sync is under way' }),
      ),
      beside,
    );
    expect(found).toMatchObject({
      project: 'apps.shop.overlays.dev',
      engine: 'argocd',
      resources: [change],
      pending: 3,
      waits: 'argocd/shop-jobs: a sync is under way',
    });
  });

  it('corrections count since the last look at the revision, at a new revision all, and never less than nothing', () => {
    const count = (revision: string, n: number) => [{ application: 'argocd/shop', revision, count: n }];
    expect(newCorrections(count('a', 5), count('a', 3))).toBe(2);
    expect(newCorrections(count('a', 5), count('a', 5))).toBe(0);
    expect(newCorrections(count('b', 2), count('a', 9))).toBe(2);
    expect(newCorrections(count('a', 1), count('a', 9))).toBe(1);
    const memory = new Map([
      ['apps.shop.overlays.dev', { project: 'apps.shop.overlays.dev', at: day(1), corrections: count('abc', 4) }],
    ]);
    const [same] = argocdRows(seen(one('shop', { corrections: 4 })), { ...beside, memory });
    const [more] = argocdRows(seen(one('shop', { corrections: 6 })), { ...beside, memory });
    expect([same?.corrected, more?.corrected, more?.corrections]).toEqual([undefined, 2, count('abc', 6)]);
  });
});

describe('what does not count', () => {
  const tags = { path: 'tags_all.GitSha', before: 'a', after: 'b' };
  const two = drifted('p', { resources: [{ ...resource('aws_vpc.this'), fields: [tags, ...resource('x').fields] }] });
  it('fields in volatilePaths, and a resource of which nothing else differs', () => {
    expect(withoutVolatile(two, ['tags_all.GitSha']).resources[0]?.fields).toEqual(resource('x').fields);
    expect(withoutVolatile(two, ['tags_all.*', 'aws_vpc.tags.Team']).resources).toEqual([]);
    expect(withoutVolatile(two, ['aws_subnet.tags.Team']).resources).toEqual(two.resources);
    const gone = drifted('p', { resources: [{ ...resource('aws_vpc.this'), action: 'delete', fields: [tags] }] });
    expect(withoutVolatile(gone, ['tags_all.GitSha']).resources).toHaveLength(1);
    // The Kubernetes API does not tell the fields: nothing may be left out then.
    const bare = drifted('p', { resources: [{ ...resource('/ConfigMap/a/b'), fields: [] }] });
    expect(withoutVolatile(bare, ['data.*']).resources).toHaveLength(1);
  });

  it('rule 24: accepted drift, until its end; then it counts again', () => {
    const entry = { project: 'p', address: 'aws_vpc.this', reason: 'migration', by: 'ann', at: day(1), until: day(5) };
    const at = (date: number) => acceptedNow({ acceptedDrift: [entry] }, new Date(day(date)));
    expect(withoutAccepted(drifted('p'), at(4))).toMatchObject({ resources: [], accepted: ['aws_vpc.this'] });
    expect(withoutAccepted(drifted('p'), at(6)).resources).toHaveLength(1);
    expect(withoutAccepted(drifted('q'), at(4)).resources).toHaveLength(1);
    expect(withoutAccepted(row('p'), at(4))).toEqual(row('p'));
  });
});
