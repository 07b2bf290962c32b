import { isAbsolute, join } from 'node:path/posix';
import { shellWord } from '@mainstem/change';
import { thisPlatform } from '@mainstem/toolchain';

/** The person and the time in Terraform's lock information. */
export interface LockHolder {
  readonly id: string;
  readonly who: string;
  readonly operation: string;
  readonly created: string;
  /** The state's file, where it is a local one: its lock ends with the process that holds it, and no other process can release it. */
  readonly file?: string;
}

/** What the system says where Terraform could not lock a file, on Unix and on Windows. */
const LOCAL_LOCK = /resource temporarily unavailable|another process has locked a portion of the file/i;

/**
 * Reads the lock information that Terraform prints when a state is locked (`Lock Info:` and lines of `Key: value`).
 */
export function lockHolder(words: string): LockHolder | undefined {
  if (!/state lock|Lock Info/i.test(words)) return undefined;
  const value = (key: string) => new RegExp(`^\\s*${key}:\\s*(.*?)\\s*$`, 'm').exec(words)?.[1] ?? '';
  const id = value('ID');
  if (id === '') return undefined;
  return {
    id,
    who: value('Who'),
    operation: value('Operation'),
    created: value('Created'),
    ...(LOCAL_LOCK.test(words) ? { file: value('Path') } : {}),
  };
}

/**
 * What to type after an error of Terraform.
 *
 * @param words the error as Terraform said it.
 * @param place `root`: the stack's folder, relative to the repository's root; `command`: that of Terraform which failed; `program`: which ran.
 */
export function nextStep(
  words: string,
  {
    root,
    hasLockFile = true,
    command,
    program = 'terraform',
  }: { root: string; hasLockFile?: boolean; command?: string; program?: string },
): string {
  const terraform = `${program} -chdir=${shellWord(root)}`;
  const holder = lockHolder(words);
  if (holder !== undefined) {
    const since = holder.created === '' ? '' : ` since ${holder.created}`;
    const by = `The state is locked by ${holder.who || 'somebody'}${since} (${holder.operation || 'unknown operation'}).`;
    return holder.file === undefined
      ? `${by} Wait for that run; only if it is dead, type: ${terraform} force-unlock ${shellWord(holder.id)}`
      : `${by} ${localLockWords(holder.file, root)}`;
  }
  const known = STEPS.find(({ when }) => when.test(words));
  if (known !== undefined) return known.step(terraform, words, hasLockFile, root);
  return command === 'apply'
    ? 'Mend what it names, then apply again: what was applied stays, and the rest is planned anew.'
    : `To see it whole, type: ${terraform} init && ${terraform} plan`;
}

/** What to type to release a lock by hand; nothing does for that of a local state. */
export function releaseCommand(root: string, { id, file }: LockHolder, program = 'terraform'): string | undefined {
  return file === undefined ? `${program} -chdir=${shellWord(root)} force-unlock ${shellWord(id)}` : undefined;
}

/** What to do about the lock of a local state. */
export function localLockWords(file: string, root: string): string {
  const path = isAbsolute(file) ? file : join(root, file);
  return `Such a lock ends with the process that holds it: wait for it, or end it. To see which it is: lsof ${shellWord(path)}`;
}

/** This machine's, and those that most people and runners have. */
function platforms(): string {
  return [...new Set(['linux_amd64', 'darwin_arm64', thisPlatform()])].map((name) => `-platform=${name}`).join(' ');
}

const STEPS: readonly {
  readonly when: RegExp;
  readonly step: (terraform: string, words: string, hasLockFile: boolean, root: string) => string;
}[] = [
  {
    when: /Provider dependency changes detected|Inconsistent dependency lock file|doesn't match any of the checksums|cached package for .* does not match|Required plugins are not installed/,
    step: (terraform, words, hasLockFile) => {
      const what = !hasLockFile
        ? 'There is no .terraform.lock.hcl, so nothing says which providers are meant.'
        : /checksum|targeting different platforms/.test(words)
          ? `The lock file does not hold this provider for ${thisPlatform()}.`
          : 'The lock file does not hold what the stack needs.';
      return `${what} Type: ${terraform} providers lock ${platforms()} and commit .terraform.lock.hcl.`;
    },
  },
  {
    when: /Saved plan is stale|Saved plan does not match/,
    step: () =>
      'Somebody else changed the state since this plan was made, so nothing was applied. Run the command again.',
  },
  {
    when: /Failed to query available provider packages|Failed to install provider/,
    step: (terraform) =>
      `Check that the registry can be reached, or that the mirror holds this version (MAINSTEM_TF_MIRROR). To choose another version, type: ${terraform} init -upgrade`,
  },
  {
    when: /No value for required variable/,
    step: (_, words) => {
      const name = /input variable "([^"]+)"/.exec(words)?.[1] ?? 'NAME';
      return `Give it a value: a file under varFiles of this stack in mainstem.yaml, or type: export TF_VAR_${name}=…`;
    },
  },
  {
    when: /Unreadable module directory|Module not found|Failed to download module|Module not installed/,
    step: (terraform) => `Check the source of the module; then type: ${terraform} get`,
  },
  {
    when: /workspace .* (?:does not|doesn't) exist/i,
    step: (terraform, words) => {
      const name = /workspace "([^"]+)"/.exec(words)?.[1] ?? 'NAME';
      return `Check the workspace of this stack in mainstem.yaml, or make it: ${terraform} workspace new ${shellWord(name)}`;
    },
  },
  {
    when: /No valid credential sources|ExpiredToken|InvalidClientTokenId|failed to refresh cached credentials|UnrecognizedClientException|sso session has expired/i,
    step: () => 'The AWS credentials do not work. Check them with: aws sts get-caller-identity',
  },
  {
    when: /AccessDenied|not authorized to perform|UnauthorizedOperation/,
    step: () => 'The credentials may not read this. See who they are with: aws sts get-caller-identity',
  },
  {
    when: /Instance cannot be destroyed/,
    step: () =>
      'lifecycle.prevent_destroy guards it. If it is really to go, take that line out in a change of its own; else undo what replaces or removes it.',
  },
  {
    when: /Unsupported Terraform Core version/,
    step: () => 'Install a version that required_version allows; the one in use: terraform version',
  },
  {
    when: /Backend initialization required|Backend configuration changed/,
    step: (terraform) =>
      `Check backendConfig of this stack in mainstem.yaml; then type: ${terraform} init -reconfigure`,
  },
  {
    when: /Invalid expression|Argument or block definition required|Unclosed configuration block|Unsupported argument|Unsupported block type|Reference to undeclared|Missing required argument|Invalid (?:character|block definition|reference|value)|Incorrect attribute value type|Duplicate/,
    // Not terraform validate: the modules and providers lie outside of the folder here.
    step: (_, __, ___, root) => `Mend this line; then type: mainstem plan ${shellWord(root)}`,
  },
];
