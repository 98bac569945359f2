/** What stands before the number of an equation, by the first part of its id. */
export const equationKinds: Readonly<Record<string, string>> = { eq: 'Eq.', sec: 'Sec.', alg: 'Alg.', qemu: 'QEMU' };
