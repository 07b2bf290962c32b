export { connect, TRANSPORTS, type TransportName } from './connect.ts';
export { type Gated, type GateHearer, type GateRequest, gateRevision } from './gate.ts';
export { type GitHistory, openHistory } from './history.ts';
export { openWatchlist, type Watchlist, type WatchlistOptions } from './watchlist.ts';
