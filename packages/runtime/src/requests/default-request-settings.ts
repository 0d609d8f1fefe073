import { requestsSchema } from '../config/requests-schema.js';
import type { RequestSettings } from './request-settings.js';

/** The settings of a config that says nothing of requests. */
export const defaultRequestSettings: RequestSettings = requestsSchema.parse({});
