export const paneEn = {};
