// The words of markup in their lines: a block of a page is a line. Works on a stream of tags and keeps no tree, so
// neither broken nor endlessly nested markup can harm it.
import { Tokenizer } from 'htmlparser2'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BLOCKS = set(
  'address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul',
)
const SILENT = set('script style noscript template svg iframe object title select button')
const AROUND = set('nav footer aside form') // what stands around the text of a page
const VOID = set('area base br col embed hr img input link meta source track wbr')
// Whoever writes markup may leave the end of these away.
const UNENDED = set(
  'html head body p li dt dd option optgroup tr td th tbody thead tfoot colgroup rt rp',
)

interface Walk {
  readonly open: (tag: string) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
}

function walk(markup: string, { open, close, text }: Walk): void {
  const nothing = (): void => undefined
  let tag = ''
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = markup.slice(start, end).toLowerCase()
        open(tag)
      },
      onselfclosingtag: () => close(tag),
      onclosetag: (start, end) => close(markup.slice(start, end).toLowerCase()),
      ontext: (start, end) => text(markup.slice(start, end)),
      ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: (start, end, offset) => text(markup.slice(start, end - offset)),
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(markup)
  tokenizer.end()
}

/** Lines of words; `inside` leaves out what stands around the text of a page. */
export function markupText(markup: string, of: 'everything' | 'inside'): string {
  const lines: string[] = []
  let words: string[] = []
  let silent = 0
  const isSilent = (tag: string): boolean => SILENT.has(tag) || (of === 'inside' && AROUND.has(tag))
  const end = (): void => {
    const line = words.join('').replaceAll(/\s+/g, ' ').trim()
    if (line !== '') lines.push(line)
    words = []
  }
  walk(markup, {
    open: (tag) => {
      if (tag === 'body') silent = 0
      if (isSilent(tag)) silent += 1
      if (BLOCKS.has(tag)) end()
    },
    close: (tag) => {
      if (isSilent(tag) && silent > 0) silent -= 1
      if (BLOCKS.has(tag)) end()
    },
    text: (text) => {
      if (silent === 0) words.push(text)
    },
  })
  end()
  return lines.join('\n')
}

/** How deep and how many elements: what a parser that builds a tree would have to hold. */
export function sizeOfMarkup(markup: string): {
  readonly depth: number
  readonly elements: number
} {
  let [depth, deepest, elements] = [0, 0, 0]
  const isEnded = (tag: string): boolean => !VOID.has(tag) && !UNENDED.has(tag)
  walk(markup, {
    open: (tag) => {
      elements += 1
      if (isEnded(tag)) deepest = Math.max(deepest, ++depth)
    },
    close: (tag) => {
      if (isEnded(tag) && depth > 0) depth -= 1
    },
    text: () => undefined,
  })
  return { depth: deepest, elements }
}
