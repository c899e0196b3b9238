// Why the till did not do it. Arabic of `en/refusals.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'error.bad-input.not-understood': 'لا يفهم الصندوق ما طُلب ({field}). لم يُفعل شيء.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals': 'في «{typed}» كسور أكثر مما في {currency}. لم يُحفظ شيء.',
  'error.bad-input.amount-unread': '«{typed}» ليس مبلغًا يقبله الصندوق ({currency}). لم يُحفظ شيء.',
  'error.bad-input.amount-zero': 'يجب أن يزيد المبلغ على صفر. لم يُحفظ شيء.',
  'error.bad-input.given-less': 'أعطى الزبون أقل من المبلغ. لم يُحفظ شيء.',
  'error.bad-input.parts-differ': 'مجموع الأجزاء {sum} وليس {amount}. لم يُحفظ شيء.',
  'error.bad-input.cash-short': 'النقد المدفوع لا يكفي للجزء النقدي. لم يُحفظ شيء.',
  'error.bad-input.standing': 'لا ينفذ {provider} هذا الأمر الدائم. لم يُحفظ شيء.',
  'error.bad-input.refund-amount': 'المستحق بالضبط {amount}. لم يُعَد شيء.',
  'error.bad-input.bank-note': 'يعرف الصندوق {amount} متاحًا. اكتب من أين الباقي.',
  'error.bad-input.drawer-short':
    'ينقص الدرج {amount}. اكتب السبب بقدر ما تعلم. تبقى الوردية مفتوحة.',
  'error.bad-input.drawer-over':
    'في الدرج {amount} زيادة. اكتب السبب بقدر ما تعلم. تبقى الوردية مفتوحة.',
  'error.bad-input.token-length': 'في الرمز {n} أرقام عددها {digits}؛ والرمز من 20 رقمًا.',
  'error.bad-input.token-number': 'الرمز {n} ليس رمزًا: رقمه كبير جدًا. اقرأه مرة أخرى.',
  'error.bad-input.token-twice': 'الرمز {n} مكرر.',
  'error.bad-input.token-owed':
    'لهذا البيع رمز مستحق: أدخل الرمز الذي يقرؤه المزوّد، أو قل إنه لا رمز مستحق.',
  'error.bad-input.token-none': 'لا رمز يُدخل هنا.',
  'error.bad-input.token-kept': 'رمزه محفوظ مع البيع من قبل. لم يُقرَّر شيء.',
  'error.bad-input.collect-number':
    'أدخل الرقم الذي أعطاه المزوّد لهذا التحصيل: به يسأل الصندوق عنه.',
  'error.bad-input.not-csv': 'هذا ليس ملف CSV. احفظ الكشف بصيغة CSV.',
  'error.bad-input.csv-unread': 'تعذرت قراءة الملف بصيغة CSV: علامة اقتباس لم تُغلق أو في وسط خلية.',
  'error.bad-input.no-rows': 'لا صفوف في الكشف تحت عنوانه.',
  'error.bad-input.many-rows': 'في الكشف أكثر من {rows} صف. خذ أيامًا أقل.',
  'error.bad-input.no-columns':
    'لا عمود في هذا الكشف يحوي مراجعنا، ولا الحسابات والمبالغ. قل أي الأعمدة هي.',
  'error.bad-input.look-again': 'استعلم عن الفاتورة مرة أخرى. لم يُحفظ شيء.',
  'error.bad-input.expired': 'مضى وقت طويل على هذا الاستعلام. استعلم مرة أخرى. لم يُحفظ شيء.',
  'error.bad-input.sheet': 'شيء في الجدول لم يصح بعد. لم يُحفظ شيء.',
  'error.bad-input.sheet-row': 'الصف {n} لم يصح بعد. لم يُحفظ شيء.',
  'error.bad-input.total-differs': 'مجموع الصفوف {sum} وليس {total}. راجع الجدول. لم يُحفظ شيء.',
  'error.bad-input.no-cash-taken': 'يدفع الزبائن في تطبيقهم: لا تأخذ نقدًا لهذا.',
  'error.bad-input.how-paid': 'قل كيف دُفع المجموع. لم يُحفظ شيء.',
  'error.bad-input.no-seller': 'لا يبيع هذا أي مزوّد في هذا الصندوق.',
  'error.bad-input.no-provider': 'لا يوجد هذا المزوّد في هذا الصندوق. لم يُفعل شيء.',
  'error.bad-input.days-crossed': 'اليوم الأخير قبل الأول.',
  'error.bad-input.days-most': 'يغطي التقرير {days} يومًا على الأكثر.',
  'error.bad-input.no-day': 'لا يوجد يوم كهذا.',
  'error.bad-input.wrong': 'هذا غير صحيح: {field}. لم يتغيّر شيء.',
  'error.bad-input.keys-elsewhere': 'أدخل المفاتيح من جديد للعنوان الجديد.',
  'error.bad-input.why': 'اكتب السبب في كلمات قليلة. لم يُفعل شيء.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'لا نقد يُحمل إلى البنك.',
  'error.not-possible.count-again':
    'دخل مال أو خرج منذ عدّ الدرج، أو عُدّ ثانية. عُدّه مرة أخرى. تبقى الوردية مفتوحة.',
  'error.not-possible.refunded': 'أُعيد هذا من قبل، بيد {by}. لم يُعَد شيء ثانية.',
  'error.not-possible.refund-sold': 'بيع هذا، فلا شيء مستحق الإعادة.',
  'error.not-possible.refund-open': 'لا أحد يعرف بعد هل بيع هذا. لا تُعِد مالًا قبل أن يُعرف.',
  'error.not-possible.refund-late':
    'قال المزوّد لاحقًا إن هذا بيع. اسأله، وابتّ فيه في الانتظار تحت «القرارات والكشوف». لم يُعَد شيء.',
  'error.not-possible.cash-needs-shift':
    'لا وردية مفتوحة، وهذا المحل لا يأخذ نقدًا إلا في وردية. افتح واحدة وعُدّ نقد البداية أولًا. لا تأخذ النقد.',
  'error.not-possible.refund-needs-shift':
    'لا وردية مفتوحة، وهذا المحل لا يعيد نقدًا إلا في وردية. افتح واحدة وعُدّ نقد البداية أولًا. لم يُعَد شيء.',
  'error.not-possible.not-waiting': 'هذا لا ينتظر شخصًا. لم يُقرَّر شيء.',
  'error.not-possible.row-not-waiting': 'لا صف كهذا ينتظر شخصًا. لم يُقرَّر شيء.',
  'error.not-possible.whole-collect': 'لا أحد يعرف هل أُنشئ هذا التحصيل: قرّر بشأنه كله.',
  'error.not-possible.collect-made': 'عُرف شيء عن هذا التحصيل من قبل: لقد أُنشئ.',
  'error.not-possible.decided': 'قرّر أحدهم هذا من قبل.',
  'error.not-possible.decide-queued': 'لم يُرسل هذا البيع بعد: ألغِه بدلًا من ذلك.',
  'error.not-possible.decide-sending': 'هذا البيع يُرسل الآن. انتظر الرد.',
  'error.not-possible.decide-unconfirmed':
    'ما زال الصندوق يسأل المزوّد عن هذا البيع. يصل إلى شخص حين ينتهي جدول السؤال.',
  'error.not-possible.decide-ended': 'لهذا البيع نهايته من قبل.',
  'error.not-possible.nothing-due': 'لا شيء يُدفع على هذا. لم يُدفع شيء.',
  'error.not-possible.paid-before':
    'هذه الفاتورة في بيع آخر. لا تأخذ النقد ثانية: راجع ذلك البيع أولًا.',
  'error.not-possible.placed-other':
    'سُجِّل هذا من قبل على أنه شيء آخر. لم يُحفظ شيء. لا تأخذ النقد ثانية: راجع ذلك البيع أولًا.',
  'error.not-possible.moved-other':
    'دُوِّن هذا من قبل على أنه شيء آخر. لم يُدوَّن شيء الآن. راجع حركات هذه الوردية أولًا.',
  'error.not-possible.no-backups': 'لا يحتفظ هذا الصندوق بنسخ: لا مجلد لها.',
  'error.not-possible.never-sent': 'لم يُرسل من هذا شيء، فلا شيء يُسأل عنه المزوّد.',
  'error.not-possible.provider-gone': 'مزوّد هذا لم يعد في هذا الصندوق، فلا يمكن سؤاله.',
  'error.not-possible.no-number':
    'لم يذكر {provider} رقمًا لهذا، فلا يمكن السؤال من هنا. اتصل بـ {provider} ولا تُرسله ثانية.',
  'error.not-possible.batch-over': 'انتهى هذا من قبل: لم يُفعل منه شيء.',
  'error.not-possible.batch-sent': 'أُرسل هذا إلى المزوّد، فلا يُلغى هنا.',
  'error.not-possible.sale-sent': 'أُرسل هذا البيع، فلا يُلغى هنا. الصندوق يستعلم عما آل إليه.',
  'error.not-possible.no-drawer': 'لا درج نقد مُعدّ لهذا الصندوق.',
  'error.not-possible.browser': 'يعمل هذا الصندوق في متصفح: أغلق صفحته.',
  'error.not-possible.no-slip': 'لا إيصال رمز لهذا البيع بعد، فلا شيء يُعاد طبعه.',
  'error.not-possible.slip-refunded':
    'أُعيد مال هذا البيع، فرمزه ليس للزبون. اسأل المزوّد، وليراجعه مشرف.',
  'error.not-possible.slip-taken-back':
    'استرد المزوّد هذا البيع، فرمزه لا قيمة له. مال الزبون مستحق الإعادة.',
  'error.not-possible.no-pdf': 'لا يُنشئ هذا الصندوق ملفات PDF.',
  'error.not-possible.not-asked': 'لا يسأل هذا الإيصال هل طُبع.',
  'error.not-possible.no-order-slip': 'لم يعد هذا البيع ينتظر، فلا حاجة إلى إيصال طلب.',
  'error.not-possible.no-search': 'لا يمكن لهذا الصندوق البحث عن طابعات.',
  'error.not-possible.superseded': 'طُلب تقرير آخر في هذه الأثناء.',
  'error.not-possible.no-token': 'لا رمز لهذا البيع، فلا شيء يُساعَد فيه.',
  'error.not-possible.no-dispute': 'لا يُعترض إلا على بيع سُلّم. هذا يُسوّى عند هذا الصندوق.',
  'error.not-possible.shift-none': 'لا وردية مفتوحة. افتح واحدة أولًا.',
  'error.not-possible.shift-of': 'الوردية {shift} لـ {by} مفتوحة. أغلقها أولًا.',
  'error.not-possible.shift-over': 'أُغلقت الوردية {shift} قبل تدوين هذا. لم يُدوَّن شيء.',
  'error.not-possible.drawer-less': 'هذا أكثر مما يمكن أن يكون في الدرج. لم يُدوَّن شيء.',
  'error.not-possible.no-standing': 'لا أوامر دائمة لدى {provider}.',
  'error.not-possible.no-prices': 'لا قائمة أسعار لدى {provider} لهذا.',
  'error.not-possible.no-bundle': 'لا يمكن لهذا الصندوق إعداد حزمة.',
  'error.not-possible.training-shut': 'لا يُفتح صندوق التدريب: {why}',
  'error.not-possible.no-shop': 'لا محل وراء هذا الصندوق.',
  'error.not-possible.no-fault': 'لا مزوّد في هذا التدريب يتعطل هكذا.',
  'error.not-possible.practises': 'هذا الصندوق يتدرب من قبل: لا محل وراءه.',
  'error.not-possible.nothing-to-practise': 'لا مزوّد يبيع بعملة المحل يمكن التدرب عليه.',
  'error.not-possible.no-update': 'لا توجد نسخة أحدث.',
  'error.not-possible.no-feed':
    'لا يبحث هذا الصندوق عن تحديثات: لا مصدر في إعداداته، أو يعمل من شيفرته.',
  'error.not-possible.not-ready': 'لم تصل النسخة الجديدة بعد.',
  'error.not-possible.set-up': 'أُعدّ محل على هذا الصندوق من قبل. غيّره في الإعدادات.',
  'error.not-possible.named': 'بدأ هذا الصندوق بملف يعتني به أحدهم.',
  'error.not-possible.country': 'بدأ هذا الصندوق للتدرب على بلد. ابدأه دون --country لإعداد محل.',
  'error.not-possible.shop-data':
    'سجلات محل على هذا الصندوق وإعداداته مفقودة. أعد till.json؛ و till.json.previous هو السابق.',
  'error.not-possible.not-set-up': 'هذا الصندوق يتدرب: لم يُعدّ أحد محلًا عليه بعد. لم يتغيّر شيء.',
  'error.not-possible.training': 'هذا الصندوق في التدريب. غادر التدريب لتغيير المحل.',
  'error.not-possible.fixed': 'لا تُغيَّر إعدادات هذا الصندوق هنا.',
  'error.provider-refused.words': '{provider}: {words} لم يُبع شيء.',
  'error.provider-refused.words-bill': '{provider}: {words} لم يُدفع شيء.',
  'error.provider-refused.key':
    'لا يقبل {provider} مفتاح هذا الصندوق. لم يُبع شيء. ليراجع صاحب المحل المفتاح.',
  'error.provider-refused.key-bill':
    'لا يقبل {provider} مفتاح هذا الصندوق. لم يُدفع شيء. ليراجع صاحب المحل المفتاح.',
  'error.provider-refused.clock':
    'يرفض {provider} كل طلب ما دامت ساعة هذا الصندوق خاطئة. لم يُدفع شيء.',
  'error.storage-failed.disk':
    'لم يحفظ القرص هذا، ولم يُرسل شيء. لا تأخذ النقد. إن بقي هكذا فاتصل بالدعم.',
  'error.storage-failed.disk-read':
    'لم يُعد القرص ما هو محفوظ فيه، فلا يمكن عرض هذا. لم يتغير شيء ولم يتحرك أي مال. إن بقي هكذا فاتصل بالدعم قبل أن تبيع.',
  'error.storage-failed.backup': 'تعذر إعداد نسخة: {why} المبيعات لم تُمس.',
  'error.storage-failed.settings': 'تعذرت كتابة الإعدادات ({why}). لم يتغيّر شيء.',
  'error.storage-failed.setup': 'تعذر إعداد المحل ({why}). لم يُعدّ شيء.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
