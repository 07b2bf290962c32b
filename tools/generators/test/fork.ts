import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { templateTexts } from '@mainstem/testing/template';
import { examineTree } from '../../cli/src/examine.ts';
import { findingsOf } from '../../cli/src/validation.ts';
import { createDraft, type Draft, type Files, filesOf } from '../src/index.ts';

/** The template's content, as a fork gets it. */
export function template(): Files {
  return filesOf(templateTexts('.'));
}

/** What a draft comes to. */
export function textsOf(draft: Draft): Map<string, string> {
  return new Map(draft.paths.map((path) => [path, draft.read(path) ?? '']));
}

/** A draft of the template, after something was done to it. */
export function made(...steps: readonly ((draft: Draft) => unknown)[]): Draft {
  return steps.reduce((draft, step) => {
    step(draft);
    return createDraft(filesOf(textsOf(draft)));
  }, createDraft(template()));
}

/** A repository with the files of a draft, committed. */
export function committed(draft: Draft): ScratchRepository {
  const scratch = createScratchRepository();
  scratch.commit(Object.fromEntries(textsOf(draft)));
  return scratch;
}

/** What `mainstem validate` says of a commit: errors and warnings, by file and rule. */
export async function findings(scratch: ScratchRepository): Promise<string[]> {
  const repository = await openRepository(scratch.root);
  const tree = await examineTree(repository, {});
  const found = await findingsOf(repository, tree, [], false);
  return found.map(({ severity, file, line, rule, message }) => `${severity} ${file}:${line} ${rule}: ${message}`);
}
