import { gunzipSync, inflateRawSync } from 'node:zlib';
import { ToolError } from '@mainstem/change';
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

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/**
 * One member of a ZIP file, stored or deflated. The sizes come from the central directory: in the local header they may be
 * zero (PKWARE APPNOTE 4.4.4). No ZIP64, no encryption.
 */
export function zipMember(bytes: Buffer, member: string): Buffer {
  const damaged = (what: string) =>
    new ToolError(`the downloaded ZIP file is damaged: ${what}. Run the command again.`);
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= earliest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < earliest) throw damaged('no central directory');
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('a bad directory entry');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      if (name === member) {
        const method = bytes.readUInt16LE(at + 10);
        const size = bytes.readUInt32LE(at + 20);
        const local = bytes.readUInt32LE(at + 42);
        if (bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw damaged('a bad local header');
        const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
        const content = bytes.subarray(start, start + size);
        if (method !== 0 && method !== 8) throw damaged(`compression method ${method} is not understood`);
        return method === 0 ? content : inflateRawSync(content);
      }
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    throw error instanceof ToolError ? error : damaged('it ends too early');
  }
  throw new ToolError(`the downloaded ZIP file holds no ${member}.`);
}

/** One regular file of a tar (ustar) archive. */
export function tarMember(bytes: Buffer, member: string): Buffer {
  for (let at = 0; at + 512 <= bytes.length; ) {
    const text = (from: number, length: number) =>
      bytes.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '');
    const name = text(0, 100);
    if (name === '') break;
    const prefix = text(345, 155);
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    if (!Number.isFinite(size)) break;
    if ((prefix === '' ? name : `${prefix}/${name}`).replace(/^\.\//, '') === member) {
      return bytes.subarray(at + 512, at + 512 + size);
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new ToolError(`the downloaded archive holds no ${member}.`);
}
