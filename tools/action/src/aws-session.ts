/** Credentials of an AWS role that are made anew while a job runs: a session lasts an hour, and a rollout may last six. (after-merge, rule 9) */
import { messageOf, ToolError } from '@mainstem/change/errors';

const MINUTE = 60_000;
/** With less than this left a session is made anew before something begins. */
const ENOUGH = 30 * MINUTE;
/** With less than this left nothing begins. */
const LEAST = 15 * MINUTE;
const PATIENCE = 20_000;

export interface AwsSessionRequest {
  /** ARN; empty: there is none, and nothing is made. */
  readonly role: string;
  readonly region: string;
  readonly name: string;
  /** The job's variables. New credentials are written there, where programs that are started later find them. */
  readonly environment: NodeJS.ProcessEnv;
  /** Hears each value that no log may show. */
  readonly mask: (value: string) => void;
  readonly now?: () => Date;
}

/** @returns why nothing is to begin; `undefined`: it may. */
export type AwsSession = () => Promise<string | undefined>;

/**
 * Asked before each stack and before the gate. Where the job may ask GitHub for tokens, and its session has less than half an hour left, a new one
 * is taken; where that fails, nothing begins that could outlast the old one.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * https://docs.github.com/actions/reference/security/oidc
 */
export function awsSession(request: AwsSessionRequest): AwsSession {
  const { environment, role, now = () => new Date() } = request;
  let ends: number | undefined;
  let made: Promise<number> | undefined;
  return async () => {
    if (role === '' || environment.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) return undefined;
    if (ends !== undefined && ends - now().getTime() >= ENOUGH) return undefined;
    try {
      // Several stacks of a wave ask at once.
      made ??= take(request);
      ends = await made;
    } catch (error) {
      // How long the session lasts that the job began with nobody tells.
      if (ends === undefined || ends - now().getTime() >= LEAST) return undefined;
      const left = Math.max(0, Math.floor((ends - now().getTime()) / MINUTE));
      return `the credentials of ${role} end in ${left} minutes, and new ones could not be had: ${messageOf(error)}. Run the job again: it does what is left`;
    } finally {
      made = undefined;
    }
    return undefined;
  };
}

/** @returns when the new session ends, in milliseconds since 1970. */
async function take({ role, region, name, environment, mask }: AwsSessionRequest): Promise<number> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = environment;
  const asked = new URL(url);
  asked.searchParams.set('audience', 'sts.amazonaws.com');
  const told = await fetch(asked, {
    headers: { authorization: `Bearer ${bearer}` },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!told.ok) throw new ToolError(`GitHub gave no token (status ${told.status})`);
  const { value } = (await told.json()) as { readonly value?: unknown };
  if (typeof value !== 'string' || value === '') throw new ToolError('GitHub gave an empty token');
  mask(value);
  const endpoint =
    environment.AWS_ENDPOINT_URL_STS ?? environment.AWS_ENDPOINT_URL ?? `https://sts.${region}.amazonaws.com`;
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: name,
      WebIdentityToken: value,
      DurationSeconds: '3600',
    }).toString(),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await reply.text();
  const field = (key: string) => new RegExp(`<${key}>([^<]+)</${key}>`).exec(text)?.[1];
  if (!reply.ok) throw new ToolError(`AWS gave no session (status ${reply.status}: ${field('Code') ?? 'no reason'})`);
  const [id, secret, token, until] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'].map(field);
  const ends = Date.parse(until ?? '');
  if (id === undefined || secret === undefined || token === undefined || !Number.isFinite(ends))
    throw new ToolError('AWS gave a session that is not as its description says');
  for (const one of [id, secret, token]) mask(one);
  Object.assign(environment, { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token });
  return ends;
}
