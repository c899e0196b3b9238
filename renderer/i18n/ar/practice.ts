// التدريب. Arabic of `en/practice.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { practice as english } from '../en/practice.ts'

export const practice = {
  'practice.numbers': 'أرقام للتجربة',
  'practice.numbers.text': 'المس رقمًا لتبيع له.',
  'effect.sold': 'يتم البيع فورًا',
  'effect.key-change': 'رموز تغيير المفتاح تأتي قبل رمز الشحن',
  'effect.unsplittable': 'رقم لا يتكوّن من رموز كاملة',
  'effect.free-units': 'وحدات مجانية مع البيع',
  'effect.part-debt': 'جزء من المبلغ يذهب إلى دين',
  'effect.all-debt': 'المبلغ كله يذهب إلى دين',
  'effect.steps': 'تعريفة بشرائح',
  'effect.pending': 'قُبل الطلب والنتيجة تأتي لاحقًا',
  'effect.unclear': 'لا يأتي رد مؤكد، ولم يُبع شيء',
  'effect.unclear-sold': 'لا يأتي رد مؤكد، وقد تم البيع',
  'effect.person': 'لا يُعرف ما حدث: يقرر شخص',
  'effect.refused': 'مرفوض',
  'effect.bills-none': 'لا فاتورة مستحقة',
  'effect.bills-one': 'فاتورة واحدة',
  'effect.bills-three': 'ثلاث فواتير',
  'effect.bills-seven': 'سبع فواتير',
  'effect.bills-unordered': 'فواتير بترتيب خاطئ',
  'effect.pays': 'يدفع بعد قليل',
  'effect.pays-not': 'تفشل عملية الدفع',
  'effect.pays-never': 'لا يدفع أبدًا',
  'effect.no-member': 'لا يمكن مطالبته',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
