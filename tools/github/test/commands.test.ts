import { parseCommands, readState, shortDigest, writeState } from '@mainstem/github';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('commands in a comment', () => {
  it.each([
    ['LGTM', []],
    ['/mainstem acknowledge k7f2', [{ name: 'acknowledge', ids: ['k7f2'] }]],
    [
      'see below\r\n\r\n/mainstem acknowledge K7F2, ab3d `x9x9`\r\nthanks',
      [{ name: 'acknowledge', ids: ['k7f2', 'ab3d', 'x9x9'] }],
    ],
    ['/mainstem acknowledge all', [{ name: 'acknowledge', ids: 'all' }]],
    ['/mainstem acknowledge all 0AF1', [{ name: 'acknowledge', ids: 'all', all: '0af1' }]],
    ['/MAINSTEM Acknowledge k7f2', [{ name: 'acknowledge', ids: ['k7f2'] }]],
    ['/mainstem', [{ name: 'help' }]],
    ['/mainstem help', [{ name: 'help' }]],
    ['/mainstem acknowledge', [{ name: 'unknown', text: 'acknowledge', meant: 'acknowledge ID' }]],
    ['/mainstem ack k7f2', [{ name: 'unknown', text: 'ack', meant: 'acknowledge' }]],
    ['/mainstem apply', [{ name: 'unknown', text: 'apply' }]],
    ['> /mainstem acknowledge k7f2', []],
    ['type /mainstem acknowledge k7f2', []],
    ['/mainstemacknowledge k7f2', []],
  ])('%j', (text, commands) => {
    expect(parseCommands(text)).toEqual(commands);
  });

  it('any text is read, and few of its lines are', () => {
    void fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCommands(`/mainstem ${text}`)));
    expect(parseCommands('/mainstem acknowledge a\n'.repeat(500))).toHaveLength(20);
  });
});

describe('what the comment remembers', () => {
  const state = {
    head: 'a'.repeat(40),
    run: 7,
    seen: 9,
    asked: [
      { id: 'k7f2', digest: shortDigest(`sha256:${'ab'.repeat(32)}`), since: '2026-01-01T00:00:00Z' },
      { id: 'x', digest: shortDigest('sha256:00') },
    ],
    accepted: [
      { id: 'k7f2', digest: 'd-_', by: 'bob', at: '2026-01-01T00:00:00Z', comment: 7, since: '2026-01-01T00:00:00Z' },
    ],
  };

  it('comes back as it was written', () => {
    expect(readState(`<!-- mainstem:verdict -->\n${writeState(state)}\n## pass`)).toEqual(state);
  });

  it('cannot end its own HTML comment, whatever it holds', () => {
    void fc.assert(
      fc.property(fc.string(), fc.string(), (id, by) => {
        const accepted = [{ id, digest: id, by, at: by, comment: 7, since: by }];
        const block = writeState({ ...state, asked: [{ id, digest: id }], accepted });
        expect(block.slice(0, -' -->'.length)).not.toContain('-->');
        expect(block).not.toContain('\n');
        expect(readState(block).accepted).toEqual(accepted);
      }),
    );
  });

  it.each(['', '<!-- mainstem:state {"asked":7,"accepted":[[1],"x",null]} -->', '<!-- mainstem:state {no json} -->'])(
    'nothing is remembered of %j',
    (body) => {
      expect(readState(body)).toEqual({ head: '', run: 0, seen: 0, asked: [], accepted: [] });
    },
  );

  it('digests keep 128 bits', () => {
    expect(shortDigest(`sha256:${'ff'.repeat(16)}${'00'.repeat(16)}`)).toHaveLength(22);
    expect(shortDigest(`sha256:${'0'.repeat(31)}1`)).not.toBe(shortDigest(`sha256:${'0'.repeat(32)}`));
  });
});
