/** The version in package.json; packages of the project are released together. */
export const VERSION = '0.1.0';
