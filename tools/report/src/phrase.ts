/** A sentence for any renderer to mark up: a `name` and a `text` are data, `words` are ours. */
export type Phrase = readonly PhrasePart[];
export type PhrasePart = { readonly name: string } | { readonly text: string } | { readonly words: string };

/** The same as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => ('name' in part ? part.name : 'text' in part ? part.text : part.words)).join('');
}

/** Names with commas and an `and` between; beyond `most` the rest is counted. */
export function namesPhrase(names: readonly string[], most = Number.POSITIVE_INFINITY): PhrasePart[] {
  const shown: PhrasePart[] = names.slice(0, most).map((name) => ({ name }));
  if (names.length > most) shown.push({ words: `${names.length - most} more` });
  return shown.flatMap((part, index) =>
    index === 0 ? [part] : [{ words: index === shown.length - 1 ? ' and ' : ', ' }, part],
  );
}
