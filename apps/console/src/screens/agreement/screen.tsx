import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import {
  LANGUAGES,
  type Agreement,
  type AgreementProposal,
  type Clause,
  type Language,
} from '@parley/api'
import {
  Chip,
  clauseText,
  clauseTitle,
  directionOf,
  Empty,
  HashText,
  Icon,
  loadWords,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  Signatures,
  useWords,
  warningTitle,
  WordsProvider,
  type Tone,
  type Words,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { OtherNumbers } from './other-numbers.tsx'

const STATE_TONES: Readonly<Record<AgreementProposal['state'], Tone>> = {
  proposed: 'open',
  refused: 'look',
  binding: 'done',
  superseded: 'quiet',
  withdrawn: 'quiet',
}

export function AgreementScreen(): ReactNode {
  return (
    <Loaded operation="agreement" asking={{}}>
      {(agreement) => <AgreementOf agreement={agreement} />}
    </Loaded>
  )
}

function AgreementOf({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const { t, language } = useWords()
  const [beside, setBeside] = useState<Language | null>(null)
  const others = LANGUAGES.filter((each) => each !== language)
  return (
    <>
      <PageHead title={t('screen.agreement')}>
        <NativeSelect
          className="no-print"
          aria-label={t('agreement.other-language')}
          value={beside ?? ''}
          onChange={(event) =>
            setBeside(others.find((each) => each === event.currentTarget.value) ?? null)
          }
          data={[
            { value: '', label: `${t('agreement.other-language')} …` },
            ...others.map((each) => ({ value: each, label: t(`language.${each}`) })),
          ]}
        />
        <ProposeLink agreement={agreement} />
        <Button
          variant="default"
          className="no-print"
          leftSection={<Icon name="print" size={18} />}
          onClick={() => window.print()}
        >
          {t('act.print')}
        </Button>
      </PageHead>
      {agreement.proposals.length === 0 && (
        <Empty icon="agreement" title={t('agreement.none')} hint={t('agreement.none.hint')} />
      )}
      <div className="stack">
        {agreement.proposals.map((proposal) => (
          <Proposal
            key={proposal.hash}
            proposal={proposal}
            beside={beside === language ? null : beside}
            mayAccept={agreement.mayAccept.includes(proposal.hash)}
            isInForce={agreement.inForce === proposal.hash}
            isPrinted={agreement.inForce === null || agreement.inForce === proposal.hash}
          />
        ))}
      </div>
    </>
  )
}

/** The way to a proposal, for those who may make one. */
function ProposeLink({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const { t } = useWords()
  const { seat } = useSession()
  const navigate = useNavigate()
  if (seat.kind !== 'headquarters' && seat.kind !== 'mediator') return null
  const isFirst = agreement.inForce === null
  return (
    <Button
      className="no-print"
      variant={agreement.proposals.length === 0 ? 'filled' : 'default'}
      onClick={() => void navigate({ to: '/agreement/new' })}
    >
      {isFirst ? t('agreement.propose') : t('agreement.propose.changes')}
    </Button>
  )
}

interface ProposalProps {
  readonly proposal: AgreementProposal
  readonly beside: Language | null
  readonly mayAccept: boolean
  readonly isInForce: boolean
  /** Paper carries the agreement in force, and proposals only while there is none. */
  readonly isPrinted: boolean
}

function Proposal({ proposal, beside, mayAccept, isInForce, isPrinted }: ProposalProps): ReactNode {
  const { t, n, times, party } = useWords()
  const isOld = proposal.state === 'superseded' || proposal.state === 'withdrawn'
  return (
    <Panel
      className={[isOld ? 'proposal proposal-old' : 'proposal', isPrinted ? '' : 'no-print'].join(
        ' ',
      )}
      title={t('agreement.proposed', {
        party: party(proposal.by),
        time: times.moment(proposal.at),
      })}
      acts={
        <Chip tone={STATE_TONES[proposal.state]}>{t(`agreement.state.${proposal.state}`)}</Chip>
      }
    >
      {proposal.conflict !== null && (
        <Notice tone="look" title={t('agreement.conflict')}>
          <p>{t('agreement.conflict.hint')}</p>
          {isInForce && <OtherNumbers />}
        </Notice>
      )}
      <Clauses proposal={proposal} beside={beside} />
      <Signatures of={proposal.acceptances} />
      <p className="hint proposal-hash">
        <PartyMark party={proposal.by} /> {t('sign.entry', { index: n(proposal.index) })} ·{' '}
        <HashText value={proposal.hash} />
      </p>
      {mayAccept && (
        <ActButton
          isMain
          command={{ do: 'agreement.accept', proposal: proposal.hash }}
          label={t('agreement.accept')}
        />
      )}
    </Panel>
  )
}

/** The terms in the reader's language and, if wished, beside them in another: clause by clause. */
function Clauses({ proposal, beside }: Pick<ProposalProps, 'proposal' | 'beside'>): ReactNode {
  const words = useWords()
  const { names } = words
  const other = useWordsOf(beside)
  return (
    <ol className={other === null ? 'clauses' : 'clauses clauses-two'}>
      {proposal.clauses.map((clause) => (
        <li
          key={clause.id}
          className={proposal.conflict?.includes(clause.id) === true ? 'clause-conflict' : ''}
        >
          <span className="clause-id">{clauseTitle(clause, words)}</span>
          <ClauseLine clause={clause} />
          {other !== null && beside !== null && (
            <span lang={beside} dir={directionOf(beside)} className="clause-beside">
              <WordsProvider language={beside} words={other} names={names}>
                <ClauseLine clause={clause} />
              </WordsProvider>
            </span>
          )}
          {proposal.warnings
            .filter((warning) => warning.clause === clause.id)
            .map((warning) => (
              <Warning key={warning.code} code={warning.code} />
            ))}
        </li>
      ))}
    </ol>
  )
}

function ClauseLine({ clause }: { readonly clause: Clause }): ReactNode {
  return <span>{clauseText(clause, useWords())}</span>
}

function Warning({ code }: { readonly code: string }): ReactNode {
  const words = useWords()
  return (
    <Notice tone="look" title={warningTitle(code, words)}>
      {words.code('warning', code)}
    </Notice>
  )
}

function useWordsOf(language: Language | null): Words | null {
  const [loaded, setLoaded] = useState<{
    readonly language: Language
    readonly words: Words
  } | null>(null)
  useEffect(() => {
    if (language === null) return undefined
    let current = true
    void loadWords(language).then((words) => {
      if (current) setLoaded({ language, words })
    })
    return () => {
      current = false
    }
  }, [language])
  return loaded?.language === language ? loaded.words : null
}
