import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a scrolling element that is in view, kept up to date as it scrolls and changes its size. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const update = () =>
      setViewport({
        top: target.scrollTop,
        left: target.scrollLeft,
        width: target.clientWidth,
        height: target.clientHeight,
      });
    update();
    target.addEventListener('scroll', update, { passive: true });
    const resized = new ResizeObserver(update);
    resized.observe(target);
    return () => {
      target.removeEventListener('scroll', update);
      resized.disconnect();
    };
  }, [element]);
  return viewport;
}
