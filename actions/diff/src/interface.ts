export const INPUTS = ['projects', 'base', 'head', 'out', 'working-directory'] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['previews', 'count', 'failed'] as const;
export type OutputName = (typeof OUTPUTS)[number];
