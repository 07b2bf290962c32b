import type { Preview } from '@mainstem/change';
import type { Session } from '../change/session.ts';
import { dangersOf } from './dangers.ts';
import { deliveryErrors } from './delivery.ts';
import { newErrors } from './findings.ts';
import { ownershipOf } from './ownership.ts';
import type { JudgedChange } from './risks.ts';
import { upgradeRisks } from './upgrades.ts';

/** What is judged of a change beside its previews: errors that it brings, and dangers that no preview shows. */
export async function besidePreviews(
  session: Session,
  previews: readonly Preview[],
): Promise<Pick<JudgedChange, 'invalid' | 'dangers'>> {
  const { change } = session;
  const ownership = await ownershipOf(session, previews);
  const invalid = [...newErrors(change), ...ownership.errors, ...(await deliveryErrors(session, previews))];
  return { invalid, dangers: [...dangersOf(change), ...ownership.dangers, ...(await upgradeRisks(session))] };
}
