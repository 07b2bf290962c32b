import { ToolError } from '@mainstem/change';
import { findProgram, type Program, type ProgramName, runProgram } from '@mainstem/toolchain';

/** A program that renders, with the versions a receipt records. */
export interface Renderer {
  readonly program: Program;
  readonly tools: Readonly<Record<string, string>>;
}

const versions = new Map<string, Promise<string>>();

/** What a program says of its version; asked once a process. */
async function output({ path }: Program, args: readonly string[]): Promise<string> {
  const key = [path, ...args].join(' ');
  let version = versions.get(key);
  if (version === undefined) {
    version = runProgram(path, args).then(({ stdout }) => stdout.trim());
    versions.set(key, version);
  }
  return version;
}

const found = new Map<string, Promise<Program | undefined>>();

/** Looked for once on one PATH: what is not there is not downloaded again for every project. */
async function find(name: ProgramName): Promise<Program | undefined> {
  const key = `${name} ${process.env.PATH}`;
  let program = found.get(key);
  if (program === undefined) {
    program = findProgram(name).catch(() => undefined);
    found.set(key, program);
  }
  return program;
}

const KUBECTL_VERSION = ['version', '--client', '-o', 'json'];

/**
 * kubectl, whose kustomize is the one most people have, else kustomize itself.
 *
 * @throws ToolError that says what to install.
 */
export async function findKustomize(): Promise<Renderer> {
  const kubectl = await find('kubectl');
  if (kubectl !== undefined) {
    const text = await output(kubectl, KUBECTL_VERSION);
    return {
      program: kubectl,
      tools: { kubectl: field(text, 'gitVersion'), kustomize: field(text, 'kustomizeVersion') },
    };
  }
  const kustomize = await find('kustomize');
  if (kustomize === undefined) {
    throw new ToolError('neither kubectl nor kustomize is on PATH. Install kubectl, then run the command again.');
  }
  return { program: kustomize, tools: { kustomize: plain(await output(kustomize, ['version'])) } };
}

/** Asks an installed kubectl for its versions while other work is done: it takes as long to say them as Git takes to read a change. */
export async function prepareKustomize(): Promise<void> {
  const kubectl = await findProgram('kubectl', { download: false }).catch(() => undefined);
  if (kubectl !== undefined) await output(kubectl, KUBECTL_VERSION);
}

/** Helm, or nothing. */
export async function findHelm(): Promise<(Renderer & { readonly major: number }) | undefined> {
  const program = await find('helm');
  if (program === undefined) return undefined;
  const version = plain(await output(program, ['version', '--short'])).replace(/\+.*$/, '');
  return { program, tools: { helm: version }, major: Number.parseInt(version, 10) };
}

function field(json: string, name: string): string {
  return plain(new RegExp(`"${name}":\\s*"([^"]*)"`).exec(json)?.[1] ?? 'unknown');
}

function plain(version: string): string {
  return version.replace(/^.*?v(?=\d)/s, '').trim();
}
