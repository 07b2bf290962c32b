import { notFound, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';

export const peopleRoutes: readonly Route[] = [
  route('get', '/orgs/{org}/teams/{team_slug}/memberships/{username}', {
    status: 200,
    needs: ['members: read'],
    reply: schemas.membership,
    handle({ state, at, origin }) {
      const name = `${at('org')}/${at('team_slug')}`;
      if (state.teams.get(name)?.has(at('username')) !== true) throw notFound();
      return { url: `${origin}/orgs/${name}`, role: 'member' as const, state: 'active' as const };
    },
  }),
  route('get', '/repos/{owner}/{repo}/collaborators/{username}/permission', {
    status: 200,
    needs: ['metadata: read'],
    reply: schemas.collaborator,
    handle({ state, at }) {
      const role = state.collaborators.get(at('username')) ?? 'none';
      // The older field knows only four words (https://docs.github.com/rest/collaborators/collaborators).
      const permission = {
        admin: 'admin',
        maintain: 'write',
        write: 'write',
        triage: 'read',
        read: 'read',
        none: 'none',
      };
      return { permission: permission[role], role_name: role };
    },
  }),
];
