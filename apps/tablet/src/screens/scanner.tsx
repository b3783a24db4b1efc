// Reads codes by the camera, or as text where there is none: a cable, a chat or a hand may carry it too. A long
// text comes as several codes, in any order.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js'
import { nobleCryptography, utf8Text } from '@parley/kernel'
import { fileOfFrames } from '@parley/ledger'
import { useWords } from '@parley/ui'

export interface ScannerProps {
  readonly label: string
  readonly onRead: (text: string) => void
}

const FRAME = 'PARLEY-COURIER/'

export function Scanner({ label, onRead }: ScannerProps): ReactNode {
  const { t } = useWords()
  const [pasted, setPasted] = useState('')
  const [frames, setFrames] = useState<ReadonlySet<string>>(new Set())
  const take = (text: string): void => {
    if (!text.startsWith(FRAME)) return onRead(text)
    const given = text.split('\n').filter((line) => line !== '')
    // Frames of another code, seen by the way, would keep this one from ever being whole.
    const same = [...frames].filter((frame) => idIn(frame) === idIn(given[0] ?? ''))
    const all = new Set([...same, ...given])
    const whole = fileOfFrames([...all].join('\n'), nobleCryptography)
    if (!whole.ok) return setFrames(all)
    setFrames(new Set())
    onRead(utf8Text(whole.value) ?? '')
  }
  return (
    <section className="scanner" aria-label={label}>
      <h2>{label}</h2>
      <Camera onRead={take} />
      {frames.size > 0 && (
        <output>
          {t('tablet.frames', { held: frames.size, count: countIn([...frames][0] ?? '') })}
        </output>
      )}
      <label>
        {t('tablet.paste')}
        <textarea rows={3} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <button
        type="button"
        className="big"
        disabled={pasted.trim() === ''}
        onClick={() => {
          setPasted('')
          take(pasted.trim())
        }}
      >
        {t('tablet.read')}
      </button>
    </section>
  )
}

function idIn(frame: string): string {
  return frame.split('/')[1] ?? ''
}

function countIn(frame: string): string {
  return frame.split('/')[3] ?? '?'
}

/** The picture of the camera; says so where there is none. */
function Camera({ onRead }: { readonly onRead: (text: string) => void }): ReactNode {
  const { t } = useWords()
  const [isThere, setThere] = useState(true)
  const [isOn, setOn] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const read = useRef(onRead)
  useEffect(() => {
    read.current = onRead
  }, [onRead])
  useEffect(() => {
    const player = video.current
    if (player === null) return undefined
    let stop: () => void = () => undefined
    let isOver = false
    const start = async (): Promise<void> => {
      const camera = await rearCamera(player)
      const canvas = new QRCanvas()
      setOn(true)
      let last = ''
      const look = async (): Promise<void> => {
        const text = await camera.readFrame(canvas)
        if (typeof text !== 'string' || text === last) return
        last = text
        read.current(text)
      }
      const cancel = frameLoop(() => void look())
      stop = () => {
        cancel()
        camera.stop()
      }
      if (isOver) stop()
    }
    start().catch(() => setThere(false))
    return () => {
      isOver = true
      stop()
    }
  }, [])
  if (!isThere) return <p className="quiet">{t('tablet.scan.none')}</p>
  return <video ref={video} hidden={!isOn} aria-label={t('tablet.scan')} muted playsInline />
}
