import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { credentialsHint } from './credentials.ts';

/** What a plan of a folder will reach out to. */
export interface StackNeeds {
  /** The AWS provider, an S3 backend, or remote state in S3, without credentials of their own: what asks, as words. */
  readonly aws: string | undefined;
  /** `local` when the folder names no backend. */
  readonly backend: string;
  /** Where a local backend keeps its workspaces, relative to the folder. */
  readonly workspaceFolder: string;
  /** OpenTofu's own file names are in use. */
  readonly tofu: boolean;
}

/** Where a configuration is read: on disk, or in a tree of Git. What is not there is empty. */
export interface ConfigurationFiles {
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
  /** The folder that a module's source means, from the folder where it is written. */
  folder(from: string, source: string): string | undefined;
}

export const ON_DISK: ConfigurationFiles = {
  list: (folder) => readdir(folder).catch(() => []),
  read: (path) => readFile(path, 'utf8').catch(() => ''),
  folder: resolve,
};

/**
 * Reads the configuration of a folder, and of the local modules that it calls, for what needs AWS credentials. This is done by text, before
 * Terraform runs, so that a laptop without credentials downloads nothing and waits for nothing.
 *
 * @param folder path of the stack: absolute on disk, else as the files have it.
 * @param backendConfig paths of its backend settings, which may hold credentials.
 */
export async function readNeeds(
  folder: string,
  backendConfig: readonly string[] = [],
  files: ConfigurationFiles = ON_DISK,
): Promise<StackNeeds> {
  const seen = new Set<string>();
  const texts: string[] = [];
  let tofu = false;
  const visit = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const names = await files.list(path);
    for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
      tofu ||= name.includes('.tofu');
      const text = withoutComments(await files.read(join(path, name)), name.endsWith('.json'));
      texts.push(text);
      for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g)) {
        const called = files.folder(path, source);
        if (called !== undefined) await visit(called);
      }
    }
  };
  await visit(folder);
  const root = texts.join('\n');
  const settings = await Promise.all(backendConfig.map((path) => files.read(path)));
  const own = [root, ...settings].some((text) => /"?access_key"?\s*[=:]\s*"[^"]/.test(text));
  return {
    aws: own ? undefined : usesAws(root),
    backend:
      /"?backend"?\s*(?:"|[:]\s*\{\s*")([a-z0-9]+)"\s*[{:]/.exec(root)?.[1] ??
      (/\bcloud"?\s*[:]?\s*\{/.test(root) ? 'cloud' : 'local'),
    workspaceFolder: /"?workspace_dir"?\s*[=:]\s*"([^"]*)"/.exec(root)?.[1] ?? 'terraform.tfstate.d',
    tofu,
  };
}

/** Why a stack is not planned where there are no AWS credentials; `undefined` where it needs none. */
export function whySkipped(
  { aws }: Pick<StackNeeds, 'aws'>,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  return aws === undefined ? undefined : `no AWS credentials: ${aws}; ${credentialsHint(environment)}`;
}

function usesAws(text: string): string | undefined {
  if (/\bbackend"?\s*(?:"s3"|:\s*\{\s*"s3")/.test(text)) return 'its backend is S3';
  if (/\bprovider"?\s*(?:"aws"|:\s*[[{]\s*\{?\s*"aws")/.test(text) || /hashicorp\/aws"/.test(text))
    return 'it uses the AWS provider';
  if (/"(?:aws_[a-z0-9_]+)"\s*(?:"[^"]+"\s*\{|:)/.test(text)) return 'it declares AWS resources';
  if (/"?source"?\s*[=:]\s*"[\w.-]+(?:\/[\w.-]+){1,2}\/aws(?:\/\/[^"]*)?"/.test(text))
    return 'it calls a module for AWS';
  if (/"?backend"?\s*[=:]\s*"s3"/.test(text)) return 'it reads remote state from S3';
  return undefined;
}

/** Takes comments out of a configuration, so that an example in one counts for nothing. Strings are kept as they are. */
export function withoutComments(text: string, json: boolean): string {
  if (json) return text;
  return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (part) =>
    part.startsWith('"') ? part : ' ',
  );
}
