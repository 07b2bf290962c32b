import { runPreviewAction } from '@mainstem/action/previews';
import { DIFF_SHARD } from '@mainstem/pipeline';

void runPreviewAction(DIFF_SHARD);
