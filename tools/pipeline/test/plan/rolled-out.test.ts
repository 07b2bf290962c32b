import { emptyLedger, type Ledger, type LedgerRecord, ledgerText } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSession, type Session } from '../../src/change/session.ts';
import { rolledOut } from '../../src/plan/rolled-out.ts';

const ROOT = 'infra/stacks/production/net';
const NAME = 'infra.stacks.production.net';
const stack = (value: string) => ({
  [`${ROOT}/main.tf`]: `terraform {\n  backend "local" {}\n}\noutput "x" {\n  value = "${value}"\n}\n`,
});
const RUN = 'https://github.com/acme/platform/actions/runs/7/attempts/1';

describe('rule 18: a preview on a stack that is dirty, or behind what is merged, says so and since which run', () => {
  let scratch: ScratchRepository;
  let base: string;
  let session: Session;
  beforeEach(async () => {
    scratch = createScratchRepository();
    base = scratch.commit(stack('1'));
    const head = scratch.commit(stack('2'));
    session = await openSession({ folder: scratch.root, base, head }, { progress: () => {} });
  });
  afterEach(() => scratch.remove());

  const write = (text: string) => {
    scratch.git('switch', '--quiet', '--orphan', 'mainstem/ledger/production');
    scratch.commit({ 'ledger.json': text });
    scratch.git('switch', '--quiet', 'main');
  };
  const record = (more: Partial<LedgerRecord>) => {
    const records: LedgerRecord[] = [
      {
        project: NAME,
        kind: 'terraform-stack',
        revision: base,
        inputs: session.closures.base.inputsDigest(NAME),
        state: 'clean',
        at: '2026-01-06T00:00:00.000Z',
        run: RUN,
        ...more,
      },
    ];
    const ledger: Ledger = { ...emptyLedger('production'), records };
    write(ledgerText(ledger));
  };
  const said = async () => {
    const project = session.change.head.projects.get(NAME);
    if (project === undefined) throw new Error('no such project');
    return rolledOut(session)(project);
  };

  test('nothing where there is no ledger, or where it is as the base has it', async () => {
    expect(await said()).toEqual([]);
    record({});
    expect(await said()).toEqual([]);
  });

  test('dirty', async () => {
    record({ state: 'dirty', reason: 'its apply began and did not end' });
    expect(await said()).toEqual([
      `a rollout left it half-applied in production at ${base.slice(0, 12)}, since 2026-01-06T00:00:00.000Z (${RUN}): its apply began and did not end. This plan holds what is left of that, too`,
    ]);
  });

  test('behind', async () => {
    record({ inputs: `sha256:${'0'.repeat(64)}` });
    expect(await said()).toEqual([
      expect.stringMatching(
        /^production has it as it was at .* \(https:.*\/runs\/7\/attempts\/1\): what was merged after that/,
      ),
    ]);
  });

  test('a ledger that cannot be read is said, never taken for "as it should be"', async () => {
    write('{ "schema": "nonsense" }');
    expect(await said()).toEqual([expect.stringMatching(/^what production has of it is not known: .*ledger\.json/)]);
  });
});
