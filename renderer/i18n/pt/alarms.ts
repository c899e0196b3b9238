// What an alarm is about, what to do and whether money moved. Portuguese of `shared/notes/alarm-words.ts`: the same
// keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { alarms as english } from '../en/alarms.ts'

export const alarms = {
  'note.further-tokens':
    'O fornecedor deu mais códigos para uma venda já confirmada. Ficam guardados com a venda.',
  'note.unsigned':
    'Uma resposta não vinha assinada pelo fornecedor. A caixa não confia nela e pergunta de novo. Se isto se repetir, verifique a chave da API e chame o suporte.',
  'note.sold-after':
    'Esta venda tinha acabado como não vendida, mas o fornecedor diz agora que foi vendida. O código fica guardado com a venda. Um supervisor tem de ver antes de qualquer devolução.',
  'note.refused-after':
    'Esta venda estava confirmada e o código entregue, mas o fornecedor diz agora que foi recusada. Nada foi mudado. Um supervisor tem de perguntar ao fornecedor.',
  'note.unfiled-sale':
    'A caixa não conseguiu arquivar uma resposta sobre esta venda. A resposta fica guardada com a venda; chame o suporte.',
  'note.unfiled-batch':
    'A caixa não conseguiu arquivar uma resposta sobre o lote {batch}. A resposta fica guardada com o lote; chame o suporte.',
  'note.clock-ahead.minutes':
    'O relógio deste computador está {count} minutos adiantado em relação ao de {provider}.',
  'note.clock-ahead.hours':
    'O relógio deste computador está {count} horas adiantado em relação ao de {provider}.',
  'note.clock-ahead.days':
    'O relógio deste computador está {count} dias adiantado em relação ao de {provider}.',
  'note.clock-behind.minutes':
    'O relógio deste computador está {count} minutos atrasado em relação ao de {provider}.',
  'note.clock-behind.hours':
    'O relógio deste computador está {count} horas atrasado em relação ao de {provider}.',
  'note.clock-behind.days':
    'O relógio deste computador está {count} dias atrasado em relação ao de {provider}.',
  'note.clock-journal': 'O relógio deste computador está atrás da última venda do diário.',
  'note.clock-set':
    'Acerte-o: as horas dos talões e relatórios dependem dele. Nenhuma venda se perdeu.',
  'note.clock-changed':
    'O relógio deste computador foi mudado com a caixa aberta. As vendas em espera mantêm o seu tempo. Verifique a hora: os talões e relatórios dependem dela.',
  'note.provider-gone.sales':
    'Há vendas por resolver do fornecedor “{provider}”, que já não está configurado nesta caixa: {count}. Configure-o de novo para que a caixa possa perguntar por elas.',
  'note.provider-gone.batch':
    'Um lote é do fornecedor “{provider}”, que já não está configurado para isso nesta caixa. Os seus clientes: {count}. Configure-o de novo para que a caixa possa perguntar por ele.',
  'note.cannot-hear':
    'A caixa não pode receber o que {provider} envia sobre os lotes: {why}. Os lotes continuam na mesma: a caixa pergunta. Os resultados vêm mais tarde, e alguns podem precisar de uma pessoa. Feche o outro programa ou mande verificar o endereço na configuração.',
  'note.batch-refused-late':
    '{provider} recusou o lote {batch}, mas já tinha dado resultados dele. A caixa continua a perguntar; não o envie de novo e não devolva nada por agora.',
  'note.collect-unasked':
    'Esta cobrança pode ter chegado aos clientes. Não a envie de novo: ser-lhes-ia pedido que pagassem duas vezes. Daqui não se pode perguntar a {provider} por {batch} ({count} clientes, {sum}); telefone a {provider} ou veja no seu sítio.',
  'note.collect-unknown':
    'Da cobrança {batch} ({count} clientes, {sum}) ninguém sabe como estão todos. Clientes por saber: {rows}. Não a envie de novo; telefone a {provider} e pergunte outra vez a partir do lote.',
  'note.bulk-unknown':
    'Da compra em lote {batch} ({count} clientes, {sum}) ninguém sabe se tudo foi comprado. Linhas por saber: {rows}. Não as compre de novo nem as devolva ainda; telefone a {provider} e pergunte outra vez a partir do lote.',
  'note.row-paid':
    'Linha {row} ({account}) do lote {batch}: paga antes; o fornecedor diz agora: {words}.',
  'note.row-bought':
    'Linha {row} ({account}) do lote {batch}: comprada antes; o fornecedor diz agora: {words}.',
  'note.row-not':
    'Linha {row} ({account}) do lote {batch}: não vendida antes; o fornecedor diz agora: {words}.',
  'note.row-ask':
    'Nada foi mudado. Um supervisor tem de perguntar ao fornecedor antes de mexer em dinheiro.',
  'note.restored-empty': 'A base desta caixa desapareceu; começa com uma vazia.',
  'note.restored-older':
    'Os dados desta caixa são mais antigos do que o seu registo de ordens, como depois de repor uma cópia de segurança.',
  'note.restored': 'Esta caixa trabalha com uma cópia de segurança.',
  'note.restored.of': 'Esta caixa trabalha com uma cópia de segurança de {at}.',
  'note.restored-orders':
    'Ordens feitas depois dela, abertas de novo e perguntadas aos fornecedores: {open}. Ordens que teria enviado de novo, retidas: {held}. Os seus códigos foram impressos então; o que nenhum fornecedor souber dizer está na fila, para uma pessoa.',
  'note.restored-drawer':
    'Operações na gaveta feitas desde então, como turnos, relatórios Z e dinheiro devolvido, registadas de novo com os seus números: {count}.',
  'note.restored-batch.new':
    'A cópia com que esta caixa trabalha não conhece o lote {batch} ({count} clientes, {sum}); foi registado de novo a partir do registo de ordens.',
  'note.restored-batch.held':
    'A cópia com que esta caixa trabalha teria enviado de novo o lote {batch} ({count} clientes, {sum}); está retido.',
  'note.restored-batch.do':
    'Não o envie de novo nem o devolva antes de as suas linhas estarem resolvidas.',
  'note.drawer-lost':
    'O registo de ordens fala de operações na gaveta que não puderam ser registadas de novo: {list}. Nenhum destes números volta a ser usado. Compare com o papel, conte a gaveta e não devolva dinheiro por uma venda aqui indicada; chame o suporte.',
  'note.orders-lost':
    'O registo indica ordens de que esta caixa nada mais sabe: {list} ({count} ao todo). Pergunte aos fornecedores por estas referências antes de devolver dinheiro a alguém; chame o suporte.',
  'note.orders-blind':
    'O registo de ordens que esta caixa guarda fora da sua pasta de dados falta ou tem uma falha, e ela não pode dizer se houve vendas depois de os dados serem guardados. Compare os extractos dos fornecedores com as vendas daqui antes de devolver dinheiro a alguém.',
  'note.orders-blind.of':
    'O registo de ordens que esta caixa guarda fora da sua pasta de dados falta ou tem uma falha, e ela não pode dizer se houve vendas depois de os dados de {at} serem guardados. Compare os extractos dos fornecedores com as vendas daqui antes de devolver dinheiro a alguém.',
  'note.orders-unwritten':
    'O registo de ordens fora da pasta de dados não pode ser escrito. As vendas não são tocadas, mas se um dia os dados forem repostos de uma cópia, esta caixa não saberá o que se vendeu desde então. Chame o suporte.',
  'note.damaged-empty':
    'A base desta caixa estava danificada e não havia cópia dela: começa vazia. Os ficheiros danificados estão guardados em {where}. Chame o suporte antes de devolver dinheiro a alguém.',
  'note.damaged':
    'A base desta caixa estava danificada. Trabalha com a sua cópia de {at}; os ficheiros danificados estão guardados em {where}. Chame o suporte.',
  'note.no-backup': 'Ainda não foi possível fazer nenhuma cópia de segurança desta caixa.',
  'note.no-backup.since':
    'Não foi possível fazer nenhuma cópia de segurança desta caixa desde {at}.',
  'note.no-room': 'Há pouco espaço no disco para uma cópia da base.',
  'note.copy-damaged':
    'Uma cópia da base não passou na verificação ({why}). O disco pode estar a falhar: chame o suporte.',
  'note.system-says': 'O sistema diz: {words}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
