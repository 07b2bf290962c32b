/**
 * Nx's face of `mainstem new`: the command line says what it would write, and Nx writes it (or not, with --dry-run). One file, since Nx loads it by
 * path; what decides is the bundle of the command line beside it.
 */
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const BUNDLE = join(__dirname, '../../cli/dist/index.js');

/** Words for the command line: the one argument, then each option as often as it was given. */
function wordsOf({ name, ...options }) {
  const flags = Object.entries(options).flatMap(([option, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => (one === undefined ? [] : [`--${option}`, String(one)])),
  );
  return [...(name === undefined ? [] : [String(name)]), ...flags];
}

/** @returns what Nx calls when the files are written: what is left to do. */
function generate(generator) {
  return async (tree, options) => {
    const args = [BUNDLE, 'new', generator, ...wordsOf(options), '--dry-run', '--json', '--cwd', tree.root];
    const { writes, deletes, next } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }),
    );
    for (const { path, text } of writes) tree.write(path, text);
    for (const path of deletes) tree.delete(path);
    return () => {
      for (const line of next) console.log(`- ${line}`);
    };
  };
}

for (const name of ['app', 'overlay', 'resource', 'stack', 'module', 'api', 'environment', 'team'])
  exports[name] = generate(name);
