import { addTo, type FindingsDocument } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { listed, plural } from '../wording.ts';
import { makeCanvas, named, type TerminalOptions } from './canvas.ts';

const MOST_FINDINGS = 200;

/** Problems by file, errors first, each as `line  message` with its way out and rule below. */
export function renderFindingsTerminal(findings: FindingsDocument['findings'], options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (findings.length === 0) {
    canvas.line(`${paint('valid:', 'bold', 'green')} ${paint('no problem was found')}`);
    return canvas.toString();
  }
  const warnings = findings.length - errors;
  const tally = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  canvas.line(paint(listed(tally), 'bold', errors > 0 ? 'red' : 'yellow'));
  canvas.line();
  const rank = ({ severity }: { severity: string }) => (severity === 'error' ? 0 : 1);
  const files = new Map<string, FindingsDocument['findings'][number][]>();
  for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS)) {
    addTo(files, finding.file, finding);
  }
  for (const [file, list] of files) {
    canvas.prose(named(file), 2, { styles: ['bold'] });
    for (const { severity, rule, file: place, line, path, message, suggestion } of list) {
      const style = severity === 'error' ? 'red' : 'yellow';
      canvas.prose(oneLine(message), 4, { lead: `${paint(severity.padEnd(7), style)}  ` });
      canvas.prose(`${place}:${line}${path === '' ? '' : `  ${oneLine(path)}`}  ${rule}`, 13, { styles: ['dim'] });
      if (suggestion !== undefined) canvas.prose(oneLine(suggestion), 13, { lead: paint('instead: ', 'dim') });
    }
    canvas.line();
  }
  if (findings.length > MOST_FINDINGS) {
    canvas.line(`  ${paint(`… ${plural(findings.length - MOST_FINDINGS, 'more problem')}, see --json`, 'dim')}`);
  }
  return canvas.toString();
}
