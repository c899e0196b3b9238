// Iyakoki da horo. Hausa of `en/limits.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { limits as english } from '../en/limits.ts'

export const limits = {
  'settings.above': 'Akwai abin da bai yi daidai ba a sama. Ba a adana komai ba.',
  'settings.section.providers': 'Masu bayarwa',
  'settings.section.limits': 'Iyakoki',
  'settings.section.training': 'Horo',
  'limits.amounts': 'Nawa ake sayarwa a lokaci ɗaya',
  'limits.minAmount': 'Mafi ƙaranci a ciniki ɗaya ({currency})',
  'limits.maxAmount': 'Mafi yawa a ciniki ɗaya ({currency})',
  'limits.none': 'Babu komai: shago ba shi da iyakarsa.',
  'limits.offline': 'Idan ba a iya samun mai bayarwa ba',
  'limits.offline.text':
    'Odar da ke jira tana tafiya idan layi ya dawo; abokin ciniki zai sami token daga baya.',
  'limits.offline.may': '{product}: na iya jira',
  'limits.queuedMaxAmount': 'Mafi yawa a oda ɗaya da ke jira ({currency})',
  'limits.queuedMaxTotal': 'Mafi yawa na duk masu jira ({currency})',
  'limits.waitMinutes': 'Jira mafi tsawo, a minti',
  'limits.waitMinutes.hint': 'Bayan haka ana barin oda a mayar da kuɗi.',
  'limits.perMeter': 'Odoji masu jira ga lamba ɗaya',
  'limits.float': 'Ƙarancin kuɗin asusu',
  'limits.float.text': 'Sandar sama tana gargaɗi inda mai bayarwa ya faɗi abin da ya rage.',
  'limits.float.below': '{provider}: gargaɗi ƙasa da ({currency})',
  'limits.float.none': 'Babu komai: babu gargaɗi.',
  'limits.people': 'Abin da kashiya zai iya yi',
  'limits.shiftNeeded': 'Tsabar kuɗi sai a buɗaɗɗiyar aiki',
  'limits.cashierRefunds': 'Kashiya na iya mayar da kuɗi',
  'limits.lockMinutes': 'Kulle in ba a taɓa ba bayan minti',
  'limits.lockMinutes.hint': '0: kada a yi.',
  'limits.fault.amount': 'Rubuta adadi a {currency}, da lambobi.',
  'limits.fault.crossed': 'Mafi yawa ba zai gaza mafi ƙaranci ba.',
  'limits.fault.number': 'Rubuta cikakkiyar lamba da ba ta yi girma da yawa ba.',
  'training.enter': 'Buɗe till na horo',
  'training.enter.text':
    'Mai koyo yana sayarwa a nan da kuɗin wasa. Kowa zai fita, mutanen horo su shiga.',
  'training.apart':
    'Abin da aka koya yana daban: babu mai bayarwa, firinta, durowa ko littafi na gaske da ya ji. Shago na ci gaba da tambayar ciniki da ke buɗe.',
  'training.nothing': 'Babu mai bayarwa da ke sayarwa da kuɗin shago da za a koya da shi.',
  'training.leave': 'Fita daga horo',
  'training.leave.text': '{shop} na bayan wannan till na horo. Mai kula na shago ke rufe shi.',
  'training.behind': {
    one: 'Oda {count} ta shago ({cash}) na buɗe har yanzu; till yana ci gaba da ita.',
    other: 'Odoji {count} na shago ({cash}) na buɗe har yanzu; till yana ci gaba da su.',
  },
  'training.pin': 'PIN na mai kula na shago',
  'training.practice.text':
    'Wannan till na horo ne: babu wanda ya kafa shago a kai tukuna. Abin da aka koya ba ya taɓa haɗuwa da cinikin shago.',
  'training.only': 'An fara wannan till don horo. Babu shago a bayansa.',
  'training.shop-data':
    'Bayanan shago suna kan wannan till amma saitunansa sun ɓace. Mayar da till.json; till.json.previous shi ne na baya. Ba a canja komai ba.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
