import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Keys of a profile that lead to credentials. A profile with a region alone leads nowhere. */
const LEADS =
  /^\s*(?:aws_access_key_id|role_arn|sso_session|sso_start_url|sso_account_id|credential_process|credential_source|source_profile|web_identity_token_file|login_session)\s*=\s*\S/m;

/**
 * Where AWS credentials would come from, as words; `undefined` when there are none. Only the environment and the user's files are looked at: the
 * metadata service is never called, as on a laptop it answers after a long wait, or lies. A machine with a role says so by a
 * profile with `credential_source = Ec2InstanceMetadata`.
 *
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export async function findAwsCredentials(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const set = (name: string) => (environment[name] ?? '') !== '';
  if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY')) return 'access key in the environment';
  if (set('AWS_WEB_IDENTITY_TOKEN_FILE') && set('AWS_ROLE_ARN')) return 'web identity';
  if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
    return 'container credentials';
  const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE || 'default';
  const home = environment.HOME || homedir();
  const files = [
    environment.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials'),
    environment.AWS_CONFIG_FILE || join(home, '.aws', 'config'),
  ];
  for (const file of files) {
    const section = profileSection(await readFile(file, 'utf8').catch(() => ''), profile);
    if (section !== undefined && LEADS.test(section)) return `profile ${profile}`;
  }
  return undefined;
}

/** What to do when there are none. */
export function credentialsHint(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.GITHUB_ACTIONS === 'true') {
    return 'this job took no role: name one in environments[].roles.plan of mainstem.yaml on the default branch (docs/github.md, Roles)';
  }
  const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE;
  const start = profile === undefined || profile === '' ? '' : `the profile ${profile} is in none of the AWS files; `;
  return `${start}set AWS_PROFILE to a profile of ~/.aws/config (aws sso login --profile NAME), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, then run it again`;
}

/** The lines of one profile; in `config` it is headed `[profile NAME]`, in `credentials` `[NAME]`. */
function profileSection(text: string, profile: string): string | undefined {
  let found: string | undefined;
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\s*\[\s*(?:profile\s+)?(?:"([^"]*)"|([^\]]*?))\s*\]/.exec(line);
    if (heading !== null) inside = (heading[1] ?? heading[2]) === profile && !/^\s*\[\s*sso-session/.test(line);
    else if (inside) found = `${found ?? ''}${line}\n`;
  }
  return found;
}
