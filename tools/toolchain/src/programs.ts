import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ToolError } from '@mainstem/change';
import { cacheFolder } from './cache-folder.ts';
import { downloadProgram } from './download.ts';
import { type ProgramName, RELEASES, type Release } from './releases.ts';

export interface Program {
  readonly name: ProgramName;
  readonly path: string;
}

export interface FindOptions {
  /** Folders to search first, as in PATH. Default: PATH. */
  readonly path?: string;
  /** Holds the downloaded programs. Default: `mainstem/tools` in the user's cache folder. */
  readonly cacheFolder?: string;
  /** `linux_amd64` and so on. Default: this machine's. */
  readonly platform?: string;
  /** What may be downloaded, and from where. Default: the pinned releases. */
  readonly releases?: Readonly<Partial<Record<ProgramName, Release>>>;
  /** `false`: look on PATH and in the cache only. */
  readonly download?: boolean;
  /** Called with one line before a download starts. Default: standard error. */
  readonly progress?: (line: string) => void;
}

/**
 * Finds a program: on PATH, then in the cache of downloaded programs, then by downloading its pinned release.
 *
 * @throws ToolError that says what to type, when there is none and none may be downloaded.
 */
export async function findProgram(name: ProgramName, options: FindOptions = {}): Promise<Program> {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of (options.path ?? process.env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, file)))) return { name, path: join(folder, file) };
  }
  const release = (options.releases ?? RELEASES)[name];
  const artifact = release?.artifacts[options.platform ?? thisPlatform()];
  if (release === undefined || artifact === undefined) throw notFound(name);

  const cached = join(options.cacheFolder ?? toolsFolder(), `${name}-${release.version}`, file);
  if (await isExecutable(cached)) return { name, path: cached };
  if (options.download === false) throw notFound(name);
  const url = `${release.origin}${artifact.path}`;
  try {
    await downloadOnce(url, artifact, cached, () => {
      const line = `${name} is not on PATH: downloading ${url}`;
      if (options.progress === undefined) process.stderr.write(`mainstem: ${line}\n`);
      else options.progress(line);
    });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    throw new ToolError(`${name} is not on PATH, and ${error.message} To install it yourself: ${installHint(name)}`);
  }
  return { name, path: cached };
}

const downloads = new Map<string, Promise<void>>();

/** Previews that run side by side ask for the same program at the same moment. */
function downloadOnce(
  url: string,
  artifact: Parameters<typeof downloadProgram>[1],
  target: string,
  onStart: () => void,
): Promise<void> {
  let running = downloads.get(target);
  if (running === undefined) {
    onStart();
    running = downloadProgram(url, artifact, target).finally(() => downloads.delete(target));
    downloads.set(target, running);
  }
  return running;
}

/** `mainstem/tools` in the user's cache folder. */
export function toolsFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return cacheFolder('tools', environment);
}

/** This machine in Go's words. */
export function thisPlatform(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  return `${os}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
}

const HINTS: Readonly<Record<ProgramName, { readonly brew: string; readonly linux: string }>> = {
  git: { brew: 'git', linux: 'sudo apt-get install git' },
  terraform: {
    brew: 'hashicorp/tap/terraform',
    linux:
      'sudo apt-get install terraform (from the apt repository of https://developer.hashicorp.com/terraform/install)',
  },
  tofu: {
    brew: 'opentofu',
    linux: 'sudo apt-get install tofu (from the apt repository of https://opentofu.org/docs/intro/install)',
  },
  kubectl: {
    brew: 'kubectl',
    linux:
      'sudo apt-get install kubectl (from the apt repository of https://kubernetes.io/docs/tasks/tools/install-kubectl-linux)',
  },
  kustomize: {
    brew: 'kustomize',
    linux:
      'go install sigs.k8s.io/kustomize/kustomize/v5@latest (or https://kubectl.docs.kubernetes.io/installation/kustomize/binaries)',
  },
  helm: {
    brew: 'helm@3',
    linux: 'sudo apt-get install helm (from the apt repository of https://helm.sh/docs/intro/install)',
  },
};

function installHint(name: ProgramName): string {
  const { brew, linux } = HINTS[name];
  return process.platform === 'darwin' ? `brew install ${brew}` : `${linux}, or brew install ${brew}.`;
}

function notFound(name: ProgramName): ToolError {
  return new ToolError(`${name} is not on PATH. Install it: ${installHint(name)} Then run the command again.`);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
