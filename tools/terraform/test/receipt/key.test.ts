import { describe, expect, test } from 'vitest';
import { readReceiptKeys } from '../../src/receipt/index.ts';
import { type Moto, startMoto } from '../preview/moto.ts';
import { cleanEnvironment, hasProgram } from '../preview/stack.ts';

const programs = (await hasProgram('moto_server')) && (await hasProgram('aws'));
if (!programs) console.warn('skipped in part: moto_server or aws is not on PATH');

describe('the receipt key', () => {
  test('none, a text, and one that could be guessed', async () => {
    expect(await readReceiptKeys({})).toBeUndefined();
    const [one, same, other] = await Promise.all(
      ['a'.repeat(32), `${'a'.repeat(32)}\n`, 'b'.repeat(32)].map((key) =>
        readReceiptKeys({ MAINSTEM_RECEIPT_KEY: key }),
      ),
    );
    expect(one).toEqual(same);
    expect(one?.mac).not.toEqual(one?.seal);
    expect(one?.mac).not.toEqual(other?.mac);
    await expect(readReceiptKeys({ MAINSTEM_RECEIPT_KEY: 'short' })).rejects.toThrow(/openssl rand -base64 32/);
  });

  test.skipIf(!programs)(
    'from KMS, on moto_server: the same key gives the same, another one another',
    { tags: ['long'] },
    async () => {
      const moto: Moto = await startMoto();
      try {
        const environment = await cleanEnvironment(moto.environment);
        const make = async () => {
          const { runProgram } = await import('@mainstem/toolchain');
          const args = [
            'kms',
            'create-key',
            '--key-spec',
            'HMAC_256',
            '--key-usage',
            'GENERATE_VERIFY_MAC',
            '--query',
            'KeyMetadata.KeyId',
            '--output',
            'text',
          ];
          return (
            await runProgram('aws', args, { env: { ...environment, AWS_DEFAULT_REGION: 'us-east-1' } })
          ).stdout.trim();
        };
        const [id, other] = [await make(), await make()];
        const read = (key: string) => readReceiptKeys({ ...environment, MAINSTEM_RECEIPT_KMS_KEY: key });
        const first = await read(id);
        expect(first?.mac).toHaveLength(32);
        expect(await read(id)).toEqual(first);
        expect(await read(other)).not.toEqual(first);
        await expect(read('00000000-0000-0000-0000-000000000000')).rejects.toThrow(
          /KMS made no key.*kms:GenerateMac.*aws sts get-caller-identity/,
        );
      } finally {
        await moto.stop();
      }
    },
  );
});
