/**
 * Reads the zip archives that artifacts come in: data from another job, so everything is bounded and nothing is written to disk.
 * A reader of our own, since fflate, which reads the others, takes a damaged list as it is and cuts off an entry that is longer
 * than the list says, without a word (0.8.3).
 *
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { inflateRawSync } from 'node:zlib';
import { ToolError } from '@mainstem/change/errors';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_FILES = 20_000;

/**
 * The files in an archive, by name.
 *
 * @param mostBytes how many bytes all files may have together when they are unpacked.
 * @throws ToolError for an archive that is broken, too large, encrypted or of a form that artifacts do not have, and for a
 *   name that leads out of a folder.
 */
export function readZip(archive: Buffer, mostBytes: number): Map<string, Buffer> {
  try {
    return readEntries(archive, mostBytes);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw broken('it ends too early or cannot be unpacked');
  }
}

function readEntries(archive: Buffer, mostBytes: number): Map<string, Buffer> {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (at === 0xffffffff || count === 0xffff || count > MOST_FILES) throw broken('it holds too many files');
  const files = new Map<string, Buffer>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== ENTRY) throw broken('its list of files is damaged');
    const flags = archive.readUInt16LE(at + 8);
    const method = archive.readUInt16LE(at + 10);
    const compressed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if (name.endsWith('/')) continue;
    if (!isContained(name)) throw broken(`it holds ${JSON.stringify(name)}, which leads out of its folder`);
    if ((flags & 1) !== 0) throw broken('it is encrypted');
    total += size;
    if (total > mostBytes) throw broken(`it holds more than ${mostBytes} bytes`);
    files.set(name, unpack(archive, local, { method, compressed, size }));
  }
  return files;
}

function unpack(
  archive: Buffer,
  local: number,
  { method, compressed, size }: { method: number; compressed: number; size: number },
): Buffer {
  if (archive.readUInt32LE(local) !== LOCAL) throw broken('a file is not where its list says');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + compressed > archive.length) throw broken('a file is cut off');
  const data = archive.subarray(start, start + compressed);
  // The size that the list gives is the most that is unpacked: a small file cannot become a large one.
  const content =
    method === STORED ? data : method === DEFLATED ? inflateRawSync(data, { maxOutputLength: size + 1 }) : undefined;
  if (content === undefined) throw broken(`a file is packed by method ${method}`);
  if (content.length !== size) throw broken('a file is larger or smaller than its list says');
  return content;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw broken('it is no zip archive');
}

function isContained(name: string): boolean {
  return (
    name !== '' && !/^[/\\]|^[a-z]:|\\|\0/i.test(name) && !name.split('/').some((part) => part === '..' || part === '.')
  );
}

function broken(why: string): ToolError {
  return new ToolError(`An artifact cannot be read: ${why}. Run the job that made it again.`);
}
