// الحسابات لدى المزوّدين. Arabic of `en/account.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { account as english } from '../en/account.ts'

export const account = {
  'account.yes': 'نعم',
  'account.no': 'لا',
  'account.optional': '{field} (غير لازم)',
  'account.label': 'الاسم على الشاشة والإيصالات',
  'account.label.hint': 'كما يعرفه زبائنك.',
  'account.address': 'عنوان الخدمة',
  'account.address.usual': 'العنوان المعتاد. لا تغيّره إلا إن أعطاك المزوّد غيره.',
  'account.address.own': 'كما أعطاك إياه المزوّد، مبتدئًا بـ https://',
  'account.field.apiKey': 'مفتاح API',
  'account.field.apiSecretKey': 'مفتاح API السري',
  'account.field.secretKey': 'المفتاح السري',
  'account.field.publicKey': 'المفتاح العام',
  'account.field.email': 'بريد الدخول',
  'account.field.password': 'كلمة مرور الدخول',
  'account.field.phone': 'هاتف، حين لا هاتف للزبون',
  'account.field.language': 'لغة الفواتير',
  'account.choice.ar': 'العربية',
  'account.choice.en': 'الإنجليزية',
  'account.fault.needed': 'هذا الحقل مطلوب.',
  'account.fault.address': 'يجب أن يبدأ بـ https:// وأن يكون كاملًا.',
  'account.show': 'إظهار',
  'account.replace': 'ضع غيره',
  'account.keep': 'أبقِ القديم',
  'account.check': 'تحقّق لدى {provider}',
  'account.checking': 'يُسأل {provider}…',
  'account.check.accepted': 'يعرف {provider} هذا الحساب.',
  'account.check.balance': 'فيه {amount}.',
  'account.check.refused': 'يرفض {provider} هذه المفاتيح. قارنها حرفًا حرفًا بما أُعطيت.',
  'account.check.unreachable': 'لم يُجب {provider}. قد تكون المفاتيح صحيحة: انظر إلى الخط والعنوان.',
  'account.check.unclear': 'أجاب أحدهم، لكن ليس كما يجيب {provider}. انظر إلى العنوان والمفاتيح.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
