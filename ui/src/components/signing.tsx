// The two calls of a binding act, as one dialog: first the node's exact text and the facts behind it, then,
// if the officer agrees, the signature. What is signed is what was shown: the hash goes back with it.
import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Command, Prepared, Submitted } from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import { warningTitle } from '../words/clause.ts'
import { useWords } from '../words/context.tsx'
import { HashText, PartyMark } from './marks.tsx'
import { Facts, Notice } from './panels.tsx'
import { Exact } from './scroll.tsx'
import { settled } from './settled.ts'

/** A text that another officer of this seat has signed already. */
export interface SecondSignature {
  readonly do: 'signature.add'
  readonly id: string
}

export type Asked = Command | SecondSignature

export interface SigningProps {
  /** The act to prepare, or the text to sign after another officer; null keeps the dialog shut. */
  readonly command: Asked | null
  readonly title: string
  readonly seatName: string
  /** Whose key signs a text, and where it lies; null where the dialog need not say so. */
  readonly keyNote?: (prepared: Prepared) => string | null
  /** Stable from render to render, or the text is prepared again. */
  readonly prepare: (command: Asked) => Promise<Result<Prepared>>
  readonly submit: (prepared: Prepared) => Promise<Result<Submitted>>
  readonly onClose: (submitted: Submitted | null) => void
}

type Step =
  | { readonly step: 'preparing' }
  | { readonly step: 'shown' | 'sending'; readonly prepared: Prepared }
  | { readonly step: 'done'; readonly submitted: Submitted }
  | { readonly step: 'refused'; readonly refusal: Refusal }

/** A dialog per act: it prepares when it opens and forgets everything when it closes. */
export function SigningDialog(props: SigningProps): ReactNode {
  const { command, title, onClose } = props
  const { t } = useWords()
  const submitted = useRef<Submitted | null>(null)
  const close = () => {
    onClose(submitted.current)
    submitted.current = null
  }
  return (
    <Modal
      opened={command !== null}
      onClose={close}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      {command !== null && (
        <Signing
          {...props}
          command={command}
          onDone={(done) => {
            submitted.current = done
          }}
          onClose={close}
        />
      )}
    </Modal>
  )
}

interface OneSigning extends Omit<SigningProps, 'command' | 'onClose'> {
  readonly command: Asked
  readonly onDone: (submitted: Submitted) => void
  readonly onClose: () => void
}

function Signing({
  command,
  seatName,
  keyNote = () => null,
  prepare,
  submit,
  onDone,
  onClose,
}: OneSigning): ReactNode {
  const [step, setStep] = useState<Step>({ step: 'preparing' })
  useEffect(() => {
    let current = true
    void settled(prepare(command)).then((result) => {
      if (current) setStep(afterPreparing(result))
    })
    return () => {
      current = false
    }
  }, [command, prepare])
  const sign = async (prepared: Prepared) => {
    setStep({ step: 'sending', prepared })
    const result = await settled(submit(prepared))
    if (!result.ok) return setStep({ step: 'refused', refusal: result.refusal })
    onDone(result.value)
    return setStep({ step: 'done', submitted: result.value })
  }
  return (
    <Body
      step={step}
      seatName={seatName}
      keyNote={keyNote}
      sign={(p) => void sign(p)}
      onClose={onClose}
    />
  )
}

function afterPreparing(result: Result<Prepared>): Step {
  if (!result.ok) return { step: 'refused', refusal: result.refusal }
  return { step: 'shown', prepared: result.value }
}

interface BodyProps {
  readonly step: Step
  readonly seatName: string
  readonly keyNote: (prepared: Prepared) => string | null
  readonly sign: (prepared: Prepared) => void
  readonly onClose: () => void
}

function Body({ step, seatName, keyNote, sign, onClose }: BodyProps): ReactNode {
  const { t } = useWords()
  if (step.step === 'preparing') return <p aria-live="polite">{t('sign.preparing')}</p>
  if (step.step === 'refused') return <RefusalNotice refusal={step.refusal} />
  if (step.step === 'done') return <Done submitted={step.submitted} onClose={onClose} />
  const { prepared } = step
  const isSending = step.step === 'sending'
  const note = keyNote(prepared)
  return (
    <>
      <Shown prepared={prepared} />
      {note !== null && <p className="hint">{note}</p>}
      <div className="dialog-acts">
        <span className="hint">{t('sign.as', { seat: seatName })}</span>
        <Button variant="default" onClick={onClose} disabled={isSending}>
          {t('act.cancel')}
        </Button>
        <Button onClick={() => sign(prepared)} loading={isSending} data-autofocus>
          {isSending ? t('sign.sending') : t('sign.confirm')}
        </Button>
      </div>
    </>
  )
}

interface DoneProps {
  readonly submitted: Submitted
  readonly onClose: () => void
}

function Done({ submitted, onClose }: DoneProps): ReactNode {
  const { t, n } = useWords()
  const { index, binds, waits } = submitted
  return (
    <>
      {index === null ? (
        <Notice tone="calm" title={t(waits ? 'sign.waits' : 'refusal.not-delivered')} live>
          {waits && t('sign.waits.hint')}
        </Notice>
      ) : (
        <Notice tone="done" title={t('sign.done', { index: n(index) })} live>
          {binds ? t('sign.done.binds') : t('sign.done.waits')}
        </Notice>
      )}
      <div className="dialog-acts">
        <Button onClick={onClose} data-autofocus>
          {t('act.close')}
        </Button>
      </div>
    </>
  )
}

function Shown({ prepared }: { readonly prepared: Prepared }): ReactNode {
  const words = useWords()
  const { t, code } = words
  return (
    <div className="signing">
      {prepared.warnings.map((warning) => (
        <Notice
          key={`${warning.code} ${warning.clause}`}
          tone="look"
          title={warningTitle(warning.code, words)}
        >
          {code('warning', warning.code)}
        </Notice>
      ))}
      <h3>{t('sign.facts')}</h3>
      <Facts facts={prepared.facts} />
      <h3>{t('sign.readers')}</h3>
      <p className="readers">
        {prepared.sealed === null
          ? t('sign.readers.none')
          : prepared.readers.map((party) => <PartyMark key={party} party={party} />)}
      </p>
      <p>
        <Binding prepared={prepared} />
      </p>
      <details>
        <summary>{t('sign.text')}</summary>
        <Exact label={t('sign.text')} text={prepared.text} />
        {prepared.sealed !== null && (
          <>
            <p className="hint">{t('sign.sealed')}</p>
            <Exact label={t('sign.sealed')} text={prepared.sealed} />
          </>
        )}
      </details>
      <p className="hint">
        {t('sign.hash')}: <HashText value={prepared.hash} />
      </p>
    </div>
  )
}

function Binding({ prepared }: { readonly prepared: Prepared }): string {
  const { t, party } = useWords()
  const { bindsWith, signaturesNeeded } = prepared
  const officers = signaturesNeeded > 1 ? ` ${t('sign.officers', { count: signaturesNeeded })}` : ''
  if (bindsWith.length === 0) return t('sign.binds.alone') + officers
  return t('sign.binds', { parties: bindsWith.map(party).join(', ') }) + officers
}

/** A refusal as a sentence, with its place and detail behind it. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { t, code } = useWords()
  return (
    <Notice tone="look" title={t('state.refused')} live>
      <p>{code('refusal', refusal.code)}</p>
      {(refusal.at !== undefined || refusal.detail !== undefined) && (
        <p className="hint mono">
          <bdi>{[refusal.code, refusal.at, refusal.detail].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
    </Notice>
  )
}
