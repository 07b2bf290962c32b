import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

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

/**
 * Reads the configuration of a folder, and of the local modules that it calls, for what needs AWS credentials. This is done by text, before
 * Terraform runs, so that a laptop without credentials downloads nothing and waits for nothing.
 *
 * @param folder absolute path of the stack.
 * @param backendConfig absolute paths of its backend settings, which may hold credentials.
 */
export async function readNeeds(folder: string, backendConfig: readonly string[] = []): Promise<StackNeeds> {
  const seen = new Set<string>();
  const texts: string[] = [];
  let tofu = false;
  const visit = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const names = await readdir(path).catch(() => []);
    for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
      tofu ||= name.includes('.tofu');
      const text = withoutComments(await readFile(join(path, name), 'utf8').catch(() => ''), name.endsWith('.json'));
      texts.push(text);
      for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g))
        await visit(resolve(path, source));
    }
  };
  await visit(folder);
  const root = texts.join('\n');
  const settings = await Promise.all(backendConfig.map((path) => readFile(path, 'utf8').catch(() => '')));
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
