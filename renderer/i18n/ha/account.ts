// Asusu a wurin masu bayarwa. Hausa of `en/account.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { account as english } from '../en/account.ts'

export const account = {
  'account.yes': 'I',
  'account.no': 'A’a',
  'account.optional': '{field} (ba dole ba)',
  'account.label': 'Suna a allo da risiti',
  'account.label.hint': 'Kamar yadda abokan cinikinka suka san shi.',
  'account.address': 'Adireshin sabis',
  'account.address.usual': 'Wanda aka saba. Canja shi sai in mai bayarwa ya ba ka wani.',
  'account.address.own': 'Kamar yadda mai bayarwa ya ba ka, yana farawa da https://',
  'account.field.apiKey': 'Mabuɗin API',
  'account.field.apiSecretKey': 'Mabuɗin API na sirri',
  'account.field.secretKey': 'Mabuɗin sirri',
  'account.field.publicKey': 'Mabuɗin fili',
  'account.field.email': 'Imel na shiga',
  'account.field.password': 'Kalmar sirrin shiga',
  'account.field.phone': 'Waya, idan abokin ciniki ba shi da ita',
  'account.field.language': 'Harshen bil',
  'account.choice.ar': 'Larabci',
  'account.choice.en': 'Turanci',
  'account.fault.needed': 'Ana bukatar wannan.',
  'account.fault.address': 'Dole ya fara da https:// kuma ya cika.',
  'account.show': 'Nuna',
  'account.replace': 'Saka wani',
  'account.keep': 'Bar tsohon',
  'account.check': 'Bincika da {provider}',
  'account.checking': 'Ana tambayar {provider}…',
  'account.check.accepted': '{provider} ya san wannan asusu.',
  'account.check.balance': 'Akwai {amount} a ciki.',
  'account.check.refused':
    '{provider} ya ƙi waɗannan mabuɗai. Kwatanta su harafi-harafi da waɗanda aka ba ka.',
  'account.check.unreachable':
    '{provider} bai amsa ba. Mabuɗai na iya zama daidai: duba layi da adireshi.',
  'account.check.unclear': 'Wani ya amsa, amma ba kamar {provider} ba. Duba adireshi da mabuɗai.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
