// Reports for a demonstration: outlets, parties and exchanges are invented, and so is every figure. They hold what a
// record has to show: a copy, a rewrite that adds a fact, figures that contradict, figures of different scope, a report
// that states no mediator, one without a day, serial numbers with one left out, and a sentence that no rule reads.

export interface InventedReport {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly date: string | null
  readonly lang: 'en' | 'uk' | 'ru'
  readonly outlet: string
  readonly text: string
}

const report = (
  [id, outlet]: readonly [string, string],
  [lang, date]: readonly [InventedReport['lang'], string | null],
  title: string,
  text: string,
): InventedReport => ({
  id,
  url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`,
  title,
  date,
  lang,
  outlet,
  text,
})

const MARCH =
  'Party A and Party B exchanged prisoners of war on Tuesday, 10 March 2026. The command of Party A said that 60 soldiers had returned to Party A. In return, 60 soldiers were handed over to Party B, it said. State M mediated the exchange. It was the 11th exchange. The command of Party A said that 940 people had come home to Party A since the beginning of the war.'

export const INVENTED_REPORTS: readonly InventedReport[] = [
  report(
    ['ledger-0310', 'Morning Ledger'],
    ['en', '2026-03-10'],
    'Party A and Party B exchange 60 soldiers each',
    MARCH,
  ),
  report(
    ['harbour-0310', 'Harbour Wire'],
    ['en', '2026-03-11'],
    'Sixty soldiers on each side come home',
    `${MARCH} The soldiers were met by their families.`,
  ),
  report(
    ['visnyk-0311', 'Vechirnii Visnyk'],
    ['uk', '2026-03-11'],
    'Відбувся одинадцятий обмін полоненими',
    'Сторона А і сторона Б 10 березня 2026 року провели обмін військовополоненими. Стороні А повернули 60 військових. Стороні Б передали 57 військових, повідомив командування сторони Б. Це був 11-й обмін.',
  ),
  report(
    ['kurier-0311', 'Rechnoi Kurier'],
    ['ru', '2026-03-11'],
    'Стороны обменялись пленными',
    'Сторона А и сторона Б 10 марта 2026 года провели обмен военнопленными. Командование стороны А сообщил, что домой вернулись 60 военнослужащих стороны А и 8 гражданских жителей. Всего стороне А передали 68 человек. Посредником выступило государство М.',
  ),
  report(
    ['plain-0312', 'Plain Observer'],
    ['en', '2026-03-12'],
    'Party A counts 68 who came home',
    'Party A and Party B exchanged prisoners on 10 March 2026. The command of Party A said that Party A received 68 people. Party B did not give a figure. It did not say who had brought the two sides together.',
  ),
  report(
    ['ledger-0402', 'Morning Ledger'],
    ['en', '2026-04-02'],
    'Exchange of prisoners: 45 and 45',
    'Party A and Party B carried out an exchange of prisoners of war on 2 April 2026. Party A received 45 soldiers, the command of Party A said. Party B received 45 soldiers, the command of Party B said. It was the 12th exchange. The command of Party B said that Party A still holds about 1,300 prisoners of war.',
  ),
  report(
    ['plain-0402', 'Plain Observer'],
    ['en', '2026-04-03'],
    'Party A says 45 came home, Party B says 40 went',
    'Party A and Party B carried out an exchange of prisoners of war on 2 April 2026. Party A received 45 soldiers, the command of Party A said. The command of Party B said that Party B received 40 soldiers and that two of them were seriously ill. State M mediated the exchange. Party A held 1,280 prisoners of war at the end of March, a person at the command said. About 5 people crossed the bridge by themselves.',
  ),
  report(
    ['visnyk-0403', 'Vechirnii Visnyk'],
    ['uk', '2026-04-03'],
    'Обмін: додому повернулися 45 військових',
    'Сторона А і сторона Б 2 квітня 2026 року провели обмін військовополоненими. Стороні А повернули 45 військових, повідомив командування сторони А. Дванадцятий обмін пройшов біля мосту. Потім через міст пройшло ще 5 людей.',
  ),
  report(
    ['harbour-0502', 'Harbour Wire'],
    ['en', '2026-05-02'],
    'Bodies and soldiers returned',
    'Party A and Party B exchanged prisoners of war on 2 May 2026. Party A received 30 soldiers and Party B received 30 soldiers, the command of Party A said. State M mediated the exchange. It was the 14th exchange. The command of Party A said that 1,045 people had come home to Party A since the beginning of the war.',
  ),
  report(
    ['kurier-0503', 'Rechnoi Kurier'],
    ['ru', '2026-05-03'],
    'Обмен 2 мая: по 30 военнослужащих',
    'Сторона А и сторона Б 2 мая 2026 года провели обмен военнопленными. Стороне А передали около 30 военнослужащих, стороне Б передали 30 военнослужащих. Это был 14-й обмен. Командование стороны Б сообщил, что сторона А удерживает 1250 военнопленных.',
  ),
  report(
    ['plain-undated', 'Plain Observer'],
    ['en', null],
    'Prisoners exchanged at the bridge',
    'Party A and Party B exchanged prisoners of war at the bridge. Party A received 22 soldiers. Party B received 24 soldiers. Nobody said who had mediated.',
  ),
]
