import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change/errors';
import { runProgram } from '../run.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string }>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

/**
 * The login for a registry that `docker login` wrote, or that a credential helper gives; none where nobody logged in.
 *
 * Source of the rule: https://docs.docker.com/reference/cli/docker/login/#credential-stores
 */
export async function loginFor(registry: string, environment: NodeJS.ProcessEnv): Promise<Login | undefined> {
  const file = join(environment.DOCKER_CONFIG ?? join(homedir(), '.docker'), 'config.json');
  let config: DockerConfig;
  try {
    config = JSON.parse(await readFile(file, 'utf8')) as DockerConfig;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ToolError(`${file} cannot be read as JSON: mend it, or log in to ${registry} again.`);
  }
  const { auth } = config.auths?.[registry] ?? config.auths?.[`https://${registry}`] ?? {};
  if (auth !== undefined && auth !== '') {
    const [username = '', ...rest] = Buffer.from(auth, 'base64').toString('utf8').split(':');
    return { username, password: rest.join(':') };
  }
  const helper = config.credHelpers?.[registry] ?? config.credsStore;
  return helper === undefined || !/^[\w-]+$/.test(helper) ? undefined : askHelper(helper, registry);
}

async function askHelper(helper: string, registry: string): Promise<Login | undefined> {
  const name = `docker-credential-${helper}`;
  const { code, stdout } = await runProgram(name, ['get'], { input: registry }).catch(() => {
    throw new ToolError(`${registry} needs ${name}, which is not on PATH: install it, or log in without it.`);
  });
  // A helper that knows nothing of a registry fails; most packages are public.
  if (code !== 0) return undefined;
  try {
    const { Username, Secret } = JSON.parse(stdout) as { Username?: string; Secret?: string };
    return Username === undefined || Secret === undefined ? undefined : { username: Username, password: Secret };
  } catch {
    throw new ToolError(`${name} printed no JSON for ${registry}.`);
  }
}
