// Text that a spreadsheet would run as a formula gets an apostrophe before it on the way out, and loses
// exactly that apostrophe on the way in, so that a name survives a round trip unchanged.

const DANGEROUS =
  /^['"\s\u200b-\u200f\u2060\ufeff\u202a-\u202e\u00ad％]*[=+\-@|\t\r＝＋－＠﹢﹣﹦﹫]/u
const DEFUSED =
  /^'(?=['"\s\u200b-\u200f\u2060\ufeff\u202a-\u202e\u00ad％]*[=+\-@|\t\r＝＋－＠﹢﹣﹦﹫])/u

/** The text, with an apostrophe before it if a spreadsheet could take it for a formula. */
export function defused(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** The text that `defused` was given. */
export function restoreDefused(text: string): string {
  return text.startsWith("'") && DEFUSED.test(text) ? text.slice(1) : text
}
