// الحدود والتدريب. Arabic of `en/limits.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { limits as english } from '../en/limits.ts'

export const limits = {
  'settings.above': 'ما زال شيء في الأعلى غير صحيح. لم يُحفظ شيء.',
  'settings.section.providers': 'المزوّدون',
  'settings.section.limits': 'الحدود',
  'settings.section.training': 'التدريب',
  'limits.amounts': 'كم يُباع في المرة الواحدة',
  'limits.minAmount': 'أقل عملية بيع ({currency})',
  'limits.maxAmount': 'أكبر عملية بيع ({currency})',
  'limits.none': 'فارغ: بلا حد خاص بالمتجر.',
  'limits.offline': 'حين يتعذر الوصول إلى مزوّد',
  'limits.offline.text': 'يُرسل الطلب المنتظر حين يعود الخط، ويحصل الزبون على الرمز لاحقًا.',
  'limits.offline.may': '{product}: يمكن أن ينتظر',
  'limits.queuedMaxAmount': 'أكبر طلب منتظر ({currency})',
  'limits.queuedMaxTotal': 'أكبر مجموع للمنتظر ({currency})',
  'limits.waitMinutes': 'أطول انتظار، بالدقائق',
  'limits.waitMinutes.hint': 'بعد ذلك يُترك الطلب ويُردّ المال.',
  'limits.perMeter': 'طلبات منتظرة للرقم الواحد',
  'limits.float': 'رصيد منخفض',
  'limits.float.text': 'ينبّه الشريط حيث يخبر المزوّد بما بقي.',
  'limits.float.below': '{provider}: نبّه دون ({currency})',
  'limits.float.none': 'فارغ: بلا تنبيه.',
  'limits.people': 'ما يحق لأمين الصندوق',
  'limits.shiftNeeded': 'النقد في مناوبة مفتوحة فقط',
  'limits.cashierRefunds': 'يحق لأمناء الصندوق ردّ المال',
  'limits.lockMinutes': 'القفل بلا لمس بعد (دقائق)',
  'limits.lockMinutes.hint': '0: أبدًا.',
  'limits.fault.amount': 'اكتب مبلغًا بعملة {currency} بالأرقام.',
  'limits.fault.crossed': 'لا يكون الأكبر دون الأقل.',
  'limits.fault.number': 'اكتب عددًا صحيحًا غير كبير جدًا.',
  'training.enter': 'افتح صندوق التدريب',
  'training.enter.text': 'من يتعلم يبيع هنا بمال غير حقيقي. يخرج الجميع ويدخل أهل التدريب.',
  'training.apart':
    'ما يُتدرَّب عليه معزول: لا يعلم به مزوّد ولا طابعة ولا درج ولا سجل حقيقي. ويواصل المتجر السؤال عن مبيعاته المفتوحة.',
  'training.nothing': 'لا مزوّد يبيع بعملة المتجر يمكن التدرب عليه.',
  'training.leave': 'اخرج من التدريب',
  'training.leave.text': '{shop} خلف صندوق التدريب هذا. ويغلقه مشرف من المتجر.',
  'training.behind': {
    zero: '{count} طلب للمتجر ({cash}) ما زال مفتوحًا.',
    one: 'طلب واحد للمتجر ({cash}) ما زال مفتوحًا، ويتابعه الصندوق.',
    two: 'طلبان للمتجر ({cash}) ما زالا مفتوحين، ويتابعهما الصندوق.',
    few: '{count} طلبات للمتجر ({cash}) ما زالت مفتوحة، ويتابعها الصندوق.',
    many: '{count} طلبًا للمتجر ({cash}) ما زالت مفتوحة، ويتابعها الصندوق.',
    other: '{count} طلب للمتجر ({cash}) ما زالت مفتوحة، ويتابعها الصندوق.',
  },
  'training.pin': 'الرقم السري لمشرف المتجر',
  'training.practice.text':
    'هذا الصندوق للتدريب: لم يُنشئ أحد متجرًا عليه بعد. ولا يختلط التدريب أبدًا بما يبيعه المتجر لاحقًا.',
  'training.only': 'بدأ هذا الصندوق للتدريب. لا متجر خلفه.',
  'training.shop-data':
    'سجلات متجر موجودة على هذا الصندوق وإعداداته مفقودة. أعِد till.json؛ وtill.json.previous هو السابق. لم يتغيّر شيء.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
