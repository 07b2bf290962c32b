import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/generate/parameters.ts';
import { isUnknown } from '../../src/unknown.ts';
import { helmProgram, renderWithHelm } from './helm.ts';

const VALUES = {
  name: 'Shop-API',
  accent: 'Größe ñ',
  empty: '',
  zero: 0,
  port: 8080,
  million: 1000000,
  big: 123456789,
  half: 0.5,
  tiny: 0.00001,
  precise: 1.25,
  huge: 1e21,
  yes: true,
  no: false,
  nothing: null,
  path: { path: 'apps/shop/overlays/dev', basename: 'dev', segments: ['apps', 'shop', 'overlays', 'dev'] },
  list: ['b', 'a', 'c', 'a'],
  mixed: ['x', 1, true, null],
  numbers: [3, 1, 2],
  none: [],
  map: { b: '2', a: '1', c: { d: ['e', 'f'], g: {} } },
  tricky: {
    a: 'yes',
    b: 'null',
    c: '1.0',
    d: 'a: b',
    e: '# no',
    f: '- x',
    g: '',
    h: ' lead',
    i: 'line\nbreak\n',
    j: "it's",
    k: '"q"',
    l: '{x}',
    m: '2024-01-01',
    n: '0x1f',
    o: '~',
    p: 'plain text',
    q: '@at',
    r: '1e3',
    s: 'n',
    t: '%x',
    u: 'a #b',
    v: '*',
    w: '&amp <tag>',
    x: 'Ünï',
    y: '012',
    z: '1:30',
  },
  nested: [
    { a: 1, b: [1, 2] },
    { a: [], c: null },
  ],
  yaml: 'a: 1\nb: [x, y]\n',
};

const CASES: readonly string[] = [
  // texts
  '{{ lower .name }}|{{ upper .name }}|{{ .accent | upper }}|{{ .accent | lower }}|{{ title "two words-here it\'s" }}',
  '{{ trim "  a b \\n" }}|{{ trimAll "-x" "x-a-x" }}|{{ trimPrefix "Shop-" .name }}|{{ trimSuffix "-API" .name }}|{{ trimSuffix "" .name }}',
  '{{ hasPrefix "Shop" .name }}{{ hasSuffix "API" .name }}{{ contains "p-A" .name }}{{ contains "x" .name }}',
  '{{ replace "-" "$&" .name }}|{{ .name | replace "p" "" }}|{{ replace "" "." "ab" }}',
  '{{ trunc 4 .name }}|{{ trunc -3 .name }}|{{ trunc 50 .name }}|{{ trunc -50 .name }}|{{ trunc 0 .name }}|{{ trunc 2 .accent }}',
  '{{ substr 1 3 .name }}|{{ substr -1 3 .name }}|{{ substr 2 -1 .name }}|{{ substr 2 99 .name }}',
  '{{ repeat 3 "ab" }}|{{ nospace "a b\\tc" }}|{{ indent 2 "a\\nb" }}|{{ nindent 4 "a\\nb" }}',
  '{{ quote .name .yes .port .nothing .empty }}|{{ squote .name .port }}|{{ quote "a\\"b\\\\c\\n\\t" }}|{{ quote .accent }}',
  '{{ cat .name .port .nothing .yes }}|{{ toString .port }}{{ toString .yes }}|{{ toString .list }}|{{ toString .map }}',
  '{{ splitList "/" .path.path | len }}|{{ index (splitList "/" .path.path) 1 }}|{{ (split "/" .path.path)._2 }}|{{ splitList "" "ab" }}',
  '{{ join "-" .list }}|{{ join "," .mixed }}|{{ join "+" .name }}|{{ join "," .none }}|{{ join "," .numbers }}',
  '{{ sortAlpha .list }}|{{ .mixed | sortAlpha }}|{{ b64enc .name }}|{{ sha256sum .name }}|{{ sha1sum .name }}',
  '{{ base .path.path }}|{{ dir .path.path }}|{{ ext "a/b.c.yaml" }}|{{ base "a/" }}|{{ dir "a" }}|{{ ext "a.b/c" }}|{{ base "" }}|{{ dir "" }}',
  '{{ print "a" 1 2 "b" .yes .no .port }}|{{ print .port .half }}|{{ println .name .port }}',
  // printf
  '{{ printf "%s-%s" .name "x" }}|{{ printf "%d" 42 }}|{{ printf "%v %v %v" .port .yes .list }}|{{ printf "%%" }}|{{ printf "%q" .name }}',
  '{{ printf "%d" .port }}|{{ printf "%s" .port }}|{{ printf "%s" .yes }}|{{ printf "%s" .nothing }}|{{ printf "%v" .nothing }}|{{ printf "%t" .yes }}',
  '{{ printf "%s" }}|{{ printf "%s %s" "a" }}|{{ printf "a" .name }}|{{ printf "%s" .list }}|{{ printf "%d" (int .port) }}',
  '{{ printf "%5s|%-5s|%05d|%3d" "ab" "cd" 42 7 }}|{{ printf "%v" .map }}|{{ printf "%v" .million }}',
  '{{ printf "%03d" (add 1 2) }}|{{ printf "%-10s-%s" .name .name }}|{{ printf "%04d" -7 }}',
  // numbers
  '{{ .port }} {{ .million }} {{ .big }} {{ .half }} {{ .tiny }} {{ .precise }} {{ .huge }} {{ .zero }}',
  '{{ int .port }} {{ int "12" }} {{ int "x" }} {{ int .precise }} {{ int .yes }} {{ int64 .big }} {{ atoi "7" }} {{ int "1.5" }} {{ int "" }}',
  '{{ add 1 2 3 }} {{ add .port 1 }} {{ add1 .port }} {{ sub 5 .half }} {{ mul 2 3 4 }} {{ div 7 2 }} {{ mod 7 3 }} {{ div -7 2 }} {{ max 1 5 3 }} {{ min 4 2 9 }}',
  '{{ len .list }} {{ len .map }} {{ len .accent }} {{ until 3 }} {{ 1.5 }} {{ -3 }}',
  // lists and mappings
  '{{ first .list }}{{ last .list }}{{ rest .list }}{{ initial .list }}{{ reverse .list }}|{{ rest .none }}|{{ first .none }}|{{ last .none }}',
  '{{ append .list "z" }}{{ prepend .list "z" }}{{ concat .list .none .numbers }}{{ uniq .list }}{{ without .list "a" }}{{ compact (list "" "a" 0 1) }}',
  '{{ has "a" .list }}{{ has "z" .list }}{{ has 1 .numbers }}{{ has 1.0 .numbers }}{{ has "a" .nothing }}',
  '{{ list 1 "a" true }}|{{ dict "a" 1 "b" "x" }}|{{ dict "only" }}|{{ (dict "a" (dict "b" "c")).a.b }}|{{ tuple 1 2 }}',
  '{{ get .map "a" }}|{{ get .map "zz" }}|{{ hasKey .map "a" }}{{ hasKey .map "zz" }}|{{ index .map "c" "d" 1 }}|{{ index .map "zz" }}',
  '{{ dig "c" "d" "none" .map }}|{{ dig "c" "x" "none" .map }}|{{ pick .map "a" "zz" }}|{{ omit .map "c" }}|{{ keys (dict "one" 1) }}',
  '{{ kindOf .name }} {{ kindOf .port }} {{ kindOf .yes }} {{ kindOf .list }} {{ kindOf .map }} {{ kindOf .nothing }} {{ kindIs "string" .name }}',
  '{{ .list }} {{ .map }} {{ .mixed }} {{ .nested }}',
  // logic
  '{{ default "d" .empty }}{{ default "d" .name }}{{ default "d" .missing }}{{ .zero | default 5 }}{{ .no | default "f" }}{{ default "d" .none }}',
  '{{ empty .empty }}{{ empty .zero }}{{ empty .name }}{{ empty .missing }}{{ empty .map }}{{ coalesce .missing .empty .name }}|{{ coalesce .missing }}',
  '{{ ternary "y" "n" .yes }}{{ .no | ternary "y" "n" }}{{ eq .name "Shop-API" | ternary 1 2 }}',
  '{{ eq .name "x" "Shop-API" }}{{ ne .name "x" }}{{ eq .port 8080.0 }}{{ lt .half 1.0 }}{{ gt 2 1 }}{{ le "a" "b" }}{{ ge "B" "a" }}{{ eq .missing "x" }}{{ eq .missing .nothing }}{{ ne .nothing "" }}',
  '{{ and .yes .name }}|{{ and .empty .name }}|{{ or .empty .name }}|{{ or .no .zero }}|{{ not .none }}{{ not .name }}|{{ or .name (fail "lazy") }}',
  '{{ .missing }}|{{ .nothing }}|{{ .map.missing }}|{{ .missing | quote }}|{{ toString .missing }}|{{ print .nothing }}',
  // control structures
  '{{ if .yes }}a{{ else }}b{{ end }}{{ if .no }}a{{ else if eq .port 8080.0 }}c{{ else }}d{{ end }}{{ if .none }}x{{ end }}',
  '{{ range .list }}<{{ . }}>{{ end }}{{ range $i, $v := .list }}{{ $i }}={{ $v }};{{ end }}{{ range $k, $v := .map }}{{ $k }}:{{ $v }};{{ end }}',
  '{{ range .none }}x{{ else }}none{{ end }}{{ range .missing }}x{{ else }}missing{{ end }}{{ range $v := .list }}{{ if eq $v "c" }}{{ break }}{{ end }}{{ if eq $v "b" }}{{ continue }}{{ end }}{{ $v }}{{ end }}',
  '{{ with .map.c }}{{ .d }}{{ $.name }}{{ end }}{{ with .missing }}x{{ else }}y{{ end }}{{ with $x := .name }}{{ $x }}{{ . }}{{ end }}',
  '{{ $a := .name }}{{ $b := 1 }}{{ if .yes }}{{ $a = "changed" }}{{ $b := 2 }}{{ end }}{{ $a }}{{ $b }}{{ $m := .map }}{{ $m.c.d }}',
  '  {{- if .yes }}\n  trimmed\n  {{- end }}\n{{/* a comment }} */}}x {{- /* another */ -}} y {{ "}}" }} {{ `{{ raw }}` }}',
  '{{- range $key, $value := .path.segments -}} {{ $value }} {{- end -}} end',
  '{{ $n := 0 }}{{ range .list }}{{ $n = add $n 1 }}{{ end }}{{ $n }}{{ (index .nested 0).b }}{{ ((.map)).a }}',
  '{{ with .map }}{{ with .c }}{{ len .d }}{{ end }}{{ end }}{{ if and (not .no) (or .empty (eq (len .list) 4)) }}yes{{ end }}',
  // documents
  '{{ toJson .map }}|{{ toJson .tricky.w }}|{{ toRawJson .tricky.w }}|{{ toJson .mixed }}|{{ toJson .million }}|{{ toJson .missing }}',
  '{{ toYaml .map }}\n{{ toYaml .list }}\n{{ toYaml .name }}\n{{ toYaml .million }}\n{{ toYaml .half }}\n{{ toYaml .none }}\n{{ toYaml .nothing }}',
  '{{ toYaml .nested }}\n{{ toYaml .path | nindent 2 }}',
  '{{ toYaml .tricky }}',
  '{{ (fromJson "{\\"a\\":[1,2]}").a }}|{{ (fromYaml .yaml).b }}|{{ (fromYaml .yaml).a }}',
];

/** Mistakes: Go fails, and so must this, with a doubt and no text that looks right. */
const MISTAKES: readonly string[] = [
  '{{ lower .port }}',
  '{{ trunc .port .name }}',
  '{{ eq .port 8080 }}',
  '{{ index .list 9 }}',
  '{{ ternary 1 2 .name }}',
  '{{ .name.x }}',
  '{{ lower }}',
  '{{ lower "a" "b" }}',
  '{{ lt .port 1 }}',
  '{{ upper .missing }}',
  '{{ fail "no" }}',
  '{{ first .name }}',
];

function fill(template: string): { text: string; doubts: string[] } {
  const doubts: string[] = [];
  const text = fillTemplate(template, { values: VALUES, open: false }, 'go', { note: (reason) => doubts.push(reason) });
  return { text, doubts };
}

const helm = helmProgram();
const reason = 'missing' in helm ? ` (skipped: ${helm.missing})` : '';

describe.skipIf('missing' in helm)(`Go templates, held to Helm${reason}`, () => {
  const path = 'path' in helm ? helm.path : '';
  const expected = 'path' in helm ? renderWithHelm(path, CASES, VALUES, true) : [];
  it.each(CASES.map((template, index) => [template, expected[index]] as const))('%s', (template, wanted) => {
    expect(fill(template)).toEqual({ text: wanted, doubts: [] });
  });

  it('fails where Go fails', () => {
    const results = renderWithHelm(path, MISTAKES, VALUES, false);
    for (const [index, template] of MISTAKES.entries()) {
      expect(results[index], template).toMatch(/^FAILED/);
      const { text, doubts } = fill(template);
      expect(isUnknown(text), template).toBe(true);
      expect(doubts, template).toHaveLength(1);
    }
  });
});

describe('what is not evaluated is said', () => {
  it.each([
    ['{{ randAlphaNum 5 }}', 'the function randAlphaNum is not evaluated here'],
    ['{{ now | date "2006" }}', 'the function now is not evaluated here'],
    ['{{ template "x" }}tail', '{{ template "x" }} is not evaluated here'],
    ['{{ if .yes }}no end', '{{ if }} has no {{ end }}'],
    ['{{ printf "%x" 10 }}', 'printf with %x is not evaluated here'],
    ['{{ keys .map }}', 'the order of keys is random in Go'],
    ['a{{ .map.a', 'an action {{ … does not end'],
    ['{{ 0x10 }}', '{{ 0x10 }} cannot be read'],
  ])('%s', (template, doubt) => {
    expect(fill(template).doubts).toEqual([doubt]);
  });

  it('knows what stands around an unknown value', () => {
    const open = { values: { app: 'shop' }, open: true };
    const filled = (template: string) => fillTemplate(template, open, 'go').replaceAll(/[\uE000\uE001]+/g, '*');
    expect(filled('{{ .app }}-{{ .name }}')).toBe('shop-*');
    expect(filled('{{ printf "%s/%s" .app .cluster }}')).toBe('shop/*');
    expect(filled('a {{ if .x }}b{{ else }}c{{ end }} d')).toBe('a * d');
    expect(filled('{{ $v := "1" }}{{ if .x }}{{ $v = "2" }}{{ end }}{{ $v }}')).toBe('*');
    expect(filled('{{ range .items }}x{{ end }}{{ .app }}')).toBe('*shop');
  });

  it('missingkey=error is a failure', () => {
    const doubts: string[] = [];
    const filling = { missingIsError: true, note: (text: string) => doubts.push(text) };
    fillTemplate('{{ .map.nope }}', { values: VALUES, open: false }, 'go', filling);
    expect(doubts).toEqual(['Argo CD would fail to fill in a template: map has no entry for key "nope"']);
    expect(fillTemplate('{{ .map.nope }}', { values: VALUES, open: false }, 'go', { note: () => {} })).toBe(
      '<no value>',
    );
  });
});
