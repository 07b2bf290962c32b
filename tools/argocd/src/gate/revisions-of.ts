import type { Application } from './application.ts';

/** Every revision that an Application names and a decision may ask about. */
export function revisionsOf({ sync, operationState, hydration, conditions }: Application): string[] {
  const named = [
    ...sync.revisions,
    ...(operationState?.result?.revisions ?? []),
    ...(operationState?.requested.revisions ?? []),
    hydration?.lastDrySHA ?? '',
    hydration?.comparedDrySHA ?? '',
    ...conditions.flatMap(({ message }) => message.match(/\b[0-9a-f]{40}\b/g) ?? []),
  ];
  return [...new Set(named.filter((one) => /^[0-9a-f]{40}$/.test(one)))];
}
