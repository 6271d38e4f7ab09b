/** A request that we cannot take as it came. The message is for the log; the reader gets a page of that status. */
export class RequestFault extends Error {
  readonly statusCode: 400 | 403 | 413 | 415;

  constructor(statusCode: 400 | 403 | 413 | 415, message: string) {
    super(message);
    this.name = 'RequestFault';
    this.statusCode = statusCode;
  }
}
