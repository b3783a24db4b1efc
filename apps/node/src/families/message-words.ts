// The words of messages to families. They are those of the sheet on paper, so that nobody can play one off against the
// other; a test holds them beside the words of the screens.
import type { NoticeLanguage, NoticeSentence } from '@parley/exchange'

export interface MessageWords {
  readonly subject: string
  readonly says: Readonly<Record<NoticeSentence, string>>
  readonly money: string
  readonly case: string
  readonly code: string
  readonly until: string
  readonly how: string
  /** Before the address of the page that checks a notice. */
  readonly open: string
  readonly compare: string
  readonly call: string
}

export const MESSAGE_WORDS: Readonly<Record<NoticeLanguage, MessageWords>> = {
  en: {
    subject: 'Notice to a family',
    says: {
      wait: 'We have no news that we may pass on. We give this same sentence in many different cases: it does not mean that something good or something bad has happened. We go on looking.',
      home: 'The person of this case is alive and has arrived on home soil.',
      call: 'There is news about this case. Please come to us or call us. We tell it only in person, and to nobody else.',
    },
    money:
      'Nobody ever asks for money for this. Not for this notice, not for news, not for a place on a list, not for an exchange. Whoever asks for money is a fraud: give nothing and tell us.',
    case: 'Case number',
    code: 'Code of this notice',
    until: 'Valid until',
    how: 'How to check it',
    open: 'Open this address, or type in the address of the page yourself, with the code:',
    compare: 'The case number and the code on the page must be the same as in this message.',
    call: 'Or call us at the number that you know from us, and read out the case number and the code.',
  },
  uk: {
    subject: 'Повідомлення родині',
    says: {
      wait: 'Ми не маємо новин, які можемо вам передати. Це саме речення ми кажемо в багатьох різних випадках: воно не означає, що сталося щось добре чи щось погане. Ми шукаємо далі.',
      home: 'Людина, якої стосується ця справа, жива й прибула на свою землю.',
      call: 'У цій справі є новини. Будь ласка, прийдіть до нас або зателефонуйте. Ми повідомляємо їх лише під час особистої зустрічі, лише вам і нікому більше.',
    },
    money:
      'За це ніхто ніколи не просить грошей. Ні за це повідомлення, ні за новини, ні за місце у списку, ні за обмін. Хто просить гроші, той шахрай: нічого не давайте й скажіть нам.',
    case: 'Номер справи',
    code: 'Код цього повідомлення',
    until: 'Чинне до',
    how: 'Як перевірити',
    open: 'Відкрийте цю адресу або введіть адресу сторінки самі, з кодом:',
    compare: 'Номер справи й код на сторінці мають бути такі самі, як у цьому повідомленні.',
    call: 'Або зателефонуйте нам за номером, який знаєте від нас, і прочитайте номер справи та код.',
  },
  ru: {
    subject: 'Уведомление семье',
    says: {
      wait: 'У нас нет новостей, которые мы можем вам передать. Эти же слова мы говорим в самых разных случаях: они не значат, что случилось что-то хорошее или что-то плохое. Мы продолжаем искать.',
      home: 'Человек, которого касается это дело, жив и прибыл на свою землю.',
      call: 'По этому делу есть новости. Пожалуйста, придите к нам или позвоните. Мы сообщаем их только при личной встрече, только вам и больше никому.',
    },
    money:
      'За это никто никогда не просит денег. Ни за это уведомление, ни за новости, ни за место в списке, ни за обмен. Кто просит деньги, тот мошенник: ничего не давайте и сообщите нам.',
    case: 'Номер дела',
    code: 'Код этого уведомления',
    until: 'Действует до',
    how: 'Как проверить',
    open: 'Откройте этот адрес или введите адрес страницы сами, с кодом:',
    compare: 'Номер дела и код на странице должны быть такими же, как в этом сообщении.',
    call: 'Или позвоните нам по номеру, который знаете от нас, и прочитайте номер дела и код.',
  },
  ar: {
    subject: 'إشعار إلى عائلة',
    says: {
      wait: 'ليس لدينا خبر يجوز لنا أن ننقله إليكم. نقول هذه الجملة نفسها في حالات كثيرة مختلفة، ولا تعني أن خيرًا أو شرًا قد حدث. وما زلنا نبحث.',
      home: 'الشخص المعنيّ بهذا الملف حيّ وقد وصل إلى أرض الوطن.',
      call: 'هناك خبر في هذا الملف. يرجى أن تأتوا إلينا أو تتصلوا بنا. لا نقوله إلا وجهًا لوجه، ولا نقوله لأحد غيركم.',
    },
    money:
      'لا أحد يطلب مالًا مقابل هذا أبدًا: لا مقابل هذا الإشعار، ولا مقابل خبر، ولا مقابل مكان في قائمة، ولا مقابل تبادل. من يطلب مالًا محتال: لا تعطوه شيئًا وأخبرونا.',
    case: 'رقم الملف',
    code: 'رمز هذا الإشعار',
    until: 'صالح حتى',
    how: 'كيف تتحققون منه',
    open: 'افتح هذا العنوان، أو اكتب عنوان الصفحة بنفسك مع الرمز:',
    compare: 'يجب أن يكون رقم الملف والرمز في الصفحة هما نفسهما في هذه الرسالة.',
    call: 'أو اتصل بنا على الرقم الذي تعرفه منا، واقرأ رقم الملف والرمز.',
  },
}
