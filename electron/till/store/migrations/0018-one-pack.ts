// Version 18: what was said in an exchange that delivered something is packed with what was delivered, and not in
// the attempt's own row. No table is another and no row is moved; a program that knows 17 would not find it there.

export const onePack = 'SELECT 1;'
