import type { Preview, ResourceChange } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { orderedFields, type ShownField, showField } from '../field.ts';
import { type Note, notesAfter, notesBefore, replaceText, showOutput } from '../notes.ts';
import { orderedResources } from '../outline.ts';
import { grouped, plural } from '../wording.ts';
import { html, type Markup } from './markup.ts';

const FIELD_ROOM = { value: 8_000, line: 2_000, lines: 1_000 };

/**
 * Every change of one preview: checks that fail and what it waits for, resources (those at risk are open), outputs, what the
 * apply invokes or leaves for later, and where live differs already.
 */
export function changesMarkup(preview: Preview): Markup {
  const { drift = [] } = preview;
  return html`${notesBefore(preview).map(noteMarkup)}${orderedResources(preview.resources).map(resourceMarkup)}${outputsMarkup(preview)}${notesAfter(preview).map(noteMarkup)}${drift.length > 0 && html`<h4>Live differs already <small>nobody changed the declaration of ${drift.length === 1 ? 'this' : 'these'}</small></h4>${orderedResources(drift).map(resourceMarkup)}`}`;
}

const TONES = { waits: 'unknown', bad: 'delete', told: 'safe' } as const;

function noteMarkup({ label, tone, phrase }: Note): Markup {
  const parts = phrase.map((part) =>
    'name' in part ? html`<code>${part.name}</code>` : 'text' in part ? part.text : part.words,
  );
  return html`<p class="told ${TONES[tone]}"><b>${label}</b> ${parts}</p>\n`;
}

function outputsMarkup({ counts, outputs = [] }: Preview): Markup {
  if (outputs.length === 0) {
    return html`${counts.outputs > 0 && html`<div class="resource"><div class="row"><span class="action outputs">outputs</span> ${plural(counts.outputs, 'output')} would change</div></div>`}`;
  }
  const shown = outputs.map((output) => showOutput(output, FIELD_ROOM));
  return html`<details class="resource"><summary><span class="action outputs">outputs</span> ${plural(outputs.length, 'output')} would change</summary><div class="inner">${table(shown)}</div></details>\n`;
}

function resourceMarkup(resource: ResourceChange): Markup {
  const {
    action,
    address,
    risk,
    previousAddress,
    replaceBecause = [],
    importedId,
    fields,
    hiddenFields = 0,
  } = resource;
  const replaced = replaceText(resource);
  const head = html`<span class="action ${action}">${action}</span> <code>${oneLine(address)}</code>${risk.level !== 'safe' && html` <span class="pill ${risk.level}">${risk.level}</span>`}`;
  const shown = orderedFields(fields, replaceBecause).map((field) => showField(field, FIELD_ROOM));
  const notes = [
    ...risk.reasons.map((reason) => html`<p>${oneLine(reason)}</p>`),
    ...(risk.wayOut === undefined || risk.wayOut === '' ? [] : [html`<p>Instead: ${oneLine(risk.wayOut)}</p>`]),
    ...(previousAddress === undefined ? [] : [html`<p>Was <code>${oneLine(previousAddress)}</code></p>`]),
    ...(importedId === undefined ? [] : [html`<p>Imports <code>${oneLine(importedId)}</code></p>`]),
    ...(replaced === '' ? [] : [html`<p>${replaced.replace('r', 'R')}</p>`]),
  ];
  const hidden = hiddenFields > 0 ? html`<p>${plural(hiddenFields, 'noisy field')} hidden</p>` : html``;
  if (shown.length + notes.length + hiddenFields === 0)
    return html`<div class="resource"><div class="row">${head}</div></div>\n`;
  return html`<details class="resource"${risk.level !== 'safe' && html` open`}><summary>${head}</summary><div class="inner">${notes}${shown.length > 0 && table(shown)}${hidden}</div></details>\n`;
}

function table(fields: readonly ShownField[]): Markup {
  return html`<table><caption>Changed fields</caption><thead><tr><th scope="col">field</th><th scope="col">before</th><th scope="col">after</th></tr></thead><tbody>${fields.map(row)}</tbody></table>`;
}

function row(field: ShownField): Markup {
  const head = html`<th scope="row"><code>${field.path}</code></th>`;
  if (field.form === 'note') return html`<tr>${head}<td colspan="2"><span class="kept">${field.note}</span></td></tr>`;
  if (field.form === 'lines') {
    const lines = field.lines.map((line) => {
      if (line.sign === 'gap') {
        return html`<div class="gap">⋯ ${grouped(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}</div>`;
      }
      const name = line.sign === '+' ? 'plus' : line.sign === '-' ? 'minus' : 'same';
      return html`<div class="${name}">${line.sign} ${line.text}</div>`;
    });
    return html`<tr>${head}<td colspan="2"><div class="diff" tabindex="0">${lines}</div></td></tr>`;
  }
  const { before, after } = field;
  const [left, right] = differing(before, after);
  const none = html`<span class="none">(none)</span>`;
  return html`<tr>${head}<td>${before === undefined ? none : html`<del class="mono">${left}</del>`}</td><td>${after === undefined ? none : html`<ins class="mono">${right}</ins>`}</td></tr>`;
}

/** Both values with the part in which they differ set apart, where enough of them is the same for that to help. */
function differing(before = '', after = ''): [Markup, Markup] {
  const [a, b] = [[...before], [...after]];
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const helps = start + end >= 4 && (start + end) * 2 >= Math.max(a.length, b.length);
  const mark = (chars: string[], whole: string) => {
    const middle = chars.slice(start, chars.length - end).join('');
    if (!helps || middle === '') return html`${whole}`;
    return html`${chars.slice(0, start).join('')}<b>${middle}</b>${chars.slice(chars.length - end).join('')}`;
  };
  return [mark(a, before), mark(b, after)];
}
