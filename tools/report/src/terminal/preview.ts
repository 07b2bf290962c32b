import type { Preview } from '@mainstem/change';
import { countsText, rangeText } from '../wording.ts';
import { makeCanvas, named, type TerminalOptions } from './canvas.ts';
import { writeChanges } from './changes.ts';

const ROOM = { resources: 60, fields: 24, lines: 40, more: 'see --json' };
const NOTHING_TOLD: ReadonlySet<string> = new Set();

/** One preview, as `plan` and `diff` print it: counts first, then every resource with its fields. */
export function renderPreviewTerminal(preview: Preview, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  const { receipt } = preview;
  canvas.row(paint(named(preview.project), 'bold'), paint(preview.engine, 'dim'), 0);
  const what = preview.skipped === undefined ? countsText(preview.counts) : 'not previewed';
  canvas.prose(rangeText(receipt), 0, { lead: `${paint(what)}  `, styles: ['dim'] });
  canvas.line();
  writeChanges(canvas, preview, ROOM, NOTHING_TOLD);
  return canvas.toString();
}
