import { z } from 'zod';
import { serverAddress } from '../server/server-address.js';

/** Which server and which model: what every component of this package is told. */
export const serverOptions = z.strictObject({
  host: z
    .string()
    .default('http://127.0.0.1:11434')
    .transform((written, context) => {
      const address = serverAddress(written);
      if ('problem' in address) {
        context.addIssue({ code: 'custom', message: address.problem });
        return z.NEVER;
      }
      return address.url;
    })
    .describe('Address of the server.'),
  apiKey: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable, not the key')
    .optional()
    .describe('Name of the environment variable that holds a key, where the server wants one.'),
  model: z
    .string()
    .regex(/^\S+$/, 'must be a name without spaces')
    .describe('Name of the model; without a tag, :latest is meant.'),
  from: z
    .strictObject({
      gguf: z.string().min(1).describe('A GGUF file, relative to the config.'),
      template: z
        .string()
        .optional()
        .describe('Template of prompts, such as {{ .Prompt }}. Absent: the one of the file.'),
    })
    .optional()
    .describe('Registers the model on the server from a file, where it is missing there.'),
  pull: z
    .enum(['never', 'missing'])
    .default('never')
    .describe('Whether the server may download a model that it does not have.'),
  keep_alive: z
    .union([z.string().regex(/^-?\d+(?:\.\d+)?(?:ms|s|m|h)$/, 'such as 30m'), z.number()])
    .optional()
    .describe('How long the server keeps the model in memory: 30m, seconds, -1 for ever.'),
});

/** The options after defaults. */
export type ServerOptions = z.output<typeof serverOptions>;
