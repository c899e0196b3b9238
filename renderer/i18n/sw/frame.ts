// Fremu ya kila skrini. Swahili of `en/frame.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { frame as english } from '../en/frame.ts'

export const frame = {
  'screen.sell': 'Uza',
  'screen.queue': 'Foleni',
  'screen.sales': 'Mauzo',
  'screen.reports': 'Ripoti',
  'screen.settings': 'Mipangilio',
  'screen.practice': 'Mazoezi',
  'rail.title': 'Skrini',
  'strip.title': 'Hali ya mashine',
  'strip.till': 'Kaunta {till}',
  'strip.float': 'Float',
  'strip.float.none': 'Haijulikani',
  'strip.float.at': 'Float {amount}, kama ilivyoelezwa saa {time}',
  'strip.waiting': 'Zinasubiri {count}',
  'strip.unconfirmed': 'Bila uhakika {count}',
  'strip.none': 'Hakuna',
  'strip.heap': '{cash} · {age}',
  'strip.printer': 'Printa',
  'strip.since': 'Tangu {time}',
  'strip.answer': 'Jibu la mwisho lilichukua {length}',
  'strip.printer.waiting': {
    one: 'Risiti {count} inasubiri karatasi',
    other: 'Risiti {count} zinasubiri karatasi',
  },
  'strip.printer.asking': {
    one: 'Risiti {count} inauliza: imechapishwa?',
    other: 'Risiti {count} zinauliza: zimechapishwa?',
  },
  'strip.signOut': 'Toka',
  'strip.signedIn': 'Umeingia kama {name}',
  'provider.reachable': 'Iko hewani',
  'provider.slow': 'Polepole',
  'provider.down': 'Imekatika',
  'provider.not-authorised': 'Ufunguo umekataliwa',
  'provider.unknown': 'Bado haijaulizwa',
  'printer.ready': 'Tayari',
  'printer.paper-low': 'Karatasi kidogo',
  'printer.paper-out': 'Karatasi imeisha',
  'printer.cover-open': 'Kifuniko wazi',
  'printer.off': 'Imezimwa',
  'printer.error': 'Hitilafu',
  'printer.unknown': 'Bado haijaulizwa',
  'printer.silent': 'Haijulikani',
  'role.cashier': 'Keshia',
  'role.supervisor': 'Msimamizi',
  'band.training': 'MAZOEZI',
  'band.training.text': 'Hapa hakuna cha kweli: si pesa, si tokeni.',
  'band.offline': 'Mtandao umekatika tangu {time}.',
  'band.offline.text': 'Bado unaweza kuuza na kuchapisha tena; oda zitatumwa zenyewe.',
  'band.offline.text.none':
    'Hakuna kipya kinachoweza kuuzwa hadi irudi: usipokee pesa. Bado unaweza kuchapisha tena.',
  'band.offline.text.some':
    'Bado unaweza kuuza {products} na kuchapisha tena; oda zitatumwa zenyewe.',
  'band.offline.waiting': {
    one: 'Oda {count} inasubiri ({cash}).',
    other: 'Oda {count} zinasubiri ({cash}).',
  },
  'band.lost': 'Skrini hii ilipoteza mashine saa {time} na inaendelea kujaribu.',
  'band.lost.text': 'Hakuna kilichopotea: mauzo yaliyohifadhiwa yanaendelea bila skrini.',
  'band.unread': 'Sehemu ya skrini hii haikuweza kusomwa; mashine inaulizwa tena.',
  'band.unread.text':
    'Hakuna mauzo wala pesa iliyoguswa. Ikiendelea: Mipangilio, Hifadhi faili la msaada.',
  'band.storage.full': 'Diski imejaa. Huwezi kuuza kipya hadi ipatikane nafasi.',
  'band.storage.failing': 'Diski ina hitilafu. Usipokee pesa; mwite msimamizi.',
  'band.clock': 'Saa ya mashine hii iliruka. Nyakati zinaweza kuonekana vibaya; pesa haijaguswa.',
  'alarm.late-contradiction':
    'Jibu lililochelewa linapingana na lililosemwa awali. Angalia mauzo haya.',
  'alarm.bad-signature': 'Jibu lilikuja na saini isiyo sahihi, na halikuaminiwa.',
  'alarm.token-out-of-place':
    'Tokeni imekuja ambapo haikutarajiwa. Imehifadhiwa pamoja na mauzo haya.',
  'alarm.clock': 'Saa ya mashine hii iliruka.',
  'alarm.storage': 'Diski ilikuwa na hitilafu.',
  'alarm.no-paper-job': 'Tokeni iliyouzwa haikuwa na risiti. Inachapishwa sasa.',
  'alarm.provider-missing':
    'Mtoa huduma mwenye mauzo ambayo hayajaisha hayupo tena kwenye mashine hii.',
  'alarm.restored':
    'Mashine hii inatumia nakala rudufu ya data yake. Angalia yaliyo kwenye foleni.',
  'alarm.batch-review':
    'Hakuna anayejua kundi, au sehemu yake, liliishia wapi. Angalia kundi kabla ya kurudia chochote.',
  'alarm.callbacks':
    'Matokeo ya makundi hayawezi kuja yenyewe. Mashine inayauliza; yatakuja baadaye.',
  'alarm.seen': 'Nimeona',
  'alarm.open': 'Fungua mauzo',
  'signIn.title': 'Nani yuko kaunta?',
  'signIn.pin': 'PIN ya {name}',
  'signIn.pin.plain': 'PIN',
  'signIn.go': 'Ingia',
  'signIn.wait': 'Inakagua PIN…',
  'signIn.loading': 'Inaunganisha na mashine…',
  'signIn.setUp': 'Andaa duka hili',
  'signIn.choose': 'Gusa jina lako.',
  'key.erase': 'Futa',
  'rail.lock': 'Funga',
  'band.lock': {
    one: 'Skrini inafungwa baada ya sekunde {count}. Iguse ili kuendelea.',
    other: 'Skrini inafungwa baada ya sekunde {count}. Iguse ili kuendelea.',
  },
  'lock.title': 'Imefungwa kwa {name}',
  'lock.text':
    'Weka PIN kuendelea ulipoachia. Mwingine anaweza kuingia: tiketi ya {name} inasubiri.',
  'lock.results': {
    one: 'Mauzo {count} yamepata jibu wakati huo.',
    other: 'Mauzo {count} yamepata majibu wakati huo.',
  },
  'settings.keys.scan':
    'Kutoka skrini yoyote: msimbo wa mita au kadi huingia kwenye sehemu ya namba, msimbo wa risiti hupata mauzo yake',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
