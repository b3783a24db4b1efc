// Finding a person by typing a name in any script: the text becomes folds, and given names their class,
// so that Николай finds Микола. A typed beginning of a word is enough.
import { coarse, foldWord } from './fold.ts'
import { readGiven } from './given-name.ts'
import { repairLookAlikes } from './script.ts'

const LONGEST_TEXT = 400 // a name is read up to 200; a call sign and numbers stand beside it

/** What to store beside a name to find it by: its words' folds and given-name classes, space between. */
export function searchKey(text: string): string {
  return wordsOf(text)
    .flatMap((word) => [word, ...classesOf(word)])
    .join(' ')
}

/** Whether every word typed is the beginning of a word of the key, or the same given name. */
export function isFoundBy(key: string, typed: string): boolean {
  const words = key.split(' ')
  const sought = wordsOf(typed)
  return (
    sought.length > 0 &&
    sought.every((word) => {
      const classes = classesOf(word)
      return words.some((known) => known.startsWith(word) || classes.includes(known))
    })
  )
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFC')
    .split(/[\s,.;()«»"-]+/)
  return words.map((word) => coarse(foldWord(repairLookAlikes(word)))).filter((word) => word !== '')
}

function classesOf(word: string): readonly string[] {
  const { how, classes } = readGiven(word)
  return how === 'exact' || how === 'short' ? classes.map((givenClass) => `~${givenClass}`) : []
}
