export { type ObservedObject, observeObject } from './observe-object.ts';
