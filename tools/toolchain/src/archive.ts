import { gunzipSync } from 'node:zlib';
import { messageOf, ToolError } from '@mainstem/change/errors';
import { type Unzipped, unzipSync } from 'fflate';
import type { Packing } from './releases.ts';

/**
 * Takes the program out of a downloaded file. Only the named member is read, and nothing is written by name, so an archive
 * cannot place files elsewhere.
 *
 * @throws ToolError when the archive is damaged or the member is missing.
 */
export function unpack(bytes: Buffer, packing: Packing): Buffer {
  switch (packing.kind) {
    case 'plain':
      return bytes;
    case 'zip':
      return zipMember(bytes, packing.member);
    case 'tar.gz':
      return tarMember(gunzipSync(bytes), packing.member);
  }
}

/**
 * One member of a ZIP file that is trusted: its digest was compared, or a program of ours has just written it. Nothing bounds how
 * much is unpacked; archives from elsewhere are read by tools/github/src/zip.ts.
 *
 * @throws ToolError when the archive is damaged or the member is missing.
 */
export function zipMember(bytes: Uint8Array, member: string): Buffer {
  let files: Unzipped;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => name === member });
  } catch (error) {
    throw new ToolError(`the downloaded ZIP file is damaged: ${messageOf(error)}. Run the command again.`);
  }
  const content = files[member];
  if (content === undefined) throw new ToolError(`the downloaded ZIP file holds no ${member}.`);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** One regular file of a tar archive. */
export function tarMember(bytes: Buffer, member: string): Buffer {
  const found = tarFiles(bytes, (path) => path === member).get(member);
  if (found === undefined) throw new ToolError(`the downloaded archive holds no ${member}.`);
  return found;
}

/**
 * The regular files of a tar archive (ustar, with the long names of GNU and of pax), by path without `./` before it. The last of
 * equal ones counts, as for `tar`.
 */
export function tarFiles(bytes: Buffer, wanted: (path: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let long: string | undefined;
  for (let at = 0; at + 512 <= bytes.length; ) {
    const text = (from: number, length: number) =>
      bytes.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '');
    const name = text(0, 100);
    if (name === '') break;
    const prefix = text(257, 5) === 'ustar' && text(263, 2) !== ' ' ? text(345, 155) : '';
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    if (!Number.isFinite(size)) break;
    const content = bytes.subarray(at + 512, at + 512 + size);
    const type = text(156, 1);
    at += 512 + Math.ceil(size / 512) * 512;
    if (type === 'L') {
      long = content.toString('utf8').replace(/\0[\s\S]*$/, '');
    } else if (type === 'x') {
      long = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1] ?? long;
    } else {
      const path = (long ?? (prefix === '' ? name : `${prefix}/${name}`)).replace(/^\.?\/+/, '');
      long = undefined;
      if ((type === '0' || type === '' || type === '7') && wanted(path)) files.set(path, content);
    }
  }
  return files;
}
