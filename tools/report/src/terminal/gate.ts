import type { GateDocument } from '@mainstem/change';
import { gateGroups, gateHeadline } from '../gate-groups.ts';
import { listed } from '../wording.ts';
import { makeCanvas, named, type Style, type TerminalOptions } from './canvas.ts';

const STYLES: Readonly<Record<string, readonly Style[]>> = {
  live: ['green'],
  'live-bundled': ['green'],
  equivalent: ['green'],
  superseded: ['yellow'],
  waiting: ['yellow'],
  blocked: ['red'],
  failed: ['red', 'bold'],
  unknown: ['red'],
};

/** The gate's result: what is said of each group of applications, the worst first. */
export function renderGateTerminal(document: GateDocument, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  for (const { verdict, reason, detail, next, applications } of gateGroups(document)) {
    const names = listed(
      applications.map(({ name }) => named(name)),
      20,
    );
    canvas.row(paint(verdict, ...(STYLES[verdict] ?? [])), paint(reason, 'dim'), 0);
    canvas.prose(names, 2, { styles: ['bold'] });
    canvas.prose(detail, 2);
    for (const { name, explanation = [], url } of applications.slice(0, 5)) {
      for (const line of explanation)
        canvas.prose(line, 4, { lead: applications.length > 1 ? `${named(name)}: ` : '' });
      if (url !== undefined && verdict !== 'live') canvas.prose(url, 4, { styles: ['dim'] });
    }
    if (next !== undefined) canvas.prose(next, 2, { lead: paint('next  ', 'cyan') });
    canvas.line();
  }
  canvas.line(paint(gateHeadline(document), 'bold'));
  return canvas.toString();
}
