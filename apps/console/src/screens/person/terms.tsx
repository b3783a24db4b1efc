import type { ReactNode } from 'react'
import type { Person } from '@parley/api'
import { PartyMark, trancheNumber, type Wording } from '@parley/ui'

interface Row {
  readonly label: string
  readonly value: ReactNode
}

/** What is known of a person, in the order of the card; absent and unknown fields are left out. */
export function personTerms(person: Person, words: Wording): readonly Row[] {
  const { t, times } = words
  const date = (value: string | null | undefined) =>
    value === null || value === undefined ? null : times.date(value)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('person.field.born'), date(person.born)],
    [
      t('person.field.sex'),
      person.sex === null || person.sex === undefined ? null : t(`sex.${person.sex}`),
    ],
    [t('person.field.rank'), person.rank],
    [t('person.field.unit'), person.unit],
    [t('person.field.service-number'), person.serviceNumber],
    [
      t('person.field.category'),
      t(`category.${person.category}`) + (person.contested ? ` (${t('people.contested')})` : ''),
    ],
    [t('person.field.holder'), <PartyMark key="holder" party={person.holder} />],
    [t('person.field.captured-on'), date(person.capturedOn)],
    [t('person.field.captured-at'), person.capturedAt],
    [t('person.field.place-of-detention'), person.placeOfDetention],
    [
      t('person.field.tranche'),
      person.tranche === null ? null : trancheNumber(person.tranche, words),
    ],
    [
      t('person.field.identity'),
      person.identity === undefined ? null : t(`identity.${person.identity}`),
    ],
    [
      t('person.field.presented'),
      person.presented === null || person.presented === undefined
        ? null
        : t(`presented.${person.presented}`),
    ],
    [
      t('person.field.fitness'),
      person.fitness === null || person.fitness === undefined
        ? null
        : t(`fitness.${person.fitness}`),
    ],
    [t('person.field.family'), person.family === undefined ? null : t(`family.${person.family}`)],
  ]
  return rows.flatMap(([label, value]) =>
    value === null || value === undefined
      ? []
      : [{ label, value: typeof value === 'string' ? <bdi>{value}</bdi> : value }],
  )
}
