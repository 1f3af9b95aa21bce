import type { Issue, IssueCode, IssueFacts, Place } from '../engine/issue';
import { INDEX } from '../engine/model/plain-model';
import type { pageEn } from './page.en';
import type { paneEn } from './pane.en';
import type { sheetsEn } from './sheets.en';
import type { taskpaneEn } from './taskpane.en';

export type Language = 'en' | 'zh-CN';

export type IssueMessages = { readonly [C in IssueCode]: (facts: IssueFacts[C]) => string };

/** Every sentence and word shown to a person, in one language, but those of the command line. */
export interface Messages {
  readonly language: Language;
  /** What is wrong and what to do, without the place. */
  readonly issues: IssueMessages;
  /** Where an issue is, such as "Sheet1!F12 (FDI of Anji)"; '' when nowhere in particular. */
  readonly place: (place: Place) => string;
  readonly sheets: typeof sheetsEn;
  readonly pane: typeof paneEn;
  readonly page: typeof pageEn;
  readonly taskpane: typeof taskpaneEn;
}

/** An aspect's name or id as a person reads it: the top of the default model bears the language's own word. */
export function aspectWord({ sheets }: Messages, name: string): string {
  return name === INDEX ? sheets.index : name;
}

/** One sentence for an issue, its place first. */
export function issueText(messages: Messages, issue: Issue): string {
  const facts =
    'aspect' in issue.facts
      ? { ...issue.facts, aspect: aspectWord(messages, issue.facts.aspect) }
      : issue.facts;
  const sentence = (messages.issues[issue.code] as (facts: Issue['facts']) => string)(facts);
  const place = messages.place(issue.at);
  return place ? `${place}${messages.language === 'zh-CN' ? '：' : ': '}${sentence}` : sentence;
}
