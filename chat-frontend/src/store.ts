import { useEffect, useState } from 'preact/hooks';

/** A value that components follow. */
export class Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    return this.#value;
  }

  update(change: (value: T) => T): void {
    this.#value = change(this.#value);
    this.#listeners.forEach((listener) => {
      listener();
    });
  }

  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export function useStore<T>(store: Store<T>): T {
  const [, render] = useState({});
  const seen = store.get();
  useEffect(() => {
    const changed = () => {
      render({});
    };
    const end = store.subscribe(changed);
    // Effects run after the first painting, before which the value may have changed.
    if (store.get() !== seen) {
      changed();
    }
    return end;
  }, [store]);
  return seen;
}
