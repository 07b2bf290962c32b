import { InputError, parseSettings, type ResourceChange, type RiskLevel, type Settings } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../src/change/session.ts';
import { judgeBy } from '../../src/rules/rules.ts';
import { previewChange } from '../../src/run.ts';
import { dangersOf } from '../../src/verdict/dangers.ts';
import { verdictOf } from '../../src/verdict/verdict.ts';

const PLACE = { project: 'p', engine: 'terraform', environment: 'production' } as const;

const change = (level: RiskLevel, more: Partial<ResourceChange> = {}): ResourceChange => ({
  address: 'aws_wafv2_web_acl.w',
  kind: 'aws_wafv2_web_acl',
  action: 'update',
  fields: [
    { path: 'rule[0].priority', before: 1, after: 2 },
    { path: 'tags.Team', before: 'a', after: 'b' },
  ],
  risk: { level, reasons: ['as it is'], ...(level === 'unknown' ? { notKnown: ['rule'] } : {}) },
  digest: 'sha256:0',
  ...more,
});

const settingsOf = (...rules: readonly object[]): Settings => parseSettings(JSON.stringify({ rules }));
const SAFE = { level: 'safe', reason: 'we know it' };

async function levelOf(
  rules: readonly object[],
  resource: ResourceChange,
  before: readonly object[] = rules,
): Promise<RiskLevel> {
  const judge = await judgeBy(settingsOf(...rules), settingsOf(...before));
  return judge(resource, PLACE).risk.level;
}

describe('rules of mainstem.yaml', () => {
  it.each<[string, object, RiskLevel, RiskLevel]>([
    ['raises what is safe', { kind: 'aws_wafv2_*', level: 'security', reason: 'r' }, 'safe', 'security'],
    ['raises what is disrupt', { kind: 'aws_wafv2_*', level: 'destroy', reason: 'r' }, 'disrupt', 'destroy'],
    ['raises to unknown', { kind: 'aws_wafv2_*', level: 'unknown', reason: 'r' }, 'safe', 'unknown'],
    ['lowers unknown', { kind: 'aws_wafv2_*', ...SAFE }, 'unknown', 'safe'],
    ['lowers nothing else: disrupt', { kind: 'aws_wafv2_*', ...SAFE }, 'disrupt', 'disrupt'],
    ['lowers nothing else: security', { kind: 'aws_wafv2_*', ...SAFE }, 'security', 'security'],
    ['lowers nothing else: stuck', { kind: 'aws_wafv2_*', ...SAFE }, 'stuck', 'stuck'],
    ['lowers nothing else: destroy', { kind: '*', ...SAFE }, 'destroy', 'destroy'],
    ['a lower level than it has', { kind: '*', level: 'disrupt', reason: 'r' }, 'security', 'security'],
    ['another kind', { kind: 'aws_s3_bucket', ...SAFE }, 'unknown', 'unknown'],
    ['another action', { action: ['create', 'delete'], ...SAFE }, 'unknown', 'unknown'],
    ['one of its actions', { action: ['create', 'update'], ...SAFE }, 'unknown', 'safe'],
    ['a field above', { path: 'rule', ...SAFE }, 'unknown', 'safe'],
    ['a field with any index', { path: 'rule[*].priority', ...SAFE }, 'unknown', 'safe'],
    ['a field that is not what is unknown', { path: 'tags', ...SAFE }, 'unknown', 'unknown'],
    ['a field of the name only', { path: 'rul', ...SAFE }, 'unknown', 'unknown'],
    ['a field raises, wherever it is', { path: 'tags.Team', level: 'disrupt', reason: 'r' }, 'safe', 'disrupt'],
    ['an expression that holds', { when: 'change.environment == "production"', ...SAFE }, 'unknown', 'safe'],
    ['an expression that does not', { when: 'change.environment == "dev"', ...SAFE }, 'unknown', 'unknown'],
    [
      'an expression over fields',
      { when: 'change.fields.exists(f, f.path == "rule[0].priority" && f.after > f.before)', ...SAFE },
      'unknown',
      'safe',
    ],
    [
      'an expression that cannot tell lowers nothing',
      { when: 'change.fields.all(f, f.after > 1)', ...SAFE },
      'unknown',
      'unknown',
    ],
    [
      'an expression that cannot tell and would raise makes it unknown',
      { when: 'change.fields.all(f, f.after > 1)', level: 'destroy', reason: 'r' },
      'safe',
      'unknown',
    ],
  ])('%s', async (_, rule, from, to) => {
    expect(await levelOf([rule], change(from))).toBe(to);
  });

  it('several rules together speak of every field that is unknown', async () => {
    const risk = { level: 'unknown' as const, reasons: [], notKnown: ['rule', 'tags'] };
    const [rule, tags] = [
      { path: 'rule', ...SAFE },
      { path: 'tags', ...SAFE },
    ];
    expect(await levelOf([rule], change('unknown', { risk }))).toBe('unknown');
    expect(await levelOf([rule, tags], change('unknown', { risk }))).toBe('safe');
  });

  it('a field lowers nothing that is unknown for another reason', async () => {
    const risk = { level: 'unknown' as const, reasons: ['could not be rendered'] };
    expect(await levelOf([{ path: 'rule', ...SAFE }], change('unknown', { risk }))).toBe('unknown');
  });

  it('base and head both judge, and the worse counts', async () => {
    const safe = [{ kind: 'aws_wafv2_*', ...SAFE }];
    const raises = [{ kind: 'aws_wafv2_*', level: 'destroy', reason: 'r' }];
    expect(await levelOf(safe, change('unknown'), [])).toBe('unknown'); // new at head: not yet
    expect(await levelOf([], change('unknown'), safe)).toBe('unknown'); // taken away
    expect(await levelOf(safe, change('unknown'), safe)).toBe('safe');
    expect(await levelOf([], change('safe'), raises)).toBe('destroy'); // taken away, and still counts
    expect(await levelOf(raises, change('safe'), [])).toBe('destroy');
  });

  it('the reason stands beside the level', async () => {
    const settings = settingsOf({ kind: 'aws_wafv2_*', level: 'security', reason: 'the guard of the shop' });
    const judge = await judgeBy(settings, settings);
    expect(judge(change('unknown'), PLACE).risk).toEqual({
      level: 'security',
      reasons: ['the guard of the shop', 'as it is'],
    });
  });

  it('a kind may be named with its group', async () => {
    const rollout = change('unknown', {
      address: 'argoproj.io/Rollout/shop/web',
      kind: 'Rollout',
      risk: { level: 'unknown', reasons: [] },
    });
    expect(await levelOf([{ kind: 'argoproj.io/Rollout', ...SAFE }], rollout)).toBe('safe');
    expect(await levelOf([{ kind: 'other.io/Rollout', ...SAFE }], rollout)).toBe('unknown');
    expect(await levelOf([{ kind: 'Rollout', ...SAFE }], rollout)).toBe('safe');
  });

  it.each([
    ['change.fields.exists(f, f.pth == "x")', /mainstem\.yaml:2: rules\.0\.when: .*undefined field 'pth'/],
    ['change.kind', /rules\.0\.when: it is string\. Expected a CEL expression/],
    ['change.kind ==', /rules\.0\.when: .*Syntax error/],
  ])('an expression that is none is an error of mainstem.yaml: %s', async (when, message) => {
    const settings = parseSettings(
      `rules:\n  - kind: x\n    when: ${JSON.stringify(when)}\n    level: safe\n    reason: r\n`,
    );
    const reading = judgeBy(settings, parseSettings(undefined));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });

  it('a broken expression at base lets nothing pass, and can be mended', async () => {
    const broken = settingsOf({ when: 'change.kind ==', ...SAFE });
    const judge = await judgeBy(settingsOf({ kind: '*', ...SAFE }), broken);
    expect(judge(change('unknown'), PLACE).risk.level).toBe('unknown');
  });

  it('a rule about everything, or with an unknown word, is refused', () => {
    expect(() => settingsOf(SAFE)).toThrow(/expected kind, path, action or when/);
    expect(() => settingsOf({ kind: 'x', level: 'fine', reason: 'r' })).toThrow(/rules\.0\.level/);
    expect(() => settingsOf({ kind: 'x', level: 'safe' })).toThrow(/rules\.0\.reason/);
    expect(() => settingsOf({ kind: 'x', knd: 'y', ...SAFE })).toThrow(/knd/);
  });
});

describe('rules in a verdict', () => {
  const OVERLAY = 'apps/shop/overlays/production';
  const rollout = (weight: number) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web, namespace: shop }\nspec: { strategy: { canary: { steps: [{ setWeight: ${weight} }] } } }\n`;
  const RULES =
    'rules:\n  - kind: argoproj.io/Rollout\n    path: spec.strategy\n    when: change.fields.all(f, !f.sensitive)\n    level: safe\n    reason: the next rollout goes by it\n';
  let scratch: ScratchRepository;
  beforeEach(() => {
    scratch = createScratchRepository();
  });
  afterEach(() => scratch.remove());

  async function verdict(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
    const from = scratch.commit({ [`${OVERLAY}/kustomization.yaml`]: 'resources: [web.yaml]\n', ...base });
    const to = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: from, head: to }, { progress: () => {} });
    const { affected, ...outcome } = await previewChange(session);
    const settings = { settings: session.change.head.settings, baseSettings: session.rules.settings };
    return verdictOf({ affected, ...outcome, ...settings, acknowledged: [], dangers: dangersOf(session.change) });
  }

  it('what base teaches lowers unknown, end to end', async () => {
    const file = `${OVERLAY}/web.yaml`;
    const { state, risks, projects } = await verdict(
      { [file]: rollout(5), 'mainstem.yaml': RULES },
      { [file]: rollout(50) },
    );
    expect(projects[0]?.resources[0]?.risk).toEqual({ level: 'safe', reasons: ['the next rollout goes by it'] });
    expect({ state, risks }).toEqual({ state: 'pass', risks: [] });
  });

  it('what a change teaches about itself does not, and is a security risk', async () => {
    const file = `${OVERLAY}/web.yaml`;
    const { state, risks } = await verdict({ [file]: rollout(5) }, { [file]: rollout(50), 'mainstem.yaml': RULES });
    expect(state).toBe('acknowledge');
    expect(risks.map(({ level, address }) => [level, address])).toEqual([
      ['security', 'mainstem.yaml'],
      ['unknown', 'argoproj.io/Rollout/shop/web'],
    ]);
  });
});
