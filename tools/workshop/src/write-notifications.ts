/** Writes platform/argocd/notifications.yaml from what the gate reads back. A test holds the two equal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notificationsManifest } from '@mainstem/argocd/gate';

writeFileSync(join(import.meta.dirname, '../../../platform/argocd/notifications.yaml'), notificationsManifest());
