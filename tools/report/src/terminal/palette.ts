import type { Action, RiskLevel, VerdictState } from '@mainstem/change';
import type { Style } from './canvas.ts';

export const STATE_STYLES: Readonly<Record<VerdictState, readonly Style[]>> = {
  failed: ['bold', 'red'],
  blocked: ['bold', 'red'],
  acknowledge: ['bold', 'yellow'],
  pass: ['bold', 'green'],
};

export const RISK_STYLES: Readonly<Record<RiskLevel, readonly Style[]>> = {
  destroy: ['bold', 'red'],
  stuck: ['red'],
  security: ['magenta'],
  disrupt: ['yellow'],
  unknown: ['cyan'],
  safe: ['dim'],
};

/** One column that says the action without color. */
export const ACTION_SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  replace: '±',
  delete: '-',
  forget: '×',
  move: '»',
  import: '«',
  read: '?',
  'no-op': ' ',
};

export const ACTION_STYLES: Readonly<Record<Action, readonly Style[]>> = {
  create: ['green'],
  update: ['yellow'],
  replace: ['magenta'],
  delete: ['red'],
  forget: ['red'],
  move: ['blue'],
  import: ['blue'],
  read: ['dim'],
  'no-op': ['dim'],
};
