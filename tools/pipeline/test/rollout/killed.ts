/** A rollout in a process of its own, which a test kills. Its argument is one JSON: root, environment, revision, receipts, approved. */
import { rollout, runName } from '@mainstem/pipeline/rollout';
import { openRepository } from '@mainstem/repository';

const { root, environment, revision, receipts, approved } = JSON.parse(process.argv[2] ?? '{}') as Record<
  string,
  string
>;
const repository = await openRepository(root ?? '.');
await rollout(
  repository,
  {
    environment: environment ?? '',
    revision: revision ?? '',
    name: runName({}, repository.root),
    receipts: receipts ?? '',
    approved: new Set([approved ?? '']),
    waitSeconds: 0,
    keep: receipts ?? '',
    keys: undefined,
    stateKey: undefined,
    gate: () => async () => {
      throw new Error('there is no cluster here');
    },
  },
  { onEvent: (event) => console.log(JSON.stringify(event)), onProgress: () => {}, onNote: () => {} },
);
