import type { Preview } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { headlineOf, renderHtml, renderMarkdown, renderPreviewTerminal, renderTerminal } from '../src/index.ts';
import { htmlProblems, markdownProblems } from './checkers.ts';
import { preview, resource, verdict } from './samples.ts';

const bucket = (more: Parameters<typeof resource>[4] = {}) =>
  resource('update', 'aws_s3_bucket', 'aws_s3_bucket.logs', [{ path: 'tags.Team', before: 'a', after: 'b' }], more);
const stack = (more: Partial<Preview>, resources = [bucket()]) =>
  preview('infra.stacks.dev.logs', 'terraform', resources, more);

/** A field of a preview, and what each face says of it. Markdown is compared without its code tags. */
const CASES: readonly {
  readonly name: string;
  readonly given: Preview;
  readonly terminal: readonly string[];
  readonly markdown: readonly string[];
  readonly html: readonly string[];
}[] = [
  {
    name: 'outputs, with values, unknown ones and sensitive ones',
    given: stack({
      outputs: [
        { name: 'url', action: 'update', before: 'a', after: 'b' },
        { name: 'arn', action: 'create', unknown: true },
        { name: 'token', action: 'update', sensitive: true },
        { name: 'old', action: 'delete', before: 'x' },
      ],
    }),
    terminal: [
      '    ~ output   url  "a" → "b"',
      '    + output   arn  (known after apply)',
      '    ~ output   token  (sensitive) changed, not shown',
      '    - output   old  "x" → (none)',
    ],
    markdown: [
      '! output  url: "a" → "b"',
      '+ output  arn: (known after apply)',
      '! output  token: (sensitive) changed, not shown',
      '- output  old: "x"',
    ],
    html: [
      '4 outputs would change',
      '<code>token</code></th><td colspan="2"><span class="kept">(sensitive) changed, not shown</span>',
    ],
  },
  {
    name: 'drift, in a section of its own',
    given: stack({ drift: [bucket()] }, []),
    terminal: [
      '    live differs already  nobody changed the declaration of these',
      '    ~ update   aws_s3_bucket.logs',
    ],
    markdown: [
      ': no change, live differs already',
      '**Live differs already**; nobody changed the declaration of this:\n\n```diff\n! update  aws_s3_bucket.logs',
    ],
    html: ['<h4>Live differs already <small>nobody changed the declaration of this</small></h4>'],
  },
  {
    name: 'checks that do not pass, before the changes',
    given: stack({
      checks: [
        { address: 'check.health', status: 'fail', problems: ['status is 500', 'and slow'] },
        { address: 'check.dns', status: 'error', problems: [] },
        { address: 'check.later', status: 'unknown', problems: [] },
      ],
    }),
    terminal: [
      '    check fails  check.health: status is 500; and slow\n    check broken  check.dns\n    check open  check.later: known after apply\n    ~ update   aws_s3_bucket.logs',
    ],
    markdown: [
      ': 1 update, <b>2 checks fail</b>',
      '- **check fails** check.health: status is 500; and slow\n- **check broken** check.dns\n- **check open** check.later: known after apply\n\n```diff',
    ],
    html: [
      '<p class="told delete"><b>check fails</b> <code>check.health</code>: status is 500; and slow</p>',
      '2 checks fail',
    ],
  },
  {
    name: 'a project that waits for another',
    given: stack({ waitsFor: ['infra.stacks.dev.network'] }, []),
    terminal: [
      'waits for  infra.stacks.dev.network; planned for real once\n               infra.stacks.dev.network is applied',
    ],
    markdown: [
      '(terraform, dev): waits</summary>',
      '**Waits for another project**\n\n- infra.stacks.dev.logs: waits for infra.stacks.dev.network; planned for real once it is applied',
    ],
    html: ['<b>waits for</b> <code>infra.stacks.dev.network</code>; planned for real once'],
  },
  {
    name: 'a project that waits for several',
    given: stack({ waitsFor: ['a', 'b'] }, []),
    terminal: ['waits for  a and b; planned for real once they are applied'],
    markdown: ['waits for a and b; planned for real once they are applied'],
    html: ['<code>a</code> and <code>b</code>; planned for real once they are applied'],
  },
  {
    name: 'what the apply invokes, and what it leaves for later',
    given: stack({
      invocations: ['action.aws_lambda_invoke.warm'],
      deferred: [{ address: 'module.apps', reason: 'its provider is not known yet' }],
    }),
    terminal: [
      '    invokes  action.aws_lambda_invoke.warm',
      '    deferred  module.apps: its provider is not known yet',
    ],
    markdown: [
      '```\n\n- **invokes** action.aws_lambda_invoke.warm\n- **deferred** module.apps: its provider is not known yet\n',
    ],
    html: ['<b>invokes</b> <code>action.aws_lambda_invoke.warm</code>', '<code>module.apps</code>: its provider'],
  },
  {
    name: 'noise that is hidden',
    given: stack({}, [bucket({ hiddenFields: 3 })]),
    terminal: ['"a" → "b"\n               3 noisy fields hidden\n'],
    markdown: ['+   tags.Team: "b"\n    3 noisy fields hidden\n```'],
    html: ['<p>3 noisy fields hidden</p>'],
  },
  {
    name: 'a replacement, why and in which order',
    given: stack({}, [{ ...bucket({ replaceBecause: ['bucket'], replaceOrder: 'create-delete' }), action: 'replace' }]),
    terminal: ['replaced because of bucket; the new one is made before the old\n               one goes'],
    markdown: ['    replaced because of bucket; the new one is made before the old one goes\n'],
    html: ['<p>Replaced because of bucket; the new one is made before the old one goes</p>'],
  },
  {
    name: 'a replacement that leaves the old object behind',
    given: stack({}, [{ ...bucket({ replaceOrder: 'create-forget' }), action: 'replace' }]),
    terminal: ['replaced; the old one is left behind, managed by nobody'],
    markdown: ['    replaced; the old one is left behind, managed by nobody\n'],
    html: ['<p>Replaced; the old one is left behind, managed by nobody</p>'],
  },
  {
    name: 'an address before and an import',
    given: stack({}, [bucket({ previousAddress: 'aws_s3_bucket.old', importedId: 'logs-1' })]),
    terminal: ['was aws_s3_bucket.old\n               imports logs-1\n'],
    markdown: ['    was aws_s3_bucket.old\n    imports logs-1\n'],
    html: ['<p>Was <code>aws_s3_bucket.old</code></p><p>Imports <code>logs-1</code></p>'],
  },
  {
    name: 'a sensitive value with a keyed digest, of which nothing is shown',
    given: stack({}, [
      resource('update', 'Secret', '/Secret/a/b', [
        { path: 'data.password', sensitive: true, changed: true, mac: 'mac:c2VjcmV0' },
      ]),
    ]),
    terminal: ['data.password  (sensitive) changed, not shown\n'],
    markdown: ['    data.password: (sensitive) changed, not shown\n'],
    html: ['<span class="kept">(sensitive) changed, not shown</span>'],
  },
];

describe('a field of a preview', () => {
  it.each(CASES)('$name', ({ given, terminal, markdown, html }) => {
    const shown = renderPreviewTerminal(given, { color: false, width: 80 });
    for (const part of terminal) expect(shown).toContain(part);
    const whole = verdict('pass', [given]);
    expect(renderTerminal(whole, { color: false, width: 80 })).toContain('infra.stacks.dev.logs');
    const comment = renderMarkdown(whole);
    expect(markdownProblems(comment)).toEqual([]);
    for (const part of markdown) expect(comment.replace(/<\/?code>|<wbr>/g, '')).toContain(part);
    const page = renderHtml(whole);
    expect(htmlProblems(page)).toEqual([]);
    for (const part of html) expect(page).toContain(part);
    for (const text of [shown, comment, page]) expect(text).not.toContain('c2VjcmV0');
  });

  const never: readonly (readonly [Partial<Preview>, Preview['resources'], string])[] = [
    [{ waitsFor: ['a'] }, [], '1 project waits for another'],
    [{ checks: [{ address: 'c', status: 'fail', problems: [] }] }, [bucket()], '1 change in dev, 1 check fails'],
    [{ drift: [bucket()] }, [], 'no resource would change'],
  ];
  it.each(never)('%j is never just "no change"', (more, resources, reason) => {
    const given = verdict('pass', [stack(more, resources)]);
    expect(headlineOf(given).reason).toBe(reason);
    expect(renderTerminal(given, { color: false, width: 80 })).not.toContain('no change  ');
    expect(renderMarkdown(given)).not.toContain('no change in');
  });
});
