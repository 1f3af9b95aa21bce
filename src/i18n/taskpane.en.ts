/** What the pane in Excel says where it cannot work. */
export const taskpaneEn = {
  notInExcel: 'This page is the Zonerank pane for Excel. In a browser, use the standalone page:',
  standalone: 'Open Zonerank in the browser',
  tooOld:
    'This Excel is too old for Zonerank: it needs Excel 2021, Microsoft 365 or Excel on the web. With an older Excel or with WPS, save the workbook and open it here:',
  noOffice:
    'Excel’s programming library (office.js) could not be loaded, so the pane cannot reach the workbook. Check the connection to the network and open the pane again, or work without Excel:',
  mistake: (message: string) =>
    `Something went wrong in Zonerank itself, not in your workbook (${message}). Save your work, close the pane and open it again.`,
};
