import { Logger } from 'graphile-worker';

/** The queue's own log would carry payloads; ours says what is worth saying, without personal data. */
export const quietLogger = new Logger(() => () => {});
