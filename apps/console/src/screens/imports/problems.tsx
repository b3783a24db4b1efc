import type { ReactNode } from 'react'
import type { ImportPreview } from '@parley/api'
import { Empty, Panel, Scroll, useWords } from '@parley/ui'

/** Each bad cell: where, what stood there, what was expected. */
export function ImportProblems({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t, n, code } = useWords()
  const { problems, problemCount } = preview
  return (
    <Panel title={t('import.problems')}>
      {problems.length === 0 ? (
        <Empty icon="check" title={t('import.problems.none')} />
      ) : (
        <Scroll label={t('import.problems')} className="problems-scroll">
          <ol className="problems">
            {problems.map((problem) => (
              <li key={`${problem.sheet} ${problem.line} ${problem.column ?? ''} ${problem.code}`}>
                <strong>{code('problem', problem.code)}</strong>
                <span className="hint">
                  {[
                    problem.sheet,
                    t('import.rows', { line: n(problem.line) }),
                    problem.column ?? '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
                <span className="problem-cells">
                  {problem.found !== undefined && problem.found !== '' && (
                    <span>{t('import.problem.found', { found: problem.found })}</span>
                  )}
                  {problem.expected !== null && (
                    <span>
                      {t('import.problem.expected', {
                        expected: code('expected', problem.expected),
                      })}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </Scroll>
      )}
      {problemCount > problems.length && (
        <p className="hint">
          {t('import.problems.more', { shown: n(problems.length), count: n(problemCount) })}
        </p>
      )}
    </Panel>
  )
}
