/** A value that parts of the pane watch: the whole of its state management. */
import { useSyncExternalStore } from "react";

export interface Store<T> {
  get(): T;
  /** Takes the next value, or makes it from the present one. Watchers hear of it only when it is another one. */
  set(next: T | ((now: T) => T)): void;
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** A store that holds `initial`. `T` is plain data: a function would be taken for an update. */
export function createStore<T extends object | string | number | boolean | null>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const made = typeof next === "function" ? next(value) : next;
      if (Object.is(made, value)) return;
      value = made;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value in a component, which is drawn again at each change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
