// الأوامر الدائمة. Arabic of `en/standing.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { standing as english } from '../en/standing.ts'

export const standing = {
  'standing.text': 'ما يشتريه المزوّد من جديد وحده. لا يراها ولا ينهيها إلا المشرف.',
  'standing.often': 'كم مرة',
  'standing.once': 'مرة واحدة',
  'standing.hourly': 'كل ساعة',
  'standing.daily': 'كل يوم',
  'standing.weekly': 'كل أسبوع',
  'standing.monthly': 'كل شهر',
  'standing.says.daily': 'يشتري {provider} هذا من جديد وحده كل يوم، حتى ينهيه مشرف من الإعدادات.',
  'standing.says.weekly': 'يشتري {provider} هذا من جديد وحده كل أسبوع، حتى ينهيه مشرف من الإعدادات.',
  'standing.says.monthly': 'يشتري {provider} هذا من جديد وحده كل شهر، حتى ينهيه مشرف من الإعدادات.',
  'standing.says.money': 'المال الذي تأخذه الآن للمرة الأولى فقط.',
  'standing.take.daily': 'خذ {amount} واجعله كل يوم',
  'standing.take.weekly': 'خذ {amount} واجعله كل أسبوع',
  'standing.take.monthly': 'خذ {amount} واجعله كل شهر',
  'standing.asking': 'نسأل {provider}…',
  'standing.none': 'لا أوامر دائمة لدى {provider} لهذا المتجر.',
  'standing.failed': 'لا يمكن سؤال {provider} الآن، فلا أحد يعرف ما لديه.',
  'standing.again': 'اسأل مرة أخرى',
  'standing.next': 'التالي: {at}',
  'standing.since': 'منذ {at}',
  'standing.stopped': 'انتهى {at}',
  'standing.end': 'أنهِه',
  'standing.end.sure': 'نعم، أنهِه',
  'standing.end.keep': 'أبقِه',
  'standing.end.text': 'يتوقف {provider} عن شراء {amount} للرقم {account}. ما اشتُري يبقى.',
  'standing.ending': 'نطلب من {provider} إنهاءه…',
  'standing.ended': 'يقول {provider} إنه انتهى.',
  'standing.end.unsure': 'لم يقل {provider} إنه انتهى. اسأل مرة أخرى قبل أن تعتمد عليه.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
