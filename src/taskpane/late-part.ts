/** A part of the pane that is a script of its own: drawn when it has come, fetched again when it could not be. */
import { type ComponentType, lazy } from "react";

export interface LatePart {
  /** The component to draw. Suspends until its script is there; after a failure it is another component, which tries again. */
  component(): ComponentType;
  /** Fetches the script, so that nothing waits for it later. What cannot be fetched now is told when it is drawn. */
  fetch(): Promise<void>;
}

export function latePart(load: () => Promise<ComponentType>): LatePart {
  let part: ComponentType | null = null;
  return {
    component() {
      part ??= lazy(async () => {
        try {
          return { default: await load() };
        } catch (error) {
          part = null;
          throw error;
        }
      });
      return part;
    },
    fetch: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
  };
}
