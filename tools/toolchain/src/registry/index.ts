export { layerFiles } from './layer.ts';
export { type ImageReference, parseImageReference, repositoryOf } from './reference.ts';
export {
  createRegistryClient,
  type Descriptor,
  type Image,
  type RegistryClient,
  shown as shownImage,
} from './registry.ts';
