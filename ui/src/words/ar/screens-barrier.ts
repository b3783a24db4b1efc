import type { Translated } from '../message.ts'
import type { screensBarrier as english } from '../en/screens-barrier.ts'

/** Sentences of points that open together or not at all. */
export const screensBarrier: Translated<typeof english, 'ar'> = {
  'barrier.title': 'نقاط تُفتح معًا',
  'barrier.hint':
    'لا يعبر أحد في أي منها حتى يحضر كل المدرجين في كل نقطة ويُسمح بعبورهم، ويعطي الطرفان الإذن في كل نقطة. وما يوقف واحدة يوقفها كلها.',
  'barrier.name': 'تُفتح معًا: النقاط {points}',
  'barrier.state.proposed': 'لم يُتفق عليها',
  'barrier.state.waiting': 'في الانتظار',
  'barrier.state.open': 'مفتوحة',
  'barrier.state.held': 'متوقفة',
  'barrier.state.over': 'انتهت',
  'barrier.because.not-agreed': 'لا إذن لهذه النقاط معًا بعد: لم يُتفق عليها. تنقص كلمة: {parties}.',
  'barrier.because.count': 'بانتظار النقطة {number}: سُمح بعبور {cleared} من {listed}.',
  'barrier.because.present':
    'بانتظار النقطة {number}: حضر {present} من {listed}، ولم يُسمح بعبور الجميع.',
  'barrier.because.go': 'بانتظار النقطة {number}: سُمح بعبور الجميع؛ ينقص إذن: {parties}.',
  'barrier.because.hold':
    'أُوقفت النقطة {number}: لا يعبر أحد في أي مكان. للمتابعة تنقص كلمة: {parties}.',
  'barrier.because.given-up':
    'تُرك العمل بالنقطة {number}: لا يعبر أحد في أي مكان حتى يتابع الطرفان من دونها. تنقص كلمة: {parties}.',
  'barrier.because.open': 'كل النقاط مفتوحة.',
  'barrier.because.over': 'كل النقاط مغلقة.',
  'barrier.point': 'النقطة {number}',
  'barrier.there': 'حضر {present} من {listed}',
  'barrier.cleared': 'سُمح بعبور {cleared} من {listed}',
  'barrier.crossed': 'عبر {crossed} من {listed}',
  'barrier.waits.count': 'تنتظر العدّ',
  'barrier.waits.go': 'تنتظر الإذن',
  'barrier.waits.hold': 'أُوقفت هنا',
  'barrier.waits.given-up': 'تُرك العمل بها',
  'barrier.waits.others': 'جاهزة؛ تنتظر غيرها',
  'barrier.waits.nothing': 'مفتوحة',
  'barrier.waits.over': 'مغلقة',
  'barrier.waits.without': 'تُرك العمل بها؛ يتابع الطرفان من دونها',
  'barrier.waits.proposed': 'وُقّع الكشف',
  'barrier.missing': 'تنقص كلمة: {parties}',
  'barrier.bound': 'في كل النقاط معًا يجوز أن يتقدم طرف بمقدار {bound} على الأكثر.',
  'barrier.ahead': '{party} متقدم الآن بمقدار {people}.',
  'barrier.even': 'متساويان الآن.',
  'barrier.share': 'لا تعرف النقطة عن غيرها إلا عبر العقدة. وتلتزم كل نقطة بحصتها من الحد.',
  'barrier.agreed': 'وافق: {parties}',
  'barrier.propose': 'افتح نقاطًا معًا',
  'barrier.propose.which': 'أي النقاط',
  'barrier.propose.bound': 'أقصى تقدم لطرف، في كلها معًا',
  'barrier.propose.bound.hint': 'شخص واحد لكل نقطة على الأقل: {least}.',
  'barrier.propose.few': 'اختر نقطتين أو أكثر.',
  'barrier.accept': 'وافق على فتح هذه النقاط معًا',
  'barrier.reduce': 'تابع من دون النقطة {number}',
  'barrier.reduce.why': 'السبب',
  'barrier.reduce.hint': 'يجب أن يقولها الطرفان. ومن كان ينتظر هناك يُدرج في كشف لاحق.',
}
