/** Rendering composite resources, in process: what Crossplane would make of them. */
export { Failure } from './failure.ts';
export type { ObjectValue, Value } from './go/value.ts';
export { readYaml, splitYaml } from './go/yaml-read.ts';
export { foreignFunction } from './grpc/function.ts';
export {
  loadComposite,
  loadComposition,
  loadContext,
  loadDefinition,
  loadFunctions,
  loadObjects,
  parseComposite,
  parseComposition,
  parseDefinition,
  parseFunctions,
  parseObjects,
  readableObjects,
} from './load.ts';
export { type Included, type RenderedDocument, renderedDocument, renderedYaml } from './output.ts';
export {
  checkComposition,
  errorLines,
  type Rendered,
  type RenderInput,
  renderComposite,
  resourceName,
} from './render.ts';
export { documentOf, renderUpstream } from './upstream.ts';
