export { INPUTS, OUTPUTS } from '@mainstem/action/previews';
