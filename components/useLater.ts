import { useEffect, useState } from 'preact/hooks';

/** A part of the program that the card can be drawn without: it is loaded once the card stands. Undefined until then. */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<{ readonly loaded: T }>();
  useEffect(() => {
    void load().then((loaded) => {
      setPart({ loaded });
    });
  }, [load]);
  return part?.loaded;
}
