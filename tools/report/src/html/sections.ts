import { acceptanceOf, acceptanceOfAll, type Failure, type Verdict } from '@mainstem/change';
import type { AffectedGraph } from '../affected-graph.ts';
import { oneLine } from '../characters.ts';
import type { Headline } from '../headline.ts';
import type { RiskOutline } from '../outline.ts';
import { distinguishedBy, type RiskGroup, riskGroups, shortAddress } from '../risk-groups.ts';
import { countsShown, grouped, listed, plural, standingWords } from '../wording.ts';
import { drawGraph } from './drawing.ts';
import { html, type Markup } from './markup.ts';

/** The verdict, its reason and the counts. */
export function bannerSection(verdict: Verdict, { state, reason }: Headline): Markup {
  const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
    .size;
  const where = verdict.environments.length === 0 ? '' : ` in ${listed(verdict.environments.map(oneLine), 8)}`;
  const counts = countsShown(verdict.counts);
  return html`<header class="banner ${state}">
<span class="pill">${state}</span>
<h1>${reason.charAt(0).toUpperCase() + reason.slice(1)}</h1>
<p>${plural(projects, 'affected project')}${where}</p>
${counts.length > 0 && html`<ul class="counts" aria-label="Resource changes">${counts.map(([name, count]) => html`<li class="${name}"><b>${grouped(count)}</b>${name}</li>`)}</ul>`}
</header>`;
}

/** What could not be computed, with the whole message. */
export function failuresSection(failures: readonly Failure[]): Markup {
  if (failures.length === 0) return html``;
  return html`<section aria-labelledby="failures"><h2 id="failures">Could not be computed <small>${grouped(failures.length)}</small></h2>
<div class="risks">${failures.map(
    ({ project, message }) =>
      html`<div class="card failure"><code>${oneLine(project)}</code><pre>${message
        .trimEnd()
        .split('\n')
        .map((line, index) => html`${index > 0 && '\n'}${line}`)}</pre></div>\n`,
  )}</div></section>`;
}

/** More risks than this that nobody has to decide about are folded away. */
const MOST_TOLD = 6;

/** Groups of up to this many like risks are told one by one, as in the comment. */
const MOST_ALONE = 2;
/** Of a group, this many are named without opening a fold. */
const MOST_OPEN = 12;
/** Ids in one command, as in the comment. */
const MOST_IDS = 10;

/** Every risk, most dangerous first, like ones together, with its way out and how to accept it. */
export function risksSection(risks: readonly RiskOutline[]): Markup {
  if (risks.length === 0) return html``;
  const asks = risks.filter(({ status }) => status === 'asks').length;
  const note = asks > 0 ? `${grouped(risks.length)}, ${grouped(asks)} to accept` : grouped(risks.length);
  const told = risks.filter(({ status }) => status === 'told');
  const first = told.length > MOST_TOLD ? risks.filter(({ status }) => status !== 'told') : risks;
  const cards = (list: readonly RiskOutline[]) => riskGroups(list, MOST_ALONE).map(groupMarkup);
  const all = `/mainstem acknowledge all ${acceptanceOfAll(risks.map(({ risk }) => risk))}`;
  return html`<section aria-labelledby="risks"><h2 id="risks">Risks <small>${note}</small></h2>
${asks > 1 && html`<div class="card all"><div class="accept">To accept all ${grouped(asks)} as they are now, comment <code>${all}</code>${copyButton(all)}</div></div>`}
${first.length > 0 && html`<ul class="risks">${cards(first)}</ul>`}
${first.length < risks.length && html`<details class="more"><summary>${plural(told.length, 'risk')} for your attention, nothing to accept</summary><ul class="risks">${cards(told)}</ul></details>`}</section>`;
}

/** What has to happen with risks of a status. */
function statusWords({ status, accepted }: RiskOutline, several: boolean): string {
  return {
    blocks: 'blocks: only another commit helps',
    asks: several ? 'someone must accept them' : 'someone must accept it',
    accepted: `accepted by ${oneLine(accepted?.by ?? '')}, ${oneLine(accepted?.at ?? '')}${accepted?.pull === undefined ? '' : `, ${standingWords(accepted)}`}`,
    told: 'for your attention',
  }[status];
}

function copyButton(text: string): Markup {
  return html`<button type="button" hidden data-copy="${text}">Copy</button>`;
}

/** Risks that differ in resource and place only, on one card; a single one on its own. */
function groupMarkup(group: RiskGroup): Markup {
  const { first, risks, sameReason, sameWayOut } = group;
  if (risks.length === 1) return riskMarkup(first);
  const { risk, resource, status } = first;
  const by = distinguishedBy(risks);
  const kind = resource === undefined ? 'problems' : `${oneLine(resource.kind)}, ${resource.action}`;
  const item = (entry: RiskOutline) => {
    const [address, project] = [oneLine(shortAddress(entry)), oneLine(entry.risk.project)];
    const shown = by === 'project' ? project : address;
    const place = [...(by === 'both' ? [project] : []), oneLine(entry.risk.environment ?? '')].filter(Boolean);
    return html`<li><code>${shown}</code><small>${place.join(' · ')}${status === 'asks' && html` · ${oneLine(entry.risk.id)}`}</small>${!sameReason && html`<p>${oneLine(entry.risk.reason)}</p>`}</li>\n`;
  };
  const commands = Array.from({ length: Math.ceil(risks.length / MOST_IDS) }, (_, at) =>
    [
      '/mainstem acknowledge',
      ...risks.slice(at * MOST_IDS, (at + 1) * MOST_IDS).map((one) => oneLine(acceptanceOf(one.risk))),
    ].join(' '),
  );
  const left = risks.slice(MOST_OPEN);
  return html`<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <b>${grouped(risks.length)} × ${kind}</b>${by === 'project' && html` <code>${oneLine(shortAddress(first))}</code>`}<span class="status">${statusWords(first, true)}</span></div>
${sameReason && html`<p>${oneLine(risk.reason)}</p>`}
${risk.wayOut !== '' && html`<p><span class="label">Instead${!sameWayOut && ', for the first'}:</span> ${oneLine(risk.wayOut)}</p>`}
<ul class="each">${risks.slice(0, MOST_OPEN).map(item)}</ul>
${left.length > 0 && html`<details class="more"><summary>${grouped(left.length)} more</summary><ul class="each">${left.map(item)}</ul></details>`}
${status === 'asks' && html`<div class="accept">To accept these as they are now, comment ${commands.map((command) => html`<code>${command}</code>${copyButton(command)}`)}</div>`}
</li>\n`;
}

function riskMarkup(entry: RiskOutline): Markup {
  const { risk, status } = entry;
  const words = statusWords(entry, false);
  const command = `/mainstem acknowledge ${oneLine(acceptanceOf(risk))}`;
  return html`<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <code>${oneLine(risk.address)}</code><span class="status">${words}</span></div>
<p class="place">${oneLine(risk.project)}${risk.environment !== undefined && html` · ${oneLine(risk.environment)}`}</p>
<p>${oneLine(risk.reason)}</p>
${risk.wayOut !== '' && html`<p><span class="label">Instead:</span> ${oneLine(risk.wayOut)}</p>`}
${status === 'asks' && html`<div class="accept">To accept it as it is now, comment <code>${command}</code>${copyButton(command)}</div>`}
</li>\n`;
}

/** The graph of what is affected and why, bounded, with what is left out. */
export function graphSection(graph: AffectedGraph, anchors: ReadonlyMap<string, string>): Markup {
  if (graph.nodes.length === 0) return html``;
  return html`<section aria-labelledby="graph"><h2 id="graph">What is affected, and why</h2>
<div class="card">${drawGraph(graph, anchors)}${graph.left > 0 && html`<p class="left">… and ${plural(graph.left, 'more affected project')} that found no room here; all are listed below.</p>`}</div></section>`;
}

/** The order in which stacks would be applied. */
export function wavesSection(waves: Readonly<Record<string, readonly (readonly string[])[]>>): Markup {
  const shown = Object.entries(waves).filter(([, list]) => list.length > 0);
  if (shown.length === 0) return html``;
  return html`<section aria-labelledby="waves"><h2 id="waves">Rollout <small>stacks, wave by wave</small></h2>
<div class="card">${shown.map(
    ([environment, list]) =>
      html`<div class="waves"><h3>${environment === '' ? 'no environment' : oneLine(environment)}</h3><ol>${list.map((names, index) => html`<li class="wave"><span class="label">wave ${index + 1}</span><ul>${names.map((name) => html`<li><code>${oneLine(name)}</code></li>`)}</ul></li>`)}</ol></div>\n`,
  )}</div></section>`;
}
