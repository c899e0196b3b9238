// What the Paymob sandbox sells: one service for every flag and every kind of input. Written by hand
// in the documentation's shape; names are Arabic and English as Accept-Language asks.

export type Named = { readonly ar: string; readonly en: string }

export type SandboxInput = {
  readonly name: string
  readonly description: Named
  readonly data_type: 'str' | 'int' | 'float'
  readonly input_type: string
  readonly char_limit?: number
  readonly min_amount?: number
  readonly max_amount?: number
  readonly mandatory?: boolean
  readonly choices?: readonly unknown[]
  readonly topup_rate?: number
}

export type SandboxService = {
  readonly id: number
  readonly name: Named
  readonly fees_inquiry_only?: boolean
  readonly can_inquire_multiple_bills?: boolean
  readonly can_pay_multiple_bills?: boolean
  readonly must_pay_in_order?: boolean
  readonly inputs: readonly SandboxInput[]
}

const mobile: SandboxInput = {
  name: 'mobile_number',
  description: { ar: 'رقم الموبايل', en: 'Mobile number' },
  data_type: 'str',
  input_type: 'numeric',
  char_limit: 11,
}

const account = (ar: string, en: string): SandboxInput => ({
  name: 'account_number',
  description: { ar, en },
  data_type: 'str',
  input_type: 'numeric',
  char_limit: 13,
})

const amount = (min: number, max: number): SandboxInput => ({
  name: 'amount',
  description: { ar: 'المبلغ', en: 'Amount' },
  data_type: 'float',
  input_type: 'numeric',
  min_amount: min,
  max_amount: max,
})

export const categories: readonly {
  readonly id: number
  readonly name: Named
  readonly providers: readonly {
    readonly id: number
    readonly name: Named
    readonly services: readonly SandboxService[]
  }[]
}[] = [
  {
    id: 1,
    name: { ar: 'إتصالات وانترنت', en: 'Telecom and internet' },
    providers: [
      {
        id: 321,
        name: { ar: 'ڤودافون - فاتورة الموبايل', en: 'Vodafone mobile bill' },
        services: [
          {
            id: 123,
            name: { ar: 'دفع فواتير', en: 'Pay bills' },
            can_inquire_multiple_bills: true,
            can_pay_multiple_bills: true,
            inputs: [mobile],
          },
          {
            id: 128,
            name: { ar: 'شحن رصيد', en: 'Top-up' },
            fees_inquiry_only: true,
            inputs: [mobile, { ...amount(5, 500), data_type: 'int', topup_rate: 0.7 }],
          },
        ],
      },
      {
        id: 322,
        name: { ar: 'إنترنت منزلي', en: 'Home internet' },
        services: [
          {
            id: 126,
            name: { ar: 'تجديد الاشتراك', en: 'Renewal' },
            inputs: [account('رقم الخط الأرضي', 'Landline number')],
          },
        ],
      },
    ],
  },
  {
    id: 2,
    name: { ar: 'كهرباء ومياه', en: 'Electricity and water' },
    providers: [
      {
        id: 331,
        name: { ar: 'شمال القاهرة لتوزيع الكهرباء', en: 'North Cairo Electricity' },
        services: [
          {
            id: 124,
            name: { ar: 'فاتورة كهرباء', en: 'Electricity bill' },
            can_inquire_multiple_bills: true,
            can_pay_multiple_bills: true,
            must_pay_in_order: true,
            inputs: [account('رقم الحساب', 'Account number')],
          },
        ],
      },
      {
        id: 332,
        name: { ar: 'مياه القاهرة', en: 'Cairo Water' },
        services: [
          {
            id: 125,
            name: { ar: 'فاتورة مياه', en: 'Water bill' },
            can_inquire_multiple_bills: true,
            inputs: [account('رقم المشترك', 'Subscriber number')],
          },
        ],
      },
    ],
  },
  {
    id: 3,
    name: { ar: 'تبرعات وتعليم', en: 'Donations and education' },
    providers: [
      {
        id: 341,
        name: { ar: 'مستشفى الأطفال', en: 'Children’s hospital' },
        services: [
          {
            id: 127,
            name: { ar: 'تبرع', en: 'Donation' },
            fees_inquiry_only: true,
            inputs: [
              {
                name: 'purpose',
                description: { ar: 'الغرض', en: 'Purpose' },
                data_type: 'int',
                input_type: 'list',
                choices: [
                  { value: 1, name: 'زكاة' },
                  { value: 2, name: 'صدقة' },
                ],
              },
              amount(5, 10_000),
            ],
          },
        ],
      },
      {
        id: 342,
        name: { ar: 'مصروفات مدرسية', en: 'School fees' },
        services: [
          {
            id: 129,
            name: { ar: 'مصروفات', en: 'Fees' },
            can_inquire_multiple_bills: true,
            can_pay_multiple_bills: true,
            must_pay_in_order: true,
            inputs: [
              {
                name: 'student_name',
                description: { ar: 'اسم الطالب', en: 'Student’s name' },
                data_type: 'str',
                input_type: 'text',
                char_limit: 40,
              },
              {
                name: 'year',
                description: { ar: 'السنة', en: 'Year' },
                data_type: 'int',
                input_type: 'numeric',
                char_limit: 4,
              },
              {
                name: 'term',
                description: { ar: 'الفصل', en: 'Term' },
                data_type: 'str',
                input_type: 'list',
                choices: ['first', 'second'],
              },
              {
                name: 'note',
                description: { ar: 'ملاحظة', en: 'Note' },
                data_type: 'str',
                input_type: 'text',
                char_limit: 20,
                mandatory: false,
              },
            ],
          },
        ],
      },
    ],
  },
]

const services = categories.flatMap(({ providers }) => providers.flatMap((one) => one.services))

export const findService = (id: unknown): SandboxService | null =>
  services.find((one) => one.id === id) ?? null

export const listCategories = (language: keyof Named) =>
  categories.map(({ id, name }) => ({ id, name: name[language], image: `https://images/${id}` }))

export function listProviders(categoryId: number, language: keyof Named) {
  const found = categories.find(({ id }) => id === categoryId)
  return (
    found?.providers.map(({ id, name, services }) => ({
      id,
      name: name[language],
      services: services.map((service) => serviceAnswer(service, language)),
    })) ?? null
  )
}

const serviceAnswer = (service: SandboxService, language: keyof Named) => ({
  id: service.id,
  name: service.name[language],
  fees_inquiry_only: service.fees_inquiry_only ?? false,
  can_replicate_payment: false,
  partial_payment_allowed: false,
  can_inquire_multiple_bills: service.can_inquire_multiple_bills ?? false,
  can_pay_multiple_bills: service.can_pay_multiple_bills ?? false,
  must_pay_in_order: service.must_pay_in_order ?? false,
  inputs: service.inputs.map((input) => ({
    description: input.description[language],
    max_amount: input.max_amount ?? null,
    min_amount: input.min_amount ?? null,
    char_limit: input.char_limit ?? null,
    name: input.name,
    data_type: input.data_type,
    input_type: input.input_type,
    mandatory: input.mandatory ?? true,
    choices: input.choices ?? [],
    has_choices: input.choices !== undefined,
    topup_rate: input.topup_rate ?? null,
  })),
  inquiry_outputs: service.fees_inquiry_only
    ? []
    : [
        {
          description: language === 'ar' ? 'اسم العميل' : 'Customer',
          name: 'client_name',
          data_type: 'str',
          is_hidden: false,
        },
        {
          description: language === 'ar' ? 'العنوان' : 'Location',
          name: 'location',
          data_type: 'str',
          is_hidden: false,
        },
        { description: 'ref', name: 'internal_ref', data_type: 'str', is_hidden: true },
      ],
})
