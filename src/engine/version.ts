/** The version of Zonerank, kept with every result; the same as package.json's. */
export const VERSION = '0.1.0';
