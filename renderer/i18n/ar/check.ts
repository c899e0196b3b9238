// ما يُقال قبل أخذ المال. Arabic of `en/check.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { check as english } from '../en/check.ts'

export const check = {
  'check.title': 'قبل أن تأخذ المال',
  'sell.need.cannot': 'لا يمكن البيع: انظر أعلاه',
  'who.limits.from': 'من {min}',
  'who.limits.to': '{max} على الأكثر',
  'warning.amount-whole': 'المبالغ الصحيحة وحدها تُحتسب يقينًا. خذ مبلغًا بلا كسور إن أمكن.',
  'warning.float-short': 'قد لا يكفي الرصيد لهذا البيع. اشحن الرصيد وإلا فقد يُرفض البيع.',
  'error.amount-out-of-limits.min': 'أقل ما يمكن بيعه هنا {min}.',
  'error.amount-out-of-limits.max': 'أكثر ما يمكن بيعه هنا مرة واحدة {max}.',
  'error.offline-limit.product':
    'لا يمكن الوصول إلى المزوّد، وهذا البيع لا يمكن أن ينتظر. لا تأخذ المال.',
  'error.offline-limit.amount':
    'لا يمكن الوصول إلى المزوّد، وهذا المبلغ أكبر من أن ينتظر. لا تأخذ المال.',
  'error.offline-limit.total':
    'لا يمكن الوصول إلى المزوّد، ولا يمكن أن تنتظر طلبات أخرى. لا تأخذ المال.',
  'error.offline-limit.meter':
    'لا يمكن الوصول إلى المزوّد، ولهذا الرقم طلب ينتظر بالفعل. لا تأخذ المال.',
  'error.offline-limit.float':
    'لا يمكن الوصول إلى المزوّد، والرصيد كما أُبلغ آخر مرة لا يكفي. لا تأخذ المال.',
  'strip.float.age': 'أُبلغ قبل {age}',
  'strip.float.reserved': 'منتظر أو غير مؤكد: {amount}',
  'strip.float.left': 'المتبقي للبيع: {amount}',
  'strip.float.low': 'الرصيد منخفض. اشحنه.',
  'strip.float.old': 'عمره {age}',
  'strip.float.old.text': 'هذا رقم قديم: قد يكون الرصيد عند المزوّد أقل الآن.',
  'event.sums-differ': 'أرقام المزوّد لهذا البيع لا تتطابق في مجموعها',
  'event.not-sent.before-order': 'سُئل {provider} ولم يُرسل أي طلب: لم يُبع شيء',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
