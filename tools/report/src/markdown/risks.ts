import { acceptanceOf, acceptanceOfAll, type VerdictRisk } from '@mainstem/change';
import { byteLength, oneLine, shorten } from '../characters.ts';
import type { RiskOutline } from '../outline.ts';
import { distinguishedBy, type RiskGroup, riskGroups, shortAddress } from '../risk-groups.ts';
import { grouped, listed, plural, standingWords } from '../wording.ts';
import { rowsWithin } from './budget.ts';
import { breakable, code, fenced, prose } from './escape.ts';

/** How much is said of each risk; the next one is taken when the one before finds no room. */
interface Detail {
  readonly address: number;
  readonly reason: number;
  readonly wayOut: number;
  /** Groups up to this size are shown one by one. */
  readonly alone: number;
}

const DETAILS: readonly Detail[] = [
  { address: 240, reason: 400, wayOut: 400, alone: 2 },
  { address: 160, reason: 240, wayOut: 160, alone: 2 },
  { address: 100, reason: 120, wayOut: 0, alone: 1 },
];
/** Ids on one line of a command: more are hard to read, and to take out again. */
const MOST_IDS = 10;
/** Lines of commands in one comment: more are not read. */
const MOST_COMMANDS = 15;
/** For a heading, the sentence over the commands, their fence, and what was left out. */
const AROUND = 700;

/** A part of the comment, which risks it offers to accept, and how many it could not hold. */
export interface RisksBlock {
  readonly text: string;
  readonly offered: readonly string[];
  readonly left: number;
}

/**
 * What needs a person: first what blocks, then what somebody may accept, and how. Only what the tables name is offered:
 * nobody accepts what was not there to be read.
 *
 * @param comfortable bytes within which each risk is told in full.
 * @param most bytes that may be taken when more are needed, with less said of each.
 * @param acceptable whether a comment accepts something here.
 */
export function decisionsBlock(
  risks: readonly RiskOutline[],
  comfortable: number,
  most: number,
  acceptable = true,
): RisksBlock {
  const blocking = risks.filter(({ status }) => status === 'blocks');
  const asking = risks.filter(({ status }) => status === 'asks');
  const all = acceptable ? acceptanceOfAll(risks.map(({ risk }) => risk)) : undefined;
  for (const detail of DETAILS) {
    const last = detail === DETAILS.at(-1);
    const room = last ? most : comfortable;
    const first = tableBlock('Blocked: only another commit helps', blocking, detail, room);
    const second = tableBlock('To accept', asking, detail, room - byteLength(first.text), all);
    const left = first.left + second.left;
    if (left === 0 || last) return { text: `${first.text}${second.text}`, offered: second.offered, left };
  }
  return { text: '', offered: [], left: risks.length };
}

function tableBlock(
  title: string,
  risks: readonly RiskOutline[],
  detail: Detail,
  room: number,
  all?: string,
): RisksBlock {
  if (risks.length === 0) return { text: '', offered: [], left: 0 };
  const rows: string[] = [];
  const commands: string[] = [];
  const offered: string[] = [];
  let free = room - AROUND;
  let count = 0;
  for (const group of riskGroups(risks, detail.alone)) {
    const part = groupWithin(group, detail, free);
    if (part === undefined) break;
    free -= byteLength(part.row) + commandSize(part.asked);
    rows.push(part.row);
    commands.push(...part.asked.map((risk) => shorten(oneLine(acceptanceOf(risk)), 60)));
    offered.push(...part.asked.map(({ id }) => id));
    count += part.count;
    if (part.count < group.risks.length) break;
  }
  const left = risks.length - count;
  const rest =
    left === 0
      ? ''
      : `**… ${plural(left, 'more risk')} of this sort found no room here: see the whole of it below.**\n\n`;
  const head = `### ${title}: ${grouped(risks.length)}\n\n`;
  const table = rows.length === 0 ? '' : `${COLUMNS}${rows.join('')}\n`;
  return {
    text: `${head}${table}${rest}${all === undefined ? '' : acceptBlock(commands, left === 0 ? all : undefined)}`,
    offered,
    left,
  };
}

/** The spaces keep the middle column wide enough for a name on one line: GitHub's tables take no widths. */
const COLUMNS = `| risk | what&nbsp;and&nbsp;where${'&nbsp;'.repeat(40)} | why, and what to do instead |\n|---|:--|:--|\n`;
/** Of a group, this many are named without opening a fold. */
const MOST_OPEN = 6;

/** As many risks of a group as find room, or none. */
function groupWithin(
  group: RiskGroup,
  detail: Detail,
  room: number,
): { row: string; count: number; asked: readonly VerdictRisk[] } | undefined {
  const part = (count: number) => {
    const some = { ...group, risks: group.risks.slice(0, count) };
    const row = rowOf(some, detail, group.risks.length);
    const asked = some.risks.filter(({ status }) => status === 'asks').map(({ risk }) => risk);
    return byteLength(row) + commandSize(asked) <= room ? { row, count, asked } : undefined;
  };
  let best = part(group.risks.length);
  let [fits, fails] = [0, best === undefined ? group.risks.length : 0];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const found = part(middle);
    if (found === undefined) fails = middle;
    else [fits, best] = [middle, found];
  }
  return best;
}

function commandSize(asked: readonly VerdictRisk[]): number {
  return asked.reduce((sum, risk) => sum + Math.min(byteLength(oneLine(acceptanceOf(risk))), 180) + 30, 0);
}

/** @param total how many risks are in the group, where `risks` holds only the first ones. */
function rowOf(group: RiskGroup, detail: Detail, total = group.risks.length): string {
  const { first, risks } = group;
  const { risk, resource } = first;
  const action = resource === undefined ? '' : `${resource.action} `;
  if (total === 1) {
    const place = risk.environment === undefined ? '' : `<b>${prose(risk.environment, 60)}</b>, `;
    const what = `${idOf(first)}${action}${name(risk.address, detail)}<br>${place}${name(risk.project, detail)}`;
    return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
  }
  const kind = resource === undefined ? 'problem' : code(resource.kind, 80);
  const open = itemsOf(risks.slice(0, MOST_OPEN), group, detail);
  const folded = itemsOf(risks.slice(MOST_OPEN), group, detail);
  const more = total - Math.min(total, MOST_OPEN);
  const cut = total > risks.length ? '<br>…' : '';
  const rest = more === 0 ? '' : `<details><summary>${grouped(more)} more</summary>${folded}${cut}</details>`;
  const each = distinguishedBy(risks) === 'project' ? `, each ${name(shortAddress(first), detail)}` : '';
  const what = `${action}<b>${grouped(total)}</b> × ${kind}${each}<br>${open}${rest}`;
  return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
}

/** Some of a group, by environment. The kind stands above them, and is left out. */
function itemsOf(risks: readonly RiskOutline[], { sameReason, ...group }: RiskGroup, detail: Detail): string {
  const by = distinguishedBy(group.risks);
  let environment: string | undefined = '';
  return risks
    .map((entry) => {
      const { risk } = entry;
      const place = risk.environment === environment ? '' : `<b>${prose(risk.environment ?? '', 60)}</b><br>`;
      environment = risk.environment;
      const project = name(risk.project, detail);
      const address = name(shortAddress(entry), detail);
      const item = by === 'project' ? project : by === 'address' ? address : `${address} of ${project}`;
      const own = sameReason ? '' : `: ${prose(risk.reason, detail.reason)}`;
      return `${place === '<b></b><br>' ? '' : place}${idOf(entry)}${item}${own}`;
    })
    .join('<br>');
}

function name(text: string, { address }: Detail): string {
  return breakable(code(text, address));
}

function whyOf({ first: { risk }, sameReason, sameWayOut }: RiskGroup, detail: Detail): string {
  const why = sameReason ? breakable(prose(risk.reason, detail.reason)) : 'each for its own reason';
  if (risk.wayOut === '' || detail.wayOut === 0) return why;
  const instead = sameWayOut ? '' : 'for the first: ';
  return `${why}<br><i>Instead:</i> ${instead}${breakable(prose(risk.wayOut, detail.wayOut))}`;
}

function idOf({ risk, status }: RiskOutline): string {
  return status === 'asks' ? `${code(risk.id, 60)} ` : '';
}

/**
 * The commands that accept what the table shows.
 *
 * @param all what accepts all of it, where the table shows all of it.
 */
function acceptBlock(ids: readonly string[], all: string | undefined): string {
  if (ids.length === 0) return '';
  const size = Math.max(MOST_IDS, Math.ceil(ids.length / MOST_COMMANDS));
  const lines = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ['/mainstem acknowledge', ...ids.slice(index * size, (index + 1) * size)].join(' '),
  );
  const how =
    ids.length === 1
      ? 'To accept it as it is now, comment:'
      : all !== undefined
        ? 'To accept all of it as it is now, comment the first line; to accept some, name only these:'
        : 'To accept these as they are now, comment:';
  const whole = ids.length > 1 && all !== undefined ? [`/mainstem acknowledge all ${all}`] : [];
  return `${how}\n\n${fenced('text', [...whole, ...lines])}\n`;
}

/** Who accepted what and when, folded. */
export function acceptedBlock(risks: readonly RiskOutline[], room: number): string {
  const accepted = risks.filter(({ status }) => status === 'accepted');
  if (accepted.length === 0) return '';
  const people = [...new Set(accepted.map((entry) => prose(entry.accepted?.by ?? '', 40)))];
  const head = `<details><summary>Accepted: ${plural(accepted.length, 'risk')}, by ${listed(people, 5)}</summary>\n\n`;
  const { text, count } = rowsWithin(accepted, room - byteLength(head) - 100, ({ risk, accepted }) => {
    const before = accepted?.pull === undefined ? '' : `, ${standingWords(accepted)}`;
    const who = `${prose(accepted?.by ?? '', 60)}, ${prose(timeOf(accepted?.at ?? ''), 40)}${before}`;
    return `- **${risk.level}** ${code(risk.address, 160)} of ${code(risk.project, 160)}: accepted by ${who}\n`;
  });
  const left = accepted.length - count;
  return `${head}${text}${left > 0 ? `- … ${grouped(left)} more\n` : ''}\n</details>\n\n`;
}

/** `2026-03-02 09:30 UTC`; a time in another form as it is. */
function timeOf(at: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(at) ?? [];
  return day === undefined || minute === undefined ? at : `${day} ${minute} UTC`;
}

/** Risks that the policy lets pass, folded: nobody has to do anything about them. */
export function toldBlock(risks: readonly RiskOutline[], room: number): string {
  const told = risks.filter(({ status }) => status === 'told');
  if (told.length === 0) return '';
  const levels = [...new Set(told.map(({ risk }) => risk.level))].map(
    (level) => `${grouped(told.filter(({ risk }) => risk.level === level).length)} ${level}`,
  );
  const head = `<details><summary>For attention, nothing to accept: ${listed(levels)}</summary>\n\n`;
  const detail = { address: 160, reason: 240, wayOut: 160, alone: 2 };
  const groups = riskGroups(told, detail.alone);
  const { text, count } = rowsWithin(groups, room - byteLength(head) - byteLength(COLUMNS) - 100, (group) =>
    rowOf({ ...group, risks: group.risks.slice(0, MOST_TOLD) }, detail, group.risks.length),
  );
  const shown = groups.slice(0, count).reduce((sum, group) => sum + Math.min(group.risks.length, MOST_TOLD), 0);
  const left = told.length - shown;
  const table = count === 0 ? '' : `${COLUMNS}${text}\n`;
  return `${head}${table}${left > 0 ? `… ${grouped(left)} more\n` : ''}\n</details>\n\n`;
}

const MOST_TOLD = 20;
