import { canonicalJson, compareText, eventSchema, type Metrics, messageOf, type RolloutEvent } from '@mainstem/change';
import type { EventFile } from '@mainstem/repository';

export interface History {
  /** Each once, oldest first. */
  readonly events: readonly RolloutEvent[];
  readonly passedOver: Metrics['passedOver'];
}

/**
 * Reads events for figures. One line that is none (half written, of another version) costs no figure of the others: it is passed over and
 * said. What stands twice counts once, and the order of the lines does not matter.
 */
export function readHistory(files: readonly EventFile[]): History {
  const seen = new Map<string, RolloutEvent>();
  const passedOver: Metrics['passedOver'] = [];
  for (const { where, text } of files) {
    let line = 0;
    for (const written of text.split('\n')) {
      line++;
      if (written.trim() === '') continue;
      const read = readEvent(written);
      if (typeof read === 'string') passedOver.push({ where, line, because: read });
      // Two people may answer alike: no line of theirs says who it is of, so each is one.
      else seen.set(read.stage === 'surveyed' ? `${where}:${line}` : canonicalJson(read), read);
    }
  }
  return { events: [...seen.values()].sort((a, b) => compareText(a.at, b.at)), passedOver };
}

/** The event of a line, or why it is none. */
function readEvent(line: string): RolloutEvent | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON: ${messageOf(error)}`;
  }
  const result = eventSchema.safeParse(value);
  if (result.success) return { ...result.data, at: new Date(result.data.at).toISOString() };
  const issue = result.error.issues[0];
  return `${issue?.path.join('.') || 'the event'}: ${issue?.message ?? 'not valid'}`;
}
