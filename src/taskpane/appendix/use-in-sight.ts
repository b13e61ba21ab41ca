/** Brings an element into sight when what it shows changes: a result below the fold would look like nothing happened. */
import { type RefObject, useEffect, useRef } from "react";

/** `shown` is what the element shows, null for nothing. */
export function useInSight<T extends HTMLElement>(shown: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (shown !== null) element.current?.scrollIntoView({ block: "start" });
  }, [shown]);
  return element;
}
