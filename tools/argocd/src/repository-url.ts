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
  return `${(match[1] ?? '').toLowerCase()}/${(match[2] ?? '').replace(/^\/+/, '').toLowerCase()}`;
}
