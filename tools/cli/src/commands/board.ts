import { join, resolve } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { readBoard } from '@mainstem/pipeline/metrics';
import { renderBoard } from '@mainstem/report/board';
import { replaceFile } from '@mainstem/toolchain';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem board --out DIR [--since 90d] [--environment E] [--json] [--cwd DIR]\n\n' +
    'Writes DIR/index.html, a page to leave open on a wall: what is live where, what waits and on what, drift, the changes on their way and the\n' +
    'figures. It needs no request and runs no script. Links to commits and pull requests need GITHUB_SERVER_URL and GITHUB_REPOSITORY.',
  options: { out: TEXT, since: TEXT, environment: TEXT },
  formats: ['terminal', 'json'],
  async run({ out, since, environment, format, ...options }, args) {
    expectNoArguments('board', args);
    if (out === undefined) throw new InputError(`Give --out, the folder for the page. Usage:\n${command.usage}`);
    const board = await readBoard(await examineRepository(options), {
      now: new Date(),
      ...(since === undefined ? {} : { since }),
      ...(environment === undefined ? {} : { environment }),
    });
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
    const repository = server?.startsWith('https://') === true && name !== undefined ? `${server}/${name}` : undefined;
    const path = join(resolve(out), 'index.html');
    await replaceFile(path, renderBoard({ ...board, ...(repository === undefined ? {} : { repository }) }));
    if (format === 'json') printJson({ path });
    else print(path);
    return 0;
  },
});
