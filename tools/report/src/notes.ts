import type { CheckResult, OutputChange, Preview, ResourceChange } from '@mainstem/change';
import { oneLine } from './characters.ts';
import { type FieldRoom, type ShownField, showField } from './field.ts';
import { namesPhrase, type Phrase } from './phrase.ts';
import { listed } from './wording.ts';

/** Something said of a preview beside its resources: a label in one or two words, and a sentence. */
export interface Note {
  readonly label: string;
  readonly tone: 'waits' | 'bad' | 'told';
  readonly phrase: Phrase;
}

const MOST_NAMES = 8;
const CHECK_LABELS: Readonly<Record<CheckResult['status'], string>> = {
  fail: 'check fails',
  error: 'check broken',
  unknown: 'check open',
};

/** What has to be read before the changes: what the project waits for, and checks that do not pass. */
export function notesBefore({ waitsFor = [], checks = [] }: Preview): Note[] {
  const waits = waitsFor.length === 0 ? [] : [waitsNote(waitsFor.map(oneLine))];
  return [...waits, ...checks.map(checkNote)];
}

/** How many checks fail or are broken; one that only the apply can tell is neither. */
export function failingChecks({ checks = [] }: Preview): number {
  return checks.filter(({ status }) => status !== 'unknown').length;
}

/** What the apply does besides changing resources, and what it leaves for later. */
export function notesAfter({ invocations = [], deferred = [] }: Preview): Note[] {
  return [
    ...invocations.map((address) => ({
      label: 'invokes',
      tone: 'told' as const,
      phrase: [{ name: oneLine(address) }],
    })),
    ...deferred.map(({ address, reason }) => ({
      label: 'deferred',
      tone: 'told' as const,
      phrase: [{ name: oneLine(address) }, { words: ': ' }, { text: oneLine(reason) }],
    })),
  ];
}

/** "waits for X; planned for real once X is applied": what is shown of such a project is no plan. */
function waitsNote(names: readonly string[]): Note {
  const [only] = names;
  const applied =
    names.length === 1 && only !== undefined ? [{ name: only }, { words: ' is' }] : [{ words: 'they are' }];
  return {
    label: 'waits for',
    tone: 'waits',
    phrase: [
      ...namesPhrase(names, MOST_NAMES),
      { words: '; planned for real once ' },
      ...applied,
      { words: ' applied' },
    ],
  };
}

function checkNote({ address, status, problems }: CheckResult): Note {
  const told = problems.map(oneLine).filter((text) => text !== '');
  const why = told.length > 0 ? told : status === 'unknown' ? ['known after apply'] : [];
  return {
    label: CHECK_LABELS[status],
    tone: status === 'unknown' ? 'told' : 'bad',
    phrase: [{ name: oneLine(address) }, ...(why.length === 0 ? [] : [{ words: ': ' }, { text: why.join('; ') }])],
  };
}

const REPLACE_ORDERS = {
  'delete-create': 'the old one goes before the new one is made',
  'create-delete': 'the new one is made before the old one goes',
  'create-forget': 'the old one is left behind, managed by nobody',
} as const;
const MOST_CAUSES = 6;

/** "replaced because of a and b; the old one goes before the new one is made"; an empty text when nothing is known. */
export function replaceText({ replaceBecause = [], replaceOrder }: ResourceChange): string {
  if (replaceBecause.length === 0 && replaceOrder === undefined) return '';
  const causes = replaceBecause.length === 0 ? '' : ` because of ${listed(replaceBecause.map(oneLine), MOST_CAUSES)}`;
  return `replaced${causes}${replaceOrder === undefined ? '' : `; ${REPLACE_ORDERS[replaceOrder]}`}`;
}

/** A root output as a field is shown. */
export function showOutput(output: OutputChange, room: FieldRoom): ShownField {
  const { name, before, after, unknown, sensitive } = output;
  return showField(
    {
      path: name,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(unknown === undefined ? {} : { unknown }),
      ...(sensitive === undefined ? {} : { sensitive }),
      changed: true,
    },
    room,
  );
}
