import type { Preview, ResourceChange } from '@mainstem/change';

/** Where a change stands: what a rule may ask beside the change itself. */
export type Place = Pick<Preview, 'project' | 'engine' | 'environment'>;

/** Judges a change by what `mainstem.yaml` teaches. */
export type Judge = (resource: ResourceChange, place: Place) => ResourceChange;

/** Whether a condition holds for a change; a text says why it cannot tell. */
export type Expression = (resource: ResourceChange, place: Place) => boolean | string;
