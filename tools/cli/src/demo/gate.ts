import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecording, replay } from '@mainstem/argocd/gate';

/** What comes after the merge: the gate, over a recording that is made up. No Argo CD runs in the demo. */
export async function showGate(
  home: string,
  print: (line: string) => void,
  tell: (lead: string, text: string) => void,
): Promise<void> {
  const file = join(home, 'tools/cli/fixtures/gate-recording.json');
  const recording = parseRecording(await readFile(file, 'utf8'), file);
  print('');
  tell(
    '',
    'After a merge, the gate: is the commit live in Argo CD? Shown over a made-up recording, since no Argo CD runs here:',
  );
  replay(recording, ({ t, application, verdict, detail }) => {
    tell(`  ${t.toFixed(1).padStart(5)} s  ${application}  ${verdict.padEnd(7)}  `, detail);
  });
  print(`  mainstem gate replay ${file}`);
}
