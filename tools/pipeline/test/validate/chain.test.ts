import { describe, expect, it } from 'vitest';
import { ROLLOUT_WORKFLOW, validateChain, writeChain } from '../../src/index.ts';

const NAMES = ['dev', 'staging', 'production'];
const job = (environment: string, before?: string, condition = `needs.${before}.outputs.go-on == 'true'`) =>
  `  ${environment}:\n${before === undefined ? '' : `    needs: ${before}\n    if: \${{ ${condition} }}\n`}    uses: ./.github/workflows/rollout-environment.yml\n    with:\n      environment: ${environment}\n`;
const workflow = (...jobs: readonly string[]) =>
  `on: push\njobs:\n  idle:\n    runs-on: x\n${jobs.join('')}  tell:\n    needs: [dev]\n    runs-on: x\n`;
const CHAIN = [job('dev'), job('staging', 'dev'), job('production', 'staging')] as const;

describe('rule 12: the chain of rollout.yml is that of mainstem.yaml', () => {
  it('holds', () => {
    expect(validateChain(workflow(...CHAIN), NAMES)).toEqual([]);
    expect(validateChain(workflow(...CHAIN))).toEqual([]);
    expect(validateChain(workflow(), NAMES)).toEqual([]);
  });

  it('takes another repository’s workflow, too', () => {
    const called = workflow(...CHAIN)
      .replaceAll('./.github/', 'acme/mainstem/.github/')
      .replaceAll('environment.yml', 'environment.yml@abc');
    expect(validateChain(called, NAMES)).toEqual([]);
    expect(validateChain(called, [...NAMES, 'more'])).toHaveLength(1);
  });

  it.each<[string, string, readonly string[], RegExp]>([
    [
      'an environment that no job names',
      workflow(...CHAIN),
      ['dev', 'staging', 'eu', 'production'],
      /No job rolls out eu.*after that of staging, with environment: eu/,
    ],
    [
      'a first one that no job names',
      workflow(...CHAIN),
      ['sandbox', ...NAMES],
      /No job rolls out sandbox.*to the top of the chain/,
    ],
    [
      'a job of an environment that is not there',
      workflow(...CHAIN),
      ['dev', 'production'],
      /no environment "staging" in mainstem\.yaml: there are dev, production/,
    ],
    [
      'one twice',
      workflow(...CHAIN, job('dev', 'production').replace('  dev:', '  again:')),
      NAMES,
      /Two jobs roll out dev/,
    ],
    [
      'another order',
      workflow(job('dev'), job('production', 'dev'), job('staging', 'production')),
      NAMES,
      /roll out dev, production, staging, and the order in mainstem\.yaml is dev, staging, production/,
    ],
    [
      'one that waits for none',
      workflow(job('dev'), job('staging'), job('production', 'staging')),
      NAMES,
      /staging comes after dev\. Write: needs: dev, and if/,
    ],
    [
      'one that waits for a later one alone',
      workflow(job('dev'), job('staging', 'dev'), job('production', 'dev')),
      NAMES,
      /production comes after staging/,
    ],
    [
      'one that always runs',
      workflow(job('dev'), job('staging', 'dev', 'always()'), job('production', 'staging')),
      NAMES,
      /staging comes after dev/,
    ],
    [
      'one with a way round',
      workflow(
        job('dev'),
        job('staging', 'dev', "needs.dev.outputs.go-on == 'true' || true"),
        job('production', 'staging'),
      ),
      NAMES,
      /staging comes after dev/,
    ],
    ['no YAML', 'jobs: [', NAMES, /cannot be read/],
  ])('%s', (_, text, names, message) => {
    const findings = validateChain(text, names);
    expect(findings.map((one) => one.message).join('\n')).toMatch(message);
    for (const { file, line, severity } of findings)
      expect([file, line > 0, severity]).toEqual([ROLLOUT_WORKFLOW, true, 'error']);
  });
});

describe('the chain is written', () => {
  const before = workflow(...CHAIN).replace('tell:\n    needs: [dev]', 'tell:\n    needs: [dev, staging, production]');

  it.each<[string, readonly string[]]>([
    ['as it is', NAMES],
    ['one more in the middle', ['dev', 'canary', 'staging', 'production']],
    ['one more in front', ['sandbox', ...NAMES]],
    ['one fewer at the end', ['dev', 'staging']],
    ['one fewer in front', ['staging', 'production']],
    ['another order', ['production', 'staging', 'dev']],
    ['others', ['test', 'live']],
    ['a name that no job can have', ['1.eu', 'dev']],
    ['one alone', ['live']],
  ])('%s', (_, names) => {
    const text = writeChain(before, names);
    expect(validateChain(text, names)).toEqual([]);
    expect(text).toMatch(/^on: push\njobs:\n {2}idle:\n/);
    expect(text).toContain(
      names.length === 1 ? '    needs: live\n' : `needs: [${names.join(', ').replace('1.eu', '_1-eu')}]`,
    );
    expect(writeChain(text, names)).toBe(text);
  });

  it('the way back is what it was', () => {
    expect(writeChain(writeChain(before, ['dev', 'canary', 'staging', 'production']), NAMES)).toBe(before);
    expect(writeChain(workflow(), NAMES)).toBe(workflow());
  });

  it('the first keeps what decides whether anything is rolled out, and a job’s own test stays before it', () => {
    const own = before
      .replace('  dev:\n', '  dev:\n    if: ${{ vars.ON }}\n')
      .replace('needs: staging\n', 'needs: [staging, smoke]\n')
      .replace('  tell:', '  smoke:\n    needs: staging\n    runs-on: x\n  tell:');
    const text = writeChain(own, ['sandbox', ...NAMES]);
    expect(text).toContain('  sandbox:\n    if: ${{ vars.ON }}\n');
    expect(text).toContain("  dev:\n    needs: sandbox\n    if: ${{ needs.sandbox.outputs.go-on == 'true' }}\n");
    expect(text).toContain('  production:\n    needs: [staging, smoke]\n');
    expect(text).toContain('  smoke:\n    needs: staging\n');
    expect(() => writeChain(own, ['dev', 'production'])).toThrow(/rollout\.yml:\d+: the job smoke needs staging/);
    expect(() => writeChain(own, [...NAMES, 'tell'])).toThrow(/a job tell is there already/);
  });
});
