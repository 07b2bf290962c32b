import {
  canonicalJson,
  compareEnvironments,
  countsOf,
  decide,
  digestOf,
  environmentOf,
  everythingBelow,
  folderOf,
  InputError,
  instanceOf,
  isWithin,
  joinPath,
  matchesGlob,
  nameOf,
  parseSettings,
  type ResourceChange,
  redactText,
  redactValue,
  settingsJsonSchema,
  worseRisk,
} from '@mainstem/change';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('canonicalJson and digestOf', () => {
  it.each<[name: string, value: unknown, json: string]>([
    [
      'sorted keys at every depth',
      { b: { d: 1, c: 2 }, a: [3, { f: 4, e: 5 }] },
      '{"a":[3,{"e":5,"f":4}],"b":{"c":2,"d":1}}',
    ],
    ['undefined keys left out', { a: undefined, b: null }, '{"b":null}'],
    ['undefined items are null, as JSON has them', [undefined, 1], '[null,1]'],
    ['keys by code unit, not by locale', { ä: 1, z: 2, A: 3 }, '{"A":3,"z":2,"ä":1}'],
    ['negative zero', -0, '0'],
    ['escapes', 'a"\n\u2028', '"a\\"\\n\u2028"'],
  ])('%s', (_, value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [() => 1], [Symbol('x')]])('refuses %s', (value) => {
    expect(() => canonicalJson({ a: value })).toThrow(TypeError);
  });

  it('is JSON, whatever the value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        const reversed = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        ) as unknown;
        expect(digestOf(reversed)).toBe(digestOf(JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it('has the form of the documents', () => {
    expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describe('paths', () => {
  it.each([
    ['a/b', '../c', 'a/c'],
    ['a', '..', '.'],
    ['.', './x/', 'x'],
    ['a', 'b//c/./d', 'a/b/c/d'],
    ['a', '../..', undefined],
    ['.', '../a', undefined],
    ['a', '/etc', undefined],
    ['a', '', 'a'],
  ])('joinPath(%j, %j) is %j', (folder, relative, joined) => {
    expect(joinPath(folder, relative)).toBe(joined);
  });

  it.each([
    ['a/b', 'a', true],
    ['a', 'a', true],
    ['ab', 'a', false],
    ['x', '.', true],
    ['a', 'a/b', false],
  ])('isWithin(%j, %j) is %j', (path, folder, is) => {
    expect(isWithin(path, folder)).toBe(is);
  });

  it('folder and name', () => {
    expect([folderOf('a/b/c'), folderOf('a'), nameOf('a/b'), nameOf('a')]).toEqual(['a/b', '.', 'b', 'a']);
    expect([everythingBelow('.'), everythingBelow('a')]).toEqual(['**', 'a/**']);
  });

  it.each<[glob: string, yes: readonly string[], no: readonly string[]]>([
    ['**', ['a', 'a/b', '.x/y'], []],
    ['a/**', ['a', 'a/b', 'a/b/c', 'a/.b'], ['ab', 'b/a']],
    ['**/x.yaml', ['x.yaml', 'a/x.yaml', 'a/b/x.yaml'], ['ax.yaml', 'x.yaml/b']],
    ['a/*/c', ['a/b/c', 'a/.b/c'], ['a/c', 'a/b/d/c']],
    ['a/**/c', ['a/c', 'a/b/c', 'a/b/d/c'], ['a/bc']],
    ['*.tf', ['a.tf', '.tf'], ['a/b.tf', 'atf', 'a.tfx']],
    ['a?c', ['abc'], ['ac', 'a/c']],
    ['{a,b/c}.yaml', ['a.yaml', 'b/c.yaml'], ['b.yaml']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '/x']],
    ['[!a]x', ['bx'], ['ax']],
    ['a+b(c).d$', ['a+b(c).d$'], ['aab(c).d$', 'a+b(c)xd$']],
    ['a\nb', ['a\nb'], ['a', 'b']],
    // Folders may be called like globs.
    ['apps/[a-z]/**', ['apps/[a-z]/x', 'apps/b/x'], ['apps/[a-z', 'apps/1/x']],
    ['[z-a]/**', ['[z-a]/x', '[z-a]'], ['z/x', 'b']],
    ['{a{b}/**', ['{a{b}/x'], ['c']],
    ['{a', ['{a'], ['a']],
    ['[', ['['], ['a']],
  ])('matchesGlob %j', (glob, yes, no) => {
    for (const path of yes) expect(matchesGlob(path, glob), path).toBe(true);
    for (const path of no) expect(matchesGlob(path, glob), path).toBe(false);
  });

  it('a folder matches what lies in it, and no glob throws', () => {
    const part = fc.stringMatching(/^[a-z[\]{}*?!^,\\.()+$| -]{1,6}$/).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(part, part, part, (folder, name, glob) => {
        expect(matchesGlob(`${folder}/${name}`, everythingBelow(folder))).toBe(true);
        expect(typeof matchesGlob(`${folder}/${name}`, glob)).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('settings', () => {
  it.each<[name: string, text: string, message: RegExp]>([
    ['not YAML', 'environments:\n  - [\n', /^mainstem\.yaml:\d: not valid YAML: .+ Mend this line/],
    ['a duplicate key', 'ignore: []\nignore: []\n', /^mainstem\.yaml:2: not valid YAML: .*unique/],
    ['a list', '- a\n', /^mainstem\.yaml:1: the document: .*object/],
    ['an unknown key', 'ignore: []\n\nenvironment: []\n', /^mainstem\.yaml:3: the document: .*"environment"/],
    ['an unknown key deeper', 'argocd:\n  follow: HEAD\n  repos: []\n', /^mainstem\.yaml:3: argocd: .*"repos"/],
    ['a wrong type', 'ignore:\n  - a\n  - 5\n', /^mainstem\.yaml:3: ignore\.1: .*string/],
    [
      'a missing name',
      'environments:\n  - name: a\n  - aliases: [b]\n',
      /^mainstem\.yaml:3: environments\.1\.name: .*string/,
    ],
    [
      'an unknown state',
      'environments:\n  - name: a\n    state: off\n',
      /^mainstem\.yaml:3: environments\.0\.state: .*"held"/,
    ],
    [
      'an account',
      'environments:\n  - name: a\n    accounts: ["12"]\n',
      /^mainstem\.yaml:3: environments\.0\.accounts\.0: /,
    ],
    [
      'two workspaces of one folder (terraform review 13)',
      'stacks:\n  - path: a\n    workspace: dev\n  - path: a\n    workspace: prod\n',
      /^mainstem\.yaml:5: stacks\.1\.workspace: a has the workspace dev already/,
    ],
    ['an unknown risk', 'policy:\n  destory: pass\n', /^mainstem\.yaml:2: policy: .*"destory"/],
    [
      'an unknown decision',
      'policy:\n  destroy: maybe\n',
      /^mainstem\.yaml:2: policy\.destroy: expected pass, acknowledge, blocked/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseSettings(text)).toThrow(InputError);
    expect(() => parseSettings(text)).toThrow(message);
  });

  it.each([[undefined], [''], ['# nothing\n'], ['{}\n']])('%j is all defaults', (text) => {
    expect(parseSettings(text).environments.map(({ name }) => name)).toEqual(['dev', 'staging', 'production']);
  });

  const none = parseSettings(undefined);
  const declared = parseSettings(
    'environments:\n  - name: development\n  - name: live\n    aliases: [prod, "live-eu"]\n',
  );
  it.each([
    ['apps/shop/overlays/prod', 'prod', 'live'],
    ['terraform/production/network', 'production', undefined],
    ['apps/dev', 'dev', undefined],
    ['apps/development', 'development', 'development'],
    ['apps/live-eu/x', undefined, 'live'],
    ['prod/dev', 'dev', 'live'], // the last segment that names one
    ['apps/production-tools', undefined, undefined],
    ['.', undefined, undefined],
    ['a/constructor/toString', undefined, undefined],
  ])('environmentOf(%j) is %j, with declared ones %j', (path, without, withDeclared) => {
    expect(environmentOf(path, none)).toBe(without);
    expect(environmentOf(path, declared)).toBe(withDeclared);
  });

  it('a short form of a declared name is that name, an alias wins over it', () => {
    const short = parseSettings('environments:\n  - name: production\n  - name: other\n    aliases: [prd]\n');
    expect(['prod', 'prd', 'dev'].map((name) => environmentOf(name, short))).toEqual([
      'production',
      'other',
      undefined,
    ]);
  });

  it('orders environments as declared, unknown ones last, none first', () => {
    const order = ['zebra', 'prod', undefined, 'alpha', 'dev'].sort(compareEnvironments(none));
    expect([...order]).toEqual(['dev', 'prod', 'alpha', 'zebra', undefined]); // sort() itself puts undefined last
    expect(compareEnvironments(none)(undefined, 'dev')).toBeLessThan(0);
  });

  it('instances: every entry that matches, later ones win', () => {
    const settings = parseSettings(
      'stacks:\n  - path: infra/**\n    workspace: a\n    varFiles: [x.tfvars]\n  - path: infra/dev\n    workspace: b\n    varFiles: [y.tfvars]\n    backendConfig: [z]\n',
    );
    expect(instanceOf('infra/dev', settings)).toEqual({
      workspace: 'b',
      varFiles: ['x.tfvars', 'y.tfvars'],
      backendConfig: ['z'],
    });
    expect(instanceOf('other', settings)).toEqual({ varFiles: [], backendConfig: [] });
  });

  it('has a JSON Schema', () => {
    expect(settingsJsonSchema()).toMatchObject({ title: 'mainstem.yaml', type: 'object', additionalProperties: false });
  });
});

describe('policy', () => {
  const settings = parseSettings(
    'policy:\n  destroy: blocked\n  disrupt:\n    production: acknowledge\n  unknown:\n    dev: pass\n    "*": acknowledge\n',
  );
  it.each([
    ['destroy', 'dev', 'blocked'],
    ['destroy', undefined, 'blocked'],
    ['disrupt', 'production', 'acknowledge'],
    ['disrupt', 'prod', 'acknowledge'], // the folder's name of the same environment
    ['disrupt', 'dev', 'pass'],
    ['unknown', 'dev', 'pass'],
    ['unknown', 'staging', 'acknowledge'],
    ['unknown', undefined, 'acknowledge'],
    ['stuck', 'dev', 'blocked'],
    ['security', 'dev', 'acknowledge'],
    ['safe', 'production', 'pass'],
  ] as const)('%s in %s: %s', (level, environment, decision) => {
    expect(decide(settings, level, environment)).toBe(decision);
  });

  it('kubernetes A9, newcomer A4: what is not known asks in the last environment, and passes elsewhere', () => {
    const asked = (text: string | undefined, environment: string | undefined) =>
      decide(parseSettings(text), 'unknown', environment);
    expect(['dev', 'staging', 'production', 'prod', undefined].map((one) => asked(undefined, one))).toEqual([
      'pass',
      'pass',
      'acknowledge',
      'acknowledge', // the folder's name of the same environment
      'pass',
    ]);
    expect(asked('environments: [{ name: a }, { name: b }]\n', 'b')).toBe('acknowledge');
    expect(asked('environments: [{ name: a }, { name: b }]\n', 'production')).toBe('pass');
    expect(asked('policy: { unknown: pass }\n', 'production')).toBe('pass');
    expect(asked('policy: { unknown: { dev: blocked } }\n', 'production')).toBe('acknowledge');
  });

  it('worse of two', () => {
    expect([worseRisk('safe', 'unknown'), worseRisk('stuck', 'destroy'), worseRisk('disrupt', 'security')]).toEqual([
      'unknown',
      'destroy',
      'security',
    ]);
  });
});

describe('counts', () => {
  const change = (action: ResourceChange['action'], previousAddress?: string): ResourceChange => ({
    address: 'a',
    kind: 'k',
    action,
    fields: [],
    risk: { level: 'safe', reasons: [] },
    digest: 'sha256:0',
    ...(previousAddress === undefined ? {} : { previousAddress }),
  });
  it('are disjoint, a pure move is a move, a moved update is both, no-op is none', () => {
    const counts = countsOf(
      [change('move', 'b'), change('update', 'b'), change('no-op'), change('replace'), change('read')],
      2,
    );
    expect(counts).toEqual({
      create: 0,
      update: 1,
      replace: 1,
      delete: 0,
      forget: 0,
      move: 2,
      import: 0,
      read: 1,
      outputs: 2,
    });
  });
});

describe('redact', () => {
  it.each<[text: string, secrets: readonly string[], redacted: string]>([
    ['password=hunter2;', ['hunter2'], 'password=(sensitive);'],
    ['hunter2 hunter2', ['hunter2'], '(sensitive) (sensitive)'],
    ['abc', ['abc'], '(sensitive)'], // short, but the whole
    ['an abc', ['abc'], 'an abc'], // short: would hit ordinary text
    ['', [''], ''],
    ['a.*b and a.*b', ['a.*b'], '(sensitive) and (sensitive)'],
    ['longsecretpart', ['secret', 'longsecret'], '(sensitive)part'], // one inside the other
    ['xabcdefghix', ['abcdef', 'defghi'], 'x(sensitive)x'], // one over the other's end
    ['abababab', ['abab'], '(sensitive)'],
  ])('%j', (text, secrets, redacted) => {
    expect(redactText(text, new Set(secrets))).toBe(redacted);
  });

  it('in keys, numbers and nested values', () => {
    const value = { hunter2: ['x-hunter2', { port: 5432, deep: 12345 }], n: null, t: true };
    expect(redactValue(value, new Set(['hunter2', '12345']))).toEqual({
      '(sensitive)': ['x-(sensitive)', { port: 5432, deep: '(sensitive)' }],
      n: null,
      t: true,
    });
  });
});
