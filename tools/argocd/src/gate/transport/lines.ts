/** Longer than any object that an API server stores (1.5 MB in etcd) with room for what a server adds. */
const LONGEST = 32 * 1024 * 1024;

/**
 * The lines of a body, each as it is complete: one may come in many chunks, and many in one. What follows the last line feed is dropped: a
 * connection that was cut in the middle of an object gave none.
 */
export async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of body) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(first);
    length += first.length;
    if (length > LONGEST) throw new Error('a line of the stream is longer than 32 MB');
    for (const line of rest) {
      const whole = parts.join('');
      if (whole.trim() !== '') yield whole;
      parts = [line];
      length = line.length;
    }
  }
}
