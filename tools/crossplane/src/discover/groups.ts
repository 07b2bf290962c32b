/** API groups of Kubernetes itself that have no dot; all its others end in `.k8s.io`. */
const BUILT_IN = new Set(['', 'core', 'apps', 'batch', 'policy', 'autoscaling', 'extensions']);
/** Groups of tools whose kinds are never composite resources. */
const OTHER_TOOLS =
  /(?:^|\.)(?:k8s\.io|fluxcd\.io|argoproj\.io)$|^(?:pkg|apiextensions|protection|ops)\.crossplane\.io$/;

/** Whether an object of this group could be a composite resource. */
export function mayBeComposite(group: string): boolean {
  return !BUILT_IN.has(group) && group.includes('.') && !OTHER_TOOLS.test(group);
}

const LAST_OF_GROUP = 0x2f; // a slash

/**
 * The offsets of every `apiVersion` in a text with the group that it names, where that is neither one of Kubernetes nor the core
 * group. It runs over every manifest of a tree, so it looks at nothing else.
 *
 * @param visit returns false to stop.
 */
export function eachGroup(text: string, visit: (offset: number, group: string) => boolean): void {
  for (let at = text.indexOf('apiVersion'); at >= 0; at = text.indexOf('apiVersion', at + 10)) {
    let start = at + 10;
    while (isSeparator(text.charCodeAt(start))) start++;
    let end = start;
    while (isGroupCharacter(text.charCodeAt(end))) end++;
    if (end === start || text.charCodeAt(end) !== LAST_OF_GROUP) continue;
    const group = text.slice(start, end);
    if (!BUILT_IN.has(group) && !visit(at, group)) return;
  }
}

/** Blanks, quotes, and the colon or equals sign after a key. */
function isSeparator(char: number): boolean {
  return char === 0x20 || char === 0x09 || char === 0x22 || char === 0x27 || char === 0x3a || char === 0x3d;
}

function isGroupCharacter(char: number): boolean {
  return (char >= 0x61 && char <= 0x7a) || (char >= 0x30 && char <= 0x39) || char === 0x2e || char === 0x2d;
}
