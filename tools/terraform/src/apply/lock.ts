import { type LockHolder, lockHolder } from '../run/next-step.ts';
import type { Session } from '../run/session.ts';

/** `free`: taken and given back a moment ago. `unknown`: could not be found out. */
export type LockState = LockHolder | 'free' | 'unknown';

/** No resource has this name; so nothing is changed, and no provider is started. */
const NOBODY = 'terraform_data.mainstem_looks_whether_the_state_is_locked';

/**
 * Whether somebody holds the lock of a session's state, found out by taking it for a moment without waiting: what an interrupted program
 * said last is no proof of what it did last.
 */
export async function probeLock(session: Session): Promise<LockState> {
  try {
    const args = ['untaint', '-allow-missing', '-lock-timeout=0s', '-no-color', NOBODY];
    const { code, stdout, stderr } = await session.run(args, undefined, { afterInterrupt: true });
    const holder = lockHolder(`${stdout}\n${stderr}`.replace(/^[\s│╷╵]+/gm, ''));
    if (holder !== undefined) return holder;
    // "No such resource instance" is what it says with the lock in hand.
    return code === 0 || /No such resource instance|No state file was found/i.test(stderr) ? 'free' : 'unknown';
  } catch {
    return 'unknown';
  }
}
