import type { AffectedGraph } from '../affected-graph.ts';
import { mermaidLabel } from './escape.ts';

/**
 * A Mermaid flow chart: from the projects whose files changed to what they reach. Labels are encoded, so no name can
 * end the chart or the fence.
 *
 * @returns a fenced block, or an empty text when nothing is reached through another project.
 */
export function mermaidBlock({ nodes, edges }: AffectedGraph): string {
  if (edges.length === 0) return '';
  const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ name }) => linked.has(name));
  const lines = [
    'flowchart LR',
    ...shown.map(({ name, distance }) => {
      const label = mermaidLabel(name);
      return `  ${ids.get(name) ?? 'n'}${distance === 0 ? `(["${label}"])` : `["${label}"]`}`;
    }),
    ...edges.map(
      ({ from, to, reason }) => `  ${ids.get(from) ?? 'n'} -->|${mermaidLabel(reason)}| ${ids.get(to) ?? 'n'}`,
    ),
    '  classDef start stroke-width:2px',
    '  classDef danger stroke:#cf222e,stroke-width:2px',
    '  classDef warn stroke:#bf8700,stroke-width:2px',
    ...classLine(
      'start',
      shown.filter(({ distance }) => distance === 0).map(({ name }) => ids.get(name)),
    ),
    ...classLine(
      'danger',
      shown.filter(({ risk }) => risk === 'destroy' || risk === 'stuck').map(({ name }) => ids.get(name)),
    ),
    ...classLine(
      'warn',
      shown.filter(({ risk }) => risk === 'security' || risk === 'disrupt').map(({ name }) => ids.get(name)),
    ),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

function classLine(name: string, ids: readonly (string | undefined)[]): string[] {
  const known = ids.filter((id) => id !== undefined);
  return known.length === 0 ? [] : [`  class ${known.join(',')} ${name}`];
}
