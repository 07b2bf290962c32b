import { type GitHub, listAll } from './api.ts';

/** Who makes the commits of the web page's buttons; nobody. */
const NOBODY: ReadonlySet<string> = new Set(['web-flow']);

/**
 * Logins, in small letters, of everybody who wrote or committed a commit of a pull request, as GitHub knows them by their e-mail addresses: at
 * most the 250 that it lists. Whoever brought something into a change does not accept what it does.
 */
export async function contributorsOf(github: GitHub, pull_number: number): Promise<Set<string>> {
  const purpose = { to: `read the commits of pull request ${pull_number}`, needs: 'pull-requests: read' };
  const path = '/repos/{owner}/{repo}/pulls/{pull_number}/commits';
  const commits = await listAll(github, path, purpose, { pull_number }, (reply) => reply);
  const logins = commits.flatMap(({ author, committer }) => [loginOf(author), loginOf(committer)]);
  return new Set(logins.filter((login) => login !== '' && !NOBODY.has(login)));
}

/** An author without an account is an empty object, or nothing. */
function loginOf(person: object | null | undefined): string {
  const { login } = (person ?? {}) as { login?: unknown };
  return typeof login === 'string' ? login.toLowerCase() : '';
}

/** The login in an address that GitHub gives to accounts: `123+carol@users.noreply.github.com`. */
export function loginOfAddress(address: string): string | undefined {
  return /^(?:\d+\+)?([\w-]+(?:\[bot\])?)@users\.noreply\.[\w.-]+$/.exec(address.trim())?.[1]?.toLowerCase();
}
