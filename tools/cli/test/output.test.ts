import { afterEach, describe, expect, it, vi } from 'vitest';
import { waiting } from '../src/output.ts';

const isTTY = process.stderr.isTTY;
afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

describe('newcomer B26: what takes long says so', () => {
  const during = async (terminal: boolean) => {
    process.stderr.isTTY = terminal;
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const result = await waiting('Applying', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1100));
      return 7;
    });
    return { result, said: said.mock.calls.map(([text]) => String(text)) };
  };

  it('on a terminal: seconds that go by, and nothing is left of it', async () => {
    const { result, said } = await during(true);
    expect(result).toBe(7);
    expect(said[0]).toBe('\r\x1b[2KApplying … 0 s');
    expect(said).toContain('\r\x1b[2KApplying … 1 s');
    expect(said.at(-1)).toBe('\r\x1b[2K');
  });

  it('elsewhere it is quiet', async () => {
    expect(await during(false)).toEqual({ result: 7, said: [] });
  });
});
