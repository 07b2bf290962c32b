import { call, type GitHub } from './api.ts';
import { type Codeowners, ownersOf } from './codeowners.ts';
import { hasStatus } from './errors.ts';

/** Who may accept risks. */
export interface Accepters {
  /** The repository's CODEOWNERS at base; empty when there is none. */
  readonly codeowners: Codeowners;
  /** `@login` and `@org/team` who may accept every risk, from the action's inputs. */
  readonly always: readonly string[];
  /** The pull request's author, who never accepts alone. */
  readonly author: string;
  /** Logins, in small letters, of who wrote, committed or pushed what is in it. */
  readonly contributors?: ReadonlySet<string>;
  /** Reads teams: a workflow's own token cannot. */
  readonly teams: GitHub;
}

export interface Permission {
  readonly may: boolean;
  /** Why not, as a sentence's end: `is the author of this pull request`. */
  readonly why: string;
}

/**
 * The people and teams who are named to accept risks of a project, as CODEOWNERS and the inputs write them. Nobody: whoever may write may.
 *
 * @param root the project's folder.
 */
export function namedFor({ codeowners, always }: Pick<Accepters, 'codeowners' | 'always'>, root: string): string[] {
  // A file in the folder stands for the folder: patterns for file endings say nothing about who owns a project.
  const owners = ownersOf(codeowners, root === '' || root === '.' ? 'mainstem' : `${root}/mainstem`);
  return [...always, ...owners];
}

/**
 * Whether a person may accept a risk of a project: a code owner of its folder, or somebody named in the inputs; where nobody owns
 * the folder, whoever may write to the repository. Never the author, nor whoever brought something into it.
 *
 * @param root the project's folder.
 */
export async function mayAccept(
  github: GitHub,
  accepters: Accepters,
  login: string,
  root: string,
): Promise<Permission> {
  const { codeowners, always, author, contributors, teams } = accepters;
  if (same(login, author)) return no('is the author of this pull request: somebody else has to accept');
  if (contributors?.has(login.toLowerCase()) === true) {
    return no('wrote, committed or pushed some of this change: somebody else has to accept');
  }
  const named = namedFor({ codeowners, always }, root);
  if (named.length === 0) return (await canWrite(github, login)) ? YES : no('may not write to this repository');
  if (named.some((owner) => same(owner, `@${login}`))) return YES;
  const unreadable: string[] = [];
  for (const owner of named) {
    const [, org, team] = /^@([^/]+)\/(.+)$/.exec(owner) ?? [];
    if (org === undefined || team === undefined) continue;
    const member = await isMember(teams, org, team, login);
    if (member === true) return YES;
    if (member === undefined) unreadable.push(owner);
  }
  const whom = named.join(', ');
  if (unreadable.length === 0) return no(`is none of ${whom}`);
  return no(
    `is not known to be one of ${whom}: the token may not read ${unreadable.join(', ')}. Name people in ` +
      'the variable MAINSTEM_ACKNOWLEDGERS (@login, separated by spaces), or give the input team-token a token with "members: read" of the organization',
  );
}

const YES: Permission = { may: true, why: '' };
const no = (why: string): Permission => ({ may: false, why });

/** Logins and team names are the same in any case. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `undefined` when the token may not see the team. */
async function isMember(
  github: GitHub,
  org: string,
  team_slug: string,
  username: string,
): Promise<boolean | undefined> {
  const purpose = { to: `read the members of @${org}/${team_slug}`, needs: 'members: read' };
  try {
    const parameters = { org, team_slug, username };
    const { data } = await call(
      github,
      'get',
      '/orgs/{org}/teams/{team_slug}/memberships/{username}',
      purpose,
      parameters,
    );
    return data.state === 'active';
  } catch (error) {
    if (hasStatus(error, 404)) return false;
    if (hasStatus(error, 403)) return undefined;
    throw error;
  }
}

async function canWrite(github: GitHub, username: string): Promise<boolean> {
  const purpose = { to: `read what @${username} may do`, needs: 'metadata: read' };
  const path = '/repos/{owner}/{repo}/collaborators/{username}/permission';
  try {
    const { data } = await call(github, 'get', path, purpose, { username });
    return ['admin', 'write'].includes(data.permission);
  } catch (error) {
    if (hasStatus(error, 404)) return false;
    throw error;
  }
}
