// Firam na kowane shafi. Hausa of `en/frame.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { frame as english } from '../en/frame.ts'

export const frame = {
  'screen.sell': 'Sayarwa',
  'screen.queue': 'Layi',
  'screen.sales': 'Ciniki',
  'screen.reports': 'Rahoto',
  'screen.settings': 'Saituna',
  'screen.practice': 'Gwaji',
  'rail.title': 'Shafuka',
  'strip.title': 'Yanayin na’ura',
  'strip.till': 'Kanta {till}',
  'strip.float': 'Float',
  'strip.float.none': 'Ba a sani ba',
  'strip.float.at': 'Float {amount}, kamar yadda aka faɗa {time}',
  'strip.waiting': 'Suna jira {count}',
  'strip.unconfirmed': 'Ba tabbas {count}',
  'strip.none': 'Babu',
  'strip.heap': '{cash} · {age}',
  'strip.printer': 'Firinta',
  'strip.since': 'Tun {time}',
  'strip.answer': 'Amsar ƙarshe ta ɗauki {length}',
  'strip.printer.waiting': {
    one: 'Rasit {count} yana jiran takarda',
    other: 'Rasit {count} suna jiran takarda',
  },
  'strip.printer.asking': {
    one: 'Rasit {count} yana tambaya: ya fito?',
    other: 'Rasit {count} suna tambaya: sun fito?',
  },
  'strip.signOut': 'Fita',
  'strip.signedIn': 'Ka shiga a matsayin {name}',
  'provider.reachable': 'Ana samu',
  'provider.slow': 'A hankali',
  'provider.down': 'Ba a samu',
  'provider.not-authorised': 'An ƙi mabuɗi',
  'provider.unknown': 'Ba a tambaya ba tukuna',
  'printer.ready': 'A shirye',
  'printer.paper-low': 'Takarda kaɗan',
  'printer.paper-out': 'Takarda ta ƙare',
  'printer.cover-open': 'Murfi a buɗe',
  'printer.off': 'A kashe',
  'printer.error': 'Matsala',
  'printer.unknown': 'Ba a tambaya ba tukuna',
  'printer.silent': 'Ba a sani ba',
  'role.cashier': 'Kashiya',
  'role.supervisor': 'Mai kula',
  'band.training': 'GWAJI',
  'band.training.text': 'Babu na gaske a nan: ba kuɗi, ba token.',
  'band.offline': 'Babu network tun {time}.',
  'band.offline.text': 'Za ka iya sayarwa da sake bugawa; oda za su tafi da kansu.',
  'band.offline.text.none':
    'Ba za a iya sayar da sabon abu ba sai ya dawo: kada ka karɓi kuɗi. Za ka iya sake bugawa.',
  'band.offline.text.some':
    'Za ka iya sayar da {products} da sake bugawa; oda za su tafi da kansu.',
  'band.offline.waiting': {
    one: 'Oda {count} tana jira ({cash}).',
    other: 'Oda {count} suna jira ({cash}).',
  },
  'band.lost': 'Wannan shafi ya rasa na’ura da {time}, kuma yana ci gaba da gwadawa.',
  'band.lost.text': 'Babu abin da ya ɓace: cinikin da aka ajiye yana tafiya ko babu shafi.',
  'band.unread': 'Ba a iya karanta wani ɓangare na wannan shafi ba; ana sake tambayar na’ura.',
  'band.unread.text':
    'Bai shafi wani ciniki ko kuɗi ba. Idan ya ci gaba: Saituna, Ajiye fayil ɗin tallafi.',
  'band.storage.full': 'Diski ya cika. Ba za a iya sabon ciniki ba sai an samu wuri.',
  'band.storage.failing': 'Diski yana da matsala. Kada ka karɓi kuɗi; kira mai kula.',
  'band.clock':
    'Agogon na’urar nan ya yi tsalle. Lokuta na iya zama ba daidai ba; ba a taɓa kuɗi ba.',
  'alarm.late-contradiction':
    'Amsar da ta makara ta saɓa da abin da aka faɗa da. Duba wannan ciniki.',
  'alarm.bad-signature': 'Wata amsa ta zo da sa hannu ba daidai ba, kuma ba a yarda da ita ba.',
  'alarm.token-out-of-place': 'Wani token ya zo inda ba a zata ba. An ajiye shi tare da cinikin.',
  'alarm.clock': 'Agogon na’urar nan ya yi tsalle.',
  'alarm.storage': 'Diski ya samu matsala.',
  'alarm.no-paper-job': 'Token ɗin da aka sayar ba shi da rasit. Ana buga shi yanzu.',
  'alarm.provider-missing':
    'Wani mai sabis da cinikin da ba a gama ba, ba ya kan wannan na’ura yanzu.',
  'alarm.restored': 'Wannan na’ura tana aiki da kwafin bayananta. Duba abin da ke cikin layi.',
  'alarm.batch-review':
    'Babu wanda ya san yadda rukuni, ko wani ɓangarensa, ya ƙare. Duba rukunin kafin a sake yin komai.',
  'alarm.callbacks':
    'Sakamakon rukunai ba zai iya zuwa da kansa ba. Na’ura tana tambaya; zai zo daga baya.',
  'alarm.seen': 'Na gani',
  'alarm.open': 'Buɗe ciniki',
  'signIn.title': 'Wa ke kan kanta?',
  'signIn.pin': 'PIN na {name}',
  'signIn.pin.plain': 'PIN',
  'signIn.go': 'Shiga',
  'signIn.wait': 'Ana duba PIN…',
  'signIn.loading': 'Ana haɗawa da na’ura…',
  'signIn.setUp': 'Kafa wannan shago',
  'signIn.choose': 'Taɓa sunanka.',
  'key.erase': 'Goge',
  'rail.lock': 'Kulle',
  'band.lock': {
    one: 'Za a kulle na’ura bayan daƙiƙa {count}. Taɓa don ci gaba.',
    other: 'Za a kulle na’ura bayan daƙiƙa {count}. Taɓa don ci gaba.',
  },
  'lock.title': 'An kulle wa {name}',
  'lock.text':
    'Sa PIN don ci gaba daga inda aka tsaya. Wani zai iya shiga: tikitin {name} yana jira.',
  'lock.results': {
    one: 'Ciniki {count} ya sami sakamako a halin yanzu.',
    other: 'Ciniki {count} sun sami sakamako a halin yanzu.',
  },
  'settings.keys.scan':
    'Daga kowane shafi: lambar mita ko kati tana shiga wurin lamba, lambar rasit tana nemo cinikinsa',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
