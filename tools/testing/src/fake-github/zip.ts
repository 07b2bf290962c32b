import { zipSync } from 'fflate';

/** A zip archive of some files, packed as artifacts are. */
export function writeZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
  );
}
