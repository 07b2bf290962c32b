/**
 * Where the value stands that is being validated. Its text is made only when an error needs it: most values have none.
 */
export class Path {
  private readonly segments: (string | number)[] = [];
  /** How many segments have a text: a field may have an empty name. */
  private shown = 0;

  /** True at the root, whose text is empty. */
  get isEmpty(): boolean {
    return this.shown === 0;
  }

  /** Goes to the item of a list, or to what the text leads to. */
  enter(segment: string | number): void {
    this.segments.push(segment);
    if (segment !== '') this.shown++;
  }

  /** Goes back to where the last segment was entered from. */
  leave(): void {
    if (this.segments.pop() !== '') this.shown--;
  }

  /** As messages write it: `spec.items[3].name`; that of the root is empty. */
  text(): string {
    let text = '';
    for (const segment of this.segments) text += typeof segment === 'number' ? `[${segment}]` : segment;
    return text;
  }
}
