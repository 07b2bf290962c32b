import { type AffectedProject, RISK_LEVELS } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { failingChecks } from '../notes.ts';
import type { EnvironmentOutline, Outline, ProjectOutline } from '../outline.ts';
import { CHANGE_WORDS, whyPhrase } from '../why.ts';
import { countsShown, grouped, plural } from '../wording.ts';
import { changesMarkup } from './changes.ts';
import { html, type Markup } from './markup.ts';

/** The `id` of each project's part of the page. */
export function anchorsOf({ environments }: Outline): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const { projects } of environments) {
    for (const { preview, quiet } of projects) {
      if (!quiet && !anchors.has(preview.project)) anchors.set(preview.project, `p${anchors.size}`);
    }
  }
  return anchors;
}

/** All projects by environment, with filters that show up only where scripts run. */
export function projectsSection(outline: Outline, anchors: ReadonlyMap<string, string>): Markup {
  const { environments, carriers, missing } = outline;
  if (environments.length + carriers.length + missing.length === 0) return html``;
  const placed = new Set<string>();
  return html`<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
${filters(environments)}
${environments.map((environment, index) => environmentMarkup(environment, `e${index}`, anchors, placed))}
${namesMarkup('Affected, but no preview is there', missing)}
${namesMarkup('Affected, without an effect of their own', carriers)}
</section>`;
}

function filters(environments: readonly EnvironmentOutline[]): Markup {
  const found = new Set(environments.flatMap(({ projects }) => projects.map(({ risk }) => risk)));
  const levels = RISK_LEVELS.filter((level) => found.has(level));
  return html`<form id="filters" class="card filters" hidden>
<label>Environment <select name="environment"><option value="">all</option>${environments.map(({ name }, index) => html`<option value="e${index}">${name === '' ? 'none' : oneLine(name)}</option>`)}</select></label>
<label>Risk <select name="risk"><option value="">all</option>${levels.map((level) => html`<option value="${level}">${level}</option>`)}</select></label>
<label>Text <input name="text" type="search" autocomplete="off" placeholder="name, address, value"></label>
<button type="button">Open all</button>
<output aria-live="polite"></output>
</form>`;
}

function environmentMarkup(
  { name, projects }: EnvironmentOutline,
  key: string,
  anchors: ReadonlyMap<string, string>,
  placed: Set<string>,
): Markup {
  const quiet = projects.filter((project) => project.quiet);
  const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
  return html`<div class="environment"><h3>${name === '' ? 'No environment' : oneLine(name)} <small>${plural(distinct, 'project')}</small></h3>
${projects
  .filter((project) => !project.quiet)
  .map((project) => {
    const anchor = placed.has(project.preview.project) ? undefined : anchors.get(project.preview.project);
    placed.add(project.preview.project);
    return projectMarkup(project, key, anchor);
  })}
${quiet.length > 0 && html`<p class="quiet">No change: ${quiet.map(({ preview }, index) => html`${index > 0 && ', '}<code>${oneLine(preview.project)}</code>`)}</p>`}
</div>\n`;
}

function projectMarkup({ preview, affected, risk }: ProjectOutline, key: string, anchor: string | undefined): Markup {
  const { skipped, warnings, counts, undeployed, change } = preview;
  const failing = failingChecks(preview);
  const open = risk === 'destroy' || risk === 'stuck' || risk === 'security';
  const marks = [
    ...(change === undefined || change === 'modified'
      ? []
      : [html` <span class="pill ${change === 'removed' ? 'delete' : 'create'}">${CHANGE_WORDS[change]}</span>`]),
    ...(undeployed === true ? [html` <span class="pill undeployed">undeployed</span>`] : []),
    ...((preview.waitsFor ?? []).length === 0 ? [] : [html` <span class="pill unknown">waits</span>`]),
    ...(failing === 0
      ? []
      : [html` <span class="pill delete">${plural(failing, 'check fails', 'checks fail')}</span>`]),
    ...((preview.drift ?? []).length === 0 ? [] : [html` <span class="pill replace">live differs</span>`]),
    ...(skipped === undefined ? [] : [html` <span class="pill skipped">not previewed</span>`]),
    ...(warnings.length === 0 ? [] : [html` <span class="pill update">${plural(warnings.length, 'warning')}</span>`]),
    ...(risk === 'safe' ? [] : [html` <span class="pill ${risk}">${risk}</span>`]),
  ];
  const tally = countsShown(counts).map(
    ([name, count]) =>
      html`<span class="${name}">${grouped(count)} ${name === 'outputs' && count === 1 ? 'output' : name}</span>`,
  );
  return html`<details class="card project"${anchor !== undefined && html` id="${anchor}"`} data-environment="${key}" data-risk="${risk}"${open && html` open`}>
<summary><span class="name mono">${oneLine(preview.project)}</span> <span class="engine">${preview.engine}</span>${marks}<span class="tally">${tally}</span></summary>
<div class="body">
${affected !== undefined && becauseMarkup(affected)}
${skipped !== undefined && html`<p class="told skipped"><b>Not previewed:</b> ${oneLine(skipped)}</p>`}
${undeployed === true && html`<p class="told undeployed"><b>Undeployed:</b> no Application delivers this overlay; judged as if one did, with prune</p>`}
${warnings.map((warning) => html`<p class="told update"><b>Warning:</b> ${oneLine(warning)}</p>`)}
${changesMarkup(preview)}
</div></details>\n`;
}

function becauseMarkup(affected: AffectedProject): Markup {
  const parts = whyPhrase(affected);
  if (parts.length === 0) return html``;
  return html`<p class="because"><span class="label">Because</span> ${parts.map((part) => ('name' in part ? html`<code>${part.name}</code>` : 'text' in part ? part.text : part.words))}</p>`;
}

function namesMarkup(title: string, projects: readonly AffectedProject[]): Markup {
  if (projects.length === 0) return html``;
  return html`<h3>${title} <small>${grouped(projects.length)}</small></h3>
<p class="quiet">${projects.map(({ name }, index) => html`${index > 0 && ', '}<code>${oneLine(name)}</code>`)}</p>`;
}
