// The text a statement starts from: counts of the ledger, in the languages asked for, naming the mediator
// and the transit state only where the officer who drafts it asks for that and they have consented. An officer
// reads it before two approve it; this is the one place where the node writes a sentence.
import { encodeStatement } from '@parley/exchange'
import type { Language, NamingRow, Outlook, StatementCounts } from '@parley/exchange'
import type { Json, PartyId } from '@parley/kernel'

/** A mediator or transit state as the public reads it. */
export interface Named {
  readonly party: PartyId
  readonly role: NamingRow['role']
  readonly name: string
}

/** The data of a `statement.drafted` note about this party's own persons who are home. */
export function statementDraft(
  outlook: Outlook,
  languages: readonly Language[],
  named: readonly Named[],
): Json {
  const counts = homeCounts(outlook)
  const numbers = [...outlook.register.drafts.keys()]
  return {
    at: outlook.now,
    number: Math.max(0, ...numbers) + 1,
    event: 'exchange',
    counts: { ...counts },
    names: named.map(({ party }) => party),
    texts: languages.map((language) => ({
      language,
      text: encodeStatement(
        [sentence(language, counts), ...named.map((one) => naming(language, one))].join(' '),
      ),
    })),
  }
}

function homeCounts({ state, viewer }: Outlook): StatementCounts {
  const home = new Map(
    [...state.tranches.values()]
      .flatMap((t) => t.manifest.persons)
      .filter((line) => line.to === viewer.party)
      .filter((line) => state.custody.get(line.ref)?.where === 'home')
      .map((line) => [line.ref, line.category]),
  )
  const soldiers = [...home.values()].filter((category) => category === 'soldier').length
  return { persons: home.size, soldiers, civilians: home.size - soldiers }
}

// Numbers stand apart from the words, so that no language has to bend a word to a number.
function sentence(language: Language, counts: StatementCounts): string {
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
