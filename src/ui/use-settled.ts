import { useDeferredValue, useEffect, useState } from 'react';
import { type Document, isScorable } from '../session/document';

/** Tables with more cells than this are scored once typing pauses; smaller ones at every key. */
const cellsPerKey = 200_000;
const pauseMilliseconds = 250;

/**
 * The document that results are worked out for: the same at once where scoring is quick, else the one at the last
 * pause. Another table (another file, sheet or overrule) is taken at once.
 */
export function useSettled(document: Document | null): Document | null {
  const [settled, setSettled] = useState(document);
  const waits = isLarge(document) && settled?.source === document?.source;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(document), waits ? pauseMilliseconds : 0);
    return () => clearTimeout(timer);
  }, [document, waits]);
  return useDeferredValue(waits ? settled : document);
}

function isLarge(document: Document | null): boolean {
  if (!isScorable(document)) return false;
  const { zones, columns } = document.source.table;
  return zones.length * columns.length > cellsPerKey;
}
