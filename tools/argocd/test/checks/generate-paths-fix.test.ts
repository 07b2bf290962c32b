import { describe, expect, it } from 'vitest';
import { fixGeneratePaths } from '../../src/index.ts';

const KEY = 'argocd.argoproj.io/manifest-generate-paths';
const HEAD = 'apiVersion: argoproj.io/v1alpha1\n';
const app = (metadata: string) => `${HEAD}kind: Application\nmetadata:${metadata}spec:\n  project: default\n`;
const set = (metadata: string) =>
  `${HEAD}kind: ApplicationSet\nmetadata:\n  name: set\nspec:\n  template:\n    metadata:${metadata}    spec: {}\n`;

describe('writes the annotation and nothing else', () => {
  it.each<[name: string, before: string, after: string, value?: string]>([
    [
      'changes a value and keeps its comment',
      app(`\n  name: a\n  annotations:\n    ${KEY}: . # own folder\n`),
      app(`\n  name: a\n  annotations:\n    ${KEY}: .;../base # own folder\n`),
    ],
    [
      'keeps the quotes',
      app(`\n  name: a\n  annotations:\n    "${KEY}": '.'\n    other: "x"\n`),
      app(`\n  name: a\n  annotations:\n    "${KEY}": '.;../base'\n    other: "x"\n`),
    ],
    [
      'gives an empty value',
      app(`\n  name: a\n  annotations:\n    ${KEY}:\n    other: x\n`),
      app(`\n  name: a\n  annotations:\n    ${KEY}: .;../base\n    other: x\n`),
    ],
    [
      'replaces a block scalar',
      app(`\n  name: a\n  annotations:\n    ${KEY}: >-\n      .;\n      ..\n    other: x\n`),
      app(`\n  name: a\n  annotations:\n    ${KEY}: .;../base\n    other: x\n`),
    ],
    [
      'adds it after the other annotations, below their comments',
      app('\n  name: a\n  annotations:\n    # why\n    other: x # because\n  labels: {a: b}\n'),
      app(`\n  name: a\n  annotations:\n    # why\n    other: x # because\n    ${KEY}: .;../base\n  labels: {a: b}\n`),
    ],
    [
      'adds it after a block scalar',
      app('\n  name: a\n  annotations:\n    other: |\n      one\n      two\n\n  labels: {a: b}\n'),
      app(
        `\n  name: a\n  annotations:\n    other: |\n      one\n      two\n    ${KEY}: .;../base\n\n  labels: {a: b}\n`,
      ),
    ],
    [
      'fills an empty mapping',
      app('\n  name: a\n  annotations:\n'),
      app(`\n  name: a\n  annotations:\n    ${KEY}: .;../base\n`),
    ],
    [
      'fills an empty flow mapping',
      app('\n  name: a\n  annotations: {}\n'),
      app(`\n  name: a\n  annotations: { ${KEY}: .;../base }\n`),
    ],
    [
      'adds to a flow mapping',
      app('\n  name: a\n  annotations: { other: x } # short\n'),
      app(`\n  name: a\n  annotations: { other: x, ${KEY}: .;../base } # short\n`),
    ],
    [
      'adds annotations where there are none',
      app('\n  name: a # the name\n'),
      app(`\n  name: a # the name\n  annotations:\n    ${KEY}: .;../base\n`),
    ],
    [
      'in the indentation of the file',
      `${HEAD}kind: Application\nmetadata:\n    name: a\n    labels:\n        a: b\nspec: {}\n`,
      `${HEAD}kind: Application\nmetadata:\n    name: a\n    labels:\n        a: b\n    annotations:\n        ${KEY}: .;../base\nspec: {}\n`,
    ],
    [
      'adds annotations to metadata in flow style',
      app(' { name: a }\n'),
      app(` { name: a, annotations: { ${KEY}: .;../base } }\n`),
    ],
    [
      'in the template of an ApplicationSet, not in its own metadata',
      set("\n      name: '{{path.basename}}'\n"),
      set(`\n      name: '{{path.basename}}'\n      annotations:\n        ${KEY}: .;../base\n`),
    ],
    [
      'quotes a template',
      set('\n      name: a\n'),
      set(`\n      name: a\n      annotations:\n        ${KEY}: ".;/bases/{{ index .path.segments 1 }}"\n`),
      '.;/bases/{{ index .path.segments 1 }}',
    ],
    [
      'keeps the line ends of Windows',
      app('\n  name: a\n').replaceAll('\n', '\r\n'),
      app(`\n  name: a\n  annotations:\n    ${KEY}: .;../base\n`).replaceAll('\n', '\r\n'),
    ],
    [
      'without a line end at the end',
      `${HEAD}kind: Application\nspec: {}\nmetadata:\n  name: a`,
      `${HEAD}kind: Application\nspec: {}\nmetadata:\n  name: a\n  annotations:\n    ${KEY}: .;../base`,
    ],
    [
      'in JSON',
      '{"apiVersion": "argoproj.io/v1alpha1", "kind": "Application",\n  "metadata": {"name": "a"}}\n',
      `{"apiVersion": "argoproj.io/v1alpha1", "kind": "Application",\n  "metadata": {"name": "a", "annotations": { "${KEY}": ".;../base" }}}\n`,
    ],
  ])('%s', (_, before, after, value = '.;../base') => {
    const fixed = fixGeneratePaths(before, 2, value);
    expect(fixed).toBe(after);
    expect(fixGeneratePaths(fixed, 2, value)).toBe(fixed);
  });

  it('in the document, or the item of a list, that stands at the line', () => {
    const two = `${app('\n  name: a\n')}---\n${app('\n  name: b\n')}`;
    expect(fixGeneratePaths(two, 10, '.')).toBe(
      `${app('\n  name: a\n')}---\n${app(`\n  name: b\n  annotations:\n    ${KEY}: .\n`)}`,
    );
    const item = (name: string, more = '') => `- kind: Application\n  metadata:\n    name: ${name}\n${more}`;
    const list = `${HEAD}kind: List\nitems:\n${item('a')}${item('b')}`;
    expect(fixGeneratePaths(list, 8, '.')).toBe(
      `${HEAD}kind: List\nitems:\n${item('a')}${item('b', `    annotations:\n      ${KEY}: .\n`)}`,
    );
  });

  it.each<[name: string, text: string]>([
    [
      'a template of a Helm chart',
      `${HEAD}kind: Application\nmetadata:\n  name: a\n{{- if .Values.labels }}\n  labels: {}\n{{- end }}\n`,
    ],
    ['annotations behind an alias', `${HEAD}kind: Application\nx: &a {b: c}\nmetadata:\n  annotations: *a\n`],
    ['no metadata', `${HEAD}kind: Application\nspec: {}\n`],
    ['no such line', app('\n  name: a\n').replace(/^/, `${'# words\n'.repeat(3)}---\n`)],
  ])('leaves alone what it cannot write safely: %s', (_, text) => {
    expect(fixGeneratePaths(text, 2, '.')).toBe(text);
  });
});
