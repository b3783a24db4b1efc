// What stands around figures in the feed of changes, in the languages of the screens. A feed reader has no words of ours.

export interface FeedWords {
  readonly title: string
  readonly came: string
  readonly gone: string
  readonly added: string
  readonly dropped: string
  /** `{figures}` of `{side}`. */
  readonly verdict: string
  /** `{verdict}` stands no more. */
  readonly over: string
  /** From `{was}` to `{is}`. */
  readonly becomes: string
  readonly told: string
  readonly reportCame: string
  readonly reportGone: string
}

export const FEED_WORDS: Readonly<Record<'en' | 'uk' | 'ru' | 'ar', FeedWords>> = {
  en: {
    title: 'What reports claim about exchanges: what changed',
    came: 'Reports tell of this exchange',
    gone: 'No report here tells of this exchange any more',
    added: 'Claim added',
    dropped: 'Claim gone',
    verdict: '{side}, {figures}',
    over: 'no longer: {verdict}',
    becomes: '{was} → {is}',
    told: 'Day and parties',
    reportCame: 'Report that came',
    reportGone: 'Report that is gone',
  },
  uk: {
    title: 'Що повідомлення стверджують про обміни: що змінилося',
    came: 'Про цей обмін є повідомлення',
    gone: 'Про цей обмін тут більше немає повідомлень',
    added: 'Додано твердження',
    dropped: 'Твердження зникло',
    verdict: '{side}, {figures}',
    over: 'більше не стоїть: {verdict}',
    becomes: '{was} → {is}',
    told: 'День і сторони',
    reportCame: 'Надійшло повідомлення',
    reportGone: 'Повідомлення зникло',
  },
  ru: {
    title: 'Что сообщения утверждают об обменах: что изменилось',
    came: 'Об этом обмене есть сообщения',
    gone: 'Об этом обмене здесь больше нет сообщений',
    added: 'Добавлено утверждение',
    dropped: 'Утверждение исчезло',
    verdict: '{side}, {figures}',
    over: 'больше не стоит: {verdict}',
    becomes: '{was} → {is}',
    told: 'День и стороны',
    reportCame: 'Поступило сообщение',
    reportGone: 'Сообщение исчезло',
  },
  ar: {
    title: 'ما تقوله التقارير عن عمليات التبادل: ما الذي تغيّر',
    came: 'تقارير تتحدث عن هذا التبادل',
    gone: 'لم يعد أي تقرير هنا يتحدث عن هذا التبادل',
    added: 'أُضيف قول',
    dropped: 'زال قول',
    verdict: '{side}، {figures}',
    over: 'لم يعد قائمًا: {verdict}',
    becomes: '{was} ← {is}',
    told: 'اليوم والأطراف',
    reportCame: 'تقرير ورد',
    reportGone: 'تقرير زال',
  },
}
