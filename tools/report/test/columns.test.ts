import { describe, expect, it } from 'vitest';
import { renderAffectedTerminal, renderMarkdown, renderTerminal } from '../src/index.ts';
import { paintedWidth } from '../src/terminal/canvas.ts';
import { hugeVerdict, mediumAffected, mediumVerdict } from './samples.ts';

describe('newcomer C1: what a person sees at 80 and at 140 columns', () => {
  it.each([80, 140])('the same as the golden file of %i columns', async (width) => {
    const options = { color: false, width };
    await expect(renderTerminal(mediumVerdict(), options)).toMatchFileSnapshot(`goldens/verdict-${width}.txt`);
    await expect(renderAffectedTerminal(mediumAffected(), options)).toMatchFileSnapshot(
      `goldens/affected-${width}.txt`,
    );
  });

  it.each([80, 140])('no line is wider than %i columns, and no word of prose is broken', (width) => {
    const words = 'the interruption of orders-database-replacement lasts until the standby has caught up. '.repeat(6);
    const text = renderTerminal(hugeVerdict(1, words), { color: false, width });
    for (const line of text.split('\n')) expect(paintedWidth(line), line).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/interrup$|replace-?$|stand$|orders-data$/m);
  });
});

describe('newcomer C12: the next step names who may decide', () => {
  it.each([true, false])(
    'people and teams of CODEOWNERS, without pinging them (a comment accepts: %s)',
    (acceptable) => {
      const deciders = ['@carol', '@acme/shop', '@a', '@b', '@c', '@d'];
      const text = renderMarkdown(mediumVerdict(), { deciders, acceptable });
      expect(text.replaceAll('\u200b', '')).toMatch(/may decide \(.*carol, .*acme\/shop, .*a, .*b, .*c and 1 more\)/);
      expect(text).not.toMatch(/@(?:carol|acme)/);
    },
  );

  it('nobody where nobody is named', () => {
    expect(renderMarkdown(mediumVerdict())).toContain('somebody who may decide reads the row');
  });
});
