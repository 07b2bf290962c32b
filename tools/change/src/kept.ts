/** So many answers are kept, and no more: the texts come from outside. */
const MOST = 10_000;

/**
 * A pure function of a text that keeps its answers: for names, of which a document has few different ones and each of them thousands
 * of times.
 */
export function kept<Answer extends string | boolean>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (answers.size < MOST) answers.set(text, answer);
    }
    return answer;
  };
}

/** Something that is made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
