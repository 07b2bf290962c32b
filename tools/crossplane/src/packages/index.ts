export {
  definitionsInText,
  type PackageContent,
  type PackageDependency,
  type PackagedDefinition,
  readPackage,
} from './package.ts';
export { highestOf } from './version-range.ts';
