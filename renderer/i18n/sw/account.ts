// Akaunti kwa watoa huduma. Swahili of `en/account.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { account as english } from '../en/account.ts'

export const account = {
  'account.yes': 'Ndiyo',
  'account.no': 'Hapana',
  'account.optional': '{field} (si lazima)',
  'account.label': 'Jina kwenye skrini na risiti',
  'account.label.hint': 'Kama wateja wako wanavyolijua.',
  'account.address': 'Anwani ya huduma',
  'account.address.usual': 'Ya kawaida. Ibadilishe tu kama mtoa huduma alikupa nyingine.',
  'account.address.own': 'Kama mtoa huduma alivyokupa, ikianza na https://',
  'account.field.apiKey': 'Ufunguo wa API',
  'account.field.apiSecretKey': 'Ufunguo wa siri wa API',
  'account.field.secretKey': 'Ufunguo wa siri',
  'account.field.publicKey': 'Ufunguo wa wazi',
  'account.field.email': 'Barua pepe ya kuingia',
  'account.field.password': 'Nenosiri la kuingia',
  'account.field.phone': 'Simu, mteja asipokuwa nayo',
  'account.field.language': 'Lugha ya bili',
  'account.choice.ar': 'Kiarabu',
  'account.choice.en': 'Kiingereza',
  'account.fault.needed': 'Hii inahitajika.',
  'account.fault.address': 'Lazima ianze na https:// na iwe kamili.',
  'account.show': 'Onyesha',
  'account.replace': 'Weka nyingine',
  'account.keep': 'Baki na ya zamani',
  'account.check': 'Kagua kwa {provider}',
  'account.checking': 'Inauliza {provider}…',
  'account.check.accepted': '{provider} inaijua akaunti hii.',
  'account.check.balance': 'Ina {amount}.',
  'account.check.refused':
    '{provider} inakataa funguo hizi. Zilinganishe herufi kwa herufi na ulizopewa.',
  'account.check.unreachable':
    '{provider} haikujibu. Huenda funguo ni sahihi: angalia mtandao na anwani.',
  'account.check.unclear': 'Kuna aliyejibu, lakini si kama {provider}. Angalia anwani na funguo.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
