import { describe, expect, test } from 'vitest';
import { COMMON, defineCommand, FLAG, LIST, TEXT } from '../src/command.ts';
import { findCommand, parseOptions } from '../src/command-line.ts';
import { COMMANDS } from '../src/commands.ts';
import { INTENTS, overview } from '../src/overview.ts';

const NAMES = ['affected', 'graph', 'render', 'crossplane render', 'crossplane validate', 'gate', 'gate decide'];

const found = (line: string) => {
  const named = findCommand(line.split(' ').filter(Boolean), NAMES);
  return named.is === 'command' ? `${named.name}: ${named.rest.join(' ')}`.trim() : named.is;
};

describe('which command a line names', () => {
  test.each([
    ['', 'nothing'],
    ['--json', 'nothing'],
    ['graph', 'graph:'],
    ['--cwd affected graph --json', 'graph: --cwd affected --json'],
    ['--format json graph', 'graph: --format json'],
    ['--base main affected', 'affected: --base main'],
    ['--base=main affected', 'affected: --base=main'],
    ['--working-tree render x', 'render: --working-tree x'],
    ['crossplane render xr.yaml', 'crossplane render: xr.yaml'],
    ['crossplane --cwd d render xr.yaml', 'crossplane render: --cwd d xr.yaml'],
    ['--engine builtin crossplane --observed o render xr', 'crossplane render: --engine builtin --observed o xr'],
    ['crossplane', 'group'],
    ['crossplane --json', 'group'],
    ['crossplane other', 'group'],
    ['gate', 'gate:'],
    ['gate decide --application f', 'gate decide: --application f'],
    ['gate --environment dev', 'gate: --environment dev'],
    ['gate other', 'gate: other'],
    ['render crossplane render', 'render: crossplane render'],
    ['-- graph', 'graph: --'],
  ])('%j: %s', (line, expected) => {
    expect(found(line)).toBe(expected);
  });

  test.each([
    ['grap', /There is no command "grap"\. There are: affected, graph,/],
    ['decide', /There is no command "decide"/],
    ['--json grap', /There is no command "grap"/],
    ['--bogus', /Unknown option '--bogus'/],
    ['--base main', /Unknown option '--base'.*mainstem <command> --help/],
    ['-x', /Unknown option '-x'/],
  ])('%j is none', (line, message) => {
    expect(() => found(line)).toThrow(message);
  });
});

describe('options of a command', () => {
  const command = defineCommand({
    usage: 'mainstem test',
    options: { name: TEXT, deep: FLAG, values: LIST, output: { type: 'string', short: 'o' } },
    formats: ['yaml', 'json'],
    run: async ({ name, deep, values, format }) => {
      // What the table says is what the types say.
      const typed: [string | undefined, boolean | undefined, string[] | undefined, string] = [
        name,
        deep,
        values,
        format,
      ];
      return typed.length;
    },
  });
  const read = (line: string, known: string[] = []) =>
    parseOptions('test', command, line.split(' ').filter(Boolean), async (option) => known.includes(option));

  test.each([
    ['', { format: 'yaml' }, []],
    ['--json', { format: 'json' }, []],
    ['a --name n b --deep', { name: 'n', deep: true, format: 'yaml' }, ['a', 'b']],
    ['--values 1 --values=2', { values: ['1', '2'], format: 'yaml' }, []],
    ['-o file --cwd d', { output: 'file', cwd: 'd', format: 'yaml' }, []],
  ])('%j', async (line, options, args) => {
    expect(await read(line)).toEqual({ help: false, options, arguments: args });
  });

  test.each([
    ['--name=', /^--name needs a value\. Usage:\nmainstem test/],
    ['--values=1 --values=', /^--values needs a value/],
    ['--name', /'--name <value>' argument missing.* mainstem test --help/],
    ['--deep=1', /'--deep' does not take an argument.* mainstem test --help/],
    ['--format html', /prints no format "html"; it prints: yaml, json/],
    ['--bogus', /^Unknown option '--bogus'.*mainstem test --help/],
    ['--since x', /^mainstem test takes no --since\. Usage:/],
  ])('%j is refused', async (line, message) => {
    await expect(read(line, ['--since'])).rejects.toThrow(message);
  });

  test('help is given whatever else is on the line', async () => {
    expect((await read('--help --format html')).help).toBe(true);
  });
});

describe.each(Object.entries(COMMANDS))('mainstem %s', (name, { load }) => {
  test('says how it is typed, and names each of its options', async () => {
    const { command } = await load();
    expect(command.usage.startsWith(`mainstem ${name}`)).toBe(true);
    for (const option of Object.keys(command.options)) expect(command.usage).toContain(`--${option}`);
    expect(Object.keys(command.options).filter((option) => option in COMMON)).toEqual([]);
    expect(overview(COMMANDS)).toContain(`\n  mainstem ${name} `);
    // Each stands under what it is for, once.
    expect(INTENTS.flatMap(([, names]) => names).filter((one) => one === name)).toHaveLength(1);
  });
});

describe('newcomer C5: slips of the finger', () => {
  const names = Object.keys(COMMANDS);
  test.each([
    ['afected', 'mainstem affected'],
    ['verdit --base main', 'mainstem verdict'],
    ['Plan x', 'mainstem plan'],
    ['crossplan render', 'mainstem crossplane'],
  ])('%s: did you mean %s?', (line, meant) => {
    expect(() => findCommand(line.split(' '), names)).toThrow(`Did you mean ${meant}?`);
  });

  test('what is near nothing gets the list alone', () => {
    expect(() => findCommand(['zzzzzz'], names)).not.toThrow(/Did you mean/);
  });

  test.each([
    ['--bas', '--base'],
    ['--workingtree', '--working-tree'],
    ['--enviroment', '--environment'],
  ])('%s: did you mean %s?', async (option, meant) => {
    const { command } = (await COMMANDS.affected?.load()) ?? {};
    if (command === undefined) throw new Error('no command');
    await expect(parseOptions('affected', command, [option, 'x'], async () => false)).rejects.toThrow(
      `Did you mean ${meant}? To see the options: mainstem affected --help`,
    );
  });
});
