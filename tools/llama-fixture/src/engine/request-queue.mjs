/**
 * Lets one caller at a time through, in the order of asking. `await inTurn(signal)` gives the function
 * that ends the turn; it rejects with the signal's reason if that is aborted before the turn comes.
 */
export function requestQueue() {
  let last = Promise.resolve();
  return async function inTurn(signal) {
    const before = last;
    let end = () => undefined;
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    if (signal.aborted) {
      end();
      throw signal.reason;
    }
    return end;
  };
}
