import { access } from 'node:fs/promises';

/** Whether something lies at a path; a link that leads nowhere is nothing. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
