import { html, type Markup } from './markup.ts';

/** A whole page of ours. */
export interface Page {
  readonly title: string;
  /** Content-Security-Policy: what may run and be fetched. */
  readonly policy: string;
  readonly style: string;
  /** Class of the body. */
  readonly kind?: string;
  /** Where who reads by keyboard goes first, as the link says it. */
  readonly skip?: string;
  /** Beside the name at the top. */
  readonly top: Markup | readonly (Markup | false)[];
  readonly main: Markup | readonly (Markup | undefined | false)[];
  readonly footer: Markup | string;
  /** Runs at the end; the policy has to allow it. */
  readonly script?: string;
}

/** Writes it: one document that needs nothing else. */
export function page({ title, policy, style, kind, skip, top, main, footer, script }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body${kind !== undefined && html` class="${kind}"`}>
${
  skip !== undefined &&
  html`<a class="skip" href="#main">${skip}</a>
`
}<div class="wrap">
<div class="top"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 22V12M12 14C12 9 5 9 5 3M12 14C12 9 19 9 19 3M12 12V2"/></svg><strong>Mainstem</strong>${top}</div>
<main id="main">
${main}
</main>
<footer>${footer}</footer>
</div>
${
  script !== undefined &&
  html`<script>${{ markup: script }}</script>
`
}</body>
</html>
`.markup;
}
