export { checkConfig } from './check/check-config.js';
export type { CheckConfigRequest } from './check/check-config-request.js';
export type { CheckedConfig, ConfigSource } from './check/checked-config.js';
export { configSchema, type Config } from './config/config-schema.js';
export { defaultProvisions, type DefaultProvisionsParts } from './host/default-provisions.js';
export type { Host, RegisteredComponent, Registry } from './host/host.js';
export type { HostSpec, ResolvedComponent, ResolvedPlugin } from './host/host-spec.js';
export { openHost } from './host/open-host.js';
export type { Provision, Provisions } from './host/provisions.js';
