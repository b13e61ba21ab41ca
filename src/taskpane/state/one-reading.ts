/** A reading of which only one runs at a time. */

/**
 * Makes `read` such a reading: a call that comes while one runs is answered by one more made after it, however many they are. What is
 * returned resolves when nothing is left to read.
 */
export function oneReading(read: () => Promise<void>): () => Promise<void> {
  let reading: Promise<void> | null = null;
  let again = false;
  async function readUntilStill(): Promise<void> {
    do {
      again = false;
      await read();
    } while (again);
  }
  return () => {
    if (reading !== null) again = true;
    else
      reading = readUntilStill().finally(() => {
        reading = null;
      });
    return reading;
  };
}
