/** What is wrong with mainstem.yaml is said in words of the file: line, what was expected, the nearest name. */
import { describe, expect, it } from 'vitest';
import { decide, parseSettings } from '../src/index.ts';

describe.each([
  [
    'newcomer B4: a policy for an environment that does not exist',
    [
      [
        'policy:\n  unknown:\n    "*": pass\n    prodd: acknowledge\n',
        /:4: policy\.unknown: there is no environment "prodd"\. Did you mean prod\?/,
      ],
      [
        'policy:\n  destroy: { live: blocked }\n',
        /:2: policy\.destroy: there is no environment "live"\. There are: dev, staging, production, \*/,
      ],
      [
        'apply:\n  unreviewed:\n    stagin: stop\n',
        /:3: apply\.unreviewed: there is no environment "stagin"\. Did you mean staging\?/,
      ],
      [
        'environments:\n  - name: dev\nstacks:\n  - path: x\n    environment: qa\n',
        /:5: stacks\.0\.environment: there is no environment "qa"\. There are: dev/,
      ],
      [
        'policy:\n  unknown:\n    prod: pass\n    production: blocked\n',
        /:4: .*prod and production are one environment/,
      ],
    ],
  ],
  [
    'newcomer B4: two environments with one name',
    [
      [
        'environments:\n  - name: dev\n  - name: test\n  - name: dev\n',
        /:4: environments\.2\.name: dev means the environment dev already/,
      ],
      [
        'environments:\n  - name: dev\n    aliases: [d]\n  - name: d\n',
        /:4: environments\.1\.name: d means the environment dev already/,
      ],
      [
        'environments:\n  - name: a\n    aliases: [x]\n  - name: b\n    aliases: [y, x]\n',
        /:5: environments\.1\.aliases\.1: x means the environment a/,
      ],
    ],
  ],
  [
    'newcomer C9: an unknown key has a nearest one',
    [
      [
        'environmnts:\n  - name: dev\n',
        /:1: the document: there is no key "environmnts" here\. Did you mean environments\?/,
      ],
      [
        'environments:\n  - name: dev\n    acounts: []\n',
        /:3: environments\.0: there is no key "acounts" here\. Did you mean accounts\?/,
      ],
      ['apply:\n  wait: 3\n', /:2: apply: there is no key "wait" here\. There are: unreviewed, receipts, lockTimeout/],
      ['policy:\n  unkown: pass\n', /:2: policy: .*Did you mean unknown\?/],
    ],
  ],
  [
    'newcomer C9: a wrong value is told in words',
    [
      ['environments:\n  - dev\n', /:2: environments\.0: expected an object, found the string "dev"/],
      ['environments: {}\n', /:1: environments: expected a list, found an object/],
      ['environments:\n  - aliases: [x]\n', /:2: environments\.0\.name: this key is missing; expected a string/],
      ['environments:\n  - name: dev\n    accounts: [011111111111]\n', /:3: .*found the number \d+: put it in quotes/],
      [
        'environments:\n  - name: dev\n    accounts: ["11"]\n',
        /:3: .*expected the 12 digits of an AWS account; found "11"/,
      ],
      ['environments:\n  - name: dev\n    state: actve\n', /:3: .*found "actve"\. Did you mean active\?/],
      ['policy:\n  unknown: acknowlege\n', /:2: .*found "acknowlege"\. Did you mean acknowledge\?/],
      [
        'policy:\n  unknown:\n    dev: pass\n    prod: akn\n',
        /:4: policy\.unknown: prod: expected pass, acknowledge, blocked/,
      ],
      ['ignore: "x/**"\n', /:1: ignore: expected a list, found the string "x\/\*\*": write \[x\/\*\*\]/],
      ['- a\n', /:1: the document: expected an object, found a list/],
    ],
  ],
] satisfies [string, [string, RegExp][]][])('%s', (_, cases) => {
  it.each(cases)('%j', (text, message) => {
    expect(() => parseSettings(text)).toThrow(message);
    expect(() => parseSettings(text)).toThrow(/Mend this line.*docs\/mainstem\.schema\.json/);
    expect(() => parseSettings(text)).not.toThrow(/Invalid input|Unrecognized/);
  });
});

it('a policy for prod is one for production', () => {
  const settings = parseSettings('policy:\n  unknown: { prod: acknowledge, "*": pass }\n');
  expect(decide(settings, 'unknown', 'production')).toBe('acknowledge');
  expect(decide(settings, 'unknown', 'prod')).toBe('acknowledge');
  expect(decide(settings, 'unknown', 'dev')).toBe('pass');
});
