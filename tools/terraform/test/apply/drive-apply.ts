/** Applies one stack as the command line does, for tests that send signals to a process. Progress on standard error, the result on standard output. */
import { applyStack } from '../../src/apply/index.ts';
import { contextOf } from '../preview/stack.ts';

const [root = '', folder = '', path = ''] = process.argv.slice(2);
const context = contextOf(root, { progress: (line) => process.stderr.write(`${line}\n`) });
const result = await applyStack(context, folder, {
  program: { name: 'terraform', path },
  lockTimeout: 5,
  keep: folder,
  review: () => true,
});
process.stdout.write(JSON.stringify(result));
