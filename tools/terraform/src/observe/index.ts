export { type Observation, observeStack } from './observe-stack.ts';
