// Why the till did not do it. Portuguese of `en/refusals.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'error.bad-input.not-understood':
    'A caixa não percebe o que foi pedido ({field}). Nada foi feito.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals':
    '«{typed}» tem mais casas decimais do que {currency}. Nada foi guardado.',
  'error.bad-input.amount-unread':
    '«{typed}» não é um valor que a caixa possa receber ({currency}). Nada foi guardado.',
  'error.bad-input.amount-zero': 'O valor tem de ser maior do que zero. Nada foi guardado.',
  'error.bad-input.given-less': 'O cliente deu menos do que o valor. Nada foi guardado.',
  'error.bad-input.parts-differ': 'As partes somam {sum}, e não {amount}. Nada foi guardado.',
  'error.bad-input.cash-short':
    'O dinheiro dado não chega para a parte em dinheiro. Nada foi guardado.',
  'error.bad-input.standing': '{provider} não tem esta ordem permanente. Nada foi guardado.',
  'error.bad-input.refund-amount': 'Deve-se exactamente {amount}. Nada foi devolvido.',
  'error.bad-input.bank-note': 'A caixa sabe de {amount} disponíveis. Escreva de onde vem o resto.',
  'error.bad-input.drawer-short':
    'Faltam {amount} na gaveta. Escreva porquê, se souber. O turno continua aberto.',
  'error.bad-input.drawer-over':
    'Há {amount} a mais na gaveta. Escreva porquê, se souber. O turno continua aberto.',
  'error.bad-input.token-length': 'O token {n} tem {digits} algarismos; um token tem 20.',
  'error.bad-input.token-number':
    'O token {n} não é um token: o número é grande demais. Leia outra vez.',
  'error.bad-input.token-twice': 'O token {n} está lá duas vezes.',
  'error.bad-input.token-owed':
    'Esta venda deve um token: escreva o que o fornecedor ditar, ou diga que nenhum é devido.',
  'error.bad-input.token-none': 'Aqui não há token para escrever.',
  'error.bad-input.token-kept': 'O token já está guardado com a venda. Nada foi decidido.',
  'error.bad-input.collect-number':
    'Escreva o número que o fornecedor deu a esta cobrança: a caixa pergunta por ele.',
  'error.bad-input.not-csv': 'Isto não é um ficheiro CSV. Guarde o extracto em CSV.',
  'error.bad-input.csv-unread':
    'O ficheiro não se lê como CSV: há aspas por fechar, ou a meio de uma célula.',
  'error.bad-input.no-rows': 'O extracto não tem linhas debaixo do cabeçalho.',
  'error.bad-input.many-rows': 'O extracto tem mais de {rows} linhas. Escolha menos dias.',
  'error.bad-input.no-columns':
    'Nenhuma coluna do extracto tem as nossas referências, nem contas e valores. Diga quais são.',
  'error.bad-input.look-again': 'Procure a conta outra vez. Nada foi guardado.',
  'error.bad-input.expired':
    'Isto foi procurado há tempo demais. Procure outra vez. Nada foi guardado.',
  'error.bad-input.sheet': 'Alguma coisa na lista ainda não está certa. Nada foi guardado.',
  'error.bad-input.sheet-row': 'A linha {n} ainda não está certa. Nada foi guardado.',
  'error.bad-input.total-differs':
    'As linhas somam {sum}, e não {total}. Veja a lista outra vez. Nada foi guardado.',
  'error.bad-input.no-cash-taken': 'Os clientes pagam na sua aplicação: não receba dinheiro.',
  'error.bad-input.how-paid': 'Diga como foi pago o total. Nada foi guardado.',
  'error.bad-input.no-seller': 'Nenhum fornecedor desta caixa vende isto.',
  'error.bad-input.no-provider': 'Esta caixa não tem esse fornecedor. Nada foi feito.',
  'error.bad-input.days-crossed': 'O último dia é anterior ao primeiro.',
  'error.bad-input.days-most': 'Um relatório abrange no máximo {days} dias.',
  'error.bad-input.no-day': 'Esse dia não existe.',
  'error.bad-input.wrong': 'Isto não está certo: {field}. Nada foi alterado.',
  'error.bad-input.keys-elsewhere': 'Escreva outra vez as chaves para o novo endereço.',
  'error.bad-input.why': 'Diga porquê, em poucas palavras. Nada foi feito.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'Não há dinheiro para levar ao banco.',
  'error.not-possible.count-again':
    'Entrou ou saiu dinheiro desde a contagem, ou a gaveta foi recontada. Conte mais uma vez. O turno continua aberto.',
  'error.not-possible.refunded': 'Isto já foi devolvido, por {by}. Nada foi devolvido de novo.',
  'error.not-possible.refund-sold': 'Isto foi vendido: nada há a devolver.',
  'error.not-possible.refund-open':
    'Ainda ninguém sabe se isto foi vendido. Não devolva dinheiro antes de se saber.',
  'error.not-possible.refund-late':
    'O fornecedor disse depois que afinal foi vendido. Pergunte-lhe e decida na Fila em «Decidir e extractos». Nada foi devolvido.',
  'error.not-possible.cash-needs-shift':
    'Não há turno aberto, e esta loja só recebe dinheiro num turno. Abra um e conte o fundo primeiro. Não receba o dinheiro.',
  'error.not-possible.refund-needs-shift':
    'Não há turno aberto, e esta loja só devolve dinheiro num turno. Abra um e conte o fundo primeiro. Nada foi devolvido.',
  'error.not-possible.not-waiting': 'Isto não espera por uma pessoa. Nada foi decidido.',
  'error.not-possible.row-not-waiting':
    'Nenhuma linha dessas espera por uma pessoa. Nada foi decidido.',
  'error.not-possible.whole-collect': 'Ninguém sabe se esta cobrança foi feita: decida sobre toda.',
  'error.not-possible.collect-made': 'Já se sabe algo desta cobrança: foi feita.',
  'error.not-possible.decided': 'Alguém já decidiu isto.',
  'error.not-possible.decide-queued': 'Esta venda ainda não foi enviada: cancele-a antes.',
  'error.not-possible.decide-sending': 'Esta venda está a ser enviada. Espere pela resposta.',
  'error.not-possible.decide-unconfirmed':
    'A caixa ainda pergunta ao fornecedor por esta venda. Chega a uma pessoa quando o calendário acabar.',
  'error.not-possible.decide-ended': 'Esta venda já tem o seu desfecho.',
  'error.not-possible.nothing-due': 'Não há nada a pagar. Nada foi pago.',
  'error.not-possible.paid-before':
    'Esta conta já está noutra venda. Não receba o dinheiro outra vez: veja primeiro essa venda.',
  'error.not-possible.placed-other':
    'Isto já foi registado como outra coisa. Nada foi guardado. Não receba o dinheiro outra vez: veja primeiro essa venda.',
  'error.not-possible.moved-other':
    'Isto já foi registado de outra forma. Desta vez nada foi registado. Veja primeiro os movimentos deste turno.',
  'error.not-possible.no-backups': 'Esta caixa não guarda cópias: não tem pasta para elas.',
  'error.not-possible.never-sent': 'Nada disto foi enviado: não há nada a perguntar ao fornecedor.',
  'error.not-possible.provider-gone':
    'O fornecedor disto já não está nesta caixa: não se lhe pode perguntar.',
  'error.not-possible.no-number':
    '{provider} nunca deu um número disto: não se pode perguntar daqui. Ligue a {provider} e não envie outra vez.',
  'error.not-possible.batch-over': 'Isto já acabou: nada foi feito.',
  'error.not-possible.batch-sent': 'Isto já foi enviado ao fornecedor: não se pode cancelar aqui.',
  'error.not-possible.sale-sent':
    'Esta venda já foi enviada: não se pode cancelar aqui. A caixa está a apurar o que lhe aconteceu.',
  'error.not-possible.no-drawer': 'Esta caixa não tem gaveta configurada.',
  'error.not-possible.browser': 'Esta caixa corre num navegador: feche a página.',
  'error.not-possible.no-slip': 'Esta venda ainda não tem talão: não há nada a reimprimir.',
  'error.not-possible.slip-refunded':
    'O dinheiro desta venda foi devolvido: o token não é do cliente. Pergunte ao fornecedor e chame um supervisor.',
  'error.not-possible.slip-taken-back':
    'O fornecedor anulou esta venda: o token não vale nada. O dinheiro é devido ao cliente.',
  'error.not-possible.no-pdf': 'Esta caixa não faz ficheiros PDF.',
  'error.not-possible.not-asked': 'Este talão não pergunta se foi impresso.',
  'error.not-possible.no-order-slip': 'Esta venda já não espera: não precisa de talão de pedido.',
  'error.not-possible.no-search': 'Esta caixa não pode procurar impressoras.',
  'error.not-possible.superseded': 'Entretanto foi pedido outro relatório.',
  'error.not-possible.no-token': 'Esta venda não tem token: não há nada a ajudar.',
  'error.not-possible.no-dispute':
    'Só uma venda entregue pode ser contestada. Esta resolve-se nesta caixa.',
  'error.not-possible.shift-none': 'Não há turno aberto. Abra um primeiro.',
  'error.not-possible.shift-of': 'O turno {shift} de {by} está aberto. Feche-o primeiro.',
  'error.not-possible.shift-over':
    'O turno {shift} foi fechado antes de isto ser registado. Nada foi registado.',
  'error.not-possible.drawer-less': 'É mais do que pode haver na gaveta. Nada foi registado.',
  'error.not-possible.no-standing': '{provider} não tem ordens permanentes.',
  'error.not-possible.no-prices': '{provider} não tem tabela de preços para isto.',
  'error.not-possible.no-bundle': 'Esta caixa não pode preparar um pacote.',
  'error.not-possible.training-shut': 'A caixa de treino não abre: {why}',
  'error.not-possible.no-shop': 'Não há loja por detrás desta caixa.',
  'error.not-possible.no-fault': 'Nenhum fornecedor deste treino pode falhar assim.',
  'error.not-possible.practises': 'Esta caixa já está em treino: não há loja por detrás.',
  'error.not-possible.nothing-to-practise': 'Nenhum fornecedor na moeda da loja permite treinar.',
  'error.not-possible.no-update': 'Não há versão mais nova.',
  'error.not-possible.no-feed':
    'Esta caixa não procura actualizações: não há fonte definida, ou corre do código.',
  'error.not-possible.not-ready': 'A nova versão ainda não chegou.',
  'error.not-possible.set-up': 'Já há uma loja configurada nesta caixa. Altere-a em Definições.',
  'error.not-possible.named': 'Esta caixa foi iniciada com um ficheiro de que alguém cuida.',
  'error.not-possible.country':
    'Esta caixa foi iniciada para treinar um país. Inicie-a sem --country para configurar uma loja.',
  'error.not-possible.shop-data':
    'Há registos de uma loja nesta caixa e as definições desapareceram. Reponha till.json; till.json.previous é o anterior.',
  'error.not-possible.not-set-up':
    'Esta caixa treina: ainda ninguém configurou uma loja. Nada foi alterado.',
  'error.not-possible.training': 'Esta caixa está em treino. Saia do treino para alterar a loja.',
  'error.not-possible.fixed': 'As definições desta caixa não se alteram aqui.',
  'error.provider-refused.words': '{provider}: {words} Nada foi vendido.',
  'error.provider-refused.words-bill': '{provider}: {words} Nada foi pago.',
  'error.provider-refused.key':
    '{provider} não aceita a chave desta caixa. Nada foi vendido. Peça ao dono que verifique a chave.',
  'error.provider-refused.key-bill':
    '{provider} não aceita a chave desta caixa. Nada foi pago. Peça ao dono que verifique a chave.',
  'error.provider-refused.clock':
    '{provider} recusa tudo enquanto o relógio desta caixa estiver errado. Nada foi pago.',
  'error.storage-failed.disk':
    'O disco não guardou, e nada foi enviado. Não receba o dinheiro. Se continuar assim, chame o apoio.',
  'error.storage-failed.disk-read':
    'O disco não devolveu o que tem guardado, por isso isto não pode ser mostrado. Nada foi alterado e nenhum dinheiro se moveu. Se continuar assim, chame o apoio antes de vender.',
  'error.storage-failed.backup': 'Não foi possível fazer cópia: {why} As vendas não são afectadas.',
  'error.storage-failed.settings':
    'As definições não puderam ser gravadas ({why}). Nada foi alterado.',
  'error.storage-failed.setup': 'A loja não pôde ser configurada ({why}). Nada foi configurado.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
