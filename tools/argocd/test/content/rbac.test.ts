import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText } from './template.ts';

/**
 * Argo CD decides by Casbin, with this model; its matcher's `globOrRegexMatch` takes globs, since `policy.matchMode` is not set.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.7/assets/model.conf
 */
const MODEL = `[request_definition]
r = sub, res, act, obj
[policy_definition]
p = sub, res, act, obj, eft
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = g(r.sub, p.sub) && glob(r.res, p.res) && glob(r.act, p.act) && glob(r.obj, p.obj)
`;

/** `*` takes anything, `/` too: Argo CD's globs have no separators. */
function glob(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);
}

const { data } = parse(readText('platform/argocd/argocd-rbac-cm.yaml')) as { data: Record<string, string> };

async function enforcer() {
  const policy = (data['policy.csv'] ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
  const made = await newEnforcer(newModelFromString(MODEL), new StringAdapter(policy));
  await made.addFunction('glob', glob);
  return made;
}

it('nobody may do anything by default, and people are told apart by the groups of the identity provider', () => {
  expect(data['policy.default']).toBe('');
  expect(data.scopes).toBe('[groups]');
  const settings = parse(readText('platform/argocd/argocd-cm.yaml')) as { data: Record<string, string> };
  expect(settings.data).toMatchObject({
    'admin.enabled': 'false',
    'exec.enabled': 'false',
    'application.resourceTrackingMethod': 'annotation',
    'oidc.config': expect.stringContaining('issuer: https://'),
  });
});

describe('who may do what', () => {
  it.each<[who: string, what: string, on: string, action: string, allowed: boolean]>([
    ['platform-engineers', 'applications', 'addons/policy-config-dev', 'get', true],
    ['platform-engineers', 'applications', 'addons/policy-config-dev', 'sync', true],
    ['platform-engineers', 'applications', 'apps/web-dev', 'delete', false],
    ['platform-engineers', 'applications', 'apps/web-dev', 'update', false],
    ['platform-engineers', 'applications', 'apps/web-dev', 'override', false],
    ['platform-engineers', 'exec', 'apps/web-dev', 'create', false],
    ['platform-engineers', 'clusters', 'https://x', 'update', false],
    ['platform-engineers', 'repositories', 'https://x', 'create', false],
    ['application-engineers', 'applications', 'apps/web-dev', 'get', true],
    ['application-engineers', 'applications', 'apps/web-dev', 'sync', true],
    ['application-engineers', 'logs', 'apps/web-dev', 'get', true],
    ['application-engineers', 'applications', 'addons/policy-config-dev', 'get', false],
    ['application-engineers', 'applications', 'team-alpha/app-repo-production', 'sync', false],
    ['team-alpha', 'applications', 'team-alpha/app-repo-production', 'sync', true],
    ['team-alpha', 'applications', 'apps/web-production', 'get', false],
    ['team-alpha', 'clusters', 'https://x', 'get', false],
    ['somebody-else', 'applications', 'apps/web-dev', 'get', false],
    ['admin', 'applications', 'apps/web-dev', 'get', false],
  ])('%s, %s %s: %s is allowed: %s', async (who, what, on, action, allowed) => {
    const casbin = await enforcer();
    expect(await casbin.enforce(who, what, action, on)).toBe(allowed);
  });
});
