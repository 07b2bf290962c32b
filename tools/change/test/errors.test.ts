import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeError, InputError, ToolError } from '../src/errors.ts';

const system = (code: string) => Object.assign(new Error(`${code}: no luck, write`), { code, syscall: 'write' });

/** What our own code throws when it is wrong. */
function wrong(): unknown {
  try {
    return (undefined as unknown as { y: { z: number } }).y.z;
  } catch (error) {
    return error;
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('what was thrown', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['bad input', new InputError('Name a stack.'), 'input', /^Name a stack\.$/],
    ['a program that failed', new ToolError('terraform: no.'), 'tool', /^terraform: no\.$/],
    ['one of a kind of ToolError', new (class extends ToolError {})('x'), 'tool', /^x$/],
    ...['ENOSPC', 'EACCES', 'EMFILE', 'ECONNREFUSED'].map((code): [string, unknown, string, RegExp] => [
      code,
      system(code),
      'tool',
      /Look at the machine/,
    ]),
    ['a TypeError of ours', wrong(), 'defect', /^unexpected: Cannot read .*\nThis is a defect\. .*MAINSTEM_DEBUG=1/],
    ['a file of ours that is not there', system('ENOENT'), 'defect', /This is a defect/],
    ['no error at all', 'what', 'defect', /^unexpected: what\n/],
    ['nothing', undefined, 'defect', /^unexpected: undefined\n/],
  ])('%s', (_, error, code, message) => {
    const said = describeError(error);
    expect(said.code).toBe(code);
    expect(said.message).toMatch(message);
  });

  it('quotes no secret that a parser quotes', () => {
    const error = new SyntaxError('Unexpected token, "password=hunter2old" is not valid JSON');
    expect(describeError(error).message).not.toContain('hunter2');
  });

  it('gives its stack on standard error, when it is asked for', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    describeError(wrong());
    expect(written).toEqual([]);
    vi.stubEnv('MAINSTEM_DEBUG', '1');
    describeError(wrong());
    expect(written.join('')).toMatch(/TypeError: .*\n\s+at /);
  });
});
