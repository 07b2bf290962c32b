import type { AffectedGraph } from '../affected-graph.ts';
import { shortenMiddle } from '../characters.ts';
import { plural } from '../wording.ts';
import { layOut, NODE, type PlacedNode } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** Pixels that a character takes of a name, which is monospaced, and of a note. */
const WIDE = { label: 6.7, note: 5.8 } as const;
/** Beside a text in its box, and between an arrow's head and the box. */
const PAD = { text: 15, arrow: 3 } as const;

/**
 * The affected graph as inline SVG: left what changed, right what it reaches.
 *
 * @param anchors the `id` of each project's part of the page.
 */
export function drawGraph(graph: AffectedGraph, anchors: ReadonlyMap<string, string>): Markup {
  const { width, height, nodeWidth, columns, nodes, edges } = layOut(graph);
  const via = new Map<string, Set<string>>();
  const labels = new Map(nodes.map(({ name, label }) => [name, label ?? name]));
  for (const { edge } of edges) via.set(edge.to, (via.get(edge.to) ?? new Set()).add(edge.reason));
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return html`<div class="canvas" tabindex="0" role="region" aria-label="Graph of the affected projects">
<svg ${size} aria-label="${plural(nodes.length, 'affected project')}, from what changed on the left to what it reaches on the right">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0.6L8 4L0 7.4z"/></marker></defs>
${columns.map(({ x, distance }) => html`<text class="column" x="${x + 2}" y="16">${columnTitle(distance)}</text>\n`)}
${edges.map(({ edge, from, to }) => html`<path class="edge" marker-end="url(#arrow)" d="${curve(from, to, nodeWidth)}"><title>${labels.get(edge.to)} depends on ${labels.get(edge.from)} (${edge.reason})</title></path>\n`)}
${nodes.map((node) => drawNode(node, nodeWidth, [...(via.get(node.name) ?? [])], anchors.get(node.label ?? node.name)))}
</svg>
</div>`;
}

function columnTitle(distance: number): string {
  return distance === 0 ? 'changed' : distance === 1 ? 'reached directly' : `${distance} steps away`;
}

function curve(from: PlacedNode, to: PlacedNode, nodeWidth: number): string {
  const [x1, y1] = [from.x + nodeWidth, from.y + NODE.height / 2];
  const [x2, y2] = [to.x - PAD.arrow, to.y + NODE.height / 2];
  const bend = Math.max(36, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function drawNode(node: PlacedNode, nodeWidth: number, via: readonly string[], anchor: string | undefined): Markup {
  const { x, y, name, label, environment, kind, risk, assumed } = node;
  const title = label ?? name;
  const room = (wide: number) => Math.floor((nodeWidth - 2 * PAD.text) / wide);
  // A project that is reached may have changed itself, too.
  const changed = node.changed && node.distance > 0 ? 'changed' : '';
  const note = [environment, changed, via.length > 0 ? via.join(', ') : kind, node.note ?? '', assumed ? 'assumed' : '']
    .filter((part) => part !== '' && part !== undefined)
    .join(' · ');
  const inside = html`<g class="node ${risk}${node.changed ? ' start' : ''}${assumed ? ' assumed' : ''}"><title>${title}</title>
<rect class="box" x="${x}" y="${y}" width="${nodeWidth}" height="${NODE.height}" rx="8"/>
<rect class="stripe" x="${x}" y="${y + 10}" width="4" height="${NODE.height - 20}" rx="2"/>
<text class="name" x="${x + PAD.text}" y="${y + 20}">${shortenMiddle(title, room(WIDE.label))}</text>
<text class="note" x="${x + PAD.text}" y="${y + 36}">${shortenMiddle(note, room(WIDE.note))}</text></g>`;
  return anchor === undefined ? html`${inside}\n` : html`<a href="#${anchor}">${inside}</a>\n`;
}
