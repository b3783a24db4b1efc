import type { ReactNode } from 'react'
import type { PublicPage } from '@parley/api'
import {
  Empty,
  Exact,
  HashText,
  Icon,
  Notice,
  PageHead,
  Panel,
  seriesName,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { LanguageMenu } from '../../shell/language-menu.tsx'
import { StatementTexts } from '../statements/texts.tsx'

/** What anyone may read, and how to check it without trusting this page. */
export function PublicScreen(): ReactNode {
  const { t } = useWords()
  return (
    <>
      <div className="public-top no-print">
        <span className="public-brand">
          <Icon name="exchange" size={24} /> {t('app.name')}
        </span>
        <LanguageMenu />
      </div>
      <Loaded operation="publicPage" asking={{}}>
        {(page) => <Page page={page} />}
      </Loaded>
    </>
  )
}

function Page({ page }: { readonly page: PublicPage }): ReactNode {
  const { t, n, times, party, language } = useWords()
  return (
    <>
      <PageHead title={t('public.title')} lead={t('public.lead')} />
      <p className="hint">
        {page.exchange.name === '' ? (
          <>
            <bdi>{seriesName(page.exchange.series, t)}</bdi> ·{' '}
            {t('day.of', { day: n(page.exchange.day) })}
          </>
        ) : (
          <bdi>{page.exchange.name}</bdi>
        )}
        {page.mediator !== undefined && ` · ${t('public.mediator', { name: page.mediator })}`}
        {page.transitState !== undefined &&
          ` · ${t('public.transit', { name: page.transitState })}`}
      </p>
      <div className="stack">
        {page.statements.length + page.joint.length === 0 && (
          <Panel>
            <Empty icon="statements" title={t('public.none')} hint={t('public.none.hint')} />
          </Panel>
        )}
        {page.statements.map((statement) => (
          <Panel
            key={statement.id}
            title={t('public.statement.by', {
              party: party(statement.by),
              time: times.moment(statement.releasedAt),
            })}
          >
            <Correction page={page} statement={statement} />
            <StatementTexts texts={statement.texts} />
            <p className="hint">
              {t('public.entry', { index: n(statement.index), hash: '' })}{' '}
              <HashText value={statement.hash} />
            </p>
          </Panel>
        ))}
        {page.joint.map((one) => (
          <Panel
            key={one.hash}
            title={t('public.joint', { time: times.moment(one.releasedAt) })}
            hint={one.parties.map(party).join(' · ')}
          >
            <StatementTexts texts={one.texts} />
            <p className="hint">
              {t('public.entry', { index: n(one.index), hash: '' })} <HashText value={one.hash} />
            </p>
          </Panel>
        ))}
        <p className="hint no-print">
          <a href={`/public/feed.atom?lang=${language}`}>{t('press.feed')}</a>
        </p>
        <Check page={page} />
      </div>
    </>
  )
}

interface CorrectionProps {
  readonly page: PublicPage
  readonly statement: PublicPage['statements'][number]
}

/** Says of a statement which one it corrects, and of a corrected one where the correction stands. */
function Correction({ page, statement }: CorrectionProps): ReactNode {
  const { t, n } = useWords()
  const entryOf = (id: string | null) => page.statements.find((one) => one.id === id)?.index
  const of = entryOf(statement.corrects)
  const by = entryOf(statement.correctedBy)
  return (
    <>
      {by !== undefined && <Notice tone="look">{t('public.corrected', { index: n(by) })}</Notice>}
      {of !== undefined && <p className="hint">{t('public.corrects', { index: n(of) })}</p>}
    </>
  )
}

function Check({ page }: { readonly page: PublicPage }): ReactNode {
  const { t, n } = useWords()
  const { log } = page
  return (
    <Panel title={t('public.check')}>
      <ol className="how">
        <li>
          {t('public.check.1')}
          <Exact label={t('public.checkpoint')} text={log.checkpoint} />
          <details>
            <summary>{t('public.policy')}</summary>
            <Exact label={t('public.policy')} text={log.policy} />
          </details>
        </li>
        <li>
          {t('public.check.2')}
          <Exact
            label={t('public.check.2')}
            text="npx --no parley ledger verify DIR --policy FILE"
          />
        </li>
        <li>
          {t('public.check.3')}
          <p>
            <strong>{t('count.entries', { count: log.size })}</strong> · {t('log.root')}{' '}
            <bdi className="mono root">{log.root}</bdi>
          </p>
          <p className="hint">
            {t('log.witnessed', { witnessed: n(log.witnessed), witnesses: n(log.witnesses) })}
          </p>
        </li>
      </ol>
    </Panel>
  )
}
