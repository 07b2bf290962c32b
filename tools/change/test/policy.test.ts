import { expect, test } from 'vitest';
import { decideRisk, parseSettings, type RiskLevel } from '../src/index.ts';

const settings = parseSettings(undefined);

test.each<readonly [RiskLevel, string[] | undefined, string, string]>([
  ['disrupt', undefined, 'production', 'pass'],
  ['disrupt', [], 'dev', 'pass'],
  ['disrupt', [], 'production', 'acknowledge'],
  ['disrupt', ['spec.size'], 'production', 'acknowledge'],
  ['unknown', undefined, 'production', 'acknowledge'],
  ['stuck', [], 'production', 'blocked'],
])('%s with %j not known, in %s: %s', (level, alsoUnknown, environment, decision) => {
  const risk = alsoUnknown === undefined ? { level } : { level, alsoUnknown };
  expect(decideRisk(settings, risk, environment)).toBe(decision);
});
