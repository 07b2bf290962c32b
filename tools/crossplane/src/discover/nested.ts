import type { InstanceFacts } from '../facts.ts';
import { eachGroup, mayBeComposite } from './groups.ts';

/** Fields that name a kind without holding an object of it. */
const REFERENCES = /(?:Refs?|of|by|resource):\s*\{?\s*$/;

/**
 * Finds objects inside other objects by their lines: what a Composition composes, also in the text of a Go template or of KCL, and
 * the manifests that a provider applies. Lines are enough, because a mention too much only adds a dependency.
 *
 * @param text one document.
 * @param firstLine the line of the file that it starts at.
 */
export function nestedInstances(text: string, firstLine: number): InstanceFacts[] {
  const found: InstanceFacts[] = [];
  let counted = 0;
  let line = firstLine;
  eachGroup(text, (offset, group) => {
    if (!mayBeComposite(group)) return true;
    const start = text.lastIndexOf('\n', offset) + 1;
    const column = offset - start;
    if (column === 0) return true; // the document's own
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
    const kind =
      REFERENCES.test(above) || REFERENCES.test(text.slice(start, offset))
        ? undefined
        : kindBeside(text, start, column);
    if (kind !== undefined) found.push({ line, group, kind, name: '', nested: true });
    return true;
  });
  return found;
}

const KIND = /^[\s-]*["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/;

/** The `kind` that stands at the same column as an `apiVersion`, in the same mapping. */
function kindBeside(text: string, start: number, column: number): string | undefined {
  const inLine = /["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/.exec(lineAt(text, start));
  if (inLine !== null) return inLine[1];
  for (const step of [nextLine, previousLine]) {
    for (let at = step(text, start); at !== undefined; at = step(text, at)) {
      const content = lineAt(text, at);
      if (content.trim() === '') continue;
      const indent = content.search(/[^\s"'-]/);
      if (indent < column) break;
      const match = indent === column ? KIND.exec(content) : null;
      if (match !== null) return match[1];
      if (step === nextLine && /^\s*-\s/.test(content) && content.search(/\S/) < column) break;
    }
  }
  return undefined;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

function nextLine(text: string, start: number): number | undefined {
  const end = text.indexOf('\n', start);
  return end < 0 ? undefined : end + 1;
}

function previousLine(text: string, start: number): number | undefined {
  return start === 0 ? undefined : text.lastIndexOf('\n', start - 2) + 1;
}
