import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, shellWord, ToolError } from '@mainstem/change';

/** What Terraform writes beside the configuration when it cannot store a state: the only copy of what it has just done. */
export const ERRORED_STATE = 'errored.tfstate';

const MAGIC = 'mainstem/errored-state@1\n';
const NONCE = 12;
const TAG = 16;

/** Where a state was put that could not be stored. */
export interface KeptState {
  readonly path: string;
  readonly encrypted: boolean;
  /** What to type to store it after all. */
  readonly next: string;
}

/**
 * The key for rescued states, from `MAINSTEM_STATE_KEY`: 32 bytes in base64 or hex.
 *
 * @throws InputError for anything else.
 */
export function readStateKey(environment: NodeJS.ProcessEnv): Buffer | undefined {
  const text = (environment.MAINSTEM_STATE_KEY ?? '').trim();
  if (text === '') return undefined;
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (key.length === 32) return key;
  throw new InputError('MAINSTEM_STATE_KEY is not 32 bytes in base64 or hex. Make one with: openssl rand -base64 32');
}

/**
 * Keeps the state that Terraform could not store: encrypted in `keep` where there is a key; else where it lies, or, when that folder is about to
 * be removed, as a file of this user alone in `keep`.
 *
 * @param folder the stack's folder. @param root its path in the repository, for what to type.
 */
export async function keepErroredState(
  folder: string,
  root: string,
  project: string,
  options: {
    readonly key: Buffer | undefined;
    readonly keep: string;
    readonly passing: boolean;
    /** What ran, which the command to type names. */
    readonly program: string;
  },
): Promise<KeptState | undefined> {
  const lost = join(folder, ERRORED_STATE);
  const state = await readFile(lost).catch(() => undefined);
  if (state === undefined) return undefined;
  const terraform = `${options.program} -chdir=${shellWord(root)}`;
  const push = (from: string) => `${terraform} init && ${from}`;
  if (options.key === undefined && !options.passing) {
    return {
      path: lost,
      encrypted: false,
      next: push(`${terraform} state push ${ERRORED_STATE}`),
    };
  }
  await mkdir(options.keep, { recursive: true });
  const path = join(options.keep, `${project}.${ERRORED_STATE}${options.key === undefined ? '' : '.enc'}`);
  if (options.key === undefined) {
    await copyFile(lost, path);
    await chmod(path, 0o600);
    return { path, encrypted: false, next: push(`${terraform} state push ${shellWord(path)}`) };
  }
  await writeFile(path, encryptState(state, options.key), { mode: 0o600 });
  // The clear copy goes only when the other one is known to be readable.
  if (!decryptState(await readFile(path), options.key).equals(state))
    throw new ToolError(`${path} cannot be read back; the state is still in ${lost}.`);
  await rm(lost);
  return {
    path,
    encrypted: true,
    next: push(`MAINSTEM_STATE_KEY=… mainstem apply --recover ${shellWord(path)} | ${terraform} state push -`),
  };
}

/** A state that an earlier run left behind: to apply on top of it would lose it. */
export async function hasErroredState(folder: string): Promise<boolean> {
  return stat(join(folder, ERRORED_STATE)).then(
    () => true,
    () => false,
  );
}

/** AES-256-GCM: a heading, 12 bytes of nonce, the encrypted state, 16 bytes of tag. The heading is authenticated. */
export function encryptState(state: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(MAGIC));
  return Buffer.concat([Buffer.from(MAGIC), nonce, cipher.update(state), cipher.final(), cipher.getAuthTag()]);
}

/** @throws InputError when it is no such file, was changed, or the key is another one. */
export function decryptState(file: Buffer, key: Buffer): Buffer {
  const body = file.subarray(MAGIC.length);
  if (file.subarray(0, MAGIC.length).toString() !== MAGIC || body.length < NONCE + TAG) {
    throw new InputError(
      'This is no state that mainstem apply encrypted. Give --recover the file that its message named.',
    );
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE)).setAAD(Buffer.from(MAGIC));
    decipher.setAuthTag(body.subarray(body.length - TAG));
    return Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]);
  } catch {
    throw new InputError(
      'The state cannot be decrypted: it was changed, or MAINSTEM_STATE_KEY is not the key of that run.',
    );
  }
}
