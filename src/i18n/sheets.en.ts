export const sheetsEn = {};
