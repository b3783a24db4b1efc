import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Exact, Notice, Panel, PathChart, useWords } from '@parley/ui'
import { saveFile } from '../../parts/save-file.ts'
import type { CheckedProof, ProofTexts } from './checked-proof.ts'

interface ProofProps {
  readonly index: number
  readonly texts: ProofTexts
}

/** Where an entry stands in the log, checked here and drawn; what that proves, and what it does not. */
export function InTheLog({ index, texts }: ProofProps): ReactNode {
  const { t, n } = useWords()
  const { data: checked } = useQuery({
    queryKey: ['checked-proof', texts.proof],
    // The curves are a chunk of their own: nobody else needs them.
    queryFn: async () => (await import('./checked-proof.ts')).checkProof(texts),
    staleTime: Infinity,
  })
  return (
    <>
      <Panel title={t('log.path')} hint={t('log.path.hint')}>
        {checked === undefined && <p className="hint">{t('log.check.running')}</p>}
        {checked?.ok === false && (
          <Notice tone="stop" title={t('log.check.fails')} live>
            {t('log.check.fails.text', { code: checked.refusal.code })}
          </Notice>
        )}
        {checked?.ok === true && <Holds checked={checked.value} />}
      </Panel>
      <Panel>
        <div className="proves">
          <section className="proves-yes">
            <h2>{t('log.proves')}</h2>
            <ul>
              <li>{t('log.proves.place', { index: n(index) })}</li>
              <li>{t('log.proves.same')}</li>
              <li>{t('log.proves.signed')}</li>
            </ul>
          </section>
          <section className="proves-no">
            <h2>{t('log.proves.not')}</h2>
            <ul>
              <li>{t('log.proves.not.truth')}</li>
              <li>{t('log.proves.not.time')}</li>
              <li>{t('log.proves.not.all')}</li>
            </ul>
          </section>
        </div>
      </Panel>
    </>
  )
}

function Holds({ checked }: { readonly checked: CheckedProof }): ReactNode {
  const { t, n } = useWords()
  const { size, witnesses, isWitnessed, leaf, steps } = checked
  const facts = { count: steps.length, size: n(size), witnesses: n(witnesses) }
  return (
    <>
      <Notice tone={isWitnessed ? 'done' : 'look'} title={t('log.check.holds')}>
        {t(isWitnessed ? 'log.check.witnessed' : 'log.check.provisional', facts)}
      </Notice>
      {steps.length > 0 && <PathChart leaf={leaf} steps={steps} />}
    </>
  )
}

/** The three texts as files, and the command of a reader that shares no code with this node. */
export function Yourself({ index, texts }: ProofProps): ReactNode {
  const { t } = useWords()
  const name = `entry-${index}`
  const files = [
    { fileName: `${name}.note`, text: texts.note },
    { fileName: `${name}.tlog-proof`, text: texts.proof },
    { fileName: 'policy', text: texts.policy },
  ]
  return (
    <Panel title={t('log.yourself')} hint={t('log.yourself.hint')}>
      <p className="row-acts no-print">
        {files.map(({ fileName, text }) => (
          <Button
            key={fileName}
            size="sm"
            variant="default"
            onClick={() => saveFile(fileName, [text], 'text/plain')}
          >
            <bdi className="mono">{fileName}</bdi>
          </Button>
        ))}
      </p>
      <Exact
        label={t('log.yourself')}
        text={`node spec/reader.mjs proof ${name}.note ${name}.tlog-proof policy`}
      />
    </Panel>
  )
}
