// Vikomo na mafunzo. Swahili of `en/limits.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { limits as english } from '../en/limits.ts'

export const limits = {
  'settings.above': 'Kuna kitu hapo juu bado si sahihi. Hakuna kilichohifadhiwa.',
  'settings.section.providers': 'Watoa huduma',
  'settings.section.limits': 'Vikomo',
  'settings.section.training': 'Mafunzo',
  'limits.amounts': 'Kiasi kinachouzwa kwa mara moja',
  'limits.minAmount': 'Kidogo zaidi katika mauzo ({currency})',
  'limits.maxAmount': 'Kikubwa zaidi katika mauzo ({currency})',
  'limits.none': 'Tupu: duka halina kikomo chake.',
  'limits.offline': 'Mtoa huduma asipopatikana',
  'limits.offline.text': 'Oda inayosubiri hutumwa mtandao ukirudi; mteja hupata tokeni baadaye.',
  'limits.offline.may': '{product}: inaweza kusubiri',
  'limits.queuedMaxAmount': 'Kikubwa zaidi katika oda inayosubiri ({currency})',
  'limits.queuedMaxTotal': 'Jumla kubwa zaidi ya zinazosubiri ({currency})',
  'limits.waitMinutes': 'Kusubiri kwa muda mrefu zaidi, dakika',
  'limits.waitMinutes.hint': 'Baada ya hapo oda huachwa na pesa hurudishwa.',
  'limits.perMeter': 'Oda zinazosubiri kwa namba moja',
  'limits.float': 'Salio dogo',
  'limits.float.text': 'Ukanda huonya pale mtoa huduma anaposema kilichobaki.',
  'limits.float.below': '{provider}: onya chini ya ({currency})',
  'limits.float.none': 'Tupu: hakuna onyo.',
  'limits.people': 'Keshia anaweza kufanya nini',
  'limits.shiftNeeded': 'Fedha taslimu kwenye zamu iliyofunguliwa tu',
  'limits.cashierRefunds': 'Makeshia wanaweza kurudisha pesa',
  'limits.lockMinutes': 'Funga bila kuguswa baada ya dakika',
  'limits.lockMinutes.hint': '0: kamwe.',
  'limits.fault.amount': 'Andika kiasi kwa {currency}, kwa tarakimu.',
  'limits.fault.crossed': 'Kikubwa hakiwezi kuwa chini ya kidogo.',
  'limits.fault.number': 'Andika namba kamili isiyo kubwa mno.',
  'training.enter': 'Fungua till ya mafunzo',
  'training.enter.text':
    'Anayejifunza huuza hapa kwa pesa za mchezo. Kila mtu hutolewa, na watu wa mafunzo huingia.',
  'training.apart':
    'Mazoezi hukaa peke yake: hakuna mtoa huduma, printa, droo wala kumbukumbu halisi inayojua. Duka huendelea kuuliza kuhusu mauzo yaliyo wazi.',
  'training.nothing': 'Hakuna mtoa huduma anayeuza kwa sarafu ya duka wa kufanyia mazoezi.',
  'training.leave': 'Toka kwenye mafunzo',
  'training.leave.text': '{shop} iko nyuma ya till hii ya mafunzo. Msimamizi wa duka huifunga.',
  'training.behind': {
    one: 'Oda {count} ya duka ({cash}) bado iko wazi; till inaendelea nayo.',
    other: 'Oda {count} za duka ({cash}) bado ziko wazi; till inaendelea nazo.',
  },
  'training.pin': 'PIN ya msimamizi wa duka',
  'training.practice.text':
    'Till hii ni ya mazoezi: bado hakuna aliyeweka duka hapa. Mazoezi hayachanganyiki kamwe na mauzo ya duka.',
  'training.only': 'Till hii ilianzishwa kwa mazoezi. Hakuna duka nyuma yake.',
  'training.shop-data':
    'Kumbukumbu za duka ziko kwenye till hii na mipangilio yake haipo. Rudisha till.json; till.json.previous ni lile la kabla. Hakuna kilichobadilishwa.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
