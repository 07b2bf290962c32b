import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Acknowledgement,
  acknowledgementSchema,
  type Failure,
  type Preview,
  previewSchema,
} from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';

/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The previews in a folder, as `plan --out` and `diff --out` write them. A file that is no preview, or of another change, is a
 * failure of its project. A plan compares with the live state, so only its head counts.
 *
 * @throws InputError when the folder cannot be read.
 */
export async function readPreviews(
  folder: string,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<{ previews: Preview[]; failures: Failure[] }> {
  const names = await readdir(folder).catch(() => {
    throw new InputError(
      `The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`,
    );
  });
  const previews: Preview[] = [];
  const failures: Failure[] = [];
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const project = name.replace(/\.[^.]+\.json$/, '');
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      failures.push({ project, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` });
      continue;
    }
    const result = previewSchema.safeParse(parseJson(await readFile(path, 'utf8')));
    if (!result.success) {
      const issue = result.error.issues[0];
      failures.push({ project, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` });
      continue;
    }
    const { engine, receipt } = result.data;
    if (receipt.head !== head) {
      failures.push({ project, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` });
    } else if (engine !== 'terraform' && receipt.base !== base) {
      const other = receipt.base?.slice(0, 12) ?? 'nothing';
      failures.push({ project, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` });
    } else previews.push(result.data);
  }
  return { previews, failures };
}

/**
 * A JSON array of acknowledgements.
 *
 * @throws InputError naming the file and the entry.
 */
export async function readAcknowledgements(path: string): Promise<Acknowledgement[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
  });
  const result = acknowledgementSchema.array().safeParse(parseJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(
    `${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
