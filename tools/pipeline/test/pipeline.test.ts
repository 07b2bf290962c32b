import {
  type AffectedDocument,
  countsOf,
  type Preview,
  parseSettings,
  type ResourceChange,
  type RiskLevel,
  verdictSchema,
} from '@mainstem/change';
import { packShards, previewCommands, unknownProject, type VerdictInput, verdictOf } from '@mainstem/pipeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const AFFECTED: AffectedDocument = { schema: 'mainstem/affected@1', base: 'b', head: 'h', projects: [], waves: {} };

function resource(level: RiskLevel, address: string = level): ResourceChange {
  return {
    address,
    kind: 'k',
    action: 'update',
    fields: [],
    risk: { level, reasons: ['r'] },
    digest: `sha256:${address}`,
  };
}

function preview(levels: readonly RiskLevel[], more: Partial<Preview> = {}): Preview {
  const resources = levels.map((level) => resource(level));
  return {
    schema: 'mainstem/preview@1',
    project: 'p',
    engine: 'kubernetes',
    counts: countsOf(resources),
    resources,
    warnings: [],
    receipt: { head: 'h', dirty: false, inputs: 'i', outcome: 'o', tools: {} },
    ...more,
  };
}

function judge(more: Partial<VerdictInput>) {
  const settings = parseSettings(undefined);
  const input = { affected: AFFECTED, previews: [], failures: [], acknowledged: [], settings, ...more };
  const verdict = verdictOf({ baseSettings: input.settings, ...input });
  return verdictSchema.parse(verdict);
}

/** Somebody accepted everything that is asked. */
function accepting(input: Partial<VerdictInput>): Partial<VerdictInput> {
  const acknowledged = judge(input).risks.map(({ id, digest }) => ({ id, digest, by: 'ada', at: 'now' }));
  return { ...input, acknowledged };
}

describe('the state of a verdict', () => {
  const failure = { project: 'x', message: 'm' };
  it.each<[name: string, input: Partial<VerdictInput>, state: string]>([
    ['nothing changed', {}, 'pass'],
    ['only safe changes', { previews: [preview(['safe', 'safe'])] }, 'pass'],
    ['disrupt and unknown pass by default', { previews: [preview(['disrupt', 'unknown'])] }, 'pass'],
    ['destroy asks', { previews: [preview(['safe', 'destroy'])] }, 'acknowledge'],
    ['security asks', { previews: [preview(['security'])] }, 'acknowledge'],
    ['destroy accepted', accepting({ previews: [preview(['destroy'])] }), 'pass'],
    [
      'one of two accepted',
      { ...accepting({ previews: [preview(['destroy'])] }), previews: [preview(['destroy', 'security'])] },
      'acknowledge',
    ],
    ['stuck blocks', { previews: [preview(['stuck'])] }, 'blocked'],
    ['stuck cannot be accepted', accepting({ previews: [preview(['stuck'])] }), 'blocked'],
    ['blocked is worse than acknowledge', { previews: [preview(['destroy', 'stuck'])] }, 'blocked'],
    ['a failure is the worst', { previews: [preview(['stuck'])], failures: [failure] }, 'failed'],
    [
      'a failure cannot be accepted',
      { ...accepting({ previews: [preview(['destroy'])] }), failures: [failure] },
      'failed',
    ],
    ['a skipped preview is a failure', { previews: [preview([], { skipped: 'no credentials' })] }, 'failed'],
    [
      'the policy of the settings',
      { previews: [preview(['disrupt'])], settings: parseSettings('policy:\n  disrupt: blocked\n') },
      'blocked',
    ],
    [
      'the policy of the environment',
      {
        previews: [preview(['destroy'], { environment: 'dev' })],
        settings: parseSettings('policy:\n  destroy:\n    dev: pass\n'),
      },
      'pass',
    ],
    [
      'a new error of validation',
      {
        invalid: [
          { project: 'p', finding: { severity: 'error', rule: 'r', file: 'f', line: 3, path: '', message: 'm' } },
        ],
      },
      'blocked',
    ],
  ])('%s: %s', (_, input, state) => {
    expect(judge(input).state).toBe(state);
  });

  it('an acknowledgement counts by digest, not by the short name', () => {
    const input = { previews: [preview(['destroy'])] };
    const [risk] = judge(input).risks;
    const by = (digest: string) =>
      judge({ ...input, acknowledged: [{ id: risk?.id ?? '', digest, by: 'a', at: 't' }] });
    expect(by(risk?.digest ?? '')).toMatchObject({ state: 'pass', acknowledged: [{ by: 'a' }] });
    expect(by('sha256:other')).toMatchObject({ state: 'acknowledge', acknowledged: [] });
  });

  it('the digest holds project, engine, address, action, level and change, not the words', () => {
    const digest = (more: Partial<Preview>, change: Partial<ResourceChange> = {}) =>
      judge({ previews: [preview([], { ...more, resources: [{ ...resource('destroy'), ...change }] })] }).risks[0]
        ?.digest;
    const same = digest({});
    expect(digest({ environment: 'dev' }, { risk: { level: 'destroy', reasons: ['other words'] } })).toBe(same);
    const others = [
      digest({ project: 'q' }),
      digest({ engine: 'argocd' }),
      digest({}, { address: 'other' }),
      digest({}, { action: 'delete' }),
      digest({}, { digest: 'sha256:other' }),
      digest({}, { risk: { level: 'security', reasons: [] } }),
    ];
    expect(new Set([same, ...others]).size).toBe(7);
  });

  it('lists what is worst first', () => {
    const previews = [
      preview(['safe'], { project: 'a' }),
      preview(['disrupt'], { project: 'b', environment: 'production' }),
      preview(['safe', 'destroy'], { project: 'c', environment: 'dev' }),
      preview([], { project: 'd', skipped: 'x' }),
    ];
    const verdict = judge({ previews });
    expect(verdict.projects.map(({ project }) => project)).toEqual(['d', 'c', 'b', 'a']);
    expect(verdict.risks.map(({ level }) => level)).toEqual(['destroy', 'disrupt']);
    expect(verdict.environments).toEqual(['dev', 'production']);
    expect(verdict.counts.update).toBe(4);
  });
});

describe('the policy of base', () => {
  const decisions = (base: string | undefined, head: string | undefined, more: Partial<VerdictInput> = {}) => {
    const rules = { baseSettings: parseSettings(base), settings: parseSettings(head) };
    const { risks } = judge({ previews: [preview(['destroy', 'disrupt'], { environment: 'dev' })], ...rules, ...more });
    return Object.fromEntries(risks.map(({ address, decision }) => [address, decision]));
  };

  it('cannot be lowered by the change that it judges, and can be raised', () => {
    const lower = 'policy:\n  destroy: pass\n  disrupt: pass\n  security: pass\n';
    const base = 'policy:\n  destroy: {dev: blocked}\n  disrupt: acknowledge\n';
    const asked = { destroy: 'blocked', disrupt: 'acknowledge', 'mainstem.yaml': 'acknowledge' };
    expect(decisions(base, lower)).toEqual(asked);
    expect(decisions(lower, base)).toEqual(asked);
    expect(decisions(base, undefined)).toEqual(asked);
    expect(decisions(lower, lower)).toEqual({ destroy: 'pass', disrupt: 'pass' });
  });

  it('is the default one where base has no settings', () => {
    const first = 'policy:\n  destroy: pass\n';
    expect(decisions(undefined, first)).toEqual({
      destroy: 'acknowledge',
      disrupt: 'pass',
      'mainstem.yaml': 'acknowledge',
    });
    // Every section decides: what is ignored is looked at by nobody.
    expect(decisions(undefined, 'ignore: [fixtures/**]\n')).toEqual({
      destroy: 'acknowledge',
      disrupt: 'pass',
      'mainstem.yaml': 'acknowledge',
    });
  });

  it('follows the folder when the change gives its environment another name', () => {
    const policy = 'policy:\n  destroy: {dev: blocked}\n';
    const project = { name: 'p', kind: 'app-overlay' as const, root: 'apps/p/dev', environment: 'play' };
    const affected = { ...AFFECTED, projects: [{ ...project, change: 'modified' as const, reasons: [] }] };
    const renamed = `environments: [{name: play, aliases: [dev]}]\n${policy}`;
    const previews = [preview(['destroy'], { environment: 'play' })];
    expect(decisions(policy, renamed, { affected, previews })).toEqual({
      destroy: 'blocked',
      'mainstem.yaml': 'acknowledge',
    });
  });

  it.each([
    ['volatilePaths: [tags_all.GitSha]\n', 'volatilePaths'],
    ['apply: {unreviewed: apply-safe}\n', 'apply'],
    ['terraform: {providers: ["*/*"]}\npolicy: {unknown: acknowledge}\n', 'terraform, policy'],
  ])('%j changes rules, which somebody has to accept', (head, keys) => {
    const rules = { baseSettings: parseSettings('ignore: []\n'), settings: parseSettings(head) };
    const verdict = judge(rules);
    expect(verdict.state).toBe('acknowledge');
    expect(verdict.risks).toMatchObject([{ level: 'security', address: 'mainstem.yaml' }]);
    expect(verdict.risks[0]?.reason).toContain(`${keys}: the rules`);
    expect(judge(accepting(rules)).state).toBe('pass');
  });
});

describe('ids', () => {
  it('are short, typeable, unique, and depend on nothing but the digest', () => {
    const many = Array.from({ length: 3000 }, (_, i) => resource('destroy', `address-${i}`));
    const { risks } = judge({ previews: [preview([], { resources: many })] });
    expect(new Set(risks.map(({ id }) => id)).size).toBe(3000);
    for (const { id } of risks) expect(id).toMatch(/^[a-hj-kmnp-z2-9]{4,12}$/);
    const [one] = judge({ previews: [preview([], { resources: many.slice(0, 1) })] }).risks;
    expect(one?.id).toHaveLength(4);
    expect(risks.find(({ digest }) => digest === one?.digest)?.id.startsWith(one?.id ?? '-')).toBe(true);
  });
});

describe('shards', () => {
  it('hold each item once, in order, in nearly equal parts, none empty, never more than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 2000 }), fc.integer({ min: 1, max: 256 }), (items, most) => {
        const shards = packShards(items, most);
        expect(shards.flat()).toEqual(items);
        expect(shards.length).toBe(Math.min(items.length, most));
        const sizes = shards.map(({ length }) => length);
        expect(Math.min(1, ...sizes)).toBeGreaterThan(items.length === 0 ? -1 : 0);
        expect(Math.max(0, ...sizes) - Math.min(...(sizes.length > 0 ? sizes : [0]))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('commands: stacks are planned, what is applied by Argo CD is compared, the rest is seen through others', () => {
    const kinds = [
      'terraform-stack',
      'terraform-module',
      'app-overlay',
      'kustomize-base',
      'argocd-app',
      'crossplane-api',
      'manifests',
      'facts',
      'action',
      'library',
    ] as const;
    const projects = kinds.map((kind) => ({ name: kind, kind, root: kind, change: 'modified' as const, reasons: [] }));
    expect(previewCommands({ ...AFFECTED, projects })).toEqual({
      plan: ['terraform-stack'],
      diff: ['app-overlay', 'argocd-app', 'crossplane-api', 'manifests', 'facts'],
    });
  });
});

describe('an unknown project', () => {
  it.each([
    ['apps.shp', 'Did you mean apps.shop?'],
    ['apps/shop/', 'Did you mean apps.shop?'],
    ['shop', 'Did you mean apps.shop?'],
    ['elsewhere', 'To see all projects: mainstem graph'],
  ])('%s: %s', (name, hint) => {
    const { message } = unknownProject(name, ['apps.shop', 'infra.network']);
    expect(message).toBe(`There is no project ${JSON.stringify(name)}. ${hint}`);
  });
});
