// Photos of persons: taken from files that headquarters prepared, and shown beside the one who stands there.
import { useEffect, useState } from 'react'
import type { ChangeEvent, ReactNode } from 'react'
import type { PhotoStore } from '@parley/browser-store'
import { ok } from '@parley/kernel'
import { useWords } from '@parley/ui'
import { sortPhotos } from '../session/photo-files.ts'
import { smallPicture } from '../session/small-picture.ts'
import { Fault, useAct } from './act.tsx'
import type { Row } from './rows.ts'

/** The photo of a person, if there is one. */
export function Photo({
  photos,
  of,
  name,
}: {
  readonly photos: PhotoStore
  readonly of: string
  readonly name: string
}): ReactNode {
  const { t } = useWords()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isHere = true
    void photos.of(of).then((bytes) => {
      if (bytes === null || !isHere) return
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
      setAddress(made)
    })
    return () => {
      isHere = false
      setAddress(null)
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [photos, of])
  return address === null ? null : (
    <img className="photo" src={address} alt={t('tablet.photo.of', { name })} />
  )
}

interface Taken {
  readonly kept: number
  /** Names of files that are not kept, by why. */
  readonly strangers: readonly string[]
  readonly doubles: readonly string[]
  readonly unread: readonly string[]
}

export function PhotoFiles({
  photos,
  rows,
}: {
  readonly photos: PhotoStore
  readonly rows: readonly Row[]
}): ReactNode {
  const { t, n } = useWords()
  const act = useAct()
  const [taken, setTaken] = useState<Taken | null>(null)
  const [refs, setRefs] = useState<readonly string[]>([])
  useEffect(() => void photos.refs().then(setRefs), [photos, taken])
  const held = rows.filter(({ ref }) => refs.includes(ref)).length
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(currentTarget.files ?? [])]
    currentTarget.value = '' // the same files can be chosen again
    if (files.length > 0) act.run(async () => ok(await keptFrom(files, { photos, rows })), setTaken)
  }
  return (
    <>
      <h2>{t('tablet.photos')}</h2>
      <p>{t('tablet.photos.hint')}</p>
      <label className="big file">
        {t('tablet.photos.choose')}
        <input type="file" accept="image/*" multiple disabled={act.isBusy} onChange={choose} />
      </label>
      {held > 0 && <p>{t('tablet.photos.held', { count: n(held), all: n(rows.length) })}</p>}
      <output>{taken !== null && <Left {...taken} />}</output>
      <Fault>{act.fault}</Fault>
    </>
  )
}

function Left({ kept, ...left }: Taken): ReactNode {
  const { t, n } = useWords()
  return (
    <>
      <p className="done">{t('tablet.photos.kept', { count: n(kept) })}</p>
      {(['strangers', 'doubles', 'unread'] as const).map(
        (why) =>
          left[why].length > 0 && (
            <p key={why} className="fault">
              {t(`tablet.photos.${why}`)} <bdi>{left[why].join(', ')}</bdi>
            </p>
          ),
      )}
    </>
  )
}

/** One picture after another: a hundred at once would fill a tablet's memory. */
async function keptFrom(
  files: readonly File[],
  { photos, rows }: { readonly photos: PhotoStore; readonly rows: readonly Row[] },
): Promise<Taken> {
  const { fits, strangers, doubles } = sortPhotos(files, rows)
  const unread: string[] = []
  const small = new Map<string, Uint8Array>()
  for (const [ref, file] of fits) {
    const picture = await smallPicture(file)
    if (picture === null) unread.push(file.name)
    else small.set(ref, picture)
  }
  await photos.keep(small)
  return { kept: small.size, strangers, doubles, unread }
}
