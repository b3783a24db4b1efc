import { Refused } from '../reader.mjs'

/** `ok`, or the code word that the reader refuses with. */
export function codeOf(read: () => unknown): string {
  try {
    read()
    return 'ok'
  } catch (problem) {
    if (problem instanceof Refused) return problem.code
    throw problem
  }
}
