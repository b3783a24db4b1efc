// The request as a workbook in the reader's language and in English: the node writes the rows, the words
// around them come from here, for a node has no sentences.
import type { SheetAnswer } from './sheet-words.ts'
import { SHEET_WORDS } from './sheet-words.ts'
import { loadWords, useWords, writerOf, type WordKey } from '@parley/ui'
import type { Refusal } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { saveFile } from '../../parts/save-file.ts'
import { useSession } from '../../parts/session.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves the answer sheet of a list; what the node refuses goes to `onRefused`. */
export function useSheetDownload(
  list: string,
  onRefused: (refusal: Refusal) => void,
): () => Promise<void> {
  const { t, party, language } = useWords()
  const { seat } = useSession()
  return async () => {
    const english = await loadWords('en')
    const { write } = writerOf('en')
    const said = (key: WordKey, values: Readonly<Record<string, string>> = {}) => [
      ...(language === 'en' ? [] : [t(key, values)]),
      write(english[key], values),
    ]
    const from = party(seat.party ?? seat.id)
    const to = party(seat.counterpart ?? '')
    const result = await call('answerSheet', {
      params: { list },
      body: {
        titles: [
          ...said('sheet.out.title', { from, to }),
          ...said('sheet.out.how', { words: SHEET_WORDS.join(', ') }),
          ...said('sheet.out.keep'),
        ].map(plain),
        headings: {
          key: plain(t('sheet.out.key')),
          no: plain(t('sheet.out.no')),
          name: plain(t('sheet.out.name')),
          born: plain(t('sheet.out.born')),
          serviceNumber: plain(t('sheet.out.service-number')),
          answer: plain(t('sheet.out.answer')),
          notice: plain(t('sheet.out.notice')),
        },
        answers: SHEET_WORDS.map((code: SheetAnswer) => [
          code,
          ...said(`sheet.out.means.${code}`).map(plain),
        ]),
      },
    })
    if (!result.ok) return onRefused(result.refusal)
    return save(result.value.fileName, result.value.content)
  }
}

/** Without the isolates that keep a name's direction on a screen: a spreadsheet shows them as boxes. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}

function save(fileName: string, content: string): void {
  saveFile(fileName, [Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], XLSX)
}
