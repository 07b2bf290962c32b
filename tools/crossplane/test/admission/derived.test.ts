import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  admitDefinition,
  deepEqual,
  fromPlain,
  type Json,
  type JsonObject,
  parseJson,
  toPlain,
} from '@mainstem/kubernetes/admission';
import { describe, expect, it } from 'vitest';
import { DeriveError, deriveClaim, deriveComposite } from '../../src/admission/index.ts';

/** What Crossplane derived from each XRD, and what the API server says of it. The recordings lie beside the repository. */
const FILE = join(import.meta.dirname, '../../../../../shared/recordings/schema/derived.jsonl');

interface Outcome {
  readonly accepted: boolean;
  readonly errors?: readonly { readonly type: string; readonly field: string; readonly text: string }[];
}

interface Recording {
  readonly name: string;
  readonly derived: {
    readonly error?: string;
    readonly claimError?: string;
    readonly crdOutcome?: Outcome;
    readonly claimOutcome?: Outcome;
  };
}

const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n') : [];

function derive(from: () => JsonObject | undefined): { readonly definition?: JsonObject; readonly error?: string } {
  try {
    const definition = from();
    return definition === undefined ? {} : { definition };
  } catch (error) {
    if (error instanceof DeriveError) return { error: error.message };
    throw error;
  }
}

const plain = (value: Json | undefined) => (value === undefined ? undefined : fromPlain(toPlain(value)));

/** The recorded library says "characters" where the server of the same release says "bytes". */
const asServer = (text: string) => text.replaceAll('more than 63 characters', 'more than 63 bytes');

describe.skipIf(lines.length === 0)(`recorded derivations of XRDs (not there: ${FILE})`, () => {
  it('derives what Crossplane derives, and the API server says of it what it said', () => {
    const wrong: string[] = [];
    for (const line of lines) {
      const { name, derived } = JSON.parse(line) as Recording;
      const exact = parseJson(line).value as JsonObject;
      const recorded = exact.derived as JsonObject;
      const xrd = exact.xrd as JsonObject;
      const composite = derive(() => deriveComposite(xrd));
      const claim = derive(() => deriveClaim(xrd));
      const check = (what: string, isRight: boolean) => {
        if (!isRight) wrong.push(`${name}: ${what}`);
      };
      check('error', composite.error === derived.error);
      check('claimError', claim.error === derived.claimError);
      check('crd', deepEqual(plain(composite.definition), plain(recorded.crd)));
      check('claim', deepEqual(plain(claim.definition), plain(recorded.claim)));
      for (const [what, { definition }, outcome] of [
        ['crdOutcome', composite, derived.crdOutcome],
        ['claimOutcome', claim, derived.claimOutcome],
      ] as const) {
        if (definition === undefined || outcome === undefined) continue;
        const { accepted, errors } = admitDefinition(definition, { strict: true });
        const ours = errors.map(({ type, field, message }) => `${type} ${field} ${message}`);
        const theirs = (outcome.errors ?? []).map(({ type, field, text }) => `${type} ${field} ${asServer(text)}`);
        check(what, accepted === outcome.accepted && ours.toSorted().join('\n') === theirs.toSorted().join('\n'));
      }
    }
    console.log(`${lines.length} XRDs recorded, ${wrong.length} differences`);
    expect(wrong).toEqual([]);
  });
});
