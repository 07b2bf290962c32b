export { chartsIn } from './charts.ts';
export { checkSchemas } from './check.ts';
export { parseLock, printLock } from './lock.ts';
export { type Synced, type SyncRequest, syncSchemas, type WantedChart } from './sync.ts';
export { kindsNamedIn, packagesIn } from './wanted.ts';
