// الأشخاص. Arabic of `en/people.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { people as english } from '../en/people.ts'

export const people = {
  'people.list': 'من يمكنه الدخول',
  'people.retired': 'لم يعودوا هنا',
  'people.you': 'أنت',
  'people.since.added': 'أضافه {name} في {at}',
  'people.since.seeded': 'من ملف المتجر، {at}',
  'people.since.setup': 'منذ إعداد الصندوق، {at}',
  'people.since.changed': 'غيّره {name} في {at}',
  'people.add': 'إضافة شخص',
  'people.add.go': 'إضافة {name}',
  'people.name': 'الاسم كما في الإيصالات',
  'people.role': 'صلاحياته',
  'people.role.cashier.text':
    'يبيع ويفتح الورديات ويغلقها. يحتاج إلى مشرف لإلغاء الطلبات واتخاذ القرار والنسخة الثالثة والبنك، ولإعادة المال ما لم تسمح الحدود بذلك.',
  'people.role.supervisor.text': 'يستطيع كل شيء، وهذه الإعدادات أيضًا.',
  'people.edit': 'تعديل {name}',
  'people.save': 'حفظ',
  'people.back': 'رجوع',
  'people.pin.new': 'إعطاء رقم سري جديد',
  'people.pin.go': 'تعيين هذا الرقم',
  'people.pin.field': 'رقم سري جديد: 4 إلى 12 رقمًا',
  'people.pin.again': 'الرقم السري الجديد مرة أخرى',
  'people.pin.differs': 'الرقمان مختلفان. أدخلهما من جديد.',
  'people.pin.done': 'أصبح لـ{name} رقم سري جديد.',
  'people.own': 'تغيير رقمك السري',
  'people.own.old': 'رقمك السري الحالي',
  'people.own.done': 'رقمك السري الجديد سارٍ من الآن.',
  'people.retire': 'إنهاء عمل {name}',
  'people.retire.text': 'لن يستطيع {name} الدخول بعد الآن. تبقى كل عملية بيع باسمه.',
  'people.retire.sure': 'نعم، إنهاء',
  'people.take-back': 'السماح لـ{name} بالدخول ثانية',
  'people.saved': 'حُفظ.',
  'error.bad-input.name-taken': 'يوجد شخص بهذا الاسم. أضف اسمًا ثانيًا.',
  'error.bad-input.pin-guessed': 'هذا الرقم السري سهل التخمين. اختر رقمًا آخر.',
  'error.not-possible.last-supervisor': 'لا مشرف غيره هنا، والصندوق يحتاج إلى مشرف. عيّن مشرفًا أولًا.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
