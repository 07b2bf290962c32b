import { api } from './api.ts';
import { app, overlay } from './app.ts';
import { environment } from './environment.ts';
import type { Generator } from './generator.ts';
import { removeApp, renameApp } from './moving.ts';
import { resource } from './resource.ts';
import { module, stack } from './stack.ts';
import { team } from './team.ts';

/** What `mainstem new` makes, and `npx nx g`, by name. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  app,
  overlay,
  resource,
  stack,
  module,
  api,
  environment,
  team,
};

/** What moves or goes, by the command that does it. */
export const MOVERS: Readonly<Record<string, Generator>> = { 'rename app': renameApp, 'remove app': removeApp };
