import { groupBy, InputError, type RolloutEvent, SURVEY_QUESTIONS, type Survey } from '@mainstem/change';
import type { Repository } from '@mainstem/repository';
import { openEnvironment, openShared } from '../rollout/index.ts';

/** With fewer answers a mean would be somebody's. */
const FEWEST = 3;

/** The means of each quarter in which somebody answered, oldest first. */
export function surveyOf(events: readonly RolloutEvent[]): Survey[] {
  const answered = events.filter(({ stage, answers }) => stage === 'surveyed' && answers !== undefined);
  return [...groupBy(answered, ({ at }) => quarterOf(at))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, own]): Survey => {
      const n = own.length;
      if (n < FEWEST) return { quarter, n };
      const means = SURVEY_QUESTIONS.map(
        (_, at) => own.reduce((sum, { answers = [] }) => sum + (answers[at] ?? 0), 0) / n,
      );
      return { quarter, n, means };
    });
}

function quarterOf(at: string): string {
  return `${at.slice(0, 4)}-Q${Math.floor((Number(at.slice(5, 7)) - 1) / 3) + 1}`;
}

/**
 * Keeps one person's answers as an event on the notes branch of the last environment: without a name, a run or a time of day.
 *
 * @param answers from 1 to 5, in the order of the questions.
 * @throws InputError for other answers.
 */
export async function noteSurvey(
  repository: Repository,
  answers: readonly number[],
  now: () => Date = () => new Date(),
): Promise<void> {
  const wrong = answers.findIndex((one) => !Number.isInteger(one) || one < 1 || one > 5);
  if (wrong >= 0 || answers.length !== SURVEY_QUESTIONS.length)
    throw new InputError(`Answer each of the ${SURVEY_QUESTIONS.length} questions with a number from 1 to 5.`);
  const shared = await openShared(repository);
  const settings = await shared.rules();
  const last = settings.environments.at(-1)?.name;
  if (last === undefined)
    throw new InputError('mainstem.yaml has no environment on whose notes answers could be kept.');
  const { notes } = await openEnvironment(shared, settings, last, now);
  const at = `${now().toISOString().slice(0, 10)}T00:00:00.000Z`;
  await notes.write(({ document }) => ({
    document,
    events: [{ environment: last, stage: 'surveyed', answers: [...answers], run: 'survey', at }],
    message: 'an answer to the survey',
  }));
}
