/** A part of the pane that is a script of its own, drawn when it has come. */
import { type ComponentType, lazy } from "react";

export interface LatePart {
  /** Draws the part; suspends until its script is there, throws when it cannot be fetched. */
  readonly Part: ComponentType;
  /** Fetches the script, so that nothing waits for it later. What cannot be fetched now is told when it is drawn. */
  fetch(): Promise<void>;
  /** Lets a script that could not be fetched be fetched again, the next time that the part is drawn. */
  renew(): void;
}

export function latePart(load: () => Promise<ComponentType>): LatePart {
  let failed = false;
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed = true;
        throw error;
      }
    });
  let loaded: ComponentType = make();
  return {
    Part() {
      const Loaded = loaded;
      return <Loaded />;
    },
    fetch: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
    renew() {
      if (failed) loaded = make();
      failed = false;
    },
  };
}
