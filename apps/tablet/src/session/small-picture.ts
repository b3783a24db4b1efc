// A photo as a tablet keeps it: small, and drawn anew, so that place, time and camera that a file carries stay behind.
const LONGEST = 480 // pixels: a face across a table, and 30 kB a person
const QUALITY = 0.82

/** JPEG of at most 480 pixels a side; null where a browser finds no picture in the file. */
export async function smallPicture(file: Blob): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY)
  })
  return drawn === null ? null : new Uint8Array(await drawn.arrayBuffer())
}
