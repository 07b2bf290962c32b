import type { Fields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';

/**
 * Whom an access control list lets in that is no account of its own.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (canned lists, predefined groups)
 */
export function openedByAcl(given: Fields): Concern[] {
  const opened: string[] = [];
  if (/^(?:public-read|public-read-write|authenticated-read)$/.test(String(given.acl ?? '')))
    opened.push(String(given.acl));
  const groups = /groups\/(?:global\/AllUsers|global\/AuthenticatedUsers)/.exec(
    JSON.stringify(given.accessControlPolicy ?? null),
  );
  if (groups !== null) opened.push(groups[0].replace('groups/global/', ''));
  return opened.map((who) => ({
    level: 'security',
    reason: `its access control list lets in whoever asks (${who})`,
    wayOut: 'Let policies name who may read, and leave access control lists off.',
  }));
}
