export { gateHeadline } from './gate-groups.ts';
export { type Headline, headlineOf } from './headline.ts';
export { type HtmlOptions, renderHtml } from './html/verdict.ts';
export { renderAffectedMarkdown } from './markdown/affected.ts';
export { renderAppliedMarkdown } from './markdown/applied.ts';
export { COMMENT_LIMIT, SUMMARY_LIMIT } from './markdown/budget.ts';
export {
  driftEndWords,
  type IssueWords,
  renderDriftFailures,
  renderDriftIssue,
  renderDriftList,
  renderDriftMarkdown,
} from './markdown/drift.ts';
export { renderGateMarkdown } from './markdown/gate.ts';
export { renderMetricsMarkdown } from './markdown/metrics.ts';
export { renderNoVerdict } from './markdown/no-verdict.ts';
export { renderPreviewsMarkdown } from './markdown/previews.ts';
export {
  type Arrival,
  type RolloutReport,
  renderArrivals,
  renderRolloutMarkdown,
  rolloutHeadline,
} from './markdown/rollout.ts';
export { type MarkdownOptions, renderComment, renderMarkdown } from './markdown/verdict.ts';
export { renderAffectedTerminal, renderWhyTerminal } from './terminal/affected.ts';
export { renderAppliedTerminal } from './terminal/applied.ts';
export { renderProse, type TerminalOptions } from './terminal/canvas.ts';
export { renderDriftTerminal } from './terminal/drift.ts';
export { renderFindingsTerminal } from './terminal/findings.ts';
export { renderGateTerminal } from './terminal/gate.ts';
export { renderGraphTerminal } from './terminal/graph.ts';
export { renderMetricsTerminal } from './terminal/metrics.ts';
export { renderPreviewTerminal } from './terminal/preview.ts';
export { renderLedgerTerminal, renderStatusTerminal } from './terminal/status.ts';
export { renderTerminal } from './terminal/verdict.ts';
