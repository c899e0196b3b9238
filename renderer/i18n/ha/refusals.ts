// Why the till did not do it. Hausa of `en/refusals.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'error.bad-input.not-understood':
    'Na’ura ba ta fahimci abin da aka nema ba ({field}). Ba a yi komai ba.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals':
    '“{typed}” ya fi {currency} yawan goma-goma. Ba a adana komai ba.',
  'error.bad-input.amount-unread':
    '“{typed}” ba adadin da na’ura za ta iya karɓa ba ne ({currency}). Ba a adana komai ba.',
  'error.bad-input.amount-zero': 'Dole adadin ya wuce sifili. Ba a adana komai ba.',
  'error.bad-input.given-less': 'Abokin ciniki ya bayar ƙasa da adadin. Ba a adana komai ba.',
  'error.bad-input.parts-differ': 'Sassan sun kai {sum}, ba {amount} ba. Ba a adana komai ba.',
  'error.bad-input.cash-short':
    'Tsabar kuɗin da aka bayar ba su isa na ɓangaren tsaba ba. Ba a adana komai ba.',
  'error.bad-input.standing': '{provider} ba ya da wannan odar dindindin. Ba a adana komai ba.',
  'error.bad-input.refund-amount':
    'Ainihin abin da ake bi shi ne {amount}. Ba a mayar da komai ba.',
  'error.bad-input.bank-note': 'Na’ura ta san {amount} ne a hannu. Rubuta inda sauran suka fito.',
  'error.bad-input.drawer-short':
    'An rasa {amount} a aljihun kuɗi. Rubuta dalili, idan ka sani. Shift ɗin yana buɗe.',
  'error.bad-input.drawer-over':
    '{amount} sun yi yawa a aljihun kuɗi. Rubuta dalili, idan ka sani. Shift ɗin yana buɗe.',
  'error.bad-input.token-length': 'Token {n} yana da lambobi {digits}; token yana da 20.',
  'error.bad-input.token-number': 'Token {n} ba token ba ne: lambarsa ta yi girma. Sake karantawa.',
  'error.bad-input.token-twice': 'Token {n} yana nan sau biyu.',
  'error.bad-input.token-owed':
    'Wannan ciniki na bin token: saka token ɗin da mai sabis ya karanta, ko ka ce babu token da ake bi.',
  'error.bad-input.token-none': 'Babu token da za a saka a nan.',
  'error.bad-input.token-kept':
    'An riga an ajiye token ɗinsa tare da cinikin. Ba a yanke hukunci ba.',
  'error.bad-input.collect-number':
    'Saka lambar da mai sabis ya ba wannan karɓa: na’ura na tambaya da ita.',
  'error.bad-input.not-csv': 'Wannan ba fayil ɗin CSV ba ne. Adana bayanin a CSV.',
  'error.bad-input.csv-unread':
    'Ba a iya karanta fayil ɗin a CSV: alamar zance ba ta rufe ba, ko tana tsakiyar akwati.',
  'error.bad-input.no-rows': 'Bayanin ba shi da sahu a ƙarƙashin kansa.',
  'error.bad-input.many-rows': 'Bayanin ya wuce sahu {rows}. Ɗauki ƙarancin kwanaki.',
  'error.bad-input.no-columns':
    'Babu ginshiƙin bayanin da ke da lambobinmu, ko asusu da adadi. Faɗi waɗanne ne.',
  'error.bad-input.look-again': 'Sake duba bilin. Ba a adana komai ba.',
  'error.bad-input.expired': 'An daɗe da duba wannan. Sake dubawa. Ba a adana komai ba.',
  'error.bad-input.sheet': 'Akwai abin da bai daidaita ba a jerin. Ba a adana komai ba.',
  'error.bad-input.sheet-row': 'Sahu na {n} bai daidaita ba tukuna. Ba a adana komai ba.',
  'error.bad-input.total-differs':
    'Sahun sun kai {sum}, ba {total} ba. Sake duba jerin. Ba a adana komai ba.',
  'error.bad-input.no-cash-taken': 'Abokan ciniki na biya a manhajarsu: kada ka karɓi kuɗi.',
  'error.bad-input.how-paid': 'Faɗi yadda aka biya jimlar. Ba a adana komai ba.',
  'error.bad-input.no-seller': 'Babu mai sabis a na’urar nan da ke sayar da wannan.',
  'error.bad-input.no-provider': 'Na’urar nan ba ta da wannan mai sabis. Ba a yi komai ba.',
  'error.bad-input.days-crossed': 'Ranar ƙarshe tana gaban ta farko.',
  'error.bad-input.days-most': 'Rahoto bai wuce kwana {days} ba.',
  'error.bad-input.no-day': 'Babu irin wannan rana.',
  'error.bad-input.wrong': 'Wannan ba daidai ba ne: {field}. Ba a canja komai ba.',
  'error.bad-input.keys-elsewhere': 'Sake saka mabuɗan don sabon adireshi.',
  'error.bad-input.why': 'Faɗi dalili, a ƙananan kalmomi. Ba a yi komai ba.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'Babu kuɗin da za a kai banki.',
  'error.not-possible.count-again':
    'Kuɗi sun shiga ko sun fita tun da aka ƙirga, ko an sake ƙirgawa. Sake ƙirgawa sau ɗaya. Shift ɗin yana buɗe.',
  'error.not-possible.refunded': '{by} ya riga ya mayar da wannan. Ba a sake mayar da komai ba.',
  'error.not-possible.refund-sold': 'An sayar da wannan, babu abin da za a mayar.',
  'error.not-possible.refund-open':
    'Ba a san ko an sayar da wannan ba tukuna. Kada ka mayar da kuɗi kafin a sani.',
  'error.not-possible.refund-late':
    'Mai sabis ya ce daga baya an sayar da shi. Tambaye shi, sannan a yanke a Layi, “Hukunci da bayanai”. Ba a mayar da komai ba.',
  'error.not-possible.cash-needs-shift':
    'Babu shift a buɗe, kuma wannan shago na karɓar kuɗi cikin shift ne kawai. Buɗe ɗaya ka ƙirga kuɗin farawa. Kada ka karɓi kuɗin.',
  'error.not-possible.refund-needs-shift':
    'Babu shift a buɗe, kuma wannan shago na mayar da kuɗi cikin shift ne kawai. Buɗe ɗaya ka ƙirga kuɗin farawa. Ba a mayar da komai ba.',
  'error.not-possible.not-waiting': 'Wannan ba ya jiran mutum. Ba a yanke hukunci ba.',
  'error.not-possible.row-not-waiting':
    'Babu irin wannan sahu da ke jiran mutum. Ba a yanke hukunci ba.',
  'error.not-possible.whole-collect': 'Ba a san ko an yi wannan karɓa ba: yanke hukunci kan duka.',
  'error.not-possible.collect-made': 'An riga an san wani abu na wannan karɓa: an yi ta.',
  'error.not-possible.decided': 'Wani ya riga ya yanke wannan.',
  'error.not-possible.decide-queued': 'Ba a tura wannan ciniki ba tukuna: soke shi maimakon haka.',
  'error.not-possible.decide-sending': 'Ana tura wannan ciniki. Jira amsa.',
  'error.not-possible.decide-unconfirmed':
    'Na’ura na ci gaba da tambayar mai sabis. Zai zo wurin mutum idan jadawalin ya ƙare.',
  'error.not-possible.decide-ended': 'Wannan ciniki ya riga ya ƙare.',
  'error.not-possible.nothing-due': 'Babu abin da za a biya. Ba a biya komai ba.',
  'error.not-possible.paid-before':
    'Wannan bil yana cikin wani ciniki tuni. Kada ka sake karɓar kuɗi: duba wannan ciniki tukuna.',
  'error.not-possible.placed-other':
    'An riga an sa wannan a matsayin wani abu. Ba a ajiye komai ba. Kada ka sake karɓar kuɗi: duba wannan ciniki tukuna.',
  'error.not-possible.moved-other':
    'An riga an rubuta wannan a matsayin wani abu. Yanzu ba a rubuta komai ba. Ka duba shige da ficen kuɗin wannan shift tukuna.',
  'error.not-possible.no-backups': 'Na’urar nan ba ta ajiye kwafi: ba ta da babban fayil don haka.',
  'error.not-possible.never-sent': 'Ba a taɓa tura wannan ba, babu abin da za a tambayi mai sabis.',
  'error.not-possible.provider-gone':
    'Mai sabis na wannan ba ya na’urar nan kuma, ba za a iya tambayarsa ba.',
  'error.not-possible.no-number':
    '{provider} bai taɓa ba da lambar wannan ba, ba za a iya tambaya daga nan ba. Kira {provider}, kuma kada a sake turawa.',
  'error.not-possible.batch-over': 'Wannan ya riga ya ƙare: ba a yi komai na shi ba.',
  'error.not-possible.batch-sent':
    'An riga an tura wannan wurin mai sabis, ba za a iya sokewa a nan ba.',
  'error.not-possible.sale-sent':
    'An riga an tura wannan ciniki, ba za a iya sokewa a nan ba. Na’ura na neman abin da ya same shi.',
  'error.not-possible.no-drawer': 'Na’urar nan ba ta da aljihun kuɗi da aka saita.',
  'error.not-possible.browser': 'Na’urar nan na aiki a burauza: rufe shafinta.',
  'error.not-possible.no-slip':
    'Wannan ciniki ba shi da rasit ɗin token tukuna, babu abin da za a sake bugawa.',
  'error.not-possible.slip-refunded':
    'An mayar da kuɗin wannan ciniki, token ɗin ba na abokin ciniki ba ne. Tambayi mai sabis, mai kula ya duba.',
  'error.not-possible.slip-taken-back':
    'Mai sabis ya janye wannan ciniki, token ɗin ba shi da amfani. Ana bin kuɗin abokin ciniki.',
  'error.not-possible.no-pdf': 'Na’urar nan ba ta yin fayilolin PDF.',
  'error.not-possible.not-asked': 'Wannan rasit ba ya tambayar ko an buga shi.',
  'error.not-possible.no-order-slip': 'Wannan ciniki ba ya jira kuma, ba ya buƙatar rasit ɗin oda.',
  'error.not-possible.no-search': 'Na’urar nan ba za ta iya neman firintoci ba.',
  'error.not-possible.superseded': 'An nemi wani rahoton a halin yanzu.',
  'error.not-possible.no-token': 'Wannan ciniki ba shi da token, babu abin taimako.',
  'error.not-possible.no-dispute':
    'Cinikin da aka ba da shi kawai za a iya ƙalubalanta. Wannan ana warware shi a na’urar nan.',
  'error.not-possible.shift-none': 'Babu shift a buɗe. Buɗe ɗaya tukuna.',
  'error.not-possible.shift-of': 'Shift {shift} na {by} yana buɗe. Rufe shi tukuna.',
  'error.not-possible.shift-over':
    'An rufe shift {shift} kafin a rubuta wannan. Ba a rubuta komai ba.',
  'error.not-possible.drawer-less':
    'Wannan ya fi abin da zai iya kasancewa a aljihun kuɗi. Ba a rubuta komai ba.',
  'error.not-possible.no-standing': '{provider} ba ya da odar dindindin.',
  'error.not-possible.no-prices': '{provider} ba ya da jerin farashi na wannan.',
  'error.not-possible.no-bundle': 'Na’urar nan ba za ta iya haɗa kunshi ba.',
  'error.not-possible.training-shut': 'Na’urar horo ba ta buɗewa: {why}',
  'error.not-possible.no-shop': 'Babu shago a bayan na’urar nan.',
  'error.not-possible.no-fault': 'Babu mai sabis na wannan horo da zai iya kasawa haka.',
  'error.not-possible.practises': 'Na’urar nan tana horo tuni: babu shago a bayanta.',
  'error.not-possible.nothing-to-practise':
    'Babu mai sabis da kuɗin shagon da za a iya horo da shi.',
  'error.not-possible.no-update': 'Babu sabuwar siga.',
  'error.not-possible.no-feed':
    'Na’urar nan ba ta neman sabuntawa: ba a saka tushe ba, ko tana aiki daga lambobinta.',
  'error.not-possible.not-ready': 'Sabuwar sigar ba ta zo ba tukuna.',
  'error.not-possible.set-up': 'An riga an saita shago a na’urar nan. Canja shi a Saituna.',
  'error.not-possible.named': 'An kunna na’urar nan da fayil ɗin da wani ke kula da shi.',
  'error.not-possible.country':
    'An kunna na’urar nan don horon ƙasa. Kunna ta ba tare da --country ba don saita shago.',
  'error.not-possible.shop-data':
    'Bayanan shago suna na’urar nan kuma saitunansa sun ɓace. Mayar da till.json; till.json.previous shi ne na baya.',
  'error.not-possible.not-set-up':
    'Na’urar nan tana horo: babu wanda ya saita shago tukuna. Ba a canja komai ba.',
  'error.not-possible.training': 'Na’urar nan tana horo. Bar horon don canja shago.',
  'error.not-possible.fixed': 'Ba za a iya canja saitunan na’urar nan a nan ba.',
  'error.provider-refused.words': '{provider}: {words} Ba a sayar da komai ba.',
  'error.provider-refused.words-bill': '{provider}: {words} Ba a biya komai ba.',
  'error.provider-refused.key':
    '{provider} bai karɓi mabuɗin na’urar nan ba. Ba a sayar da komai ba. Ce wa mai shago ya duba mabuɗin.',
  'error.provider-refused.key-bill':
    '{provider} bai karɓi mabuɗin na’urar nan ba. Ba a biya komai ba. Ce wa mai shago ya duba mabuɗin.',
  'error.provider-refused.clock':
    '{provider} yana ƙin komai yayin da agogon na’urar nan ba daidai ba. Ba a biya komai ba.',
  'error.storage-failed.disk':
    'Diski bai ajiye wannan ba, kuma ba a tura komai ba. Kada ka karɓi kuɗi. Idan ya ci gaba haka, kira masu taimako.',
  'error.storage-failed.disk-read':
    'Diski bai mayar da abin da aka ajiye a cikinsa ba, don haka ba za a iya nuna wannan ba. Ba a canja komai ba, kuma babu kuɗin da ya motsa. Idan ya ci gaba haka, kira masu taimako kafin ka sayar.',
  'error.storage-failed.backup': 'Ba a iya yin kwafi ba: {why} Ciniki bai shafu ba.',
  'error.storage-failed.settings': 'Ba a iya rubuta saituna ba ({why}). Ba a canja komai ba.',
  'error.storage-failed.setup': 'Ba a iya saita shago ba ({why}). Ba a saita komai ba.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
