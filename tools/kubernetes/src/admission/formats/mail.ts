import { AddressError, parseAddress } from '@mainstem/cel/go';

/**
 * True for what Go's mail.ParseAddress takes: an RFC 5322 address with or without a name (`Ann <a@b.c>`), also a group of
 * one.
 */
export function isMailAddress(text: string): boolean {
  try {
    const reader = new Reader(text);
    const found = reader.address(true);
    return found === 1 && reader.skipComments() && reader.atEnd();
  } catch (error) {
    if (error instanceof MailError) return false;
    throw error;
  }
}

class MailError extends Error {}

const SPACE = /[ \t]*/y;
/** An atom with dots: anything visible but RFC 5322's specials, and all beyond ASCII. */
const ATOM = /[!#-'*+\-./0-9=?A-Z^-~\u0080-\u{10ffff}]+/uy;
const QUOTED = /"((?:[ \t!#-[\]-~\u0080-\u{10ffff}]|\\[ \t!-~\u0080-\u{10ffff}])*)"/uy;
const LITERAL = /\[([!-Z^-~\u0080-\u{10ffff}]*)\]/uy;

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Reads one address or, where that is allowed, a group; returns the number of addresses. */
  address(groupAllowed: boolean): number {
    this.match(SPACE);
    if (this.atEnd()) throw new MailError();
    const start = this.at;
    try {
      this.addressSpec();
      this.match(SPACE);
      if (this.text[this.at] === '(') {
        this.at++;
        if (!this.comment()) throw new FatalMailError();
      }
      return 1;
    } catch (error) {
      if (!(error instanceof MailError) || error instanceof FatalMailError) throw error;
      this.at = start;
    }
    if (this.text[this.at] !== '<') this.phrase();
    this.match(SPACE);
    if (groupAllowed && this.take(':')) return this.group();
    if (!this.take('<')) throw new MailError();
    this.addressSpec();
    if (!this.take('>')) throw new MailError();
    return 1;
  }

  skipComments(): boolean {
    this.match(SPACE);
    while (this.take('(')) {
      if (!this.comment()) return false;
      this.match(SPACE);
    }
    return true;
  }

  private group(): number {
    let count = 0;
    this.match(SPACE);
    if (this.take(';')) return this.skipComments() ? 0 : -1;
    for (;;) {
      this.match(SPACE);
      count += this.address(false);
      if (!this.skipComments()) throw new MailError();
      if (this.take(';')) {
        if (!this.skipComments()) throw new MailError();
        return count;
      }
      if (!this.take(',')) throw new MailError();
    }
  }

  private addressSpec(): void {
    this.match(SPACE);
    if (this.text[this.at] === '"') {
      if (this.quoted() === '') throw new MailError();
    } else {
      this.strictAtom();
    }
    if (!this.take('@')) throw new MailError();
    this.match(SPACE);
    if (this.text[this.at] === '[') this.domainLiteral();
    else this.strictAtom();
  }

  private phrase(): void {
    for (let words = 0; ; words++) {
      if (words > 0 && !this.skipComments()) throw new MailError();
      this.match(SPACE);
      if (this.atEnd()) return;
      const start = this.at;
      try {
        if (this.text[this.at] === '"') this.quoted();
        else if (this.match(ATOM) === null) throw new MailError();
      } catch (error) {
        if (!(error instanceof MailError) || words === 0) throw error;
        this.at = start;
        return;
      }
    }
  }

  private strictAtom(): void {
    const atom = this.match(ATOM)?.[0];
    if (atom === undefined || atom.startsWith('.') || atom.endsWith('.') || atom.includes('..')) throw new MailError();
  }

  private quoted(): string {
    const match = this.match(QUOTED);
    if (match === null) throw new MailError();
    return match[1] ?? '';
  }

  private domainLiteral(): void {
    const match = this.match(LITERAL);
    if (match === null) throw new MailError();
    try {
      if (parseAddress(match[1] ?? '').zone !== '') throw new MailError();
    } catch (error) {
      throw error instanceof AddressError ? new MailError() : error;
    }
  }

  private comment(): boolean {
    for (let depth = 1; depth > 0; this.at++) {
      if (this.atEnd()) return false;
      const char = this.text[this.at];
      if (char === '\\' && this.at + 1 < this.text.length) this.at++;
      else if (char === '(') depth++;
      else if (char === ')') depth--;
    }
    return true;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }
}

class FatalMailError extends MailError {}
