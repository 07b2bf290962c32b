import { ToolError } from '@mainstem/change';
import { findProgram, type Program, type ProgramName, runProgram } from '@mainstem/toolchain';

/** A program that renders, with the versions a receipt records. */
export interface Renderer {
  readonly program: Program;
  readonly tools: Readonly<Record<string, string>>;
}

const versions = new Map<string, Promise<string>>();

/** What a program says of its version; asked once a process, and again where it failed or was stopped: a later run must not inherit that. */
async function output({ path }: Program, args: readonly string[]): Promise<string> {
  const key = [path, ...args].join(' ');
  const known = versions.get(key);
  if (known !== undefined) return known;
  const answer = runProgram(path, args);
  const version = answer.then(({ stdout }) => stdout.trim());
  versions.set(key, version);
  const forget = () => versions.delete(key);
  answer.then(({ code }) => code !== 0 && forget(), forget);
  return version;
}

const found = new Map<string, Promise<Program | ToolError>>();

/** Looked for once on one PATH: what is not there is not downloaded again for every project. What was in the way is kept, to be said. */
async function find(name: ProgramName, options: { readonly download?: boolean } = {}): Promise<Program | ToolError> {
  const key = `${name} ${options.download ?? true} ${process.env.PATH}`;
  let program = found.get(key);
  if (program === undefined) {
    program = findProgram(name, options).catch((error: unknown) => {
      if (error instanceof ToolError) return error;
      throw error;
    });
    found.set(key, program);
  }
  return program;
}

const KUBECTL_VERSION = ['version', '--client', '-o', 'json'];

/**
 * kubectl, whose kustomize is the one most people have, else kustomize itself, else a kubectl that is downloaded.
 *
 * @throws ToolError that says what was in the way, and what to install.
 */
export async function findKustomize(): Promise<Renderer> {
  const here = await find('kubectl', { download: false });
  const kustomize = here instanceof ToolError ? await find('kustomize', { download: false }) : here;
  const kubectl = kustomize instanceof ToolError ? await find('kubectl') : here;
  if (!(kubectl instanceof ToolError)) {
    const text = await output(kubectl, KUBECTL_VERSION);
    return {
      program: kubectl,
      tools: { kubectl: field(text, 'gitVersion'), kustomize: field(text, 'kustomizeVersion') },
    };
  }
  if (kustomize instanceof ToolError) throw kubectl;
  return { program: kustomize, tools: { kustomize: plain(await output(kustomize, ['version'])) } };
}

/** Asks an installed kubectl for its versions while other work is done: it takes as long to say them as Git takes to read a change. */
export async function prepareKustomize(): Promise<void> {
  const kubectl = await findProgram('kubectl', { download: false }).catch(() => undefined);
  if (kubectl !== undefined) await output(kubectl, KUBECTL_VERSION);
}

type Helm = Renderer & { readonly major: number };

/** Helm, or nothing. */
export async function findHelm(): Promise<Helm | undefined> {
  const helm = await askHelm();
  return helm instanceof ToolError ? undefined : helm;
}

/**
 * Helm, without which something cannot be done.
 *
 * @param what needs it, as the start of a sentence.
 * @throws ToolError with what was in the way of finding or downloading it.
 */
export async function requireHelm(what: string): Promise<Helm> {
  const helm = await askHelm();
  if (helm instanceof ToolError) throw new ToolError(`${what}: ${helm.message}`);
  return helm;
}

async function askHelm(): Promise<Helm | ToolError> {
  const program = await find('helm');
  if (program instanceof ToolError) return program;
  const version = plain(await output(program, ['version', '--short'])).replace(/\+.*$/, '');
  return { program, tools: { helm: version }, major: Number.parseInt(version, 10) };
}

function field(json: string, name: string): string {
  return plain(new RegExp(`"${name}":\\s*"([^"]*)"`).exec(json)?.[1] ?? 'unknown');
}

function plain(version: string): string {
  return version.replace(/^.*?v(?=\d)/s, '').trim();
}
