/** An answer that is an error: status and body, in the words of the protocol that was asked. */
export class HttpError extends Error {
  constructor(status, body) {
    super(JSON.stringify(body));
    this.name = 'HttpError';
    this.status = status;
    this.body = body;
  }

  static is(error) {
    return error?.name === 'HttpError';
  }
}
