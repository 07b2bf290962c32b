import { Buffer } from 'node:buffer';
import { openRepository, type Repository } from '@mainstem/repository';

/**
 * A repository whose Git, and nothing else that the job starts, may use a token at GitHub: the checkout keeps no credentials, and neither do a
 * command line, a file or this process's own environment.
 */
export async function openWithToken(
  folder: string,
  token: string,
  { GITHUB_SERVER_URL: server = 'https://github.com' }: NodeJS.ProcessEnv,
): Promise<Repository> {
  const repository = await openRepository(folder);
  if (token === '') return repository;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    ...repository,
    environment: {
      ...repository.environment,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    },
  };
}
