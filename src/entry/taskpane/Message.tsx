export interface MessageProps {
  readonly text: string;
  /** Where the user can go on instead; absent where there is nothing to go to. */
  readonly link?: { readonly text: string; readonly href: string };
}

/** What fills the pane when there is no workbook to work on. */
export function Message({ text, link }: MessageProps) {
  return (
    <div className="message" role="alert">
      <p>{text}</p>
      {link && (
        <p>
          <a href={link.href} target="_blank" rel="noreferrer">
            {link.text}
          </a>
        </p>
      )}
    </div>
  );
}
