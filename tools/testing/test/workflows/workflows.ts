import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.github/workflows';

/**
 * Copies this repository's workflows to another. Where a fork calls its own copy on main, as AWS then asks it to, the copy here is
 * called: the name of the fork's repository is nobody's in a test.
 */
export function copyWorkflows(from: string, to: string): void {
  mkdirSync(join(to, FOLDER), { recursive: true });
  for (const name of readdirSync(join(from, FOLDER))) {
    const text = readFileSync(join(from, FOLDER, name), 'utf8');
    const own = /(uses: )[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[\w.-]+)@main\b/g;
    writeFileSync(join(to, FOLDER, name), text.replaceAll(own, '$1.$2'));
  }
}
