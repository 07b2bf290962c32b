import { InputError, ToolError } from '@mainstem/change/errors';
import { motoEnvironment } from './moto.ts';

/** What a stack says of where it lives: its backend's bucket and region, and the account that its provider allows. */
export interface Home {
  readonly account: string;
  readonly bucket: string;
  readonly region: string;
}

/** Reads it from a stack's `main.tf`. @throws InputError where it says none of it as a literal. */
export function homeOf(text: string, path: string): Home {
  const literal = (pattern: RegExp) => pattern.exec(text)?.[1];
  const account = literal(/allowed_account_ids\s*=\s*\["(\d{12})"\]/);
  const bucket = literal(/^\s*bucket\s*=\s*"([^"]+)"/m);
  const region = literal(/^\s*region\s*=\s*"([^"]+)"/m);
  if (account === undefined || bucket === undefined || region === undefined)
    throw new InputError(
      `${path} names no account, bucket and region: the demo cannot make them on the stand-in for AWS.`,
    );
  return { account, bucket, region };
}

/**
 * Makes on moto what an administrator makes once in each account (the bucket of states, the alias of its key), and takes a role there.
 *
 * @returns the environment in which Terraform is in that account, as moto sees it.
 */
export async function enterAccount(
  endpoint: string,
  { account, bucket, region }: Home,
): Promise<Record<string, string>> {
  const role = `arn:aws:iam::${account}:role/demo`;
  const query = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'demo',
  });
  const answer = await ask(endpoint, 'POST', signedBy('demo', 'us-east-1', 'sts'), query.toString());
  const value = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1] ?? '';
  const key = value('AccessKeyId');
  if (key === '') throw new ToolError(`moto_server gave no credentials for ${role}.`);
  await ask(`${endpoint}/${bucket}`, 'PUT', signedBy(key, 'us-east-1', 's3'));
  const kms = (action: string, body: unknown) =>
    ask(
      endpoint,
      'POST',
      {
        ...signedBy(key, region, 'kms'),
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${action}`,
      },
      JSON.stringify(body),
    );
  const { KeyMetadata } = JSON.parse(await kms('CreateKey', {})) as { KeyMetadata: { KeyId: string } };
  await kms('CreateAlias', { AliasName: 'alias/mainstem-state', TargetKeyId: KeyMetadata.KeyId });
  return {
    ...motoEnvironment(endpoint),
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: value('SecretAccessKey'),
    AWS_SESSION_TOKEN: value('SessionToken'),
    AWS_REGION: region,
    AWS_S3_USE_PATH_STYLE: 'true',
  };
}

/** moto looks at the key (whose account), the region and the service, and at no signature. */
function signedBy(key: string, region: string, service: string): Record<string, string> {
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/20200101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=demo`,
  };
}

async function ask(url: string, method: string, headers: Record<string, string>, body?: string): Promise<string> {
  const answer = await fetch(url, {
    method,
    headers: { ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (!answer.ok)
    throw new ToolError(`moto_server refused ${method} ${url}: HTTP ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}
