import { createHash } from 'node:crypto';
import type { AffectedDocument, Verdict } from '@mainstem/change';
import { affectedGraph } from '../affected-graph.ts';
import { headlineOf } from '../headline.ts';
import { outlineOf, worstRisks } from '../outline.ts';
import { graphOfPicture, pictureOf } from '../picture.ts';
import { rangeText } from '../wording.ts';
import { html } from './markup.ts';
import { page } from './page.ts';
import { anchorsOf, projectsSection } from './projects.ts';
import { SCRIPT } from './script.ts';
import { bannerSection, failuresSection, graphSection, risksSection, wavesSection } from './sections.ts';
import { STYLE } from './style.ts';

export interface HtmlOptions {
  /** The page's title. */
  readonly title?: string;
  /** Of the affected document: the order in which stacks would be applied. */
  readonly waves?: AffectedDocument['waves'];
}

/** More affected projects than this are drawn as groups. */
const MOST_NODES = 30;
/** Our own two texts, allowed by digest: nothing else may run or style, whatever a value holds. */
const POLICY = [
  "default-src 'none'",
  `style-src '${sourceDigest(STYLE)}'`,
  `script-src '${sourceDigest(SCRIPT)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The verdict as one page that needs nothing else: no request, no script to be read, light and dark.
 *
 * @returns a whole HTML document. Every text of the verdict is escaped.
 */
export function renderHtml(verdict: Verdict, { title, waves = {} }: HtmlOptions = {}): string {
  const outline = outlineOf(verdict);
  const headline = headlineOf(verdict);
  const anchors = anchorsOf(outline);
  const order = verdict.projects.map(({ project }) => project);
  const risks = worstRisks(outline);
  const graph =
    verdict.affected.length > MOST_NODES
      ? graphOfPicture(pictureOf(verdict.affected, order, risks))
      : affectedGraph(verdict.affected, order, risks, 2 * MOST_NODES);
  const range = rangeText(verdict);
  return page({
    title: title ?? `${headline.state}: ${headline.reason}`,
    policy: POLICY,
    style: STYLE,
    skip: 'Skip to the verdict',
    top: html`${title !== undefined && html`<span>${title}</span>`}<code class="range">${range}</code>`,
    main: html`${bannerSection(verdict, headline)}
${failuresSection(outline.failures)}
${risksSection(outline.risks)}
${graphSection(graph, anchors)}
${wavesSection(waves)}
${projectsSection(outline, anchors)}`,
    footer: html`Computed by Mainstem for <code>${verdict.base}</code> to <code>${verdict.head}</code>.`,
    script: SCRIPT,
  });
}

function sourceDigest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
