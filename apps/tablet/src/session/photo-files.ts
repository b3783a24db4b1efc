// Which person a file is a photo of: its name is the number on the manifest or the person's reference, as headquarters
// prepared them. What fits nobody is said by name and kept nowhere.

/** The person a photo can be of. */
export interface Pictured {
  readonly ref: string
  /** Number on the manifest, from 1. */
  readonly place: number
}

export interface SortedPhotos<File> {
  /** One file each, by ref. */
  readonly fits: ReadonlyMap<string, File>
  /** Names of files that are of nobody here. */
  readonly strangers: readonly string[]
  /** Names of files of somebody of whom there is another one among these: none of them is taken. */
  readonly doubles: readonly string[]
}

/** Sorts chosen files to persons. */
export function sortPhotos<File extends { readonly name: string }>(
  files: readonly File[],
  persons: readonly Pictured[],
): SortedPhotos<File> {
  const fits = new Map<string, File>()
  const strangers: string[] = []
  const doubles: string[] = []
  const named = files.map((file) => ({ file, ref: refIn(file.name, persons) }))
  for (const { file, ref } of named) {
    if (ref === null) strangers.push(file.name)
    else if (named.some((other) => other.ref === ref && other.file !== file))
      doubles.push(file.name)
    else fits.set(ref, file)
  }
  return { fits, strangers, doubles }
}

function refIn(fileName: string, persons: readonly Pictured[]): string | null {
  const name = fileName.replace(/\.[a-z]{3,4}$/i, '').toLowerCase()
  const isNumber = /^\d{1,5}$/.test(name)
  const found = persons.find(({ ref, place }) => (isNumber ? place === Number(name) : ref === name))
  return found?.ref ?? null
}
