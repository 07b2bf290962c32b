/**
 * Hosts that take SSH on port 443 for another one:
 * https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port, and the same of GitLab and Bitbucket.
 */
const SSH_HOSTS: ReadonlyMap<string, string> = new Map([
  ['ssh.github.com', 'github.com'],
  ['altssh.gitlab.com', 'gitlab.com'],
  ['altssh.bitbucket.org', 'bitbucket.org'],
]);

/**
 * A repository URL in one form: `git@host:team/repo.git`, `ssh://git@host/team/repo` and `https://host/team/repo/` are the same
 * repository. An empty or unknown URL stays as it is.
 */
export function normalizedUrl(url: string): string {
  const trimmed = url
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/\/+$/, '');
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)(?::(?:\d+\/)?|\/)(.+)$/i.exec(trimmed);
  if (match === null) return trimmed;
  const host = (match[1] ?? '').toLowerCase();
  return `${SSH_HOSTS.get(host) ?? host}/${(match[2] ?? '').replace(/^\/+/, '').toLowerCase()}`;
}
