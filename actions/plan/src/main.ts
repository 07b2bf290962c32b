import { runPreviewAction } from '@mainstem/action/previews';
import { PLAN_SHARD } from '@mainstem/pipeline';

void runPreviewAction(PLAN_SHARD);
