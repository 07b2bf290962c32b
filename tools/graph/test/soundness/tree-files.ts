/** A tree written down: a file's text by path, or where a link leads. */
export type Files = Readonly<Record<string, string | { readonly link: string }>>;
