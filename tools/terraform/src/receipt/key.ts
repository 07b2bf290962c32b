import { Buffer } from 'node:buffer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, ToolError } from '@mainstem/change';
import { runProgram } from '@mainstem/toolchain';
import { deriveKeys, type ReceiptKeys } from '../secrets/mac.ts';

/** What is signed to get key material out of KMS; fixed, so that every run gets the same. */
const LABEL = 'mainstem receipt key 1';
const SHORTEST = 16;

/**
 * The keys that receipts are signed and sealed with: from `MAINSTEM_RECEIPT_KEY`, a secret text, or from `MAINSTEM_RECEIPT_KMS_KEY`, the id of an
 * HMAC_256 key in KMS (one call of `aws kms generate-mac` with the caller's own credentials).
 *
 * @returns `undefined` when neither is set.
 * @throws InputError when the secret is too short to be one; ToolError when KMS refuses.
 */
export async function readReceiptKeys(environment: NodeJS.ProcessEnv): Promise<ReceiptKeys | undefined> {
  const secret = (environment.MAINSTEM_RECEIPT_KEY ?? '').trim();
  if (secret !== '') {
    if (secret.length >= SHORTEST) return deriveKeys(secret);
    throw new InputError(
      `MAINSTEM_RECEIPT_KEY has fewer than ${SHORTEST} characters, so it can be guessed. Make one with: openssl rand -base64 32`,
    );
  }
  const id = (environment.MAINSTEM_RECEIPT_KMS_KEY ?? '').trim();
  return id === '' ? undefined : deriveKeys(await materialFromKms(id, environment));
}

async function materialFromKms(id: string, environment: NodeJS.ProcessEnv): Promise<Buffer> {
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-key-'));
  try {
    // Version 1 and 2 of the aws program read a value on the line differently, and a file the same.
    const message = join(scratch, 'label');
    await writeFile(message, LABEL);
    const { code, stdout, stderr } = await runProgram(
      'aws',
      [
        'kms',
        'generate-mac',
        '--key-id',
        id,
        '--mac-algorithm',
        'HMAC_SHA_256',
        '--message',
        `fileb://${message}`,
        '--output',
        'json',
      ],
      { env: { ...environment, AWS_DEFAULT_REGION: environment.AWS_DEFAULT_REGION ?? environment.AWS_REGION } },
    );
    const why = stderr.trim().split('\n').at(-1) ?? '';
    if (code !== 0) {
      throw new ToolError(
        `KMS made no key for receipts from ${id}: ${why} The role needs kms:GenerateMac on it. To see who calls: aws sts get-caller-identity`,
      );
    }
    const mac = /"Mac"\s*:\s*"([^"]+)"/.exec(stdout)?.[1];
    if (mac !== undefined) return Buffer.from(mac, 'base64');
    throw new ToolError(`aws kms generate-mac gave no Mac for ${id}. Check the version with: aws --version`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
