export const cliEn = {};
