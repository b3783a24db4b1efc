// The text a statement starts from: counts of the ledger, in the languages asked for, naming the mediator
// and the transit state only where the officer who drafts it asks for that and they have consented. An officer
// reads it before two approve it; this is the one place where the node writes a sentence.
import type { Language, NamingRow, StatementCounts, StatementText } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'

/** A mediator or transit state as the public reads it. */
export interface Named {
  readonly party: PartyId
  readonly role: NamingRow['role']
  readonly name: string
}

/** The sentences of a draft; without counts they hold blanks, which the ledger fills once the embargo is over. */
export function sentencesOf(
  languages: readonly Language[],
  counts: StatementCounts | null,
  named: readonly Named[],
): readonly StatementText[] {
  return languages.map((language) => ({
    language,
    text: [sentence(language, counts ?? BLANK), ...named.map((one) => naming(language, one))].join(
      ' ',
    ),
  }))
}

type Numbers = Readonly<Record<keyof StatementCounts, number | string>>

const BLANK: Numbers = { persons: '{persons}', soldiers: '{soldiers}', civilians: '{civilians}' }

// Numbers stand apart from the words, so that no language has to bend a word to a number.
function sentence(language: Language, counts: Numbers): string {
  const { persons, soldiers, civilians } = counts
  switch (language) {
    case 'en':
      return `Persons who have come home: ${persons}. Servicemen and servicewomen: ${soldiers}. Civilians: ${civilians}.`
    case 'uk':
      return `Повернулися додому, осіб: ${persons}. Військовослужбовців: ${soldiers}. Цивільних: ${civilians}.`
    case 'ru':
      return `Вернулись домой, человек: ${persons}. Военнослужащих: ${soldiers}. Гражданских: ${civilians}.`
    case 'ar':
      return `عدد العائدين إلى ديارهم: ${persons}. العسكريون: ${soldiers}. المدنيون: ${civilians}.`
  }
}

// A name stands apart for the same reason: no language has to bend it to a case.
function naming(language: Language, { role, name }: Named): string {
  return `${ROLE_WORDS[language][role]}: ${name}.`
}

const ROLE_WORDS: Readonly<Record<Language, Readonly<Record<NamingRow['role'], string>>>> = {
  en: { mediator: 'Mediator', transit: 'Transit state' },
  uk: { mediator: 'Посередник', transit: 'Держава транзиту' },
  ru: { mediator: 'Посредник', transit: 'Государство транзита' },
  ar: { mediator: 'الوسيط', transit: 'دولة العبور' },
}
