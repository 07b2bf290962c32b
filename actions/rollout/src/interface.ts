import { InputError } from '@mainstem/change/errors';
import type { GateRequest } from '@mainstem/pipeline/gate';
import { parseApprovals } from '@mainstem/pipeline/request';

export const INPUTS = [
  'mode',
  'environment',
  'revision',
  'move',
  'approved',
  'reason',
  'project',
  'until',
  'make-room',
  'role',
  'region',
  'results',
  'key',
  'transport',
  'server',
  'argocd-token',
  'timeout',
  'plan-workflow',
  'workflow',
  'verdict-job',
  'attested',
  'out',
  'working-directory',
  'github-token',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['state', 'go', 'go-on', 'approval', 'role', 'region', 'document'] as const;
export type OutputName = (typeof OUTPUTS)[number];

const MODES = ['rollout', 'look', 'tell', 'missed', 'hold', 'release', 'rollback'] as const;
const MOVES = ['ordinary', 'adopt', 'override'] as const;
const TRANSPORTS = ['kubernetes', 'argocd', 'github'] as const satisfies readonly GateRequest['transport'][];
const BOOLEANS = ['true', 'false'] as const;
/** What writes to the repository. */
const WRITING: ReadonlySet<string> = new Set(['rollout', 'hold', 'release', 'rollback']);

export interface Inputs {
  readonly mode: (typeof MODES)[number];
  readonly environment: string;
  /** Empty: what is checked out. */
  readonly revision: string;
  readonly move: (typeof MOVES)[number];
  readonly approved: ReadonlySet<string>;
  readonly reason: string;
  readonly project: string;
  readonly until: string;
  /** For look: ends older runs that wait for an approval in the environment. */
  readonly makeRoom: boolean;
  /** For rollout: the role whose session is made anew, and its region; empty for none. */
  readonly role: string;
  readonly region: string;
  readonly results: string;
  readonly key: string;
  readonly transport: (typeof TRANSPORTS)[number];
  readonly server: string;
  readonly argocdToken: string;
  readonly timeoutSeconds: number;
  readonly planWorkflow: string;
  readonly workflow: string;
  readonly verdictJob: string;
  readonly attested: boolean;
  readonly out: string;
  readonly workingDirectory: string;
  readonly githubToken: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const mode = oneOf('mode', get('mode') || 'rollout', MODES);
  const move = oneOf('move', get('move') || 'ordinary', MOVES);
  const environment = get('environment');
  const reason = get('reason');
  const key = get('key');
  if (mode !== 'tell' && mode !== 'missed' && environment === '')
    throw new InputError('Input environment is empty; expected one of mainstem.yaml.');
  if ((move === 'override' || mode === 'hold' || mode === 'release') && reason.trim() === '')
    throw new InputError('Input reason is empty; say why: it is recorded with who did it.');
  if (WRITING.has(mode) && key === '') {
    const name = mode === 'rollout' ? 'MAINSTEM_ROLLOUT_TOKEN' : 'MAINSTEM_NOTES_TOKEN';
    throw new InputError(
      `Input key is empty; expected a token that may write env/* and mainstem/*. Put one into the secret ${name} of the GitHub Environment of the job (docs/github.md).`,
    );
  }
  const githubToken = get('github-token');
  if (githubToken === '')
    throw new InputError(
      'Input github-token is empty; without it GitHub cannot be asked. Leave it out: the job has one.',
    );
  const timeoutSeconds = Number(get('timeout') || '900');
  if (!Number.isFinite(timeoutSeconds) || timeoutSeconds <= 0)
    throw new InputError(`Input timeout is ${JSON.stringify(get('timeout'))}; expected seconds, such as 900.`);
  const planWorkflow = get('plan-workflow');
  if (planWorkflow !== '' && !/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+@\S+$/.test(planWorkflow)) {
    const expected = 'OWNER/REPO/.github/workflows/plan.yml@refs/heads/main';
    throw new InputError(`Input plan-workflow is ${JSON.stringify(planWorkflow)}; expected ${expected}.`);
  }
  return {
    mode,
    environment,
    revision: get('revision'),
    move,
    approved: parseApprovals(get('approved'), 'Input approved'),
    reason,
    project: get('project'),
    until: get('until'),
    makeRoom: oneOf('make-room', get('make-room') || 'false', BOOLEANS) === 'true',
    role: get('role'),
    region: get('region') || 'us-east-1',
    results: get('results'),
    key,
    transport: oneOf('transport', get('transport') || 'kubernetes', TRANSPORTS),
    server: get('server'),
    argocdToken: get('argocd-token'),
    timeoutSeconds,
    planWorkflow,
    workflow: get('workflow') || 'pull-request.yml',
    verdictJob: get('verdict-job') || 'verdict',
    attested: oneOf('attested', get('attested') || 'false', BOOLEANS) === 'true',
    out: get('out'),
    workingDirectory: get('working-directory') || '.',
    githubToken,
  };
}

function oneOf<const T extends string>(name: InputName, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  throw new InputError(`Input ${name} is ${JSON.stringify(given)}; expected ${known.join(', ')}.`);
}
