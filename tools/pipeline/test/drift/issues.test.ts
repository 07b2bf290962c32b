import type { RememberedDrift } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { closedSince, decideIssues, type EnvironmentDrift, wantedIssues } from '../../src/drift/index.ts';
import { day, drifted, failure, look, remembered, row } from './looks.ts';

const NETWORK = 'infra.stacks.dev.network';
const KEY = `dev ${NETWORK} ${day(1)}`;
const dev = (memory: readonly RememberedDrift[], more: Partial<EnvironmentDrift> = {}): EnvironmentDrift => ({
  environment: 'dev',
  memory,
  rows: [],
  failures: [],
  ...more,
});
const after = (...looks: Parameters<typeof remembered>[0]) => remembered(looks).drift;
const decide = (environment: EnvironmentDrift, there: readonly { number: number; key: string; open: boolean }[]) =>
  decideIssues(wantedIssues([environment], day(9)), there, [environment]).map(({ want: _, ...rest }) => rest);

describe('the issues of drift', () => {
  const stands = dev(after(look(day(1), [drifted(NETWORK)]), look(day(2), [drifted(NETWORK)])));
  const over = dev(after(look(day(1), [drifted(NETWORK)]), look(day(4), [row(NETWORK)])));

  it('one is opened, and kept in place in the next scans', () => {
    expect(decide(stands, [])).toEqual([{ do: 'open' }]);
    expect(decide(stands, [{ number: 5, key: KEY, open: true }])).toEqual([{ do: 'update', number: 5 }]);
  });

  it('one that somebody closed though the drift stands is opened again', () => {
    const closed = { number: 5, key: KEY, open: false };
    expect(decide(stands, [closed])).toEqual([{ do: 'reopen', number: 5 }]);
    // Closed ones are asked for only where an open one is missing, and only as far back as they can be.
    const wanted = wantedIssues([stands], day(9));
    expect(closedSince(wanted, [])).toBe(new Date(Date.parse(day(1)) - 86_400_000).toISOString());
    expect(closedSince(wanted, [{ ...closed, open: true }])).toBeUndefined();
  });

  it('one closes by itself, with how long it lasted', () => {
    expect(decide(over, [{ number: 5, key: KEY, open: true }])).toEqual([
      { do: 'close', number: 5, past: { since: day(1), until: day(4), because: 'by itself' } },
    ]);
    // The closing half runs on a clean scan, too; what is closed stays so.
    expect(decide(over, [{ number: 5, key: KEY, open: false }])).toEqual([]);
  });

  it('a drift that comes back has an issue of its own: that of the last one is not it', () => {
    const again = dev(
      after(...[look(day(1), [drifted(NETWORK)]), look(day(2), [row(NETWORK)]), look(day(5), [drifted(NETWORK)])]),
    );
    expect(decide(again, [{ number: 5, key: KEY, open: false }])).toEqual([{ do: 'open' }]);
  });

  it('two runs that opened one at once: the older stays', () => {
    const two = [8, 5].map((number) => ({ number, key: KEY, open: true }));
    expect(decide(stands, two)).toEqual([
      { do: 'update', number: 5 },
      { do: 'close', number: 8, because: 'This is the same as #5.' },
    ]);
  });

  it('a project that is gone, an environment that is gone: closed, and why', () => {
    const there = [{ number: 5, key: KEY, open: true }];
    expect(decide(dev([]), there)).toEqual([
      { do: 'close', number: 5, because: 'The project is gone, and its drift with it.' },
    ]);
    expect(decideIssues([], there, [])).toEqual([
      { do: 'close', number: 5, because: 'mainstem.yaml has no environment dev any more.' },
    ]);
  });

  it('rule 24: more than ten new ones are one issue with a list, until all of them are over', () => {
    const many = Array.from({ length: 12 }, (_, at) => `infra.stacks.dev.s${at}`);
    const first = look(
      day(1),
      many.map((name) => drifted(name)),
    );
    const [wanted, ...others] = wantedIssues([dev(after(first))], day(1));
    expect([wanted?.kind, others]).toEqual(['list', []]);
    const key = `dev * ${day(1)}`;
    const some = look(
      day(2),
      many.map((name, at) => (at < 3 ? drifted(name) : row(name))),
    );
    const [left] = wantedIssues([dev(after(first, some))], day(2));
    expect(left?.kind === 'list' && left.entries.length).toBe(3);
    const none = look(
      day(3),
      many.map((name) => row(name)),
    );
    expect(decide(dev(after(first, some, none)), [{ number: 5, key, open: true }])).toMatchObject([
      { do: 'close', number: 5, past: { since: day(1), until: day(3) } },
    ]);
  });

  it('what could not be looked at is one issue of its own, until everything can be again', () => {
    const failures = [failure(NETWORK), failure('infra.stacks.dev.other')];
    const memory = after(look(day(1), [row(NETWORK)]), look(day(2), [], failures));
    const [scan, ...others] = wantedIssues([dev(memory, { failures })], day(2));
    expect(others).toEqual([]);
    expect(scan?.kind === 'scan' && scan.failing.map(({ project, since }) => [project, since])).toEqual(
      [
        ['infra.stacks.dev.other', day(2)],
        [NETWORK, day(2)],
      ].sort(),
    );
    const fine = dev(after(look(day(3), [row(NETWORK)])));
    expect(decide(fine, [{ number: 7, key: 'scan', open: true }])).toEqual([
      { do: 'close', number: 7, because: 'Everything could be looked at again.' },
    ]);
    // An old one that is closed is not opened again: what fails now is told anew.
    expect(decide(dev(memory, { failures }), [{ number: 7, key: 'scan', open: false }])).toEqual([{ do: 'open' }]);
  });

  it('an environment whose job left nothing is a failure, though nothing is remembered of it', () => {
    const lost = dev([], { failures: [failure('dev', 'the job left nothing', 'missing')] });
    expect(wantedIssues([lost], day(2))).toMatchObject([{ kind: 'scan', failing: [{ project: 'dev' }] }]);
  });

  it('what was not reached is told once it was not seen for two days', () => {
    const memory = after(look(day(1), [row(NETWORK)]));
    const failures = [failure(NETWORK, 'the time was over', 'not-reached')];
    expect(wantedIssues([dev(memory, { failures })], day(2))).toEqual([]);
    expect(wantedIssues([dev(memory, { failures })], day(4))).toMatchObject([{ kind: 'scan' }]);
  });

  it('an issue of a project that was not looked at keeps its text', () => {
    const [wanted] = wantedIssues([stands], day(9));
    expect(wanted?.kind === 'project' && wanted.rows).toEqual([]);
  });
});
