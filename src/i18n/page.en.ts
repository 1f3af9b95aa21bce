export const pageEn = {};
