export { checkWish, type ImageWish } from './reference.ts';
export { type SetImage, type SetImageOptions, setImage } from './set-image.ts';
