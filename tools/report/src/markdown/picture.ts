import { type AffectedProject, RISK_LEVELS, type RiskLevel } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { type Box, type Picture, pictureOf } from '../picture.ts';
import { mermaidLabel } from './escape.ts';

/** More boxes than this are folded away: a picture that must be scrolled is no help. */
const MOST_OPEN = 16;

export interface PictureInput {
  readonly affected: readonly AffectedProject[];
  /** Names, most dangerous first. */
  readonly order?: readonly string[];
  readonly risks?: ReadonlyMap<string, RiskLevel>;
  /** In their order; boxes of others come after. */
  readonly environments?: readonly string[];
}

/**
 * What is affected and why as a section with a Mermaid flow chart: from what changed to what it reaches.
 *
 * @returns an empty text when nothing is reached through another project, or when there is no room for it.
 */
export function pictureBlock(
  { affected, order = [], risks = new Map(), environments = [] }: PictureInput,
  room: number,
): string {
  const picture = pictureOf(affected, order, risks);
  if (picture.arrows.length === 0) return '';
  const chart = mermaidBlock(picture, environments);
  const title = 'What is affected, and why';
  const block =
    picture.boxes.length <= MOST_OPEN
      ? `### ${title}\n\n${chart}\n`
      : `<details><summary>${title}</summary>\n\n${chart}\n</details>\n\n`;
  return byteLength(block) <= room ? block : '';
}

/** A fenced flow chart. Labels are encoded, so no name can end the chart or the fence. */
export function mermaidBlock({ boxes, arrows }: Picture, environments: readonly string[] = []): string {
  const shown = boxes.map((box, index) => ({ box, id: `n${index}` }));
  const rank = (name: string) => (environments.includes(name) ? environments.indexOf(name) : environments.length);
  const names = [...new Set(shown.map(({ box }) => box.environment))].filter((name) => name !== '');
  const inside = names
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((name, index) => [
      `  subgraph e${index} ["${mermaidLabel(name)}"]`,
      ...shown.filter(({ box }) => box.environment === name).map(({ box, id }) => `    ${boxLine(box, id)}`),
      '  end',
    ]);
  const classes = CLASSES.flatMap(([name, levels, style]) => {
    const ids = shown.filter(({ box }) => levels.includes(box.risk)).map(({ id }) => id);
    return ids.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${ids.join(',')} ${name}`];
  });
  const lines = [
    'flowchart LR',
    ...shown.filter(({ box }) => box.environment === '').map(({ box, id }) => `  ${boxLine(box, id)}`),
    ...inside,
    ...arrows.map(({ from, to, reason }) => `  n${from} -->|${mermaidLabel(reason)}| n${to}`),
    ...classes,
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

/** Colors that can be told apart on GitHub's light and dark page: only the border is set. */
const CLASSES: readonly (readonly [string, readonly RiskLevel[], string])[] = [
  ['danger', ['destroy', 'stuck'], 'stroke:#cf222e,stroke-width:3px'],
  [
    'warn',
    RISK_LEVELS.filter((level) => level === 'security' || level === 'disrupt'),
    'stroke:#bf8700,stroke-width:2px',
  ],
];

function boxLine({ lines, start }: Box, id: string): string {
  const label = lines.map((line) => mermaidLabel(line)).join('<br/>');
  return start ? `${id}(["${label}"])` : `${id}["${label}"]`;
}
