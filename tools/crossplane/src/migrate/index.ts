export { type Migration, type MigrationOptions, migrateInstance } from './instance.ts';
