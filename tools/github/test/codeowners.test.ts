import { ownersOf, parseCodeowners } from '@mainstem/github';
import { describe, expect, it } from 'vitest';

/** The examples of GitHub's own page, and what it says about each. */
const DOCUMENTED = parseCodeowners(`
# a comment
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`);

describe("GitHub's documented patterns; the last rule that matches counts", () => {
  it.each([
    ['anything', ['@global-owner1', '@global-owner2']],
    ['src/a.js', ['@js-owner']],
    ['src/a.go', ['docs@example.com']],
    ['src/a.txt', ['@octo-org/octocats']],
    ['build/logs/a', ['@octocat']],
    ['other/build/logs/a', ['@octocat']],
    ['docs/getting-started.md', ['@doctocat']],
    ['scripts/a/b', ['@doctocat', '@octocat']],
    ['deeply/nested/logs/a', ['@octocat']],
    ['apps/a/b', ['@octocat']],
    ['apps/github/a', []],
    ['other/apps/a', ['@octocat']],
  ])('%s', (path, owners) => {
    expect(ownersOf(DOCUMENTED, path)).toEqual(owners);
  });
});

describe('patterns', () => {
  it.each([
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/sub/a.md', false],
    ['*', 'a/b/c', true],
    ['infra/stacks/*/network', 'infra/stacks/dev/network/mainstem', true],
    ['infra/stacks/*/network', 'infra/stacks/dev/cluster/mainstem', false],
    ['/infra/**/network/', 'infra/stacks/dev/network/x', true],
    ['infra/**', 'infra/a/b', true],
    ['network', 'infra/network/x', true],
    ['network', 'infra/networks/x', false],
    ['/network', 'infra/network/x', false],
    ['a?c', 'abc', true],
    ['a.c', 'abc', false],
    ['my\\ folder/', 'my folder/x', true],
    ['!apps/', 'apps/x', false],
    ['[a-z]/', 'a/x', false],
  ])('%s on %s: %s', (pattern, path, matches) => {
    expect(ownersOf(parseCodeowners(`${pattern} @o`), path)).toEqual(matches ? ['@o'] : []);
  });
});
