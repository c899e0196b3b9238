// ما تغيّر من الإعدادات. Arabic of `en/changed.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { changed as english } from '../en/changed.ts'

export const changed = {
  'changed.of': '{what} ({of})',
  'changed.other': 'شيء لا يرد إلا في الملف',
  'changed.key': 'مفتاح',
  'changed.key.end': 'مفتاح ينتهي بـ {end}',
  'changed.before': 'ما كان قبله',
  'changed.another': 'غيره',
  'changed.picture': 'صورة من {size} نقطة',
  'changed.plainKeys': 'يجوز أن تبقى المفاتيح مقروءة على هذا الحاسوب',
  'changed.system': 'الشركة التي وراءه',
  'changed.finer': 'إعداد أدقّ للحساب',
  'changed.choices': 'الخيارات عند الصندوق',
  'changed.support.email': 'بريد الدعم لديه',
  'changed.support.url': 'صفحة الدعم لديه',
  'changed.connect': 'أطول انتظار للاتصال',
  'changed.answer': 'أطول انتظار لإجابة عملية بيع',
  'changed.ask': 'أطول انتظار لأي إجابة أخرى',
  'changed.firstRequery': 'الانتظار قبل السؤال عن إجابة ضاعت',
  'changed.requery': 'الانتظار قبل السؤال مجددًا',
  'changed.maxRequeries': 'كم مرة يُسأل قبل أن يقرر شخص',
  'changed.probe': 'الانتظار قبل المحاولة من جديد حين يتعذر الوصول إليه',
  'changed.callback.host': 'حيث تصل نتائجه',
  'changed.callback.port': 'المنفذ الذي تصل إليه نتائجه',
  'changed.callback.url': 'العنوان الذي تُرسل إليه نتائجه',
  'changed.inFlight': 'عمليات البيع المرسلة معًا إلى مزوّد واحد',
  'changed.pulse': 'طول النبضة التي تفتح الدرج',
  'changed.pulse.pause': 'التوقف بعد النبضة',
  'changed.path': 'منفذها على هذا الحاسوب',
  'changed.dataBits': 'بتات البيانات للمنفذ',
  'changed.parity': 'تماثل المنفذ',
  'changed.stopBits': 'بتات التوقف للمنفذ',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
