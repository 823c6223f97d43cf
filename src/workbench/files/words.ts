/** `1 sheet`, `3 sheets`. */
export const count = (many: number, thing: string): string => `${many} ${thing}${many === 1 ? '' : 's'}`;
