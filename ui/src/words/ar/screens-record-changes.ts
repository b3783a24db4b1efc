import type { Translated } from '../message.ts'
import type { screensRecordChanges as english } from '../en/screens-record-changes.ts'

export const screensRecordChanges: Translated<typeof english, 'ar'> = {
  'record.part.changes': 'ما الذي تغيّر',
  'record.changes.lead':
    'ما تقوله آخر قراءات التقارير ولم تقله القراءات التي قبلها. يبقى كل رقم مع تقريره ومع من ذكره، ولا يُحسب شيء من الأرقام.',
  'record.changes.since': 'كانت القراءة الأولى {when}؛ وما وجدته لا يُعدّ تغيّرًا.',
  'record.changes.none': 'لم يتغيّر شيء منذ القراءة الأولى',
  'record.changes.none.hint': 'تنظر العقدة إلى مجلد التقارير كل دقيقة.',
  'record.changes.keys': 'J وK: الصف التالي والسابق؛ Enter يفتح التبادل',
  'record.changes.exchange': 'التبادل',
  'record.changes.what': 'ما الذي تغيّر',
  'record.changes.reports': 'التقارير نفسها',
  'record.changes.left': {
    zero: 'لا تغيّرات أخرى',
    one: 'تغيّر واحد آخر',
    two: 'تغيّران آخران',
    few: '{count} تغيّرات أخرى',
    many: '{count} تغيّرًا آخر',
    other: '{count} تغيّر آخر',
  },
  'record.change.report-came': 'تقرير ورد',
  'record.change.report-gone': 'تقرير زال',
  'record.change.exchange-came': 'جديد في السجل',
  'record.change.exchange-gone': 'لم يعد أي تقرير هنا يتحدث عنه',
  'record.change.claim-came': 'أُضيف قول',
  'record.change.claim-gone': 'زال قول',
  'record.change.told-came': 'صار يتحدث عنه',
  'record.change.told-gone': 'لم يعد يتحدث عنه',
  'record.change.verdict.over': 'لم يعد قائمًا: {verdict}',
  'record.change.origins': 'المصادر',
  'record.change.head': 'اليوم والأطراف',
  'record.change.becomes': 'كان: {was}، وصار: {is}',
  'record.renew.renewing':
    'تغيّرت التقارير وتجري قراءتها من جديد. حتى ذلك الحين تعرض الصفحة القراءة السابقة.',
  'record.renew.failed': 'تعذّرت القراءة من جديد ({when}). تعرض الصفحة ما قُرئ {since}.',
  'record.renew.newer': 'قُرئت تقارير أحدث.',
  'record.renew.newer.show': 'اعرضها',
  'record.review.proposed': 'مقترح من {model}',
  'record.review.proposed.hint':
    'قرأ نموذج لغوي هذه الجملة. المقطع والرقم موجودان في التقرير؛ أما هل يقولان هذا فالقرار لك.',
  'record.review.proposed.use': 'انقله إلى النموذج',
}
