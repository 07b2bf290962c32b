import zlib from 'node:zlib';
import { ToolError } from '@mainstem/change/errors';
import { tarFiles } from '../archive.ts';

/** What a layer may grow to. The largest provider's package is about 40 MB of YAML. */
const MOST_UNPACKED = 512 * 1024 * 1024;

/**
 * Regular files of a layer, by path without `./` before it. Nothing is written anywhere.
 *
 * @param wanted which of them.
 * @throws ToolError when it is no archive, or unpacks to more than 512 MiB.
 */
export function layerFiles(bytes: Buffer, what: string, wanted: (path: string) => boolean): Map<string, Buffer> {
  const options = { maxOutputLength: MOST_UNPACKED };
  let tar = bytes;
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) tar = zlib.gunzipSync(bytes, options);
    else if (bytes.length > 4 && bytes.readUInt32LE(0) === 0xfd2fb528) {
      // Node 20 has no zstd.
      if (typeof zlib.zstdDecompressSync !== 'function')
        throw new ToolError(
          `${what} is packed with zstd, which Node ${process.versions.node} cannot unpack: use Node 24.`,
        );
      tar = zlib.zstdDecompressSync(bytes, options);
    }
  } catch (error) {
    if (error instanceof ToolError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new ToolError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `${what} unpacks to more than 512 MiB. Nothing was taken.`
        : `${what} is damaged. Nothing was taken.`,
    );
  }
  return tarFiles(tar, wanted);
}
