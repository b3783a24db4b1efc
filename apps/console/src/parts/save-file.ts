/** Lets the reader keep bytes or text under a name, as if it had been downloaded. */
export function saveFile(fileName: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser has taken it by then
}
