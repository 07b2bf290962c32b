import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { createDraft, type Draft, filesOf, GENERATORS, type Given, init, parseAnswers } from '../src/index.ts';
import { template, textsOf } from './fork.ts';

const run = (draft: Draft, name: string, argument: string, given: Given = {}) =>
  GENERATORS[name]?.run(draft, argument, given);
const edited = (draft: Draft) => draft.edits().writes.size + draft.edits().deletes.length;

/** The template without its first application: what a person had before writing it. */
function without(folder: string): Draft {
  return createDraft(
    filesOf(new Map([...textsOf(createDraft(template()))].filter(([path]) => !path.startsWith(folder)))),
  );
}

/** Objects of a file; lists whose order means nothing, sorted. */
function objects(text: string | undefined): unknown {
  const documents = parseAllDocuments(text ?? '');
  return Array.isArray(documents) ? documents.map((one) => one.toJS()) : [];
}

describe('what a fork wrote by hand, a generator writes', () => {
  test('owner (9 files) and accounts and region (20 files): init alone', () => {
    const file = join(import.meta.dirname, '../examples/answers.yaml');
    const draft = createDraft(template());
    init(draft, parseAnswers(readFileSync(file, 'utf8'), file), { version: '0', commit: '0' });
    expect(edited(draft)).toBeGreaterThan(29);
  });

  test('an application (21 files): what the template’s own one is, but for its volume, its public route and sizes', () => {
    const folder = 'apps/api-service/';
    const draft = without(folder);
    run(draft, 'app', 'api-service', { tag: '1.4.2' });
    for (const type of ['postgres', 'bucket', 'queue']) run(draft, 'resource', type, { app: 'api-service' });
    const own = [...draft.edits().writes.keys()].sort();
    expect(own.length).toBeGreaterThan(21);
    const byHand = template().paths.filter(
      (path) => path.startsWith(folder) && !/(?:pvc|patch-uploads|route)\.yaml$/.test(path),
    );
    expect(own).toEqual(byHand);
    const same = byHand.filter(
      (path) => JSON.stringify(objects(draft.read(path))) === JSON.stringify(objects(template().read(path))),
    );
    // The volume is in base/deployment and each kustomization; a person chose sizes in some overlays, and what the database is called.
    expect(
      byHand.filter(
        (path) => !same.includes(path) && !/(?:deployment|kustomization|database|patch-scaling)\.yaml$/.test(path),
      ),
    ).toEqual([]);
    const variables = (text: string | undefined) =>
      [...(text ?? '').matchAll(/- name: ([A-Z_]+)$/gm)].map(([, name]) => name).sort();
    const deployment = `${folder}base/deployment.yaml`;
    expect(variables(draft.read(deployment))).toEqual(variables(template().read(deployment)));
  });

  test.each([
    ['an environment (26 files)', 'environment', 'sandbox', { account: '444444444444' }, 26],
    ['a stack (19 files)', 'stack', 'reports', {}, 19],
    ['an API (8 files)', 'api', 'topic', {}, 8],
  ])('%s', (_, generator, name, given, files) => {
    const draft = createDraft(template());
    run(draft, generator, name, given as Given);
    expect(edited(draft)).toBeGreaterThanOrEqual(files);
  });

  test('an environment: each file of the one that it is like, and none of its names, ids and addresses', () => {
    const draft = createDraft(template());
    run(draft, 'environment', 'sandbox', { account: '444444444444' });
    const like = template().paths.filter((path) => path.split('/').includes('dev') && !path.startsWith('tools/'));
    for (const path of like) {
      const text = draft.read(
        path
          .split('/')
          .map((one) => (one === 'dev' ? 'sandbox' : one))
          .join('/'),
      );
      expect([path, text === undefined]).toEqual([path, false]);
      expect(text).not.toMatch(/\b10\.10\.0\.0\/16|a1b2c3d4e5f6|"111111111111"|-dev\b/);
    }
  });
});
