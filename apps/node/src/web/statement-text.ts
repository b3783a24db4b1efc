// The text a statement starts from: counts of the ledger, in the languages asked for, naming nobody. An
// officer reads it before two approve it; this is the one place where the node writes a sentence.
import { encodeStatement } from '@parley/exchange'
import type { Language, Outlook, StatementCounts } from '@parley/exchange'
import type { Json } from '@parley/kernel'

/** The data of a `statement.drafted` note about this party's own persons who are home. */
export function statementDraft(outlook: Outlook, languages: readonly Language[]): Json {
  const counts = homeCounts(outlook)
  const numbers = [...outlook.register.drafts.keys()]
  return {
    at: outlook.now,
    number: Math.max(0, ...numbers) + 1,
    event: 'exchange',
    counts: { ...counts },
    names: [],
    texts: languages.map((language) => ({
      language,
      text: encodeStatement(sentence(language, counts)),
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
