import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession, previewChange, risksOf, settingsOf } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { TEMPLATE } from '@mainstem/testing/template';
import { describe, expect, test } from 'vitest';

/** The platform and one application of the template. */
const content = Object.fromEntries(
  ['platform', 'apps/api-service'].flatMap((folder) =>
    readdirSync(join(TEMPLATE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(TEMPLATE.length + 1), readFileSync(path, 'utf8')] as const;
      }),
  ),
);
const COMPOSITION = 'platform/crossplane/apis/postgres/composition.yaml';
const database = (environment: string) => `apps/api-service/overlays/${environment}/database.yaml`;

/** The risks of a change of one file, `level decision environment kind`. */
async function risksAfter(file: string, edit: (text: string) => string) {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit({ 'mainstem.yaml': readFileSync(join(TEMPLATE, 'mainstem.yaml'), 'utf8'), ...content });
    const before = content[file] ?? '';
    const after = edit(before);
    if (after === before) throw new Error(`${file} does not hold what is to be changed`);
    const head = scratch.commit({ [file]: after });
    const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {} });
    const changed = await previewChange(session);
    return risksOf({ ...changed, ...settingsOf(session.change) })
      .filter(({ level }) => level !== 'unknown')
      .map(({ level, decision, environment, address, reason }) => ({
        what: `${level} ${decision} ${environment} ${address.split('/')[1]}`,
        reason,
      }));
  } finally {
    scratch.remove();
  }
}

describe('a change of an API reaches every instance of the tree', { tags: ['long'] }, () => {
  test('encryption off is stuck in three environments', async () => {
    const found = await risksAfter(COMPOSITION, (text) =>
      text.replace('storageEncrypted: true', 'storageEncrypted: false'),
    );
    expect(found.map(({ what }) => what).sort()).toEqual([
      'stuck blocked dev Instance',
      'stuck blocked production Instance',
      'stuck blocked staging Instance',
    ]);
  });

  test('a renamed key would delete databases, and is called that', async () => {
    const found = await risksAfter(COMPOSITION, (text) => text.replace(/- name: instance$/m, '- name: database'));
    const destroys = found.filter(({ what }) => what.startsWith('destroy'));
    expect(destroys.map(({ what }) => what).sort()).toEqual([
      'destroy acknowledge dev Instance',
      'destroy acknowledge staging Instance',
    ]);
    expect(destroys[0]?.reason).toContain('the key instance in the Composition is now database');
    // Production omits Delete: AWS keeps the old one, whose name the new one cannot have.
    expect(found.map(({ what }) => what)).toContain('stuck blocked production Instance');
  });

  test('a transition rule refuses, also where the namespace is the Application’s', async () => {
    const found = await risksAfter(database('dev'), (text) => text.replace('version: "17"', 'version: "16"'));
    const refused = found.find(({ what }) => what === 'stuck blocked dev Postgres');
    expect(refused?.reason).toContain('the major version cannot fall');
  });
});
