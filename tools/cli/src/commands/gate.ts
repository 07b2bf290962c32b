import { readFile, writeFile } from 'node:fs/promises';
import { InputError, messageOf } from '@mainstem/change/errors';
import { type GateRequest, gateRevision } from '@mainstem/pipeline/gate';
import { renderGateTerminal } from '@mainstem/report';
import { keepOldHeapTight } from '@mainstem/toolchain/heap';
import { type Command, defineCommand, FLAG, LIST, TEXT } from '../command.ts';
import { examineRepository, note } from '../examine.ts';
import { createLiveTable } from '../gate/live-table.ts';
import { given, REACH, reachOf } from '../gate/reach.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem gate --environment E --revision REV [--applications a,b] [--timeout S] [--transport kubernetes|argocd|github]\n' +
    '  [--namespace N] [--kubeconfig F] [--context C] [--cluster EKS] [--server URL] [--certificate-authority F] [--project P]...\n' +
    '  [--refresh] [--sync] [--suspended live|blocked] [--before F] [--record F] [--json] [--cwd DIR]\n\n' +
    'Watches until a commit is live in Argo CD, and says why it is not: all Applications of an environment, or those that are named.\n' +
    'kubernetes (the default) reads Applications with a kubeconfig, the job of a Pod, or --cluster and an AWS identity; argocd reads\n' +
    'argocd-server with the token in ARGOCD_AUTH_TOKEN; github reads deployments that the notifications of Argo CD wrote.\n' +
    '--refresh asks Argo CD once to look at Git, --sync starts a sync of Applications without automated sync, where that is permitted.\n' +
    '--suspended says what an Application that is paused amounts to (blocked). --before F: Applications as they were when they were last\n' +
    'proved live (kubectl get applications -o json), so that what was degraded then fails only if it got worse.\n' +
    '--record keeps what was seen, for mainstem gate replay. Exit 3 when it is not live by the timeout (900 seconds by default).',
  options: {
    environment: TEXT,
    revision: TEXT,
    applications: TEXT,
    timeout: TEXT,
    ...REACH,
    project: LIST,
    refresh: FLAG,
    sync: FLAG,
    suspended: TEXT,
    before: TEXT,
    record: TEXT,
  },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length > 0)
      throw new InputError(`mainstem gate takes no ${JSON.stringify(args[0])}; name Applications with --applications.`);
    const reach = reachOf(options);
    const suspended = (['live', 'blocked'] as const).find((one) => one === options.suspended);
    if (options.suspended !== suspended)
      throw new InputError(`--suspended is ${JSON.stringify(options.suspended)}; expected live or blocked.`);
    const before = options.before === undefined ? undefined : [await readJson(options.before)];
    const request: GateRequest = {
      revision: options.revision ?? 'HEAD',
      ...reach,
      timeoutSeconds: secondsOf(options.timeout),
      refresh: options.refresh === true,
      sync: options.sync === true,
      record: options.record !== undefined,
      ...given('suspended', suspended),
      ...given('before', before),
      ...given('environment', options.environment),
      ...given('projects', options.project),
      ...given('applications', namesOf(options.applications)),
    };
    keepOldHeapTight();
    const repository = await examineRepository(options);
    const table = createLiveTable();
    const stop = new AbortController();
    const end = () => stop.abort();
    process.once('SIGINT', end).once('SIGTERM', end);
    const { document, recording } = await gateRevision(
      repository,
      request,
      { onDecision: table.decision, onNote: (line) => table.note(line) },
      process.env,
      stop.signal,
    ).finally(() => {
      process.off('SIGINT', end).off('SIGTERM', end);
      table.done();
    });
    if (options.record !== undefined && recording !== undefined) await writeRecording(options.record, recording);
    if (options.format === 'json') printJson(document);
    else print(renderGateTerminal(document, terminal()));
    return document.verdict === 'live' ? 0 : 3;
  },
});

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new InputError(`--before ${file} cannot be read as JSON: ${messageOf(error)}`);
  }
}

function secondsOf(text: string | undefined): number {
  const seconds = Number(text ?? '900');
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new InputError(`--timeout is ${JSON.stringify(text)}; expected seconds, such as 900.`);
}

function namesOf(text: string | undefined): string[] | undefined {
  const names = text?.split(/[\s,]+/).filter((name) => name !== '');
  return names === undefined || names.length === 0 ? undefined : names;
}

async function writeRecording(file: string, recording: unknown): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(recording)}\n`);
    note(`what was seen is in ${file}; to go through it again: mainstem gate replay ${file}`);
  } catch (error) {
    note(`the recording could not be written to ${file}: ${messageOf(error)}`);
  }
}
