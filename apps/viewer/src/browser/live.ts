/** Keeps what a page says of running evaluations up to date. */
export {};
