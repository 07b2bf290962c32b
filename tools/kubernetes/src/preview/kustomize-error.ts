/**
 * Kustomize's error output as something to read: without the log line around it, with paths of the repository in place of
 * the checkout's, and without any content of files, which may be a Secret's.
 *
 * @param stderr what the program wrote.
 * @param roots absolute paths of the checkout (as given and as resolved); they are cut off.
 * @param secrets values known from the folder's own files; hidden wherever they still appear.
 */
export function readableKustomizeError(stderr: string, roots: readonly string[], secrets: ReadonlySet<string>): string {
  let text = stripLog(stderr);
  text = withoutContent(text);
  for (const root of [...roots].sort((a, b) => b.length - a.length)) {
    if (root === '' || root === '/') continue;
    text = text.replaceAll(`${root}/`, '').replaceAll(root, '.');
  }
  for (const secret of secrets) if (secret.length >= 4) text = text.replaceAll(secret, '(left out)');
  return shortest(text)
    .replace(/\/(?:private\/)?tmp\/[^\s'":]+/g, '(a temporary folder)')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Warnings that kustomize writes beside its result: one a line, `# Warning: …`. */
export function kustomizeWarnings(stderr: string): string[] {
  return stderr
    .split('\n')
    .map((line) => /^#?\s*Warning:\s*(.+)$/i.exec(line.trim())?.[1])
    .filter((line): line is string => line !== undefined)
    .map((line) => `kustomize: ${withoutContent(line)}`);
}

/** kubectl logs `E1123 10:00:00.0 1 run.go:72] "command failed" err="…"`, or `err=<` and an indented block. */
function stripLog(stderr: string): string {
  const block = /err=<\n([\s\S]*?)\n\s*>\s*$/.exec(stderr)?.[1];
  if (block !== undefined) return block;
  const quoted = /err="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1];
  if (quoted !== undefined) {
    return quoted.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
  }
  return stderr.replace(/^# Warning:.*$/gm, '').replace(/^Error:\s*/m, '');
}

/** Messages quote patches, literals and whole generator configurations. Names and paths are all a reader needs. */
function withoutContent(text: string): string {
  return text
    .replace(/\/\/[^/@\s'"]+@/g, '//') // credentials in the address of a remote base
    .replace(/`[\s\S]*?`/g, '(content left out)')
    .replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => (/\\n|[\n:={]/.test(quoted) ? '(content left out)' : quoted))
    .replace(/literal sources? \[[\s\S]*\]/g, 'literal sources (left out)')
    .replace(/invalid literal source .*?, expected/gs, 'a literal source is wrong, expected')
    .replace(/\[patch: [\s\S]*\]/g, '(patch left out)')
    .replace(/\[(?!no[A-Z][A-Za-z]*\])[^\]]*[\n:={][^\]]*\]/g, '(content left out)')
    .replace(/\{[^{}]*\{[\s\S]*\}/g, '(object left out)');
}

/** Kustomize tries a resource as a file and then as a folder and reports both; the first is what matters. */
function shortest(text: string): string {
  const missing = /evalsymlink failure on '([^']+)' : lstat ([^:]+): no such file or directory/.exec(text);
  if (missing !== null) return `${missing[1]} does not exist`;
  const malformed =
    /accumulating resources from '([^']*)': MalformedYAMLError: yaml: (line \d+): (.*?)(?: in File: (\S+))?$/.exec(
      text.trim(),
    );
  if (malformed !== null) return `${malformed[4] ?? malformed[1]}, ${malformed[2]}: ${malformed[3]}`;
  const first = text.split(/: must build at directory: |: must resolve to a file': /)[0] ?? text;
  return first.replace(/accumulating resources: accumulation err='/g, '').slice(0, 600);
}
